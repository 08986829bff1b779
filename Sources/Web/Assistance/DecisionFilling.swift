import CivilCalendar
import Rules

extension DecisionModel {
    init(_ decision: Decision, rules: RuleBook, facts: FactNames) {
        let words = facts.words
        let presentation = Presentation(language: words.language)
        let person: String? = if case .person(let key) = decision.unit { key } else { nil }
        anchor = "decision-\(decision.programme)\(person.map { "-\($0)" } ?? "")"
        programme = (try? rules.programme(decision.programme)).map { words($0.title) } ?? decision.programme
        about = person.map(facts.names.called) ?? words("family.whole")
        outcome = OutcomeMark(decision.outcome, words: words)
        day = presentation.day(decision.day)
        amount = decision.amount.map { words.amount($0, period: decision.period) }
        because = Self.because(decision, words)
        findings =
            decision.findings.map { Finding($0, facts: facts) }
            + decision.insured.flatMap { insured in
                insured.findings.map { Finding($0, facts: facts, of: facts.names.called(insured.key)) }
            }
        next = Self.next(decision, words)
        warnings = decision.warnings.map { warning in
            guard let subject = warning.subject else { return words(warning.text) }
            return words("fact-name.of", ["who": facts.names.called(subject), "what": words(warning.text)])
        }
        parameters = decision.parameters.map { use in
            LabelledValue(
                label: facts.parameter(use.name),
                value: words(
                    use.unconfirmed ? "decision.parameter-unconfirmed" : "decision.parameter",
                    ["value": facts.value(use.value), "from": presentation.day(use.from), "basis": use.basis])
            )
        }
        hasParameters = !parameters.isEmpty
        ruleVersion = String(decision.ruleVersion.prefix(12))
    }

    private static func because(_ decision: Decision, _ words: Words) -> String {
        switch decision.outcome {
        case .eligible: words("decision.because-eligible")
        case .ineligible:
            words.counted("decision.because-ineligible", decision.findings.count { $0.result == .unmet })
        case .undetermined:
            decision.missing.isEmpty
                ? words("decision.because-question")
                : words.counted("decision.because-undetermined", decision.missing.count)
        }
    }

    private static func next(_ decision: Decision, _ words: Words) -> String {
        if decision.outcome == .undetermined, !decision.missing.isEmpty { return words("decision.next-ask") }
        guard let day = decision.stableUntil else { return words("decision.next-none") }
        return words("decision.next-day", ["day": Presentation(language: words.language).day(day)])
    }
}

extension RuleBook {
    /// Whether a determination covers the programme without being asked for it by name.
    func isAlwaysDetermined(_ programme: String) -> Bool {
        (try? self.programme(programme))?.determination == .always
    }
}

extension DecisionModel.Finding {
    /// - Parameter person: whom the condition is about, where a decision asks it of several people.
    fileprivate init(_ finding: Finding, facts: FactNames, of person: String? = nil) {
        let words = facts.words
        kind = finding.result.rawValue
        result = words("decision.\(finding.result.rawValue)")
        let sentence = words(finding.text)
        text = person.map { words("fact-name.of", ["who": $0, "what": sentence]) } ?? sentence
        readings = finding.readings.map(facts.labelled)
        limits = finding.limits.map {
            LabelledValue(label: facts.parameter($0.name), value: facts.value($0.value))
        }
        article = finding.article
        missing =
            finding.missing.isEmpty
            ? nil : Presentation(language: words.language).list(finding.missing.map(facts.label))
    }
}

extension Words {
    /// "¥590.00／月".
    func amount(_ amount: Money, period: String?) -> String {
        let money = Presentation(language: language).money(amount)
        guard let period, known("decision.per-\(period)") != nil else { return money }
        return self("decision.per-\(period)", ["amount": money])
    }
}
