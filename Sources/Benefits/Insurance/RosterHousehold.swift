package import CivilCalendar
package import Rules

/// What a product says of one family, person by person, before consent and lateness.
package struct RosterCandidate: Sendable, Hashable {
    /// A person one of the plans speaks about.
    package struct Member: Sendable, Hashable {
        package var person: RosterPerson
        package var role: RosterRole
        package var outcome: Outcome
        /// Whether the person lives: only a living parent can be policyholder.
        package var isAlive: Bool
        /// Why a person is not taken.
        package var reasons: [RosterReason]
        package var missing: [String]

        package init(
            person: RosterPerson, role: RosterRole, outcome: Outcome,
            isAlive: Bool, reasons: [RosterReason] = [], missing: [String] = []
        ) {
            self.person = person
            self.role = role
            self.outcome = outcome
            self.isAlive = isAlive
            self.reasons = reasons
            self.missing = missing
        }
    }

    package var family: Int64
    package var village: String
    package var members: [Member]

    package init(family: Int64, village: String, members: [Member]) {
        self.family = family
        self.village = village
        self.members = members
    }
}

/// What drawing up the roster made of one family: its lines, and who of it is out or undetermined and why.
package struct RosterHousehold: Sendable, Hashable {
    package var lines: [RosterLine]
    package var absences: [RosterAbsence]

    package init(lines: [RosterLine] = [], absences: [RosterAbsence] = []) {
        self.lines = lines
        self.absences = absences
    }
}

extension RosterTerms {
    /// The lines of one candidate family.
    ///
    /// A parent is policyholder of the child's cover, an insured one before another. Where no parent lives, nobody of
    /// the family is listed and a person decides: only a parent may take the child's death cover (domain facts, Q12).
    /// Where no child is insured the parents' plan has nothing to go with, and nobody is listed either.
    ///
    /// - Parameters:
    ///   - consent: what was recorded for a person and this scheme year.
    ///   - entered: the day on which a person first stood on a draft of this year.
    package func household(
        of candidate: RosterCandidate, consent: (RosterPerson) -> Consent,
        entered: (RosterPerson) -> CivilDate
    ) -> RosterHousehold {
        var household = RosterHousehold(absences: candidate.absences)
        let taken = candidate.members.filter { $0.outcome == .eligible }
        let children = taken.filter { $0.role == .child }
        let parents = taken.filter { $0.role == .parent }
        guard !children.isEmpty else {
            if household.absences.isEmpty {
                household.absences = [candidate.absence(nil, .ineligible, [.noInsuredChild])]
            }
            return household
        }
        guard
            let holder = parents.first
                ?? candidate.members.first(where: { $0.role == .parent && $0.isAlive })
        else {
            household.absences = [candidate.absence(nil, .undetermined, [.noPolicyholder])]
            return household
        }
        let premiums =
            children.map { _ in childPlan.premium } + parentPremiums(count: parents.count)
        for (member, premium) in zip(children + parents, premiums) {
            let day = entered(member.person)
            household.lines.append(
                RosterLine(
                    family: candidate.family, village: candidate.village, insured: member.person,
                    role: member.role,
                    policyholder: member.role == .child ? holder.person : member.person,
                    plan: plan(for: member.role).code, premium: premium, consent: consent(member.person),
                    enteredOn: day,
                    isLate: isLate(entered: day)))
        }
        return household
    }
}

extension RosterCandidate {
    /// Those a plan does not take or not yet.
    fileprivate var absences: [RosterAbsence] {
        members.filter { $0.outcome != .eligible }.map { member in
            RosterAbsence(
                family: family, village: village, person: member.person, outcome: member.outcome,
                reasons: member.reasons, missing: member.missing)
        }
    }

    fileprivate func absence(
        _ person: RosterPerson?, _ outcome: Outcome, _ reasons: [RosterReason]
    ) -> RosterAbsence {
        RosterAbsence(
            family: family, village: village, person: person, outcome: outcome, reasons: reasons, missing: [])
    }
}
