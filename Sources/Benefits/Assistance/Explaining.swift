package import CivilCalendar
package import Rules

/// Explains decisions made on one family.
///
/// ```swift
/// let explaining = Explaining(dossier.family, rules: rules, names: ["wife": "测试·甲"])
/// let explanation = explaining.explain(decision, settling: settling, ahead: ahead)
/// explanation.readOut.paragraphs      // to read aloud, each with .kind and .text.zh / .text.en
/// explanation.summary                 // one line
/// explanation.findings[0].comparison  // "妻子1981年6月15日出生，2026年6月14日为44周岁，不足45周岁，…"
/// ```
package struct Explaining: Sendable {
    private let family: FamilyFacts
    private let rules: RuleBook
    private let phrases: FactPhrases
    private let wording: RuleWording
    private let said: SaidFamily

    /// - Parameters:
    ///   - family: what the decisions were made on.
    ///   - names: names of people by the dossier's key; who has none is called by the place in the family.
    ///   - withheld: keys of people whom another office holds: what is decided on of them is not told.
    ///   - known: since when the office holds each record; empty outside the register.
    package init(
        _ family: FamilyFacts, rules: RuleBook, names: [String: String] = [:],
        withholding withheld: Set<String> = [], known: [FactRecord: KnownSince] = [:]
    ) {
        self.family = family
        self.rules = rules
        wording = RuleWording.of(rules)
        said = SaidFamily(wording, known: known)
        phrases = FactPhrases(
            people: PeopleCalled(family, names: names), rules: rules, withholding: withheld)
    }

    /// - Parameters:
    ///   - settling: what would settle it, where that was searched for.
    ///   - ahead: when time changes it, where that was looked for.
    ///   - since: the first day of the stretch with this outcome, where that was looked for.
    package func explain(
        _ decision: Decision, settling: Settling? = nil, ahead: Ahead? = nil, since: CivilDate? = nil
    ) -> Explanation {
        let words = wording.words(of: decision, rules)
        let clauses = FactClauses(family, on: decision.day, phrases)
        var findings = explain(decision.findings, of: nil, words, clauses)
        for person in decision.insured {
            findings += explain(person.findings, of: person.key, words, clauses)
        }
        let makeUp = AmountMakeUp(decision: decision, text: words.text, findings: findings, phrases: phrases)
        return Explanation(
            decision: decision, title: phrases.title(decision.programme), about: about(decision.unit),
            basis: words.text?.version.basis, findings: findings, makeUp: makeUp.lines,
            missing: missing(decision, settling), unconfirmed: unconfirmed(decision, words.programme),
            settling: settling, ahead: ahead, since: since, phrases: phrases)
    }

    private func about(_ unit: DecisionUnit) -> LocalizedText {
        switch unit {
        case .family: LocalizedText("全户", "the family")
        case .person(let key): phrases.people.called(key)
        }
    }

    // MARK: Findings

    private func explain(
        _ findings: [Finding], of person: String?, _ words: ProgrammeWords, _ clauses: FactClauses
    ) -> [ExplainedFinding] {
        let about = person.map(phrases.people.called)
        return zip(findings, said.say(findings, words.criteria(of: findings), clauses)).map {
            ExplainedFinding($0, of: person, called: about, $1)
        }
    }

    // MARK: Beside the findings

    private func missing(_ decision: Decision, _ settling: Settling?) -> [MissingFact] {
        let open = decision.outcome == .undetermined ? decision.findings.flatMap(\.missing) : []
        let facts = Set(decision.missing + open + decision.insured.flatMap(\.missing))
        return facts.sorted().map { fact in
            MissingFact(
                fact: fact, label: question(fact, decision) ?? phrases.label(fact),
                question: phrases.question(fact),
                isForOffice: phrases.isForOffice(fact))
        }
    }

    /// The text of an open question of policy.
    private func question(_ fact: String, _ decision: Decision) -> LocalizedText? {
        let findings = decision.findings + decision.insured.flatMap(\.findings)
        return findings.first { $0.question.map { "question:" + $0 } == fact }?.text
    }

    private func unconfirmed(_ decision: Decision, _ programme: Programme?) -> [LocalizedText] {
        decision.parameters.filter(\.unconfirmed).map { use in
            let parameter = programme?.parameters.first { $0.name == use.name }
            return LocalizedText(
                "{what}{value}（{basis}）", "{what} {value} ({basis})",
                [
                    "what": phrases.limit(use.name),
                    "value": AmountMakeUp.cell(use.value, decision.amount)
                        ?? phrases.amount(use.value, of: parameter),
                    "basis": LocalizedText(same: use.basis),
                ])
        }
    }
}
