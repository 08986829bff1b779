import Benefits
import Postgres

extension StoreSession {
    /// Removes everything personal of these families, in a role that reaches them alone. The files and people stay as
    /// numbers, so that rosters and covers hold together; a roster's line names nobody any more.
    package func purge(_ homes: [Int64], placeholder: String) async throws -> PurgeCounts {
        var counts = PurgeCounts()
        counts.answers = try await lastAnswerCounts(of: homes)
        let lines = try await query(
            "select roster, home, person from insurance.roster_lines where file = any(\(homes))"
        ).decode(Int64.self, Int64.self, Int32.self)
        let emptied = try lines.map { roster, home, person in
            try sealing.seal(
                placeholder, SealedPlace(.rosterIdentity, row: "\(roster)/\(home)/\(person)"))
        }
        try await enterPurging(homes)
        counts.rows["insurance.roster_lines"] = try await execute(
            """
            update insurance.roster_lines l set identity = u.identity
            from unnest(\(lines.map(\.0)), \(lines.map(\.1)), \(lines.map(\.2)), \(emptied))
            as u (roster, home, person, identity)
            where l.roster = u.roster and l.home = u.home and l.person = u.person
            """)
        for (table, column) in [
            ("consents", "evidence"), ("overrides", "reason"), ("member_actions", "reason"),
        ] {
            counts.rows["insurance.\(table)"] = try await execute(
                "update insurance.\(unsafeRaw: table) set \(unsafeRaw: column) = '-'")
        }
        counts.rows["families.files"] = try await execute(
            "update families.files set household_issuer = null, household_number = null")
        for table in try await purgeable() {
            let count = try await execute("delete from \(unsafeRaw: table)")
            if count > 0 { counts.rows[table] = count }
        }
        try await leavePurging()
        counts.rows = counts.rows.filter { $0.value > 0 }
        return counts
    }

    /// The role's policies show it the rows of these families and no other: its statements need no condition.
    private func enterPurging(_ homes: [Int64]) async throws {
        let list = "{\(homes.map(String.init).joined(separator: ","))}"
        _ = try await pipeline([
            "select set_config('guanhuai.purging', \(list), true)",
            "select set_config('role', 'guanhuai_purger', true)",
        ])
    }

    private func leavePurging() async throws {
        _ = try await pipeline([
            "select set_config('role', \(Store.applicationRole), true)",
            "select set_config('guanhuai.purging', '', true)",
        ])
    }

    /// Tables of which rows are removed, those that point to others first.
    private func purgeable() async throws -> [String] {
        let tables = try await query(
            """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('families', 'assistance', 'insurance') and c.relkind = 'r'
            and has_table_privilege('guanhuai_purger', c.oid, 'delete') order by 1
            """
        ).decode(String.self)
        let first = [
            "families.number_confirmations", "families.import_acceptances", "families.import_changes",
            "assistance.decisions",
        ]
        return first + tables.filter { !first.contains($0) }
    }

    private func lastAnswerCounts(of homes: [Int64]) async throws -> [String: Int] {
        let rows = try await query(
            """
            select programme || ' ' || outcome, count(*)
            from (\(LastAnswers.select("d.programme, d.outcome", where: "d.home = any(\(homes))"))) as last group by 1
            """
        ).decode(String.self, Int64.self)
        return Dictionary(rows.map { ($0.0, Int($0.1)) }) { first, _ in first }
    }
}
