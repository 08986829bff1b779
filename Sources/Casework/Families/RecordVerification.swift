package import CivilCalendar
package import Store

/// Records that somebody compared families with their papers (个案信息核查).
package struct RecordVerification: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// - Returns: how many families of the scope it was recorded for.
    package func run(
        of homes: [Int64], on day: CivilDate, as actor: Actor, scope: Scope? = nil
    ) async throws -> Int {
        try await store.act(as: actor, scope: scope) { session in
            try await session.recordVerification(of: Set(homes).sorted(), on: day)
        }
    }
}
