public import CivilCalendar

/// What the passing of time alone does next to an answer, by the facts and rules held now.
public enum NextChange: Sendable, Hashable {
    /// The decision of the first later day that says something else, with what changed.
    case another(Decision, ForecastEdge)
    /// From this day on the rules have no answer, with the reason.
    case rulesEnd(CivilDate, LocalizedText)
    /// Nothing changes within ``horizonYears``.
    case nothing

    /// How far ahead is looked, in years: as far as a page draws.
    public static let horizonYears = 10

    /// Decides again on each day on which the answer may differ, until it does.
    public static func look(
        from decision: Decision, decide: (CivilDate) throws(RuleError) -> Decision
    ) throws(RuleError) -> NextChange {
        let horizon = decision.day.adding(years: horizonYears)
        var day = decision.stableUntil
        while let next = day, next < horizon {
            let later: Decision
            do throws(RuleError) {
                later = try decide(next)
            } catch {
                guard error.isOutsideDates else { throw error }
                return .rulesEnd(next, error.localized)
            }
            if !later.agrees(with: decision) {
                return .another(later, ForecastEdge(from: decision, to: later))
            }
            day = later.stableUntil.flatMap { $0 > next ? $0 : nil }
        }
        return .nothing
    }
}
