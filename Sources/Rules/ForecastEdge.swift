public import CivilCalendar

/// What changes where one interval of a timeline ends and the next begins.
public struct ForecastEdge: Sendable, Hashable {
    public var day: CivilDate
    /// The findings that came out otherwise, as they stand from this day; with what they were before, nil where the
    /// criterion was not there.
    public var findings: [Change]
    public var amount: Amounts?
    public var tier: Tiers?
    /// Whether another version or parameter value holds.
    public var isOtherRule: Bool

    public struct Change: Sendable, Hashable {
        public var before: Finding.Result?
        public var finding: Finding
    }

    public struct Amounts: Sendable, Hashable {
        public var before: Money?
        public var after: Money?
    }

    public struct Tiers: Sendable, Hashable {
        public var before: String?
        public var after: String?
    }

    public init(from before: Decision, to after: Decision) {
        day = after.day
        let results = Dictionary(before.findings.map { ($0.id, $0.result) }) { first, _ in first }
        findings = after.findings.filter { results[$0.id] != $0.result }
            .map { Change(before: results[$0.id], finding: $0) }
        amount = before.amount == after.amount ? nil : Amounts(before: before.amount, after: after.amount)
        tier = before.tier == after.tier ? nil : Tiers(before: before.tier, after: after.tier)
        isOtherRule = before.ruleVersion != after.ruleVersion
    }
}

extension Forecast {
    /// What changes at the beginning of the interval at this position; nil where nothing adjoins it before.
    public func edge(before position: Int) -> ForecastEdge? {
        guard position > 0, intervals[position - 1].span.to == intervals[position].span.from else {
            return nil
        }
        return ForecastEdge(from: intervals[position - 1].decision, to: intervals[position].decision)
    }
}
