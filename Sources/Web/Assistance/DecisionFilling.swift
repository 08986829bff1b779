import Benefits
import Casework
import CivilCalendar
import Rules

extension DecisionModel {
    /// - Parameters:
    ///   - held: the page on which the family's facts are shown; empty on that page itself.
    ///   - href: the page of this decision alone; nil on that page itself, which shows every fact that was read and
    ///     the read-out.
    init(
        _ explanation: Explanation, outlook: Outlook, rules: RuleBook, facts: FactNames, held: String,
        href: String?
    ) {
        let decision = explanation.decision
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
        findings = explanation.findings.map { Finding($0, facts: facts, isWhole: href == nil) }
        next = Self.next(decision, outlook, facts)
        self.outlook = OutlookModel(
            outlook, decision.outcome, facts: facts, held: held, href: href)
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
        readOut = href == nil ? explanation.readOut.paragraphs.map { words($0.text) } : []
        hasReadOut = !readOut.isEmpty
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

    private static func next(_ decision: Decision, _ outlook: Outlook, _ facts: FactNames) -> [String] {
        let words = facts.words
        let asks = decision.outcome == .undetermined && !decision.missing.isEmpty
        let sentences =
            (asks ? [words("decision.next-ask")] : [])
            + [ChangeSentences(facts: facts).next(outlook)].compactMap { $0 }
        return sentences.isEmpty ? [words("decision.next-none")] : sentences
    }
}

extension RuleBook {
    /// Whether a determination covers the programme without being asked for it by name.
    func isAlwaysDetermined(_ programme: String) -> Bool {
        (try? self.programme(programme))?.determination == .always
    }
}

extension DecisionModel.Finding {
    /// - Parameter isWhole: whether every fact that was read and every limit is shown beside the comparison.
    fileprivate init(_ explained: ExplainedFinding, facts: FactNames, isWhole: Bool) {
        let words = facts.words
        let finding = explained.finding
        kind = finding.result.rawValue
        result = words("decision.\(finding.result.rawValue)")
        let sentence = words(finding.text)
        text =
            explained.person.map {
                words("fact-name.of", ["who": facts.names.called($0), "what": sentence])
            } ?? sentence
        comparison = words(explained.comparison)
        readings = isWhole ? explained.facts.map { DecisionModel.ReadFact($0, words) } : []
        limits =
            isWhole
            ? finding.limits.map {
                LabelledValue(label: facts.parameter($0.name), value: facts.value($0.value))
            } : []
        article = finding.article
        missing =
            finding.missing.isEmpty
            ? nil : Presentation(language: words.language).list(finding.missing.map(facts.label))
    }
}

extension DecisionModel.ReadFact {
    fileprivate init(_ fact: ExplainedFact, _ words: Words) {
        let presentation = Presentation(language: words.language)
        label = words(fact.label)
        value = words(fact.value)
        let times = [
            presentation.day(fact.since).map { words("decision.since", ["day": $0]) },
            presentation.day(fact.until).map { words("decision.until", ["day": $0]) },
            presentation.day(fact.known?.day).map { words("decision.known", ["day": $0]) },
        ].compactMap { $0 }
        since = times.isEmpty ? nil : presentation.list(times)
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
