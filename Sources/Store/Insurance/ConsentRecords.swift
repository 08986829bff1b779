package import Benefits
package import CivilCalendar
import Postgres

/// An answer to the question of cover and premium, and what shows that it was given.
package struct ConsentRecord: Sendable, Hashable {
    package var person: RosterPerson
    package var scheme: String
    package var year: Int
    /// Yes or no; what nobody asked has no record.
    package var agrees: Bool
    /// "signed form 12", "by telephone, called back".
    package var evidence: String
    package var givenOn: CivilDate
    /// The family with which the person is insured.
    package var family: Int64?

    package init(
        person: RosterPerson, family: Int64? = nil, scheme: String, year: Int, agrees: Bool,
        evidence: String, givenOn: CivilDate
    ) {
        self.person = person
        self.family = family
        self.scheme = scheme
        self.year = year
        self.agrees = agrees
        self.evidence = evidence
        self.givenOn = givenOn
    }
}

/// A person's decision to export a line that would stay out by itself.
package struct OverrideRecord: Sendable, Hashable {
    package var person: RosterPerson
    package var scheme: String
    package var year: Int
    package var obstacle: RosterObstacle
    package var reason: String
    /// The family with which the person is insured.
    package var family: Int64?

    package init(
        person: RosterPerson, family: Int64? = nil, scheme: String, year: Int, obstacle: RosterObstacle,
        reason: String
    ) {
        self.person = person
        self.family = family
        self.scheme = scheme
        self.year = year
        self.obstacle = obstacle
        self.reason = reason
    }
}

extension Consent {
    /// An answer that was given.
    package init(_ given: (agrees: Bool, givenOn: CivilDate)) { self = given.agrees ? .yes : .no }
}

extension StoreSession {
    /// Records answers. The path is that of the person's own file or of a file with the person as guest in this scope.
    package func record(_ consents: [ConsentRecord]) async throws {
        for consent in consents {
            let path = try await path(of: consent.person, with: consent.family)
            try await execute(
                """
                insert into insurance.consents (home, person, path, scheme, year, answer, evidence, given_on,
                    recorded_at, recorded_by)
                values (\(consent.person.home), \(consent.person.person), \(path), \(consent.scheme),
                    \(Int32(consent.year)), \(consent.agrees ? "yes" : "no"), \(consent.evidence),
                    \(consent.givenOn), clock_timestamp(), \(actor.name))
                """)
        }
    }

    package func record(_ overrides: [OverrideRecord]) async throws {
        for override in overrides {
            let path = try await path(of: override.person, with: override.family)
            try await execute(
                """
                insert into insurance.overrides (home, person, path, scheme, year, obstacle, reason, recorded_at,
                    recorded_by)
                values (\(override.person.home), \(override.person.person), \(path), \(override.scheme),
                    \(Int32(override.year)), \(override.obstacle.rawValue), \(override.reason), clock_timestamp(),
                    \(actor.name))
                """)
        }
    }

    /// The answer of each of these people in a scheme year that was given last; of one day, that was recorded last. It
    /// counts whatever office asked: who moves is not asked again.
    ///
    /// - Parameters:
    ///   - instant: recorded by then; nil is any.
    ///   - knowledge: recorded by then.
    package func consents(
        of people: [RosterPerson], scheme: String, year: Int, until instant: StoredInstant? = nil,
        known knowledge: Knowledge = .current
    ) async throws -> [RosterPerson: (agrees: Bool, givenOn: CivilDate)] {
        if people.isEmpty { return [:] }
        let united = try await UnitedPeople(people, self)
        let asked: Statement = """
            select c.home, c.person, c.answer, c.given_on from insurance.consents c
            where c.scheme = \(scheme) and c.year = \(Int32(year)) and \(Self.among(united.entries, "c"))
            and (\(instant)::timestamptz is null or c.recorded_at <= \(instant))
            and \(knowledge.includes("c.recorded_at"))
            order by c.given_on desc, c.id desc
            """
        let rows = try await readLinked([asked])[0].decode(
            Int64.self, Int32.self, String.self, CivilDate.self)
        return united.named(
            rows.map { (RosterPerson(home: $0.0, person: $0.1), (agrees: $0.2 == "yes", givenOn: $0.3)) }
        ) { first, _ in first }
    }

    /// The overrides on record for the lines of a roster, the last reason of each obstacle; of a confirmed roster
    /// those recorded before it was confirmed.
    ///
    /// - Parameter knowledge: recorded by then.
    package func overrides(
        ofRoster roster: Int64, known knowledge: Knowledge = .current
    ) async throws -> [RosterPerson: [RosterObstacle: String]] {
        let rows = try await query(
            """
            select o.home, o.person, o.obstacle, o.reason from insurance.overrides o
            join insurance.rosters r on r.scheme = o.scheme and r.year = o.year
            join insurance.roster_lines l on l.roster = r.roster and l.home = o.home and l.person = o.person
            where r.roster = \(roster) and (r.settled_at is null or o.recorded_at <= r.settled_at)
            and \(knowledge.includes("o.recorded_at")) order by o.id
            """
        ).decode(Int64.self, Int32.self, String.self, String.self)
        var found: [RosterPerson: [RosterObstacle: String]] = [:]
        for (home, person, obstacle, reason) in rows {
            guard let obstacle = RosterObstacle(rawValue: obstacle) else { continue }
            found[RosterPerson(home: home, person: person), default: [:]][obstacle] = reason
        }
        return found
    }

    /// Path under which something about a person is recorded: the person's own file's, the guest row's, or that of the
    /// family with which a parent is insured who is of neither.
    private func path(of person: RosterPerson, with family: Int64?) async throws -> String {
        let rows = try await query(
            """
            select path from families.files where home = \(person.home)
            union all
            select path from families.guests where home = \(person.home) and person = \(person.person)
            union all
            select path from families.files where home = \(family)
            """)
        guard let row = rows.first else { throw StoreError.noSuchFamily }
        return try row[0]
    }
}
