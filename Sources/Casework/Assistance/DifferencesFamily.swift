import Benefits
package import CivilCalendar
package import Rules

/// What is owed by the facts held now against what was paid by the facts held then, for each unit of a programme.
package struct DifferencesFamily {
    private let programme: Programme
    private let then: FamilyCourse
    private let now: FamilyCourse
    /// By key of who came since: the families the person belonged to by what was known then.
    private let newcomers: [String: [(key: String, course: FamilyCourse)]]

    /// - Parameters:
    ///   - then: the family as it was known when the money was decided.
    ///   - now: the same family as it is known after the correction, people under the same keys.
    ///   - newcomers: who is of the family now and was not known to be, in other families as they were known then.
    package init(
        then: CourseDossier, now: CourseDossier, newcomers: [OtherFamily] = [], programme: String,
        rules: RuleBook
    ) throws(RuleError) {
        self.programme = try rules.programme(programme)
        let decider = Decider(rules)
        self.then = FamilyCourse(then, decider: decider)
        self.now = FamilyCourse(now, decider: decider)
        self.newcomers = Dictionary(grouping: newcomers, by: \.here).mapValues { others in
            others.map { ($0.there, FamilyCourse($0.dossier, decider: decider)) }
        }
    }

    /// - Parameter through: the day through which was paid; years from `first` up to its year are compared.
    package func callAsFunction(
        from first: Int, through: CivilDate, applied: CivilDate? = nil
    ) throws(RuleError) -> [EntitlementDifferences] {
        guard let terms = programme.payment, first <= through.year else { return [] }
        var paid: [EntitlementShares] = []
        var owed: [EntitlementShares] = []
        for year in first...through.year {
            paid += try then.shares(programme, year: year, applied: applied)
            owed += try now.shares(programme, year: year, applied: applied)
        }
        var units: [DecisionUnit] = []
        for unit in (paid + owed).map(\.here.unit) where !units.contains(unit) { units.append(unit) }
        return try units.map { unit throws(RuleError) in
            let (paid, owed) = (paid.filter { $0.here.unit == unit }, owed.filter { $0.here.unit == unit })
            let paidElsewhere =
                try paid.compactMap(\.elsewhere) + paidToNewcomer(unit, from: first, through: through)
            return EntitlementDifferences(
                then: paid.map(\.here), now: owed.map(\.here),
                elsewhere: (then: paidElsewhere, now: owed.compactMap(\.elsewhere)),
                recovery: terms.recovery, through: through)
        }
    }

    private func paidToNewcomer(
        _ unit: DecisionUnit, from first: Int, through: CivilDate
    ) throws(RuleError) -> [Entitlement] {
        guard case .person(let key) = unit, let others = newcomers[key] else { return [] }
        var paid: [Entitlement] = []
        for year in first...through.year {
            for other in others {
                guard other.course.family(on: through).people.contains(where: { $0.key == other.key }),
                    let owed = try other.course.entitlement(programme, .person(other.key), year: year)
                else { continue }
                paid.append(owed)
            }
        }
        return paid
    }
}
