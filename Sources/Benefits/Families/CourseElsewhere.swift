package import CivilCalendar
package import Rules

/// A person of a family in another family of the register: on days on which the person belongs to that one and not here,
/// it decides about the person, and what it owes is not owed here again.
package struct CourseElsewhere {
    /// The person's key here, and in the other family.
    let here: String
    let there: String
    /// When the person belongs to the other family.
    let days: DateSpan
    let course: FamilyCourse

    package init(here: String, there: String, days: DateSpan, course: FamilyCourse) {
        self.here = here
        self.there = there
        self.days = days
        self.course = course
    }
}

/// One person's course through the families the person belonged to, as one of them is asked.
struct PersonCourse {
    /// When the person belongs to the family that is asked.
    let own: [DateSpan]
    let others: [CourseElsewhere]

    /// The other family that decides about the person on a day; nil where the one that is asked does.
    func other(on day: CivilDate) -> CourseElsewhere? {
        if own.contains(where: { $0.contains(day) }) { return nil }
        return others.first { $0.days.contains(day) }
    }

    /// The first later day on which another family may decide.
    func nextChange(after day: CivilDate) -> CivilDate? {
        (own + others.map(\.days)).compactMap { $0.nextChange(after: day) }.min()
    }

    /// What the family that is asked owes of a person's instalments, and what is left to other ones: each is owed by who
    /// decided it.
    func shares(of whole: Entitlement) -> EntitlementShares {
        var shares = EntitlementShares(here: whole, elsewhere: whole)
        for (place, instalment) in whole.instalments.enumerated() where instalment.standing != .none {
            if other(on: instalment.decidingDay) == nil {
                shares.elsewhere?.instalments[place] = Instalment(from: instalment.from, standing: .none)
            } else {
                shares.here.instalments[place] = Instalment(
                    from: instalment.from, standing: .none, convention: .otherFamily)
            }
        }
        return shares
    }
}

/// What is owed to one person in a year, by the family that is asked and by the others the person belonged to.
package struct EntitlementShares {
    package var here: Entitlement
    package var elsewhere: Entitlement?
}

extension Instalment {
    /// The day whose family pays it. What was carried over from the day before is paid by whoever decides on its first.
    fileprivate var decidingDay: CivilDate {
        switch convention {
        case .tierMonthAfter, .rateMonthAfter: from
        default: decidedOn ?? from
        }
    }
}
