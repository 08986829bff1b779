import CivilCalendar
import Postgres

/// Two files, a person and a programme, in whatever order the files are named.
struct SaidOf: Hashable {
    let files: [Int64]
    let person: PersonID
    let scheme: String

    init(_ one: Int64, _ other: Int64, _ person: PersonID, _ scheme: String, _ aliases: Aliases) {
        files = [one, other].sorted()
        self.person = aliases.canonical(person)
        self.scheme = scheme
    }
}

/// What was said last of an overlap: by the office of a file, or by one that sees both.
struct OfficeSaying {
    /// Nil: taken back.
    let payer: Int64?
    let by: Int64?
    let at: Instant
}

/// Who is paid of two families of one person, as it was said last.
package struct PayerSaid: Sendable, Hashable {
    /// The entry that stands for the person.
    package let person: PersonID
    package let scheme: String
    /// The family besides the one that was asked about.
    package let other: Int64
    package let payer: Int64
}

extension StoreSession {
    /// What was said last of overlaps of benefits between a family and others, whatever office said it.
    package func payersSaid(
        of home: Int64, known knowledge: Knowledge = .current
    ) async throws -> [PayerSaid] {
        try await officeSayings(on: [home], known: knowledge).compactMap { pair, said in
            guard let payer = said.payer, let other = pair.files.first(where: { $0 != home }) else {
                return nil
            }
            return PayerSaid(person: pair.person, scheme: pair.scheme, other: other, payer: payer)
        }
    }

    /// The last saying on overlaps of benefits between these files, whatever office it is of, as known.
    func officeSayings(
        on files: [Int64], known knowledge: Knowledge = .current
    ) async throws -> [SaidOf: OfficeSaying] {
        let rows = try await readLinked([
            """
            select home, other_home, person_home, person, scheme, payer, said_at, home
            from families.office_settlements where (home = any(\(files)) or other_home = any(\(files)))
            and \(knowledge.includes("said_at"))
            union all
            select one_home, other_home, home, person, scheme, payer, settled_at, null::bigint
            from families.merge_overlaps
            where one_cover is null and payer is not null
            and \(knowledge.includes("settled_at")) and \(knowledge.excludes("released_at"))
            and (one_home = any(\(files)) or other_home = any(\(files)))
            order by 7
            """
        ])
        let said = try rows[0].decode(
            Int64.self, Int64.self, Int64.self, Int32.self, String.self, Int64?.self, Instant.self,
            Int64?.self)
        let aliases = try await aliases(
            of: Set(said.map { PersonID(home: $0.2, person: $0.3) }), knowledge)
        var last: [SaidOf: OfficeSaying] = [:]
        for (one, other, home, person, scheme, payer, at, by) in said {
            let subject = SaidOf(one, other, PersonID(home: home, person: person), scheme, aliases)
            last[subject] = OfficeSaying(payer: payer, by: by, at: at)
        }
        return last
    }
}
