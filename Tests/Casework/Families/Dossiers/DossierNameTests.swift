import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// A number that the register has, with a name beside it: a person decides whether it is the same one.
@Suite(.database)
struct DossierNameTests {
    /// The same son in a second family, with other parents.
    private static func second(_ name: String) -> String {
        EventFixture.couple.replacing("GR-0001", with: "GR-0002").replacing("    name: 测试·丙\n", with: name)
            .replacing("测试·甲", with: "测试·子").replacing("测试·乙", with: "测试·丑")
    }

    private func refusals(_ act: () async throws -> Void) async throws -> [DataFault] {
        do {
            try await act()
            return []
        } catch let faults as DataFaults { return faults.faults }
    }

    @Test("another name is refused by its place and without the name held, and nothing is written")
    func registering() async throws {
        let fixture = try await EventFixture.open()
        _ = try await fixture.register(EventFixture.couple)
        let rows = try await fixture.office.rowCounts()
        let faults = try await refusals {
            _ = try await fixture.register(Self.second("    name: 测试·丁\n"))
        }
        #expect(faults.map(\.path) == ["family.people[2].name"])
        for said in faults.flatMap({ [$0.localized.zh, $0.localized.en] }) {
            #expect(!said.contains("测试·"))
        }
        #expect(try await fixture.office.rowCounts() == rows)
    }

    @Test(
        "the same name in another spelling is one name, and no name differs from none",
        arguments: ["    name: 测试•丙\n", "    name: \" 测试 · 丙\"\n", ""])
    func sameName(name: String) async throws {
        let fixture = try await EventFixture.open()
        let first = try await fixture.register(EventFixture.couple)
        let second = try await fixture.register(Self.second(name))
        #expect(first != second)
        let held = try await fixture.family(second).people.first { $0.key == "son" }
        #expect(held?.name == "测试·丙")
    }

    @Test("who joins a family by number under another name is refused; a member's name is corrected")
    func correcting() async throws {
        let fixture = try await EventFixture.open()
        _ = try await fixture.register(EventFixture.couple)
        let home = try await fixture.register(EventFixture.other)
        func send(_ change: (inout FamilyFacts) -> Void) async throws -> [String] {
            var dossier = try DossierCoding.read(EventFixture.other)
            dossier.family.id = "\(home)"
            change(&dossier.family)
            return try await refusals {
                _ = try await fixture.exchange.import(
                    dossier, today: EventFixture.today, as: fixture.office.actor)
            }.map(\.path)
        }
        func joining(_ name: String?) -> (inout FamilyFacts) -> Void {
            { family in
                family.people.append(
                    PersonFacts(
                        key: "cousin", name: name, sex: .male, born: .known(day("2000-04-05")),
                        documents: [IdentityDocument(kind: .residentID, number: "990101200004050011")]))
            }
        }
        #expect(try await send(joining("测试·丁")) == ["family.people[3].name"])
        #expect(try await send(joining("测试·丙")) == [])
        #expect(try await send { $0.people[2].name = "测试·戊" } == [])
        #expect(try await fixture.family(home).people.contains { $0.name == "测试·戊" })
    }
}
