import Benefits

/// Writes a part of a case file on one line, as people write them: `{key: wife, born: 1981-06-15}`.
enum CaseWriting {
    static func line(_ tree: DataTree) -> String {
        switch tree.content {
        case .null: "null"
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): number
        case .text(let text): scalar(text)
        case .list(let items): "[" + items.map(line).joined(separator: ", ") + "]"
        case .map(let entries):
            "{" + entries.map { scalar($0.key) + ": " + line($0.value) }.joined(separator: ", ") + "}"
        }
    }

    /// The entries of a family, one a line, each person and each link of its own line.
    static func family(_ family: FamilyFacts, indent: String) -> [String] {
        guard case .map(let entries) = DossierWriting.tree(family).content else { return [] }
        return entries.flatMap { entry -> [String] in
            if case .list(let items) = entry.value.content, entry.key != "complete" {
                return [indent + entry.key + ":"] + items.map { indent + "- " + line($0) }
            }
            return [indent + entry.key + ": " + line(entry.value)]
        }
    }

    /// Plain where it is a word, a day or a whole number that no reader could take for something else.
    static func scalar(_ text: String) -> String {
        let word = text.utf8.allSatisfy { byte in
            (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == 45 || byte == 95
        }
        let reserved: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
        let isDay = text.utf8.count == 10 && text.utf8.dropFirst(4).first == 45
        let startsWithLetter = text.utf8.first.map { (97...122).contains($0 | 0x20) } ?? false
        if word, isDay || startsWithLetter, !reserved.contains(text.lowercased()) { return text }
        return quoted(text)
    }

    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
