package import CivilCalendar
package import Postgres

/// How a proposed change was answered, by whom and when.
package struct Acceptance: Sendable, Hashable {
    /// Nil where it was declined: what is registered stays.
    package let manner: ChangeManner?
    package let acceptedAt: Instant
    package let acceptedBy: String
}

/// A proposed change of an import as it stands: open, accepted, or declined.
package struct StoredChange: Sendable, Hashable {
    package let change: ProposedChange
    package let acceptance: Acceptance?

    /// Whether it was accepted and holds on a day: a correction always did, an event does from its day on.
    package func holds(on day: CivilDate) -> Bool {
        guard let manner = acceptance?.manner else { return false }
        return manner.since.map { $0 <= day } ?? true
    }
}

extension StoreSession {
    /// The lines of an import that propose changes, some of them in order, counted from 0.
    package func changedLines(of id: Int64, from first: Int, most: Int) async throws -> [Int] {
        try await query(
            """
            select distinct line from families.import_changes where import = \(id)
            order by line offset \(Int64(first)) limit \(Int64(most))
            """
        ).decode(Int.self)
    }

    /// In how many lines of an import something differs, and by kind of fact ("contacts").
    package func changeCounts(of id: Int64) async throws -> (lines: Int, kinds: [String: Int]) {
        let lines: Int64 = try await value(
            "select count(distinct line) from families.import_changes where import = \(id)")
        let kinds = try await query(
            """
            select split_part(field, '.', 2), count(distinct line) from families.import_changes
            where import = \(id) group by 1
            """
        ).decode(String.self, Int64.self)
        return (
            Int(lines), Dictionary(kinds.map { ($0.0, Int($0.1)) }, uniquingKeysWith: { first, _ in first })
        )
    }

    /// The proposed changes of an import in order, values in clear: whoever shows them masks and records the look.
    ///
    /// - Parameters:
    ///   - lines: of the file; nil takes all.
    ///   - knowledge: accepted by then.
    package func changes(
        of id: Int64, lines: [Int]? = nil, known knowledge: Knowledge = .current
    ) async throws -> [StoredChange] {
        let chosen: Statement = lines.map { lines in "and c.line = any(\(lines.map { Int64($0) }))" } ?? ""
        let rows = try await query(
            """
            select c.change, c.line, c.home, c.field, c.applicable, c.moves_to, c.household_number, c.held_text,
            c.held, c.proposed, a.manner, a.since, a.accepted_at, a.accepted_by
            from families.import_changes c left join families.import_acceptances a
                on a.import = c.import and a.change = c.change and \(knowledge.includes("a.accepted_at"))
            where c.import = \(id) \(chosen) order by c.change
            """)
        return try rows.map { row in
            let number: Int = try row[0]
            let place = SealedPlace(.importedChange, row: "\(id)/\(number)")
            let change = ProposedChange(
                number: number, line: try row[1], home: try row[2], field: try row[3],
                isApplicable: try row[4],
                movesTo: try row[5], household: try row[6], heldText: try row[7],
                held: try FactRowCoding.rows(try sealing.open(try row[8], place)),
                proposed: try FactRowCoding.rows(try sealing.open(try row[9], place)))
            return StoredChange(change: change, acceptance: try acceptance(row))
        }
    }

    private func acceptance(_ row: Row) throws -> Acceptance? {
        guard let acceptedBy: String = try row["accepted_by", as: String?.self] else { return nil }
        let since: CivilDate? = try row["since"]
        let isDeclined: Bool = try row["manner", as: String.self] == Self.declined
        return Acceptance(
            manner: isDeclined ? nil : since.map { .event(since: $0) } ?? .correction,
            acceptedAt: try row["accepted_at"],
            acceptedBy: acceptedBy)
    }

    private static let declined = "declined"

    /// - Parameter manner: nil declines it.
    package func recordAcceptance(
        of change: Int, in id: Int64, manner: ChangeManner?, at instant: Instant
    ) async throws(PostgresError) {
        try await execute(
            """
            insert into families.import_acceptances (import, change, path, manner, since, accepted_at, accepted_by)
            values (\(id), \(change), \(scope.path), \(manner?.name ?? Self.declined), \(manner?.since as CivilDate?),
            \(instant),
            \(actor.name))
            """)
    }

    /// Families that the import's file no longer listed.
    package func absences(of id: Int64) async throws -> [FamilyFile] {
        try await query(
            """
            \(FamilyFile.selection()) where home in (select home from families.import_absences where import = \(id))
            order by path, home
            """
        ).map { try FamilyFile(row: $0) }
    }

    /// The refused rows of an import after a line, in order, their cells opened.
    package func refusedCells(of id: Int64, after line: Int, most: Int) async throws -> [ImportedRow] {
        try await query(
            """
            select line, refusals, cells from families.import_rows
            where import = \(id) and outcome = 'rejected' and line > \(Int32(line))
            order by line limit \(Int64(most))
            """
        ).decode(Int32.self, [String].self, [UInt8].self).map { line, refusals, cells in
            let opened = try sealing.open(cells, SealedPlace(.importedCells, row: "\(id)/\(line)"))
            return ImportedRow(
                line: Int(line), home: nil, outcome: .rejected, refusals: refusals,
                cells: CellCoding.cells(opened))
        }
    }

    /// The row of a file, its cells opened.
    package func importedRow(_ line: Int, of id: Int64) async throws -> ImportedRow? {
        let row = try await query(
            """
            select home, outcome, refusals, cells from families.import_rows where import = \(id) and line = \(line)
            """
        ).oneOrNone
        guard let row else { return nil }
        guard let outcome = ImportedRow.Outcome(rawValue: try row[1]) else {
            throw StoreError.unexpectedRow("families.import_rows")
        }
        let cells = try sealing.open(try row[3], SealedPlace(.importedCells, row: "\(id)/\(line)"))
        return ImportedRow(
            line: line, home: try row[0], outcome: outcome, refusals: try row[2],
            cells: CellCoding.cells(cells))
    }

    /// Removes everything an import brought, while nothing else stands on it, and marks it withdrawn. What stands on it
    /// (a decision, a cover, a later fact) stops the removal with the name of its foreign key.
    package func withdraw(_ id: Int64) async throws {
        try await execute("select set_config('guanhuai.withdrawing', \(String(id)), true)")
        let order: [FactKind] = FactKind.allCases
        for kind in order {
            try await execute("delete from \(unsafeRaw: kind.table) where import = \(id)")
        }
        for table in ["guests", "people", "files"] {
            try await execute("delete from families.\(unsafeRaw: table) where import = \(id)")
        }
        try await execute(
            """
            update families.imports set withdrawn_at = clock_timestamp(), withdrawn_by = \(actor.name)
            where import = \(id)
            """)
        try await execute("select set_config('guanhuai.withdrawing', '', true)")
    }
}
