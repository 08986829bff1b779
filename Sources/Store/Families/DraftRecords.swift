package import Postgres

/// A family as far as it was typed in, as it is kept.
package struct DraftRecord: Sendable, Hashable {
    package let id: Int64
    package let version: Int32
    /// Answers as JSON; nil once it was registered or given up.
    package let content: String?
    package let begunBy: String
    package let savedAt: Instant
    package let savedBy: String
    /// The family that came of it.
    package let registered: Int64?
}

extension StoreSession {
    /// Begins a draft of the office whose scope this is.
    package func beginDraft(_ content: String) async throws -> Int64 {
        let id: Int64 = try await value(
            "select nextval(pg_get_serial_sequence('families.drafts', 'draft'))")
        let sealed = try sealing.seal(content, .draft(id))
        try await execute(
            """
            insert into families.drafts (draft, path, content, begun_by, saved_by) overriding system value
            values (\(id), \(scope.path), \(sealed), \(actor.name), \(actor.name))
            """)
        return id
    }

    /// Drafts of the scope that wait, the last saved first.
    package func openDrafts(limit: Int = 200) async throws -> [DraftRecord] {
        try await query(
            """
            \(DraftRecord.selection) where ended_at is null order by saved_at desc limit \(Int64(limit))
            """
        ).map { try record($0) }
    }

    /// Drafts of the scope that the actor began and that wait.
    package func ownOpenDrafts() async throws -> Int64 {
        try await value(
            "select count(*) from families.drafts where ended_at is null and begun_by = \(actor.name)")
    }

    /// A draft of the scope; nil where there is none.
    ///
    /// - Parameter locked: nobody else changes it before this act ends.
    package func draft(_ id: Int64, locked: Bool = false) async throws -> DraftRecord? {
        let end: Statement = locked ? "for update" : ""
        return try await query("\(DraftRecord.selection) where draft = \(id) \(end)").map { try record($0) }
            .first
    }

    /// Keeps a draft as its next version; the caller holds its lock.
    package func save(_ content: String, ofDraft id: Int64) async throws {
        let sealed = try sealing.seal(content, .draft(id))
        try await execute(
            """
            update families.drafts set content = \(sealed), version = version + 1,
            saved_at = clock_timestamp(), saved_by = \(actor.name) where draft = \(id) and ended_at is null
            """)
    }

    /// Empties a draft: the family was registered, or given up where there is none. The caller holds its lock.
    package func endDraft(_ id: Int64, registered home: Int64?) async throws {
        try await execute(
            """
            update families.drafts set content = null, version = version + 1, saved_at = clock_timestamp(),
            saved_by = \(actor.name), ended_at = clock_timestamp(), registered = \(home as Int64?)
            where draft = \(id) and ended_at is null
            """)
    }

    private func record(_ row: Row) throws -> DraftRecord {
        let id = try row[0, as: Int64.self]
        let sealed = try row[2, as: [UInt8]?.self]
        return DraftRecord(
            id: id, version: try row[1, as: Int32.self],
            content: try sealed.map { try sealing.openText($0, .draft(id)) },
            begunBy: try row[3, as: String.self], savedAt: try row[4, as: Instant.self],
            savedBy: try row[5, as: String.self], registered: try row[6, as: Int64?.self])
    }
}

extension DraftRecord {
    fileprivate static let selection: Statement = """
        select draft, version, content, begun_by, saved_at, saved_by, registered from families.drafts
        """
}

extension SealedPlace {
    fileprivate static func draft(_ id: Int64) -> SealedPlace { SealedPlace(.draft, row: "\(id)") }
}
