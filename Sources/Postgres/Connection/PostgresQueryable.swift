/// What runs statements: a pool (any connection), a connection, a transaction. Code that only asks takes
/// `some PostgresQueryable` and works in all three.
package protocol PostgresQueryable: Sendable {
    /// Runs one statement and returns its rows.
    @discardableResult
    func query(_ statement: Statement) async throws(PostgresError) -> Rows

    /// Runs several in one round trip, as one implicit transaction where none is open; stops at the first failure.
    func pipeline(_ statements: [Statement]) async throws(PostgresError) -> [Rows]
}

extension PostgresQueryable {
    /// Runs one statement and says how many rows it inserted, changed or deleted.
    @discardableResult
    package func execute(_ statement: Statement) async throws(PostgresError) -> Int {
        try await query(statement).affectedRows
    }

    /// The first column of the only row.
    package func value<Value: PostgresDecodable>(
        _ statement: Statement, as type: Value.Type = Value.self
    ) async throws(PostgresError) -> Value {
        try await query(statement).one[0, as: type]
    }
}
