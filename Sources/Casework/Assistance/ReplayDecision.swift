import Benefits
import Exchange
package import Rules
package import Store

/// What recomputing a stored decision came to.
package struct DecisionReplay: Sendable, Hashable {
    package enum Result: Sendable, Hashable {
        /// The same bytes.
        case same
        /// Other bytes by the same rules: the program decides otherwise than it did.
        case different
        /// The rule files hold another text now; decided by them, not compared.
        case otherRules
    }

    package var id: Int64
    package var result: Result
    /// What the rules at hand say of the frozen facts.
    package var decision: Decision?
}

/// Decides again from the facts stored with a decision and compares the bytes (auditors ask for it years later).
package struct ReplayDecision: Sendable {
    private let store: Store
    private let rules: RuleBook

    package init(store: Store, rules: RuleBook) {
        self.store = store
        self.rules = rules
    }

    package func callAsFunction(
        _ id: Int64, as actor: Actor, scope: Scope? = nil
    ) async throws -> DecisionReplay {
        let (stored, facts) = try await store.act(as: actor, scope: scope) { act in
            guard let found = try await act.decision(id) else { throw AssistanceError.noSuchDecision(id: id) }
            try await act.recordLooks(at: [found.decision.home], purpose: "decision replay")
            return found
        }
        let dossier = try DossierReading.dossier(from: try JSONTree.read(facts.body))
        let decisions = try FamilyDecisions(rules).decisions(
            on: FrozenDossier(freezing: dossier), [try rules.programme(stored.programme)], on: stored.day)
        let again = decisions.first { DecisionDocument.unit($0.unit) == stored.unit }
        if stored.outcome == .withdrawn {
            return DecisionReplay(id: id, result: again == nil ? .same : .different, decision: again)
        }
        guard let again else { return DecisionReplay(id: id, result: .different, decision: nil) }
        guard again.ruleVersion == stored.ruleVersion else {
            return DecisionReplay(id: id, result: .otherRules, decision: again)
        }
        let isSame = SHA256.digest(again.canonicalBytes) == stored.digest
        return DecisionReplay(id: id, result: isSame ? .same : .different, decision: again)
    }
}
