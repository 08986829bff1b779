import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase)
struct CancellationTests {
    private func expectCancelled(_ task: Task<some Sendable, any Error>) async {
        let error = await #expect(throws: PostgresError.self) { _ = try await task.value }
        guard case .cancelled = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("cancelling the task stops the statement on the server and leaves the connection usable")
    func stops() async throws {
        let pool = try TestDatabase.required.pool
        let pid: Int32 = try await pool.value("select pg_backend_pid()")
        let began = ContinuousClock.now
        let task = Task { try await pool.query("select pg_sleep(60)") }
        try await Waiting.until(pid, waitsFor: "PgSleep", pool.configuration)
        task.cancel()
        await expectCancelled(task)
        #expect(began.duration(to: .now) < .seconds(40))
        #expect(try await pool.value("select pg_backend_pid()", as: Int32.self) == pid)
    }

    @Test("a task that was cancelled before sends nothing")
    func before() async throws {
        let pool = try TestDatabase.required.pool
        try await pool.query("create table t (id int)")
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await pool.query("insert into t values (1)")
        }
        task.cancel()
        await expectCancelled(task)
        #expect(try await pool.value("select count(*) from t", as: Int.self) == 0)
    }

    @Test("a late cancel never hits the next statement on the connection")
    func late() async throws {
        let pool = try PostgresPool(TestDatabase.required.configuration, limits: PoolLimits(connections: 1))
        for round in 0..<60 {
            let task = Task { try await pool.query("select pg_sleep(0.002)") }
            try await Task.sleep(for: .microseconds(round * 83))
            task.cancel()
            let next: Int = try await pool.value("select 7 from pg_sleep(0.001)")
            #expect(next == 7)
            _ = await task.result
        }
        #expect(pool.statistics.opened == 1)
        await pool.shutdown()
    }

    @Test("cancelling inside a transaction rolls it back")
    func transaction() async throws {
        let pool = try TestDatabase.required.pool
        try await pool.query("create table t (id int)")
        let pid: Int32 = try await pool.value("select pg_backend_pid()")
        let task = Task {
            try await pool.withTransaction { transaction in
                try await transaction.query("insert into t values (1)")
                try await transaction.query("select pg_sleep(60)")
            }
        }
        try await Waiting.until(pid, waitsFor: "PgSleep", pool.configuration)
        task.cancel()
        await expectCancelled(task)
        #expect(try await pool.value("select count(*) from t", as: Int.self) == 0)
        #expect(try await pool.value("select pg_backend_pid()", as: Int32.self) == pid)
    }

    @Test("a statement's own time limit is the server's error, not a cancellation")
    func statementTimeout() async throws {
        var configuration = try TestDatabase.required.configuration
        configuration.statementTimeout = .seconds(1)
        configuration.lockTimeout = .milliseconds(70)
        configuration.idleInTransactionTimeout = .seconds(9)
        configuration.settings = [(name: "search_path", value: "public, pg_catalog")]
        let connection = try await PostgresConnection.connect(configuration)
        defer { connection.close() }
        let error = await #expect(throws: PostgresError.self) {
            try await connection.query("select pg_sleep(60)")
        }
        #expect(error?.fault?.code == "57014")
        let settings = try await connection.query(
            """
            select current_setting('lock_timeout'), current_setting('idle_in_transaction_session_timeout'),
              current_setting('search_path')
            """
        ).one.decode(String.self, String.self, String.self)
        #expect(settings == ("70ms", "9s", "public, pg_catalog"))
    }

    @Test("a connect that is cancelled ends at once")
    func connecting() async throws {
        let silent = try SilentListener()
        var configuration = try PostgresConfiguration("host=127.0.0.1 port=\(silent.port) user=x dbname=x")
        configuration.connectTimeout = .seconds(600)
        let began = ContinuousClock.now
        let task = Task { try await PostgresConnection.connect(configuration) }
        try await Task.sleep(for: .milliseconds(50))
        task.cancel()
        await expectCancelled(task)
        #expect(began.duration(to: .now) < .seconds(300))  // Other tests may hold all threads for a while.
    }
}
