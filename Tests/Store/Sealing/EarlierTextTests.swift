import Benefits
import Postgres
import Store
import TestSupport
import Testing

/// Why somebody else receives the money was kept in clear by earlier versions.
@Suite(.database, .serialized)
struct EarlierTextTests {
    private static let reason = "卧床不起，由侄子代领"

    private func reasons(of home: Int64, _ fixture: StoreFixture) async throws -> [String] {
        try await fixture.act {
            try await $0.facts([.bankAccounts], ofHomes: [home], numbers: .clear)
        }.compactMap { $0.row.values[3].text }
    }

    /// The bytes of every reason that are in the database.
    private func stored(_ fixture: StoreFixture) async throws -> [[UInt8]] {
        try await fixture.asSuperuser { pool in
            try await pool.query(
                "select proxy_reason from families.bank_accounts where proxy_reason is not null order by id"
            ).decode([UInt8].self)
        }
    }

    @Test("a reason is sealed: neither its words nor its bytes are in the database")
    func sealed() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", proxy: Self.reason)
        #expect(try await reasons(of: home, fixture) == [Self.reason])
        let bytes = try #require(try await stored(fixture).first)
        #expect(bytes[0] == 1 && bytes.count == 33 + Self.reason.utf8.count)
    }

    @Test("what an earlier version kept in clear is sealed once, and reads as it was")
    func earlier() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", proxy: Self.reason)
        let second = try await fixture.register("990101001002", name: "测试·2", proxy: Self.reason)
        let earlier = EarlierText(fixture.database.pool)
        #expect(try await !earlier.isLeft())
        // As the migration leaves it.
        try await fixture.asSuperuser { pool in
            _ = try await pool.execute(
                """
                update families.bank_accounts set proxy_reason = '\\x00'::bytea || convert_to(\(Self.reason), 'UTF8')
                where home = \(home) and proxy_reason is not null
                """)
        }
        #expect(try await earlier.isLeft())
        await #expect(throws: SealingError.malformed) { try await reasons(of: home, fixture) }
        #expect(try await earlier.seal(with: fixture.store, as: "test") == 1)
        #expect(try await !earlier.isLeft())
        #expect(try await reasons(of: home, fixture) == [Self.reason])
        #expect(try await reasons(of: second, fixture) == [Self.reason])
        #expect(try await stored(fixture).allSatisfy { $0[0] == 1 })
        #expect(try await earlier.seal(with: fixture.store, as: "test") == 0, "nothing is left to do")
    }
}
