import Benefits
import Casework
import CivilCalendar
import Rules

/// What pages ask about life events. The raw value is the field's name.
enum EventQuestion: String, Sendable, CaseIterable {
    /// Whom it is about.
    case person
    /// One or two of the family.
    case parents, partners
    /// Of the partners, who leaves the file.
    case leaving
    /// Of the family, registered elsewhere by number, or new.
    case child, partner
    /// Of somebody who comes into the family.
    case name, number, sex, born, cause
    /// Numbers of registered children whom a partner brings, one a line.
    case brought
    /// What a partner who is new was asked about.
    case asked
    /// Of a disability.
    case certificate, category, grade
    /// Of the only-child certificate.
    case paper, proof
    case institution, region
    case judgment, accident
    case day, until
    /// Why it is recorded.
    case reason

    /// What its answers are called: behind this stand their words. Nil where an answer is typed, or a person.
    var answers: String? {
        switch self {
        case .category: "value.category-"
        case .grade: "value.grade-"
        case .cause, .proof: "value.act-"
        case .sex, .institution, .region: "value."
        default: nil
        }
    }

    /// What it is called where an act of this kind asks it.
    func label(of kind: EventKind, _ words: Words) -> String {
        words.known("event.\(rawValue)-\(kind.rawValue)") ?? words("event.ask-\(rawValue)")
    }

    /// Values that say "registered elsewhere" and "new" beside the members of the family.
    static let registered = "registered"
    static let new = "new"
    static let memberPrefix = "member:"
}

/// Asks the questions of one event about one family, in one language.
struct EventAsking: Sendable {
    let kind: EventKind
    let family: FamilyForEvent
    let words: Words
    let today: CivilDate

    /// Why the event cannot have happened in this family, where that is known before anything is asked.
    var obstacle: String? {
        switch kind {
        case .divorce where family.married(on: today).isEmpty: words(EventFault.nobodyMarried.text)
        case .asked where unasked.isEmpty: words(EventFault.nothingUnasked.text)
        default: nil
        }
    }

    /// What anybody of the family was not asked about.
    private var unasked: Set<FactList> {
        Set(family.members.flatMap(\.circumstances.unasked).flatMap(\.lists))
    }

    /// What can be asked of somebody so that an answer counts: what the family's lists do not speak of, or would.
    private var askable: Set<FactList> {
        kind == .asked ? unasked : FactList.ofPersons.intersection(family.dossier.family.complete)
    }

    /// Whether there is anything to choose from.
    func isAsked(_ question: EventQuestion) -> Bool { question != .asked || !askable.isEmpty }

    private var names: FamilyNames { FamilyNames(family.dossier, words: words) }

    func label(_ question: EventQuestion) -> String { question.label(of: kind, words) }

    func question(_ question: EventQuestion) -> FieldQuestion {
        FieldQuestion(
            name: question.rawValue, label: label(question),
            hint: words.known("event.hint-\(question.rawValue)"), form: form(question))
    }

    private func form(_ question: EventQuestion) -> FieldQuestion.Form {
        switch question {
        case .person: .radios(members(livingOnly: true))
        case .parents: .ticks(members(livingOnly: false))
        case .partners: .ticks(partners)
        case .asked:
            .ticks(
                askable.inOrder.map {
                    FieldChoice(value: $0.rawValue, label: words("fact-name.\($0.rawValue)"))
                })
        case .leaving: .select([FieldChoice(value: "", label: words("event.nobody-leaves"))] + partners)
        case .child, .partner: .radios(members(prefix: EventQuestion.memberPrefix) + strangers)
        case .sex:
            .select(
                options(PersonFacts.Sex.allCases.map(\.rawValue).filter { $0 != "unknown" }, to: question))
        case .cause: .select(options(MissingNumber.Cause.allCases.map(\.rawValue), to: question))
        case .category: .select(options((1...7).map(String.init), to: question))
        case .grade: .select(options((1...4).map(String.init), to: question))
        case .proof: .radios(choices(OnlyChildCertificate.Proof.allCases.map(\.rawValue), to: question))
        case .institution: .select(options(Study.institutions, to: question))
        case .region: .select(options(["true", "false"], to: question))
        case .brought: .area
        case .reason, .name: .text
        case .number, .certificate, .paper: .number
        case .born, .judgment, .accident, .day, .until: .day
        }
    }

    private var blank: [FieldChoice] { [FieldChoice(value: "", label: words("event.not-said"))] }

    private func options(_ values: [String], to question: EventQuestion) -> [FieldChoice] {
        blank + choices(values, to: question)
    }

    private func choices(_ values: [String], to question: EventQuestion) -> [FieldChoice] {
        values.map { FieldChoice(value: $0, label: words((question.answers ?? "") + $0)) }
    }

    private func members(livingOnly: Bool = true, prefix: String = "") -> [FieldChoice] {
        family.members.filter { person in
            guard livingOnly, case .known = person.died else { return true }
            return false
        }.map { person in
            FieldChoice(
                value: prefix + person.key, label: names.name(person.key), hint: names.role(person.key))
        }
    }

    /// Only who is married can divorce.
    private var partners: [FieldChoice] {
        let married = family.married(on: today)
        return members().filter { married.contains($0.value) }
    }

    private var strangers: [FieldChoice] {
        [EventQuestion.registered, EventQuestion.new].map {
            FieldChoice(value: $0, label: words("event.newcomer-\($0)"))
        }
    }
}
