package import Store

/// The area an act is asked for, checked against who asks.
package struct AskedArea: Sendable, Hashable {
    package let code: String
    package let scope: Scope

    /// - Parameter code: nil is the actor's own area, which must then be exactly one.
    package init(_ code: String?, of actor: Actor, in store: Store) async throws {
        guard let code else {
            guard actor.areas.count == 1 else { throw StoreError.scopeNotChosen }
            self.init(code: actor.areas[0].code, scope: actor.areas[0].scope)
            return
        }
        let known = try await store.act(as: actor, scope: actor.areas.first?.scope, readOnly: true) { act in
            try await act.areas()
        }
        guard let scope = known.first(where: { $0.record.code == code })?.scope else {
            throw AssistanceError.unknownArea(code: code)
        }
        guard actor.mayActFor(scope) else { throw StoreError.outOfScope }
        self.init(code: code, scope: scope)
    }

    private init(code: String, scope: Scope) {
        self.code = code
        self.scope = scope
    }
}
