import Benefits
import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// The statements that pages wait for use their index under the policies, as the application role.
@Suite(.database, .serialized)
struct QueryPlanTests {
    /// A street of 6000 families in two villages, written as the owner of no row: by one act.
    static func street() async throws -> StoreFixture {
        let fixture = try await StoreFixture.open()
        try await fixture.act { session in
            _ = try await session.pipeline([
                """
                insert into families.files (home, path, handling_area, residence_area, household_issuer,
                household_number, registered_at, registered_by, known_at)
                select n, a.path, a.code, a.code, a.path, 'H' || n, now(), 'x', now()
                from generate_series(1, 6000) n
                join office.areas a on a.code = '99010100100' || 1 + n % 2
                """,
                "insert into families.people (home, person, path) select home, 1, path from families.files",
                """
                insert into families.memberships (file, path, home, person, key, known, recorded_by, reason)
                select home, path, home, 1, 'wife', tstzrange(now(), null), 'x', 'x' from families.files
                """,
                """
                insert into families.particulars (home, person, path, name, sex, born_precision, known, recorded_by,
                reason) select home, 1, path, '林' || home, 'female', 'day', tstzrange(now(), null), 'x', 'x'
                from families.files
                """,
                """
                insert into families.search_tokens (file, kind, token, path, index_key)
                select home, kind, token || home, path, case when kind = 'phone' then 1 end from families.files
                cross join (values ('name', '林'), ('latin', 'lin'), ('phone', '0000')) as t (kind, token)
                """,
            ])
        }
        try await fixture.asSuperuser { pool in
            for table in ["files", "people", "memberships", "particulars", "search_tokens"] {
                try await pool.execute("vacuum analyze families.\(unsafeRaw: table)")
            }
            // As in an office whose rows are older than every transaction: a plan must hold then, too.
            for _ in 0..<40 {
                let visible: Int32 = try await pool.value(
                    "select relallvisible from pg_class where oid = 'families.files'::regclass")
                if visible > 0 { break }
                try await Task.sleep(for: .milliseconds(250))
                try await pool.execute("vacuum analyze families.files")
            }
        }
        return fixture
    }

    static func plan(_ statement: Statement, _ fixture: StoreFixture) async throws -> String {
        try await fixture.act(StoreFixture.east) { session in
            try await session.query("explain (costs off) \(statement)").decode(String.self)
        }.joined(separator: "\n")
    }

    /// The plan that the server keeps for a statement that it was sent several times, whatever the values.
    static func keptPlan(_ statement: Statement, _ fixture: StoreFixture) async throws -> String {
        let values = Array(repeating: "null", count: statement.parameters.count).joined(separator: ", ")
        return try await fixture.act(StoreFixture.east) { session in
            try await session.execute("set local plan_cache_mode = force_generic_plan")
            try await session.execute(Statement(unsafeRaw: "prepare kept as \(statement.sql)"))
            let plan = try await session.query(
                Statement(unsafeRaw: "explain (costs off) execute kept(\(values))")
            ).decode(String.self)
            try await session.execute("deallocate kept")
            return plan
        }.joined(separator: "\n")
    }

    @Test("every page of the list is found by the index of paths")
    func list() async throws {
        let fixture = try await Self.street()
        let pages = [
            FamilyQuery(limit: 50),
            FamilyQuery(after: FamilyPosition(path: "/990101/001/001/", home: 3000), limit: 50),
            FamilyQuery(area: StoreFixture.east, limit: 50),
        ]
        for page in pages {
            let plan = try await Self.plan(page.statement(fixture.store.sealing), fixture)
            #expect(plan.contains("files_path"), "\(plan)")
            #expect(!plan.contains("Seq Scan on files"), "\(plan)")
        }
    }

    @Test("families without an answer are those not in the set of all answered, which is made once")
    func undecided() async throws {
        let fixture = try await Self.street()
        for programme in [nil, "special-hardship"] {
            let listing = FamilyListing(programme: programme, isUndecided: true)
            for statement in [
                try listing.counting(fixture.store.sealing), try listing.statement(fixture.store.sealing),
            ] {
                let plan = try await Self.plan(statement, fixture)
                // A join would read all answers for each family where few are expected.
                let lines = plan.split(separator: "\n")
                let scan = lines.prefix { !$0.contains("Filter: ") }.joined(separator: "\n")
                let filter = lines.first { $0.contains("Filter: ") } ?? ""
                #expect(scan.contains("on files f") && !scan.contains("Join"), "\(plan)")
                let sets = filter.components(separatedBy: "hashed SubPlan").count - 1
                #expect(sets == 2, "the policy's set and this one: \(plan)")
            }
        }
    }

    @Test("a search is planned for what was typed, however often the like was asked before")
    func search() async throws {
        let fixture = try await Self.street()
        let mode = try await fixture.act(StoreFixture.east) { session in
            _ = try await session.list(FamilyListing(question: SearchQuestion("l")))
            return try await session.value("select current_setting('plan_cache_mode')", as: String.self)
        }
        #expect(mode == "force_custom_plan", "a kept plan reads all that begins so, and sorts it")
    }

    @Test("one family's facts are a short range scan", arguments: FactKind.ofDossier)
    func facts(kind: FactKind) async throws {
        let fixture = try await Self.street()
        let column = kind == .memberships ? "file" : "home"
        let statement: Statement = """
            select id from \(unsafeRaw: kind.table) where \(unsafeRaw: column) = any(\([Int64(7), 8]))
            and upper_inf(known)
            """
        // Empty tables are read whole whatever the index, unless that is ruled out.
        let plan = try await fixture.act(StoreFixture.east) { session in
            try await session.execute("set local enable_seqscan = off")
            return try await session.query("explain (costs off) \(statement)").decode(String.self)
        }.joined(separator: "\n")
        #expect(plan.contains("Index Cond: (\(column) = ANY"), "\(plan)")
    }
}
