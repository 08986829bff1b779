import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// Blocks are closed only where no row can come to stand in them later.
@Suite(.database, .serialized)
struct AuditSealingTests {
    private func sealed(_ fixture: StoreFixture) async throws -> (rows: Int64, sealed: Int64) {
        try await fixture.asSuperuser { pool in
            try await pool.query(
                """
                select (select count(*) from office.audit) + (select count(*) from office.looks),
                (select coalesce(sum(cardinality(rows)), 0)::bigint from office.audit_blocks)
                """
            ).one.decode(Int64.self, Int64.self)
        }
    }

    @Test("rows of a transaction that commits late are in a later block, and none is left out")
    func lateCommit() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", number: "H1")
        try await fixture.sealWhole()
        try await fixture.act { late in
            try await late.recordLooks(at: [home], purpose: "late")
            try await fixture.act { try await $0.recordLooks(at: [home], purpose: "early") }
            // The early look has the higher number and is committed; the late one is written and is not.
            let during = try await fixture.store.sealAudit()
            #expect(during.rows == 0)
            let report = try await fixture.store.verifyAudit()
            // The look, and the line of the audit that says there was one.
            #expect(report.unsealed.map(\.rows) == [1, 1])
        }
        #expect(try await fixture.sealWhole().rows == 4)
        #expect(try await fixture.store.verifyAudit().findings == [])
    }

    @Test("blocks follow transactions by number, also where one has more digits than the one before")
    func digits() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", number: "H1")
        for _ in 0..<6 { try await fixture.act { try await $0.recordLooks(at: [home], purpose: "family") } }
        // As of a young database: 7, 8, 9, 10, 11, 12.
        try await fixture.asSuperuser { pool in
            try await pool.withConnection { connection in
                try await connection.runScript(
                    """
                    set session_replication_role = replica;
                    update office.looks l set xid = (6 + n.place)::text::xid8
                    from (select look, row_number() over (order by look) as place from office.looks) n
                    where n.look = l.look
                    """)
            }
        }
        try await fixture.sealWhole(blockRows: 2)
        let report = try await fixture.store.verifyAudit()
        #expect(report.findings == [] && report.unsealed.isEmpty)
        let counts = try await sealed(fixture)
        #expect(counts.sealed == counts.rows)
    }

    @Test("under many writers each row is sealed once and the chain stays whole")
    func writers() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", number: "H1")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<3 {
                group.addTask {
                    for turn in 0..<25 {
                        try? await fixture.act { session in
                            try await session.recordLooks(at: [home], purpose: "w\(writer)")
                            if turn.isMultiple(of: 3) { try await Task.sleep(for: .milliseconds(turn)) }
                            try await session.recordLooks(at: [home], purpose: "w\(writer)")
                            if turn.isMultiple(of: 5) { throw CancellationError() }
                        }
                    }
                }
            }
            for _ in 0..<2 {
                group.addTask {
                    for _ in 0..<20 { _ = try await fixture.store.sealAudit(blockRows: 3) }
                }
            }
            try await group.waitForAll()
        }
        try await fixture.sealWhole()
        let counts = try await sealed(fixture)
        #expect(counts.rows == counts.sealed && counts.rows > 120)
        let report = try await fixture.store.verifyAudit()
        #expect(report.findings == [] && report.unsealed == [])
    }

    @Test("more rows than one pass takes are sealed by the next")
    func passes() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", number: "H1")
        for _ in 0..<6 { try await fixture.act { try await $0.recordLooks(at: [home], purpose: "x") } }
        for _ in 0..<3 {
            #expect(try await fixture.store.sealAudit(blockRows: 2, mostBlocks: 3).blocks <= 3)
        }
        try await fixture.sealWhole(blockRows: 2)
        let counts = try await sealed(fixture)
        #expect(counts.rows == counts.sealed)
        #expect(try await fixture.store.verifyAudit().findings == [])
    }

    @Test("in another cluster, which counts transactions anew, the chain goes on")
    func restored() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", number: "H1")
        try await fixture.asSuperuser { pool in
            // As after a restore: the old rows' transactions are far above those of the new cluster.
            try await pool.withConnection { connection in
                try await connection.runScript(
                    """
                    set session_replication_role = replica;
                    update office.audit set xid = (xid::text::bigint + 1000000000)::text::xid8;
                    update office.audit_eras set cluster = 42;
                    """)
            }
        }
        let store = try await Store.open(pool: fixture.database.pool, keyFile: fixture.keyFile)
        for _ in 0..<2 { _ = try await Store.open(pool: fixture.database.pool, keyFile: fixture.keyFile) }
        try await fixture.act { try await $0.recordLooks(at: [home], purpose: "after") }
        try await fixture.register("990101001002", number: "H2", name: "测试·乙")
        try await fixture.sealWhole(blockRows: 3)
        let counts = try await sealed(fixture)
        #expect(counts.rows == counts.sealed)
        let report = try await store.verifyAudit()
        #expect(report.findings == [] && report.unsealed == [])
    }

    @Test(
        "the service cannot read the audit, and nobody changes a block",
        arguments: [
            "guanhuai_app", "guanhuai_sealer",
        ])
    func rights(role: String) async throws {
        let fixture = try await AuditFixture.open()
        let pool = fixture.store.database.pool
        for statement in [
            "update office.audit_blocks set digest = prior", "delete from office.audit_blocks",
            "delete from office.audit", "update office.looks set purpose = 'x'",
            "delete from office.audit_eras",
        ] {
            await #expect(throws: PostgresError.self, "\(statement)") {
                try await pool.withScoped(role: role, settings: []) { transaction in
                    try await transaction.execute(Statement(unsafeRaw: statement))
                }
            }
            // The owner of the tables has the right, and meets the trigger.
            await #expect(throws: PostgresError.self, "\(statement)") {
                try await pool.execute(Statement(unsafeRaw: statement))
            }
        }
        let read: Int64? = try? await pool.withScoped(role: role, settings: []) { transaction in
            try await transaction.value("select count(*) from office.audit")
        }
        #expect(((read ?? 0) > 0) == (role == "guanhuai_sealer"))
    }

    @Test("who looked at a family is found by the index of families, however long the list")
    func looksPlan() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", number: "H1")
        try await fixture.asSuperuser { pool in
            try await pool.execute(
                """
                insert into office.looks (at, actor, request, purpose, home, path)
                select now() - n * interval '1 second', 'x', gen_random_uuid(), 'list', n % 5000, '/990101/001/001/'
                from generate_series(1, 50000) n
                """)
            try await pool.execute("analyze office.looks")
        }
        try await fixture.act { try await $0.recordLooks(at: [home], purpose: "family") }
        let plan = try await fixture.act(StoreFixture.east) { session in
            let asked = StoreSession.looksStatement(at: home, limit: 1000)
            return try await session.query("explain (costs off) \(asked)").decode(String.self)
        }.joined(separator: "\n")
        #expect(plan.contains("looks_home"), "\(plan)")
        let looks = try await fixture.act(StoreFixture.east) { try await $0.looks(at: home) }
        #expect(looks.first?.purpose == "family" && looks.first?.actor == "测试员")
        #expect(looks.count == 11)
        #expect(try await fixture.act(StoreFixture.west) { try await $0.looks(at: home) }.isEmpty)
    }
}
