import Benefits
package import CivilCalendar
package import Rules

/// What is owed by the facts held now against what was paid by the facts held then, for each unit of a programme.
package struct DifferencesFamily {
    private let programme: Programme
    private let then: FamilyCourse
    private let now: FamilyCourse

    /// - Parameters:
    ///   - then: the family as it was known when the money was decided.
    ///   - now: the same family as it is known after the correction, people under the same keys.
    package init(
        then: CourseDossier, now: CourseDossier, programme: String, rules: RuleBook
    ) throws(RuleError) {
        self.programme = try rules.programme(programme)
        let decider = Decider(rules)
        self.then = FamilyCourse(then, decider: decider)
        self.now = FamilyCourse(now, decider: decider)
    }

    /// - Parameter through: the day through which was paid; years from `first` up to its year are compared.
    package func callAsFunction(
        from first: Int, through: CivilDate, applied: CivilDate? = nil
    ) throws(RuleError) -> [EntitlementDifferences] {
        guard let terms = programme.payment, first <= through.year else { return [] }
        var paid: [Entitlement] = []
        var owed: [Entitlement] = []
        for year in first...through.year {
            paid += try then.entitlements(programme, year: year, applied: applied)
            owed += try now.entitlements(programme, year: year, applied: applied)
        }
        var units: [DecisionUnit] = []
        for unit in (paid + owed).map(\.unit) where !units.contains(unit) { units.append(unit) }
        return units.map { unit in
            EntitlementDifferences(
                then: paid.filter { $0.unit == unit }, now: owed.filter { $0.unit == unit },
                recovery: terms.recovery, through: through)
        }
    }
}
