import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// A family needs nobody at its head: whoever dies, it stays a family of its office (D10).
@Suite(.database, .serialized)
struct HouseholdHeadTests {
    @Test(
        "no death leaves a family without a head: it keeps its office and members, is found, shown and decided (D10)",
        arguments: [["wife"], ["husband"], ["son"], ["wife", "husband"], ["husband", "son", "wife"]])
    func anyDeath(dead: [String]) async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let before = try await fixture.family(home)
        for (place, key) in dead.enumerated() {
            _ = try await fixture.save(RecordDeath(of: key, on: day("2026-08-0\(3 + place)")), on: home)
        }
        let after = try await fixture.family(home)
        #expect(after.people.map(\.key) == before.people.map(\.key))
        #expect(after.handlingArea == before.handlingArea && after.contact.phone == before.contact.phone)
        for person in after.people {
            #expect((person.died != .none) == dead.contains(person.key), "\(person.key)")
        }
        let actor = fixture.office.actor
        let found = try await fixture.office.store.act(as: actor, readOnly: true) {
            try await $0.list(FamilyListing(question: SearchQuestion("测试·甲")))
        }
        #expect(found.families.map(\.file.home).contains(home))
        let history = try await FamilyHistory(store: fixture.office.store)(home, as: actor)
        #expect(history.count == 1 + dead.count)
        // Each programme still answers for the family and for every member it asks about.
        let alive = try await fixture.decisions(home, "special-hardship", on: day("2026-08-02"))
        let now = try await fixture.decisions(home, "special-hardship")
        #expect(now.map(\.unit) == alive.map(\.unit))
        let report = try await TryDetermination(store: fixture.office.store, policy: fixture.policy)(
            on: EventFixture.today, as: actor)
        #expect(report.families == 2)
    }

    @Test(
        "two deaths recorded at the same moment leave one family with both, and no half of either (D10, D11)")
    func atOnce() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        async let first = fixture.refusal(orNil: RecordDeath(of: "wife", on: day("2026-08-03")), on: home)
        async let second = fixture.refusal(orNil: RecordDeath(of: "husband", on: day("2026-08-03")), on: home)
        let refused = try await [first, second].compactMap(\.self)
        let family = try await fixture.family(home)
        #expect(family.people.prefix(2).count { $0.died != .none } == 2 - refused.count)
        #expect(family.unions.map(\.endedBy) == [.death] && family.people.count == 3)
    }
}
