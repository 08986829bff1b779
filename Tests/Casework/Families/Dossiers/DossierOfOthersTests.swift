import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// A dossier of other people that names a registered family by mistake: every register counts its families from 1.
@Suite(.database, .serialized)
struct DossierOfOthersTests {
    private static let number = "990101197501010024"

    /// What is refused of a dossier of the couple with something else said of the wife; empty where it is taken.
    private func refused(_ change: (inout PersonFacts) -> Void) async throws -> [String] {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(
            EventFixture.couple.replacing(
                "name: 测试·甲, sex: female, born: 1976-03-10, died: null",
                with: "name: 测试·甲, sex: female, born: 1976-03-10, died: null, "
                    + "documents: [{type: resident-id, number: \"990101197603100020\"}]"))
        let before = try await fixture.family(home)
        var dossier = Dossier(family: before)
        change(&dossier.family.people[0])
        do {
            _ = try await fixture.exchange.import(
                dossier, today: EventFixture.today, as: fixture.office.actor)
            return []
        } catch let faults as DataFaults {
            #expect(try await fixture.family(home) == before)
            return faults.faults.map(\.path)
        }
    }

    @Test(
        "another name, another birth and another number are another person, who does not take the place of the one held"
    )
    func another() async throws {
        let found = try await refused {
            $0.name = "测试·他"
            $0.born = .known(day("1975-01-01"))
            $0.documents = [IdentityDocument(kind: .residentID, number: Self.number)]
        }
        #expect(found == ["family.people[0]"])
    }

    @Test("a name with a birth, or a number with a birth, is corrected", arguments: [true, false])
    func corrected(name: Bool) async throws {
        let found = try await refused {
            if name { $0.name = "测试·更" }
            $0.born = .known(day("1975-01-01"))
            $0.documents = [IdentityDocument(kind: .residentID, number: Self.number)]
            if name { $0.born = .known(day("1976-03-10")) }
            if name { $0.documents = [] }
        }
        #expect(found == [])
    }
}
