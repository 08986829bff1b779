import CivilCalendar
import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase)
struct CopyTests {
    private struct Stop: Error {}

    private func makeTable() async throws -> PostgresPool {
        let pool = try TestDatabase.required.pool
        try await pool.query(
            "create table t (id int, name text, born date, big int8, small int2, ok bool, span daterange)")
        return pool
    }

    private func fill(_ writer: CopyWriter, _ numbers: ClosedRange<Int32>) async throws(PostgresError) {
        for number in numbers {
            try await writer.row(columns: 7) { row in
                row.column(number)
                row.column("名\(number)")
                row.column(CivilDate(dayNumber: number))
                row.column(Int64(number) << 32)
                row.column(Int16(truncatingIfNeeded: number))
                row.column(number.isMultiple(of: 2))
                row.column(number.isMultiple(of: 3) ? DateSpan.since(CivilDate(dayNumber: number)) : nil)
            }
        }
    }

    @Test("binary rows go in and come out the same")
    func roundTrip() async throws {
        let pool = try await makeTable()
        try await pool.withConnection { connection in
            let stored = try await connection.copyIn("copy t from stdin (format binary)") { writer in
                try await fill(writer, 1...5000)
            }
            #expect(stored == 5000)
            var next: Int32 = 1
            for try await batch in connection.copyOut(
                "copy (table t order by id) to stdout (format binary)")
            {
                try batch.forEachRow { row in
                    #expect(row.columnCount == 7)
                    #expect(try row.int32() == next)
                    #expect(try row.read(String.self) == "名\(next)")
                    #expect(try row.dayNumber() == next)
                    #expect(try row.int64() == Int64(next) << 32)
                    try row.skip()
                    #expect(try row.bool() == next.isMultiple(of: 2))
                    #expect(
                        try row.read(DateSpan?.self)?.from?.dayNumber == (next.isMultiple(of: 3) ? next : nil)
                    )
                    next += 1
                }
            }
            #expect(next == 5001)
        }
    }

    @Test("an empty table and an empty copy are well-formed")
    func empty() async throws {
        let pool = try await makeTable()
        try await pool.withConnection { connection in
            #expect(try await connection.copyIn("copy t from stdin (format binary)") { _ in } == 0)
            for try await batch in connection.copyOut("copy t to stdout (format binary)") {
                try batch.forEachRow { _ in Issue.record("no row was expected") }
            }
        }
    }

    @Test("a writer that throws stores nothing and leaves the connection usable")
    func writerThrows() async throws {
        let pool = try await makeTable()
        try await pool.withConnection { connection in
            await #expect(throws: Stop.self) {
                try await connection.copyIn("copy t from stdin (format binary)") { writer in
                    try await fill(writer, 1...3000)
                    throw Stop()
                }
            }
            let count: Int = try await connection.value("select count(*) from t")
            #expect(count == 0)
        }
        #expect(pool.statistics.opened == 1)
    }

    @Test("data the server refuses is an error that names the table, not the row")
    func refused() async throws {
        let pool = try await makeTable()
        try await pool.query("alter table t add constraint small_names check (name <> '名4000')")
        try await pool.withConnection { connection in
            let error = await #expect(throws: PostgresError.self) {
                try await connection.copyIn("copy t from stdin (format binary)") {
                    try await fill($0, 1...9000)
                }
            }
            #expect(error?.fault?.constraint == "small_names")
            let wrong = await #expect(throws: PostgresError.self) {
                try await connection.copyIn("copy nothing from stdin (format binary)") {
                    try await fill($0, 1...10)
                }
            }
            #expect(wrong?.fault?.code == "42P01")
            let noCopy = await #expect(throws: PostgresError.self) {
                try await connection.copyIn("select 1") { try await fill($0, 1...10) }
            }
            guard case .misuse = noCopy else {
                Issue.record("\(String(describing: noCopy))")
                return
            }
        }
    }

    @Test("text and CSV go in and come out as lines")
    func text() async throws {
        let pool = try await makeTable()
        try await pool.withConnection { connection in
            let stored = try await connection.copyInText("copy t (id, name) from stdin (format csv)") {
                writer in
                for number in 1...2000 { try await writer.write(Array("\(number),\"名, \(number)\"\n".utf8)) }
            }
            #expect(stored == 2000)
            var bytes: [UInt8] = []
            for try await batch in connection.copyOut(
                "copy (select id, name from t order by id) to stdout (format csv)")
            {
                bytes += batch.joined
            }
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            #expect(lines.count == 2000)
            #expect(lines[1999] == "2000,\"名, 2000\"")
        }
    }

    @Test("a slow reader holds the server back")
    func slowReader() async throws {
        let pool = try TestDatabase.required.pool
        try await pool.withConnection { connection in
            var bytes = 0
            var isFirst = true
            for try await batch in connection.copyOut(
                "copy (select repeat('x', 1000) from generate_series(1, 20000)) to stdout")
            {
                batch.forEachBytes { bytes += $0.count }
                guard isFirst else { continue }
                isFirst = false
                try await Waiting.until(connection.processID, waitsFor: "ClientWrite", pool.configuration)
            }
            #expect(bytes == 20000 * 1001)
        }
    }

    @Test("a slow server holds the writer back")
    func slowServer() async throws {
        let pool = try await makeTable()
        try await pool.query(
            """
            create function slow() returns trigger language plpgsql as
            $$ begin if new.id = 1 then perform pg_sleep(0.3); end if; return new; end $$
            """)
        try await pool.query("create trigger slow before insert on t for each row execute function slow()")
        try await pool.withConnection { connection in
            let began = ContinuousClock.now
            var passed: Duration?
            try await connection.copyIn("copy t from stdin (format binary)") { writer in
                try await fill(writer, 1...30000)
                passed = began.duration(to: .now)
            }
            // Two megabytes do not fit the socket's buffers, so the writer had to wait for the first row.
            #expect(try #require(passed) > .milliseconds(250))
        }
    }

    @Test("leaving the loop early stops the copy on the server")
    func early() async throws {
        let pool = try TestDatabase.required.pool
        try await pool.withConnection { connection in
            for try await _ in connection.copyOut("copy (select generate_series(1, 100000000)) to stdout") {
                break
            }
            #expect(try await connection.value("select 7", as: Int.self) == 7)
        }
        #expect(pool.statistics.opened == 1)
    }

    @Test("cancelling the task stops a copy in, and nothing is stored")
    func cancelled() async throws {
        let pool = try await makeTable()
        let task = Task {
            try await pool.withConnection { connection in
                try await connection.copyIn("copy t from stdin (format binary)") { writer in
                    while true { try await fill(writer, 1...1000) }
                }
            }
        }
        try await Task.sleep(for: .milliseconds(80))
        task.cancel()
        await #expect(throws: PostgresError.self) { try await task.value }
        #expect(try await pool.value("select count(*) from t", as: Int.self) == 0)
    }

    @Test("a connection lost during a copy is an error on both sides")
    func lost() async throws {
        let pool = try await makeTable()
        try await pool.withConnection { connection in
            let error = await #expect(throws: PostgresError.self) {
                try await connection.copyIn("copy t from stdin (format binary)") { writer in
                    try await fill(writer, 1...1000)
                    try await pool.query("select pg_terminate_backend(\(connection.processID), 5000)")
                    while true { try await fill(writer, 1...1000) }
                }
            }
            guard case .connectionLost = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test("copy in and out inside one transaction, under its role")
    func transaction() async throws {
        let pool = try await makeTable()
        try await pool.query("grant select, insert on t to \(identifier: ClusterSettings.application)")
        try await pool.withScoped(role: ClusterSettings.application, settings: []) { transaction in
            try await transaction.copyIn("copy t from stdin (format binary)") { try await fill($0, 1...10) }
            var count = 0
            for try await batch in transaction.copyOut("copy t to stdout (format binary)") {
                try batch.forEachRow { _ in count += 1 }
            }
            #expect(count == 10)
            #expect(
                try await transaction.value("select current_user::text", as: String.self)
                    == ClusterSettings.application)
        }
    }
}
