import Postgres

extension StoreSession {
    /// How many last answers a filter finds, and what those paid by the month come to; nil where none is.
    package func decisionSums(_ filter: DecisionFilter) async throws -> (count: Int, monthlyFen: Int64?) {
        let row = try await query(
            """
            with last as (
                select distinct on (d.home, d.programme, d.unit) d.home, d.outcome, d.amount_fen, d.period, d.missing,
                    d.stable_until
                from assistance.decisions d
                where d.programme = \(filter.programme) and d.day <= \(filter.day) and \(filter.known.decided)
                order by d.home, d.programme, d.unit, d.day desc, d.id desc)
            select count(*), sum(d.amount_fen) filter (where d.outcome = 'eligible' and d.period = 'month')::bigint
            from last d join families.files f on f.home = d.home where \(filter.condition)
            """
        ).one
        let (count, fen) = try row.decode(Int64.self, Int64?.self)
        return (Int(count), fen)
    }
}
