package import CivilCalendar
package import Postgres

/// A cover of a person of a family.
package struct FamilyCover: Sendable, Hashable {
    package let person: PersonID
    package let scheme: String
    package let year: Int32
    package let plan: String
    package let term: DateSpan
    package let premiumFen: Int64
}

/// What a person said about being insured.
package struct FamilyConsent: Sendable, Hashable {
    package let person: PersonID
    package let scheme: String
    package let year: Int32
    package let answer: String
    package let evidence: String
    package let givenOn: CivilDate
    package let recordedBy: String
}

/// A file that left the office with a line of a family in it.
package struct FamilyDisclosure: Sendable, Hashable {
    package let at: Instant
    package let recipient: String
    package let purpose: String
    package let exportedBy: String
    /// Nil before approval was asked for.
    package let approvedBy: String?
    /// The day by which the recipient has to have deleted the copy.
    package let deleteBy: CivilDate?
}

extension StoreSession {
    package func covers(ofFile home: Int64) async throws(PostgresError) -> [FamilyCover] {
        try await query(
            """
            select home, person, scheme, year, plan, term, premium_fen from insurance.covers where file = \(home)
            order by lower(term), home, person
            """
        ).decode(Int64.self, Int32.self, String.self, Int32.self, String.self, DateSpan.self, Int64.self).map
        {
            FamilyCover(
                person: PersonID(home: $0, person: $1), scheme: $2, year: $3, plan: $4, term: $5,
                premiumFen: $6)
        }
    }

    package func consents(of people: [PersonID]) async throws(PostgresError) -> [FamilyConsent] {
        try await query(
            """
            select home, person, scheme, year, answer, evidence, given_on, recorded_by from insurance.consents
            where \(Self.among(people)) order by recorded_at
            """
        ).decode(
            Int64.self, Int32.self, String.self, Int32.self, String.self, String.self, CivilDate.self,
            String.self
        ).map {
            FamilyConsent(
                person: PersonID(home: $0, person: $1), scheme: $2, year: $3, answer: $4, evidence: $5,
                givenOn: $6, recordedBy: $7)
        }
    }

    /// Exports of a roster on which the family stood, and of files of families that had it. A roster's line may have
    /// stayed behind for want of consent; that the roster left is told all the same.
    package func disclosures(ofFile home: Int64) async throws(PostgresError) -> [FamilyDisclosure] {
        try await query(
            """
            select e.exported_at, e.recipient, e.purpose, e.exported_by, e.approved_by, e.delete_by from insurance.exports e
            where exists (select from insurance.roster_lines l where l.roster = e.roster and l.file = \(home))
            union all
            select e.exported_at, e.recipient, e.purpose, e.exported_by, e.approved_by, e.delete_by from families.exports e
            where e.request in (select l.request from office.looks l where l.home = \(home)
                and l.purpose in ('dossier export: ' || e.purpose, 'area export: ' || e.purpose,
                    'families list, names in full: ' || e.purpose,
                    'decisions list, names in full: ' || e.purpose))
            order by exported_at
            """
        ).decode(Instant.self, String.self, String.self, String.self, String?.self, CivilDate?.self).map {
            FamilyDisclosure(
                at: $0, recipient: $1, purpose: $2, exportedBy: $3, approvedBy: $4, deleteBy: $5)
        }
    }

    /// The rows of imported files that are this family's, as they were sent, with the headings of their file.
    package func importedRows(
        ofFile home: Int64
    ) async throws -> [(importID: Int64, at: Instant, header: [String], cells: [String])] {
        try await query(
            """
            select r.import, i.imported_at, i.header, r.line, r.cells from families.import_rows r
            join families.imports i using (import) where r.home = \(home) order by r.import, r.line
            """
        ).decode(Int64.self, Instant.self, [String].self, Int32.self, [UInt8].self).map {
            importID, at, header, line, sealed in
            let cells = try sealing.open(sealed, SealedPlace(.importedCells, row: "\(importID)/\(line)"))
            return (importID, at, header, CellCoding.cells(cells))
        }
    }
}
