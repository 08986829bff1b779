package import Postgres

/// What an office says of one heading of its register form, or of a column the form does not have.
package struct ColumnMapRecord: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable { case heading, without }

    package var kind: Kind
    /// The heading as it is compared, or the column's name in layouts.
    package var name: String
    /// The column's name in layouts; nil for a heading that is not read.
    package var meaning: String?

    package init(kind: Kind, name: String, meaning: String?) {
        self.kind = kind
        self.name = name
        self.meaning = meaning
    }
}

extension StoreSession {
    /// The map of the office whose scope this is; its superiors have their own.
    package func columnMap() async throws -> [ColumnMapRecord] {
        try await query(
            """
            select kind, name, meaning from families.column_maps where path = \(scope.path) order by kind, name
            """
        ).map { row in
            guard let kind = ColumnMapRecord.Kind(rawValue: try row[0]) else {
                throw StoreError.unexpectedRow("families.column_maps")
            }
            return ColumnMapRecord(kind: kind, name: try row[1], meaning: try row[2])
        }
    }

    /// Keeps what the office says now; what it said of other headings stays.
    package func keep(_ map: [ColumnMapRecord], at instant: Instant) async throws {
        for record in map {
            try await execute(
                """
                insert into families.column_maps (path, kind, name, meaning, set_at, set_by)
                values (\(scope.path), \(record.kind.rawValue), \(record.name), \(record.meaning), \(instant),
                \(actor.name)) on conflict (path, kind, name) do update
                set meaning = excluded.meaning, set_at = excluded.set_at, set_by = excluded.set_by
                """)
        }
    }
}
