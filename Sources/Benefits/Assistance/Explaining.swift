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
    private let known: [FactRecord: KnownSince]
    private let phrases: FactPhrases

    /// - Parameters:
    ///   - family: what the decisions were made on.
    ///   - names: names of people by the dossier's key; who has none is called by the place in the family.
    ///   - known: since when the office holds each record; empty outside the register.
    package init(
        _ family: FamilyFacts, rules: RuleBook, names: [String: String] = [:],
        known: [FactRecord: KnownSince] = [:]
    ) {
        self.family = family
        self.rules = rules
        self.known = known
        phrases = FactPhrases(people: PeopleCalled(family, names: names), rules: rules)
    }

    /// - Parameters:
    ///   - settling: what would settle it, where that was searched for.
    ///   - ahead: when time changes it, where that was looked for.
    ///   - since: the first day of the stretch with this outcome, where that was looked for.
    package func explain(
        _ decision: Decision, settling: Settling? = nil, ahead: Ahead? = nil, since: CivilDate? = nil
    ) -> Explanation {
        let programme = try? rules.programme(decision.programme)
        let text = programme.flatMap { RuleText($0, on: decision.day) }
        let own = decision.findings.map { explain($0, of: nil, decision, text) }
        let insured = decision.insured.flatMap { person in
            person.findings.map { explain($0, of: person.key, decision, text) }
        }
        let findings = own + insured
        return Explanation(
            decision: decision, title: phrases.title(decision.programme), about: about(decision.unit),
            basis: text?.version.basis, findings: findings,
            makeUp: AmountMakeUp(decision: decision, text: text, findings: findings, phrases: phrases).lines,
            missing: missing(decision, settling), unconfirmed: unconfirmed(decision, programme),
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
        _ finding: Finding, of person: String?, _ decision: Decision, _ text: RuleText?
    ) -> ExplainedFinding {
        let held = text?.heldAgainst(finding, decision.parameters)
        let clauses = FactClauses(family: family, day: decision.day, phrases: phrases)
        let comparison = FindingComparison(finding: finding, held: held, clauses: clauses)
        return ExplainedFinding(
            finding: finding, person: person, about: person.map(phrases.people.called),
            facts: finding.readings.map { explain($0, on: decision.day) },
            comparison: comparison.sentences.clauses)
    }

    private func explain(_ reading: Reading, on day: CivilDate) -> ExplainedFact {
        let origin = family.origin(of: reading.name, on: day)
        return ExplainedFact(
            reading: reading, label: phrases.label(reading.name), value: phrases.value(of: reading),
            since: origin?.since, until: origin?.until, known: origin.flatMap { known[$0.record] })
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
