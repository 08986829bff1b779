import Benefits
import Casework
import CivilCalendar
import Store
import TestSupport
import Testing

/// A dossier that says that all children are listed, and declares more living ones than it lists.
@Suite(.database)
struct DossierCountTests {
    private static let dead = EventFixture.couple
        .replacing("born: 2000-04-05\n    died: null", with: "born: 2000-04-05\n    died: 2019-08-20")

    private func refusals(_ text: String, _ fixture: EventFixture) async throws -> [String] {
        do {
            _ = try await fixture.register(text)
            return []
        } catch let faults as DataFaults { return faults.faults.map(\.path) }
    }

    @Test("a living child declared beside the only child listed, who has died, is refused by its place")
    func alive() async throws {
        let fixture = try await EventFixture.open()
        let rows = try await fixture.office.rowCounts()
        #expect(try await refusals(Self.dead, fixture) == ["family.declared.children_alive"])
        #expect(try await fixture.office.rowCounts() == rows)
        let none = Self.dead.replacing("children_alive: 1", with: "children_alive: 0")
        #expect(try await refusals(none, fixture) == [])
    }

    @Test(
        "it is taken where the list is not said to be whole, or nobody knows whether the child is living",
        arguments: [
            ("complete: [people, parentage,", "complete: [people,"),
            ("born: 2000-04-05\n    died: 2019-08-20", "born: 2000-04-05"),
            ("children_alive: 1, ", ""),
        ])
    func open(piece: String, instead: String) async throws {
        let fixture = try await EventFixture.open()
        let text = Self.dead.replacing(piece, with: instead)
        #expect(text != Self.dead)
        #expect(try await refusals(text, fixture) == [])
    }
}
