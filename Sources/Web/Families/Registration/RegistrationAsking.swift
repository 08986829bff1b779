import Benefits
import Casework
import CivilCalendar

/// The questions of a registration, page by page, in one language.
struct RegistrationAsking: Sendable {
    let words: Words
    let villages: [NamedArea]
    /// Incomes that the rules in force speak of.
    let sources: [String]
    /// What was typed so far: who can be named, and how pages are called.
    let answers: RegistrationAnswers
    /// Whose number the register has under another name: whether it is the same person is asked of nobody else.
    var namedOtherwise: Set<RegistrationSubject> = []

    /// "The wife", "Child 2".
    func title(_ subject: RegistrationSubject) -> String {
        guard let number = subject.child else { return words("register.subject-\(subject.id)") }
        return words("register.subject-child", ["n": String(number)])
    }

    /// The name as typed, else the place in the family.
    func called(_ subject: RegistrationSubject) -> String {
        answers[section: .person(subject, .who)]["name"] ?? title(subject)
    }

    /// What a page is about, below the heading of its group.
    func title(_ section: RegistrationSection) -> String {
        switch section {
        case .family(let page): words("register.page-\(page.rawValue)")
        case .person(let subject, .who) where subject.child != nil: words("register.page-who-child")
        case .person(_, let page): words("register.page-\(page.rawValue)")
        case .entry(let list, let number): words("register.entry-\(list.rawValue)", ["n": String(number)])
        }
    }

    /// What a page is called by itself.
    func fullTitle(_ section: RegistrationSection) -> String {
        guard let subject = section.subject else { return title(section) }
        return words("register.of", ["who": title(subject), "page": title(section)])
    }

    /// Why a page is asked, or what to mind; nil where the questions say it.
    func lead(_ section: RegistrationSection) -> String? {
        let key =
            switch section {
            case .family(let page): page.rawValue
            case .person(let subject, .who): subject.id
            case .person(_, let page): page.rawValue
            case .entry(let list, _): list.rawValue
            }
        return words.known("register.lead-\(key)")
    }

    func questions(_ section: RegistrationSection) -> [FieldQuestion] {
        fields(section).map { field in
            let key = Self.key(field)
            let label = label(field)
            return FieldQuestion(
                name: field,
                label: Self.optional.contains(field) ? words("register.optional", ["what": label]) : label,
                hint: words.known("register.hint-\(key)"), form: form(field))
        }
    }

    private func fields(_ section: RegistrationSection) -> [String] {
        let isRenamed = section.subject.map(namedOtherwise.contains) ?? false
        return section.fields.filter { $0 != "renamed" || isRenamed }
    }

    /// What is asked, as answers are listed.
    func label(_ field: String) -> String { words("register.ask-\(Self.key(field))") }

    private static func key(_ field: String) -> String { field == "onFile" ? "on-file" : field }

    private static let optional: Set<String> = [
        "household", "register", "register-place", "register-since", "lives", "lives-since", "category",
        "certified", "lapses", "since", "ended", "issued", "proof", "size", "income", "remark", "phone",
        "account", "bank", "whose", "guardian-since", "guardian-until", "income-since", "region",
        "study-until", "care", "labour", "work", "ability-since", "away",
        "away-since", "scheme", "scheme-since", "housing-place", "housing-condition", "housing-inadequate",
        "housing-since", "property-within", "property-since",
        "relation", "obligor-able", "obligor-since", "service-since", "service-until",
    ]

    private func form(_ field: String) -> FieldQuestion.Form {
        if let choices = radios(field) { return .radios(choices) }
        if field == "renamed" { return .ticks([choice("yes", words("register.renamed-yes"))]) }
        if let choices = choices(field) { return .select(blank + choices) }
        return switch field {
        case "ever", "alive", "size": .count
        case "income", "monthly": .line(width: "count", keyboard: "decimal")
        case "phone": .line(width: "number", keyboard: "tel")
        case "number", "card", "account", "paper", "register-area", "lives-area": .number
        case "remark": .area
        case "household", "name", "bank", "holder", "holder-reason", "guardian-name", "relation": .text
        default: .day
        }
    }

    /// Answers of which one has to be chosen.
    private func radios(_ field: String) -> [FieldChoice]? {
        switch field {
        case "onFile", "all-incomes", "all-studies", "all-services", "all-obligors":
            said(["yes", "no"], Self.key(field))
        case "agrees": said(["yes", "no"], "agrees")
        case "living", "disabled": said(["yes", "no", "unknown"], field)
        case "sex": ["female", "male"].map(value)
        case "document": said(["identity", "passport", "other", "none"], "document")
        case "manner": said(["birth", "adoption"], "manner")
        case "state": MaritalStatus.allCases.map(\.rawValue).map(value)
        case "held": said(["held", "none", "unknown"], "held")
        case "ward", "earner", "student", "soldier", "owed": living.map(person)
        case "consenter": living.filter { $0.child == nil }.map(person)
        case "guardian":
            living.map(person) + [choice("other", words("register.guardian-other"))]
        default: nil
        }
    }

    /// Answers of a long list, or of one that may be left out.
    private func choices(_ field: String) -> [FieldChoice]? {
        switch field {
        case "village": villages.map { choice($0.code, words($0.name)) }
        case "cause":
            MissingNumber.Cause.allCases.map(\.rawValue).map { choice($0, words("value.act-\($0)")) }
        case "register":
            HouseholdRegisterEntry.Kind.allCases.map(\.rawValue).map(value)
        case "register-place", "lives": said(["here", "elsewhere"], "place")
        case "category": (1...7).map { choice("\($0)", words("value.category-\($0)")) }
        case "grade": (1...4).map { choice("\($0)", words("value.grade-\($0)")) }
        case "proof":
            OnlyChildCertificate.Proof.allCases.map(\.rawValue)
                .map { choice($0, words("value.act-\($0)")) }
        case "care": CareAbility.Level.allCases.map(\.rawValue).map(value)
        case "labour": LabourAbility.Level.allCases.map(\.rawValue).map(value)
        case "work": Employment.State.allCases.map(\.rawValue).map(value)
        case "away":
            [choice("at-home", words("register.away-at-home"))]
                + Absence.Reason.allCases.map(\.rawValue).map(value)
        case "scheme": HealthInsurance.Scheme.allCases.map(\.rawValue).map(value)
        case "whose": said(["own", "proxy"], "whose")
        case "source": sources.map { choice($0, words.known("fact-name.incomes-\($0)") ?? $0) }
        case "school": Study.institutions.map(value)
        case "region", "housing-inadequate", "property-within", "obligor-able":
            [choice("yes", words("value.true")), choice("no", words("value.false"))]
        case "housing-place":
            Housing.Place.allCases.map { choice($0.rawValue, words("value.housing-place-\($0.rawValue)")) }
        case "housing-condition": Housing.Condition.allCases.map(\.rawValue).map(value)
        default: nil
        }
    }

    /// Whom an entry can be about: everybody of whom no death was said.
    var living: [RegistrationSubject] {
        answers.people.filter { answers[section: .person($0, .life)]["living"] != "no" }
    }

    private func person(_ subject: RegistrationSubject) -> FieldChoice {
        FieldChoice(value: subject.id, label: called(subject), hint: title(subject))
    }

    private func choice(_ value: String, _ label: String) -> FieldChoice {
        FieldChoice(value: value, label: label)
    }

    private func value(_ value: String) -> FieldChoice { choice(value, words("value.\(value)")) }

    private func said(_ values: [String], _ group: String) -> [FieldChoice] {
        values.map { choice($0, words("register.\(group)-\($0)")) }
    }

    private var blank: [FieldChoice] { [choice("", words("event.not-said"))] }
}

extension FieldQuestion {
    /// How exactly a birth is known, so that a day left out by mistake is seen.
    private static func knownTo(_ birth: String) -> String {
        let precision = (try? StatedBirth.read(birth, asOf: .latest))?.precision
        return "register.born-\((precision ?? .day).rawValue)"
    }

    /// An answer as a page repeats it: choices by their label, numbers masked, a remark not at all.
    func shown(_ value: String?, _ words: Words) -> String {
        guard let value, !value.isEmpty else { return words("event.not-said") }
        switch form {
        case .select(let choices), .radios(let choices), .ticks(let choices):
            return choices.first { $0.value == value }?.label ?? words("event.not-said")
        case .line, .area: break
        }
        return switch name {
        case "number": IdentityMask.number(value)
        case "born": words(Self.knownTo(value), ["day": value])
        case "phone": IdentityMask.phone(value)
        case "account", "paper": IdentityMask.account(value)
        // The last two characters are the category and the grade, which no list shows.
        case "card": value.count == 20 ? "\(IdentityMask.number(String(value.prefix(18))))**" : "****"
        case "remark": words("register.not-shown")
        default: value
        }
    }
}
