/// Words that say nothing, and words that say the work is not done.
enum Names {
    static let rules: [Rule] = [suffixes, unfinished, documented]

    private static let suffixes = Rule.forbids(
        #"\b(?:class|struct|enum|actor|protocol|typealias)\s+\w*(?:Manager|Helpers?|Utils?|Utilities|Service)\b"#,
        "no type is a Manager, Helper, Util or Service", "name it for what it is or does",
        of: { $0.isSwift },
        refuses: [
            .planted("Sources/Store/A.swift", "struct FamilyManager {}\n"),
            .planted("Tests/Store/A.swift", "enum TestHelpers {}\n"),
            .planted("Sources/Web/A.swift", "final class RosterService {\n"),
        ],
        accepts: [
            .planted("Sources/Web/A.swift", "struct ServiceArea {}\n// class FamilyManager\n"),
            .planted("Sources/Web/A.swift", "struct PagesRun: Service {}\n"),
        ])

    private static let unfinished = Rule(
        "nothing is left for later in the code",
        of: { !$0.path.hasPrefix("Tests/Tidy/") && !$0.path.hasSuffix(".md") },
        refuses: [
            .planted("Sources/Web/A.swift", "// TODO: page two\n"),
            .planted("sql/migrations/0001_a_b_c.sql", "-- FIXME\n"),
            .planted("Sources/Web/A.swift", "fatalError(\"not implemented\")\n"),
        ],
        accepts: [.planted("Sources/Web/A.swift", "let toDo = [Task]()\n")]
    ) { file in
        SourceFile.matches(
            of: #"\b(?:TODO|FIXME|XXX)\b|[Nn]ot implemented|[Pp]laceholder for"#, in: file.text
        )
        .map {
            Fault(path: file.path, line: $0.line, message: "finish it, or write an issue and remove the note")
        }
    }

    private static let documented = Rule(
        "each type of a target says what it is for", of: { $0.isSwift && $0.target != nil },
        refuses: [
            .planted("Sources/Store/A.swift", "package struct Cover {}\n"),
            .planted("Sources/Store/A.swift", "import Rules\n\n@main\nenum Cover {}\n"),
        ],
        accepts: [
            .planted(
                "Sources/Store/A.swift",
                "/// One person's cover in one scheme year.\n@frozen\npackage struct Cover {}\n"),
            .planted("Sources/Store/A.swift", "extension Cover {}\n"),
        ]
    ) { file in
        let pattern =
            #"^(?:(?:public|package|internal|private|fileprivate|final|indirect|nonisolated)\s+)*"#
            + #"(?:class|struct|enum|actor|protocol)\s+(\w+)"#
        return file.lines(matching: pattern).filter { !file.hasReason(beside: $0.line) }
            .map {
                Fault(
                    path: file.path, line: $0.line, message: "\($0.groups[1]) has no sentence that says why")
            }
    }
}
