package import CivilCalendar

/// What changes where one interval of a timeline ends and the next begins.
package struct ForecastEdge: Sendable, Hashable {
    package var day: CivilDate
    /// The findings that came out otherwise, as they stand from this day; with what they were before, nil where the
    /// criterion was not there.
    package var findings: [Change]
    package var amount: Amounts?
    package var tier: Tiers?
    /// Whether another version or parameter value holds.
    package var isOtherRule: Bool

    package struct Change: Sendable, Hashable {
        package var before: Finding.Result?
        package var finding: Finding
    }

    package struct Amounts: Sendable, Hashable {
        package var before: Money?
        package var after: Money?
    }

    package struct Tiers: Sendable, Hashable {
        package var before: String?
        package var after: String?
    }

    package init(from before: Decision, to after: Decision) {
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
    package func edge(before position: Int) -> ForecastEdge? {
        guard position > 0, intervals[position - 1].span.to == intervals[position].span.from else {
            return nil
        }
        return ForecastEdge(from: intervals[position - 1].decision, to: intervals[position].decision)
    }
}
