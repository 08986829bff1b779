/// Reads a file once and separates code from comments and string contents, keeping every line where it was.
///
/// Swift: nested block comments, raw and multi-line strings, interpolations (which are code). SQL: line and block
/// comments, quoted strings; dollar-quoted bodies are code. Other files are all code.
struct Blanking {
    enum Language {
        case swift, sql, other

        static func of(path: String) -> Language {
            if path.hasSuffix(".swift") { return .swift }
            return path.hasSuffix(".sql") ? .sql : .other
        }
    }

    private let input: [UInt8]
    private let language: Language
    private var output: [UInt8]
    private var position = 0
    private var line = 1
    private(set) var literals: [SourceFile.Literal] = []
    private(set) var commentLines: Set<Int> = []

    var code: String { String(decoding: output, as: UTF8.self) }

    init(text: String, language: Language) {
        input = Array(text.utf8)
        output = []
        output.reserveCapacity(input.count)
        self.language = language
    }

    mutating func scan() {
        switch language {
        case .swift: scanSwift(closing: nil)
        case .sql: scanSQL()
        case .other: output = input
        }
    }

    private func at(_ offset: Int) -> UInt8 {
        position + offset < input.count ? input[position + offset] : 0
    }

    private func sees(_ text: StaticString, at offset: Int = 0) -> Bool {
        text.withUTF8Buffer { bytes in
            bytes.indices.allSatisfy { at(offset + $0) == bytes[$0] }
        }
    }

    /// Takes bytes over as they are.
    private mutating func keep(_ count: Int = 1) {
        for _ in 0..<count where position < input.count {
            if input[position] == UInt8(ascii: "\n") { line += 1 }
            output.append(input[position])
            position += 1
        }
    }

    /// Replaces bytes by spaces; line ends stay.
    private mutating func blank(_ count: Int = 1) {
        for _ in 0..<count where position < input.count {
            let isEnd = input[position] == UInt8(ascii: "\n")
            if isEnd { line += 1 }
            output.append(isEnd ? UInt8(ascii: "\n") : UInt8(ascii: " "))
            position += 1
        }
    }

    private mutating func lineComment() {
        commentLines.insert(line)
        while position < input.count, at(0) != UInt8(ascii: "\n") { blank() }
    }

    private mutating func blockComment() {
        var depth = 0
        repeat {
            commentLines.insert(line)
            if sees("/*") {
                depth += 1
                blank(2)
            } else if sees("*/") {
                depth -= 1
                blank(2)
            } else {
                blank()
            }
        } while depth > 0 && position < input.count
    }

    // MARK: Swift

    /// Reads code up to the end, or up to the parenthesis that closes an interpolation.
    private mutating func scanSwift(closing: UInt8?) {
        var depth = 0
        while position < input.count {
            if sees("//") {
                lineComment()
            } else if sees("/*") {
                blockComment()
            } else if at(0) == UInt8(ascii: "#") || at(0) == UInt8(ascii: "\"") {
                stringOrPound()
            } else {
                if closing != nil {
                    if at(0) == UInt8(ascii: "(") { depth += 1 }
                    if at(0) == UInt8(ascii: ")") {
                        if depth == 0 { return }
                        depth -= 1
                    }
                }
                keep()
            }
        }
    }

    private mutating func stringOrPound() {
        var pounds = 0
        while at(pounds) == UInt8(ascii: "#") { pounds += 1 }
        if at(pounds) == UInt8(ascii: "/"), pounds > 0 { return poundRegex(pounds) }
        guard at(pounds) == UInt8(ascii: "\"") else { return keep(max(pounds, 1)) }
        let quotes = sees("\"\"\"", at: pounds) ? 3 : 1
        keep(pounds + quotes)
        let began = line
        var content: [UInt8] = []
        while position < input.count {
            if closes(quotes: quotes, pounds: pounds) {
                literals.append(.init(line: began, text: String(decoding: content, as: UTF8.self)))
                return keep(quotes + pounds)
            }
            if opensEscape(pounds: pounds) {
                let after = at(1 + pounds)
                blank(1 + pounds)
                if after == UInt8(ascii: "(") {
                    content.append(UInt8(ascii: "?"))
                    keep()
                    scanSwift(closing: UInt8(ascii: ")"))
                    keep()
                } else {
                    blank()
                }
                continue
            }
            content.append(at(0))
            blank()
        }
    }

    private func closes(quotes: Int, pounds: Int) -> Bool {
        for offset in 0..<quotes where at(offset) != UInt8(ascii: "\"") { return false }
        for offset in quotes..<(quotes + pounds) where at(offset) != UInt8(ascii: "#") { return false }
        return true
    }

    private func opensEscape(pounds: Int) -> Bool {
        guard at(0) == UInt8(ascii: "\\") else { return false }
        for offset in 1..<(1 + pounds) where at(offset) != UInt8(ascii: "#") { return false }
        return true
    }

    private mutating func poundRegex(_ pounds: Int) {
        keep(pounds + 1)
        while position < input.count, !(at(0) == UInt8(ascii: "/") && at(1) == UInt8(ascii: "#")) { blank() }
        keep(1 + pounds)
    }

    // MARK: SQL

    private mutating func scanSQL() {
        while position < input.count {
            if sees("--") {
                lineComment()
            } else if sees("/*") {
                blockComment()
            } else if at(0) == UInt8(ascii: "'") {
                keep()
                while position < input.count, at(0) != UInt8(ascii: "'") { blank() }
                keep()
            } else {
                keep()
            }
        }
    }
}
