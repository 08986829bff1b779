/// How migrations are named and numbered.
enum Migrations {
    static let rules: [Rule] = [names, contiguous]
    private static let pattern = #"^sql/migrations/(\d{4})_[a-z]+_[a-z]+(?:_[a-z0-9]+)+\.sql$"#

    private static let names = Rule(
        "a migration is named NNNN_area_verb_object.sql", of: { $0.path.hasPrefix("sql/migrations/") },
        refuses: [
            .planted("sql/migrations/1_families.sql", ""),
            .planted("sql/migrations/0001_families_create.sql", ""),
            .planted("sql/migrations/0001_Families_create_people.sql", ""),
        ],
        accepts: [.planted("sql/migrations/0001_families_create_people.sql", "")]
    ) { file in
        SourceFile.matches(of: pattern, in: file.path).isEmpty
            ? [Fault(path: file.path, line: 1, message: "name it NNNN_area_verb_object.sql")] : []
    }

    private static let contiguous = Rule(
        tree: "migrations are numbered 0001, 0002, … without a gap or a twin",
        refuses: [
            [.planted("sql/migrations/0002_a_b_c.sql", "")],
            [.planted("sql/migrations/0001_a_b_c.sql", ""), .planted("sql/migrations/0001_a_b_d.sql", "")],
            [.planted("sql/migrations/0001_a_b_c.sql", ""), .planted("sql/migrations/0003_a_b_d.sql", "")],
        ],
        accepts: [
            [.planted("sql/migrations/0002_a_b_c.sql", ""), .planted("sql/migrations/0001_a_b_d.sql", "")]
        ]
    ) { files in
        let numbered = files.compactMap { file -> (number: Int, path: String)? in
            guard let match = SourceFile.matches(of: pattern, in: file.path).first else { return nil }
            return Int(match.groups[1]).map { ($0, file.path) }
        }.sorted { $0.number < $1.number }
        return zip(numbered, 1...).filter { $0.0.number != $0.1 }.prefix(1)
            .map { Fault(path: $0.0.path, line: 1, message: "number \($0.1) was expected here") }
    }
}
