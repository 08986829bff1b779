/// One question of a form as a template shows it: with what was typed, and with what is wrong beside it.
struct FieldModel: Sendable, Equatable {
    /// Name in the form, and place on the page.
    let name: String
    let label: String
    let about: About?
    let isWrong: Bool
    /// Several choices below a legend, else one control with a label.
    let isGroup: Bool
    let isSelect: Bool
    let line: Line?
    let area: Line?
    let select: [Option]
    let radios: [Option]
    let ticks: [Option]

    /// Hint and fault, which are read out with the field.
    struct About: Sendable, Equatable {
        let id: String
        let hint: String?
        let fault: String?
    }

    /// What stands in a line.
    struct Line: Sendable, Equatable {
        let value: String
        /// For style: a number of this many signs, a day, or text.
        let width: String
        /// The keyboard a telephone offers: text, numeric, tel, decimal.
        let keyboard: String
    }

    /// A choice with the place it has on the page.
    struct Option: Sendable, Equatable {
        let id: String
        let value: String
        let label: String
        let hint: String?
        let isChosen: Bool
    }
}

/// A question as a page describes it, before anything was typed.
struct FieldQuestion: Sendable {
    /// How the answer is given.
    enum Form: Sendable {
        case line(width: String, keyboard: String)
        case area
        case select([FieldChoice])
        case radios([FieldChoice])
        case ticks([FieldChoice])

        static let day = Form.line(width: "day", keyboard: "numeric")
        static let number = Form.line(width: "number", keyboard: "text")
        static let text = Form.line(width: "text", keyboard: "text")
        static let count = Form.line(width: "count", keyboard: "numeric")
    }

    let name: String
    let label: String
    var hint: String?
    let form: Form

    /// - Parameters:
    ///   - answers: what was typed, by name; several of a ticked list.
    ///   - fault: what is wrong with it.
    func model(_ answers: FormFields, fault: String?) -> FieldModel {
        let value = answers[name] ?? ""
        let chosen = Set(answers.all(name))
        func options(_ choices: [FieldChoice]) -> [FieldModel.Option] {
            choices.enumerated().map { place, choice in
                FieldModel.Option(
                    id: place == 0 ? name : "\(name)-\(place + 1)", value: choice.value, label: choice.label,
                    hint: choice.hint, isChosen: chosen.contains(choice.value))
            }
        }
        let model = { (isGroup: Bool, isSelect: Bool, line: FieldModel.Line?, area: FieldModel.Line?) in
            let hasAbout = hint != nil || fault != nil
            return FieldModel(
                name: name, label: label,
                about: hasAbout ? .init(id: "\(name)-about", hint: hint, fault: fault) : nil,
                isWrong: fault != nil, isGroup: isGroup, isSelect: isSelect, line: line, area: area,
                select: options(form.select), radios: options(form.radios), ticks: options(form.ticks))
        }
        return switch form {
        case .line(let width, let keyboard):
            model(false, false, .init(value: value, width: width, keyboard: keyboard), nil)
        case .area: model(false, false, nil, .init(value: value, width: "text", keyboard: "text"))
        case .select: model(false, true, nil, nil)
        case .radios, .ticks: model(true, false, nil, nil)
        }
    }
}

extension FieldQuestion.Form {
    fileprivate var select: [FieldChoice] { if case .select(let choices) = self { choices } else { [] } }
    fileprivate var radios: [FieldChoice] { if case .radios(let choices) = self { choices } else { [] } }
    fileprivate var ticks: [FieldChoice] { if case .ticks(let choices) = self { choices } else { [] } }
}

/// A choice as a page describes it.
struct FieldChoice: Sendable, Equatable {
    let value: String
    let label: String
    var hint: String?
}

/// What is wrong with a form that was sent: each field at most once, in the order of the page.
struct FieldFaults: Sendable {
    private(set) var list: [(field: String, text: String)] = []

    var isEmpty: Bool { list.isEmpty }

    subscript(field: String) -> String? { list.first { $0.field == field }?.text }

    mutating func add(_ field: String, _ text: String) {
        if self[field] == nil { list.append((field, Words.sentence(text))) }
    }

    /// The lines of the summary above the form.
    var summary: [FormFault] { list.map { FormFault(href: "#\($0.field)", text: $0.text) } }
}

/// A value that a form carries unseen.
struct HiddenField: Sendable, Equatable {
    let name: String
    let value: String
}
