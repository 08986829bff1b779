import Benefits
import CivilCalendar
package import Rules

/// What lies ahead of one decision.
package struct Outlook: Sendable, Hashable {
    /// What time alone changes next.
    package let next: NextChange
    /// What would settle an undetermined decision; nil for any other, and where it was not looked for.
    package let settling: Settling?
    /// What alone stands against an ineligible decision and when time changes it; nil for any other.
    package let ahead: Ahead?
    /// What is owed in the year of the decision, applied for in time; nil where the programme pays nothing or the rules
    /// do not reach over the year.
    package let entitlement: Entitlement?
}

extension ForecastFamily {
    /// - Parameter isSettlingSought: false leaves out the search for what would settle it, which may make up to
    ///   ``Settling/decisionLimit`` decisions.
    package func outlook(
        of decision: Decision, isSettlingSought: Bool = true
    ) throws(RuleError) -> Outlook {
        try outlook(
            of: decision, settling: isSettlingSought ? try settling(decision) : nil,
            ahead: try ahead(decision))
    }

    /// - Parameters:
    ///   - settling: as it was found already (``Explanation/settling``), as was `ahead`.
    func outlook(
        of decision: Decision, settling: Settling?, ahead: Ahead?
    ) throws(RuleError) -> Outlook {
        Outlook(
            next: try next(after: decision), settling: settling, ahead: ahead,
            entitlement: try entitlement(decision))
    }

    private func entitlement(_ decision: Decision) throws(RuleError) -> Entitlement? {
        do throws(RuleError) {
            return try entitlement(decision.programme, decision.unit, year: decision.day.year)
        } catch {
            guard error.isOutsideDates else { throw error }
            return nil
        }
    }
}
