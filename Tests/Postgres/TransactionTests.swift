import Postgres
import Synchronization
import TestSupport
import Testing

@Suite(.emptyDatabase)
struct TransactionTests {
    private struct Stop: Error {}

    private func makeTable() async throws -> PostgresPool {
        let pool = try TestDatabase.required.pool
        try await pool.query("create table t (id int primary key, n int not null default 0)")
        return pool
    }

    private func count(_ pool: PostgresPool) async throws -> Int {
        try await pool.value("select count(*) from t")
    }

    @Test("what the closure wrote is stored when it returns, and not when it throws")
    func commitsOrNot() async throws {
        let pool = try await makeTable()
        let number = try await pool.withTransaction { transaction in
            try await transaction.execute("insert into t values (1), (2)")
        }
        #expect(number == 2)
        await #expect(throws: Stop.self) {
            try await pool.withTransaction { transaction in
                try await transaction.query("insert into t values (3)")
                throw Stop()
            }
        }
        #expect(try await count(pool) == 2)
    }

    @Test("COMMIT of a transaction whose failure was ignored is an error, not a success")
    func commitOfFailed() async throws {
        let pool = try await makeTable()
        let error = await #expect(throws: PostgresError.self) {
            try await pool.withTransaction { transaction in
                try await transaction.query("insert into t values (1)")
                _ = try? await transaction.query("select 1/0")
            }
        }
        guard case .commitRefused = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try await count(pool) == 0)
    }

    @Test("a deferred constraint that fails at COMMIT is an error")
    func deferred() async throws {
        let pool = try await makeTable()
        try await pool.query(
            "create table child (id int references t deferrable initially deferred)")
        let error = await #expect(throws: PostgresError.self) {
            try await pool.withTransaction { try await $0.query("insert into child values (9)") }
        }
        #expect(error?.fault?.code == "23503")
        #expect(try await pool.value("select count(*) from child", as: Int.self) == 0)
    }

    @Test("opening and first statement go out together; a closure that asks nothing sends nothing")
    func lazy() async throws {
        let pool = try await makeTable()
        try await pool.withTransaction { _ in }
        let isOpen: Bool = try await pool.withTransaction(isolation: .serializable, readOnly: true) {
            transaction in
            try await transaction.value(
                """
                select current_setting('transaction_isolation') = 'serializable'
                  and current_setting('transaction_read_only') = 'on' and now() <> clock_timestamp()
                """)
        }
        #expect(isOpen)
    }

    @Test("read only refuses a write")
    func readOnly() async throws {
        let pool = try await makeTable()
        let error = await #expect(throws: PostgresError.self) {
            try await pool.withTransaction(isolation: .readCommitted, readOnly: true) {
                try await $0.query("insert into t values (1)")
            }
        }
        #expect(error?.fault?.code == "25006")
    }

    @Test("a savepoint that fails takes back only its own part")
    func savepoint() async throws {
        let pool = try await makeTable()
        try await pool.withTransaction { transaction in
            try await transaction.query("insert into t values (1)")
            await #expect(throws: PostgresError.self) {
                try await transaction.withSavepoint { inner in
                    try await inner.query("insert into t values (2)")
                    try await inner.query("select 1/0")
                }
            }
            try await transaction.withSavepoint { try await $0.query("insert into t values (3)") }
        }
        #expect(try await pool.query("select id from t order by id").decode(Int.self) == [1, 3])
    }

    @Test("role and settings hold for the transaction alone")
    func scoped() async throws {
        let pool = try await makeTable()
        try await pool.query("grant select on t to \(identifier: ClusterSettings.application)")
        let ask: Statement = "select current_user::text, current_setting('guanhuai.area', true)"
        let inside = try await pool.withScoped(
            role: ClusterSettings.application,
            settings: [("guanhuai.area", "/990101/"), ("guanhuai.actor", "o'x")],
            readOnly: true
        ) { transaction in
            await #expect(throws: PostgresError.self) {
                try await transaction.withSavepoint { try await $0.query("delete from t") }
            }
            return try await transaction.query(ask).one.decode(String.self, String?.self)
        }
        #expect(inside == (ClusterSettings.application, "/990101/"))
        let outside = try await pool.query(ask).one.decode(String.self, String?.self)
        #expect(outside.0 == ClusterSettings.owner)
        #expect(outside.1 ?? "" == "")
    }

    @Test("statements started side by side in a transaction all run inside it")
    func sideBySide() async throws {
        let pool = try TestDatabase.required.pool
        let numbers = try await pool.withTransaction { transaction in
            try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<20 {
                    group.addTask { try await transaction.value("select pg_current_xact_id()::text") }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
        }
        #expect(numbers.count == 1)
    }

    @Test("a transaction used after its end is refused")
    func usedAfterwards() async throws {
        let pool = try await makeTable()
        let kept = try await pool.withTransaction { $0 }
        await #expect(throws: PostgresError.self) { try await kept.query("insert into t values (1)") }
        #expect(try await count(pool) == 0)
    }

    @Test("a serialisation failure runs the whole closure again, and is counted")
    func retries() async throws {
        let pool = try await makeTable()
        try await pool.query("insert into t values (1, 0)")
        // All have read before the first writes, so all but one must fail.
        let reading = Meeting()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<5 {
                        try await pool.withTransaction(isolation: .serializable, retries: 50) { transaction in
                            let now: Int = try await transaction.value("select n from t where id = 1")
                            try await reading.arriveAndWait(for: 4)
                            try await transaction.query("update t set n = \(now + 1) where id = 1")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await pool.value("select n from t", as: Int.self) == 20)
        #expect(pool.statistics.retries >= 3)
    }

    @Test("a deadlock is run again")
    func deadlock() async throws {
        let pool = try await makeTable()
        try await pool.query("insert into t values (1, 0), (2, 0)")
        // Both hold their first row before either asks for its second, so one of them must give way.
        let holding = Meeting()
        @Sendable func change(_ first: Int, _ second: Int) async throws {
            try await pool.withTransaction(retries: 5) { transaction in
                try await transaction.query("update t set n = n + 1 where id = \(first)")
                try await holding.arriveAndWait(for: 2)
                try await transaction.query("update t set n = n + 1 where id = \(second)")
            }
        }
        async let one: Void = change(1, 2)
        async let two: Void = change(2, 1)
        _ = try await (one, two)
        #expect(try await pool.value("select sum(n) from t", as: Int.self) == 4)
        #expect(pool.statistics.retries >= 1)
    }

    @Test("other errors are not run again")
    func noRetry() async throws {
        let pool = try await makeTable()
        let runs = Mutex(0)
        await #expect(throws: PostgresError.self) {
            try await pool.withTransaction(retries: 5) { transaction in
                runs.withLock { $0 += 1 }
                try await transaction.query("select 1/0")
            }
        }
        #expect(runs.withLock { $0 } == 1)
    }

    @Test("a pipeline is one round trip; after a failure the rest is not run")
    func pipeline() async throws {
        let pool = try await makeTable()
        let results = try await pool.pipeline([
            "insert into t values (1)", "select count(*) from t", "select 'x'", "select count(*) from t",
        ])
        #expect(try results[1].one[0, as: Int.self] == 1)
        #expect(try results[2].one[0, as: String.self] == "x")
        let error = await #expect(throws: PostgresError.self) {
            try await pool.pipeline(["insert into t values (2)", "select 1/0", "insert into t values (3)"])
        }
        #expect(error?.fault?.code == "22012")
        // Without BEGIN a pipeline is one implicit transaction.
        #expect(try await count(pool) == 1)
        #expect(pool.statistics.opened == 1)
    }
}

/// Where tasks wait until enough of them have come.
private final class Meeting: Sendable {
    private let present = Mutex(0)

    func arriveAndWait(for enough: Int) async throws {
        present.withLock { $0 += 1 }
        while present.withLock({ $0 }) < enough { try await Task.sleep(for: .milliseconds(1)) }
    }
}
