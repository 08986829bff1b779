import Benefits
import Casework
import Rules

/// The facts of a family as its page lists them; what people say of themselves stands with them.
struct FamilyFactList {
    let words: Words
    /// Names by code.
    var areas: [String: LocalizedText] = [:]

    /// - Parameter dossier: masked.
    func facts(of dossier: Dossier) -> [LabelledValue] {
        var facts = FactLine.all(of: dossier, areas: areas).filter { !$0.form.isOfPerson }
            .map { LabelledValue($0, words: words) }
        // What is asked of every family stands there also where nobody has said it.
        for form in FactForm.asked {
            let label = LabelledValue.label(form, words)
            if !facts.contains(where: { $0.label == label }) {
                facts.append(LabelledValue(label: label, value: words("family.unknown")))
            }
        }
        return facts
    }
}

extension LabelledValue {
    init(_ line: FactLine, words: Words) {
        let days = Presentation(language: words.language).span(line.valid, words: words)
        let separator = words.language == .zh ? "，" : ", "
        self.init(
            label: Self.label(line.form, words),
            value: [words(line.said), days].filter { !$0.isEmpty }.joined(separator: separator))
    }

    static func label(_ form: FactForm, _ words: Words) -> String {
        words.heading(form.title)
    }
}
