import CivilCalendar

/// Pairs of entries that may be one person, out of many: only those are compared that share something a duplicate
/// shares (a block), and of them those that score at or above the line are proposed.
///
/// Blanks make no block: two people without a name, a number and an account are never compared.
package struct DuplicateSearch: Sendable {
    /// Two entries by their places in the list given, the smaller first.
    package struct Pair: Sendable, Hashable {
        package let first: Int
        package let second: Int
        package let score: DuplicateScore
    }

    /// Entries that share only a common name are compared with those born within this many years of them.
    private static let years = 3

    package private(set) var compared = 0
    package private(set) var pairs: [Pair] = []

    package init(_ people: [DuplicateTraits]) {
        var seen: Set<UInt64> = []
        for (_, places) in Self.blocks(people) where places.count > 1 {
            for (offset, first) in places.enumerated() {
                for second in places[(offset + 1)...] where first != second {
                    let (low, high) = (min(first, second), max(first, second))
                    guard seen.insert(UInt64(low) << 32 | UInt64(high)).inserted else { continue }
                    compared += 1
                    let score = DuplicateScore(people[low], people[high])
                    if score.isCandidate { pairs.append(Pair(first: low, second: high, score: score)) }
                }
            }
        }
        pairs.sort { ($1.score.points, $0.first, $0.second) < ($0.score.points, $1.first, $1.second) }
    }

    private static func blocks(_ people: [DuplicateTraits]) -> [String: [Int]] {
        var blocks: [String: [Int]] = [:]
        for (place, person) in people.enumerated() {
            for key in Set(keys(of: person)) { blocks[key, default: []].append(place) }
        }
        return blocks
    }

    private static func keys(of person: DuplicateTraits) -> [String] {
        var keys: [String] = []
        for number in person.numbers { keys += parts(of: number) }
        for account in person.accounts where person.name != nil {
            keys.append("a\(account) \(person.sex.rawValue)")
        }
        for phone in person.phones where person.name != nil {
            keys.append("p\(phone) \(person.sex.rawValue)")
        }
        for relative in person.parents { keys += key("c", relative) }
        for relative in person.children { keys += key("v", relative) }
        for relative in person.partners { keys += key("g", relative) }
        guard let name = person.name else { return keys }
        guard let born = person.born else { return keys + ["n\(name)"] }
        // Neighbouring years share a block, so that a birth mistyped by up to three years is compared.
        let span = born.year / years
        keys += ["n\(name) \(span)", "n\(name) \(span + 1)"]
        if let sound = NameLikeness.sound(name) { keys.append("s\(sound) \(born.year)") }
        if let first = name.unicodeScalars.first { keys.append("b\(first) \(born)") }
        return keys
    }

    /// Parts of a number of which a slip of one digit or of two neighbours leaves at least one whole.
    private static func parts(of number: String) -> [String] {
        let digits = Array(number.utf8)
        guard digits.count == 18 else { return ["N\(number)"] }
        func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }
        return [
            "1\(text(digits[..<12]))", "2\(text(digits[..<6] + digits[12..<17]))",
            "3\(text(digits[6..<17]))", "4\(text(digits[..<11] + digits[13..<17]))",
            "5\(text(digits[..<5] + digits[7..<17]))",
        ]
    }

    private static func key(_ kind: String, _ relative: DuplicateTraits.Relative) -> [String] {
        guard let name = relative.name, let born = relative.born else { return [] }
        return ["\(kind)\(name) \(born)"]
    }
}
