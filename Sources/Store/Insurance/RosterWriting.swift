package import Benefits
import CivilCalendar
import Postgres
import Rules

extension StoreSession {
    /// Everyone who draws up, confirms or replaces rosters of one scheme year waits for the other, so that a new draft
    /// always finds the old one. No entries are merged meanwhile.
    package func lockRosters(scheme: String, year: Int) async throws {
        _ = try await query("select pg_advisory_xact_lock(hashtextextended(\("\(scheme)/\(year)"), 0))")
        _ = try await query("select pg_advisory_xact_lock_shared(hashtextextended('merges', 0))")
    }

    /// Puts drafts of this scheme year aside that lie within the act's area. The number put aside is returned.
    package func replaceDrafts(scheme: String, year: Int) async throws -> Int {
        try await execute(
            """
            update insurance.rosters set state = 'replaced', settled_at = clock_timestamp(), settled_by = \(actor.name)
            where scheme = \(scheme) and year = \(Int32(year)) and state = 'draft'
                and path >= \(scope.path) and path < \(scope.end)
            """)
    }

    /// Stores a draft and returns its number.
    package func addRoster(_ roster: StoredRoster) async throws -> Int64 {
        try await value(
            """
            insert into insurance.rosters (path, area, scheme, year, term, terms, rule_version, drafted_on,
                drafted_at, drafted_by, households, persons, premium_fen)
            values (\(roster.path), \(roster.area), \(roster.scheme), \(Int32(roster.year)), \(roster.term),
                \(roster.terms), \(roster.ruleVersion), \(roster.draftedOn), clock_timestamp(), \(actor.name),
                \(Int32(roster.totals.households)), \(Int32(roster.totals.persons)), \(roster.totals.premium.fen))
            returning roster
            """)
    }

    /// Adds lines of families whose files have these paths.
    ///
    /// - Parameter identities: for each line the names and numbers of its people, which are sealed.
    package func addLines(
        _ lines: [RosterLine], identities: [RosterPerson: String], to roster: Int64, paths: [Int64: String]
    ) async throws {
        guard !lines.isEmpty else { return }
        let own = lines.compactMap { line in paths[line.family].map { (line, $0) } }
        guard own.count == lines.count else { throw StoreError.noSuchFamily }
        let sealed = try lines.map { line in
            try sealing.seal(
                identities[line.insured] ?? "", .rosterIdentity(roster: roster, line.insured))
        }
        try await execute(
            """
            insert into insurance.roster_lines (roster, path, file, village, home, person, role,
                policyholder_home, policyholder, plan, premium_fen, consent, entered_on, late, identity)
            select \(roster), path, file, village, home, person, role, policyholder_home, policyholder, plan,
                premium_fen, consent, entered_on, late, identity
            from unnest(\(own.map(\.1)), \(lines.map(\.family)), \(lines.map(\.village)),
                \(lines.map(\.insured.home)), \(lines.map(\.insured.person)), \(lines.map(\.role.rawValue)),
                \(lines.map(\.policyholder.home)), \(lines.map(\.policyholder.person)), \(lines.map(\.plan)),
                \(lines.map(\.premium.fen)), \(lines.map(\.consent.rawValue)), \(lines.map(\.enteredOn)),
                \(lines.map(\.isLate)), \(sealed))
                as line (path, file, village, home, person, role, policyholder_home, policyholder, plan,
                premium_fen, consent, entered_on, late, identity)
            """)
    }

    /// Adds those who are out or undetermined.
    package func addAbsences(
        _ absences: [RosterAbsence], to roster: Int64, paths: [Int64: String]
    ) async throws {
        var numbers: [Int64: Int32] = [:]
        let statements = try absences.map { absence -> Statement in
            guard let path = paths[absence.family] else { throw StoreError.noSuchFamily }
            let number = numbers[absence.family, default: 0] + 1
            numbers[absence.family] = number
            return """
                insert into insurance.roster_absences (file, roster, absence, path, village, home, person, outcome,
                    reason_codes, reasons_zh, reasons_en, missing)
                values (\(absence.family), \(roster), \(number), \(path), \(absence.village),
                    \(absence.person?.home), \(absence.person?.person), \(absence.outcome.rawValue),
                    \(absence.reasons.map(\.code)), \(absence.reasons.map(\.text.zh)),
                    \(absence.reasons.map(\.text.en)), \(absence.missing))
                """
        }
        if !statements.isEmpty { _ = try await pipeline(statements) }
    }
}

extension SealedPlace {
    static func rosterIdentity(roster: Int64, _ person: RosterPerson) -> SealedPlace {
        SealedPlace(.rosterIdentity, row: "\(roster)/\(person.home)/\(person.person)")
    }
}
