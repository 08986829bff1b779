package import Benefits
package import CivilCalendar
import Postgres

/// A person's place in a file.
package struct Membership: Sendable, Hashable {
    package let file: Int64
    package let person: PersonID
    package let key: String

    package init(file: Int64, person: PersonID, key: String) {
        self.file = file
        self.person = person
        self.key = key
    }
}

/// The days on which a person has a place in a file.
package struct DatedMembership: Sendable, Hashable {
    package let file: Int64
    package let person: PersonID
    package let key: String
    package let valid: DateSpan
}

extension StoreSession {
    /// Every place these people have or had in other files of the scope than one, in order of file and day.
    package func standings(
        of people: [PersonID], besides home: Int64, _ knowledge: Knowledge = .current
    ) async throws -> [DatedMembership] {
        guard !people.isEmpty else { return [] }
        let aliases = try await aliases(of: people, knowledge)
        return try await query(
            """
            select file, home, person, key, valid from families.memberships
            where \(Self.among(aliases.entries(of: people).sorted()))
            and \(knowledge.condition) and file <> \(home) order by file, lower(valid) nulls first, id
            """
        ).decode(Int64.self, Int64.self, Int32.self, String.self, DateSpan.self).map {
            DatedMembership(
                file: $0, person: aliases.canonical(PersonID(home: $1, person: $2)), key: $3, valid: $4)
        }
    }

    /// The lists that the files to which somebody belongs or belonged say are whole, whatever office holds them.
    package func wholeLists(aroundPerson person: PersonID, besides home: Int64) async throws -> Set<FactList>
    {
        let entries = try await aliases(of: [person]).entries(of: [person]).sorted()
        let rows = try await readLinked([
            """
            select l.lists from families.memberships m join families.complete_lists l on l.home = m.file
                and l.valid && m.valid and upper_inf(l.known)
            where (m.home, m.person) in (\(Self.people(entries))) and m.file <> \(home) and upper_inf(m.known)
            """
        ])
        let whole = try rows[0].flatMap { row in try row[0, as: [String].self] }
        return Set(whole.compactMap { FactList(rawValue: $0) })
    }

    /// Since when people who left every family they belonged to are free to belong to another one.
    package func departures(of people: [PersonID]) async throws -> [PersonID: CivilDate] {
        Dictionary(grouping: try await standings(of: people, besides: 0), by: \.person).compactMapValues {
            let ends = $0.compactMap(\.valid.to)
            return ends.count == $0.count ? ends.max() : nil
        }
    }

    /// Memberships of these people in files of the scope: those of a day, or the open ones where none is said.
    package func memberships(
        of people: [PersonID], on day: CivilDate? = nil, _ knowledge: Knowledge = .current
    ) async throws -> [Membership] {
        guard !people.isEmpty else { return [] }
        let aliases = try await aliases(of: people, knowledge)
        let isTrue: Statement = day.map { "valid @> \($0)" } ?? "upper_inf(valid)"
        return try await query(
            """
            select file, home, person, key from families.memberships
            where \(Self.among(aliases.entries(of: people).sorted()))
            and \(knowledge.condition) and \(isTrue) order by file, id
            """
        ).decode(Int64.self, Int64.self, Int32.self, String.self).map {
            Membership(file: $0, person: aliases.canonical(PersonID(home: $1, person: $2)), key: $3)
        }
    }

    /// Files of the scope by the household numbers of an area.
    package func files(
        withHouseholdNumbers wanted: [(area: String, number: String)]
    ) async throws -> [HouseholdKey: Int64] {
        let rows = try await query(
            """
            select w.area, f.household_number, f.home from
            unnest(\(wanted.map(\.area)), \(wanted.map(\.number))) as w (area, number)
            join office.areas a on a.code = w.area
            join families.files f on f.household_issuer = a.path and f.household_number = w.number
            """
        ).decode(String.self, String.self, Int64.self)
        return Dictionary(rows.map { (HouseholdKey(area: $0, number: $1), $2) }) { first, _ in first }
    }

    /// Those of these household numbers that a family holds which the act may not show: restricted, or of another office.
    package func heldHouseholds(
        among wanted: [(area: String, number: String)]
    ) async throws -> Set<HouseholdKey> {
        let statement: Statement = """
            select w.area, f.household_number from
            unnest(\(wanted.map(\.area)), \(wanted.map(\.number)), \(try await issuers(wanted.map(\.area))))
            as w (area, number, issuer)
            join families.files f on f.household_issuer = w.issuer and f.household_number = w.number
            where not f.withdrawn
            """
        let held = try await readLinked([statement])[0].decode(String.self, String.self)
        return Set(held.map { HouseholdKey(area: $0, number: $1) })
    }

    /// Paths of areas, in the order asked for; null for an unknown code.
    private func issuers(_ codes: [String]) async throws -> [String?] {
        let known = Dictionary(
            try await query("select code, path from office.areas where code = any(\(Set(codes).sorted()))")
                .decode(String.self, String.self)
        ) { first, _ in first }
        return codes.map { known[$0] }
    }

    /// Files of the scope handled in these areas.
    package func homes(inAreas codes: [String], _ knowledge: Knowledge = .current) async throws -> [Int64] {
        try await query(
            """
            select home from families.files where handling_area = any(\(codes)) and \(knowledge.registered)
            order by home
            """
        ).decode(Int64.self)
    }

    /// The next free number of a person at a home; the caller holds the family's lock.
    package func nextPerson(at home: Int64) async throws -> Int32 {
        let last: Int32 = try await value(
            "select coalesce(max(person), 0) from families.people where home = \(home)")
        return last + 1
    }
}

/// A household number with the area that issued it.
package struct HouseholdKey: Sendable, Hashable {
    package let area: String
    package let number: String

    package init(area: String, number: String) {
        self.area = area
        self.number = number
    }
}
