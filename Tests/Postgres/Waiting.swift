import Postgres

/// Waits for conditions instead of sleeping for as long as they mostly take: a loaded machine takes longer.
enum Waiting {
    struct TooLong: Error, CustomStringConvertible {
        let condition: String
        var description: String { "waited a minute in vain until \(condition)" }
    }

    static func until(_ condition: String, _ holds: () async throws -> Bool) async throws {
        let deadline = ContinuousClock.now.advanced(by: .seconds(60))
        while try await !holds() {
            guard ContinuousClock.now < deadline else { throw TooLong(condition: condition) }
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    /// Until a server process waits for this event, as `pg_stat_activity` names it.
    static func until(
        _ process: Int32, waitsFor event: String, _ configuration: PostgresConfiguration
    ) async throws {
        let watch = try await PostgresConnection.connect(configuration)
        defer { watch.close() }
        try await until("server process \(process) waits for \(event)") {
            try await watch.value(
                """
                select exists (select from pg_stat_activity where pid = \(process) and wait_event = \(event))
                """)
        }
    }
}
