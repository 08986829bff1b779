/// What Swift code outside tests does not do without a reason beside it, or at all.
enum SwiftHabits {
    static let rules: [Rule] = [
        unsafe, unwraps, floats, printing, serverText, simpleQuery, elsewhere, counts,
    ]

    private static func isProduct(_ file: SourceFile) -> Bool { file.isSwift && file.target != nil }

    private static let unsafe = Rule.forbids(
        #"\btry!|@unchecked Sendable|\bfatalError\(|nonisolated\(unsafe\)|\bas!|\bunsafeBitCast\(|@preconcurrency"#,
        "what the compiler cannot prove has its reason beside it",
        "say beside the line why this cannot go wrong",
        of: isProduct, unlessReason: true,
        refuses: [
            .planted("Sources/Store/A.swift", "let a = try! load()\n"),
            .planted("Sources/Store/A.swift", "final class Rows: @unchecked Sendable {}\n"),
            .planted("Sources/Store/A.swift", "\nfatalError()\n"),
        ],
        accepts: [
            .planted("Sources/Store/A.swift", "// The pattern is a constant.\nlet a = try! load()\n"),
            .planted("Tests/Store/A.swift", "let a = try! load()\n"),
            .planted("Sources/Store/A.swift", "let text = \"try! again\"\n"),
        ])

    private static let unwraps = Rule.forbids(
        #"[\w\)\]]!(?![=\w])"#, "a forced unwrap has its reason beside it",
        "say beside the line why it is never nil",
        of: isProduct, unlessReason: true,
        refuses: [.planted("Sources/Store/A.swift", "let a = names.first!\n")],
        accepts: [
            .planted("Sources/Store/A.swift", "let a = names.first!  // a street has a name\n"),
            .planted("Sources/Store/A.swift", "if a != b, !c {}\nlet text = \"Stop!\"\n"),
        ])

    private static let floats = Rule.forbids(
        #"\b(?:Double|Float|Float16|CGFloat)\b"#, "rules and money know no binary floating point",
        "use integers, or the decimal of FEEL",
        of: { $0.isSwift && Arrows.pure.contains($0.target ?? "") && $0.target != "FEEL" },
        refuses: [.planted("Sources/Benefits/A.swift", "let amount: Double = 4.5\n")],
        accepts: [
            .planted("Sources/Benefits/A.swift", "let amountFen: Int64 = 450\n"),
            .planted("Sources/Web/A.swift", "let ratio: Double = 0.5\n"),
        ])

    private static let printing = Rule.forbids(
        #"(?<![\w.])(?:print|debugPrint|dump|NSLog)\("#, "only the command writes to the terminal",
        "return the value; the command prints it",
        of: { isProduct($0) && $0.target != "guanhuai" },
        refuses: [.planted("Sources/Store/A.swift", "func f() { print(\"here\") }\n")],
        accepts: [
            .planted("Sources/guanhuai/A.swift", "print(table)\n"),
            .planted("Sources/Store/A.swift", "writer.print(line)\n"),
        ])

    private static let serverText = Rule.forbids(
        #"\b(?:PQerrorMessage|PQresultErrorMessage|PQresultVerboseErrorMessage)\("#,
        "no text of the server is read: it carries row data",
        "keep SQLSTATE and the constraint; say why otherwise",
        of: isProduct, unlessReason: true,
        refuses: [.planted("Sources/Postgres/A.swift", "String(cString: PQerrorMessage(raw))\n")],
        accepts: [.planted("Sources/Postgres/A.swift", "PQresultErrorField(result, sqlState)\n")])

    private static let simpleQuery = Rule(
        "statements without parameters (PQexec) stay in the client, each with its reason", of: isProduct,
        refuses: [
            .planted("Sources/Store/A.swift", "// All constant.\nPQexec(raw, text)\n"),
            .planted("Sources/Postgres/A.swift", "\nPQsendQuery(raw, text)\n"),
        ],
        accepts: [
            .planted("Sources/Postgres/A.swift", "// The migrator's own files.\nPQexec(raw, text)\n"),
            .planted("Sources/Postgres/B.swift", "PQsendQueryPrepared(raw)\n"),
        ]
    ) { file in
        file.lines(matching: #"\bPQ(?:exec|sendQuery)\("#)
            .filter { file.target != "Postgres" || !file.hasReason(beside: $0.line) }
            .map {
                Fault(path: file.path, line: $0.line, message: "bind parameters, or say why there are none")
            }
    }

    private static let elsewhere = Rule(
        "nothing outside the project is needed to build or run it",
        of: { !$0.isTest && $0.path != "Tests/Tidy/SwiftHabits.swift" },
        refuses: [.planted("Sources/guanhuai/A.swift", "let data = \"../shared/data\"\n")],
        accepts: [.planted("Sources/guanhuai/A.swift", "let data = \"config/demo\"\n")]
    ) { file in
        SourceFile.matches(of: #"\.\./shared\b|(?<![\w.])/work/"#, in: file.text)
            .map { Fault(path: file.path, line: $0.line, message: "names a folder outside the project") }
    }

    /// Of the texts themselves: a count and the word for many of it, whatever the count.
    private static let counts = Rule(
        "the command counts one thing as one",
        of: { $0.isSwift && $0.target == "guanhuai" },
        refuses: [
            .planted("Sources/guanhuai/A.swift", #"say("\(n) 户", "\(n) families done.")"# + "\n"),
            .planted("Sources/guanhuai/A.swift", #"let text = "\(a.reduce(0, +)) new keys""# + "\n"),
        ],
        accepts: [
            .planted("Sources/guanhuai/A.swift", #""\(EnglishCount.text(n, "row")) mended""# + "\n"),
            .planted("Sources/Web/A.swift", #"let text = "\(n) rows""# + "\n"),
        ]
    ) { file in
        let many = [
            "families", "people", "persons", "rows", "lines", "pairs", "overlaps", "changes", "numbers",
            "keys",
            "blocks", "checkpoints", "findings", "tables", "cases", "limits", "households", "answers",
            "files",
        ].flatMap { [") \($0)", ") new \($0)", ") old \($0)"] }
        return file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .filter { line in many.contains { line.element.contains($0) } }
            .map { line in
                Fault(
                    path: file.path, line: line.offset + 1,
                    message: "write EnglishCount.text(number, \"row\")")
            }
    }
}
