import FEEL

/// How a decision shows what it read and what it was held against.
extension Deciding {
    /// Each fact once, in the order of first reading.
    func readings(_ reads: [Recorder.Read]) -> [Reading] {
        var readings: [Reading] = []
        for read in reads {
            let (name, asReported) = ReportedFact.parse(read.fact.name)
            if readings.contains(where: { $0.name == name }) { continue }
            readings.append(Reading(name: name, value: read.value.shown, asReported: asReported))
        }
        return readings
    }

    func limits(_ formula: Formula) -> [Reading] {
        let vocabulary = ruling.programme.vocabulary
        var limits: [Reading] = []
        for index in formula.parameters {
            let parameter = ruling.programme.parameters[index]
            limits.append(Reading(name: parameter.name, value: parameter.text(of: ruling.parameters[index])))
        }
        for (index, name) in vocabulary.constants.enumerated() where formula.expression.source.contains(name)
        {
            limits.append(Reading(name: name, value: values[vocabulary.slot(ofConstant: index)].shown))
        }
        return limits
    }

    /// The text with the values of the parameters and constants it names in braces.
    func filled(_ text: LocalizedText, _ formula: Formula) -> LocalizedText {
        var values: [(name: String, value: String)] = []
        for (index, parameter) in ruling.programme.parameters.enumerated() where parameter.columns.isEmpty {
            values.append((parameter.name, parameter.text(of: ruling.parameters[index])))
        }
        for (index, name) in ruling.programme.vocabulary.constants.enumerated() {
            let slot = ruling.programme.vocabulary.slot(ofConstant: index)
            values.append((name, self.values[slot].shown))
        }
        return LocalizedText(zh: Placeholders.fill(text.zh, values), en: Placeholders.fill(text.en, values))
    }

    func parameterUses() -> [ParameterUse] {
        usedParameters.sorted().filter { ruling.parameters[$0].isEntered }.map { index in
            let parameter = ruling.programme.parameters[index]
            let value = ruling.parameters[index]
            return ParameterUse(
                name: parameter.name, value: parameter.text(of: value), from: value.from, basis: value.basis,
                unconfirmed: value.unconfirmed)
        }
    }
}

extension Value {
    /// As explanations show it: "unknown" and "none" are words, not blanks.
    fileprivate var shown: String {
        switch self {
        case .unknown: "unknown"
        case .null: "none"
        default: text ?? "unknown"
        }
    }
}
