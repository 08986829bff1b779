package import CivilCalendar
import Postgres

extension StoreSession {
    /// The imports in force that brought this content for this day, the first one first.
    package func imports(ofContent hash: [UInt8], asOf day: CivilDate) async throws -> [Int64] {
        try await query(
            """
            select import from families.imports
            where content_hash = \(hash) and as_of = \(day) and withdrawn_at is null order by import
            """
        ).decode(Int64.self)
    }

    /// The lines of imports with a change that no file makes.
    package func linesNotApplicable(of imports: [Int64]) async throws -> [Int] {
        try await query(
            """
            select distinct line from families.import_changes where import = any(\(imports)) and not applicable order by line
            """
        ).decode(Int.self)
    }
}
