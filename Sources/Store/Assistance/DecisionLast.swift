import Postgres

extension Knowledge {
    /// Answers `d` that were stored by then.
    var decided: Statement {
        if case .at(let microseconds) = self {
            "d.decided_at <= \(Instant(microseconds: microseconds))"
        } else {
            "true"
        }
    }
}

extension StoreSession {
    /// The last answer (see ``LastAnswers``) for each unit of these families, whole, in order of family, programme and unit; those that ended
    /// among them.
    package func lastAnswers(
        of homes: [Int64], programmes: [String], _ knowledge: Knowledge = .current
    ) async throws -> [StoredDecision] {
        try await query(
            """
            select distinct on (d.home, d.programme, d.unit) \(StoredDecision.columns)
            from assistance.decisions d join families.files f on f.home = d.home
            where d.home = any(\(homes)) and d.programme = any(\(programmes)) and \(knowledge.decided)
            order by d.home, d.programme, d.unit, \(LastAnswers.latestFirst)
            """
        ).map { try StoredDecision(row: $0) }
    }
}
