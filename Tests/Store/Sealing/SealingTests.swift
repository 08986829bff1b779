import Benefits
import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// Numbers that name or pay a person are sealed: opened in their place only, found by a keyed hash, nowhere in clear.
@Suite(.database, .serialized)
struct SealingTests {
    @Test("a value opens in its place and in no other row, column or altered form")
    func opensInPlace() async throws {
        let sealing = try await StoreFixture.open().store.sealing
        let place = SealedPlace.person(.documentNumber, home: 7, person: 2)
        let sealed = try sealing.seal("990101198106150021", place)
        #expect(try sealing.openText(sealed, place) == "990101198106150021")
        for other in [
            SealedPlace.person(.documentNumber, home: 7, person: 1),
            SealedPlace.person(.documentNumber, home: 72, person: 2),
            SealedPlace.person(.disabilityCertificate, home: 7, person: 2),
        ] {
            #expect(throws: SealingError.self) { try sealing.openText(sealed, other) }
        }
        for index in sealed.indices {
            var altered = sealed
            altered[index] ^= 1
            #expect(throws: SealingError.self) { try sealing.open(altered, place) }
        }
        #expect(throws: SealingError.malformed) { try sealing.open(Array(sealed.prefix(20)), place) }
    }

    @Test("the same number is sealed differently each time and has one index for each field")
    func indexes() async throws {
        let sealing = try await StoreFixture.open().store.sealing
        let place = SealedPlace.family(.phone, home: 1)
        #expect(try sealing.seal("1", place) != sealing.seal("1", place))
        #expect(try sealing.index("1", of: .phone) == sealing.index("1", of: .phone))
        #expect(try sealing.index("1", of: .phone) != sealing.index("1", of: .account))
        let own = try sealing.index("1", of: .phone)
        let stranger = try await withTestDatabase { other in
            let keyFile = KeyFile(path: NSTemporaryDirectory() + "guanhuai-key-\(UUID().uuidString)")
            return try await Store.open(pool: other.pool, keyFile: keyFile).sealing.index("1", of: .phone)
        }
        #expect(own != stranger)
    }

    @Test("the key file is made once, whoever is first, for its owner alone")
    func keyFile() async throws {
        let path = NSTemporaryDirectory() + "guanhuai-key-\(UUID().uuidString)"
        let files = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    _ = try KeyFile(path: path).readOrMake()
                    return try String(contentsOfFile: path, encoding: .utf8)
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(files.count == 1)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(throws: SealingError.keyFileExposed(path: path)) { try KeyFile(path: path).read() }
    }

    @Test(
        "a damaged key file is refused with its line",
        arguments: [
            "", "1 abc\n", "# only words\n",
            "2 \(String(repeating: "ab", count: 32))\n1 \(String(repeating: "cd", count: 32))\n",
        ])
    func damaged(text: String) throws {
        let path = NSTemporaryDirectory() + "guanhuai-key-\(UUID().uuidString)"
        #expect(
            FileManager.default.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]))
        #expect(throws: SealingError.self) { try KeyFile(path: path).readOrMake() }
    }
}

/// The same, in the database.
@Suite(.database, .serialized)
struct SealedColumnTests {
    @Test("no number stands in clear anywhere in a dump of the database")
    func canaries() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", number: "H1")
        // Closing and removing rows must not leave them in the audit either.
        try await fixture.act { session in
            let instant = try await session.knowledgeInstant(of: [home])
            let held = try await session.facts([.contacts], ofHomes: [home], numbers: .clear)
            try await session.supersede(
                held, by: [FactRow(.contacts, home: home, [.text("13800000001")])], manner: .correction,
                known: instant,
                reason: "test")
        }
        let dump = try await fixture.asSuperuser { pool -> String in
            var text = ""
            let tables = try await pool.query(
                """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname in ('office', 'families', 'assistance', 'insurance')
                """
            ).decode(String.self)
            for table in tables {
                let rows = try await pool.query("select t::text from \(unsafeRaw: table) t").decode(
                    String.self)
                text += rows.joined(separator: "\n")
            }
            return text
        }
        #expect(dump.contains("测试·甲"))
        for canary in StoreFixture.canaries + ["13800000001"] {
            #expect(!dump.contains(canary))
            // A bytea is shown in hexadecimal: clear text inside it would be too.
            let hexadecimal = canary.utf8.map { String($0, radix: 16) }.joined()
            #expect(!dump.contains(hexadecimal))
        }
        let clear = try await fixture.act {
            try await $0.dossier(of: home, on: StoreFixture.day, numbers: .clear)
        }
        #expect(clear.family.people[0].documents.map(\.number) == [StoreFixture.canaries[0]])
    }

    @Test("a store is not opened with the key file of another database, nor without the one it had")
    func wrongKeyFile() async throws {
        let fixture = try await StoreFixture.open()
        let path = NSTemporaryDirectory() + "guanhuai-key-\(UUID().uuidString)"
        await #expect(throws: SealingError.keyFile(path: path, problem: "the file is missing; restore it")) {
            try await Store.open(pool: fixture.database.pool, keyFile: KeyFile(path: path))
        }
        _ = try KeyFile(path: path).readOrMake()
        await #expect(throws: SealingError.wrongKeyFile(key: 1)) {
            try await Store.open(pool: fixture.database.pool, keyFile: KeyFile(path: path))
        }
    }

    @Test("one number has one holder, and the error names the constraint and no value")
    func oneHolder() async throws {
        let fixture = try await StoreFixture.open()
        try await fixture.register("990101001001")
        await #expect {
            try await fixture.register("990101001002")
        } throws: { error in
            guard let error = error as? PostgresError else { return false }
            return error.fault?.constraint == "documents_one_holder"
                && !"\(error) \(String(reflecting: error))".contains(StoreFixture.canaries[0])
        }
    }
}
