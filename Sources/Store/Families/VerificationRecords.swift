package import CivilCalendar
import Postgres

extension StoreSession {
    /// Records that these families were compared with their papers on a day.
    ///
    /// - Returns: how many families of the scope it was recorded for.
    package func recordVerification(of homes: [Int64], on day: CivilDate) async throws -> Int {
        try await execute(
            """
            insert into families.verifications (home, path, verified_on, recorded_at, recorded_by)
            select home, path, \(day), clock_timestamp(), \(actor.name) from families.files
            where home = any(\(homes)) order by home
            """)
    }

    /// Those of these families that were compared with their papers on a day of the span.
    package func verified(
        _ homes: [Int64], during span: DateSpan, _ knowledge: Knowledge = .current
    ) async throws -> Set<Int64> {
        let found: [Int64] = try await query(
            """
            select distinct home from families.verifications
            where home = any(\(homes)) and \(span) @> verified_on and \(knowledge.includes("recorded_at"))
            """
        ).decode(Int64.self)
        return Set(found)
    }
}
