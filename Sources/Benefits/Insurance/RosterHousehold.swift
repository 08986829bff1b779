package import CivilCalendar
package import Rules

/// A family that the product finds eligible, with the persons it would insure, before consent and lateness.
package struct RosterCandidate: Sendable, Hashable {
    /// A living or late parent of the child and whether the product takes that parent.
    package struct Parent: Sendable, Hashable {
        package var person: RosterPerson
        package var isAlive: Bool
        /// Nil: insurable. Otherwise why the product does not take this parent (above its age limit).
        package var refused: RosterReason?

        package init(person: RosterPerson, isAlive: Bool, refused: RosterReason? = nil) {
            self.person = person
            self.isAlive = isAlive
            self.refused = refused
        }
    }

    package var family: Int64
    package var village: String
    package var child: RosterPerson
    package var childIsAlive: Bool
    /// The natural or adoptive parents, mother first.
    package var parents: [Parent]

    package init(
        family: Int64, village: String, child: RosterPerson, childIsAlive: Bool, parents: [Parent]
    ) {
        self.family = family
        self.village = village
        self.child = child
        self.childIsAlive = childIsAlive
        self.parents = parents
    }
}

/// What drawing up the roster made of one family: its lines, and who of it is out or undetermined and why.
package struct RosterHousehold: Sendable, Hashable {
    package var lines: [RosterLine] = []
    package var absences: [RosterAbsence] = []

    package init(lines: [RosterLine] = [], absences: [RosterAbsence] = []) {
        self.lines = lines
        self.absences = absences
    }
}

extension RosterTerms {
    /// The lines of one candidate family.
    ///
    /// Where the child died before the draft nobody of the family is proposed: the parents' plan goes with a living
    /// only child at the start, and the file is handed over by a person, not by a roster (domain facts, Q15). Where no
    /// parent lives the family is undetermined: only a parent may take the child's death cover (Q12, golden I11).
    ///
    /// - Parameters:
    ///   - consent: what was recorded for a person and this scheme year.
    ///   - entered: the day on which a person first stood on a draft of this year.
    package func household(
        of candidate: RosterCandidate, consent: (RosterPerson) -> Consent,
        entered: (RosterPerson) -> CivilDate
    ) -> RosterHousehold {
        func absence(_ person: RosterPerson?, _ outcome: Outcome, _ reason: RosterReason) -> RosterAbsence {
            RosterAbsence(
                family: candidate.family, village: candidate.village, person: person, outcome: outcome,
                reasons: [reason], missing: [])
        }
        guard candidate.childIsAlive else {
            return RosterHousehold(absences: [absence(nil, .ineligible, .childDied)])
        }
        let living = candidate.parents.filter(\.isAlive)
        guard let first = living.first else {
            return RosterHousehold(absences: [absence(nil, .undetermined, .noPolicyholder)])
        }
        let insured = living.filter { $0.refused == nil }
        let policyholder = (insured.first ?? first).person
        let shares = parentPremiums(count: insured.count)

        func line(_ person: RosterPerson, _ role: RosterRole, holder: RosterPerson, premium: Money)
            -> RosterLine
        {
            let day = entered(person)
            return RosterLine(
                family: candidate.family, village: candidate.village, insured: person, role: role,
                policyholder: holder, plan: plan(for: role).code, premium: premium, consent: consent(person),
                enteredOn: day, isLate: isLate(entered: day))
        }
        var household = RosterHousehold()
        household.lines = [
            line(candidate.child, .child, holder: policyholder, premium: childPlan.premium)
        ]
        for (parent, share) in zip(insured, shares) {
            household.lines.append(line(parent.person, .parent, holder: parent.person, premium: share))
        }
        for parent in candidate.parents {
            if !parent.isAlive {
                household.absences.append(absence(parent.person, .ineligible, .parentDied))
            } else if let reason = parent.refused {
                household.absences.append(absence(parent.person, .ineligible, reason))
            }
        }
        return household
    }

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
