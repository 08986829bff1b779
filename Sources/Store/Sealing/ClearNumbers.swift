import Benefits
package import Postgres

/// A column in which texts stand as they were typed.
package struct ClearColumn: Sendable, Hashable {
    package let table: String
    package let column: String
    /// Whole numbers of the primary key: which row it is, and nothing of a person.
    let key: [String]
}

/// Rows of a column in which a number of a person stands in clear.
package struct ClearNumbers: Sendable, Hashable {
    package let column: ClearColumn
    package let rows: Int
    /// Of the first ones, "home 17, id 3".
    package let places: [String]
}

/// Finds numbers of persons that stand in clear: they are refused where they are typed, and registers of earlier versions
/// may hold some. Says where and never what. Restricted families are hidden from it as from everything, and what the audit
/// kept of corrected entries is not read by the service.
extension StoreSession {
    /// Every column of text that the service reads, in order.
    package func clearColumns() async throws(PostgresError) -> [ClearColumn] {
        try await query(
            """
            select c.oid::regclass::text, quote_ident(a.attname), coalesce((
                select array_agg(quote_ident(k.attname) order by array_position(i.indkey::int2[], k.attnum))
                from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any(i.indkey::int2[])
                where i.indrelid = c.oid and i.indisprimary and has_column_privilege(c.oid, k.attnum, 'select')
                    and k.atttypid in ('bigint'::regtype, 'integer'::regtype)), '{}')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where n.nspname in ('office', 'families', 'assistance', 'insurance') and c.relkind in ('r', 'p')
                and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype)
                and has_column_privilege(c.oid, a.attnum, 'select')
                -- Of numbers these are keyed hashes, in which digits stand by chance.
                and c.oid <> 'families.search_tokens'::regclass
            order by 1, a.attnum
            """
        ).decode(String.self, String.self, [String].self).map {
            ClearColumn(table: $0, column: $1, key: $2)
        }
    }

    /// Nil where no row of the scope has one.
    package func clearNumbers(in column: ClearColumn, places limit: Int = 20) async throws(PostgresError)
        -> ClearNumbers?
    {
        let name = column.key.isEmpty ? ["''"] : column.key.map { "'\($0) ' || \($0)" }
        let text = "\(column.column)::text"
        let found = try await query(
            """
            select \(unsafeRaw: name.joined(separator: " || ', ' || ")), array(
                select m[1] from regexp_matches(\(unsafeRaw: text), \(Self.longNumber), 'g') m)
            from \(unsafeRaw: column.table) where \(unsafeRaw: text) ~ \(Self.longNumber)
            \(unsafeRaw: column.key.isEmpty ? "" : "order by \(column.key.joined(separator: ", "))")
            """
        ).decode(String.self, [String].self).filter { $0.1.contains { UnsealedText.holdsPersonalNumber($0) } }
        if found.isEmpty { return nil }
        return ClearNumbers(
            column: column, rows: found.count, places: found.prefix(limit).map(\.0).filter { !$0.isEmpty })
    }

    /// Eleven digits and more in a row, also with spaces or hyphens: what may be a number, to be looked at closely.
    private static let longNumber = "([0-9０-９](?:[ -]?[0-9０-９]){9,}[0-9０-９xXｘＸ])"
}
