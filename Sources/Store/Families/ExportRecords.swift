import Postgres

/// Families that left the office in a file: numbers in clear, or a list of names in full.
package struct FamilyExportRecord: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable { case family, area, families, decisions }

    package var kind: Kind
    package var terms: ExportTerms
    package var families: Int
    package var people: Int
    /// SHA-256 of the file's bytes.
    package var hash: [UInt8]

    package init(kind: Kind, terms: ExportTerms, families: Int, people: Int, hash: [UInt8]) {
        self.kind = kind
        self.terms = terms
        self.families = families
        self.people = people
        self.hash = hash
    }
}

extension StoreSession {
    /// The families are those at which this act's request records a look.
    package func record(_ export: FamilyExportRecord) async throws {
        let terms = export.terms
        try await execute(
            """
            insert into families.exports (path, kind, purpose, recipient, approved_by, delete_by, families, people,
                file_hash, request, exported_by)
            values (\(scope.path), \(export.kind.rawValue), \(terms.purpose), \(terms.recipient), \(terms.approvedBy),
                \(terms.deleteBy), \(Int32(export.families)), \(Int32(export.people)), \(export.hash), \(request),
                \(actor.name))
            """)
    }
}
