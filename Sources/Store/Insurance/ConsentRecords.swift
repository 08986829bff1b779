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

    package init(
        person: RosterPerson, scheme: String, year: Int, agrees: Bool, evidence: String, givenOn: CivilDate
    ) {
        self.person = person
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

    package init(
        person: RosterPerson, scheme: String, year: Int, obstacle: RosterObstacle, reason: String
    ) {
        self.person = person
        self.scheme = scheme
        self.year = year
        self.obstacle = obstacle
        self.reason = reason
    }
}

extension StoreSession {
    /// Records answers. The path is that of the person's own file or of a file with the person as guest in this scope.
    package func record(_ consents: [ConsentRecord]) async throws {
        for consent in consents {
            let path = try await path(of: consent.person)
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
            let path = try await path(of: override.person)
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

    /// The answer of each of these people in a scheme year that was given last; of one day, that was recorded last.
    ///
    /// - Parameter knowledge: recorded by then.
    package func consents(
        of people: [RosterPerson], scheme: String, year: Int, known knowledge: Knowledge = .current
    ) async throws -> [RosterPerson: (agrees: Bool, givenOn: CivilDate)] {
        let united = try await UnitedPeople(people, self)
        let rows = try await query(
            """
            select c.home, c.person, c.answer, c.given_on from insurance.consents c
            where c.scheme = \(scheme) and c.year = \(Int32(year)) and \(Self.among(united.entries, "c"))
            and \(knowledge.includes("c.recorded_at"))
            order by c.given_on desc, c.id desc
            """
        ).decode(Int64.self, Int32.self, String.self, CivilDate.self)
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

    /// Path under which something about a person is recorded: the person's own file's, or the guest row's.
    private func path(of person: RosterPerson) async throws -> String {
        let rows = try await query(
            """
            select path from families.files where home = \(person.home)
            union all
            select path from families.guests where home = \(person.home) and person = \(person.person)
            """)
        guard let row = rows.first else { throw StoreError.noSuchFamily }
        return try row[0]
    }
}
