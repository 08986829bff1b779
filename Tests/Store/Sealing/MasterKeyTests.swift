import Benefits
import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// The master key wraps data keys; another takes its place without a value being touched.
@Suite(.database, .serialized)
struct MasterKeyTests {
    private func masters(_ keys: KeyFixture) async throws -> (file: [Int32], database: Set<Int32>) {
        let file = try #require(try keys.fixture.keyFile.read()).masterKeys.map(\.number)
        return (file, Set(try await keys.fixture.store.keyStatus().map(\.master)))
    }

    @Test("stopped anywhere and begun again, there is one master key in the end", arguments: 0...3)
    func killed(step: Int) async throws {
        let keys = try await KeyFixture.open()
        let before = try await keys.numbers()
        try? await keys.rotation(killedAt: step).rotateMaster()
        #expect(try await keys.numbers() == before)
        let half = try await masters(keys)
        if half.file != [2] || half.database != [2] { try await keys.rotation().rotateMaster() }
        let (file, database) = try await masters(keys)
        #expect(file == [2] && database == [2])
        #expect(try await keys.numbers() == before)
        let later = try await Store.open(pool: keys.fixture.database.pool, keyFile: keys.fixture.keyFile)
        try await later.act(as: keys.fixture.actor) { session in
            _ = try await session.facts([.contacts], ofHomes: [keys.home], numbers: .clear)
        }
    }

    @Test("a process that was running all the while reads on after the master key and the data keys are new")
    func otherProcess() async throws {
        let keys = try await KeyFixture.open()
        let other = try await Store.open(
            pool: keys.fixture.database.pool, keyFile: keys.fixture.keyFile, patience: .milliseconds(1))
        try await keys.rotation().rotateMaster()
        try await keys.rotation().rotate([.seal], of: [.phone])
        try await Task.sleep(for: .milliseconds(5))
        let phones = try await other.act(as: keys.fixture.actor) {
            try await $0.facts([.contacts], ofHomes: [keys.home], numbers: .clear)
        }
        #expect(phones.map(\.row.values) == [[.text(StoreFixture.canaries[2])]])
    }

    @Test("the key file of before a rotation does not open the database after it")
    func oldFile() async throws {
        let keys = try await KeyFixture.open()
        let copy = keys.fixture.keyFile.path + "-copy"
        try FileManager.default.copyItem(atPath: keys.fixture.keyFile.path, toPath: copy)
        try await keys.rotation().rotateMaster()
        await #expect(throws: SealingError.wrongKeyFile(key: 2)) {
            try await Store.open(pool: keys.fixture.database.pool, keyFile: KeyFile(path: copy))
        }
    }

    @Test("what was sealed before there were data keys opens with the keys derived then")
    func sealedBefore() async throws {
        let keys = try await KeyFixture.open()
        func startOver() async throws -> Store {
            try await keys.fixture.asSuperuser { pool in
                try await pool.execute("delete from office.data_keys")
                try await pool.execute(
                    "update office.sealing_keys set first_used_at = now() - interval '1 day'")
            }
            return try await Store.open(pool: keys.fixture.database.pool, keyFile: keys.fixture.keyFile)
        }
        var fixture = keys.fixture
        fixture.store = try await startOver()
        let home = try await fixture.register("990101001001", number: "H99", name: "测试·九")
        let again = try await startOver()
        let phones = try await again.act(as: fixture.actor) {
            try await $0.facts([.contacts], ofHomes: [home], numbers: .clear)
        }
        #expect(phones.map(\.row.values) == [[.text(StoreFixture.canaries[2])]])
    }

    @Test("a retired key is kept for a day, and forgotten only when nothing is sealed with it")
    func forgotten() async throws {
        let keys = try await KeyFixture.open()
        try await keys.rotation().rotate([.seal], of: [.phone])
        #expect(try await keys.fixture.store.forgetRetiredKeys().isEmpty)
        try await keys.fixture.asSuperuser { pool in
            try await pool.execute(
                """
                update office.data_keys set retired_at = retired_at - interval '25 hours' where retired_at is not null
                """)
            try await pool.execute(
                """
                update office.data_keys set retired_at = now() - interval '2 days' where field = \
                'families.bank_accounts.account' and purpose = 'seal'
                """)
        }
        let forgotten = try await keys.fixture.store.forgetRetiredKeys()
        #expect(forgotten == [DataKeyName(field: .phone, purpose: .seal, number: 1)])
    }

    @Test("every column that holds sealed bytes is one a rotation knows")
    func listed() async throws {
        let known = Set(Store.sealedColumns)
        let digests: Set<String> = [
            "file_hash", "content_hash", "digest", "substance", "dossier", "rule_set", "row_digests", "prior",
            "signature", "wrapped", "check_value", "number_index", "other_number_index", "certificate_index",
        ]
        let found = try await TestDatabase.required.pool.query(
            """
            select a.attrelid::regclass::text, a.attname::text from pg_attribute a join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and a.atttypid = 'bytea'::regtype
            and n.nspname in ('office', 'families', 'assistance', 'insurance') order by 1, 2
            """
        ).decode(String.self, String.self).filter { !digests.contains($0.1) }.map { "\($0.0).\($0.1)" }
        #expect(Set(found) == known)
    }
}
