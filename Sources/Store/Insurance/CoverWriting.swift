package import Benefits
package import CivilCalendar
import Postgres
import Rules

/// A file that left the office.
package struct RosterExportRecord: Sendable, Hashable {
    package var roster: Int64
    package var layout: String
    package var terms: ExportTerms
    package var totals: ControlTotals
    /// SHA-256 in hexadecimal by file name.
    package var hashes: [String: String]

    package init(
        roster: Int64, layout: String, terms: ExportTerms, totals: ControlTotals, hashes: [String: String]
    ) {
        self.roster = roster
        self.layout = layout
        self.terms = terms
        self.totals = totals
        self.hashes = hashes
    }
}

extension StoreSession {
    /// Locks a draft and says whether it still is one.
    package func lockDraft(_ roster: Int64) async throws -> Bool {
        let rows = try await query("select state from insurance.rosters where roster = \(roster) for update")
        guard let row = try rows.oneOrNone else { return false }
        return try row[0, as: String.self] == RosterState.draft.rawValue
    }

    /// Makes a cover of each line and writes the ledger's `add`. The exclusion constraints refuse a person who is
    /// covered by the product on any day of the term, under whichever merged entry and whoever else confirms at the same
    /// moment. The caller holds ``lockRosters(scheme:year:)``.
    package func addCovers(of roster: StoredRoster, lines: [RosterLine], reason: String) async throws {
        guard !lines.isEmpty, let start = roster.term.from else { return }
        let people = lines.map { PersonID(home: $0.insured.home, person: $0.insured.person) }
        let aliases = try await aliases(of: people)
        let canonical = people.map(aliases.canonical)
        let made = try await execute(
            """
            with made as (
                insert into insurance.covers (home, person, path, file, scheme, year, role, plan, policyholder_home,
                    policyholder, term, premium_fen, roster, canonical_home, canonical)
                select l.home, l.person, l.path, l.file, \(roster.scheme), \(Int32(roster.year)), l.role, l.plan,
                    l.policyholder_home, l.policyholder, \(roster.term), l.premium_fen, l.roster, p.canonical_home,
                    p.canonical
                from insurance.roster_lines l
                join unnest(\(people.map(\.home)), \(people.map(\.person)), \(canonical.map(\.home)),
                    \(canonical.map(\.person))) as p (home, person, canonical_home, canonical) using (home, person)
                where l.roster = \(roster.id)
                order by l.home, l.person
                returning home, id, path, premium_fen)
            insert into insurance.member_actions (home, path, cover, action, effective, premium_fen, reason,
                recorded_at, recorded_by)
            select home, path, id, 'add', \(start), premium_fen, \(reason), clock_timestamp(), \(actor.name)
            from made
            """)
        guard made == lines.count else { throw StoreError.unexpectedRow("insurance.roster_lines") }
    }

    /// A draft becomes the roster of record.
    package func confirm(_ roster: Int64) async throws {
        let confirmed = try await execute(
            """
            update insurance.rosters set state = 'confirmed', settled_at = clock_timestamp(), settled_by = \(actor.name)
            where roster = \(roster) and state = 'draft'
            """)
        guard confirmed == 1 else { throw StoreError.unexpectedRow("insurance.rosters") }
    }

    /// Keeps what left the office, to whom and for what.
    package func record(_ export: RosterExportRecord) async throws {
        let names = export.hashes.keys.sorted()
        try await execute(
            """
            insert into insurance.exports (path, roster, layout, purpose, recipient, approved_by, delete_by, households,
                persons, premium_fen, hashes, exported_at, exported_by)
            values (\(scope.path), \(export.roster), \(export.layout), \(export.terms.purpose),
                \(export.terms.recipient), \(export.terms.approvedBy), \(export.terms.deleteBy),
                \(Int32(export.totals.households)), \(Int32(export.totals.persons)), \(export.totals.premium.fen),
                jsonb_object(\(names), \(names.map { export.hashes[$0] ?? "" })), clock_timestamp(), \(actor.name))
            """)
    }
}

extension StoreSession {
    /// Shortens the cover that holds on a day and writes the ledger's `end`. Premium already paid is not touched here.
    package func endCover(
        of person: RosterPerson, scheme: String, from day: CivilDate, reason: String
    ) async throws -> Bool {
        let ended = try await execute(
            """
            with ended as (
                update insurance.covers set term = daterange(lower(term), \(day))
                where home = \(person.home) and person = \(person.person) and scheme = \(scheme)
                    and term @> \(day) and lower(term) < \(day)
                returning home, id, path)
            insert into insurance.member_actions (home, path, cover, action, effective, premium_fen, reason,
                recorded_at, recorded_by)
            select home, path, id, 'end', \(day), 0, \(reason), clock_timestamp(), \(actor.name) from ended
            """)
        return ended == 1
    }
}
