import CivilCalendar
package import Rules

/// What a product's file says beside its criteria: insurer, plans and which parameters hold their money.
package struct InsuranceProduct: Sendable, Hashable {
    /// Id of the programme with its criteria and scheme years.
    package var programme: String
    package var insurer: LocalizedText
    package var plans: [Plan]
    /// Name of the parameter that says PER_PERSON or FLAT_HOUSEHOLD, and of what parents together owe when flat.
    package var premiumBasis: String
    package var householdPremium: String

    /// A plan as the file states it; money stands in parameters.
    package struct Plan: Sendable, Hashable {
        package var id: String
        package var role: RosterRole
        /// The insurer's code.
        package var code: String
        package var title: LocalizedText
        /// Name of the parameter with the premium per person.
        package var premium: String
        package var sums: [Sum]

        package init(
            id: String, role: RosterRole, code: String, title: LocalizedText, premium: String, sums: [Sum]
        ) {
            self.id = id
            self.role = role
            self.code = code
            self.title = title
            self.premium = premium
            self.sums = sums
        }
    }

    /// A coverage line; its limit stands in a parameter.
    package struct Sum: Sendable, Hashable {
        package var id: String
        package var title: LocalizedText
        package var limit: String

        package init(id: String, title: LocalizedText, limit: String) {
            self.id = id
            self.title = title
            self.limit = limit
        }
    }

    package init(
        programme: String, insurer: LocalizedText, plans: [Plan], premiumBasis: String,
        householdPremium: String
    ) {
        self.programme = programme
        self.insurer = insurer
        self.plans = plans
        self.premiumBasis = premiumBasis
        self.householdPremium = householdPremium
    }

    /// The terms of a scheme year, with the amounts in force on the first day of its term.
    ///
    /// - Parameter area: the area whose amounts hold; nil for the national ones.
    package func terms(
        year: Int, rules: RuleBook, area: String? = nil
    ) throws(RuleError) -> RosterTerms {
        let programme = try rules.programme(programme)
        guard let scheme = programme.schemeYears.first(where: { $0.year == year }),
            let start = scheme.term.from
        else {
            throw .noSchemeYear(
                programme: programme.id, year: year, known: programme.schemeYears.map(\.year).sorted())
        }
        func cell(_ name: String) throws(RuleError) -> String {
            try programme.value(of: name, on: start, area: area).cells.first ?? ""
        }
        func money(_ name: String) throws(RuleError) -> Money {
            guard let money = Money(yuan: try cell(name)) else {
                throw .amountNotMoney(programme: programme.id, place: programme.file)
            }
            return money
        }
        func plan(_ role: RosterRole) throws(RuleError) -> RosterPlan {
            guard let plan = plans.first(where: { $0.role == role }) else {
                throw .amountNotMoney(programme: programme.id, place: programme.file)
            }
            var sums: [InsuredSum] = []
            for sum in plan.sums {
                sums.append(InsuredSum(id: sum.id, name: sum.title, limit: try money(sum.limit)))
            }
            return RosterPlan(
                code: plan.code, name: plan.title, premium: try money(plan.premium), sums: sums)
        }
        let isFlat = try cell(premiumBasis) == "FLAT_HOUSEHOLD"
        return RosterTerms(
            scheme: programme.id, year: year, term: scheme.term, entriesClose: scheme.entriesClose,
            basis: isFlat ? .flatHousehold(parents: try money(householdPremium)) : .perPerson,
            childPlan: try plan(.child), parentPlan: try plan(.parent))
    }
}
