package import Benefits
package import CivilCalendar
package import Rules

/// A decision that an event changes: from which day, from what to what.
package struct DecisionFlip: Sendable, Hashable {
    package let programme: String
    package let title: LocalizedText
    package let unit: DecisionUnit
    /// Another family than the one of which the event is recorded; the title names it.
    package let family: Int64?
    /// The first day on which the answers differ.
    package let from: CivilDate
    /// Whether they differ on the first day that was compared, so that they may have differed before it.
    package let mayBeEarlier: Bool
    /// Nil where the programme does not speak of the unit, or has no answer, on that day.
    package let before: Decision?
    package let after: Decision?
}

extension DecisionFlip {
    /// How far ahead of today and back from it decisions are compared, in years.
    private static let yearsAhead = 1
    private static let yearsBack = 10

    /// Every programme and unit whose outcome or amount differs on some day from the event on, in order of programme.
    ///
    /// - Parameter called: who is called otherwise before or after, by that key: one person is one unit.
    package static func between(
        _ before: Dossier, _ after: Dossier, of family: Int64? = nil, called: [String: String] = [:],
        rules: RuleBook, since day: CivilDate, today: CivilDate
    ) throws(RuleError) -> [DecisionFlip] {
        let start = max(min(day, today), today.adding(years: -yearsBack))
        let end = today.adding(years: yearsAhead)
        // Nothing is decided about a family whose registration is withdrawn.
        func forecasts(_ dossier: Dossier) throws(RuleError) -> [Forecast] {
            if dossier.family.people.isEmpty { return [] }
            return try ForecastFamily(dossier, rules: rules).forecasts(from: start, to: end).map {
                $0.called(called)
            }
        }
        let old = try forecasts(before)
        let new = try forecasts(after)
        var flips: [DecisionFlip] = []
        var units: [(String, DecisionUnit)] = []
        for forecast in old + new where !units.contains(where: { $0 == (forecast.programme, forecast.unit) })
        {
            units.append((forecast.programme, forecast.unit))
        }
        for (programme, unit) in units {
            let first = old.first { $0.programme == programme && $0.unit == unit }?.intervals ?? []
            let second = new.first { $0.programme == programme && $0.unit == unit }?.intervals ?? []
            guard let found = firstDifference(first, second) else { continue }
            flips.append(
                DecisionFlip(
                    programme: programme,
                    title: try rules.programme(programme).title.of(anotherFamily: family), unit: unit,
                    family: family, from: found.day, mayBeEarlier: found.day == start && day < start,
                    before: found.before,
                    after: found.after))
        }
        return flips.sorted { ($0.programme, $0.from) < ($1.programme, $1.from) }
    }

    private static func firstDifference(
        _ old: [TimelineInterval], _ new: [TimelineInterval]
    ) -> (day: CivilDate, before: Decision?, after: Decision?)? {
        let days = Set((old + new).flatMap { [$0.span.from, $0.span.to].compactMap(\.self) }).sorted()
        for day in days.dropLast() {
            let before = old.first { $0.span.contains(day) }?.decision
            let after = new.first { $0.span.contains(day) }?.decision
            if says(before) != says(after) { return (day, before, after) }
        }
        return nil
    }

    /// What a family notices: the answer and the money. A programme that does not speak of somebody says no.
    private static func says(_ decision: Decision?) -> Said {
        Said(
            outcome: decision?.outcome ?? .ineligible,
            amount: decision?.outcome == .eligible ? decision?.amount : nil)
    }

    private struct Said: Hashable {
        let outcome: Outcome
        let amount: Money?
    }
}

extension Forecast {
    /// With its person called otherwise, where that is said.
    fileprivate func called(_ names: [String: String]) -> Forecast {
        guard case .person(let key) = unit, let name = names[key] else { return self }
        var forecast = self
        forecast.unit = .person(name)
        return forecast
    }
}

extension LocalizedText {
    /// What is about another family than the one that is looked at names it.
    func of(anotherFamily home: Int64?) -> LocalizedText {
        guard let home else { return self }
        return LocalizedText(zh: "\(zh)（登记编号\(home)的家庭）", en: "\(en) (family \(home))")
    }
}
