package import CivilCalendar
import Postgres

/// What waits for a person in one family, counted: what an office hands over with it.
package struct OpenItemCounts: Sendable {
    /// Lines of drafts that nobody confirmed, by product and year.
    package let rosterLines: [(scheme: String, year: Int32, count: Int64)]
    /// Covers that run on a day or begin later.
    package let covers: Int64
    package let duplicates: Int64
}

extension StoreSession {
    package func openItems(
        of home: Int64, members: [PersonID], on day: CivilDate
    ) async throws -> OpenItemCounts {
        let lines = try await query(
            """
            select r.scheme, r.year, count(*) from insurance.roster_lines l join insurance.rosters r using (roster)
            where l.file = \(home) and r.state = 'draft' group by r.scheme, r.year order by r.scheme, r.year
            """
        ).decode(String.self, Int32.self, Int64.self)
        let covers: Int64 = try await value(
            "select count(*) from insurance.covers where file = \(home) and upper(term) > \(day)")
        let wanted = Self.people(members)
        let duplicates: Int64 = try await value(
            """
            select count(*) from families.duplicate_pairs p
            where p.score > 0 and ((p.home, p.person) in (\(wanted)) or (p.other_home, p.other) in (\(wanted)))
            and not exists (select from families.duplicate_answers a where (a.home, a.person, a.other_home, a.other)
                = (p.home, p.person, p.other_home, p.other) and a.answer <> 'later')
            """)
        return OpenItemCounts(
            rosterLines: lines.map { (scheme: $0.0, year: $0.1, count: $0.2) }, covers: covers,
            duplicates: duplicates)
    }
}
