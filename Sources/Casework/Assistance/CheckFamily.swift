package import Benefits
package import CivilCalendar
package import Rules
package import Store

/// What the programmes say of one family on one day, each with its reasons. Nothing is stored.
package struct CheckFamily: Sendable {
    private let rules: RuleBook

    package init(rules: RuleBook) { self.rules = rules }

    /// Of a family that is not registered, from its dossier alone.
    package func callAsFunction(
        _ dossier: Dossier, on day: CivilDate, programme: String? = nil
    ) throws(RuleError) -> [Decision] {
        let programmes = try rules.programmes(asked: programme, on: day)
        let next = dossier.nextStage(after: day)
        var dossier = dossier
        dossier.family = dossier.facts(on: day)
        return try FamilyDecisions(rules).decisions(
            on: FrozenDossier(freezing: dossier), programmes, on: day
        ).map { decision in
            var decision = decision
            decision.hold(until: next)
            return decision
        }
    }

    /// Of a registered family. The look is recorded.
    package func callAsFunction(
        home: Int64, on day: CivilDate, programme: String? = nil, in store: Store, as actor: Actor,
        scope: Scope? = nil
    ) async throws -> [Decision] {
        let dossier = try await store.act(as: actor, scope: scope, looking: true) { act in
            let dossier = try await act.dossier(of: home, on: day)
            try await act.recordLooks(at: [home], purpose: "check")
            return dossier
        }
        return try self(dossier, on: day, programme: programme)
    }
}
