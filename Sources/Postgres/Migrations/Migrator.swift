/// Brings a database up to date: runs the migrations that are not yet recorded, in order, one transaction each.
///
/// It refuses a database whose record does not fit the files. Runners at once wait for each other by asking for an
/// advisory lock again and again, so none sits in a lock queue; a table lock that is not free in time is given up and
/// tried anew, so a long report cannot make everyone else queue behind a migration.
package struct Migrator: Sendable {
    private let migrations: [Migration]
    /// How long a statement of a migration waits for a lock.
    package var lockTimeout = Duration.seconds(3)
    /// How long a runner waits for another one.
    package var patience = Duration.seconds(120)

    /// What a run did.
    package struct Report: Sendable, Hashable {
        /// Names of the migrations that this run applied.
        package let applied: [String]
        /// How many had been applied before.
        package let before: Int
    }

    package init(_ migrations: [Migration]) {
        self.migrations = migrations
    }

    package init(folder: String) throws(MigrationError) {
        self.init(try Migration.read(folder: folder))
    }

    package func run(_ configuration: PostgresConfiguration) async throws(MigrationError) -> Report {
        let connection = try await Self.connect(configuration)
        defer { connection.close() }
        try await lock(connection)
        try await asked { () throws(PostgresError) in try await connection.runScript(Self.record) }
        let done = try await applied(connection)
        let pending = try pending(after: done)
        for migration in pending { try await apply(migration, connection) }
        return Report(applied: pending.map(\.name), before: done.count)
    }

    /// Names of those not yet applied; changes nothing.
    package func pending(_ configuration: PostgresConfiguration) async throws(MigrationError) -> [String] {
        let connection = try await Self.connect(configuration)
        defer { connection.close() }
        let hasRecord: Bool = try await asked { () throws(PostgresError) in
            try await connection.value("select to_regclass('migrations.applied') is not null")
        }
        return try pending(after: hasRecord ? try await applied(connection) : []).map(\.name)
    }

    private static let record = """
        create schema if not exists migrations;
        create table if not exists migrations.applied (
          number int primary key,
          name text not null,
          sha256 text not null,
          applied_at timestamptz not null default clock_timestamp()
        );
        comment on table migrations.applied is 'Migrations that have run here. Written by the migrator alone.';
        """

    /// "guanhuai" as eight bytes.
    private static let lockKey: Int64 = 0x6775_616E_6875_6169

    private static func connect(
        _ configuration: PostgresConfiguration
    ) async throws(MigrationError) -> PostgresConnection {
        var calm = configuration
        calm.statementTimeout = .zero
        calm.settings.append((name: "client_min_messages", value: "warning"))
        do throws(PostgresError) { return try await PostgresConnection.connect(calm) } catch {
            throw .database(error)
        }
    }

    private func lock(_ connection: PostgresConnection) async throws(MigrationError) {
        let began = ContinuousClock.now
        while true {
            let isMine: Bool = try await asked { () throws(PostgresError) in
                try await connection.value("select pg_try_advisory_lock(\(Self.lockKey))")
            }
            if isMine { return }
            let waited = began.duration(to: .now)
            guard waited < patience else { throw .locked(waited: waited) }
            do { try await Task.sleep(for: .milliseconds(100)) } catch { throw .database(.cancelled) }
        }
    }

    private struct Applied {
        let number: Int
        let name: String
        let hash: String
    }

    private func applied(_ connection: PostgresConnection) async throws(MigrationError) -> [Applied] {
        try await asked { () throws(PostgresError) in
            let rows = try await connection.query(
                "select number, name, sha256 from migrations.applied order by number")
            return try rows.decode(Int.self, String.self, String.self).map {
                Applied(number: $0, name: $1, hash: $2)
            }
        }
    }

    private func pending(after done: [Applied]) throws(MigrationError) -> [Migration] {
        for one in done {
            guard let file = migrations.first(where: { $0.number == one.number }) else {
                throw .missing(file: one.name)
            }
            guard file.hash == one.hash, file.name == one.name else { throw .changed(file: file.name) }
        }
        let last = done.last?.number ?? 0
        let known = Set(done.map(\.number))
        let pending = migrations.filter { !known.contains($0.number) }
        if let early = pending.first(where: { $0.number < last }) { throw .outOfOrder(file: early.name) }
        return pending
    }

    private func apply(_ migration: Migration, _ connection: PostgresConnection) async throws(MigrationError)
    {
        var attempt = 0
        while true {
            do throws(PostgresError) {
                return try await once(migration, connection)
            } catch {
                guard error.fault?.code == "55P03", attempt < 20 else {
                    throw .failed(
                        file: migration.name, line: line(of: error, in: migration.text), error: error)
                }
                attempt += 1
                do { try await Task.sleep(for: .milliseconds(250)) } catch { throw .database(.cancelled) }
            }
        }
    }

    private func once(_ migration: Migration, _ connection: PostgresConnection) async throws(PostgresError) {
        let (seconds, attoseconds) = lockTimeout.components
        let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
        do throws(PostgresError) {
            _ = try await connection.pipeline([
                "begin", "set local lock_timeout = \(unsafeRaw: "\(milliseconds)")",
                "set local search_path = public",
            ])
            try await connection.runScript(migration.text)
            _ = try await connection.query(
                """
                insert into migrations.applied (number, name, sha256)
                values (\(migration.number), \(migration.name), \(migration.hash))
                """)
            let end = try await connection.query("commit")
            if end.commandTag != "COMMIT" { throw .commitRefused }
        } catch {
            _ = await connection.channel.run(["rollback"], isCancellable: false)
            throw error
        }
    }

    private func line(of error: PostgresError, in text: String) -> Int? {
        guard let position = error.fault?.position else { return nil }
        return text.unicodeScalars.prefix(max(position - 1, 0)).count { $0 == "\n" } + 1
    }

    private func asked<Value: Sendable>(
        _ ask: () async throws(PostgresError) -> Value
    ) async throws(MigrationError) -> Value {
        do throws(PostgresError) { return try await ask() } catch { throw .database(error) }
    }
}
