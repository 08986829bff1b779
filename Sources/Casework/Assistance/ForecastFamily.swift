package import Benefits
package import CivilCalendar
package import Rules

/// One family over time: forecasts, entitlements and what would settle or change an answer. Reads, never stores.
package struct ForecastFamily {
    private let rules: RuleBook
    private let course: FamilyCourse

    package init(_ dossier: Dossier, rules: RuleBook) {
        self.init(CourseDossier(dossier), rules: rules)
    }

    package init(_ asked: CourseDossier, rules: RuleBook) {
        self.rules = rules
        course = FamilyCourse(asked, decider: Decider(rules))
    }

    /// The exact course of each programme, or of the one asked for, from one day up to but not including another.
    package func forecasts(
        from start: CivilDate, to end: CivilDate, programme: String? = nil
    ) throws(RuleError) -> [Forecast] {
        try course.forecasts(asked(programme), from: start, to: end)
    }

    /// What a programme owes in a year, for each unit it speaks about.
    package func entitlements(
        _ programme: String, year: Int, applied: CivilDate? = nil
    ) throws(RuleError) -> [Entitlement] {
        try course.entitlements(try rules.programme(programme), year: year, applied: applied)
    }

    /// What a programme owes one unit in a year; nil where it pays nothing.
    package func entitlement(
        _ programme: String, _ unit: DecisionUnit, year: Int, applied: CivilDate? = nil
    ) throws(RuleError) -> Entitlement? {
        try course.entitlement(try rules.programme(programme), unit, year: year, applied: applied)
    }

    /// What time alone changes next about a decision.
    package func next(after decision: Decision) throws(RuleError) -> NextChange {
        let programme = try rules.programme(decision.programme)
        // Asked again, since a determination does not date when a programme ceases to speak about a person.
        let now = try course.decision(programme, decision.unit, on: decision.day)
        return try NextChange.look(from: now) { day throws(RuleError) in
            try course.decision(programme, decision.unit, on: day)
        }
    }

    /// What would settle an undetermined decision on the same day; nil for any other.
    package func settling(_ decision: Decision) throws(RuleError) -> Settling? {
        let programme = try rules.programme(decision.programme)
        let family = course.family(on: decision.day)
        let filling = FamilyFilling(family, for: decision)
        let decider = Decider(rules)
        return try Settling.search(decision, in: family, open: filling.open) { family throws(RuleError) in
            try FamilyCourse(family, decider: decider).decision(programme, decision.unit, on: decision.day)
        }
    }

    /// What alone stands against an ineligible decision, and when time changes it; nil for any other.
    package func ahead(_ decision: Decision) throws(RuleError) -> Ahead? {
        let programme = try rules.programme(decision.programme)
        return Ahead.look(from: decision) { day throws(RuleError) in
            try course.decision(programme, decision.unit, on: day)
        }
    }

    private func asked(_ id: String?) throws(RuleError) -> [Programme] {
        if let id { return [try rules.programme(id)] }
        return rules.programmes
    }
}
