public import CivilCalendar

/// A stretch of days over which one answer holds, as decided on its first day.
public struct TimelineInterval: Sendable, Hashable {
    /// Half-open, within what was asked for.
    public var span: DateSpan
    public var decision: Decision
}

/// The exact course of a decision over time, found by deciding again on the first day on which the answer may differ.
public enum Timeline {
    /// Intervals from one day up to but not including another, in order, without gaps; neighbours that agree are one.
    ///
    /// The evaluations are at most one more than the days in between on which an age, fact or parameter that was read
    /// changes.
    public static func intervals<Failure: Error>(
        from start: CivilDate, to end: CivilDate, decide: (CivilDate) throws(Failure) -> Decision
    ) throws(Failure) -> [TimelineInterval] {
        var intervals: [TimelineInterval] = []
        var day = start
        while day < end {
            let decision = try decide(day)
            // An answer never claims to have changed already: going on by a day at least, it always ends.
            let next = max(day.adding(days: 1), decision.stableUntil ?? end)
            guard let span = DateSpan(from: day, to: min(next, end)) else { break }
            intervals.extend(with: TimelineInterval(span: span, decision: decision))
            day = next
        }
        return intervals
    }
}

extension [TimelineInterval] {
    /// Adds an interval at the end, or lengthens the last where it adjoins and says the same.
    mutating func extend(with next: TimelineInterval) {
        if let last, last.span.to == next.span.from, last.decision.agrees(with: next.decision),
            let joined = DateSpan(from: last.span.from, to: next.span.to)
        {
            self[count - 1].span = joined
        } else {
            append(next)
        }
    }
}

extension Decision {
    /// Whether two decisions say the same to the family: outcome, money, tier, what is missing, each finding's result
    /// and who is insured. The day, ages that grew and rule versions that changed nothing do not count.
    public func agrees(with other: Decision) -> Bool {
        outcome == other.outcome && amount == other.amount && tier == other.tier && missing == other.missing
            && findings.elementsEqual(other.findings) {
                $0.result == $1.result && $0.id == $1.id && $0.question == $1.question
            }
            && insured.elementsEqual(other.insured) {
                $0.key == $1.key && $0.outcome == $1.outcome && $0.premium == $1.premium
            }
    }
}
