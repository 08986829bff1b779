import Postgres

extension Store {
    /// An act that only reads and sees one moment of the database throughout, so that what it reads fits together.
    package func snapshot<Value>(
        as actor: Actor, scope: Scope? = nil, _ body: (StoreSession) async throws -> Value
    ) async throws -> Value {
        try await act(as: actor, scope: scope, isolation: .repeatableRead, readOnly: true, body)
    }
}
