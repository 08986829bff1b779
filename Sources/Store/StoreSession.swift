package import Postgres

/// What an act works with: its transaction, who acts, for which area, in which request.
package struct StoreSession: PostgresQueryable {
    package let transaction: Transaction
    package let sealing: Sealing
    package let actor: Actor
    package let scope: Scope
    package let request: UUIDValue

    package func query(_ statement: Statement) async throws(PostgresError) -> Rows {
        try await transaction.query(statement)
    }

    package func pipeline(_ statements: [Statement]) async throws(PostgresError) -> [Rows] {
        try await transaction.pipeline(statements)
    }

    /// Reads facts of people whatever office holds them: births, deaths, adoptions, grades, unions, and whether a
    /// number is registered. The role may only select the columns granted to it and leaves no trace of itself: it ends
    /// with the statements. What it reads decides; it is never shown to who asked.
    ///
    /// The only place that enters the role (a Tidy test holds that).
    func readLinked(_ statements: [Statement]) async throws(PostgresError) -> [Rows] {
        let enter: Statement = "select set_config('role', 'guanhuai_link_reader', true)"
        let leave: Statement = "select set_config('role', \(Store.applicationRole), true)"
        let rows = try await pipeline([enter] + statements + [leave])
        return Array(rows.dropFirst().dropLast())
    }

    /// Reads what is held on one family whatever office holds it, and of no other family: for its own copy. The caller
    /// has made sure that the actor sees the family; nothing can be written meanwhile.
    package func copying<Value>(
        _ home: Int64, _ body: (StoreSession) async throws -> Value
    ) async throws -> Value {
        _ = try await pipeline([
            "select set_config('guanhuai.copied', \("\(home)"), true)",
            "select set_config('role', 'guanhuai_copier', true)",
        ])
        let value = try await body(self)
        _ = try await pipeline([
            "select set_config('role', \(Store.applicationRole), true)",
            "select set_config('guanhuai.copied', '', true)",
        ])
        return value
    }

    /// The server's clock: when what is recorded now, about families that nobody could know before, became known.
    package func now() async throws(PostgresError) -> Instant {
        try await value("select clock_timestamp()")
    }

    /// From here on the act shows which registrations were withdrawn by what was known at an instant.
    package func ask(as knowledge: Knowledge) async throws(PostgresError) {
        guard let instant = knowledge.setting else { return }
        try await execute("select set_config(\(Knowledge.settingName), \(instant), true)")
    }

    /// Has the tables counted that this act fills (``Filling``).
    func countFilled() async throws(PostgresError) { _ = try await query("select office.count_filled()") }

    /// The instant at which what is now recorded about these families becomes known: after everything known before,
    /// taken under their locks, so that "as known at T" never changes afterwards.
    package func knowledgeInstant(of homes: [Int64]) async throws(PostgresError) -> Instant {
        let locked = try await query(
            """
            select known_at from families.files where home = any(\(homes)) order by home for update
            """
        ).decode(Instant.self)
        let last = locked.max()
        let instant: Instant = try await value(
            "select greatest(clock_timestamp(), \(last as Instant?)::timestamptz + interval '1 microsecond')")
        try await execute("update families.files set known_at = \(instant) where home = any(\(homes))")
        return instant
    }
}
