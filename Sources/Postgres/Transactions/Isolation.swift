/// How much a transaction sees of others (PostgreSQL documentation, 13.2).
package enum Isolation: String, Sendable {
    /// Each statement sees what was committed before it. PostgreSQL's default.
    case readCommitted = "read committed"
    /// The whole transaction sees one moment.
    case repeatableRead = "repeatable read"
    /// As if transactions ran one after the other; may fail with 40001 and be run again.
    case serializable = "serializable"
}

/// An error after which the whole transaction may be run again with hope.
package protocol RetryWorthy: Error {
    var isWorthRetrying: Bool { get }
}

extension PostgresError: RetryWorthy {}

/// What a transaction that was in doubt came to.
package enum CommitOutcome: Hashable, Sendable {
    case committed
    case aborted
    case inProgress
    /// So long ago that the server no longer knows.
    case forgotten
}
