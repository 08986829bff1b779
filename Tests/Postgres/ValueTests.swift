import CivilCalendar
import Postgres
import TestSupport
import Testing

/// Each type, there and back through the server, beside the server's own spelling of it.
@Suite(.emptyDatabase)
struct ValueTests {
    private func check<Value: PostgresCodable & Equatable>(_ value: Value, _ type: String, _ spelled: String)
        async throws
    {
        let pool = try TestDatabase.required.pool
        let cast: Statement = "select \(value), (\(value))::text, '\(unsafeRaw: spelled)'::\(unsafeRaw: type)"
        let (back, text, theirs) = try await pool.query(cast).one.decode(Value.self, String.self, Value.self)
        #expect(back == value)
        #expect(text == spelled)
        #expect(theirs == value)
    }

    @Test("integers, at both ends")
    func integers() async throws {
        for value in [Int16.min, -1, 0, 1, Int16.max] { try await check(value, "int2", "\(value)") }
        for value in [Int32.min, 0, Int32.max] { try await check(value, "int4", "\(value)") }
        for value in [Int64.min, 0, Int64.max] { try await check(value, "int8", "\(value)") }
        try await check(Int.max, "int8", "\(Int.max)")
    }

    @Test("booleans and text")
    func text() async throws {
        try await check(true, "bool", "true")
        try await check(false, "bool", "false")
        for text in ["", "a", "关怀 𠮷 㐀", "买买提·阿里", "\\ \" $1 %"] { try await check(text, "text", text) }
    }

    @Test("uuid")
    func uuid() async throws {
        let spelled = "00112233-4455-6677-8899-aabbccddeeff"
        try await check(#require(UUIDValue(spelled)), "uuid", spelled)
        let random = UUIDValue.random()
        #expect(UUIDValue(random.description) == random)
        #expect(UUIDValue("00112233-4455-6677-8899-aabbccddeef") == nil)
        #expect(UUIDValue("00112233x4455-6677-8899-aabbccddeeff") == nil)
    }

    @Test(
        "dates, around the epoch and at the ends",
        arguments: ["2000-01-01", "1999-12-31", "2000-01-02", "2004-02-29", "0001-01-01", "9999-12-31"])
    func dates(_ spelled: String) async throws {
        try await check(#require(CivilDate(iso: spelled)), "date", spelled)
    }

    @Test("date ranges, bounded and unbounded")
    func spans() async throws {
        let (from, to) = try (#require(CivilDate(iso: "2003-05-01")), #require(CivilDate(iso: "2018-01-01")))
        try await check(#require(DateSpan(from: from, to: to)), "daterange", "[2003-05-01,2018-01-01)")
        try await check(DateSpan.since(from), "daterange", "[2003-05-01,)")
        try await check(#require(DateSpan(from: nil, to: to)), "daterange", "(,2018-01-01)")
        try await check(DateSpan.always, "daterange", "(,)")
    }

    @Test("moments, to the microsecond and before the epoch")
    func instants() async throws {
        let pool = try TestDatabase.required.pool
        for (microseconds, spelled) in [
            (0, "2000-01-01T00:00:00.000000Z"), (-1, "1999-12-31T23:59:59.999999Z"),
            (822_661_200_000_001, "2026-01-25T13:00:00.000001Z"),
        ] {
            let value = Instant(microseconds: Int64(microseconds))
            #expect(value.description == spelled)
            let same: Bool = try await pool.value("select \(value) = \(spelled)::timestamptz")
            #expect(same)
            #expect(try await pool.value("select \(value)") == value)
        }
    }

    @Test(
        "numerics keep every digit and their scale",
        arguments: [
            "0", "1", "-1", "1.10", "1234.5", "-0.01", "0.0000", "10000", "10000000.00010", "0.00001234",
            "99999999999999999999999999999999.9999", "-12345678901234567890.1", "NaN", "100000000",
        ])
    func numerics(_ spelled: String) async throws {
        try await check(#require(PostgresNumeric(spelled)), "numeric", spelled)
    }

    @Test(
        "what is not a plain number is no numeric",
        arguments: ["", "-", "1.", ".5", "1e5", " 1", "1,5", "Infinity", "--1"])
    func wrongNumerics(_ text: String) {
        #expect(PostgresNumeric(text) == nil)
    }

    @Test("bytes")
    func bytes() async throws {
        try await check([UInt8]([0, 1, 254, 255]), "bytea", #"\x0001feff"#)
        try await check([UInt8](), "bytea", #"\x"#)
    }

    @Test("arrays, empty and with gaps")
    func arrays() async throws {
        try await check([Int64]([1, -2, 3]), "int8[]", "{1,-2,3}")
        try await check([Int64](), "int8[]", "{}")
        try await check([Int16](repeating: 7, count: 2), "int2[]", "{7,7}")
        try await check(["甲", "b c"], "text[]", #"{甲,"b c"}"#)
        try await check([Optional("a"), nil, ""], "text[]", #"{a,NULL,""}"#)
        try await check([true, false], "bool[]", "{t,f}")
        try await check([try #require(CivilDate(iso: "2026-11-25"))], "date[]", "{2026-11-25}")
        try await check([[UInt8]([1]), [255]], "bytea[]", #"{"\\x01","\\xff"}"#)
    }

    @Test("jsonb")
    func json() async throws {
        try await check(JSONText(#"{"a": [1, null]}"#), "jsonb", #"{"a": [1, null]}"#)
        let text: String = try await TestDatabase.required.pool.value(#"select '{"a":1}'::json"#)
        #expect(text == #"{"a":1}"#)
    }

    @Test("NULL is explicit both ways")
    func null() async throws {
        let pool = try TestDatabase.required.pool
        let nothing: Int64? = nil
        let row = try await pool.query("select \(nothing), \(nothing) is null, null::text").one
        #expect(try row[0, as: Int64?.self] == nil)
        #expect(try row[1, as: Bool.self])
        #expect(throws: PostgresError.self) { try row[2, as: String.self] }
        let problem = #expect(throws: PostgresError.self) { try row[0, as: Int64.self] }
        guard case .decoding(_, _, _, .unexpectedNull) = problem else {
            Issue.record("expected a decoding error")
            return
        }
    }

    @Test("a type that does not fit is refused, never bent")
    func mismatches() async throws {
        let row = try await TestDatabase.required.pool.query(
            "select 70000, 'a'::text, 1::int8, 'infinity'::date, 'empty'::daterange, 'infinity'::timestamptz"
        ).one
        #expect(throws: PostgresError.self) { try row[0, as: Int16.self] }
        #expect(throws: PostgresError.self) { try row[1, as: Int.self] }
        #expect(throws: PostgresError.self) { try row[2, as: String.self] }
        #expect(throws: PostgresError.self) { try row[3, as: CivilDate.self] }
        #expect(throws: PostgresError.self) { try row[4, as: DateSpan.self] }
        #expect(throws: PostgresError.self) { try row[5, as: Instant.self] }
        #expect(throws: PostgresError.self) { try row[6, as: Int.self] }
        #expect(throws: PostgresError.self) { try row["nothing", as: Int.self] }
        #expect(try row[0, as: Int.self] == 70000)
    }

    @Test("rows are read by position and by name, and counted")
    func rows() async throws {
        let pool = try TestDatabase.required.pool
        let rows = try await pool.query("select g as number, 'n' || g as name from generate_series(1, 3) g")
        #expect(try rows.decode(Int.self, String.self).map(\.1) == ["n1", "n2", "n3"])
        #expect(try rows[2]["name", as: String.self] == "n3")
        #expect(rows.columnNames == ["number", "name"])
        #expect(throws: PostgresError.self) { _ = try rows.one }
        let none = try await pool.query("select 1 where false")
        let first = try none.oneOrNone
        #expect(first == nil)
        #expect(try await pool.execute("create table t as select generate_series(1, 5)") == 5)
    }
}
