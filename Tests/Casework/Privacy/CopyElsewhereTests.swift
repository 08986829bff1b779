import Casework
import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// A family's copy holds what every office has of it, whichever office makes it, and nothing of another family.
@Suite(.database, .serialized)
struct CopyElsewhereTests {
    private func copy(_ office: TestOffice, _ home: Int64, as actor: Actor) async throws -> FamilyCopy {
        try await CopyFamily(store: office.store)(home, requestedBy: "本人", as: actor)
    }

    /// What of the street's office is held on the family: a file, decisions, consents, a roster that left, a list.
    private func street() async throws -> TestOffice {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(4).bytes)
        _ = try await office.determine()
        let draft = try await office.draft(on: day("2026-08-10"))
        try await office.consent(true, draft.roster.id)
        _ = try await office.confirm(draft.roster.id)
        _ = try await office.export(draft.roster.id)
        _ = try await Desk(store: office.store, policy: try AssistanceFixture.policy(), account: "测试员")
            .familyFile(
                FamilyListQuestion(), as: .csv, on: try await office.terms("入户核查", "村委会"),
                today: RegisterFixture.asOf, Desk.Caller(name: office.actor.name, request: ""), said: \.zh)
        return office
    }

    @Test("made by a village, it holds the street's file, decisions, rosters, lists and looks")
    func village() async throws {
        let office = try await street()
        let home = try await office.home("H0001")
        let village = try await office.person("东风办", .caseworker, "990101001001")
        let above = try await copy(office, home, as: office.actor)
        let below = try await copy(office, home, as: village)
        #expect(below.imported.count == 1 && below.imported.map(\.cells) == above.imported.map(\.cells))
        #expect(below.imported.map(\.header) == above.imported.map(\.header))
        #expect(below.decisions == above.decisions && !below.decisions.isEmpty)
        #expect(below.covers == above.covers && !below.covers.isEmpty)
        #expect(below.consents == above.consents && !below.consents.isEmpty)
        #expect(below.disclosures == above.disclosures && below.disclosures.count == 2)
        // The street's own copy is a look, too.
        #expect(below.looks.count == above.looks.count + 1 && below.looks.first?.actor == office.actor.name)
    }

    @Test("made by the office a family moved to, it holds what the office it left decided and looked at")
    func moved() async throws {
        let fixture = try await MoveFixture.open()
        let office = fixture.events.office
        _ = try await office.determine(as: fixture.east)
        let before = try await copy(office, fixture.home, as: fixture.east)
        try await fixture.accept(try await fixture.offer())
        let after = try await copy(office, fixture.home, as: fixture.victory)
        #expect(!before.decisions.isEmpty)
        #expect(Set(before.decisions.map(\.id)).isSubset(of: after.decisions.map(\.id)))
        #expect(after.looks.contains { $0.actor == fixture.east.name && $0.purpose.contains("PIPL 45") })
    }

    @Test("the role it is read in shows the named family, no other, and changes nothing")
    func fence() async throws {
        let office = try await street()
        let (home, other) = (try await office.home("H0001"), try await office.home("H0002"))
        try await office.store.act(as: office.actor) { session in
            let seen = try await session.copying(home) { session in
                try await session.query(
                    """
                    select home from families.import_rows union select home from office.looks
                    union select file from insurance.roster_lines union select file from insurance.covers
                    union select home from assistance.decisions
                    """
                ).decode(Int64?.self)
            }
            #expect(seen == [home])
            // Back in its own role the act sees the street again.
            #expect(try await session.importedRows(ofFile: other).count == 1)
        }
        await #expect(throws: PostgresError.self) {
            try await office.store.act(as: office.actor) { session in
                try await session.copying(home) { try await $0.execute("delete from office.looks") }
            }
        }
    }
}
