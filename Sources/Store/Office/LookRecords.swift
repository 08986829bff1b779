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
}
