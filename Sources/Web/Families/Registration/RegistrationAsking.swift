import Benefits
import Casework

/// The questions of a registration, page by page, in one language.
struct RegistrationAsking: Sendable {
    let words: Words
    let villages: [NamedArea]

    func title(_ section: RegistrationSection) -> String {
        guard let number = section.child else { return words("register.page-\(section.id)") }
        return words("register.page-child", ["n": String(number)])
    }

    /// Why a page is asked, or what to mind; nil where the questions say it.
    func lead(_ section: RegistrationSection) -> String? {
        words.known("register.lead-\(section.child == nil ? section.id : "child")")
    }

    func questions(_ section: RegistrationSection) -> [FieldQuestion] {
        switch section {
        case .place:
            [
                question("village", .select(blank + villages.map { choice($0.code, words($0.name)) })),
                question("household", .text),
            ]
        case .wife, .husband:
            [question("onFile", choices(["yes", "no"], "on-file-\(section.id)"))] + person
                + [question("register", register)]
        case .children: [question("ever", .count), question("alive", .count)]
        case .child:
            Array(person[..<4])
                + [
                    question("sex", sex),
                    question("manner", choices(["birth", "adoption"], "manner")),
                    question("adopted", .day),
                ] + Array(person[4...])
                + [question("grade", grade), question("card", .number), question("register", register)]
        case .union:
            [
                question("state", .radios(MaritalStatus.allCases.map(\.rawValue).map(value))),
                question("since", .day), question("ended", .day),
            ]
        case .certificate:
            [
                question("held", choices(["held", "none", "unknown"], "held")),
                question("paper", .number), question("issued", .day),
                question(
                    "proof",
                    .select(
                        blank
                            + OnlyChildCertificate.Proof.allCases.map {
                                choice($0.rawValue, words("event.proof-\($0.rawValue)"))
                            })),
            ]
        case .circumstances:
            [
                question("size", .count), question("income", .line(width: "count", keyboard: "decimal")),
                question("remark", .area),
            ]
        case .contact:
            [
                question("phone", .line(width: "number", keyboard: "tel")), question("bank", .text),
                question("account", .number),
            ]
        }
    }

    /// Name, number, why there is none, birth date; whether living, and the death.
    private var person: [FieldQuestion] {
        let causes = MissingNumber.Cause.allCases.map {
            choice($0.rawValue, words("event.cause-\($0.rawValue)"))
        }
        return [
            question("name", .text), question("number", .number), question("cause", .select(blank + causes)),
            question("born", .day), question("living", choices(["yes", "no", "unknown"], "living")),
            question("died", .day),
        ]
    }

    private func question(_ name: String, _ form: FieldQuestion.Form) -> FieldQuestion {
        let key = name == "onFile" ? "on-file" : name
        return FieldQuestion(
            name: name, label: words("register.ask-\(key)"), hint: words.known("register.hint-\(key)"),
            form: form)
    }

    private func choice(_ value: String, _ label: String) -> FieldChoice {
        FieldChoice(value: value, label: label)
    }

    private func value(_ value: String) -> FieldChoice { choice(value, words("value.\(value)")) }

    private func choices(_ values: [String], _ group: String) -> FieldQuestion.Form {
        .radios(values.map { choice($0, words("register.\(group)-\($0)")) })
    }

    private var blank: [FieldChoice] { [choice("", words("event.not-said"))] }

    private var sex: FieldQuestion.Form { .radios(["female", "male"].map(value)) }

    private var register: FieldQuestion.Form {
        .select(
            blank
                + HouseholdRegisterEntry.Kind.allCases.map {
                    choice($0.rawValue, words("person.register-\($0.rawValue)"))
                })
    }

    private var grade: FieldQuestion.Form {
        .select(
            [choice("", words("register.no-disability"))]
                + (1...4).map { choice("\($0)", words("event.grade-\($0)")) })
    }
}

extension FieldQuestion {
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
        case "phone": IdentityMask.phone(value)
        case "account", "paper": IdentityMask.account(value)
        case "card", "remark": words("register.not-shown")
        default: value
        }
    }
}
