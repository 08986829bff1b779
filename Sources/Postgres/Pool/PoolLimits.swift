/// The bounds of a pool.
package struct PoolLimits: Sendable {
    /// Connections at most. Four to eight are enough on two cores; more only wait inside the server.
    package var connections = 8
    /// How long a caller waits for a free one before `poolTimeout`.
    package var wait = Duration.seconds(10)
    /// A connection older than this is replaced when it is next free, so that fail-overs and changed settings settle.
    package var age = Duration.seconds(1800)
    /// One idle longer than this is closed.
    package var idle = Duration.seconds(600)
    /// One idle longer than this is asked whether it is alive before it is given out.
    package var unchecked = Duration.seconds(30)
    /// How long a shutdown waits for what still runs.
    package var drain = Duration.seconds(20)

    package init(connections: Int = 8) {
        self.connections = connections
    }
}

/// What a pool has done so far, and holds now.
package struct PoolStatistics: Hashable, Sendable {
    /// Open or being opened.
    package var connections = 0
    package var idle = 0
    package var waiting = 0
    /// Connections opened since the start.
    package var opened = 0
    /// Transactions run again after 40001 or 40P01.
    package var retries = 0
    /// Callers who waited in vain.
    package var timeouts = 0
}
