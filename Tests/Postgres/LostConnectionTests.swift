import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase)
struct LostConnectionTests {
    private func expectUnknown(_ error: PostgresError?) throws -> UInt64 {
        guard case .commitUnknown(let xid) = error else {
            Issue.record("\(String(describing: error))")
            throw CancellationError()
        }
        return try #require(xid)
    }

    @Test("lost before COMMIT: the work is rolled back, and that is certain")
    func beforeCommit() async throws {
        let pool = try TestDatabase.required.pool
        try await pool.query("create table t (id int)")
        let error = await #expect(throws: PostgresError.self) {
            try await pool.withTransaction { transaction in
                try await transaction.query("insert into t values (1)")
                try await transaction.query("select pg_terminate_backend(pg_backend_pid())")
            }
        }
        guard case .connectionLost = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try await pool.value("select count(*) from t", as: Int.self) == 0)
    }

    @Test("lost during COMMIT that did not happen: unknown, and resolved as aborted")
    func abortedCommit() async throws {
        let pool = try TestDatabase.required.pool
        try await pool.query("create table t (id int)")
        try await pool.query(
            """
            create function cut() returns trigger language plpgsql as $$
            begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return null; end $$
            """)
        try await pool.query(
            """
            create constraint trigger cut after insert on t deferrable initially deferred
            for each row execute function cut()
            """)
        let error = await #expect(throws: PostgresError.self) {
            try await pool.withTransaction { try await $0.query("insert into t values (1)") }
        }
        let xid = try expectUnknown(error)
        #expect(try await pool.resolveCommit(xid: xid) == .aborted)
        #expect(try await pool.value("select count(*) from t", as: Int.self) == 0)
    }

    @Test("lost during COMMIT that did happen: unknown, and resolved as committed")
    func committedCommit() async throws {
        let pool = try TestDatabase.required.pool
        try await pool.query("create table t (id int)")
        let system = try await PostgresConnection.connect(TestCluster.shared.lease().superuserConfiguration)
        defer { system.close() }
        // A commit that waits for a standby there is none of has been stored here and not yet answered. Other tests
        // commit asynchronously and do not wait.
        try await system.query("alter system set synchronous_standby_names = 'nobody'")
        try await system.query("select pg_reload_conf()")
        var error: PostgresError?
        // The server's checkpointer takes the setting up a moment later; until then COMMIT does not wait.
        for _ in 0..<100 where error == nil {
            do {
                try await pool.query("truncate t")
                try await writeAndBeCut(pool, system)
                try await Task.sleep(for: .milliseconds(20))
            } catch let lost as PostgresError {
                error = lost
            }
        }
        try await system.query("alter system reset synchronous_standby_names")
        try await system.query("select pg_reload_conf()")
        let xid = try expectUnknown(error)
        #expect(try await pool.resolveCommit(xid: xid) == .committed)
        #expect(try await pool.value("select count(*) from t", as: Int.self) == 1)
    }

    /// Commits, and is cut off while the COMMIT waits for the standby.
    private func writeAndBeCut(_ pool: PostgresPool, _ system: PostgresConnection) async throws {
        let (pids, continuation) = AsyncStream.makeStream(of: Int32.self)
        let cutter = Task {
            for await pid in pids {
                while !Task.isCancelled {
                    let isWaiting: Bool = try await system.value(
                        "select exists (select from pg_stat_activity where pid = \(pid) and wait_event = 'SyncRep')"
                    )
                    if isWaiting { try await system.query("select pg_terminate_backend(\(pid))") }
                }
            }
        }
        defer {
            continuation.finish()
            cutter.cancel()
        }
        try await pool.withTransaction { transaction in
            try await transaction.query("set local synchronous_commit = on")
            continuation.yield(try await transaction.value("select pg_backend_pid()"))
            try await transaction.query("insert into t values (1)")
        }
    }

    @Test("lost during COMMIT of a transaction that wrote nothing: nothing is in doubt")
    func nothingWritten() async throws {
        let pool = try TestDatabase.required.pool
        try await pool.query("create table t (id int)")
        try await pool.withTransaction { try await $0.query("select 1") }
        #expect(try await pool.resolveCommit(xid: 3) != .inProgress)
    }
}
