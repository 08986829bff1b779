package import Benefits
package import CivilCalendar
package import Store

/// Ends a person's cover before its term does (a child who died): the cover keeps the days before, and the ledger gets
/// an `end`. The parents' covers go on to the end of their term (domain facts, Q15).
package struct EndCover: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// - Parameters:
    ///   - day: the first day no longer covered.
    /// - Returns: false where the person has no cover of the product on that day and the day before.
    package func callAsFunction(
        of person: RosterPerson, scheme: String, from day: CivilDate, reason: String, as actor: Actor,
        scope: Scope? = nil
    ) async throws -> Bool {
        try RosterError.require(reason)
        return try await store.act(as: actor, scope: scope) { act in
            try await act.endCover(of: person, scheme: scheme, from: day, reason: reason)
        }
    }
}
