import Postgres

/// Families that left the office in a file, numbers in clear.
package struct FamilyExportRecord: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable { case family, area }

    package var kind: Kind
    package var purpose: String
    package var recipient: String
    package var families: Int
    package var people: Int
    /// SHA-256 of the file's bytes.
    package var hash: [UInt8]

    package init(
        kind: Kind, purpose: String, recipient: String, families: Int, people: Int, hash: [UInt8]
    ) {
        self.kind = kind
        self.purpose = purpose
        self.recipient = recipient
        self.families = families
        self.people = people
        self.hash = hash
    }
}

extension StoreSession {
    /// The families are those at which this act's request records a look.
    package func record(_ export: FamilyExportRecord) async throws {
        try await execute(
            """
            insert into families.exports (path, kind, purpose, recipient, families, people, file_hash, request, exported_by)
            values (\(scope.path), \(export.kind.rawValue), \(export.purpose), \(export.recipient),
                \(Int32(export.families)), \(Int32(export.people)), \(export.hash), \(request), \(actor.name))
            """)
    }
}
