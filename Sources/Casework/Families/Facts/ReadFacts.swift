package import CivilCalendar
import Rules
package import Store

/// Everything that is held of a family, for the command line.
package struct ReadFacts: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// The look is recorded.
    package func callAsFunction(
        _ home: Int64, on day: CivilDate, known knowledge: Knowledge = .current, as actor: Actor,
        scope: Scope? = nil
    ) async throws -> FactSheet {
        try await store.act(as: actor, scope: scope, looking: true) { session in
            try await session.ask(as: knowledge)
            return try await FactSheet.read(home, on: day, known: knowledge, purpose: "facts", session)
        }
    }

    /// What an entry says, by the fields' keys; sealed values are left out.
    ///
    /// - Throws: `EventFault.noSuchEntry` where it is not held, or not of this family.
    package func said(
        in place: HeldPlace, of home: Int64, on day: CivilDate, as actor: Actor, scope: Scope? = nil
    ) async throws -> [String: [String]] {
        try await store.act(as: actor, scope: scope) { session in
            _ = try await session.file(home)
            try await session.recordLooks(at: [home], purpose: "event")
            return try FactSheet.said(at: place, in: try await FactSheet.held(of: home, .current, session))
        }
    }
}
