import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// A number of a register's row that somebody else has: a mistyped digit never takes another person into a family.
@Suite(.database, .serialized)
struct ImportedNamesTests {
    private static let places = [
        ("女方姓名", "女方身份证号", PersonFacts.Sex.female, 1975), ("男方姓名", "男方身份证号", .male, 1973),
        ("子女姓名", "子女身份证号", .male, 2012),
    ]

    /// The number of the person in this place of the street's family 3.
    private static func number(_ place: Int) -> String {
        RegisterFixture.identity(places[place].3, 3, places[place].2)
    }

    private func office() async throws -> TestOffice {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(3).bytes)
        return office
    }

    private func names(_ office: TestOffice, _ household: String) async throws -> [String?] {
        try await office.dossier(household).family.people.map(\.name)
    }

    @Test(
        "a new family's row with the number of somebody of another name is refused, in each place",
        arguments: 0..<3)
    func newFamily(place: Int) async throws {
        let office = try await office()
        var register = RegisterFixture.street(20, from: 11)
        // The child's birth and certificate would give the row other faults of its own.
        register["H0012"]?[Self.places[place].1] = Self.number(place)
        let before = try await office.rowCounts()["families.files"]
        let result = try await office.importing(register.bytes)
        #expect(try result.rejected.map(\.code) == ["number-named-otherwise"])
        #expect(try result.rejected.map(\.line) == [3])
        #expect(try result.rejected.map(\.column) == [Self.places[place].1])
        #expect((before, result.added) == (3, 19))
        let text = try #require(try result.rejected.first).text
        for secret in [Self.number(place), "林", "周"] {
            #expect(!text.zh.contains(secret) && !text.en.contains(secret))
        }
        #expect(try await names(office, "H0003") == ["林冬", "周冬", "周小冬"])
    }

    @Test("nor does it take in somebody whom another office holds, of whom nothing is told", arguments: 0..<3)
    func anotherOffice(place: Int) async throws {
        let office = try await office()
        let west = try await office.person("胜利办", .caseworker, "990101001201")
        var register = RegisterFixture.street(40, from: 11)
        register.lines.removeAll { $0["村居代码"] != "990101001201" }
        register["H0012"]?[Self.places[place].1] = Self.number(place)
        let result = try await office.importing(register.bytes, as: west)
        #expect(try result.rejected.map(\.code) == ["number-named-otherwise"] && result.added == 19)
        let text = try #require(try result.rejected.first).text
        for secret in [Self.number(place), "林", "周"] {
            #expect(!text.zh.contains(secret) && !text.en.contains(secret))
        }
    }

    @Test("the same number with the same name, however it is spelled, is the same person", arguments: 0..<3)
    func sameName(place: Int) async throws {
        let office = try await TestOffice.open()
        var first = RegisterFixture.street(3)
        if place < 2 {
            // A parent who is divorced may have married since; one who is married is refused.
            let (name, number, _, _) = Self.places[1 - place]
            for column in [name, number] { first["H0003"]?[column] = "" }
            first["H0003"]?["婚姻状况"] = "离婚"
        }
        try await office.importing(first.bytes)
        var register = RegisterFixture.street(20, from: 11)
        let name = ["林冬", "周冬", "周小冬"][place]
        register["H0012"]?[Self.places[place].0] = " \(name.prefix(1))　\(name.dropFirst())"
        register["H0012"]?[Self.places[place].1] = Self.number(place)
        let result = try await office.importing(register.bytes)
        #expect(try result.rejected.map(\.code) == [])
        #expect(result.added == 20)
        #expect(try await names(office, "H0012")[place] == name)
    }

    @Test("a number whose name was written in traditional characters is the same person's in simplified ones")
    func traditional() async throws {
        let office = try await TestOffice.open()
        var first = RegisterFixture.street(3)
        first["H0003"]?["子女姓名"] = "劉愛華"
        try await office.importing(first.bytes)
        var register = RegisterFixture.street(20, from: 11)
        register["H0012"]?["子女姓名"] = "刘爱华"
        register["H0012"]?["子女身份证号"] = Self.number(2)
        let result = try await office.importing(register.bytes)
        #expect(try result.rejected.map(\.code) == [] && result.added == 20)
        #expect(try await office.rowCounts()["families.people"] == 9 + 60 - 1, "one child of two families")
    }

    @Test(
        "in a family that is registered, the number of another family's person is refused as well",
        arguments: 0..<3)
    func registeredFamily(place: Int) async throws {
        let office = try await office()
        var register = RegisterFixture.street(20)
        register["H0002"]?[Self.places[place].1] = Self.number(place)
        register["H0003"] = nil
        let result = try await office.importing(register.bytes)
        #expect(try result.rejected.map(\.code) == ["number-named-otherwise"])
        #expect(try await names(office, "H0002") == ["林秋", "周秋", "周小秋"])
    }

    @Test("another name in the person's own place is proposed as a change of the name")
    func renamed() async throws {
        let office = try await office()
        var register = RegisterFixture.street(3)
        register["H0002"]?["女方姓名"] = "林新名"
        let result = try await office.importing(register.bytes)
        #expect((result.changed, result.refused.count) == (1, 0))
        #expect(result.kinds == ["particulars": 1])
        #expect(try await names(office, "H0002")[0] == "林秋")
    }

    @Test("a parent's number given for another place of the same family is refused")
    func otherPlace() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(20)
        for heading in ["男方姓名", "男方身份证号"] { register["H0002"]?[heading] = "" }
        register["H0002"]?["婚姻状况"] = "丧偶"
        try await office.importing(register.bytes)
        register["H0002"]?["婚姻状况"] = "初婚"
        register["H0002"]?["男方姓名"] = "周秋"
        register["H0002"]?["男方身份证号"] = RegisterFixture.identity(1975, 2, .female)
        register["H0002"]?["女方姓名"] = ""
        register["H0002"]?["女方身份证号"] = ""
        let result = try await office.importing(register.bytes)
        #expect(result.added == 0)
        #expect(try result.rejected.count == 1)
        #expect(try await names(office, "H0002") == ["林秋", "周小秋"])
    }
}
