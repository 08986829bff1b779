package import CivilCalendar
package import Rules

/// A person of a family in another family of the register. On days on which the person belongs to that one alone it
/// decides about the person, and what it owes is not owed here again; on days of both, what both owe waits until somebody
/// said which of them pays.
package struct CourseElsewhere {
    /// Which of the two families pays.
    package enum Payer: Sendable, Hashable { case here, elsewhere }

    /// What the other family says of the person.
    package enum Answers {
        /// By its facts, under the person's key there.
        case course(FamilyCourse, key: String)
        /// By what another office stored, by programme.
        case stored([String: StoredPay])
    }

    /// The person's key here.
    let here: String
    /// When the person belongs to the other family.
    let days: DateSpan
    let answers: Answers
    /// By programme, who pays on days of both; none where nobody said it.
    let payers: [String: Payer]

    package init(here: String, days: DateSpan, answers: Answers, payers: [String: Payer] = [:]) {
        self.here = here
        self.days = days
        self.answers = answers
        self.payers = payers
    }
}

/// When an office's stored answers to one programme give a person money.
package struct StoredPay: Sendable {
    /// In order of day; of those of one day, the last counts.
    let answers: [(day: CivilDate, pays: Bool)]

    package init(_ answers: [(day: CivilDate, pays: Bool)]) { self.answers = answers }

    /// By the last answer up to a day; before the first one, by that.
    func pays(on day: CivilDate) -> Bool {
        (answers.last { $0.day <= day } ?? answers.first)?.pays ?? false
    }
}

/// One person's course through the families the person belonged to, as one of them is asked.
struct PersonCourse {
    /// When the person belongs to the family that is asked.
    let own: [DateSpan]
    let others: [CourseElsewhere]

    /// The other family that decides about the person on a day; nil where the one that is asked does.
    func other(on day: CivilDate) -> (course: FamilyCourse, key: String)? {
        if isOwn(on: day) { return nil }
        for other in others where other.days.contains(day) {
            if case .course(let course, let key) = other.answers { return (course, key) }
        }
        return nil
    }

    func isOwn(on day: CivilDate) -> Bool { own.contains { $0.contains(day) } }

    /// The first later day on which another family may decide.
    func nextChange(after day: CivilDate) -> CivilDate? {
        (own + others.map(\.days)).compactMap { $0.nextChange(after: day) }.min()
    }
}

/// What is owed to one person in a year, by the family that is asked and by the others the person belonged to.
package struct EntitlementShares {
    package var here: Entitlement
    package var elsewhere: Entitlement?
}
