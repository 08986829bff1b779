import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// A dossier of a new family may say something of people who are registered: it is kept with them or refused, never passed
/// over.
@Suite(.database)
struct KnownPeopleTests {
    private static let son = "990101200004050011"

    /// The son of the couple with a family of his own; what else is said of him.
    private func family(_ facts: String, married: String = "") -> String {
        """
        schema: guanhuai/dossier/1
        family:
          handling_area: "990101001001"
          people:
          - key: husband
            name: 测试·丙
            sex: male
            born: 2000-04-05
            died: null
            documents: [{type: resident-id, number: "\(Self.son)"}]
            \(facts)
          - {key: wife, name: 测试·癸, sex: female, born: 2001-06-07, died: null}
          \(married)
          declared: {children_ever: 0, children_alive: 0, household_size: 2}
        """
    }

    private func faults(_ text: String, _ fixture: EventFixture) async throws -> [String] {
        do {
            _ = try await fixture.register(text)
            return []
        } catch let faults as DataFaults { return faults.faults.map(\.path) }
    }

    @Test("what the register does not know of a person is kept with the person, in every family")
    func kept() async throws {
        let fixture = try await EventFixture.open()
        let parents = try await fixture.register(EventFixture.couple)
        let new = try await fixture.register(
            family(
                """
                incomes: [{source: wages, monthly: "3100.00", from: 2024-01-01}]
                    care_ability: [{level: independent, from: 2000-04-05}]
                    studies: [{institution: senior-high, from: 2015-09-01, to: 2018-07-01}]
                """))
        for home in [parents, new] {
            let son = try await fixture.family(home).people.first { $0.name == "测试·丙" }
            #expect(son?.incomes.map(\.monthlyFen) == [310_000])
            #expect(son?.careAbility.map(\.level) == [.independent])
            #expect(son?.studies.map(\.institution) == ["senior-high"])
            #expect(son?.householdRegister.map(\.area) == ["990101001001"])
        }
    }

    @Test("what is said as it is held is nothing new; what contradicts it is refused by its place")
    func contradicted() async throws {
        let fixture = try await EventFixture.open()
        let parents = try await fixture.register(EventFixture.couple)
        let before = try await fixture.office.rowCounts()
        let other = #"household_register: [{kind: urban, area: "990101001002", from: 2000-04-05}]"#
        #expect(try await faults(family(other), fixture) == ["family.people[0].household_register"])
        let dead = family(other).replacing(
            "born: 2000-04-05\n    died: null", with: "born: 2000-04-05\n    died: 2024-02-02")
        #expect(
            Set(try await faults(dead, fixture))
                == ["family.people[0].household_register", "family.people[0].died"])
        #expect(try await fixture.office.rowCounts() == before)
        let same = #"household_register: [{kind: rural, area: "990101001001", from: 2000-04-05}]"#
        #expect(try await faults(family(same), fixture) == [])
        #expect(try await fixture.family(parents).people[2].householdRegister.count == 1)
    }

    @Test("a second marriage beside one of another family is refused, where it overlaps")
    func marriedTwice() async throws {
        let fixture = try await EventFixture.open()
        _ = try await fixture.register(EventFixture.couple)
        let first = family("", married: "unions: [{partners: [husband, wife], from: 2022-05-01}]")
        _ = try await fixture.register(first)
        func second(from: String) -> String {
            first.replacing("测试·癸", with: "测试·壬").replacing("2022-05-01", with: from)
        }
        #expect(try await faults(second(from: "2024-05-01"), fixture) == ["family.unions"])
    }
}
