import Foundation
import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase)
struct MigratorTests {
    private func migrations(_ count: Int) throws -> [Migration] {
        try (1...count).map { number in
            try Migration(
                fileName: "000\(number)_office_create_t\(number).sql",
                text:
                    "create table t\(number) (id int primary key, n int not null default \(number));\n-- 表\n")
        }
    }

    private func failure(_ migrations: [Migration]) async throws -> MigrationError? {
        let configuration = try TestDatabase.required.configuration
        return await #expect(throws: MigrationError.self) {
            try await Migrator(migrations).run(configuration)
        }
    }

    @Test("each is run once, in order, and recorded")
    func once() async throws {
        let configuration = try TestDatabase.required.configuration
        #expect(try await Migrator(migrations(3)).pending(configuration).count == 3)
        let first = try await Migrator(migrations(2)).run(configuration)
        #expect(first.applied == ["0001_office_create_t1", "0002_office_create_t2"])
        let second = try await Migrator(migrations(3)).run(configuration)
        #expect(second.applied == ["0003_office_create_t3"])
        #expect(second.before == 2)
        #expect(try await Migrator(migrations(3)).run(configuration).applied.isEmpty)
        #expect(try await Migrator(migrations(3)).pending(configuration).isEmpty)
    }

    @Test("the recorded hash is the SHA-256 the server computes")
    func hash() async throws {
        for text in [
            "", "select 1", String(repeating: "关怀\n", count: 700), String(repeating: "x", count: 55),
            String(repeating: "x", count: 56), String(repeating: "x", count: 64),
        ] {
            let migration = try Migration(fileName: "0001_a_b_c.sql", text: text)
            let theirs: String = try await TestDatabase.required.pool.value(
                "select encode(sha256(\(Array(text.utf8))), 'hex')")
            #expect(migration.hash == theirs)
        }
    }

    @Test("a folder that is not there is said not to be, and a file that is no text to be none")
    func folders() throws {
        let folder = NSTemporaryDirectory() + "migrations-\(UUID().uuidString)"
        func failure() -> String? {
            do {
                _ = try Migration.read(folder: folder)
                return nil
            } catch { return error.description }
        }
        #expect(failure()?.contains("there is no folder \(folder)") == true)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(try Migration.read(folder: folder).isEmpty)
        try Data([0xFF, 0xFE, 0x00]).write(to: URL(filePath: "\(folder)/0001_office_create_t1.sql"))
        #expect(failure()?.contains("cannot be read as UTF-8") == true)
    }

    @Test("an applied file that was changed is named")
    func changed() async throws {
        var all = try migrations(2)
        _ = try await Migrator(all).run(TestDatabase.required.configuration)
        all[0] = try Migration(fileName: all[0].name + ".sql", text: all[0].text + " ")
        guard case .changed("0001_office_create_t1") = try await failure(all) else {
            Issue.record("expected .changed")
            return
        }
    }

    @Test("an applied file that is gone is named, and so is one that comes too late")
    func missing() async throws {
        let all = try migrations(3)
        _ = try await Migrator([all[0], all[2]]).run(TestDatabase.required.configuration)
        guard case .missing("0003_office_create_t3") = try await failure([all[0]]) else {
            Issue.record("expected .missing")
            return
        }
        guard case .outOfOrder("0002_office_create_t2") = try await failure(all) else {
            Issue.record("expected .outOfOrder")
            return
        }
    }

    @Test("one that fails leaves nothing of itself, and its line is told")
    func fails() async throws {
        let pool = try TestDatabase.required.pool
        let broken = try Migration(
            fileName: "0002_office_break_things.sql",
            text: "create table half (id int);\n-- 名\ncreate table other (id integr);\n")
        guard
            case .failed("0002_office_break_things", 3, let error) = try await failure(
                migrations(1) + [broken])
        else {
            Issue.record("expected .failed")
            return
        }
        #expect(error.fault?.code == "42704")
        #expect(
            try await pool.value(
                "select to_regclass('half') is null and to_regclass('t1') is not null", as: Bool.self))
    }

    @Test("four runners at once leave one clean result")
    func atOnce() async throws {
        let configuration = try TestDatabase.required.configuration
        let all = try migrations(6)
        let applied = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 0..<4 { group.addTask { try await Migrator(all).run(configuration).applied } }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(applied.sorted() == all.map(\.name))
        #expect(
            try await TestDatabase.required.pool.value(
                "select count(*) from migrations.applied", as: Int.self) == 6)
    }

    @Test("a lock that is not free is given up and tried again")
    func lockTimeout() async throws {
        let pool = try TestDatabase.required.pool
        let configuration = try TestDatabase.required.configuration
        _ = try await Migrator(migrations(1)).run(configuration)
        let alter = try Migration(fileName: "0002_office_add_column.sql", text: "alter table t1 add m int;")
        var migrator = try Migrator(migrations(1) + [alter])
        migrator.lockTimeout = .milliseconds(50)
        let ready = migrator
        let run = try await pool.withTransaction { transaction in
            try await transaction.query("select 1 from t1")
            let run = Task { try await ready.run(configuration) }
            try await Task.sleep(for: .milliseconds(400))
            // A reader is not kept waiting behind the migration.
            try await pool.query("select 1 from t1")
            try await transaction.query("select 1")
            return run
        }
        _ = await run.result
        _ = try await ready.run(configuration)
        #expect(try await ready.pending(configuration).isEmpty)
    }

    @Test(
        "a file's name and text follow the rules",
        arguments: [
            ("1_office_create_t.sql", "select 1"), ("0001_office_t.sql", "select 1"),
            ("0001_office_create_T.sql", "select 1"), ("0000_office_create_t.sql", "select 1"),
            ("0001_office_create_t.txt", "select 1"),
            ("0001_office_create_t.sql", "select 1;\nCOMMIT;\nselect 2"),
        ])
    func rules(_ name: String, _ text: String) {
        #expect(throws: MigrationError.self) { try Migration(fileName: name, text: text) }
    }

    @Test("a fresh database and an upgraded one dump the same")
    func dump() async throws {
        let fresh = try await withTestDatabase(.empty) { database in
            _ = try await Migrator(migrations(4)).run(database.configuration)
            return try await SchemaDump.make(database.configuration)
        }
        let configuration = try TestDatabase.required.configuration
        for count in 1...4 { _ = try await Migrator(migrations(count)).run(configuration) }
        let upgraded = try await SchemaDump.make(configuration)
        #expect(fresh == upgraded)
        #expect(upgraded.contains("CREATE TABLE public.t4"))
        #expect(!upgraded.contains("restrict"))
        #expect(!upgraded.contains("Dumped"))
    }
}
