/// How long files, functions and lines may be.
enum Sizes {
    static let fileLimit = 300
    static let functionLimit = 60
    /// Tables of data may be longer. Each is named here with what it is a table of.
    static let tables: [String: String] = [
        "sql/schema.sql": "dumped by the migrator, reviewed, not written",
        "Sources/FEEL/Temporal/ZoneTable.swift": "the time zones of the IANA database",
        "Sources/Benefits/Families/ReadingTable.swift": "the pinyin of Chinese characters",
    ]

    static let rules: [Rule] = [files, functions, trailing]

    private static func isText(_ file: SourceFile) -> Bool {
        ["swift", "sql", "py", "mustache", "css", "js", "h"].contains { file.path.hasSuffix(".\($0)") }
    }

    private static let files = Rule(
        "a file has at most 300 lines", of: isText,
        refuses: [.planted("Sources/Rules/Long.swift", String(repeating: "let a = 1\n", count: 301))],
        accepts: [
            .planted("Sources/Rules/Long.swift", String(repeating: "let a = 1\n", count: 300)),
            .planted("sql/schema.sql", String(repeating: "-- dumped\n", count: 301)),
        ]
    ) { file in
        let count = file.text.utf8.count { $0 == 10 }
        guard count > fileLimit, tables[file.path] == nil else { return [] }
        return [Fault(path: file.path, line: count, message: "\(count) lines; split it at its ideas")]
    }

    private static let functions = Rule(
        "a function has at most 60 lines", of: { $0.isSwift },
        refuses: [
            .planted(
                "Sources/Rules/F.swift", "func f() {\n" + String(repeating: "    g()\n", count: 59) + "}\n"),
            .planted(
                "Sources/Rules/F.swift",
                "    init?(\n a: Int) {\n" + String(repeating: "\n", count: 59) + "}\n"),
        ],
        accepts: [
            .planted(
                "Sources/Rules/F.swift", "func f() {\n" + String(repeating: "    g()\n", count: 58) + "}\n"),
            .planted(
                "Sources/Rules/P.swift",
                "protocol P {\n    func f()\n    init()\n}\nextension P {\n"
                    + String(repeating: "\n", count: 80) + "}\n"),
            .planted(
                "Sources/Rules/P.swift",
                "let text = \"func f() {\"\n" + String(repeating: "\n", count: 80) + "}\n"),
        ]
    ) { file in
        functionLengths(file).filter { $0.count > functionLimit }
            .map {
                Fault(
                    path: file.path, line: $0.line, message: "a function of \($0.count) lines; name its steps"
                )
            }
    }

    private static let trailing = Rule.forbids(
        #"[ \t]+$"#, "no line ends in blanks", "remove the blanks at the end",
        of: { !$0.isSwift && !$0.isSQL && !$0.path.hasPrefix("Tests/Cases") },
        refuses: [.planted("Sources/Web/Templates/start.mustache", "<p>word \n")],
        accepts: [.planted("Sources/Web/Templates/start.mustache", "<p>word\n\n")])

    /// The line each function or initialiser begins on, and the lines up to its closing brace.
    static func functionLengths(_ file: SourceFile) -> [(line: Int, count: Int)] {
        let code = Array(file.code.utf8)
        var lengths: [(line: Int, count: Int)] = []
        var line = 1
        var index = 0
        while index < code.count {
            if code[index] == UInt8(ascii: "\n") { line += 1 }
            if let length = functionHead(code, at: index), let lines = bodyLines(code, from: index + length) {
                lengths.append((line, lines))
            }
            index += 1
        }
        return lengths
    }

    /// The length of the keyword that begins a function here, if one does.
    private static func functionHead(_ code: [UInt8], at index: Int) -> Int? {
        let before = index == 0 ? UInt8(ascii: "\n") : code[index - 1]
        guard before == UInt8(ascii: " ") || before == UInt8(ascii: "\n") else { return nil }
        for (word, next) in [("func", " "), ("init", "(<?"), ("deinit", " {"), ("subscript", "(<")] {
            let bytes = Array(word.utf8)
            guard code.count > index + bytes.count, code[index] == bytes[0] else { continue }
            guard code[index..<(index + bytes.count)].elementsEqual(bytes) else { continue }
            if next.utf8.contains(code[index + bytes.count]) { return bytes.count }
        }
        return nil
    }

    /// How many lines there are up to the brace that closes the body; nil for a requirement without a body.
    private static func bodyLines(_ code: [UInt8], from start: Int) -> Int? {
        var parentheses = 0
        var braces = 0
        var lines = 1
        for index in start..<code.count {
            switch code[index] {
            case UInt8(ascii: "\n"):
                lines += 1
                if braces == 0, parentheses == 0, endsHead(code, after: index) { return nil }
            case UInt8(ascii: "("): parentheses += 1
            case UInt8(ascii: ")"): parentheses -= 1
            case UInt8(ascii: "{") where parentheses == 0: braces += 1
            case UInt8(ascii: "}") where parentheses == 0:
                braces -= 1
                if braces == 0 { return lines }
                if braces < 0 { return nil }
            default: break
            }
        }
        return nil
    }

    /// A head goes on only in a line that begins with `)`, `->`, `where`, `{`, `throws` or `async`.
    private static func endsHead(_ code: [UInt8], after newline: Int) -> Bool {
        let rest = code[(newline + 1)...].prefix(400).drop { $0 == UInt8(ascii: " ") }
        let goesOn = [")", "->", "where", "{", "throws", "async", "&", ":"]
        return !goesOn.contains { rest.starts(with: $0.utf8) }
    }
}
