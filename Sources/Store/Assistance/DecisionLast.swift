package import CivilCalendar
import Postgres

extension Knowledge {
    /// Answers `d` that were stored by then.
    var decided: Statement { includes("d.decided_at") }
}

extension StoreSession {
    /// The last answer (see ``LastAnswers``) for each unit of these families, whole, in order of family, programme and
    /// unit; those that ended among them.
    ///
    /// - Parameters:
    ///   - programmes: nil is all.
    ///   - day: up to this day; nil is whatever day.
    package func lastAnswers(
        of homes: [Int64], programmes: [String]? = nil, upTo day: CivilDate? = nil,
        _ knowledge: Knowledge = .current
    ) async throws -> [StoredDecision] {
        var parts: [Statement] = ["d.home = any(\(homes))", knowledge.decided]
        if let programmes { parts.append("d.programme = any(\(programmes))") }
        if let day { parts.append("d.day <= \(day)") }
        return try await query(
            LastAnswers.select(StoredDecision.columns, where: .joined(parts, by: " and "))
        ).map { try StoredDecision(row: $0) }
    }
}
