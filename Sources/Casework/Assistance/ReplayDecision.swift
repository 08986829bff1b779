package import Benefits
package import Rules
package import Store

/// Makes a policy of kept texts. The command hands it in, so that deciding needs no reader of rule files.
package typealias PolicyReader = @Sendable (RuleSet) throws -> Policy

/// What recomputing a stored decision came to.
package struct DecisionReplay: Sendable, Hashable {
    package enum Result: Sendable, Hashable {
        /// The same bytes.
        case same
        /// Other bytes by the same rules: the program decides otherwise than it did.
        case different
        /// It was made before rule files were kept, and those at hand hold another text: decided by them, not
        /// compared.
        case otherRules
    }

    package var id: Int64
    package var result: Result
    /// What its own rules, or else those at hand, say of the frozen facts; nil where they give no answer for this
    /// person, or none at all.
    package var decision: Decision?
    /// Which parts came out otherwise, by their keys in a decision's structure; empty where the same, or where only
    /// parts differ that are kept as a digest. Besides: `unit` (the programme no longer speaks of the person), `rules`
    /// (the kept texts are not read or decide nothing), `dossier` (the kept facts are not those of the digest).
    package var differences: [String] = []
}

/// Decides again from the facts and the rule files kept with a decision and compares the bytes (auditors ask for it
/// years later).
package struct ReplayDecision: Sendable {
    private let store: Store
    private let rules: RuleBook
    private let reader: PolicyReader
    private let blockSize: Int

    /// - Parameters:
    ///   - rules: for decisions made before rule files were kept.
    ///   - reader: compiles kept texts.
    package init(
        store: Store, rules: RuleBook, reader: @escaping PolicyReader, blockSize: Int = 500
    ) {
        self.store = store
        self.rules = rules
        self.reader = reader
        self.blockSize = max(1, blockSize)
    }

    /// One decision.
    package func callAsFunction(
        _ id: Int64, as actor: Actor, scope: Scope? = nil
    ) async throws -> DecisionReplay {
        let replaying = Replaying(rules: rules, reader: reader)
        return try await store.act(as: actor, scope: scope, looking: true) { act in
            guard let found = try await act.decision(id) else { throw AssistanceError.noSuchDecision(id: id) }
            try await act.recordLooks(at: [found.decision.home], purpose: "decision replay")
            return try await replaying.replay([found], act)[0]
        }
    }

    /// Every decision the actor's areas show, in order of number, a block at a time.
    ///
    /// - Parameter report: told each result as it comes; a run over years of decisions keeps none of them.
    package func all(
        as actor: Actor, scope: Scope? = nil, report: (DecisionReplay) throws -> Void
    ) async throws {
        let replaying = Replaying(rules: rules, reader: reader)
        var last: Int64 = 0
        while true {
            let start = last
            let results = try await store.act(as: actor, scope: scope, looking: true) { act in
                let found = try await act.decisions(after: start, limit: blockSize)
                try await act.recordLooks(
                    at: Set(found.map(\.decision.home)).sorted(), purpose: "decision replay")
                return try await replaying.replay(found, act)
            }
            guard let end = results.last?.id else { return }
            for result in results { try report(result) }
            last = end
        }
    }
}
