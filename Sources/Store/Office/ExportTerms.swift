package import CivilCalendar
package import Postgres

/// On what terms whole numbers left the office.
package struct ExportTerms: Sendable, Hashable {
    package var purpose: String
    package var recipient: String
    /// Nil for an export from before approval was asked for, as the day.
    package var approvedBy: String?
    /// By this day the receiver has to have deleted the copy.
    package var deleteBy: CivilDate?

    package init(purpose: String, recipient: String, approvedBy: String?, deleteBy: CivilDate?) {
        self.purpose = purpose
        self.recipient = recipient
        self.approvedBy = approvedBy
        self.deleteBy = deleteBy
    }
}

/// A file with whole numbers, or with names in full, that left the office.
package struct LeftFile: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case family, area, families, decisions, roster
    }

    package var kind: Kind
    package var terms: ExportTerms
    package var families: Int
    package var people: Int
    /// SHA-256 of each file, in hexadecimal.
    package var hashes: [String]
    package var exportedAt: Instant
    package var exportedBy: String

    /// Whether the copy has to be gone on a day.
    package func isDue(on day: CivilDate) -> Bool { terms.deleteBy.map { $0 <= day } ?? false }
}

extension StoreSession {
    /// Files with whole numbers or names that left the scope by the end of a day, newest first.
    package func leftFiles(until day: CivilDate, known: Knowledge = .current) async throws -> [LeftFile] {
        try await query(
            """
            select kind, purpose, recipient, approved_by, delete_by, families, people, hashes, exported_at, exported_by
            from (
                select kind, purpose, recipient, approved_by, delete_by, families, people,
                    array[encode(file_hash, 'hex')], exported_at, exported_by from families.exports
                union all
                select 'roster', purpose, recipient, approved_by, delete_by, households, persons,
                    array(select h.value from jsonb_each_text(hashes) h order by h.key), exported_at, exported_by
                from insurance.exports) as e (kind, purpose, recipient, approved_by, delete_by, families, people,
                    hashes, exported_at, exported_by)
            where (exported_at at time zone 'Asia/Shanghai')::date <= \(day) and \(known.includes("exported_at"))
            order by exported_at desc
            """
        ).map { row in
            guard let kind = LeftFile.Kind(rawValue: try row["kind"]) else {
                throw StoreError.unexpectedRow("families.exports")
            }
            return LeftFile(
                kind: kind,
                terms: ExportTerms(
                    purpose: try row["purpose"], recipient: try row["recipient"],
                    approvedBy: try row["approved_by", as: String?.self],
                    deleteBy: try row["delete_by", as: CivilDate?.self]),
                families: Int(try row["families", as: Int32.self]),
                people: Int(try row["people", as: Int32.self]), hashes: try row["hashes"],
                exportedAt: try row["exported_at"], exportedBy: try row["exported_by"])
        }
    }
}
