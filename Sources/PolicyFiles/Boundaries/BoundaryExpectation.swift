import Benefits
import Rules

/// A decision as the expectation of a case: the outcome with money and tier, the criteria a limit is about, and all that
/// is not met.
enum BoundaryExpectation {
    static func tree(_ decision: Decision, _ sites: [Limit.Site]) -> DataTree {
        var entries = self.entries(
            decision.outcome, decision.findings, decision.missing, Set(sites.map(\.name)))
        entries.append(.init(key: "amount", value: decision.amount.map { text($0.yuan) } ?? DataTree(.null)))
        if let tier = decision.tier { entries.append(.init(key: "tier", value: text(tier))) }
        if let question = decision.questions.first {
            entries.append(.init(key: "question", value: text(question)))
        }
        if case .person(let key) = decision.unit {
            entries = [persons([(key, DataTree(.map(entries)))])]
        }
        let insured = decision.insured.filter { person in
            person.findings.contains { finding in sites.contains { $0.name == finding.id } }
        }
        if !insured.isEmpty {
            entries.append(
                persons(
                    insured.map { person in
                        let inner = self.entries(
                            person.outcome, person.findings, person.missing, Set(sites.map(\.name)))
                        return (person.key, DataTree(.map(inner)))
                    }))
        }
        return DataTree(.map(entries))
    }

    private static func entries(
        _ outcome: Outcome, _ findings: [Finding], _ missing: [String], _ sites: Set<String>
    ) -> [DataTree.Entry] {
        var entries = [DataTree.Entry(key: "outcome", value: text(outcome.rawValue))]
        let shown = findings.filter { sites.contains($0.id) || $0.result != .met }
        if !shown.isEmpty {
            let results = shown.map { DataTree.Entry(key: $0.id, value: text($0.result.rawValue)) }
            entries.append(.init(key: "findings", value: DataTree(.map(results))))
        }
        if outcome == .undetermined {
            entries.append(.init(key: "missing", value: DataTree(.list(missing.map(text)))))
        }
        return entries
    }

    private static func persons(_ persons: [(key: String, tree: DataTree)]) -> DataTree.Entry {
        .init(
            key: "persons",
            value: DataTree(.map(persons.map { DataTree.Entry(key: $0.key, value: $0.tree) })))
    }

    private static func text(_ text: String) -> DataTree { DataTree(.text(text)) }
}
