import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// An office whose audit has been sealed twice, with the checkpoints that were noted outside the database.
struct AuditFixture {
    let store: StoreFixture
    var checkpoints: [(line: Int, checkpoint: AuditCheckpoint)] = []
    /// Numbers of the sealed rows, in their order.
    var entries: [Int64] = []
    var looks: [Int64] = []
    var blocks: [Int64] = []

    static func open() async throws -> AuditFixture {
        let store = try await StoreFixture.open()
        var fixture = AuditFixture(store: store)
        let first = try await store.register("990101001001", number: "H1")
        try await fixture.look(at: first, times: 4)
        try await fixture.seal()
        let second = try await store.register("990101001002", number: "H2", name: "测试·乙")
        try await fixture.look(at: second, times: 5)
        try await fixture.seal()
        try await store.asSuperuser { pool in
            fixture.entries = try await pool.query("select entry from office.audit order by xid, entry")
                .decode(
                    Int64.self)
            fixture.looks = try await pool.query("select look from office.looks order by xid, look").decode(
                Int64.self)
            fixture.blocks = try await pool.query("select block from office.audit_blocks order by block")
                .decode(
                    Int64.self)
        }
        return fixture
    }

    func look(at home: Int64, times: Int) async throws {
        for _ in 0..<times {
            try await store.act { try await $0.recordLooks(at: [home], purpose: "family") }
        }
    }

    mutating func seal() async throws {
        let head = try #require(try await store.sealWhole(blockRows: 4).head)
        checkpoints.append((checkpoints.count + 1, head))
    }

    func verify() async throws -> AuditReport {
        try await store.store.verifyAudit(
            against: checkpoints.map { ($0.line, Optional($0.checkpoint)) })
    }

    /// As a superuser who also turns the triggers off.
    func tamper(_ script: String) async throws {
        try await store.asSuperuser { pool in
            try await pool.withConnection { connection in
                try await connection.runScript("set session_replication_role = replica;\n" + script)
            }
        }
    }

    /// The block that holds a row.
    func block(of row: Int64, in relation: AuditRelation) async throws -> Int64 {
        try await store.asSuperuser { pool in
            try await pool.value(
                """
                select block from office.audit_blocks where relation = \(relation.rawValue) and \(row) = any(rows)
                """)
        }
    }
}

extension StoreFixture {
    /// Seals until no row is left. Transactions of other tests in the same cluster hold a seal back while they run.
    @discardableResult
    func sealWhole(blockRows: Int = 1000) async throws -> Store.AuditSeal {
        var sum = Store.AuditSeal()
        let deadline = ContinuousClock.now.advanced(by: .seconds(120))
        while ContinuousClock.now < deadline {
            let pass = try await store.sealAudit(blockRows: blockRows)
            sum.blocks += pass.blocks
            sum.rows += pass.rows
            sum.head = pass.head
            if try await store.verifyAudit().unsealed.isEmpty { return sum }
            try await Task.sleep(for: .milliseconds(50))
        }
        return sum
    }
}
