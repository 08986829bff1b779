import Postgres
import TestSupport
import Testing

/// A database with runs from before rule files were kept is brought up to date with them.
@Suite(.serialized)
struct RuleSetMigrationTests {
    @Test("runs from before rule files were kept stay, each with a set that holds none", .emptyDatabase)
    func oldRuns() async throws {
        let database = try TestDatabase.required
        let all = try Migration.read(folder: ProjectFolder.migrations)
        _ = try await Migrator(all.filter { $0.number < 15 }).run(database.configuration)
        try await database.pool.withConnection { connection in
            try await connection.runScript(
                """
                alter table assistance.runs no force row level security;
                select set_config('guanhuai.actor', 'somebody', false);
                insert into assistance.runs
                    (path, area, day, programmes, rule_set, engine, started_at, started_by, digest)
                select '/', 'root', day, '{p}', sha256(rules::bytea), 'test', now(), 'somebody', sha256('a')
                from (values (date '2026-01-01', 'one'), (date '2026-01-02', 'one'), (date '2026-01-03', 'two'))
                    as old (day, rules);
                alter table assistance.runs force row level security;
                """)
        }
        _ = try await Migrator(all).run(database.configuration)
        let counts = try await database.pool.withConnection { connection in
            try await connection.runScript("alter table assistance.runs no force row level security")
            let row = try await connection.query(
                """
                select (select count(*) from assistance.runs), (select count(*) from assistance.rule_sets),
                    (select count(*) from assistance.rule_set_files)
                """
            ).one
            return try row.decode(Int64.self, Int64.self, Int64.self)
        }
        #expect(counts == (3, 2, 0))
    }
}
