import Benefits
import Casework
import CivilCalendar
import Postgres
import Rules
import Store

/// How fast the last answers are read of a county where every family has one of each of three programmes.
struct AnswerCells {
    let office: BenchOffice

    private static let programmes = ["bench-a", "bench-b", "bench-c"]
    /// As pages count.
    private static let counted = 10_000

    func run() async throws {
        let count = try await answer()
        for (place, scope) in [("county", BenchOffice.county), ("village", BenchOffice.village)] {
            var listings = [
                ("all", FamilyListing()),
                ("one outcome of any programme", FamilyListing(outcome: .undetermined)),
                ("one outcome of a programme", FamilyListing(programme: "bench-b", outcome: .undetermined)),
                ("a rare outcome", FamilyListing(programme: "bench-a", outcome: .undetermined)),
                ("any answer of a programme", FamilyListing(programme: "bench-b")),
                ("nothing determined", FamilyListing(isUndecided: true)),
                (
                    "one outcome, of a surname of every twelfth",
                    FamilyListing(
                        question: SearchQuestion("王"), programme: "bench-b", outcome: .undetermined)
                ),
                (
                    "nothing determined, of that surname",
                    FamilyListing(question: SearchQuestion("王"), programme: "bench-b", isUndecided: true)
                ),
            ]
            for index in listings.indices { listings[index].1.countedTo = Self.counted }
            for (title, listing) in listings {
                try await ask("families of the \(place): \(title)", in: scope) {
                    _ = try await $0.list(listing)
                }
            }
            let filter = DecisionFilter(programme: "bench-b", day: BenchOffice.day, outcome: .eligible)
            try await ask("decisions of the \(place): a page", in: scope) {
                _ = try await $0.listDecisions(filter, limit: 50)
            }
            try await ask("decisions of the \(place): their sums", in: scope) {
                _ = try await $0.decisionSums(filter)
            }
            try await ask("decisions of the \(place): tallies", in: scope) {
                _ = try await $0.decisionTallies(upTo: BenchOffice.day)
            }
        }
        tell("answers they are read from", "\(count)")
    }

    private func ask(_ title: String, in scope: Scope, _ body: (StoreSession) async throws -> Void)
        async throws
    {
        let times = try await Times.of(20) {
            try await office.store.act(as: office.actor, scope: scope, readOnly: true, body)
        }
        tell(title, "\(decimal(times.median)) ms, 95 % \(decimal(times.high)) ms")
    }

    /// Stores an answer of each programme for every family, by acts of 2,000 families, and says how fast.
    private func answer() async throws -> Int {
        let files = try await office.store.act(as: office.actor) {
            try await $0.query("select home, path from families.files order by home").decode(
                Int64.self, String.self)
        }
        let began = ContinuousClock.now
        for start in stride(from: 0, to: files.count, by: 2_000) {
            let part = files[start..<min(start + 2_000, files.count)]
            try await office.store.act(as: office.actor) { session in
                try await session.add(
                    part.flatMap { file in Self.programmes.map { Self.decision(of: file.0, at: file.1, $0) }
                    },
                    on: part.map {
                        StoredDossier(home: $0.0, path: $0.1, digest: Self.digest($0.0), body: "{}")
                    },
                    run: nil)
            }
        }
        let count = files.count * Self.programmes.count
        let seconds = Double((ContinuousClock.now - began) / .milliseconds(1)) / 1000
        tell("\(count) answers stored", "\(Int(Double(count) / seconds)) answers/s")
        try await office.store.pool.execute("vacuum analyze assistance.decisions")
        try await office.store.pool.execute("vacuum analyze assistance.last_answers")
        return count
    }

    /// One in five is undetermined, of the first programme one in ten thousand.
    private static func decision(of home: Int64, at path: String, _ programme: String) -> StoredDecision {
        let spread = Int64(bitPattern: UInt64(bitPattern: home) &* 0x9E37_79B9_7F4A_7C15 >> 33)
        let rare = programme == programmes[0]
        let outcome: StoredOutcome =
            spread % (rare ? 10_000 : 5) == 0 ? .undetermined : spread % 3 == 0 ? .eligible : .ineligible
        let eligible = outcome == .eligible
        return StoredDecision(
            home: home, path: path, programme: programme, unit: "family", person: nil, day: BenchOffice.day,
            outcome: outcome, amount: eligible ? Money(fen: 46_000) : nil, period: eligible ? "month" : nil,
            tier: nil, missing: outcome == .undetermined ? ["guardian"] : [], questions: [],
            findings: #"[{"rule":"bench","holds":true}]"#, ruleVersion: "1", stableUntil: nil,
            substance: digest(home), digest: digest(home), dossier: digest(home))
    }

    private static func digest(_ home: Int64) -> [UInt8] {
        (0..<32).map { UInt8(truncatingIfNeeded: home >> Int64(8 * ($0 % 8))) }
    }
}
