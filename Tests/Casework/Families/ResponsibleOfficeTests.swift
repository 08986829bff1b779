import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// The office of the register (户籍地) and the place where a family lives (居住地) are two things (H3).
@Suite(.database, .serialized)
struct ResponsibleOfficeTests {
    /// What the offices see and decide of a family: the office of its register, and that of the place it lives at.
    private func decided(_ fixture: MoveFixture, as actor: Actor) async throws -> Int {
        try await TryDetermination(store: fixture.store, policy: fixture.events.policy)(
            on: EventFixture.today, programme: "special-hardship", as: actor
        ).families
    }

    @Test(
        "a family that lives elsewhere is decided by the office of its register alone, and only a move changes that (H3)"
    )
    func livesElsewhere() async throws {
        let fixture = try await MoveFixture.open()
        let east = try await decided(fixture, as: fixture.east)
        let victory = try await decided(fixture, as: fixture.victory)
        var dossier = try await fixture.events.exchange.export(
            fixture.home, on: EventFixture.today, as: fixture.east)
        #expect(dossier.family.residenceArea == "990101001001")
        for person in dossier.family.people.indices {
            dossier.family.people[person].circumstances.residences = [
                Residence(area: "990101001201", span: .since(day("2026-01-01")))
            ]
        }
        _ = try await fixture.events.exchange.import(
            dossier, today: EventFixture.today, reason: "外地居住", as: fixture.east)
        let held = try await fixture.events.family(fixture.home)
        #expect(held.people.allSatisfy { $0.circumstances.residences.map(\.area) == ["990101001201"] })
        #expect(held.handlingArea == "990101001001")
        #expect(try await fixture.seenBy() == ["东风办"])
        #expect(try await decided(fixture, as: fixture.east) == east)
        #expect(try await decided(fixture, as: fixture.victory) == victory)
        await #expect(throws: StoreError.noSuchFamily) {
            try await FamilyHistory(store: fixture.store)(fixture.home, as: fixture.victory)
        }
        // The office of the place asks for it by a move, and then it decides.
        try await fixture.accept(try await fixture.offer())
        #expect(try await fixture.seenBy() == ["胜利办"])
        #expect(try await decided(fixture, as: fixture.east) == east - 1)
        #expect(try await decided(fixture, as: fixture.victory) == victory + 1)
    }
}
