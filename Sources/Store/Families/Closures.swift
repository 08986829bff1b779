package import CivilCalendar
import Postgres

/// A closed file: the office had no more to do for the family from a day on.
package struct ClosedFile: Sendable, Hashable {
    package let home: Int64
    package let day: CivilDate
    package let closedBy: String
    /// The day after the last day on which somebody of the file was insured; nil where nobody ever was.
    package let coveredUntil: CivilDate?
    /// Whether its registration was withdrawn, on that day and by that person, and the file was never closed.
    package let isWithdrawn: Bool
    /// What speaks against purging it, whatever the period.
    package let obstacles: Set<PurgeObstacle>
}

/// Why a closed family is not purged yet.
package enum PurgeObstacle: String, Sendable, Hashable, CaseIterable {
    /// Somebody of it stands in another family, or facts of another family name somebody of it.
    case linked
    /// Somebody of it was merged with another entry of the register.
    case merged
    /// It stands on a roster that is a draft.
    case onDraft = "on-draft"
    /// By its last answers a benefit is paid: what ends it is recorded and decided first.
    case paid
}

extension StoreSession {
    package func close(_ home: Int64, on day: CivilDate, reason: String) async throws {
        // A form that somebody has open is of before it.
        let instant = try await knowledgeInstant(of: [home])
        let sealed = try sealing.seal(reason, .family(.closureReason, home: home))
        try await execute(
            """
            insert into families.closures (home, path, day, reason, closed_at, closed_by)
            select home, path, \(day), \(sealed), \(instant), \(actor.name) from families.files where home = \(home)
            """)
    }

    /// The last days of registers that listed a family, and of answers about it.
    package func daysOfWork(on home: Int64) async throws -> [CivilDate] {
        try await query(
            """
            select i.as_of from families.import_rows r join families.imports i on i.import = r.import
            where r.home = \(home) and r.outcome <> 'rejected'
            union select d.day from assistance.decisions d where d.home = \(home)
            """
        ).decode(CivilDate.self)
    }

    /// - Returns: whether the file was closed.
    package func reopen(_ home: Int64) async throws -> Bool {
        let instant = try await knowledgeInstant(of: [home])
        return try await execute(
            """
            update families.closures set reopened_at = \(instant), reopened_by = \(actor.name)
            where home = \(home) and reopened_at is null
            """) > 0
    }

    /// The day from which a file is closed, or was as known; nil where it is open.
    package func closureDay(
        of home: Int64, known knowledge: Knowledge = .current
    ) async throws -> CivilDate? {
        try await query(
            """
            select day from families.closures where home = \(home) and \(knowledge.includes("closed_at"))
            and \(knowledge.excludes("reopened_at"))
            """
        ).oneOrNone?[0, as: CivilDate.self]
    }

    /// Closed files of the scope and those whose registration is withdrawn, in order of the day; with locks on them where they are to be purged.
    package func closedFiles(_ homes: [Int64]? = nil, isLocking: Bool = false) async throws -> [ClosedFile] {
        let named: Statement = homes.map { "and c.home = any(\($0))" } ?? ""
        let lock: Statement = isLocking ? "for update of f" : ""
        let rows = try await query(
            """
            select c.home, c.day, c.closed_by,
                (select max(upper(v.term)) from insurance.covers v where v.file = c.home),
                exists (select from insurance.roster_lines l join insurance.rosters r on r.roster = l.roster
                    where l.file = c.home and r.state = 'draft'),
                exists (select from assistance.last_answers l where l.home = c.home and \(Self.isPaid)),
                c.withdrawn
            from (
                select home, day, closed_by, false as withdrawn from families.closures where reopened_at is null
                union all
                select w.home, w.day, w.withdrawn_by, true from families.withdrawals w where w.reinstated_at is null
                and not exists (select from families.closures o where o.home = w.home and o.reopened_at is null)
            ) as c join families.files f on f.home = c.home
            where true \(named) order by c.day, c.home \(lock)
            """
        ).decode(Int64.self, CivilDate.self, String.self, CivilDate?.self, Bool.self, Bool.self, Bool.self)
        let linked = try await linkedFiles(rows.map(\.0))
        return rows.map { home, day, by, until, isOnDraft, isPaid, isWithdrawn in
            var obstacles = linked[home] ?? []
            if isOnDraft { obstacles.insert(.onDraft) }
            // A registration that is withdrawn was a mistake, and pays nobody.
            if isPaid, !isWithdrawn { obstacles.insert(.paid) }
            return ClosedFile(
                home: home, day: day, closedBy: by, coveredUntil: until, isWithdrawn: isWithdrawn,
                obstacles: obstacles)
        }
    }

    /// Files that other files need, whatever office holds those.
    private func linkedFiles(_ homes: [Int64]) async throws -> [Int64: Set<PurgeObstacle>] {
        let results = try await readLinked([
            "select home from families.guests where home = any(\(homes))",
            "select file from families.guests where file = any(\(homes))",
            """
            select parent_home from families.parentage where parent_home = any(\(homes)) and home <> parent_home
            union select home from families.parentage where home = any(\(homes)) and home <> parent_home
            """,
            """
            select named from families.unions
            cross join lateral unnest(array[home, partner_home, other_home]) as n (named)
            where named = any(\(homes)) and not (home = partner_home and home = other_home)
            """,
            """
            select home from families.aliases where home = any(\(homes))
            union select canonical_home from families.aliases where canonical_home = any(\(homes))
            """,
        ])
        var found: [Int64: Set<PurgeObstacle>] = [:]
        for (place, rows) in results.enumerated() {
            let obstacle: PurgeObstacle = place == results.count - 1 ? .merged : .linked
            for home in try rows.decode(Int64.self) { found[home, default: []].insert(obstacle) }
        }
        return found
    }
}
