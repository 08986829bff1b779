/// Policy is data: it lives under `config`, not in Swift and not in SQL.
enum Policy {
    static let rules: [Rule] = [programmeNames, scripts, linkReader]

    /// Programmes and products are the files under `config/programmes` and `config/insurance`, by name.
    private static let programmeNames = Rule(
        tree: "no layer below the command knows a programme by name",
        refuses: [
            [
                .planted("config/programmes/assistance/special-support.yaml", "programme: special-support\n"),
                .planted("Sources/Casework/A.swift", "if decision.programme == \"special-support\" {}\n"),
            ],
            [
                .planted("config/insurance/only-child-insurance.yaml", "scheme: only-child-insurance\n"),
                .planted("sql/migrations/0001_a_b_c.sql", "check (scheme = 'only-child-insurance')\n"),
            ],
        ],
        accepts: [
            [
                .planted("config/programmes/assistance/special-support.yaml", "programme: special-support\n"),
                .planted(
                    "Sources/Casework/A.swift",
                    "/// Such as `special-support`.\nlet id = decision.programme\n"),
                .planted("Sources/guanhuai/A.swift", "let example = \"special-support\"\n"),
            ]
        ]
    ) { files in
        let ids = Set(files.compactMap(programmeID))
        return files.filter { $0.isSQL || ($0.isSwift && $0.target != nil && $0.target != "guanhuai") }
            .flatMap { file -> [Fault] in
                let literals = file.isSQL ? quoted(in: file.text) : file.literals
                return literals.filter { ids.contains($0.text) }
                    .map { Fault(path: file.path, line: $0.line, message: "names the programme \($0.text)") }
            }
    }

    private static func programmeID(_ file: SourceFile) -> String? {
        let isRule = file.path.hasPrefix("config/programmes/") || file.path.hasPrefix("config/insurance/")
        guard isRule, file.name.hasSuffix(".yaml") else { return nil }
        return String(file.name.dropLast(".yaml".count))
    }

    private static func quoted(in text: String) -> [SourceFile.Literal] {
        SourceFile.matches(of: "'([^'\n]*)'", in: text).map { .init(line: $0.line, text: $0.groups[1]) }
    }

    private static let scripts = Rule.forbids(
        #"<script(?![^>]*\bsrc=)|\son[a-z]+\s*=|\sstyle\s*=|https?://"#,
        "pages hold no inline script or style and fetch nothing from elsewhere", "put it in a file of Assets",
        of: { $0.path.hasSuffix(".mustache") },
        refuses: [
            .planted("Sources/Web/Templates/a.mustache", "<script>alert(1)</script>\n"),
            .planted("Sources/Web/Templates/a.mustache", "<a onclick=\"go()\">x</a>\n"),
            .planted("Sources/Web/Templates/a.mustache", "<link href=\"https://cdn.example/x.css\">\n"),
        ],
        accepts: [
            .planted("Sources/Web/Templates/a.mustache", "<script src=\"/assets/a.js\" defer></script>\n")
        ])

    /// Decisions read linked persons of other offices in this role, and nothing else does.
    private static let linkReader = Rule(
        tree: "one function alone enters the role that reads across offices",
        refuses: [
            [
                .planted("Sources/Store/A.swift", "let a = \"set local role guanhuai_link_reader\"\n"),
                .planted("Sources/Store/B.swift", "let b = \"guanhuai_link_reader\"\n"),
            ],
            [.planted("Sources/Web/A.swift", "let a = \"guanhuai_link_reader\"\n")],
        ],
        accepts: [
            [
                .planted(
                    "Sources/Store/A.swift", "/// guanhuai_link_reader\nlet a = \"guanhuai_link_reader\"\n")
            ]
        ]
    ) { files in
        let found = files.filter { $0.target != nil }.flatMap { file in
            file.literals.filter { $0.text.contains("guanhuai_link_reader") }.map { (file.path, $0.line) }
        }
        let outside = found.filter { !$0.0.hasPrefix("Sources/Store/") }
        return (outside.isEmpty ? Array(found.dropFirst()) : outside)
            .map {
                Fault(path: $0.0, line: $0.1, message: "read linked facts through the one function that may")
            }
    }
}
