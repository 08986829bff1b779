package import CivilCalendar
package import Rules

/// What drawing up a roster needs to know of a product in one scheme year: its term, its two plans and how a
/// household's premium is made up. Every number comes from the product's file; none is a Swift literal.
package struct RosterTerms: Sendable, Hashable {
    /// Identifier of the product ("only-child-insurance").
    package var scheme: String
    /// The scheme year the terms are of (2026: the campaign of that summer and the year of cover it buys).
    package var year: Int
    /// The days of cover, half-open; always with a first and a last day.
    package var term: DateSpan
    /// The last day, inclusive, on which an entry is in time (end of the plan's third phase); nil: never late.
    package var entriesClose: CivilDate?
    package var basis: PremiumBasis
    package var childPlan: RosterPlan
    package var parentPlan: RosterPlan

    package init(
        scheme: String, year: Int, term: DateSpan, entriesClose: CivilDate?, basis: PremiumBasis,
        childPlan: RosterPlan, parentPlan: RosterPlan
    ) {
        self.scheme = scheme
        self.year = year
        self.term = term
        self.entriesClose = entriesClose
        self.basis = basis
        self.childPlan = childPlan
        self.parentPlan = parentPlan
    }

    /// The plan under which a person of this role is insured.
    package func plan(for role: RosterRole) -> RosterPlan { role == .child ? childPlan : parentPlan }

    /// Whether an entry made on `day` comes after the campaign closed (golden I36: the end day is in time).
    package func isLate(entered day: CivilDate) -> Bool {
        guard let entriesClose else { return false }
        return day > entriesClose
    }
}

/// How a household's premium follows from its members (domain facts, Q11).
package enum PremiumBasis: Sendable, Hashable {
    /// Each insured person's plan has its own premium: 20 for the child and 10 for each parent.
    case perPerson
    /// The parents together owe one fixed amount, however many of them there are.
    case flatHousehold(parents: Money)
}

/// One plan of a product: what a person pays for a term, and what sums that buys.
package struct RosterPlan: Sendable, Hashable {
    /// The insurer's code of the plan.
    package var code: String
    package var name: LocalizedText
    /// Per person and term.
    package var premium: Money
    /// The sums insured, in the order of the product's file.
    package var sums: [InsuredSum]

    package init(code: String, name: LocalizedText, premium: Money, sums: [InsuredSum]) {
        self.code = code
        self.name = name
        self.premium = premium
        self.sums = sums
    }

    /// All sums together (15,000 for the child of source plan L259).
    package var totalSum: Money { sums.reduce(.zero) { $0 + $1.limit } }
}

extension RosterTerms {
    /// What each of `count` insured parents owes. A flat amount is divided evenly; the fen that do not divide go to
    /// the first ones, so the shares always add up to it.
    package func parentPremiums(count: Int) -> [Money] {
        guard count > 0 else { return [] }
        switch basis {
        case .perPerson:
            return Array(repeating: parentPlan.premium, count: count)
        case .flatHousehold(let pool):
            let (share, rest) = pool.fen.quotientAndRemainder(dividingBy: Int64(count))
            return (0..<count).map { Money(fen: share + (Int64($0) < rest ? 1 : 0)) }
        }
    }

    /// What a household with `parents` insured parents pays for the term.
    package func householdPremium(parents: Int) -> Money {
        parentPremiums(count: parents).reduce(childPlan.premium, +)
    }
}

/// One coverage line of a plan with its limit ("住院医疗", 10,000 yuan).
package struct InsuredSum: Sendable, Hashable {
    package var id: String
    package var name: LocalizedText
    package var limit: Money

    package init(id: String, name: LocalizedText, limit: Money) {
        self.id = id
        self.name = name
        self.limit = limit
    }
}
