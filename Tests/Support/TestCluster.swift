import Glibc
package import Postgres

/// The private cluster of the tests: made once on a machine, started by the first test that needs a database, shared
/// with test runs at the same time, stopped when the process ends. One left running by a killed run is used again.
package actor TestCluster {
    package static let shared = TestCluster()

    private var opened: Task<Ready, any Error>?
    private var templates: [String: Task<String, any Error>] = [:]
    private var lastDatabase = 0

    private struct Ready: Sendable {
        let lease: ClusterLease
        /// The superuser, for making and dropping databases.
        let administration: PostgresPool
    }

    /// The running cluster, for tests that need more than a database of their own.
    package func lease() async throws -> ClusterLease { try await ready().lease }

    /// A new database: empty, or with these migrations applied. It belongs to the owner role.
    func makeDatabase(_ migrations: [Migration]) async throws -> PostgresConfiguration {
        let ready = try await ready()
        let template = try await template(migrations, ready)
        lastDatabase += 1
        let name = "t\(getpid())_\(lastDatabase)"
        try await ready.administration.query(
            """
            create database \(identifier: name) owner \(identifier: ClusterSettings.owner) \
            template \(identifier: template)
            """)
        return ready.lease.configuration.withDatabase(name)
    }

    /// Not waited for: what remains when the process ends is dropped by the next run.
    nonisolated func drop(_ configuration: PostgresConfiguration) {
        guard let name = configuration.database else { return }
        Task.detached {
            let ready = try await self.ready()
            try await ready.administration.query("drop database if exists \(identifier: name) with (force)")
        }
    }

    private func ready() async throws -> Ready {
        if let opened { return try await opened.value }
        let opening = Task { try await Self.open() }
        opened = opening
        return try await opening.value
    }

    private static func open() async throws -> Ready {
        let lease = try await PrivateCluster.open(
            home: "/tmp/guanhuai-tests-\(getuid())", settings: .throwaway)
        AtExit.close(lease)
        var limits = PoolLimits(connections: 2)
        limits.wait = .seconds(300)  // All tests of a run ask for their database at once.
        let administration = PostgresPool(lease.superuserConfiguration, limits: limits)
        try await removeLeftovers(administration)
        return Ready(lease: lease, administration: administration)
    }

    /// Databases of test runs that are no longer there.
    private static func removeLeftovers(_ administration: PostgresPool) async throws {
        let names = try await administration.query(
            "select datname from pg_database where datname ~ '^t[0-9]+_[0-9]+$'"
        ).decode(String.self)
        for name in names {
            guard let process = pid_t(name.dropFirst().prefix { $0 != "_" }), kill(process, 0) != 0 else {
                continue
            }
            try await administration.query("drop database if exists \(identifier: name) with (force)")
        }
    }

    // MARK: Templates

    /// One for each set of migrations, kept for later runs.
    private func template(_ migrations: [Migration], _ ready: Ready) async throws -> String {
        let name = Self.templateName(migrations)
        if let known = templates[name] { return try await known.value }
        let making = Task { try await Self.makeTemplate(name, migrations, ready) }
        templates[name] = making
        return try await making.value
    }

    private static func templateName(_ migrations: [Migration]) -> String {
        if migrations.isEmpty { return "template0" }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in migrations.flatMap({ Array(($0.name + $0.hash).utf8) }) {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return "template_\(String(hash, radix: 36))"
    }

    private static func makeTemplate(_ name: String, _ migrations: [Migration], _ ready: Ready) async throws
        -> String
    {
        if migrations.isEmpty { return name }
        let draft = "draft_\(getpid())_\(name)"
        let pool = ready.administration
        return try await pool.withConnection { connection in
            // Test runs at once make it one after the other.
            try await connection.query("select pg_advisory_lock(7310)")
            let exists: Bool = try await connection.value(
                "select exists (select from pg_database where datname = \(name))")
            if exists { return name }
            try await connection.query("drop database if exists \(identifier: draft) with (force)")
            try await connection.query(
                "create database \(identifier: draft) owner \(identifier: ClusterSettings.owner) template template0"
            )
            _ = try await Migrator(migrations).run(ready.lease.configuration.withDatabase(draft))
            try await connection.query("alter database \(identifier: draft) rename to \(identifier: name)")
            try await connection.query("alter database \(identifier: name) with is_template true")
            try await removeOldTemplates(connection)
            return name
        }
    }

    /// The eight youngest stay: those of other checkouts and branches.
    private static func removeOldTemplates(_ connection: PostgresConnection) async throws {
        let old = try await connection.query(
            "select datname from pg_database where datname like 'template\\_%' order by oid desc offset 8"
        ).decode(String.self)
        for name in old {
            try await connection.query("alter database \(identifier: name) with is_template false")
            try await connection.query("drop database if exists \(identifier: name)")
        }
    }
}

/// Stops the tests' server when the process ends.
private enum AtExit {
    nonisolated(unsafe) private static var lease: ClusterLease?  // Written once, before the handler can run.

    static func close(_ opened: ClusterLease) {
        lease = opened
        atexit { AtExit.lease?.closeBlocking() }
    }
}
