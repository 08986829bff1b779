import Benefits
import Casework

/// Asks for the fields of one entry of a fact.
struct FactQuestions {
    let form: FactForm
    let family: FamilyForEvent
    let sources: [String]
    let words: Words
    /// The entry that is corrected: its sealed values stay where nothing is typed.
    var corrected: HeldEntry?
    /// Its sealed values that may be taken out.
    var emptiable: [FactField] = []

    /// How the fields of a form are called beside those of the page.
    static let prefix = "f-"
    /// The field that says whose fact it is.
    static let who = "who"
    /// The field that names what is taken out of an entry.
    static let emptied = "emptied"

    /// A form that already knows whose fact it asks for; of nobody where that is the family's.
    static func address(_ path: String, of person: String?) -> String {
        var fields = FormFields("")
        fields[who] = person
        return Address(path: path, query: fields.encoded).changing([:])
    }

    private var names: FamilyNames { FamilyNames(family.dossier, words: words) }

    func models(_ fields: FormFields, _ faults: FieldFaults) -> [FieldModel] {
        questions.map { $0.model(fields, fault: faults[$0.name]) }
    }

    private var questions: [FieldQuestion] {
        var questions: [FieldQuestion] = []
        if form.isOfPerson, corrected == nil {
            questions.append(
                FieldQuestion(name: Self.who, label: words("facts.ask-who"), form: .radios(members)))
        }
        questions += (corrected == nil ? form.newFields : form.fields).map(question)
        if !emptiable.isEmpty {
            let choices = emptiable.map { FieldChoice(value: $0.key, label: words(form.label($0))) }
            questions.append(
                FieldQuestion(
                    name: Self.emptied, label: words("facts.ask-emptied"),
                    hint: words("facts.hint-emptied"), form: .ticks(choices)))
        }
        if form.hasDays {
            questions.append(
                FieldQuestion(
                    name: Self.prefix + "from", label: words("facts.ask-from"),
                    hint: words("facts.hint-from"), form: .day))
            questions.append(
                FieldQuestion(
                    name: Self.prefix + "until", label: words("event.ask-until"),
                    hint: words("facts.hint-until"), form: .day))
        }
        return questions
    }

    private func question(_ field: FactField) -> FieldQuestion {
        let label = words(form.label(field))
        let isOptional = !field.isRequired && corrected.map { _ in !form.isSealed(field) } ?? true
        return FieldQuestion(
            name: Self.prefix + field.key,
            label: isOptional && !field.isRequired ? words("facts.optional", ["label": label]) : label,
            hint: hint(field), form: form(of: field))
    }

    private func hint(_ field: FactField) -> String? {
        if corrected != nil, form.isSealed(field) { return words("facts.hint-kept") }
        return words.known("facts.hint-\(form.name).\(field.key)") ?? words.known("facts.hint-\(field.key)")
    }

    private func form(of field: FactField) -> FieldQuestion.Form {
        switch field.form {
        case .choice(let words, let prefix): chosen(words, prefix, field)
        case .source: chosen(sources, "fact-name.incomes-", field)
        case .level(let range, let prefix): .select(blank + labelled(range.map(String.init), prefix))
        case .choices(let words, let prefix): .ticks(labelled(words, prefix))
        case .flag(let yes, let no):
            picked(
                [
                    FieldChoice(value: "true", label: words("value.\(yes)")),
                    FieldChoice(value: "false", label: words("value.\(no)")),
                ], field)
        case .money: .line(width: "day", keyboard: "decimal")
        case .count: .count
        case .day: .day
        case .area, .document, .card, .number: .number
        case .account: .line(width: "number", keyboard: "numeric")
        case .phone: .line(width: "number", keyboard: "tel")
        case .name: .text
        case .text: form.isSealed(field) ? .area : .text
        case .member: picked(members, field)
        }
    }

    private func chosen(_ values: [String], _ prefix: String, _ field: FactField) -> FieldQuestion.Form {
        picked(labelled(values, prefix), field)
    }

    /// A few choices stand open; many, and those that nobody need make, fold away.
    private func picked(_ choices: [FieldChoice], _ field: FactField) -> FieldQuestion.Form {
        choices.count <= 6 && field.isRequired ? .radios(choices) : .select(blank + choices)
    }

    private func labelled(_ values: [String], _ prefix: String) -> [FieldChoice] {
        values.map { FieldChoice(value: $0, label: words.known(prefix + $0) ?? $0) }
    }

    private var members: [FieldChoice] {
        family.members.map {
            FieldChoice(value: $0.key, label: names.name($0.key), hint: names.role($0.key))
        }
    }

    private var blank: [FieldChoice] { [FieldChoice(value: "", label: words("event.not-said"))] }
}
