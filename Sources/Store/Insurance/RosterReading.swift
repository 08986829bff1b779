package import Benefits
package import CivilCalendar
import Postgres
import Rules

extension StoreSession {
    /// The lines of a roster, in order of village, family and person.
    ///
    /// Their consent is the last answer on record, for a confirmed roster the last one before it was confirmed: an
    /// answer given after the draft counts without a new one, and what was confirmed stays as it was.
    ///
    /// - Parameter knowledge: answers given by then.
    package func lines(
        ofRoster roster: Int64, known knowledge: Knowledge = .current
    ) async throws -> [RosterLine] {
        let rows = try await query(
            """
            select l.file, l.village, l.home, l.person, l.role, l.policyholder_home, l.policyholder, l.plan,
                l.premium_fen, l.consent, l.entered_on, l.late, r.scheme, r.year, r.settled_at
            from insurance.roster_lines l
            join insurance.rosters r on r.roster = l.roster
            where l.roster = \(roster) order by l.village, l.file, l.role, l.home, l.person
            """)
        guard let first = rows.first else { return [] }
        let answers = try await consents(
            of: try rows.map { RosterPerson(home: try $0[2], person: try $0[3]) }, scheme: try first[12],
            year: Int(try first[13, as: Int32.self]), until: try first[14], known: knowledge)
        return try rows.map { row in
            let (file, village, home, person, role, holderHome, holder, plan, fen, consent) = try row.decode(
                Int64.self, String.self, Int64.self, Int32.self, String.self, Int64.self, Int32.self,
                String.self, Int64.self, String.self)
            guard let role = RosterRole(rawValue: role), let consent = Consent(rawValue: consent) else {
                throw StoreError.unexpectedRow("insurance.roster_lines")
            }
            let insured = RosterPerson(home: home, person: person)
            return RosterLine(
                family: file, village: village, insured: insured, role: role,
                policyholder: RosterPerson(home: holderHome, person: holder), plan: plan,
                premium: Money(fen: fen), consent: answers[insured].map(Consent.init) ?? consent,
                enteredOn: try row[10], isLate: try row[11])
        }
    }

    /// Families of a draft of which something was recorded since it was drawn up.
    package func familiesRecorded(sinceDraft roster: Int64) async throws -> Int {
        let count: Int64 = try await value(
            """
            select count(*) from families.files f join insurance.rosters r on r.roster = \(roster)
            where r.state = 'draft' and f.known_at > r.drafted_at
            and f.home in (select file from insurance.roster_lines where roster = \(roster))
            """)
        return Int(count)
    }

    /// The names and numbers of a roster's lines as they stood at the draft. Whoever shows them records the look.
    package func identities(ofRoster roster: Int64) async throws -> [RosterPerson: String] {
        let rows = try await query(
            "select home, person, identity from insurance.roster_lines where roster = \(roster)"
        ).decode(Int64.self, Int32.self, [UInt8].self)
        var found: [RosterPerson: String] = [:]
        for (home, person, sealed) in rows {
            let person = RosterPerson(home: home, person: person)
            found[person] = try sealing.openText(sealed, .rosterIdentity(roster: roster, person))
        }
        return found
    }

    /// Who is out of a roster or undetermined, in order of village and family.
    package func absences(ofRoster roster: Int64) async throws -> [RosterAbsence] {
        let rows = try await query(
            """
            select file, village, home, person, outcome, reason_codes, reasons_zh, reasons_en, missing
            from insurance.roster_absences where roster = \(roster) order by village, file, absence
            """)
        return try rows.map { row in
            let (file, village, home, person, outcome, codes, zh, en, missing) = try row.decode(
                Int64.self, String.self, Int64?.self, Int32?.self, String.self, [String].self, [String].self,
                [String].self, [String].self)
            guard let outcome = Outcome(rawValue: outcome), zh.count == codes.count, en.count == codes.count
            else { throw StoreError.unexpectedRow("insurance.roster_absences") }
            let reasons = codes.indices.map {
                RosterReason(code: codes[$0], text: LocalizedText(zh: zh[$0], en: en[$0]))
            }
            let absent = PersonID(home, person).map { RosterPerson(home: $0.home, person: $0.person) }
            return RosterAbsence(
                family: file, village: village, person: absent, outcome: outcome, reasons: reasons,
                missing: missing)
        }
    }

    /// The day on which each of these people first stood on a draft of the scheme year.
    package func firstEntries(
        of people: [RosterPerson], scheme: String, year: Int
    ) async throws -> [RosterPerson: CivilDate] {
        let united = try await UnitedPeople(people, self)
        let rows = try await query(
            """
            select l.home, l.person, min(l.entered_on) from insurance.roster_lines l
            join insurance.rosters r on r.roster = l.roster
            where r.scheme = \(scheme) and r.year = \(Int32(year)) and \(Self.among(united.entries, "l"))
            group by l.home, l.person
            """
        ).decode(Int64.self, Int32.self, CivilDate.self)
        return united.named(rows.map { (RosterPerson(home: $0.0, person: $0.1), $0.2) }, uniting: min)
    }

    /// Those of these people whom the product covers on some day of the term, with why that is in the way: by a cover in
    /// sight of the very entry, or by one of an entry merged with it or of another office.
    package func covered(
        of people: [RosterPerson], scheme: String, during term: DateSpan
    ) async throws -> [RosterPerson: RosterReason] {
        let united = try await UnitedPeople(people, self)
        let condition: Statement =
            "c.scheme = \(scheme) and c.term && \(term) and \(Self.among(united.entries, "c"))"
        let select: Statement = "select c.home, c.person from insurance.covers c where \(condition)"
        let own = Set(
            try await query(select).decode(Int64.self, Int32.self).map { RosterPerson(home: $0, person: $1) })
        let rows = try await readLinked([select])
        let all = try rows[0].decode(Int64.self, Int32.self).map { RosterPerson(home: $0, person: $1) }
        let found = united.named(all.map { ($0, true) }) { first, _ in first }
        return Dictionary(
            uniqueKeysWithValues: found.keys.map {
                ($0, own.contains($0) ? .alreadyCovered : .coveredOtherwise)
            })
    }

    static func among(_ people: [RosterPerson], _ alias: StaticString) -> Statement {
        """
        (\(unsafeRaw: "\(alias)").home, \(unsafeRaw: "\(alias)").person) in
        (select home, person from unnest(\(people.map(\.home)), \(people.map(\.person))) as wanted (home, person))
        """
    }
}
