import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// A row that says what the register has proposes nothing, wherever and by however many entries it is held.
@Suite("A row that says what is held", .database, .serialized)
struct SameAgainTests {
    /// The fields of what a file proposes about a household.
    private func proposed(
        _ office: TestOffice, _ register: RegisterFixture, as actor: Actor? = nil, of home: Int64
    ) async throws -> [String] {
        let imported = try await office.importing(register.bytes, as: actor)
        guard let id = imported.importID else { return [] }
        return try await office.store.act(as: actor ?? office.actor) { try await $0.changes(of: id) }
            .map(\.change).filter { $0.home == home }.map(\.field)
    }

    @Test("after a merge each office's row with its own number is as it is held")
    func merged() async throws {
        let two = try await TwoOffices.open()
        try await two.merge()
        var register = TwiceRegistered.register(other: "H0002")
        register.lines = register.lines.filter { $0["户编号"] == "H0002" }
        register["H0002"]?["联系电话"] = "13900001111"
        let fields = try await proposed(two.office, register, as: two.west, of: two.homes.west)
        #expect(
            fields == ["family.contacts"], "its own village too, though the entry that is kept has another")
        register["H0002"]?["子女身份证号"] = RegisterFixture.identity(2012, 77, .male)
        register["H0002"]?["联系电话"] = "13900002222"
        let imported = try await two.office.importing(register.bytes, as: two.west)
        let changes = try await two.office.store.act(as: two.west) {
            try await $0.changes(of: try #require(imported.importID))
        }.map(\.change).filter { $0.field.hasSuffix(".documents") }
        #expect(changes.map(\.isApplicable) == [false], "which of the two cards was replaced, nobody can say")
    }

    @Test("two children who are held are all of them, though a row has room for one")
    func secondChild() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(2)
        try await office.importing(register.bytes)
        let home = try await office.home("H0002")
        let birth = RecordBirth(
            of: EventPerson(name: "周二", sex: .female, born: day("2026-07-01")), to: ["wife", "husband"],
            on: day("2026-07-01"))
        try await office.save(birth, on: home)
        let lists = try await office.dossier("H0002").family.complete
        register["H0002"]?["曾生育（收养）子女数"] = "2"
        register["H0002"]?["现存活子女数"] = "2"
        register["H0002"]?["家庭人口"] = "4"
        register["H0002"]?["联系电话"] = "13900001111"
        #expect(try await proposed(office, register, of: home) == ["family.contacts"])
        // A third one, of whom nobody knows, leaves the list open.
        register["H0002"]?["曾生育（收养）子女数"] = "3"
        #expect(
            try await proposed(office, register, of: home).contains("family.complete_lists"), "\(lists)")
    }

    @Test("who of a couple is named first is no change")
    func orderOfCouple() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(2)
        try await office.importing(register.bytes)
        let home = try await office.home("H0002")
        try await office.save(RecordDivorce(of: ["wife", "husband"], on: day("2026-03-01")), on: home)
        try await office.save(
            RecordMarriage(of: "husband", to: .member("wife"), on: day("2026-05-01")), on: home)
        let held = try await office.dossier("H0002").family.unions
        #expect(held.last?.partners == ["husband", "wife"])
        register["H0002"]?["婚姻状况"] = "复婚"
        register["H0002"]?["联系电话"] = "13900001111"
        #expect(try await proposed(office, register, of: home) == ["family.contacts"])
    }

    @Test(
        "a marriage that another office's file holds is not proposed once more, nor otherwise to be accepted")
    func marriageElsewhere() async throws {
        let two = try await TwoOffices.open()
        var line = RegisterFixture.line(1)
        (line["户编号"], line["村居代码"], line["光荣证号"]) = ("H0091", "990101001201", "")
        var register = RegisterFixture(lines: [line])
        let first = try await two.office.importing(register.bytes, as: two.west)
        let refused = try first.rejected.map(\.text.en)
        #expect(refused == [])
        let home = try #require(
            try await ShowFamily(store: two.office.store).home(of: "H0091", as: two.west))
        line["联系电话"] = "13900001111"
        register.lines = [line]
        let fields = try await proposed(two.office, register, as: two.west, of: home)
        // The registers of its village; nothing of the marriage.
        let registers = ["wife", "husband", "child"].map { "\($0).household_registrations" }
        #expect(Set(fields) == Set(["family.contacts"] + registers))
    }

    @Test("a couple that two files hold, both married, is married by either file's unchanged row")
    func mergedCouple() async throws {
        let office = try await TestOffice.open()
        var second = RegisterFixture.line(2)
        (second["村居代码"], second["村（居）"]) = ("990101001001", "东风社区")
        try await office.importing(RegisterFixture(lines: [RegisterFixture.line(1), second]).bytes)
        let homes = [try await office.home("H0001"), try await office.home("H0002")]
        try await office.store.act(as: office.actor) { session in
            try await session.lockMerges()
            for person in [Int32(1), 2] {
                let instant = try await session.knowledgeInstant(of: homes)
                try await session.addAlias(
                    PersonID(home: homes[1], person: person), of: PersonID(home: homes[0], person: person),
                    reason: "同一人", known: instant)
            }
        }
        var lines = [RegisterFixture.line(1), second]
        for place in lines.indices {
            lines[place]["联系电话"] = "1390000111\(place)"
            for home in homes {
                let fields = try await proposed(office, RegisterFixture(lines: [lines[place]]), of: home)
                #expect(fields.allSatisfy { $0 == "family.contacts" }, "\(fields)")
            }
            lines[place]["联系电话"] = "1390000222\(place)"
        }
        let both = RegisterFixture(lines: lines)
        for home in homes {
            let fields = try await proposed(office, both, of: home)
            #expect(fields.allSatisfy { $0 == "family.contacts" }, "\(fields)")
        }
    }
}
