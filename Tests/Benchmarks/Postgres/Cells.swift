import Glibc
import Postgres
import Synchronization

/// What this client is measured in. Each cell prints `FIG`, name, value and unit, as the peers' programs do.
struct Cells {
    let configuration: PostgresConfiguration

    static let all = [
        "select1", "select16", "insert", "copy_in", "copy_out", "stream", "scoped1", "scoped16",
    ]

    /// On the cooperative pool, where a service's work runs, not on the main thread.
    @concurrent
    static func run(_ names: [String]) async throws {
        guard let database = getenv("BENCH_DATABASE") else { throw Missing() }
        let cells = try Cells(configuration: PostgresConfiguration(String(cString: database)))
        for name in names.isEmpty ? all : names { try await cells.run(name) }
    }

    private struct Missing: Error, CustomStringConvertible {
        let description = "BENCH_DATABASE is not set; run bench-postgres without arguments"
    }

    private func run(_ name: String) async throws {
        switch name {
        case "select1": try await select(connections: 1, count: 15_000)
        case "select16": try await select(connections: 16, count: 40_000)
        case "insert": try await insert()
        case "copy_in": try await copyIn()
        case "copy_out": try await copyOut()
        case "stream": try await stream()
        case "scoped1": try await scoped(connections: 1, count: 8000)
        case "scoped16": try await scoped(connections: 16, count: 20_000)
        default: print("no cell \(name)")
        }
    }

    private func say(_ name: String, _ value: Double, _ unit: String) {
        print("FIG\tguanhuai.\(name)\t\(value)\t\(unit)")
    }

    private func seconds(_ duration: Duration) -> Double {
        let (seconds, attoseconds) = duration.components
        return Double(seconds) + Double(attoseconds) * 1e-18
    }

    // MARK: One row by its key

    private func select(connections: Int, count: Int) async throws {
        try await rate("select\(connections)", connections: connections, count: count) { pool, key in
            let rows = try await pool.query(
                "SELECT \(unsafeRaw: Family.columns) FROM families_1000000 WHERE family_id = \(key)")
            return try rows.one.decode(Family.self).id
        }
    }

    /// Actor, scope and request id set for one transaction, one select, commit.
    private func scoped(connections: Int, count: Int) async throws {
        try await rate("scoped\(connections)", connections: connections, count: count) { pool, key in
            try await pool.withScoped(
                role: ClusterSettings.application,
                settings: [
                    ("guanhuai.actor", "7"), ("guanhuai.scope", "/990101/"), ("guanhuai.request", "r1"),
                ],
                readOnly: true
            ) { transaction in
                let rows = try await transaction.query(
                    "SELECT \(unsafeRaw: Family.columns) FROM families_1000000 WHERE family_id = \(key)")
                return try rows.one.decode(Family.self).id
            }
        }
    }

    private func rate(
        _ name: String, connections: Int, count: Int,
        _ ask: @escaping @Sendable (PostgresPool, Int32) async throws -> Int32
    ) async throws {
        let pool = PostgresPool(configuration, limits: PoolLimits(connections: connections))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<connections { group.addTask { try await pool.query("select pg_sleep(0.05)") } }
            try await group.waitForAll()
        }
        for key in 0..<200 { _ = try await ask(pool, Int32(key + 1)) }
        let began = ContinuousClock.now
        let times = try await withThrowingTaskGroup(of: [Double].self) { group in
            for worker in 0..<connections {
                group.addTask {
                    var random = UInt32(truncatingIfNeeded: worker &* 7919 &+ 1)
                    var times: [Double] = []
                    times.reserveCapacity(count / connections)
                    for _ in 0..<count / connections {
                        random = random &* 1_664_525 &+ 1_013_904_223
                        let key = Int32(UInt64(random) * UInt64(Family.count) >> 32) + 1
                        let before = ContinuousClock.now
                        guard try await ask(pool, key) == key else { throw Wrong() }
                        times.append(seconds(before.duration(to: .now)))
                    }
                    return times
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }.sorted()
        }
        let took = seconds(began.duration(to: .now))
        say("\(name).rate", Double(times.count) / took, "q/s")
        say("\(name).p50", times[times.count / 2] * 1e6, "us")
        say("\(name).p99", times[times.count * 99 / 100] * 1e6, "us")
        await pool.shutdown()
    }

    private struct Wrong: Error {}

    // MARK: Many rows

    private func withTable<Value>(_ body: (PostgresConnection) async throws -> Value) async throws -> Value {
        let connection = try await PostgresConnection.connect(configuration)
        defer { connection.close() }
        try await connection.runScript("drop table if exists fam_in; create table fam_in (like families)")
        return try await body(connection)
    }

    private func insert() async throws {
        let families = (1...20_000).map { Family(number: Int32($0)) }
        let places = (1...16).map { "$\($0)" }.joined(separator: ",")
        try await withTable { connection in
            let began = ContinuousClock.now
            let count = try await connection.withTransaction { transaction in
                try await transaction.executeMany(
                    "INSERT INTO fam_in (\(Family.columns)) VALUES (\(places))", families
                ) { $0.bind(&$1) }
            }
            guard count == families.count else { throw Wrong() }
            say("insert_pipeline.rate", Double(count) / seconds(began.duration(to: .now)), "rows/s")
        }
    }

    private func copyIn() async throws {
        let families = (1...Family.count).map { Family(number: Int32($0)) }
        try await withTable { connection in
            let began = ContinuousClock.now
            let count = try await connection.withTransaction { transaction in
                try await transaction.copyIn(
                    "COPY fam_in (\(unsafeRaw: Family.columns)) FROM STDIN (FORMAT binary)"
                ) { writer in
                    for family in families {
                        try await writer.row(columns: 16) { family.write(&$0) }
                    }
                }
            }
            guard count == Family.count else { throw Wrong() }
            say("copy_in_rows.binary", seconds(began.duration(to: .now)) * 1e3, "ms/1M")
        }
    }

    private func copyOut() async throws {
        let connection = try await PostgresConnection.connect(configuration)
        defer { connection.close() }
        var families: [Family] = []
        families.reserveCapacity(Family.count)
        let began = ContinuousClock.now
        for try await batch in connection.copyOut("COPY families_1000000 TO STDOUT (FORMAT binary)") {
            try batch.forEachRow { families.append(try Family(&$0)) }
        }
        guard families.count == Family.count else { throw Wrong() }
        say("copy_out_rows.binary", seconds(began.duration(to: .now)) * 1e3, "ms/1M")
    }

    /// A million rows in single-row mode; memory must not grow with them.
    private func stream() async throws {
        let connection = try await PostgresConnection.connect(configuration)
        defer { connection.close() }
        let before = peakMemory
        var sum = 0
        let began = ContinuousClock.now
        for try await row in connection.stream("SELECT \(unsafeRaw: Family.columns) FROM families_1000000") {
            sum += try Int(row.decode(Family.self).id)
        }
        guard sum == Family.count * (Family.count + 1) / 2 else { throw Wrong() }
        say("fetch_single_row_mode.binary", seconds(began.duration(to: .now)) * 1e3, "ms/1M")
        say("fetch_single_row_mode.grown", peakMemory - before, "MiB")
    }

    /// The most memory this process has held, in MiB.
    private var peakMemory: Double {
        var usage = rusage()
        getrusage(0, &usage)  // RUSAGE_SELF, which C's header makes an enumeration
        return Double(usage.ru_maxrss) / 1024
    }
}
