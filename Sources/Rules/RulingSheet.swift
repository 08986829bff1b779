import FEEL

/// What a criterion says under the values in force, and what its open question says in its place; and what it found.
final class CriterionSheet {
    let statement: FindingStatement
    let question: FindingStatement?
    @exclusivity(unchecked) var found = FoundBefore()

    init(statement: FindingStatement, question: FindingStatement?) {
        self.statement = statement
        self.question = question
    }
}

extension Ruling {
    /// The sheet of a criterion, written when first asked for.
    func sheet(_ position: Int, _ criterion: Criterion) -> CriterionSheet {
        if let known = sheets[position] { return known }
        let limits = limits(criterion.formula)
        let statement = FindingStatement(
            id: criterion.id, limits: limits, text: filled(criterion.text), article: criterion.article,
            question: nil)
        let question = criterion.question.map { question in
            FindingStatement(
                id: criterion.id, limits: limits, text: question.text, article: criterion.article,
                question: question.id)
        }
        let sheet = CriterionSheet(statement: statement, question: question)
        sheets[position] = sheet
        return sheet
    }

    /// The parameter values in force as a decision lists those it used.
    func uses(of used: UsedParameters) -> [ParameterUse] {
        for known in usesTogether where known.used == used { return known.uses }
        let uses = used.positions.compactMap(use(ofParameter:))
        if usesTogether.count < 4 { usesTogether.append((used, uses)) }
        return uses
    }

    /// As a decision lists it; nil for what nobody has entered.
    private func use(ofParameter index: Int) -> ParameterUse? {
        if let known = uses[index] { return known }
        let value = parameters[index]
        guard value.isEntered else { return nil }
        let parameter = programme.parameters[index]
        let use = ParameterUse(
            name: parameter.name, value: parameter.text(of: value), from: value.from, basis: value.basis,
            unconfirmed: value.unconfirmed)
        uses[index] = use
        return use
    }

    private func limits(_ formula: Formula) -> [Reading] {
        let vocabulary = programme.vocabulary
        var limits: [Reading] = []
        for index in formula.parameters {
            let parameter = programme.parameters[index]
            limits.append(Reading(name: parameter.name, value: parameter.text(of: parameters[index])))
        }
        for (index, name) in vocabulary.constants.enumerated() where formula.expression.source.contains(name)
        {
            limits.append(Reading(name: name, value: template[vocabulary.slot(ofConstant: index)].shown))
        }
        return limits
    }

    /// The text with the values of the parameters and constants it names in braces.
    private func filled(_ text: LocalizedText) -> LocalizedText {
        var values: [(name: String, value: String)] = []
        for (index, parameter) in programme.parameters.enumerated() where parameter.columns.isEmpty {
            values.append((parameter.name, parameter.text(of: parameters[index])))
        }
        for (index, name) in programme.vocabulary.constants.enumerated() {
            values.append((name, template[programme.vocabulary.slot(ofConstant: index)].shown))
        }
        return LocalizedText(zh: Placeholders.fill(text.zh, values), en: Placeholders.fill(text.en, values))
    }
}

extension Value {
    /// As explanations show it: "unknown" and "none" are words, not blanks.
    var shown: String {
        switch self {
        case .unknown: "unknown"
        case .null: "none"
        default: text ?? "unknown"
        }
    }
}
