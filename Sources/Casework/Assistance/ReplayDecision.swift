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
    /// Which parts of the stored answer came out otherwise, by their keys in a decision's structure; empty where the
    /// same, or where only parts differ that are kept as a digest.
    package var differences: [String] = []
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
        guard let again else {
            return DecisionReplay(id: id, result: .different, decision: nil, differences: ["unit"])
        }
        guard again.ruleVersion == stored.ruleVersion else {
            return DecisionReplay(id: id, result: .otherRules, decision: again)
        }
        let isSame = SHA256.digest(again.canonicalBytes) == stored.digest
        return DecisionReplay(
            id: id, result: isSame ? .same : .different, decision: again,
            differences: isSame ? [] : stored.differences(from: again))
    }
}

extension StoredDecision {
    /// The keys under which what was stored is not what was decided again.
    fileprivate func differences(from again: Decision) -> [String] {
        var keys: [String] = []
        if outcome != StoredOutcome(again.outcome) { keys.append("outcome") }
        if amount != again.amount { keys.append("amount") }
        if period != again.period { keys.append("period") }
        if tier != again.tier { keys.append("tier") }
        if missing != again.missing { keys.append("missing") }
        if questions != again.questions { keys.append("questions") }
        let results = again.findings.map { "\($0.id): \($0.result.rawValue)" }
        if storedResults != results { keys.append("findings") }
        return keys
    }

    /// The findings' results in order, out of the stored JSON.
    private var storedResults: [String] {
        guard case .list(let items)? = try? JSONTree.read(findings).content else { return [] }
        return items.map { "\($0["id"]?.text ?? ""): \($0["result"]?.text ?? "")" }
    }
}

extension ReplayDecision {
    /// Replays every decision the actor's areas show, in order of number, a block at a time.
    ///
    /// - Parameter report: told each result as it comes; a run over years of decisions keeps none of them.
    package func all(
        as actor: Actor, scope: Scope? = nil, report: (DecisionReplay) throws -> Void
    ) async throws {
        var last: Int64 = 0
        while true {
            let start = last
            let numbers = try await store.act(as: actor, scope: scope, readOnly: true) { act in
                try await act.decisionNumbers(after: start)
            }
            guard let end = numbers.last else { return }
            for number in numbers { try report(try await self(number, as: actor, scope: scope)) }
            last = end
        }
    }
}
