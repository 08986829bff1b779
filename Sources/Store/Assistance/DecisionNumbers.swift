import Postgres

extension StoreSession {
    /// Numbers of stored decisions of the scope after a number, in order: how a replay of all goes through them.
    package func decisionNumbers(after last: Int64 = 0, limit: Int = 500) async throws -> [Int64] {
        try await query(
            """
            select id from assistance.decisions where id > \(last) order by id limit \(Int64(limit))
            """
        ).decode(Int64.self)
    }
}
