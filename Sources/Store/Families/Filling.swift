package import Postgres

/// How far an act is that fills tables: its statements are planned anew each time, by what the tables hold by then. A plan
/// kept from the beginning, when a table held ten pages, reads all of it at each of the thousands of times that follow.
package struct Filling: Sendable {
    private let session: StoreSession
    private var next = 500

    package init(_ session: StoreSession) async throws(PostgresError) {
        self.session = session
        try await session.execute("set local plan_cache_mode = force_custom_plan")
    }

    /// - Parameter families: written by now. Counted anew whenever they have doubled.
    package mutating func reached(_ families: Int) async throws(PostgresError) {
        if families < next { return }
        while next <= families { next *= 2 }
        try await session.countFilled()
    }
}
