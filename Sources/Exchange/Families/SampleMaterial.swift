package import Benefits
package import CivilCalendar
import Rules

/// What a sample street is made of, from `config/demo`: names, shares of kinds of families, limits to stand beside.
package struct SampleMaterial: Sendable, Hashable {
    /// Kinds of families in the sample, each with its share of a thousand.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case young, bereaved, disabled, mild, undetermined, boundary, mistaken, misspelt
    }

    package var seed: UInt64 = 0
    package var families = 0
    package var shares: [Kind: Int] = [:]
    package var boundaryAges: [Int] = []
    package var boundaryBirths: [CivilDate] = []
    package var surnames: [String] = []
    package var given: [String] = []
    package var rare: [String] = []
    package var ownNamesFemale: [String] = []
    package var ownNamesMale: [String] = []
    package var fathersNames: [String] = []
    package var banks: [String] = []
    package var incomes: [String] = []

    package static func read(_ text: String, file: String? = nil) throws(DataFaults) -> SampleMaterial {
        let log = DataFaultLog(file: file)
        let material = SampleMaterial(try YAMLTree.read(text, file: file), log)
        try log.settle()
        guard let material else { throw DataFaults([]) }
        return material
    }

    private init?(_ tree: DataTree, _ log: DataFaultLog) {
        guard var map = DataMap(tree, "", log) else { return nil }
        _ = map.requiredText("sample")
        seed = UInt64(map.count("seed") ?? 0)
        families = map.count("families") ?? 0
        if let shares = map.require("shares"), var counts = DataMap(shares, "shares", log) {
            for kind in Kind.allCases { self.shares[kind] = counts.count(kind.rawValue) ?? 0 }
            counts.finish()
        }
        boundaryAges = map.items("boundary_ages").compactMap { map.count(of: $0.tree, $0.path) }
        boundaryBirths = map.items("boundary_births").compactMap { map.date(of: $0.tree, $0.path) }
        surnames = Self.characters(&map, "surnames")
        given = Self.characters(&map, "given")
        rare = Self.characters(&map, "rare")
        ownNamesFemale = Self.words(&map, "own_names_female")
        ownNamesMale = Self.words(&map, "own_names_male")
        fathersNames = Self.words(&map, "fathers_names")
        banks = Self.words(&map, "banks")
        incomes = Self.words(&map, "incomes")
        map.finish()
        if boundaryAges.isEmpty || boundaryBirths.isEmpty {
            log.report(tree, "", zh: "边界年龄和出生日期不能为空。", en: "boundary ages and births must not be empty.")
        }
    }

    private static func characters(_ map: inout DataMap, _ key: String) -> [String] {
        (map.requiredText(key) ?? "").map { String($0) }
    }

    private static func words(_ map: inout DataMap, _ key: String) -> [String] {
        let words = map.texts(key)
        if words.isEmpty { map.log.report(map.tree, map.place(key), zh: "不能为空。", en: "must not be empty.") }
        return words
    }
}
