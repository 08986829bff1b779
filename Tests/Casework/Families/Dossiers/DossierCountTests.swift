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
        "it is taken where nobody knows whether the child is living, or how many are",
        arguments: [
            ("born: 2000-04-05\n    died: 2019-08-20", "born: 2000-04-05"),
            ("children_alive: 1, ", ""),
        ])
    func unknown(piece: String, instead: String) async throws {
        let fixture = try await EventFixture.open()
        let text = Self.dead.replacing(piece, with: instead)
        #expect(text != Self.dead)
        #expect(try await refusals(text, fixture) == [])
    }

    @Test("a list that is not whole may lack the living child, where the family had more than are listed")
    func open() async throws {
        let fixture = try await EventFixture.open()
        let open = Self.dead.replacing("complete: [people, parentage,", with: "complete: [people,")
        #expect(open != Self.dead)
        #expect(try await refusals(open, fixture) == ["family.declared.children_alive"])
        let more = open.replacing("children_ever: 1", with: "children_ever: 2")
        #expect(try await refusals(more, fixture) == [])
    }
}
