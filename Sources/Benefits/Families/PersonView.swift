import CivilCalendar
import FEEL
import Rules

/// One person of a dossier on a day, as formulas see them (`wife.alive`, `child.register kind`).
package struct PersonRef {
    let view: FamilyView
    let person: Int
    /// For a member of a list of children: since when, by the number of the link.
    let link: Int?

    init(_ view: FamilyView, _ person: Int, link: Int? = nil) {
        self.view = view
        self.person = person
        self.link = link
    }

    var key: String { view.key(of: person) }
    private var facts: PersonFacts { @inline(__always) _read { yield view.people[person] } }

    /// - Parameter siblings: for a member of a list of children: that list.
    func member(
        _ member: FactsDictionary.PersonMember, _ recorder: Recorder,
        among siblings: @autoclosure () -> [FamilyIndex.ChildLink]
    ) -> Value {
        switch member {
        case .key: .string(key)
        case .sex: sex(recorder)
        case .alive: view.isAlive(person, recorder).value
        case .cameAfterADeath: cameAfterADeath(siblings(), recorder)
        case .registerKind: registerKind(recorder)
        case .children: view.children(of: [person], as: key + ".children", recorder)
        case .care: view.care(of: person, recorder)
        case .labour: view.labour(of: person, recorder)
        case .employment: view.employment(of: person, recorder)
        case .soldier: view.soldier(person, recorder)
        case .healthInsurance: view.healthInsurance(of: person, recorder)
        case .institution: view.institution(of: person, recorder)
        case .localInstitution: view.localInstitution(of: person, recorder)
        case .away: view.away(person, recorder)
        }
    }

    private func sex(_ recorder: Recorder) -> Value {
        var fact: FactID { FactID(key + ".sex") }
        let value: Value =
            switch facts.sex {
            case .unknown: .unknown(fact)
            case .female, .male: .string(facts.sex.rawValue)
            }
        recorder.read(fact, value)
        return value
    }

    private func registerKind(_ recorder: Recorder) -> Value {
        var fact: FactID { FactID(key + ".household_register") }
        for entry in facts.householdRegister { view.note(entry.span.nextChange(after: view.day), recorder) }
        guard let entry = facts.householdRegister.latest(on: view.day, \.span) else {
            recorder.read(fact, .unknown(fact))
            return .unknown(fact)
        }
        let value = Value.string(entry.kind.rawValue)
        recorder.read(view.reportedIf(entry.span.from == nil, fact.name), value)
        return value
    }

    /// Whether another child of the same list had died before this one was born or adopted.
    private func cameAfterADeath(_ siblings: [FamilyIndex.ChildLink], _ recorder: Recorder) -> Value {
        let others = siblings.filter { $0.child != person }
        guard let link = link.map({ view.index.links[$0] }), !others.isEmpty else { return .boolean(false) }
        guard case .between(let first, let last) = link.since else {
            if case .unstated(let fact) = link.since { return .unknown(fact) }
            return .null
        }
        var doubt: Unknown?
        for other in others {
            switch view.people[other.child].died {
            case .none: break
            case .unknown:
                let fact = FactID(view.key(of: other.child) + ".died")
                doubt = doubt?.union(Unknown(fact)) ?? Unknown(fact)
            case .known(let died):
                recorder.read(FactID(view.key(of: other.child) + ".died"), .date(WideDate(died)))
                if died <= first { return .boolean(true) }
                if died <= last {
                    doubt = doubt?.union(Unknown(FactID(key + ".born"))) ?? Unknown(FactID(key + ".born"))
                }
            }
        }
        return doubt.map { .unknown($0) } ?? .boolean(false)
    }
}

// MARK: What the functions of the dictionary answer

extension PersonRef {
    /// Whether the person has reached an age by a date (the view's day where none is given).
    func reached(_ years: Int, by date: CivilDate?, _ recorder: Recorder) -> Value {
        recorder.read(FactID("age_basis"), .string(view.ageBasis.rawValue))
        return compare(recorder, by: date) { attainedDate(birth: $0, years: years, basis: view.ageBasis) }
    }

    /// Whether the person is at least so many days old on a date.
    func reachedDays(_ days: Int, by date: CivilDate, _ recorder: Recorder) -> Value {
        compare(recorder, by: date) { $0.adding(days: days) }
    }

    /// Whether the person was born on a date or later.
    func bornSince(_ date: CivilDate, _ recorder: Recorder) -> Value {
        guard let (first, last) = birth(recorder) else { return .unknown(FactID(key + ".born")) }
        if first >= date { return .boolean(true) }
        return last < date ? .boolean(false) : .unknown(FactID(key + ".born"))
    }

    /// The age in full years on the view's day; unknown where the birth date leaves two.
    func age(_ recorder: Recorder) -> Value {
        guard let (first, last) = birth(recorder) else { return .unknown(FactID(key + ".born")) }
        let older = attainedYears(first)
        view.note(attainedDate(birth: first, years: older + 1, basis: view.ageBasis), recorder)
        view.note(attainedDate(birth: last, years: older + 1, basis: view.ageBasis), recorder)
        view.note(attainedDate(birth: last, years: older, basis: view.ageBasis), recorder)
        return attainedYears(last) == older ? .number(older) : .unknown(FactID(key + ".born"))
    }

    /// Whether the child had joined its parents, by birth or adoption, by a date.
    func joined(by date: CivilDate, _ recorder: Recorder) -> Value {
        guard let link else { return .boolean(true) }
        return view.hasJoined(view.index.links[link], by: date, recorder).value
    }

    /// Whether a valid certificate of grade 1 to `mildest` is held on the view's day.
    func graded(mildest: Int, _ recorder: Recorder) -> Value {
        switch view.disability(of: person, recorder) {
        case .unknown(let unknown): .unknown(unknown)
        case .known(nil): .boolean(false)
        case .known(let grade?): .boolean(grade <= mildest)
        }
    }

    private func attainedYears(_ birth: CivilDate) -> Int {
        var years = view.day.year - birth.year
        while years > 0, attainedDate(birth: birth, years: years, basis: view.ageBasis) > view.day {
            years -= 1
        }
        return max(0, years)
    }

    /// Whether a day worked out from the birth date has come by a date; undetermined between the days that the
    /// earliest and the latest possible birth give.
    private func compare(
        _ recorder: Recorder, by date: CivilDate?, _ day: (CivilDate) -> CivilDate
    ) -> Value {
        guard let (first, last) = birth(recorder) else { return .unknown(FactID(key + ".born")) }
        let earliest = day(first)
        let latest = day(last)
        if date == nil {
            view.note(earliest, recorder)
            view.note(latest, recorder)
        }
        let date = date ?? view.day
        if date >= latest { return .boolean(true) }
        return date < earliest ? .boolean(false) : .unknown(FactID(key + ".born"))
    }

    private func birth(_ recorder: Recorder) -> (first: CivilDate, last: CivilDate)? {
        var fact: FactID { FactID(key + ".born") }
        guard let range = facts.birthRange else {
            recorder.read(fact, .unknown(fact))
            return nil
        }
        recorder.read(
            fact,
            range.first == range.last
                ? .date(WideDate(range.first)) : .string("\(range.first) to \(range.last)"))
        return range
    }
}

extension FamilyView {
    /// The grade of the certificate valid on the day; known and nil where there is none.
    ///
    /// A certificate that has run out without a newer one leaves the grade unknown: re-grading is due, and nobody has
    /// said that the child recovered (golden E12). One that was cancelled says so, from its day on.
    func disability(of person: Int, _ recorder: Recorder) -> Answer<Int?> {
        var name: String { key(of: person) + ".disability_grade" }
        let disabilities = people[person].disabilities
        for certificate in disabilities {
            note(certificate.span.nextChange(after: day), recorder)
            note(certificate.cancelled, recorder)
        }
        if let valid = disabilities.latest(on: day, \.span) {
            recorder.read(reportedIf(valid.span.from == nil, name), .number(valid.grade))
            return .known(valid.grade)
        }
        let last = disabilities.lastEnded(by: day)
        let isKnown = last.map { $0.isCancelled(by: day) } ?? isWhole(.disabilities, of: person, recorder)
        if !isKnown {
            let fact = FactID(key(of: person) + ".disabilities")
            recorder.read(FactID(name), .unknown(fact))
            return .unknown(Unknown(fact))
        }
        recorder.read(FactID(name), .null)
        return .known(nil)
    }

    /// Whether what a list does not hold of a person does not exist: the list is whole, and the person was asked.
    func isWhole(_ list: FactList, of person: Int, _ recorder: Recorder) -> Bool {
        index.isWhole(list) && wasAsked(about: list, person, recorder)
    }

    func wasAsked(about list: FactList, _ person: Int, _ recorder: Recorder) -> Bool {
        people[person].circumstances.unasked.allSatisfy { unasked in
            guard unasked.lists.contains(list) else { return true }
            note(unasked.span.nextChange(after: day), recorder)
            return !unasked.span.contains(day)
        }
    }

    /// The name of a fact, marked where it was recorded without a start.
    func reportedIf(_ reported: Bool, _ name: String) -> FactID {
        FactID(reported ? ReportedFact.name(name) : name)
    }
}

extension FamilyView {
    /// Whether the last certificate has run out by the day, was not cancelled, and no other is valid.
    func hasExpiredDisability(_ person: Int) -> Bool {
        let certificates = people[person].disabilities
        guard certificates.latest(on: day, \.span) == nil, let last = certificates.lastEnded(by: day)
        else { return false }
        return !last.isCancelled(by: day)
    }
}

extension DisabilityCertificate {
    func isCancelled(by day: CivilDate) -> Bool { cancelled.map { $0 <= day } ?? false }
}

extension [DisabilityCertificate] {
    /// Of those whose validity is over on a day the one that ended last.
    func lastEnded(by day: CivilDate) -> DisabilityCertificate? {
        filter { ($0.span.to ?? .latest) <= day }
            .max { ($0.span.to ?? .latest) < ($1.span.to ?? .latest) }
    }
}

extension Array {
    /// Of the facts that hold on a day the one that began last; one without a start comes first of all.
    func latest(on day: CivilDate, _ span: (Element) -> DateSpan) -> Element? {
        var latest: Element?
        var start = CivilDate.earliest
        for element in self {
            let span = span(element)
            guard span.contains(day), latest == nil || (span.from ?? .earliest) > start else { continue }
            latest = element
            start = span.from ?? .earliest
        }
        return latest
    }
}
