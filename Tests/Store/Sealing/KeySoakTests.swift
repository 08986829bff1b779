import Benefits
import CivilCalendar
import Foundation
import Postgres
import Store
import TestSupport
import Testing

private let soakRows = Int(ProcessInfo.processInfo.environment["GUANHUAI_SOAK_ROWS"] ?? "") ?? 0

/// Rotations and the audit at length: `GUANHUAI_SOAK_ROWS=200000 swift test --filter KeySoak` prints what they take.
@Suite(.database, .serialized, .enabled(if: soakRows > 0))
struct KeySoakTests {
    private func timed(_ what: String, _ work: () async throws -> Void) async throws {
        let began = ContinuousClock.now
        try await work()
        let seconds = ContinuousClock.now - began
        print("\(what): \(seconds.formatted(.units(allowed: [.seconds], fractionalPart: .show(length: 1))))")
    }

    /// Families of one person with an identity number and a telephone: two sealed values each.
    private func fill(_ fixture: StoreFixture, families: Int) async throws {
        for start in stride(from: 0, to: families, by: 2000) {
            try await fixture.act { session in
                let homes = try await session.takeHomes(min(2000, families - start))
                let instant = try await session.now()
                try await session.register(
                    homes.map {
                        NewFamily(
                            home: $0, handlingArea: "990101001001", residenceArea: "990101001001",
                            householdNumber: nil, householdIssuer: nil, people: 1, guests: [])
                    }, known: instant, importing: nil)
                try await session.record(
                    homes.flatMap { home in
                        [
                            FactRow(.memberships, home: home, [.integer(home), .integer(1), .text("wife")]),
                            FactRow(
                                .documents, home: home, person: 1,
                                [.text("other"), .text("C\(1_000_000 + home)")]),
                            FactRow(.contacts, home: home, [.text("1380\(1_000_000 + home)")]),
                        ]
                    }, known: instant, reason: "soak")
            }
        }
    }

    @Test("keys of a large register are rotated under reads and writes")
    func rotation() async throws {
        let fixture = try await StoreFixture.open()
        try await timed("\(soakRows) sealed values written") {
            try await fill(fixture, families: soakRows / 2)
        }
        let rotation = KeyRotation(store: fixture.store, actor: fixture.actor) { _ in }
        let load = Load()
        let reading = Task {
            while !Task.isCancelled {
                let home = Int64.random(in: 1...Int64(soakRows / 2))
                let began = ContinuousClock.now
                let phones = try await fixture.act {
                    try await $0.facts([.contacts], ofHomes: [home], numbers: .clear)
                }
                #expect(phones.map(\.row.values) == [[.text("1380\(1_000_000 + home)")]])
                let found = try await fixture.act {
                    try await $0.holders(of: [(kind: "other", number: "C\(1_000_000 + home)")])
                }
                #expect(found.values.map(\.home) == [home])
                await load.add(ContinuousClock.now - began)
            }
        }
        try await timed("identity numbers sealed anew") {
            try await rotation.rotate([.seal], of: [.documentNumber])
        }
        try await timed("telephones sealed anew") { try await rotation.rotate([.seal], of: [.phone]) }
        try await timed("identity numbers indexed anew") {
            try await rotation.rotate([.index], of: [.documentNumber])
        }
        try await timed("the master key changed") { try await rotation.rotateMaster() }
        reading.cancel()
        _ = try? await reading.value
        let (reads, longest) = await load.sums
        print("reads meanwhile: \(reads), the longest \(longest)")
        for status in try await fixture.store.keyStatus() where status.name.number == 1 {
            if status.name.field == .documentNumber
                || (status.name.field, status.name.purpose) == (.phone, .seal)
            {
                #expect(status.values == 0)
            }
        }
    }

    private actor Load {
        private(set) var sums = (count: 0, longest: Duration.zero)

        func add(_ time: Duration) {
            sums = (sums.count + 1, max(sums.longest, time))
        }
    }

    @Test("a million looks: who looked at a family, sealing all, verifying all")
    func audit() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", number: "H1")
        try await timed("1,000,000 looks written") {
            try await fixture.asSuperuser { pool in
                try await pool.execute(
                    """
                    insert into office.looks (at, actor, request, purpose, home, path)
                    select now() - n * interval '1 second', 'x', gen_random_uuid(), 'list', n % 20000,
                    '/990101/001/001/' from generate_series(1, 1000000) n
                    """)
                try await pool.execute("analyze office.looks")
            }
        }
        try await timed("who looked at one family") {
            let looks = try await fixture.act(StoreFixture.east) { try await $0.looks(at: home) }
            #expect(looks.count == 50)
        }
        try await timed("sealed") { try await fixture.sealWhole() }
        try await timed("verified") {
            let report = try await fixture.store.verifyAudit()
            #expect(report.findings == [] && report.rows[.looks] == 1_000_000)
        }
    }
}
