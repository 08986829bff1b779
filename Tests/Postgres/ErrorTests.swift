import CivilCalendar
import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase)
struct ErrorTests {
    /// The number every case below tries to get into an error's words.
    private static let secret = "99010119810615002X"

    private func fault(_ statement: Statement) async throws -> PostgresError {
        let pool = try TestDatabase.required.pool
        return try #require(await #expect(throws: PostgresError.self) { try await pool.query(statement) })
    }

    private func expectSilent(_ error: PostgresError, sourceLocation: SourceLocation = #_sourceLocation) {
        let words =
            "\(error) \(String(reflecting: error)) \(error.fault.map { String(reflecting: $0) } ?? "")"
        #expect(!words.contains("9901"), sourceLocation: sourceLocation)
    }

    @Test("a broken constraint names itself and its table, and not the row")
    func constraint() async throws {
        let pool = try TestDatabase.required.pool
        try await pool.query(
            "create table people (number text constraint people_number_once unique, age int)")
        try await pool.query("insert into people values (\(Self.secret), 1)")
        let error = try await fault("insert into people values (\(Self.secret), 1)")
        #expect(error.fault?.code == "23505")
        #expect(error.fault?.constraint == "people_number_once")
        #expect(error.fault?.table == "people")
        #expect(error.description.contains("people_number_once"))
        expectSilent(error)
    }

    @Test("a value that does not fit its type is not repeated")
    func cast() async throws {
        let error = try await fault("select \("x" + Self.secret)::int")
        #expect(error.fault?.code == "22P02")
        expectSilent(error)
    }

    @Test("a missing value names its column")
    func column() async throws {
        let pool = try TestDatabase.required.pool
        try await pool.query("create table t (a text, b int not null)")
        let error = try await fault("insert into t values (\(Self.secret), \(Int?.none))")
        #expect(error.fault?.column == "b")
        expectSilent(error)
    }

    @Test("a message made by a trigger is not passed on")
    func raised() async throws {
        let error = try await fault(
            "select \(unsafeRaw: "1/0") where exists (select \(Self.secret)::xml)")
        expectSilent(error)
    }

    @Test("a NUL in a text is refused, not cut")
    func nul() async throws {
        #expect(try await fault("select \("a\0b")").fault?.code == "22021")
    }

    @Test("two commands in one bound statement are refused")
    func twoCommands() async throws {
        #expect(try await fault("select 1; select 2").fault?.code == "42601")
    }

    @Test("a connection is usable after an error")
    func usable() async throws {
        let pool = try TestDatabase.required.pool
        for _ in 0..<10 { _ = try await fault("select 1/0") }
        #expect(try await pool.value("select 7", as: Int.self) == 7)
        #expect(pool.statistics.opened == 1)
    }

    @Test("COPY through query is refused and the connection replaced")
    func copyAsQuery() async throws {
        let pool = try TestDatabase.required.pool
        for direction in ["copy (select 1) to stdout", "copy pg_class from stdin"] {
            await #expect(throws: PostgresError.self) { try await pool.query("\(unsafeRaw: direction)") }
            #expect(try await pool.value("select 7", as: Int.self) == 7)
        }
    }

    @Test("a table changed under a prepared statement costs one error at most")
    func stalePlan() async throws {
        let pool = try TestDatabase.required.pool
        try await pool.query("create table t as select 1 as a")
        _ = try await pool.query("table t")
        try await pool.query("alter table t add b int")
        _ = try? await pool.query("table t")
        #expect(try await pool.query("table t").columnNames == ["a", "b"])
    }
}
