import Postgres
import Store
import TestSupport
import Testing

/// The statements that pages wait for use their index under the policies, as the application role.
@Suite(.database, .serialized)
struct QueryPlanTests {
    /// A street of 6000 families in two villages, written as the owner of no row: by one act.
    private func street() async throws -> StoreFixture {
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
            ])
        }
        try await fixture.asSuperuser { pool in
            for table in ["files", "people", "memberships", "particulars"] {
                try await pool.execute("analyze families.\(unsafeRaw: table)")
            }
        }
        return fixture
    }

    private func plan(_ statement: Statement, _ fixture: StoreFixture) async throws -> String {
        try await fixture.act(StoreFixture.east) { session in
            try await session.query("explain (costs off) \(statement)").decode(String.self)
        }.joined(separator: "\n")
    }

    @Test("every page of the list is found by the index of paths")
    func list() async throws {
        let fixture = try await street()
        let pages = [
            FamilyQuery(limit: 50),
            FamilyQuery(after: FamilyPosition(path: "/990101/001/001/", home: 3000), limit: 50),
            FamilyQuery(area: StoreFixture.east, limit: 50),
        ]
        for page in pages {
            let plan = try await plan(page.statement, fixture)
            #expect(plan.contains("files_path"), "\(plan)")
            #expect(!plan.contains("Seq Scan on files"), "\(plan)")
        }
    }

    @Test("a name's beginning and a household number are found by their indexes")
    func search() async throws {
        let fixture = try await street()
        let byName = try await plan(FamilyQuery(name: "林59").statement, fixture)
        #expect(byName.contains("particulars_name"), "\(byName)")
        #expect(!byName.contains("Seq Scan on particulars"), "\(byName)")
        #expect(!byName.contains("Seq Scan on files"), "\(byName)")
        let byNumber = try await plan(FamilyQuery(householdNumber: "H77").statement, fixture)
        #expect(byNumber.contains("files_household_number"), "\(byNumber)")
    }

    @Test("one family's facts are a short range scan", arguments: FactKind.ofDossier)
    func facts(kind: FactKind) async throws {
        let fixture = try await street()
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
