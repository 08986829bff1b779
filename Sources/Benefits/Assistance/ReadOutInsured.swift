import Rules

/// Who of a family would be insured, and who not and why. Nobody who has died is named.
struct ReadOutInsured {
    let explanation: Explanation

    var sentences: [LocalizedText] { explanation.decision.insured.filter { !hasDied($0) }.map(sentence) }

    private func hasDied(_ person: InsuredPerson) -> Bool {
        person.findings.flatMap(\.readings).contains {
            $0.name == person.key + ".died" && $0.value != "none" && $0.value != "unknown"
        }
    }

    private func sentence(_ person: InsuredPerson) -> LocalizedText {
        let reasons = explanation.findings.filter { $0.person == person.key && $0.finding.result != .met }
        let values: KeyValuePairs = [
            "who": explanation.phrases.people.called(person.key),
            "premium": person.premium.map { LocalizedText(yuan: $0) } ?? .empty,
            "reasons": reasons.map(\.comparison).clauses,
        ]
        switch person.outcome {
        case .eligible:
            return LocalizedText("{who}可以参保，保费{premium}。", "{who} can be insured, for {premium}.", values)
        case .ineligible:
            return LocalizedText("{who}不能参保：{reasons}。", "{who} cannot be insured: {reasons}.", values)
        case .undetermined:
            return LocalizedText(
                "{who}能否参保还不清楚：{reasons}。", "it is not known yet whether {who} can be insured: {reasons}.",
                values)
        }
    }
}
