import Postgres

extension StoreSession {
    /// How many last answers a filter finds, and what those paid by the month come to; nil where none is.
    package func decisionSums(_ filter: DecisionFilter) async throws -> (count: Int, monthlyFen: Int64?) {
        let row = try await query(
            """
            select count(*), sum(d.amount_fen) filter (where d.outcome = 'eligible' and d.period = 'month')::bigint
            from (\(filter.answers)) as d
            """
        ).one
        let (count, fen) = try row.decode(Int64.self, Int64?.self)
        return (Int(count), fen)
    }
}
