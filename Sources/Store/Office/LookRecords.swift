package import CivilCalendar
package import Postgres

extension StoreSession {
    /// Records that these families were shown, for what purpose ("family page", "list"): one row for each.
    package func recordLooks(at homes: [Int64], purpose: String) async throws(PostgresError) {
        guard !homes.isEmpty else { return }
        try await execute(
            """
            insert into office.looks (actor, request, purpose, home, path)
            select \(actor.name), \(request), \(purpose), home, path from families.files
            where home = any(\(homes))
            """)
    }

    /// As ``recordLooks(at:purpose:)`` at what this office has of families that have left it.
    package func recordLooks(
        atDeparted homes: [Int64], on day: CivilDate, _ knowledge: Knowledge, purpose: String
    ) async throws(PostgresError) {
        guard !homes.isEmpty else { return }
        try await execute(
            """
            insert into office.looks (actor, request, purpose, home, path)
            select \(actor.name), \(request), \(purpose), home, from_path
            from (\(DepartedFamilies(day: day, known: knowledge).query)) as left_here where home = any(\(homes))
            """)
    }
}
