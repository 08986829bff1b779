import Postgres
import Store
import TestSupport
import Testing

/// Changes of many rows at once, and those that empty a cell, stand in the audit like any other (H8).
@Suite(.database, .serialized)
struct BulkAuditTests {
    /// What the audit holds of updates of a table: rows and the texts before.
    private func updates(_ fixture: StoreFixture, of table: String) async throws -> [String] {
        try await fixture.asSuperuser { pool in
            try await pool.query(
                """
                select before::text from office.audit where relation = \(table) and action = 'update'
                and actor = '测试员' order by 1
                """
            ).decode(String.self)
        }
    }

    @Test("a statement over many rows leaves an entry for each of them, with what stood there (H8)")
    func bulk() async throws {
        let fixture = try await StoreFixture.open()
        for number in 1...5 {
            try await fixture.register("990101001001", number: "H\(number)", name: "测试·\(number)")
        }
        let changed = try await fixture.act {
            try await $0.execute(
                "update families.contacts set known = tstzrange(lower(known), now() + interval '1 day')")
        }
        let before = try await updates(fixture, of: "families.contacts")
        #expect(changed == 5 && before.count == 5 && Set(before).count == 5)
    }

    @Test("a cell that is set to null leaves what stood in it (H8)")
    func setToNull() async throws {
        let fixture = try await StoreFixture.open()
        try await fixture.act { session in
            try await session.keep(
                (1...3).map { ColumnMapRecord(kind: .heading, name: "列\($0)", meaning: "remark") },
                at: try await session.now())
        }
        let changed = try await fixture.act {
            try await $0.execute("update families.column_maps set meaning = null where name <> '列3'")
        }
        let before = try await updates(fixture, of: "families.column_maps")
        #expect(changed == 2 && before.count == 2)
        #expect(
            before.allSatisfy { $0.contains(#""meaning": "remark""#) && $0.contains(#""set_by": "测试员""#) })
    }
}
