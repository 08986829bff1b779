/// The words of facts by kind, found by the name as facts spell it ("declared.children", "reference person"): the table
/// spells points and blanks as hyphens.
extension FactWords {
    enum Kind: String, CaseIterable {
        case factName = "fact-name"
        case ask, value, parameter
    }

    private struct Words: Sendable {
        var entries: [String: Entry] = [:]
        /// What stands before the first hyphen of the names that have one.
        var heads: Set<String> = []
    }

    private static let byKind: [Words] = Kind.allCases.map { kind in
        let start = kind.rawValue + "."
        var words = Words()
        for (key, entry) in table where key.hasPrefix(start) {
            let name = key.dropFirst(start.count)
            words.entries[String(name)] = entry
            if let hyphen = name.firstIndex(of: "-") { words.heads.insert(String(name[..<hyphen])) }
        }
        return words
    }

    private static func words(_ kind: Kind) -> Words {
        switch kind {
        case .factName: byKind[0]
        case .ask: byKind[1]
        case .value: byKind[2]
        case .parameter: byKind[3]
        }
    }

    static func words(_ kind: Kind, _ name: String) -> Entry? { words(kind).entries[spelled(name)] }

    /// A value, in letters of any size.
    static func value(_ text: String) -> Entry? {
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
        return words(.value).entries[isPlain ? text : text.lowercased()]
    }

    /// A value that means something of its own as this fact.
    static func value(_ text: String, of fact: String) -> Entry? {
        let words = words(.value)
        guard words.heads.contains(head(of: fact, to: fact.endIndex)) else { return nil }
        return words.entries[spelled(fact + "-" + text)]
    }

    /// Whether a fact with a point in its name is one of the family, rather than a person's.
    static func isOfFamily(_ fact: String, to point: String.Index) -> Bool {
        let words = words(.factName)
        return words.heads.contains(head(of: fact, to: point)) && words.entries[spelled(fact)] != nil
    }

    private static func head(of name: String, to end: String.Index) -> String {
        String(name[..<(name.utf8[..<end].firstIndex(where: isSpelledAsHyphen) ?? end)])
    }

    private static func spelled(_ name: String) -> String {
        guard name.utf8.contains(where: { isSpelledAsHyphen($0) && $0 != UInt8(ascii: "-") }) else {
            return name
        }
        let bytes = name.utf8.map { isSpelledAsHyphen($0) ? UInt8(ascii: "-") : $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isSpelledAsHyphen(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-")
    }
}
