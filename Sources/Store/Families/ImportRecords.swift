package import CivilCalendar
package import Postgres

/// An imported register file as it is kept.
package struct ImportRecord: Sendable, Hashable {
    package var fileHash: [UInt8]
    /// Of the cells as read: the same in another encoding or under another name.
    package var contentHash: [UInt8]
    package var encoding: String
    package var asOf: CivilDate
    package var header: [String]
    package var rows: Int
    package var accepted: Int
    package var added: Int
    package var changed: Int
    package var unchanged: Int

    package init(
        fileHash: [UInt8], contentHash: [UInt8], encoding: String, asOf: CivilDate, header: [String],
        rows: Int,
        accepted: Int, added: Int, changed: Int, unchanged: Int
    ) {
        self.fileHash = fileHash
        self.contentHash = contentHash
        self.encoding = encoding
        self.asOf = asOf
        self.header = header
        self.rows = rows
        self.accepted = accepted
        self.added = added
        self.changed = changed
        self.unchanged = unchanged
    }
}

/// An import in a list.
package struct StoredImport: Sendable, Hashable {
    package let id: Int64
    package let record: ImportRecord
    package let importedAt: Instant
    package let importedBy: String
    package let withdrawnAt: Instant?
}

/// A row of an imported file and what became of it.
package struct ImportedRow: Sendable, Hashable {
    package enum Outcome: String, Sendable, Hashable { case added, changed, unchanged, rejected }

    package var line: Int
    package var home: Int64?
    package var outcome: Outcome
    /// `code:column` of each fault of a rejected row.
    package var refusals: [String]
    package var cells: [String]

    package init(line: Int, home: Int64?, outcome: Outcome, refusals: [String] = [], cells: [String]) {
        self.line = line
        self.home = home
        self.outcome = outcome
        self.refusals = refusals
        self.cells = cells
    }
}

/// A proposed change: what is held, and what would be held instead.
package struct ProposedChange: Sendable, Hashable {
    package var number: Int
    package var line: Int
    package var home: Int64
    /// The person's key and the kind of fact: "child.vital_states".
    package var field: String
    /// False where a person must act otherwise.
    package var isApplicable: Bool
    /// Code of the area to which accepting it moves the file.
    package var movesTo: String?
    /// The household number of the line where the family has another one. No file changes it.
    package var household: String?
    /// The area or household number that the family has, where the change is about that.
    package var heldText: String?
    package var held: [FactRow]
    package var proposed: [FactRow]

    package init(
        number: Int, line: Int, home: Int64, field: String, isApplicable: Bool, movesTo: String? = nil,
        household: String? = nil, heldText: String? = nil, held: [FactRow], proposed: [FactRow]
    ) {
        self.number = number
        self.line = line
        self.home = home
        self.field = field
        self.isApplicable = isApplicable
        self.movesTo = movesTo
        self.household = household
        self.heldText = heldText
        self.held = held
        self.proposed = proposed
    }
}

extension StoreSession {
    /// Imports of one database follow each other, so that two of the same file at once give one result.
    package func lockImports() async throws(PostgresError) {
        try await execute("select pg_advisory_xact_lock(hashtextextended('families.imports', 0))")
    }

    /// The last import that is in force, where it has this content and speaks for this day: sent again, it says nothing new.
    /// After another one it does, and after one of the same content was taken back, as a later one had only what that left out.
    package func lastImport(ofContent hash: [UInt8], asOf day: CivilDate) async throws -> StoredImport? {
        try await query(
            """
            \(Self.imports(.current)) and content_hash = \(hash) and as_of = \(day) and withdrawn_at is null
            and import = (select max(import) from families.imports where withdrawn_at is null)
            and not exists (select from families.acts u join families.import_changes c on c.home = u.home
                join families.imports s on s.import = c.import and s.content_hash = \(hash) and s.as_of = \(day)
                    and s.withdrawn_at is null
                where u.undoes is not null and u.at > imports.imported_at)
            and not exists (select from families.imports w where w.content_hash = \(hash) and w.as_of = \(day)
                and w.withdrawn_at > imports.imported_at)
            """
        ).oneOrNone.map { try StoredImport(row: $0) }
    }

    /// Rows of an import that brought a family which is not shown any more: withdrawn, restricted or purged.
    package func rowsWithoutFamily(ofImport id: Int64) async throws -> Int {
        let rows = try await value(
            """
            select accepted - (select count(*) from families.import_rows r
                where r.import = i.import and r.outcome <> 'rejected')
            from families.imports i where import = \(id)
            """, as: Int64.self)
        return max(Int(rows), 0)
    }

    /// Whether a file of these bytes was imported and is in force.
    package func hasImport(ofFile hash: [UInt8]) async throws(PostgresError) -> Bool {
        try await value(
            "select exists (select from families.imports where file_hash = \(hash) and withdrawn_at is null)")
    }

    /// The latest day that an import in force speaks for; nil where there is none.
    package func lastImportDay() async throws(PostgresError) -> CivilDate? {
        try await value("select max(as_of) from families.imports where withdrawn_at is null")
    }

    /// An import as known; nil where it had not happened.
    package func storedImport(
        _ id: Int64, known knowledge: Knowledge = .current
    ) async throws -> StoredImport? {
        try await query("\(Self.imports(knowledge)) and import = \(id)").oneOrNone.map {
            try StoredImport(row: $0)
        }
    }

    /// Imports of the scope that had happened, newest first; one that was withdrawn later was in force then.
    ///
    /// - Parameter day: only files that speak for this day or an earlier one.
    package func imports(
        limit: Int = 100, on day: CivilDate? = nil, known knowledge: Knowledge = .current
    ) async throws -> [StoredImport] {
        let upTo: Statement = day.map { "and as_of <= \($0)" } ?? ""
        return try await query(
            "\(Self.imports(knowledge)) \(upTo) order by import desc limit \(Int64(limit))"
        ).map { try StoredImport(row: $0) }
    }

    private static func imports(_ knowledge: Knowledge) -> Statement {
        """
        select import, file_hash, content_hash, encoding, as_of, header, rows, accepted, added, changed, unchanged,
        imported_at, imported_by, case when \(knowledge.includes("withdrawn_at")) then withdrawn_at end
        from families.imports where \(knowledge.includes("imported_at"))
        """
    }

    /// Takes the number of a new import; its record is written when its counts are known.
    package func takeImport() async throws(PostgresError) -> Int64 {
        try await value("select nextval(pg_get_serial_sequence('families.imports', 'import'))")
    }

    package func write(_ record: ImportRecord, as id: Int64, at instant: Instant) async throws {
        try await execute(
            """
            insert into families.imports (import, path, file_hash, content_hash, encoding, as_of, header, rows,
            accepted, added, changed, unchanged, imported_at, imported_by, request) overriding system value
            values (\(id), \(scope.path), \(record.fileHash), \(record.contentHash), \(record.encoding), \(record.asOf),
            \(record.header), \(record.rows), \(record.accepted), \(record.added), \(record.changed),
            \(record.unchanged), \(instant), \(actor.name), \(request))
            """)
    }

    /// Keeps the rows of an import, their cells sealed, under the path of the office that imported them.
    package func keep(_ rows: [ImportedRow], of id: Int64) async throws {
        let staging = Staging(
            name: "staged_import_rows",
            columns: [
                ("line", "integer"), ("home", "bigint"), ("outcome", "text"), ("refusals", "text[]"),
                ("cells", "bytea"),
            ])
        let staged = try rows.map { row -> [StagedValue] in
            let place = SealedPlace(.importedCells, row: "\(id)/\(row.line)")
            return [
                .int4(Int32(row.line)), .int8(row.home), .text(row.outcome.rawValue), .texts(row.refusals),
                .bytes(try sealing.seal(CellCoding.bytes(row.cells), place)),
            ]
        }
        try await insert(
            staged, by: staging,
            """
            insert into families.import_rows (import, line, path, home, outcome, refusals, cells)
            select \(id), line, \(scope.path), home, outcome, refusals, cells from staged_import_rows order by line
            """)
    }

    package func keep(_ changes: [ProposedChange], of id: Int64) async throws {
        let staging = Staging(
            name: "staged_import_changes",
            columns: [
                ("change", "integer"), ("line", "integer"), ("home", "bigint"), ("field", "text"),
                ("applicable", "boolean"), ("moves_to", "text"), ("household_number", "text"),
                ("held_text", "text"),
                ("held", "bytea"), ("proposed", "bytea"),
            ])
        let staged = try changes.map { change -> [StagedValue] in
            let place = SealedPlace(.importedChange, row: "\(id)/\(change.number)")
            return [
                .int4(Int32(change.number)), .int4(Int32(change.line)), .int8(change.home),
                .text(change.field),
                .bool(change.isApplicable), .text(change.movesTo), .text(change.household),
                .text(change.heldText),
                .bytes(try sealing.seal(FactRowCoding.bytes(change.held), place)),
                .bytes(try sealing.seal(FactRowCoding.bytes(change.proposed), place)),
            ]
        }
        try await insert(
            staged, by: staging,
            """
            insert into families.import_changes (import, change, line, path, home, field, applicable, moves_to,
            household_number, held_text, held, proposed)
            select \(id), change, line, \(scope.path), home, field, applicable, moves_to, household_number, held_text,
            held, proposed from staged_import_changes order by change
            """)
    }

    /// Records families that a file no longer lists.
    package func keepAbsences(_ homes: [Int64], of id: Int64) async throws {
        guard !homes.isEmpty else { return }
        try await execute(
            """
            insert into families.import_absences (import, home, path)
            select \(id), home, \(scope.path) from unnest(\(homes)) as home
            """)
    }
}

extension StoredImport {
    fileprivate init(row: Row) throws(PostgresError) {
        id = try row[0]
        record = ImportRecord(
            fileHash: try row[1], contentHash: try row[2], encoding: try row[3], asOf: try row[4],
            header: try row[5], rows: try row[6], accepted: try row[7], added: try row[8],
            changed: try row[9],
            unchanged: try row[10])
        importedAt = try row[11]
        importedBy = try row[12]
        withdrawnAt = try row[13]
    }
}
