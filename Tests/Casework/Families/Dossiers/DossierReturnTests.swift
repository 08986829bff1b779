import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// Somebody leaves a family and comes back, by acts and by dossiers: one person, counted once (D8).
@Suite(.database, .serialized)
struct DossierReturnTests {
    private static let number = "990101197305200058"

    /// The couple, the husband with a number.
    private static let couple = EventFixture.couple.replacing(
        "born: 1973-05-20, died: null,",
        with: "born: 1973-05-20, died: null, documents: [{type: resident-id, number: \"\(number)\"}],")

    private func left(_ fixture: EventFixture, _ text: String = couple) async throws -> Int64 {
        let home = try await fixture.register(text)
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2024-01-02")), on: home)
        return home
    }

    private func people(_ fixture: EventFixture) async throws -> Int64? {
        try await fixture.office.rowCounts()["families.people"]
    }

    @Test("who left and comes back by a dossier is the same person, a member once on each day (D8)")
    func byDossier() async throws {
        let fixture = try await EventFixture.open()
        let home = try await left(fixture)
        let count = try await people(fixture)
        var back = try DossierCoding.read(Self.couple)
        back.family.id = "\(home)"
        back.family.unions = []
        back.family.declared = DeclaredCounts(childrenEver: 1, childrenAlive: 1, householdSize: 3)
        let result = try await fixture.exchange.import(
            back, today: EventFixture.today, as: fixture.office.actor)
        guard case .corrected(home, _) = result else { return #expect(Bool(false), "\(result)") }
        #expect(try await people(fixture) == count, "nobody is registered anew")
        let family = try await fixture.family(home)
        #expect(family.people.map(\.key).sorted() == ["husband", "son", "wife"])
        let held = try await fixture.office.store.act(as: fixture.office.actor) {
            try await $0.facts([.memberships], ofHomes: [home])
        }.filter { $0.row.values[2].text == "husband" }
        #expect(held.map(\.row.valid.from) == [nil, EventFixture.today])
        #expect(held.map(\.row.valid.to) == [day("2024-01-02"), nil])
        // Out and in again changes nothing, and he is counted once where people are counted.
        let text = DossierCoding.text(
            try await fixture.exchange.export(home, on: EventFixture.today, as: fixture.office.actor),
            as: .yaml)
        let again = try await fixture.exchange.import(
            try DossierCoding.read(text), today: EventFixture.today, as: fixture.office.actor)
        guard case .unchanged(home) = again else { return #expect(Bool(false), "\(again)") }
    }

    @Test("who left and marries back in is the same person, and the household's size counts people (D8)")
    func byMarriage() async throws {
        let fixture = try await EventFixture.open()
        let home = try await left(fixture)
        let count = try await people(fixture)
        #expect(try await fixture.family(home).declared.householdSize == 2)
        _ = try await fixture.save(
            RecordMarriage(
                of: "wife", to: .newcomer(.registered(number: Self.number, key: "husband")),
                on: day("2025-01-01")), on: home)
        let family = try await fixture.family(home)
        #expect(family.people.count == 3 && family.declared.householdSize == 3)
        #expect(try await people(fixture) == count)
    }

    @Test("a key of who left is nobody else's: without a number the dossier is refused at the key (D8)")
    func anotherOfTheKey() async throws {
        let fixture = try await EventFixture.open()
        let home = try await left(fixture, EventFixture.couple)
        let before = try await fixture.family(home)
        var back = try DossierCoding.read(EventFixture.couple)
        back.family.id = "\(home)"
        await #expect {
            try await fixture.exchange.import(back, today: EventFixture.today, as: fixture.office.actor)
        } throws: { error in
            (error as? DataFaults)?.faults.map(\.path) == ["family.people[1].key"]
        }
        #expect(try await fixture.family(home) == before)
    }

    @Test(
        "days that pass from one entry to its neighbour are corrected, though both ends overlap what was held"
    )
    func shiftedDays() async throws {
        let fixture = try await EventFixture.open()
        let entries =
            "care_ability: [{level: independent, from: 2018-01-01, to: 2020-01-01}, {level: partial, from: 2020-01-01}]"
        let home = try await fixture.register(
            EventFixture.couple.replacing(
                "born: 2000-04-05\n    died: null", with: "born: 2000-04-05\n    died: null\n    \(entries)"))
        var dossier = Dossier(family: try await fixture.family(home))
        dossier.family.people[2].careAbility[0].span = DateSpan(
            from: day("2018-01-01"), to: day("2021-01-01"))!
        dossier.family.people[2].careAbility[1].span = .since(day("2021-01-01"))
        let result = try await fixture.exchange.import(
            dossier, today: EventFixture.today, as: fixture.office.actor)
        guard case .corrected(_, let outcome) = result else { return #expect(Bool(false), "\(result)") }
        #expect(outcome.changes.count == 2)
        #expect(try await fixture.family(home).people[2].careAbility == dossier.family.people[2].careAbility)
    }
}
