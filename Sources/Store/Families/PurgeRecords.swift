package import CivilCalendar
package import Postgres

/// A proposal to purge closed families, with what became of it.
package struct Purge: Sendable, Hashable {
    package let id: Int64
    package let day: CivilDate
    package let years: Int
    package let inForce: CivilDate
    package let basis: String
    package let reason: String
    package let homes: [Int64]
    package let digest: [UInt8]
    package let proposedBy: String
    /// Nil until a second person carried it out.
    package let done: Done?
    /// Nil while nobody answered it with no.
    package let refused: Refused?

    package struct Done: Sendable, Hashable {
        package let by: String
        package let at: Instant
        package let digest: [UInt8]
        package let counts: PurgeCounts
    }

    package struct Refused: Sendable, Hashable {
        package let by: String
        package let at: Instant
        package let reason: String
    }
}

/// What a purge removes: numbers of rows, and statistics without persons.
package struct PurgeCounts: Sendable, Hashable {
    /// By table; rows that were emptied, not removed, are among them.
    package var rows: [String: Int] = [:]
    /// Last answers by "programme outcome".
    package var answers: [String: Int] = [:]

    package init() {}

    init(rows: [String: Int], answers: [String: Int]) {
        self.rows = rows
        self.answers = answers
    }
}

extension StoreSession {
    /// Keeps a proposal; what it says is under its digest.
    package func propose(
        _ homes: [Int64], on day: CivilDate, years: Int, inForce: CivilDate, basis: String, reason: String,
        digest: [UInt8]
    ) async throws -> Int64 {
        try await value(
            """
            insert into families.purges (path, day, years, in_force, basis, reason, homes, digest, proposed_by)
            values (\(scope.path), \(day), \(Int32(years)), \(inForce), \(basis), \(reason), \(homes), \(digest),
                \(actor.name)) returning purge
            """)
    }

    /// Proposals of the scope and what became of them, the latest first.
    package func purges(_ id: Int64? = nil) async throws -> [Purge] {
        let named: Statement = id.map { "where p.purge = \($0)" } ?? ""
        return try await query(
            """
            select p.purge, p.day, p.years, p.in_force, p.basis, p.reason, p.homes, p.digest, p.proposed_by,
                r.purged_by, r.purged_at, r.digest,
                array(select key from jsonb_each_text(r.rows) order by key),
                array(select value::bigint from jsonb_each_text(r.rows) order by key),
                array(select key from jsonb_each_text(r.answers) order by key),
                array(select value::bigint from jsonb_each_text(r.answers) order by key),
                n.refused_by, n.refused_at, n.reason
            from families.purges p left join families.purge_records r on r.purge = p.purge
            left join families.purge_refusals n on n.purge = p.purge \(named)
            order by p.purge desc
            """
        ).map { row in
            let (id, day, years, inForce, basis, reason, homes, digest, proposer, by) = try row.decode(
                Int64.self, CivilDate.self, Int32.self, CivilDate.self, String.self, String.self,
                [Int64].self, [UInt8].self, String.self, String?.self)
            return Purge(
                id: id, day: day, years: Int(years), inForce: inForce, basis: basis, reason: reason,
                homes: homes, digest: digest, proposedBy: proposer,
                done: try by.map { by in
                    Purge.Done(
                        by: by, at: try row[10], digest: try row[11],
                        counts: PurgeCounts(
                            rows: try Self.counts(row[12], row[13]),
                            answers: try Self.counts(row[14], row[15])))
                }, refused: try Self.refusal(row[16], row[17], row[18]))
        }
    }

    private static func refusal(_ by: String?, _ at: Instant?, _ reason: String?) -> Purge.Refused? {
        guard let by, let at, let reason else { return nil }
        return Purge.Refused(by: by, at: at, reason: reason)
    }

    private static func counts(_ names: [String], _ numbers: [Int64]) -> [String: Int] {
        Dictionary(zip(names, numbers.map { Int($0) })) { first, _ in first }
    }

    /// Nobody carries the proposal out any more.
    package func refusePurge(_ id: Int64, reason: String) async throws {
        try await execute(
            """
            insert into families.purge_refusals (purge, path, reason, refused_by)
            select purge, path, \(reason), \(actor.name) from families.purges where purge = \(id)
            """)
    }

    /// Keeps what was purged and hides what is left of the files. The constraint refuses the proposer.
    package func recordPurge(_ purge: Purge, _ counts: PurgeCounts, digest: [UInt8]) async throws {
        let tables = counts.rows.keys.sorted()
        let answers = counts.answers.keys.sorted()
        try await execute(
            """
            insert into families.purge_records (purge, path, proposed_by, rows, answers, digest, purged_by)
            select purge, path, proposed_by,
                coalesce((select jsonb_object_agg(t, n) from unnest(\(tables), \(tables.map { Int64(counts.rows[$0] ?? 0) })) as u (t, n)), '{}'),
                coalesce((select jsonb_object_agg(t, n) from unnest(\(answers), \(answers.map { Int64(counts.answers[$0] ?? 0) })) as u (t, n)), '{}'),
                \(digest), \(actor.name) from families.purges where purge = \(purge.id)
            """)
        try await execute(
            """
            insert into families.purged (home, path, purge)
            select home, path, \(purge.id) from families.files where home = any(\(purge.homes))
            """)
    }
}
