package import Benefits
package import CivilCalendar
import Postgres

/// What a family that is not in sight has answered of one person, as far as it is about money.
package struct UnseenPay: Sendable {
    /// The entry that stands for the person.
    package let person: PersonID
    package let file: Int64
    /// When the person belongs to it.
    package let days: DateSpan
    /// By programme.
    package let pay: [String: StoredPay]
}

extension StoreSession {
    /// The families besides these to which people belong, whatever office holds them, with when their stored answers give
    /// the person money; those that never answered are left out.
    package func storedPay(
        of people: [PersonID], besides files: [Int64], _ knowledge: Knowledge = .current
    ) async throws -> [UnseenPay] {
        let aliases = try await aliases(of: people, knowledge)
        let entries = aliases.entries(of: people).sorted()
        if entries.isEmpty { return [] }
        let rows = try await readLinked([
            """
            select m.home, m.person, m.file, m.valid, d.programme, d.day,
                d.outcome = 'eligible' and d.amount_fen is not null
            from families.memberships m
            join assistance.decisions d on d.home = m.file and d.unit = 'person:' || m.key and \(knowledge.decided)
            where (m.home, m.person) in (\(Self.people(entries))) and m.file <> all(\(files)) and \(knowledge.holds("m"))
            order by m.home, m.person, m.file, lower(m.valid) nulls first, d.programme, d.day, d.id
            """
        ])
        var found: [UnseenPay] = []
        let answers = try rows[0].decode(
            Int64.self, Int32.self, Int64.self, DateSpan.self, String.self, CivilDate.self, Bool.self)
        for (_, told) in Dictionary(grouping: answers, by: { "\($0.0)/\($0.1)/\($0.2)/\($0.3)" }).sorted(by: {
            $0.key < $1.key
        }) {
            guard let first = told.first, told.contains(where: \.6) else { continue }
            found.append(
                UnseenPay(
                    person: aliases.canonical(PersonID(home: first.0, person: first.1)), file: first.2,
                    days: first.3,
                    pay: Dictionary(grouping: told, by: \.4).mapValues { StoredPay($0.map { ($0.5, $0.6) }) })
            )
        }
        return found
    }
}
