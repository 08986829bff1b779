package import CivilCalendar
import Postgres

/// What waits for a person in one family, counted: what an office hands over with it. Changes of files, rosters and
/// covers are counted whichever office holds them.
package struct OpenItemCounts: Sendable {
    /// Lines of drafts that nobody confirmed, by product and year.
    package let rosterLines: [(scheme: String, year: Int32, count: Int64)]
    /// Covers that run on a day or begin later.
    package let covers: Int64
    package let duplicates: Int64
    /// Changes that a file proposed and nobody answered.
    package let changes: Int64
}

extension StoreSession {
    package func openItems(
        of home: Int64, members: [PersonID], on day: CivilDate
    ) async throws -> OpenItemCounts {
        let linked = try await readLinked([
            """
            select r.scheme, r.year, count(distinct (l.home, l.person)) from insurance.roster_lines l join insurance.rosters r using (roster)
            where l.file = \(home) and r.state = 'draft' group by r.scheme, r.year order by r.scheme, r.year
            """,
            "select count(*) from insurance.covers where file = \(home) and upper(term) > \(day)",
            """
            select count(*) from families.import_changes c join families.imports i using (import)
            where c.home = \(home) and i.withdrawn_at is null and not exists (select from
                families.import_acceptances a where a.import = c.import and a.change = c.change)
            """,
        ])
        let lines = try linked[0].decode(String.self, Int32.self, Int64.self)
        let wanted = Self.people(members)
        let duplicates: Int64 = try await value(
            """
            select count(*) from families.duplicate_pairs p
            where p.score > 0 and ((p.home, p.person) in (\(wanted)) or (p.other_home, p.other) in (\(wanted)))
            and not exists (select from families.duplicate_answers a where (a.home, a.person, a.other_home, a.other)
                = (p.home, p.person, p.other_home, p.other) and a.answer <> 'later')
            """)
        return OpenItemCounts(
            rosterLines: lines.map { (scheme: $0.0, year: $0.1, count: $0.2) },
            covers: try linked[1].one.decode(Int64.self), duplicates: duplicates,
            changes: try linked[2].one.decode(Int64.self))
    }
}
