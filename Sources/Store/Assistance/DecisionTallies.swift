package import CivilCalendar
import Postgres

extension StoreSession {
    /// The latest day for which an answer is stored in this scope; nil where there is none.
    package func lastDecisionDay(_ knowledge: Knowledge = .current) async throws -> CivilDate? {
        try await value(
            "select max(d.day) from assistance.decisions d where \(knowledge.decided)", as: CivilDate?.self)
    }

    /// How many of the last answers up to a day are which, by programme, with the money of a month.
    package func decisionTallies(upTo day: CivilDate) async throws -> [String: RunCount] {
        let answers = LastAnswers(day: day, known: .current).query(where: "true")
        let rows = try await query(
            """
            select d.programme, count(*) filter (where d.outcome = 'eligible'),
                count(*) filter (where d.outcome = 'ineligible'), count(*) filter (where d.outcome = 'undetermined'),
                sum(d.amount_fen) filter (where d.outcome = 'eligible' and d.period = 'month')::bigint
            from (\(answers)) as d group by d.programme
            """
        ).decode(String.self, Int64.self, Int64.self, Int64.self, Int64?.self)
        return Dictionary(
            rows.map { row in
                (
                    row.0,
                    RunCount(eligible: row.1, ineligible: row.2, undetermined: row.3, monthlyFen: row.4)
                )
            }, uniquingKeysWith: { first, _ in first })
    }
}
