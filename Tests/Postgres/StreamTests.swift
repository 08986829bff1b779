import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase)
struct StreamTests {
    @Test("rows come one by one, in order, all of them")
    func all() async throws {
        try await TestDatabase.required.pool.withConnection { connection in
            var expected = 1
            for try await row in connection.stream("select g, 'n' || g from generate_series(1, \(5000)) g") {
                let (number, name) = try row.decode(Int.self, String.self)
                #expect(number == expected && name == "n\(expected)")
                expected += 1
            }
            #expect(expected == 5001)
            #expect(try await connection.value("select 7", as: Int.self) == 7)
        }
    }

    @Test("an error may come after rows, and the connection stays usable")
    func lateError() async throws {
        try await TestDatabase.required.pool.withConnection { connection in
            var count = 0
            let error = await #expect(throws: PostgresError.self) {
                for try await _ in connection.stream("select 1 / (3000 - g) from generate_series(1, 5000) g")
                { count += 1 }
            }
            #expect(error?.fault?.code == "22012")
            #expect(count == 2999)
            let seven: Int = try await connection.value("select 7")
            #expect(seven == 7)
        }
    }

    @Test("leaving the loop early stops the query on the server")
    func early() async throws {
        try await TestDatabase.required.pool.withConnection { connection in
            let began = ContinuousClock.now
            var count = 0
            for try await _ in connection.stream("select generate_series(1, 100000000)") {
                count += 1
                if count == 10 { break }
            }
            #expect(try await connection.value("select 7", as: Int.self) == 7)
            #expect(began.duration(to: .now) < .seconds(30))
        }
    }

    @Test("a slow reader holds the server back")
    func backPressure() async throws {
        let pool = try TestDatabase.required.pool
        try await pool.withConnection { connection in
            var count = 0
            for try await _ in connection.stream(
                "select g, repeat('x', 1000) from generate_series(1, 20000) g")
            {
                count += 1
                guard count == 100 else { continue }
                try await Waiting.until(connection.processID, waitsFor: "ClientWrite", pool.configuration)
            }
            #expect(count == 20000)
        }
    }

    @Test("cancelling the task ends the stream with an error")
    func cancelled() async throws {
        let pool = try TestDatabase.required.pool
        let task = Task {
            try await pool.withConnection { connection in
                for try await _ in connection.stream("select generate_series(1, 100000000)") {}
            }
        }
        try await Task.sleep(for: .milliseconds(50))
        task.cancel()
        let error = await #expect(throws: PostgresError.self) { try await task.value }
        guard case .cancelled = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("a stream inside a transaction sees what the transaction wrote")
    func transaction() async throws {
        let pool = try TestDatabase.required.pool
        try await pool.query("create table t (id int)")
        try await pool.withTransaction { transaction in
            var count = 0
            for try await _ in transaction.stream("select 1") { count += 1 }
            try await transaction.query("insert into t select generate_series(1, 10)")
            for try await _ in transaction.stream("select id from t") { count += 1 }
            #expect(count == 11)
        }
    }

    @Test("many rows go in as one pipeline, with NULLs, and are counted")
    func executeMany() async throws {
        let pool = try TestDatabase.required.pool
        try await pool.query("create table t (id int primary key, name text, ok bool)")
        let count = try await pool.withTransaction { transaction in
            try await transaction.executeMany("insert into t values ($1, $2, $3)", 1...7000) { number, row in
                row.bind(Int32(number))
                row.bind(number.isMultiple(of: 2) ? "n\(number)" : nil)
                row.bind(number > 5)
            }
        }
        #expect(count == 7000)
        let (all, names) = try await pool.query("select count(*), count(name) from t").one.decode(
            Int.self, Int.self)
        #expect((all, names) == (7000, 3500))
    }

    @Test("a failing row of a pipeline undoes all of them, and the connection stays usable")
    func executeManyFails() async throws {
        let pool = try TestDatabase.required.pool
        try await pool.withConnection { connection in
            try await connection.query("create table t (id int primary key)")
            let error = await #expect(throws: PostgresError.self) {
                try await connection.executeMany("insert into t values ($1)", 1...9000) { number, row in
                    row.bind(Int32(number == 4000 ? 1 : number))
                }
            }
            #expect(error?.fault?.code == "23505")
            #expect(try await connection.value("select count(*) from t", as: Int.self) == 0)
            let wrong = await #expect(throws: PostgresError.self) {
                try await connection.executeMany("insert into nothing values ($1)", 1...10) {
                    $1.bind(Int32($0))
                }
            }
            #expect(wrong?.fault?.code == "42P01")
            #expect(
                try await connection.executeMany("insert into t values ($1)", [Int32]()) { $1.bind($0) } == 0)
        }
    }

    @Test("notifications arrive with their payload, and a lost connection ends them with an error")
    func notifications() async throws {
        let pool = try TestDatabase.required.pool
        let listener = try await PostgresConnection.connect(pool.configuration)
        let stream = try await listener.notifications(on: ["news", "other \"one\""])
        for number in 1...3 { try await pool.query("select pg_notify('news', \("n\(number)"))") }
        try await pool.query("select pg_notify('other \"one\"', '')")
        var seen: [String] = []
        await #expect(throws: PostgresError.self) {
            for try await notification in stream {
                seen.append("\(notification.channel) \(notification.payload)")
                if seen.count == 4 {
                    try await pool.query("select pg_terminate_backend(\(listener.processID))")
                }
            }
        }
        #expect(seen == ["news n1", "news n2", "news n3", "other \"one\" "])
    }
}
