import Benefits
import Casework
import Testing

/// An office in which one child is registered twice, and the pair that a search finds.
enum TwiceRegistered {
    /// A child registered in two families under numbers that differ by one digit; other families.
    ///
    /// - Parameters:
    ///   - other: the household of the second entry; H0002 is of another village than the first.
    ///   - parted: with each parent alone; else with two couples, of whom nobody knows who the parents are.
    static func office(
        families: Int = 6, other: String = "H0003", parted: Bool = false
    ) async throws -> TestOffice {
        let office = try await TestOffice.open()
        try await office.importing(register(families: families, other: other, parted: parted).bytes)
        return office
    }

    static func register(families: Int = 6, other: String, parted: Bool = false) -> RegisterFixture {
        var register = RegisterFixture.street(families)
        register[other]?["子女姓名"] = RegisterFixture.line(1)["子女姓名"]
        register[other]?["联系电话"] = RegisterFixture.line(1)["联系电话"]
        register[other]?["子女状况"] = "存活"
        register[other]?["死亡日期"] = ""
        register[other]?["现存活子女数"] = "1"
        register[other]?["子女身份证号"] = number
        if parted {
            part("H0001", keeping: "女方", in: &register)
            part(other, keeping: "男方", in: &register)
        }
        return register
    }

    /// A household of one of the parents and the child.
    private static func part(
        _ household: String, keeping parent: String, in register: inout RegisterFixture
    ) {
        let gone = parent == "女方" ? "男方" : "女方"
        register[household]?["婚姻状况"] = "离婚"
        register[household]?["\(gone)姓名"] = ""
        register[household]?["\(gone)身份证号"] = ""
        register[household]?["家庭人口"] = "2"
    }

    /// The child's number of line 1 with another sequence digit.
    static var number: String {
        let body = Array(RegisterFixture.identity(2012, 1, .male).utf8.prefix(17))
        let mistyped = String(decoding: body.dropLast(2), as: UTF8.self) + "9" + "3"
        return mistyped
            + String(UnicodeScalar(IdentityNumber.checkCharacter(mistyped.utf8.map { Int($0 - 48) })))
    }

    static func found(_ office: TestOffice) async throws -> ShownPair {
        _ = try await FindDuplicates(store: office.store).run(as: office.actor)
        let pairs = try await DecideDuplicates(store: office.store).list(as: office.actor)
        #expect(pairs.count == 1)
        return try #require(pairs.first)
    }
}
