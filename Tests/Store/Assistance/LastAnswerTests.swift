import Benefits
import CivilCalendar
import Exchange
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// The answers kept as the last ones are those that all answers ever given come to, for every office and day.
@Suite(.database, .serialized)
struct LastAnswerTests {
    private static let offices = [StoreFixture.east, StoreFixture.west]
    private static let areas = ["990101001001", "990101001002"]
    private static let programmes = ["p", "q"]

    /// An answer as it was stored, in the order of storing.
    private struct Given {
        var home: Int64
        var office: Int
        var programme: String
        var unit: String
        var day: CivilDate
        var outcome: StoredOutcome
        var fen: Int64
        var stableUntil: CivilDate

        var decision: StoredDecision {
            let eligible = outcome == .eligible
            return StoredDecision(
                home: home, path: LastAnswerTests.offices[office].path, programme: programme, unit: unit,
                person: unit == "family" ? nil : PersonID(home: home, person: 1), day: day, outcome: outcome,
                amount: eligible ? Money(fen: fen) : nil, period: eligible ? "month" : nil, tier: nil,
                missing: outcome == .undetermined ? ["wife.born"] : [], questions: [], findings: "[]",
                ruleVersion: "v", stableUntil: stableUntil, substance: SHA256.digest([1]),
                digest: SHA256.digest([2]), dossier: SHA256.digest(Array("{}".utf8)))
        }
    }

    /// Six families, some of whom move and come back, with answers out of order.
    private struct History {
        let fixture: StoreFixture
        var given: [Given] = []
        var office: [Int64: Int] = [:]
        /// Where families went, and how many answers had been given by then.
        private var moves: [(home: Int64, to: Int, after: Int)] = []

        init(seed: UInt64) async throws {
            fixture = try await StoreFixture.open()
            var random = SeededGenerator(seed: seed)
            for number in 0..<6 {
                let home = try await register("H\(number)")
                office[home] = 0
                for _ in 0..<8 {
                    if Int.random(in: 0..<4, using: &random) == 0 { try await move(home) }
                    try await answer(home, &random)
                }
            }
        }

        private func register(_ number: String) async throws -> Int64 {
            let area = LastAnswerTests.areas[0]
            return try await fixture.act { session in
                let home = try await session.takeHomes(1)[0]
                let family = NewFamily(
                    home: home, handlingArea: area, residenceArea: area, householdNumber: number,
                    householdIssuer: area, people: 1, guests: [])
                try await session.register([family], known: try await session.now(), importing: nil)
                return home
            }
        }

        private mutating func move(_ home: Int64) async throws {
            let other = 1 - (office[home] ?? 0)
            try await fixture.act { session in
                try await session.move(
                    home, to: LastAnswerTests.areas[other], since: nil, at: try await session.now())
            }
            office[home] = other
            moves.append((home, other, given.count))
        }

        private mutating func answer(_ home: Int64, _ random: inout SeededGenerator) async throws {
            let one = Given(
                home: home, office: office[home] ?? 0,
                programme: LastAnswerTests.programmes.randomElement(using: &random) ?? "p",
                unit: ["family", "person:wife"].randomElement(using: &random) ?? "family",
                day: StoreFixture.day.adding(days: Int.random(in: 0..<5, using: &random)),
                outcome: StoredOutcome.allCases.randomElement(using: &random) ?? .eligible,
                fen: Int64.random(in: 1..<9, using: &random),
                stableUntil: StoreFixture.day.adding(days: Int.random(in: 5..<40, using: &random)))
            given.append(one)
            let dossier = StoredDossier(
                home: home, path: LastAnswerTests.offices[one.office].path,
                digest: SHA256.digest(Array("{}".utf8)), body: "{}")
            try await fixture.act { try await $0.add([one.decision], on: [dossier], run: nil) }
        }

        /// The last answers that an office sees of the families it handles, worked out here.
        func last(_ scope: Scope, upTo day: CivilDate?, known count: Int) -> [Given] {
            let seen = given.prefix(count).enumerated().filter { place, one in
                let paths = [LastAnswerTests.offices[one.office].path, path(of: one.home)]
                return paths.allSatisfy { $0.hasPrefix(scope.path) } && (day.map { one.day <= $0 } ?? true)
                    && !wasOutOfSight(of: scope, one, place, count)
            }
            let subjects = Dictionary(grouping: seen) {
                DecisionSubject(home: $1.home, programme: $1.programme, unit: $1.unit)
            }
            return subjects.values.compactMap { answers in
                answers.max { order($0, count) < order($1, count) }?.element
            }.filter { $0.outcome != .withdrawn }
        }

        /// Whether an office outside the scope had the family since.
        private func wasOutOfSight(of scope: Scope, _ answer: Given, _ place: Int, _ count: Int) -> Bool {
            moves.contains {
                $0.home == answer.home && $0.after > place && $0.after < count
                    && !LastAnswerTests.offices[$0.to].path.hasPrefix(scope.path)
            }
        }

        /// The answers that the office that handles the family gave since it does come before the others.
        private func order(
            _ answer: (offset: Int, element: Given), _ count: Int
        ) -> (Int, CivilDate, Int) {
            let last = moves.last { $0.home == answer.element.home && $0.after < count }
            let isOwn = (last?.to ?? 0) == answer.element.office && answer.offset >= last?.after ?? 0
            return (isOwn ? 1 : 0, answer.element.day, answer.offset)
        }

        private func path(of home: Int64) -> String { LastAnswerTests.offices[office[home] ?? 0].path }
    }

    @Test("whatever was answered out of order and by two offices", arguments: [1, 2, 3] as [UInt64])
    func equal(seed: UInt64) async throws {
        let history = try await History(seed: seed)
        let all = history.given.count
        for scope in Self.offices + [.everywhere] {
            for offset in -1...5 {
                let day = StoreFixture.day.adding(days: offset)
                try await checkDay(history, scope, day, .current, all)
            }
            try await checkFamilies(history, scope, .current, all)
        }
    }

    @Test("as known before the later half was stored")
    func known() async throws {
        let history = try await History(seed: 4)
        let half = history.given.count / 2
        let instants = try await history.fixture.act {
            try await $0.query("select decided_at from assistance.decisions order by id").decode(Instant.self)
        }
        let known = Knowledge.at(instants[half - 1].microseconds)
        for scope in Self.offices + [.everywhere] {
            try await checkDay(history, scope, StoreFixture.day.adding(days: 5), known, half)
        }
    }

    @Test("lists of what holds now read no answer of the past")
    func plans() async throws {
        let fixture = try await QueryPlanTests.street()
        let sealing = fixture.store.sealing
        let listings = [
            FamilyListing(programme: "p"), FamilyListing(outcome: .undetermined),
            FamilyListing(programme: "p", outcome: .undetermined),
        ]
        let typed = listings.map { listing in
            var listing = listing
            listing.question = SearchQuestion("l")
            return listing
        }
        for statement in try typed.flatMap({ [try $0.statement(sealing), try $0.counting(sealing)] }) {
            let plan = try await QueryPlanTests.plan(statement, fixture)
            #expect(plan.contains("last_answers") && !plan.contains("decisions"), "\(plan)")
        }
    }

    private func checkDay(
        _ history: History, _ scope: Scope, _ day: CivilDate, _ known: Knowledge, _ count: Int
    ) async throws {
        let expected = history.last(scope, upTo: day, known: count)
        let tallies = try await history.fixture.act(scope) { try await $0.decisionTallies(upTo: day) }
        for programme in Self.programmes {
            let ours = expected.filter { $0.programme == programme }
            if known == .current {
                #expect(
                    tallies[programme].map { [$0.eligible, $0.ineligible, $0.undetermined] } ?? [0, 0, 0]
                        == [.eligible, .ineligible, .undetermined].map { outcome in
                            Int64(ours.count { $0.outcome == outcome })
                        })
            }
            for outcome in [nil, .eligible, .ineligible, .undetermined] as [StoredOutcome?] {
                let soon = day.adding(days: 15)
                for changesBy in [nil, soon] as [CivilDate?] {
                    let wanted = ours.filter { one in
                        (outcome == nil || one.outcome == outcome)
                            && (changesBy.map { one.stableUntil > day && one.stableUntil <= $0 } ?? true)
                    }
                    let filter = DecisionFilter(
                        programme: programme, day: day, outcome: outcome, changesBy: changesBy, known: known)
                    let (listed, sums) = try await history.fixture.act(scope) {
                        (try await $0.listDecisions(filter), try await $0.decisionSums(filter))
                    }
                    #expect(
                        Set(
                            listed.map {
                                "\($0.decision.home) \($0.decision.unit) \($0.decision.day) \($0.decision.outcome)"
                            })
                            == Set(wanted.map { "\($0.home) \($0.unit) \($0.day) \($0.outcome)" }))
                    #expect(listed.count == wanted.count && sums.count == wanted.count)
                    let fen = wanted.filter { $0.outcome == .eligible }.reduce(0) { $0 + $1.fen }
                    #expect((sums.monthlyFen ?? 0) == fen)
                }
            }
        }
    }

    private func checkFamilies(
        _ history: History, _ scope: Scope, _ known: Knowledge, _ count: Int
    ) async throws {
        let expected = history.last(scope, upTo: nil, known: count)
        for programme in [nil, "p", "q"] as [String?] {
            for outcome in [.eligible, .ineligible, .undetermined, nil] as [StoredOutcome?] {
                if programme == nil && outcome == nil { continue }
                let wanted = expected.filter {
                    (programme == nil || $0.programme == programme)
                        && (outcome == nil || $0.outcome == outcome)
                }
                let listing = FamilyListing(programme: programme, outcome: outcome, known: known)
                let found = try await history.fixture.act(scope) { try await $0.list(listing) }
                #expect(Set(found.families.map(\.file.home)) == Set(wanted.map(\.home)))
                #expect(found.total == Set(wanted.map(\.home)).count)
            }
        }
    }
}
