import CivilCalendar
import Postgres
import Store
import TestSupport
import Testing

/// No person twice for one product and day: held by the database alone, whoever writes and whenever.
@Suite(.database)
struct CoverConstraintTests {
    private static let year = DateSpan(from: CivilDate(iso: "2026-08-11"), to: CivilDate(iso: "2027-08-11"))!

    private func roster(_ fixture: StoreFixture) async throws -> Int64 {
        try await fixture.act { act in
            try await act.value(
                """
                insert into insurance.rosters (path, area, scheme, year, term, terms, rule_version, drafted_on,
                    drafted_at, drafted_by, households, persons, premium_fen)
                values ('/990101/', '990101', 's', 2026, \(Self.year), '{}', 'v', '2026-08-01', now(), 'x', 1, 1, 1)
                returning roster
                """)
        }
    }

    private func cover(
        _ fixture: StoreFixture, _ home: Int64, _ roster: Int64, scheme: String = "s", _ term: DateSpan,
        in scope: Scope = .everywhere, retries: Int = 0
    ) async throws {
        try await fixture.act(scope, retries: retries) { act in
            _ = try await act.execute(
                """
                insert into insurance.covers (home, person, path, file, scheme, year, role, plan, policyholder_home,
                    policyholder, term, premium_fen, roster)
                values (\(home), 2, '/990101/001/001/', \(home), \(scheme), 2026, 'child', '1', \(home), 1, \(term),
                    2000, \(roster))
                """)
        }
    }

    /// Writers that wait for each other's rows may be told of a deadlock (40P01): they are run again, as the register's
    /// acts are, and then meet the constraint.
    @Test("twenty writers at once make one cover")
    func concurrently() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001")
        let roster = try await roster(fixture)
        let faults = await withTaskGroup(of: String?.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    do {
                        try await self.cover(fixture, home, roster, Self.year, retries: 20)
                        return nil
                    } catch { return (error as? PostgresError)?.fault?.constraint ?? "\(error)" }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(faults.count { $0 == nil } == 1)
        #expect(faults.count { $0 == "covers_one_at_a_time" } == 19, "\(faults.compactMap(\.self))")
    }

    @Test("a term that begins on the day another ends is no overlap; one day earlier is")
    func adjoining() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001")
        let roster = try await roster(fixture)
        try await cover(fixture, home, roster, Self.year)
        let next = try #require(DateSpan(from: Self.year.to, to: Self.year.to?.adding(years: 1)))
        let early = try #require(DateSpan(from: Self.year.lastDay, to: Self.year.to?.adding(years: 1)))
        await #expect(throws: PostgresError.self) { try await cover(fixture, home, roster, early) }
        try await cover(fixture, home, roster, next)
        try await cover(fixture, home, roster, scheme: "another", Self.year)
    }

    @Test("the ledger only grows, and another village sees neither covers nor rosters")
    func fenced() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001")
        let roster = try await roster(fixture)
        try await cover(fixture, home, roster, Self.year)
        try await fixture.act { act in
            _ = try await act.execute(
                """
                insert into insurance.member_actions (home, path, cover, action, effective, premium_fen, reason,
                    recorded_at, recorded_by)
                select home, path, id, 'add', lower(term), premium_fen, 'test', now(), 'x' from insurance.covers
                """)
        }
        for statement: Statement in [
            "update insurance.member_actions set premium_fen = 0", "delete from insurance.member_actions",
            "delete from insurance.covers", "update insurance.covers set premium_fen = 0",
        ] {
            await #expect(throws: PostgresError.self, "\(statement.sql)") {
                try await fixture.act { _ = try await $0.execute(statement) }
            }
        }
        for table in ["covers", "member_actions", "rosters"] {
            let seen = try await fixture.act(StoreFixture.west) {
                try await $0.value("select count(*) from insurance.\(unsafeRaw: table)", as: Int64.self)
            }
            #expect(seen == 0, "\(table)")
        }
        await #expect(throws: PostgresError.self) {
            try await cover(fixture, home, roster, scheme: "west", Self.year, in: StoreFixture.west)
        }
    }
}
