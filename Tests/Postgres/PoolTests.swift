import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase)
struct PoolTests {
    private func pool(_ connections: Int, _ change: (inout PoolLimits) -> Void = { _ in }) throws
        -> PostgresPool
    {
        var limits = PoolLimits(connections: connections)
        // Where a test is not about waiting in vain: other tests may keep all threads busy for seconds.
        limits.wait = .seconds(60)
        change(&limits)
        return try PostgresPool(TestDatabase.required.configuration, limits: limits)
    }

    @Test("it never opens more than its limit, however many ask")
    func bounded() async throws {
        let pool = try pool(3)
        let pids = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<50 {
                group.addTask { try await pool.value("select pg_backend_pid() from pg_sleep(0.002)") }
            }
            return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect((1...3).contains(pids.count))
        #expect(pool.statistics.opened <= 3)
        #expect(pool.statistics.waiting == 0)
        await pool.shutdown()
    }

    @Test("waiters are served in the order they came")
    func inOrder() async throws {
        let pool = try pool(1)
        try await pool.query("create table served (place int generated always as identity, number int)")
        var tasks: [Task<Void, any Error>] = []
        let gate = AsyncStream.makeStream(of: Void.self)
        let holder = Task {
            try await pool.withConnection { connection in
                try await connection.query("select 1")
                for await _ in gate.stream {}
            }
        }
        try await Waiting.until("the connection is taken") { pool.statistics.idle == 0 }
        for number in 0..<10 {
            let task = Task {
                let note: Statement = "insert into served (number) values (\(number))"
                if number.isMultiple(of: 2) {
                    try await pool.withTransaction { _ = try await $0.query(note) }
                } else {
                    try await pool.query(note)
                }
            }
            tasks.append(task)
            while pool.statistics.waiting <= number { await Task.yield() }
        }
        gate.continuation.finish()
        try await holder.value
        for task in tasks { try await task.value }
        let served = try await pool.query("select number from served order by place").decode(Int.self)
        #expect(served == Array(0..<10))
        await pool.shutdown()
    }

    @Test("who waits too long is told so, and the next still gets one")
    func timeout() async throws {
        let pool = try pool(1) { $0.wait = .seconds(2) }
        // On a loaded machine opening the first connection may itself take longer than the wait.
        try await Waiting.until("a connection is open") { (try? await pool.query("select 1")) != nil }
        let before = pool.statistics.timeouts
        try await pool.withConnection { _ in
            let began = ContinuousClock.now
            let error = await #expect(throws: PostgresError.self) { try await pool.query("select 1") }
            guard case .poolTimeout = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(began.duration(to: .now) >= .seconds(2))
        }
        #expect(pool.statistics.timeouts == before + 1)
        #expect(try await pool.value("select 7", as: Int.self) == 7)
        await pool.shutdown()
    }

    @Test("a cancelled waiter leaves the line and loses no connection")
    func cancelledWaiter() async throws {
        let pool = try pool(1)
        try await pool.withConnection { _ in
            let tasks = (0..<8).map { number in
                Task {
                    if number.isMultiple(of: 2) {
                        try await pool.query("select 1")
                    } else {
                        try await pool.withTransaction { _ in }
                    }
                }
            }
            while pool.statistics.waiting < 8 { await Task.yield() }
            for task in tasks { task.cancel() }
            for task in tasks {
                let error = await #expect(throws: PostgresError.self) { try await task.value }
                guard case .cancelled = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
            }
            #expect(pool.statistics.waiting == 0)
        }
        #expect(try await pool.value("select 7", as: Int.self) == 7)
        #expect(pool.statistics.connections == 1)
        await pool.shutdown()
    }

    @Test("cancelling at random moments never loses a connection")
    func cancellationStorm() async throws {
        let pool = try pool(3)
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let task = Task {
                        if number.isMultiple(of: 3) {
                            try await pool.withTransaction { try await $0.query("select pg_sleep(0.003)") }
                        } else {
                            try await pool.query("select pg_sleep(0.001)")
                        }
                    }
                    try? await Task.sleep(for: .microseconds(number * 37 % 5000))
                    task.cancel()
                    _ = await task.result
                }
            }
        }
        // Every connection can be had at once, and works.
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<3 { group.addTask { try await pool.value("select 1 from pg_sleep(0.02)") } }
            let sum = try await group.reduce(0, +)
            #expect(sum == 3)
        }
        #expect(pool.statistics.connections <= 3)
        await pool.shutdown()
        #expect(pool.statistics.connections == 0)
    }

    @Test("a connection whose server process died is replaced")
    func deadConnection() async throws {
        let pool = try pool(1)
        let pid: Int = try await pool.value("select pg_backend_pid()")
        try await TestDatabase.required.pool.query("select pg_terminate_backend(\(pid)::int, 5000)")
        try await Waiting.until("the pool has noticed") { pool.statistics.idle == 0 }
        let other: Int = try await pool.value("select pg_backend_pid()")
        #expect(other != pid)
        await pool.shutdown()
    }

    @Test("an idle connection is asked whether it lives before it is given out, and kept when it does")
    func checked() async throws {
        let pool = try pool(1) { $0.unchecked = .zero }
        let first: Int = try await pool.value("select pg_backend_pid()")
        #expect(try await pool.value("select pg_backend_pid()", as: Int.self) == first)
        #expect(pool.statistics.opened == 1)
        await pool.shutdown()
    }

    @Test("an old connection is replaced")
    func age() async throws {
        let pool = try pool(1) { $0.age = .milliseconds(50) }
        let first: Int = try await pool.value("select pg_backend_pid()")
        try await Waiting.until("another connection is given out") {
            try await pool.value("select pg_backend_pid()", as: Int.self) != first
        }
        #expect(pool.statistics.opened >= 2)
        await pool.shutdown()
    }

    @Test("unused connections are closed after a while")
    func idle() async throws {
        let pool = try pool(2) { $0.idle = .milliseconds(50) }
        try await pool.query("select 1")
        #expect(pool.statistics.opened == 1)
        try await Waiting.until("none is left") { pool.statistics.connections == 0 }
        await pool.shutdown()
    }

    @Test("a transaction left open by a bare statement does not reach the next caller")
    func leftOpen() async throws {
        let pool = try pool(1)
        try await pool.query("begin")
        #expect(try await pool.value("select pg_current_xact_id_if_assigned() is null", as: Bool.self))
        #expect(pool.statistics.opened == 2)
        await pool.shutdown()
    }

    @Test("settings of a lent connection do not reach the next caller")
    func reset() async throws {
        let pool = try pool(1)
        try await pool.withConnection { try await $0.query("set application_name = 'mine'") }
        #expect(try await pool.value("show application_name", as: String.self) == "guanhuai")
        #expect(pool.statistics.opened == 1)
        await pool.shutdown()
    }

    @Test("a shutdown refuses the new, lets the running finish, and closes all")
    func shutdown() async throws {
        let pool = try pool(2)
        let running = Task { try await pool.value("select 1 from pg_sleep(1)", as: Int.self) }
        try await Waiting.until("the statement runs") {
            pool.statistics.opened == 1 && pool.statistics.idle == 0 && pool.statistics.waiting == 0
        }
        let down = Task { await pool.shutdown() }
        try await Waiting.until("the new are refused") {
            do throws(PostgresError) {
                try await pool.query("select 1")
                return false
            } catch {
                guard case .poolClosed = error else { throw error }
                return true
            }
        }
        #expect(try await running.value == 1)
        await down.value
        #expect(pool.statistics.connections == 0)
    }

    @Test("a shutdown does not wait for ever")
    func shutdownCuts() async throws {
        let pool = try pool(1) { $0.drain = .milliseconds(80) }
        let running = Task { try await pool.query("select pg_sleep(60)") }
        try await Waiting.until("the statement runs") {
            pool.statistics.opened == 1 && pool.statistics.idle == 0 && pool.statistics.waiting == 0
        }
        let began = ContinuousClock.now
        await pool.shutdown()
        #expect(began.duration(to: .now) < .seconds(40))
        await #expect(throws: PostgresError.self) { try await running.value }
    }

    @Test("where no connection can be made, each waiter is told why")
    func unreachable() async throws {
        let pool = PostgresPool(
            PostgresConfiguration(socketFolder: "/nowhere", user: "x", database: "x"),
            limits: PoolLimits(connections: 2))
        for _ in 0..<3 {
            let error = await #expect(throws: PostgresError.self) { try await pool.query("select 1") }
            guard case .connectFailed(let faults) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(faults.map(\.reason) == [.unreachable])
        }
        await pool.shutdown()
    }
}
