import Foundation

/// How SQL is written, in migrations and in string literals of Swift.
enum SQLHabits {
    static let rules: [Rule] = [star, starInSwift, onDelete, types, lowerCase]

    private static func isMigration(_ file: SourceFile) -> Bool { file.path.hasPrefix("sql/migrations/") }
    private static let starPattern = #"\b(?:select|returning)\s+(?:distinct\s+)?(?:\w+\.)?\*"#

    private static let star = Rule(
        "columns are named, never *", of: isMigration,
        refuses: [
            .planted("sql/migrations/0001_a_b_c.sql", "create view v as select * from t;\n"),
            .planted("sql/migrations/0001_a_b_c.sql", "return query\n  SELECT\n  t.* from t;\n"),
        ],
        accepts: [.planted("sql/migrations/0001_a_b_c.sql", "select count(*) from t; -- select *\n")]
    ) { file in
        file.lines(matching: starPattern, options: .caseInsensitive)
            .map { Fault(path: file.path, line: $0.line, message: "name the columns") }
    }

    private static let starInSwift = Rule(
        "columns are named in Swift's statements too",
        of: { $0.isSwift && !$0.path.hasPrefix("Tests/Tidy/") },
        refuses: [
            .planted("Sources/Store/A.swift", "let s: Statement = \"select * from people\"\n"),
            .planted(
                "Sources/Store/A.swift",
                "let s = \"\"\"\n    insert into t values (1)\n    returning *\n    \"\"\"\n"),
        ],
        accepts: [.planted("Sources/Store/A.swift", "let s = \"select count(*) from people\" // select *\n")]
    ) { file in
        file.literals.filter {
            !SourceFile.matches(of: starPattern, in: $0.text, options: .caseInsensitive).isEmpty
        }.map { Fault(path: file.path, line: $0.line, message: "name the columns") }
    }

    private static let onDelete = Rule(
        "every foreign key says what happens on delete", of: isMigration,
        refuses: [
            .planted(
                "sql/migrations/0001_a_b_c.sql",
                "create table a (b bigint references families.files (id), c int);\n"),
            .planted(
                "sql/migrations/0001_a_b_c.sql",
                "alter table a add constraint f foreign key (x, y)\n  references b (x, y);\ncomment on table a is 'on delete';\n"
            ),
        ],
        accepts: [
            .planted(
                "sql/migrations/0001_a_b_c.sql", "b bigint references t (id, x)\n    on delete restrict,\n"),
            .planted("sql/migrations/0001_a_b_c.sql", "grant select, references on t to reader;\n"),
        ]
    ) { file in
        let pattern = #"\breferences\s+[\w."]+\s*(?:\([^)]*\))?([^,;()]*)"#
        return file.lines(matching: pattern, options: .caseInsensitive)
            .filter { !$0.groups[0].lowercased().hasPrefix("references on ") }
            .filter { !$0.groups[1].lowercased().contains("on delete") }
            .map {
                Fault(path: file.path, line: $0.line, message: "say on delete restrict, cascade or set null")
            }
    }

    private static let types = Rule(
        "columns have the types of the house", of: isMigration,
        refuses: [
            .planted("sql/migrations/0001_a_b_c.sql", "amount double precision,\n"),
            .planted("sql/migrations/0001_a_b_c.sql", "seen timestamp not null,\n"),
            .planted("sql/migrations/0001_a_b_c.sql", "name varchar(20),\n"),
        ],
        accepts: [
            .planted(
                "sql/migrations/0001_a_b_c.sql", "amount_fen bigint, seen timestamptz, name text -- real\n")
        ]
    ) { file in
        let pattern =
            #"\b(?:double precision|real|float[48]?|money|varchar|char\(\d+\)|serial|bigserial|json|timestamp)\b(?!\s*\()"#
            + #"|\bvarchar\s*\("#
        return file.lines(matching: pattern, options: .caseInsensitive)
            .map {
                Fault(
                    path: file.path, line: $0.line, message: "text, bigint fen, timestamptz, jsonb, identity")
            }
    }

    private static let lowerCase = Rule(
        "SQL is written in lower case", of: isMigration,
        refuses: [.planted("sql/migrations/0001_a_b_c.sql", "CREATE TABLE t (a int);\n")],
        accepts: [
            .planted(
                "sql/migrations/0001_a_b_c.sql",
                "create table t (a text check (a in ('SELECT'))); -- CREATE\n")
        ]
    ) { file in
        file.lines(
            matching: #"\b(?:SELECT|CREATE|INSERT|UPDATE|DELETE|ALTER|GRANT|REVOKE|TABLE|WHERE|FROM)\b"#
        )
        .map { Fault(path: file.path, line: $0.line, message: "write keywords in lower case") }
    }
}
