import Benefits
package import Postgres

/// A household number that was changed.
package struct Renumbering: Sendable, Hashable {
    /// Until then; nil where the family had none.
    package let held: String?
    /// From then on; nil where it has none.
    package let given: String?
    package let at: Instant
    package let by: String
    package let reason: String
}

extension StoreSession {
    /// Gives a family another household number, issued by the village that handles it, or takes its number away. The caller
    /// holds the family's lock.
    ///
    /// - Throws: a unique violation of `files_household_number_once` where another family of the village has it.
    package func renumber(_ home: Int64, to number: String?, reason: String, at instant: Instant) async throws
    {
        let sealed = try sealing.seal(reason, .family(.renumberingReason, home: home))
        try await execute(
            """
            insert into families.renumberings (home, path, held_number, given_number, reason, renumbered_at,
                renumbered_by)
            select home, path, household_number, \(number as String?), \(sealed), \(instant), \(actor.name)
            from families.files where home = \(home)
            """)
        try await execute(
            """
            update families.files f set household_number = \(number as String?), household_issuer =
                (select a.path from office.areas a where a.code = f.handling_area and \(number != nil))
            where home = \(home)
            """)
    }

    /// In the order in which they were recorded.
    package func renumberings(of home: Int64) async throws -> [Renumbering] {
        try await query(
            """
            select held_number, given_number, renumbered_at, renumbered_by, reason from families.renumberings
            where home = \(home) order by id
            """
        ).decode(String?.self, String?.self, Instant.self, String.self, [UInt8].self).map {
            Renumbering(
                held: $0, given: $1, at: $2, by: $3,
                reason: try sealing.openText($4, .family(.renumberingReason, home: home)))
        }
    }
}

extension StoreSession {
    /// Files of the scope that had a household number, in capital or small letters.
    package func files(onceNumbered number: String) async throws -> [FamilyFile] {
        let homes = try await query(
            """
            select distinct home from families.renumberings
            where held_number = any(\(SearchQuestion.households(number)))
            """
        ).decode(Int64.self)
        return homes.isEmpty ? [] : try await files(homes)
    }
}

extension Knowledge {
    /// The household number of a file `f` as it was known.
    var householdNumber: Statement {
        guard self != .current else { return "f.household_number" }
        let later: Statement = """
            from families.renumberings r where r.home = f.home and \(excludes("r.renumbered_at"))
            """
        return """
            case when exists (select \(later)) then (select r.held_number \(later) order by r.id limit 1)
                else f.household_number end
            """
    }
}
