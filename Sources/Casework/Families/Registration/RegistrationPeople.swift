import Benefits
import CivilCalendar

extension RegistrationFilling {
    /// The pages of a person. Nothing is asked of a parent who is not of the family; until that is said, only what is
    /// typed or missing on pages that were begun is looked at.
    mutating func person(_ subject: RegistrationSubject) {
        var who = reading(.person(subject, .who))
        let isOnFile = subject.child != nil ? true : who.yes("onFile", isRequired: true)
        if isOnFile == false {
            who.refuse(anyOf: ["name"])
            return take(who)
        }
        var facts = PersonFacts(key: subject.key)
        facts.name = who.name("name")

        var papers = reading(.person(subject, .document))
        let paper = paper(&papers)
        let isSexRequired = paper.number == nil
        let sex = subject.sex ?? who.choice("sex", PersonFacts.Sex.self, isRequired: isSexRequired)
        if let sex, paper.number?.differences(fromBirth: nil, sex: sex).contains(.sex) == true {
            papers.refuse("number", RegistrationFaultText.sexDiffers)
        }
        facts.sex = sex ?? paper.number?.sex ?? .unknown
        facts.setBorn(paper.born)
        facts.documents = paper.documents
        facts.circumstances.missingNumbers =
            paper.cause.map {
                [MissingNumber(cause: $0, span: paper.born?.day.map { .since($0) } ?? .always)]
            } ?? []

        var life = reading(.person(subject, .life))
        facts.died = death(after: paper.born, &life)
        for (_, fault) in facts.missingNumberFaults(asOf: today) { papers.refuse("cause", fault.text) }
        var origin = reading(.person(subject, .origin))
        if subject.child != nil { parentage(of: facts, &origin) }
        var register = reading(.person(subject, .register))
        facts.householdRegister = household(of: facts, &register)
        var residence = reading(.person(subject, .residence))
        facts.circumstances.residences = residences(of: facts, &residence)
        var disability = reading(.person(subject, .disability))
        facts.disabilities = disabilities(of: facts, &disability)

        let pages = [who, papers, origin, life, register, residence, disability] + situation(subject, &facts)
        for page in pages where isOnFile == true || page.section == who.section || answers.has(page.section) {
            take(page)
        }
        if isOnFile == true { people.append((subject, facts)) }
    }

    /// What is said of a document: its number, or why there is none, and the birth date.
    private struct Paper {
        var documents: [IdentityDocument] = []
        /// Where it is a number with a check digit.
        var number: IdentityNumber?
        var cause: MissingNumber.Cause?
        var born: StatedBirth?
    }

    private func paper(_ reading: inout SectionReading) -> Paper {
        var paper = Paper()
        let hasNumber = reading.text("number") != nil
        // Drafts of before did not ask for the kind: a number was an identity number, a cause meant that there was none.
        let kind =
            reading.text("document") ?? (hasNumber ? "identity" : reading.text("cause").map { _ in "none" })
        switch kind {
        case "identity":
            if reading.required("number") != nil { paper.number = reading.identity() }
            paper.documents = paper.number?.documents ?? []
            reading.refuse(anyOf: ["cause"])
        case "passport", "other":
            if let text = reading.required("number"),
                let kind = kind.flatMap({ IdentityDocument.Kind(rawValue: $0) })
            {
                paper.documents = [IdentityDocument(kind: kind, number: IdentityText.mended(text))]
            }
            reading.refuse(anyOf: ["cause"])
        case "none":
            paper.cause = reading.choice("cause", MissingNumber.Cause.self, isRequired: true)
            reading.refuse(anyOf: ["number"])
        default: reading.refuse("document", RegistrationFaultText.missing("document"))
        }
        paper.born = reading.birth("born", isRequired: kind != nil && kind != "identity")
        if let number = paper.number {
            if !number.differences(fromBirth: paper.born.map { ($0.first, $0.last) }, sex: .unknown).isEmpty {
                reading.refuse("born", RegistrationFaultText.bornDiffers)
            }
            paper.born = StatedBirth(number.born)
        }
        return paper
    }

    private func death(after born: StatedBirth?, _ reading: inout SectionReading) -> Fact<CivilDate> {
        guard let said = reading.required("living") else {
            _ = reading.day("died")
            return .unknown
        }
        switch reading.yes("living", mayBeUnknown: true) {
        case false:
            guard let died = reading.day("died", isRequired: true) else { return .unknown }
            if let born, died < born.first {
                reading.refuse("died", RegistrationFaultText.diedBeforeBirth)
                return .unknown
            }
            return .known(died)
        case true: break
        case nil: if said != "unknown" { return .unknown }
        }
        reading.refuse(anyOf: ["died"])
        return said == "yes" ? .none : .unknown
    }

    private mutating func parentage(of child: PersonFacts, _ reading: inout SectionReading) {
        let manner = reading.choice("manner", ParentageFacts.Kind.self, isRequired: true)
        let isAdopted = manner == .adoption
        let adopted =
            manner == .birth ? nil : reading.day("adopted", inLifeOf: child, isRequired: isAdopted)
        if manner == .birth { reading.refuse(anyOf: ["adopted"]) }
        guard let manner else { return }
        // Of a birth known to the month or the year the day is not known: it counts from the birth, whenever it was.
        let since = isAdopted ? adopted : child.bornPrecision == .day ? child.born.value : nil
        family.parentage.append(
            ParentageFacts(
                child: child.key, parents: [], kind: manner, span: since.map { .since($0) } ?? .always))
    }

    private func household(
        of person: PersonFacts, _ reading: inout SectionReading
    ) -> [HouseholdRegisterEntry] {
        let details = ["register-place", "register-area", "register-since"]
        let kind = reading.choice(
            "register", HouseholdRegisterEntry.Kind.self,
            isRequired: details.contains { reading.text($0) != nil })
        let area = place("register-place", "register-area", isRequired: false, &reading)
        let since = reading.day("register-since", inLifeOf: person)
        guard let kind else { return [] }
        return [
            HouseholdRegisterEntry(
                kind: kind, area: area ?? family.handlingArea, span: since.map { .since($0) } ?? .always)
        ]
    }

    private func residences(of person: PersonFacts, _ reading: inout SectionReading) -> [Residence] {
        let isGiven = ["lives-area", "lives-since"].contains { reading.text($0) != nil }
        let area = place("lives", "lives-area", isRequired: isGiven, &reading)
        let since = reading.day("lives-since", inLifeOf: person)
        return area.map { [Residence(area: $0, span: since.map { .since($0) } ?? .always)] } ?? []
    }

    /// The village of the family, or the area of a code; nil where nothing was said.
    private func place(
        _ field: String, _ codeField: String, isRequired: Bool, _ reading: inout SectionReading
    ) -> String? {
        switch isRequired ? reading.required(field) : reading.text(field) {
        case "here":
            reading.refuse(anyOf: [codeField])
            return family.handlingArea
        case "elsewhere": return reading.area(codeField, among: areas.all)
        case nil:
            if reading.text(codeField) != nil { _ = reading.required(field) }
        default: reading.refuse(field, RegistrationFaultText.missing(field))
        }
        return nil
    }
}
