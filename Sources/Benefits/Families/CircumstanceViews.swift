import CivilCalendar
import FEEL
import Rules

/// Circumstances on the day: what is recorded, none where the list is whole, otherwise unknown.
extension FamilyView {
    func care(of person: Int, _ recorder: Recorder) -> Value {
        current(people[person].careAbility, \.span, .careAbility, person, recorder) { $0.level.rawValue }
    }

    func labour(of person: Int, _ recorder: Recorder) -> Value {
        let entries = people[person].circumstances.labourAbility
        return current(entries, \.span, .labourAbility, person, recorder) { $0.level.rawValue }
    }

    func employment(of person: Int, _ recorder: Recorder) -> Value {
        let entries = people[person].circumstances.employment
        return current(entries, \.span, .employment, person, recorder) { $0.state.rawValue }
    }

    func healthInsurance(of person: Int, _ recorder: Recorder) -> Value {
        let entries = people[person].circumstances.healthInsurance
        return current(entries, \.span, .healthInsurance, person, recorder) { $0.scheme.rawValue }
    }

    func institution(of person: Int, _ recorder: Recorder) -> Value {
        current(people[person].studies, \.span, .studies, person, recorder) { $0.institution }
    }

    func soldier(_ person: Int, _ recorder: Recorder) -> Value {
        let entries = people[person].circumstances.militaryService
        switch latest(entries, \.span, .militaryService, person, recorder) {
        case .known(let service): return .boolean(service != nil)
        case .unknown(let unknown): return .unknown(unknown)
        }
    }

    func localInstitution(of person: Int, _ recorder: Recorder) -> Value {
        switch latest(people[person].studies, \.span, .studies, person, recorder) {
        case .unknown(let unknown): return .unknown(unknown)
        case .known(let study):
            guard let study else { return .boolean(false) }
            let fact = FactID(key(of: person) + ".studies.in_region")
            let value = study.inRegion.map { Value.boolean($0) } ?? .unknown(fact)
            recorder.read(fact, value)
            return value
        }
    }

    func away(_ person: Int, _ recorder: Recorder) -> Value {
        let entries = people[person].circumstances.absences
        for entry in entries { note(entry.span.nextChange(after: day), recorder) }
        guard let absence = entries.latest(on: day, \.span) else { return .boolean(false) }
        recorder.read(FactID(key(of: person) + ".absences"), .string(absence.reason.rawValue))
        return .boolean(true)
    }

    // MARK: Of the family

    func certificate(_ recorder: Recorder) -> Value {
        let fact = FactID("only_child_certificate")
        let value: Value =
            switch index.family.onlyChildCertificate {
            case .unknown: .unknown(fact)
            case .none: .boolean(false)
            case .known(let certificate):
                .boolean(
                    (certificate.issued.map { $0 <= day } ?? true)
                        && (certificate.cancelled.map { day < $0 } ?? true))
            }
        note(index.family.onlyChildCertificate.value?.issued, recorder)
        note(index.family.onlyChildCertificate.value?.cancelled, recorder)
        recorder.read(fact, value)
        return value
    }

    func housingPlace(_ recorder: Recorder) -> Value {
        housing("place", .string("none"), recorder) { $0.place.map { .string($0.rawValue) } }
    }

    func housingCondition(_ recorder: Recorder) -> Value {
        housing("condition", .string("none"), recorder) { $0.condition.map { .string($0.rawValue) } }
    }

    func housingInadequate(_ recorder: Recorder) -> Value {
        housing("inadequate", .boolean(false), recorder) { $0.isInadequate.map { .boolean($0) } }
    }

    func propertyWithinLimits(_ recorder: Recorder) -> Value {
        let fact = FactID("property")
        switch latest(index.family.circumstances.property, \.span, .property, nil, recorder) {
        case .known(let property?):
            recorder.read(FactID("property.within_limits"), .boolean(property.isWithinLimits))
            return .boolean(property.isWithinLimits)
        // Property that nobody compared with the limits says nothing about them.
        case .known(nil): return .unknown(fact)
        case .unknown(let unknown): return .unknown(unknown)
        }
    }

    private func housing(
        _ part: String, _ none: Value, _ recorder: Recorder, _ value: (Housing) -> Value?
    ) -> Value {
        let fact = FactID("housing." + part)
        switch latest(index.family.circumstances.housing, \.span, .housing, nil, recorder) {
        case .unknown(let unknown): return .unknown(unknown)
        case .known(let housing):
            let found = housing.map { value($0) ?? .unknown(fact) } ?? none
            recorder.read(fact, found)
            return found
        }
    }

    // MARK: Dated lists

    private func current<Entry: Sendable>(
        _ entries: [Entry], _ span: (Entry) -> DateSpan, _ list: FactList, _ person: Int,
        _ recorder: Recorder, _ word: (Entry) -> String
    ) -> Value {
        switch latest(entries, span, list, person, recorder) {
        case .unknown(let unknown): return .unknown(unknown)
        case .known(let entry):
            let value = Value.string(entry.map(word) ?? "none")
            recorder.read(
                reportedIf(
                    entry.map { span($0).from == nil } ?? false, key(of: person) + "." + list.rawValue),
                value)
            return value
        }
    }

    /// The entry that holds on the day; known and nil where the list is whole and none does.
    private func latest<Entry: Sendable>(
        _ entries: [Entry], _ span: (Entry) -> DateSpan, _ list: FactList, _ owner: Int?,
        _ recorder: Recorder
    ) -> Answer<Entry?> {
        for entry in entries { note(span(entry).nextChange(after: day), recorder) }
        if let entry = entries.latest(on: day, span) { return .known(entry) }
        if owner.map({ isWhole(list, of: $0, recorder) }) ?? index.isWhole(list) { return .known(nil) }
        let fact = FactID((owner.map { key(of: $0) + "." } ?? "") + list.rawValue)
        recorder.read(fact, .unknown(fact))
        return .unknown(Unknown(fact))
    }
}

// MARK: What the functions answer

extension PersonRef {
    /// Whether a valid certificate of grade 1 to `mildest` is held in one of the categories.
    func graded(mildest: Int, among categories: [Int], _ recorder: Recorder) -> Value {
        switch view.disability(of: person, recorder) {
        case .unknown(let unknown): return .unknown(unknown)
        case .known(nil): return .boolean(false)
        case .known(let grade?):
            if grade > mildest { return .boolean(false) }
            let fact = FactID(key + ".disability_category")
            let held = view.people[person].disabilities.latest(on: view.day, \.span)
            let category = held?.category.map { Value.number($0) } ?? .unknown(fact)
            recorder.read(fact, category)
            return held?.category.map { .boolean(categories.contains($0)) } ?? .unknown(fact)
        }
    }

    func supported(_ recorder: Recorder) -> Value {
        let family = view.index.family
        let fact = FactID(key + ".obligors")
        var doubt: Unknown?
        for obligor in family.circumstances.obligors where obligor.person == key {
            view.note(obligor.span.nextChange(after: view.day), recorder)
            guard obligor.span.contains(view.day) else { continue }
            switch obligor.isAble {
            case true:
                recorder.read(fact, .string("able"))
                return .boolean(true)
            case false: continue
            case nil: doubt = Unknown(FactID(key + ".obligors.able"))
            }
        }
        if let unknown = doubt ?? (view.isWhole(.obligors, of: person, recorder) ? nil : Unknown(fact)) {
            recorder.read(fact, .unknown(unknown))
            return .unknown(unknown)
        }
        recorder.read(fact, .null)
        return .boolean(false)
    }

    func requested(_ kind: String, _ recorder: Recorder) -> Bool {
        let requests = view.index.family.circumstances.requests.filter {
            $0.kind.rawValue == kind && ($0.person ?? key) == key
        }
        for request in requests { view.note(request.span.nextChange(after: view.day), recorder) }
        let asked = requests.contains { $0.span.contains(view.day) }
        recorder.read(FactID(key + ".requests." + kind), asked ? .boolean(true) : .null)
        return asked
    }

    func struck(within days: Int, _ recorder: Recorder) -> Bool {
        let fact = FactID(key + ".events")
        for event in view.index.family.circumstances.events where (event.person ?? key) == key {
            let end = event.day.adding(days: days)
            view.note(event.day, recorder)
            view.note(end, recorder)
            guard event.day <= view.day, view.day < end else { continue }
            recorder.read(fact, .string("\(event.kind.rawValue) \(event.day)"))
            return true
        }
        recorder.read(fact, .null)
        return false
    }

    func refused(_ purpose: String, _ recorder: Recorder) -> Bool {
        let consents = view.index.family.circumstances.consents.filter {
            $0.purpose.rawValue == purpose && $0.person == key
        }
        for consent in consents { view.note(consent.span.nextChange(after: view.day), recorder) }
        let last = consents.latest(on: view.day, \.span)
        let word = last.map { $0.isGiven ? "given" : "refused" }
        recorder.read(FactID(key + ".consents." + purpose), word.map { .string($0) } ?? .null)
        return last?.isGiven == false
    }

    /// The incomes on the day that count, in yuan; a source the list does not name leaves the sum unknown.
    func monthlyIncome(_ list: IncomeList, _ recorder: Recorder) -> Value {
        var total: Int64 = 0
        var doubt: Unknown?
        func unsure(_ name: String) {
            let fact = FactID(name)
            recorder.read(fact, .unknown(fact))
            doubt = doubt?.union(Unknown(fact)) ?? Unknown(fact)
        }
        for income in view.people[person].incomes {
            view.note(income.span.nextChange(after: view.day), recorder)
            guard income.span.contains(view.day) else { continue }
            var name: String { key + ".incomes." + income.source }
            guard let rule = list.rule(for: income.source) else {
                unsure(name + ".counted")
                continue
            }
            if rule.isCounted { total += income.monthlyFen }
            recorder.read(FactID(name), .string(rule.shown(Money(fen: income.monthlyFen))))
        }
        if !view.isWhole(.incomes, of: person, recorder) { unsure(key + ".incomes") }
        if let doubt { return .unknown(doubt) }
        return .number(Decimal34(total, scale: 2))
    }
}
