import Postgres

/// A stored decision with all that is needed to make it again.
package struct DecisionToReplay: Sendable, Hashable {
    package var decision: StoredDecision
    package var facts: StoredDossier
    /// Number of the kept rule files; nil for one made before files were kept.
    package var rules: Int64?

    package init(decision: StoredDecision, facts: StoredDossier, rules: Int64?) {
        self.decision = decision
        self.facts = facts
        self.rules = rules
    }
}

extension StoreSession {
    /// One stored decision with its facts and rules; nil where the scope does not show it.
    package func decision(_ id: Int64) async throws -> DecisionToReplay? {
        try await decisions("where d.id = \(id)").first
    }

    /// Stored decisions of the scope after a number, in order of it: how a replay of all goes through them.
    package func decisions(after last: Int64, limit: Int = 500) async throws -> [DecisionToReplay] {
        try await decisions("where d.id > \(last) order by d.id limit \(Int64(limit))")
    }

    private func decisions(_ chosen: Statement) async throws -> [DecisionToReplay] {
        try await query(
            """
            select \(StoredDecision.columns), d.rules, f.body from assistance.decisions d
            join assistance.frozen_dossiers f on f.home = d.home and f.digest = d.dossier and f.path = d.path
            \(chosen)
            """
        ).map { row in
            let decision = try StoredDecision(row: row)
            return DecisionToReplay(
                decision: decision,
                facts: StoredDossier(
                    home: decision.home, path: decision.path, digest: decision.dossier,
                    body: try row["body", as: String.self]),
                rules: try row["rules", as: Int64?.self])
        }
    }
}
