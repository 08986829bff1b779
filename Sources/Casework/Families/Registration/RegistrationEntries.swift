import Benefits
import CivilCalendar
import Rules

extension RegistrationFilling {
    /// What a family may have several of.
    mutating func entry(_ list: RegistrationList, _ section: RegistrationSection) {
        var reading = reading(section)
        switch list {
        case .guardian: guardian(&reading)
        case .income: income(&reading)
        case .study: study(&reading)
        case .service: service(&reading)
        case .obligor: obligor(&reading)
        case .consent: consent(&reading)
        }
        take(reading)
    }

    private mutating func guardian(_ reading: inout SectionReading) {
        let ward = somebody("ward", &reading)
        let chosen = reading.required("guardian")
        var guardian: Guardianship.Guardian?
        if chosen == "other" {
            guardian = reading.name("guardian-name").map { .named($0) }
        } else {
            if chosen != nil { reading.refuse(anyOf: ["guardian-name"]) }
            if chosen == nil, reading.text("guardian-name") != nil { _ = reading.name("guardian-name") }
            guardian =
                chosen == nil ? nil : somebody("guardian", &reading).map { .person(people[$0].facts.key) }
        }
        if chosen != nil, chosen == reading.text("ward") {
            reading.refuse("guardian", RegistrationFaultText.ownGuardian)
        }
        let since = day("guardian-since", of: ward, &reading)
        let span = reading.span(from: since, until: "guardian-until")
        guard let ward, let guardian else { return }
        let isTwice = people[ward].facts.circumstances.guardianships.contains {
            $0.guardian == guardian && $0.span.overlaps(span)
        }
        if isTwice {
            return reading.refuse("guardian-since", RegistrationFaultText.guardianTwice)
        }
        people[ward].facts.circumstances.guardianships.append(Guardianship(guardian: guardian, span: span))
    }

    private mutating func income(_ reading: inout SectionReading) {
        let earner = somebody("earner", &reading)
        let source = reading.required("source")
        let monthly = reading.money("monthly", isRequired: true)
        let since = day("income-since", of: earner, &reading)
        guard let earner, let source, let monthly else { return }
        if people[earner].facts.incomes.contains(where: { $0.source == source }) {
            return reading.refuse("source", RegistrationFaultText.incomeTwice)
        }
        people[earner].facts.incomes.append(
            Income(source: source, monthlyFen: monthly.fen, span: since.map { .since($0) } ?? .always))
    }

    private mutating func study(_ reading: inout SectionReading) {
        let student = somebody("student", &reading)
        let school = reading.required("school")
        let isInRegion = reading.yes("region")
        let since = day("study-since", of: student, isRequired: true, &reading)
        let span = reading.span(from: since, until: "study-until")
        guard let student, let school else { return }
        let isTwice = people[student].facts.studies.contains {
            $0.institution == school && $0.span.overlaps(span)
        }
        if isTwice { return reading.refuse("school", RegistrationFaultText.studyTwice) }
        people[student].facts.studies.append(Study(institution: school, inRegion: isInRegion, span: span))
    }

    private mutating func consent(_ reading: inout SectionReading) {
        let person = somebody("consenter", &reading)
        let isGiven = reading.yes("agrees", isRequired: true)
        let since = day("agreed-on", of: person, isRequired: true, &reading)
        guard let person, let isGiven, let since else { return }
        let key = people[person].facts.key
        if family.circumstances.consents.contains(where: { $0.person == key }) {
            return reading.refuse("consenter", RegistrationFaultText.consentTwice)
        }
        family.circumstances.consents.append(
            RecordedConsent(
                purpose: .premiumFromAward, person: key, isGiven: isGiven, span: .since(since)))
    }

    /// A day of somebody's life; of nobody's while it was not said whose.
    func day(
        _ field: String, of person: Int?, isRequired: Bool = false, _ reading: inout SectionReading
    ) -> CivilDate? {
        guard let person else { return reading.day(field, isRequired: isRequired) }
        return reading.day(field, inLifeOf: people[person].facts, isRequired: isRequired)
    }

    /// The place among ``people`` of somebody of the family who has not died.
    func somebody(_ field: String, _ reading: inout SectionReading) -> Int? {
        guard let id = reading.required(field) else { return nil }
        guard let place = people.firstIndex(where: { $0.subject.id == id }) else {
            reading.refuse(field, RegistrationFaultText.nobodyToName)
            return nil
        }
        if people[place].facts.died.value != nil {
            reading.refuse(field, RegistrationFaultText.hasDied)
            return nil
        }
        return place
    }
}
