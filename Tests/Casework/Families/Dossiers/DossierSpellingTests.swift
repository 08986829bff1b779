import Benefits
import Casework
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// Numbers and names through a whole import of a dossier, however they were typed.
@Suite(.database, .serialized)
struct DossierSpellingTests {
    /// The son of the couple, with another spelling of the number and the name.
    private func dossier(_ number: String, _ name: String, born: String = "2000-04-05") -> String {
        EventFixture.couple.replacing("990101200004050011", with: number)
            .replacing("测试·丙", with: name).replacing("born: 2000-04-05", with: "born: \(born)")
    }

    private static let number = "99010119800229029X"
    private static let name = "买买提·阿里"

    @Test(
        "full width, blanks, a small x and other dots make neither a second person nor another name (D4)",
        arguments: [
            ("９９０１０１１９８００２２９０２９ｘ", "买买提·阿里"), (" 99010119800229029x ", "买买提•阿里"),
            ("99010119800229029X　", " 买买提・阿里"), ("'99010119800229029x", "买买提．阿里"),
            ("\u{200B}99010119800229029X", "买买提 · 阿里"),
        ])
    func spelledOtherwise(number: String, name: String) async throws {
        let fixture = try await EventFixture.open()
        let first = try await fixture.register(dossier(Self.number, Self.name, born: "1980-02-29"))
        let people = try await fixture.office.rowCounts()["families.people"]
        // A correction of the first: nothing changes by spelling alone.
        var again = try DossierCoding.read(dossier(number, name, born: "1980-02-29"))
        again.family.id = "\(first)"
        let result = try await fixture.exchange.import(
            again, today: EventFixture.today, as: fixture.office.actor)
        guard case .unchanged(first) = result else { return #expect(Bool(false), "\(result)") }
        // Another family's dossier: the same person, who keeps the home.
        let text = dossier(number, name, born: "1980-02-29").replacing("GR-0001", with: "GR-0002")
            .replacing("测试·甲", with: "测试·丁").replacing("测试·乙", with: "测试·戊")
        let second = try await fixture.register(text)
        #expect(try await fixture.office.rowCounts()["families.people"] == people.map { $0 + 2 })
        for home in [first, second] {
            let son = try #require(try await fixture.family(home).people.first { $0.key == "son" })
            #expect(son.documents.map(\.number) == [Self.number])
            #expect(son.name == Self.name)
        }
    }

    @Test("a number spelled otherwise is found for a new family in its own right, as it is kept (D4)")
    func kept() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(
            dossier("９９０１０１１９８００２２９０２９ｘ", " 买买提•阿里 ", born: "1980-02-29"))
        let son = try #require(try await fixture.family(home).people.first { $0.key == "son" })
        #expect(son.documents.map(\.number) == [Self.number] && son.name == Self.name)
    }

    @Test(
        "a birth date a day from the one in the number, and the other sex, are refused at their place (E14, E17)",
        arguments: [
            ("2000-04-04", "male", 1), ("2000-04-06", "male", 1), ("2000-04-05", "female", 1),
            ("2000-04-06", "female", 2), ("2000-04-05", "male", 0),
        ])
    func numberDiffers(born: String, sex: String, faults: Int) async throws {
        let fixture = try await EventFixture.open()
        let rows = try await fixture.office.rowCounts()
        let text = dossier("990101200004050011", "测试·丙", born: born)
            .replacing("sex: male\n    born", with: "sex: \(sex)\n    born")
            // Nothing else of him is said of a day before that birth.
            .replacing("from: 2000-04-05", with: "from: \(born)")
        var found: [String] = []
        do { _ = try await fixture.register(text) } catch let error as DataFaults {
            found = error.faults.map(\.path)
        }
        let place = "family.people[2].documents[0].number"
        #expect(found == Array(repeating: place, count: faults))
        #expect(try await (fixture.office.rowCounts() == rows) == (faults > 0))
    }

    @Test("a birth known to the month or year is compared as far as it is known (E14)")
    func imprecise() async throws {
        let fixture = try await EventFixture.open()
        let text = dossier("990101200004050011", "测试·丙", born: "2000-04-01")
        await #expect(throws: DataFaults.self) { try await fixture.register(text) }
        _ = try await fixture.register(
            text.replacing("born: 2000-04-01", with: "born: 2000-04-01\n    born_precision: month"))
    }

    @Test(
        "a correction by a dossier that moves the birth away from the number is refused, and nothing changes (E14)"
    )
    func correction() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let before = try await fixture.family(home)
        var dossier = Dossier(family: before)
        dossier.family.people[2].born = .known(day("2000-04-04"))
        await #expect {
            try await fixture.exchange.import(
                dossier, today: EventFixture.today, as: fixture.office.actor)
        } throws: { error in
            (error as? DataFaults)?.faults.map(\.path) == ["family.people[2].documents[0].number"]
        }
        #expect(try await fixture.family(home) == before)
    }
}
