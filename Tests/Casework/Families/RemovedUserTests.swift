import Casework
import CivilCalendar
import Postgres
import Store
import TestSupport
import Testing

/// Whoever leaves the office stays the author of what was recorded (H10).
@Suite(.database, .serialized)
struct RemovedUserTests {
    @Test("what a user recorded, changed and looked at keeps the name after the user is removed (H10)")
    func entriesStay() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let office = fixture.office
        let leaver = try await Actors(store: office.store).add(
            "离职者", role: .caseworker, areas: ["990101001"], by: office.actor)
        _ = try await fixture.record.save(
            RecordDeath(of: "son", on: day("2026-08-03")), on: home, today: EventFixture.today,
            reason: "测试", as: leaver)
        _ = try await FamilyHistory(store: office.store)(home, as: leaver)
        let before = try await said(fixture, home)
        #expect(before.history.contains("离职者") && before.looks.contains("离职者"))
        #expect(before.audited > 3 && before.rows == 1)
        let removed = try await office.asSuperuser { pool in
            try await pool.execute("delete from office.actors where name = '离职者'")
        }
        #expect(removed == 1)
        #expect(try await office.store.actor(named: "离职者") == nil)
        // The two readings are looks themselves, of somebody who is still there.
        let after = try await said(fixture, home)
        #expect(after.history == before.history)
        #expect(after.looks.filter { $0 == "离职者" } == before.looks.filter { $0 == "离职者" })
        #expect((after.audited, after.rows) == (before.audited, before.rows))
        // Nobody inherits the name's entries by taking it: the new user is another one.
        let again = try await Actors(store: office.store).add(
            "离职者", role: .clerk, areas: ["990101001001"], by: office.actor)
        #expect(again.id != leaver.id)
    }

    private struct Said: Equatable {
        var history: [String]
        var looks: [String]
        var audited: Int64
        var rows: Int64
    }

    /// Who is named in a family's history, in the looks at it, in the audit and in its rows.
    private func said(_ fixture: EventFixture, _ home: Int64) async throws -> Said {
        let history = try await FamilyHistory(store: fixture.office.store)(home, as: fixture.office.actor)
        let looks = try await fixture.office.store.act(as: fixture.office.actor) {
            try await $0.looks(at: home)
        }
        return try await fixture.office.asSuperuser { pool in
            Said(
                history: history.compactMap(\.by), looks: looks.map(\.actor),
                audited: try await pool.value("select count(*) from office.audit where actor = '离职者'"),
                rows: try await pool.value(
                    "select count(*) from families.vital_states where recorded_by = '离职者'"))
        }
    }
}
