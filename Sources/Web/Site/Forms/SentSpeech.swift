import Casework

/// What the questions of a form are called, and what was chosen in it, by the address it was sent to: the page itself can
/// no longer be made, as its family is not there any more.
struct SentSpeech: Sendable {
    private let words: Words
    private let event: EventKind?
    private let fact: FactForm?

    init(_ path: String, _ words: Words) {
        self.words = words
        let parts = path.split(separator: "/").map(String.init)
        let isOfFamily = parts.count > 3 && parts[0] == "families"
        event = isOfFamily && parts[2] == "events" ? EventKind(rawValue: parts[3]) : nil
        fact = isOfFamily && parts[2] == "facts" ? FactForm.named(parts[3]) : nil
    }

    func label(_ name: String) -> String? {
        if let field = field(name) { return fact.map { words($0.label(field)) } }
        // "reason.17" of a form with several rows.
        let name = name.split(separator: ".").first.map(String.init) ?? name
        let question = event.flatMap { kind in EventQuestion(rawValue: name)?.label(of: kind, words) }
        return question ?? words.known("sent.\(name)")
    }

    func value(_ text: String, of name: String) -> String {
        if let field = field(name) { return chosen(text, of: field) }
        if name == FactQuestions.who { return role(text) }
        guard let question = EventQuestion(rawValue: name), event != nil else {
            return words.known("sent.\(name)-\(text)") ?? text
        }
        return switch question {
        case .person, .parents, .partners, .leaving: role(text)
        case .child, .partner:
            text.hasPrefix(EventQuestion.memberPrefix)
                ? role(String(text.dropFirst(EventQuestion.memberPrefix.count)))
                : words.known("event.newcomer-\(text)") ?? text
        default: question.answers.flatMap { words.known($0 + text) } ?? text
        }
    }

    private func field(_ name: String) -> FactField? {
        guard name.hasPrefix(FactQuestions.prefix) else { return nil }
        return fact?.fields.first { FactQuestions.prefix + $0.key == name }
    }

    private func chosen(_ text: String, of field: FactField) -> String {
        switch field.form {
        case .choice(_, let prefix), .choices(_, let prefix), .level(_, let prefix):
            words.known(prefix + text) ?? text
        case .source: words.known("fact-name.incomes-\(text)") ?? text
        case .flag(let yes, let no): words(text == "true" ? "value.\(yes)" : "value.\(no)")
        case .member: role(text)
        default: text
        }
    }

    private func role(_ key: String) -> String { FamilyNames([NamedMember](), words: words).role(key) }
}
