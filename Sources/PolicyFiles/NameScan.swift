/// Finds which of some names a formula mentions: the longest name that fits at each place, not inside texts and not
/// after a dot.
///
/// It may find a name that a `for` or `some` has bound to something else; the fact is then read in vain, and the
/// answer is the same.
struct NameScan {
    private let names: [(words: [Substring], name: String)]

    init(_ names: [String]) {
        self.names = names.map { (Self.tokens($0), $0) }.sorted { $0.words.count > $1.words.count }
    }

    func mentioned(in source: String) -> Set<String> {
        let tokens = Self.tokens(source)
        var found: Set<String> = []
        var index = 0
        while index < tokens.count {
            let afterDot = index > 0 && tokens[index - 1] == "."
            if !afterDot, let match = names.first(where: { tokens[index...].starts(with: $0.words) }) {
                found.insert(match.name)
                index += match.words.count
            } else {
                index += 1
            }
        }
        return found
    }

    /// Words, and every other character but blanks by itself; a text in quotes is one token.
    private static func tokens(_ source: String) -> [Substring] {
        var tokens: [Substring] = []
        var rest = Substring(source)
        while let first = rest.first {
            if first.isWhitespace {
                rest = rest.dropFirst()
            } else if first == "\"" {
                var end = rest.index(after: rest.startIndex)
                while end < rest.endIndex, rest[end] != "\"" {
                    if rest[end] == "\\" { end = rest.index(after: end) }
                    if end < rest.endIndex { end = rest.index(after: end) }
                }
                if end < rest.endIndex { end = rest.index(after: end) }
                tokens.append(rest[..<end])
                rest = rest[end...]
            } else if isWord(first) {
                let word = rest.prefix(while: isWord)
                tokens.append(word)
                rest = rest.dropFirst(word.count)
            } else {
                tokens.append(rest.prefix(1))
                rest = rest.dropFirst()
            }
        }
        return tokens
    }

    private static func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }
}
