import Postgres
import Store
import TestSupport
import Testing

/// The fence of row-level security: what an office sees, and that nothing is seen where nobody said who asks.
@Suite(.database, .serialized)
struct RowSecurityTests {
    /// Tables with a family in them: all with row security.
    private func fenced(_ pool: PostgresPool) async throws -> [String] {
        try await pool.query(
            """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.relrowsecurity and n.nspname not like 'pg\\_%' order by 1
            """
        ).decode(String.self)
    }

    @Test(
        "outside an act the application role sees no row of any family, before and after an act on the connection"
    )
    func failsClosed() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", number: "H1")
        try await fixture.act { try await $0.recordLooks(at: [home], purpose: "test") }
        let tables = try await fenced(fixture.database.pool)
        let filled = try await fixture.asSuperuser { pool in
            var filled = 0
            for table in tables
            where try await pool.value("select exists (select from \(unsafeRaw: table))", as: Bool.self) {
                filled += 1
            }
            return filled
        }
        #expect(filled >= 18)
        // One connection, so that the settings of an act before would show.
        let pool = PostgresPool(fixture.database.configuration, limits: PoolLimits(connections: 1))
        let settings = [(name: "guanhuai.scope_from", value: "/"), (name: "guanhuai.scope_to", value: "0")]
        _ = try await pool.withScoped(role: "guanhuai_app", settings: settings) {
            try await $0.value("select count(*) from families.files", as: Int64.self)
        }
        for statement in ["select 1", "select set_config('guanhuai.scope_from', '', true)"] as [Statement] {
            for table in tables where table != "office.audit" {
                let rows: Int64 = try await pool.withTransaction { transaction in
                    try await transaction.query(statement)
                    try await transaction.query("set local role guanhuai_app")
                    return try await transaction.value("select count(*) from \(unsafeRaw: table)")
                }
                #expect(rows == 0, "\(table)")
            }
        }
        await pool.shutdown()
    }

    @Test("half a scope is no scope", arguments: ["guanhuai.scope_from", "guanhuai.scope_to"])
    func halfScope(setting: String) async throws {
        let fixture = try await StoreFixture.open()
        try await fixture.register("990101001001")
        let rows = try await fixture.database.pool.withScoped(
            role: "guanhuai_app", settings: [(name: setting, value: setting.hasSuffix("from") ? "/" : "0")]
        ) { try await $0.value("select count(*) from families.files", as: Int64.self) }
        #expect(rows == 0)
    }

    @Test("an office sees the families of its area, and neither its neighbour's nor those of a longer code")
    func scopes() async throws {
        let fixture = try await StoreFixture.open()
        let east = try await fixture.register("990101001001")
        let west = try await fixture.register("990101001002", name: "测试·乙")
        func homes(_ scope: Scope) async throws -> [Int64] {
            try await fixture.act(scope) { try await $0.homes() }
        }
        #expect(try await homes(StoreFixture.east) == [east])
        #expect(try await homes(StoreFixture.west) == [west])
        #expect(try await homes(try #require(Scope(path: "/990101/001/"))) == [east, west])
        #expect(try await homes(try #require(Scope(path: "/990101/00/"))) == [])
        #expect(try await homes(.everywhere) == [east, west])
        await #expect(throws: StoreError.noSuchFamily) {
            try await fixture.act(StoreFixture.east) { try await $0.dossier(of: west, on: StoreFixture.day) }
        }
    }

    @Test("an office writes nothing into another's families")
    func writesOutOfScope() async throws {
        let fixture = try await StoreFixture.open()
        let west = try await fixture.register("990101001002")
        await #expect(throws: StoreError.outOfScope) {
            try await fixture.act(StoreFixture.east) { session in
                try await session.record(
                    [FactRow(.householdIncomes, home: west, [.integer(1)])], known: try await session.now(),
                    reason: "test")
            }
        }
        await #expect(throws: PostgresError.self) {
            try await fixture.act(StoreFixture.east) { session in
                try await session.execute(
                    """
                    insert into families.household_incomes (home, path, monthly_fen, known, recorded_by, reason)
                    values (\(west), '/990101/001/002/', 1, tstzrange(now(), null), 'x', 'x')
                    """)
            }
        }
    }

    @Test("COPY into a table with a family in it is refused")
    func copyIsRefused() async throws {
        let fixture = try await StoreFixture.open()
        await #expect {
            try await fixture.act { session in
                try await session.transaction.copyInText("copy families.files from stdin") { _ in }
            }
        } throws: { error in
            (error as? PostgresError)?.fault?.code == "0A000"
        }
    }

    @Test("rows that only grow are neither changed nor removed")
    func appendOnly() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001")
        try await fixture.act { try await $0.recordLooks(at: [home], purpose: "test") }
        let refused: [Statement] = [
            "update office.looks set purpose = 'x'", "delete from office.looks", "delete from office.audit",
            "update families.particulars set name = 'x'",
            "delete from families.documents where merged is null",
            "update families.particulars set known = tstzrange(lower(known) - interval '1 day', null)",
        ]
        for statement in refused {
            await #expect(throws: PostgresError.self, "\(statement.sql)") {
                let changed = try await fixture.act { try await $0.execute(statement) }
                // A removal that its policy stops touches no row.
                if changed == 0 { throw PostgresError.commitRefused }
            }
        }
        // Not even the owner of the tables.
        await #expect(throws: PostgresError.self) {
            try await fixture.asSuperuser { try await $0.execute("delete from office.looks") }
        }
    }

    @Test("a fact is closed once and never reopened")
    func closedOnce() async throws {
        let fixture = try await StoreFixture.open()
        try await fixture.register("990101001001")
        let close: Statement =
            "update families.contacts set known = tstzrange(lower(known), now() + interval '1 day')"
        #expect(try await fixture.act { try await $0.execute(close) } == 1)
        await #expect {
            try await fixture.act { try await $0.execute(close) }
        } throws: { error in
            (error as? PostgresError)?.fault?.constraint == "contacts_closed_once"
        }
    }

    @Test("an actor acts only for areas of their own, and says which where there are several")
    func actorsScope() async throws {
        let fixture = try await StoreFixture.open()
        let clerk = try await fixture.store.addActor(
            named: "村干部", role: .clerk, areas: ["990101001001", "990101001002"], by: "测试员")
        await #expect(throws: StoreError.scopeNotChosen) {
            try await fixture.store.act(as: clerk) { try await $0.homes() }
        }
        await #expect(throws: StoreError.outOfScope) {
            try await fixture.store.act(as: clerk, scope: .everywhere) { try await $0.homes() }
        }
        #expect(
            try await fixture.store.act(as: clerk, scope: StoreFixture.east) { try await $0.homes() } == [])
    }

    @Test("each change is audited with its author, whoever wrote the statement, and sealed values stay out")
    func audit() async throws {
        let fixture = try await StoreFixture.open()
        try await fixture.register("990101001001")
        try await fixture.act {
            try await $0.execute(
                "update families.contacts set known = tstzrange(lower(known), now() + interval '1 day')")
        }
        let (inserted, before, actors) = try await fixture.asSuperuser { pool in
            (
                try await pool.value(
                    "select count(*) from office.audit where relation = 'families.contacts' and action = 'insert'",
                    as: Int64.self),
                try await pool.value(
                    "select before from office.audit where relation = 'families.contacts' and action = 'update'",
                    as: JSONText.self),
                try await pool.query(
                    "select distinct actor from office.audit where relation like 'families.%'"
                )
                .decode(String.self)
            )
        }
        #expect(inserted == 1)
        #expect(!before.text.contains("phone") && before.text.contains("recorded_by"))
        #expect(actors == ["测试员"])
    }
}
