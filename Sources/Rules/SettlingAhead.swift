public import CivilCalendar

/// What stands against an ineligible decision, and the nearest day on which time alone changes the answer.
///
/// It says what is so and when it changes; it never advises anybody to change it.
public struct Ahead: Sendable, Hashable {
    /// The criterion that is not met, where it is the only one and all others are: it alone decides.
    public var deciding: Finding?
    /// The first later day with another outcome by the facts and rules held now; nil where none is known.
    public var change: Change?

    /// Another outcome with the passing of time.
    public struct Change: Sendable, Hashable {
        public var day: CivilDate
        public var decision: Decision
        /// The criteria that are met from then and were not before.
        public var nowMet: [Finding]
    }

    /// How far ahead is looked, in years: longer than anybody waits for an age.
    public static let horizonYears = 60

    /// Nil where the decision is not ineligible.
    ///
    /// Looks ahead until the outcome changes, the rules have no answer any more, or the horizon is reached.
    public static func look<Failure: Error>(
        from decision: Decision, decide: (CivilDate) throws(Failure) -> Decision
    ) -> Ahead? {
        guard decision.outcome == .ineligible else { return nil }
        let unmet = decision.findings.filter { $0.result == .unmet }
        let isAlone = unmet.count == 1 && decision.findings.allSatisfy { $0.result != .unknown }
        var ahead = Ahead(deciding: isAlone ? unmet.first : nil, change: nil)
        let horizon = decision.day.adding(years: horizonYears)
        var day = decision.stableUntil
        while let next = day, next <= horizon {
            guard let later = try? decide(next) else { break }
            if later.outcome != .ineligible {
                let before = Set(decision.findings.filter { $0.result != .met }.map(\.id))
                ahead.change = Change(
                    day: next, decision: later,
                    nowMet: later.findings.filter { $0.result == .met && before.contains($0.id) })
                break
            }
            day = later.stableUntil.flatMap { $0 > next ? $0 : nil }
        }
        return ahead
    }
}
