package import Benefits
package import CivilCalendar
import Postgres

extension StoreSession {
    /// What keeps money and cover from these people until a person settles it: numbers that end in 000 and were not
    /// compared with the paper, and overlaps that a merge uncovered. Numbers are opened inside the process only.
    package func moneyBlocks(
        of people: [PersonID], known knowledge: Knowledge = .current
    ) async throws -> [PersonID: Set<MoneyBlock>] {
        guard !people.isEmpty else { return [:] }
        let aliases = try await aliases(of: people, knowledge)
        let entries = aliases.entries(of: people).sorted()
        var blocked: [PersonID: Set<MoneyBlock>] = [:]
        for document in try await unconfirmedNumbers(of: entries, knowledge) {
            blocked[aliases.canonical(document.person), default: []].insert(.numberToConfirm)
        }
        for person in try await contested(of: entries, knowledge) {
            blocked[aliases.canonical(person), default: []].insert(.overlappingCovers)
        }
        var found: [PersonID: Set<MoneyBlock>] = [:]
        for person in people {
            if let blocks = blocked[aliases.canonical(person)] { found[person] = blocks }
        }
        return found
    }

    /// Those of these people with covers on the same days that nobody has settled, whatever office they are of.
    private func contested(of people: [PersonID], _ knowledge: Knowledge) async throws -> [PersonID] {
        let rows = try await readLinked([
            """
            select home, person from families.merge_overlaps
            where one_cover is not null and \(knowledge.includes("found_at"))
            and \(knowledge.excludes("settled_at")) and \(Self.among(people))
            """
        ])
        return try rows[0].decode(Int64.self, Int32.self).map { PersonID(home: $0, person: $1) }
    }

    /// Identity numbers of these people that end in 000 and that nobody has compared with the paper.
    ///
    /// - Parameters:
    ///   - day: documents that were valid on it; nil is all that are held.
    ///   - knowledge: documents held then, and not confirmed by then.
    package func unconfirmedNumbers(
        of people: [PersonID], on day: CivilDate? = nil, _ knowledge: Knowledge = .current
    ) async throws -> [(person: PersonID, document: Int64, number: String)] {
        let documents = try await facts(
            [.documents], ofPeople: people, known: knowledge, numbers: .clear
        ).filter { fact in
            guard day.map(fact.row.valid.contains) ?? true, let number = fact.row.values[1].text,
                fact.row.values[0].text != "passport"
            else {
                return false
            }
            return number.utf8.count == 18 && number.hasSuffix("000")
        }
        guard !documents.isEmpty else { return [] }
        let homes = documents.map(\.row.home)
        let confirmed: [Int64] = try await query(
            """
            select document from families.number_confirmations
            where home = any(\(homes)) and document = any(\(documents.map(\.id)))
            and \(knowledge.includes("confirmed_at"))
            """
        ).decode(Int64.self)
        return documents.filter { !confirmed.contains($0.id) }.map {
            (person: $0.row.owner, document: $0.id, number: $0.row.values[1].text ?? "")
        }
    }

    /// A person has compared a number with the paper.
    package func confirmNumber(_ document: Int64, of person: PersonID, reason: String) async throws {
        let sealed = try sealing.seal(
            reason, .person(.confirmationReason, home: person.home, person: person.person))
        try await execute(
            """
            insert into families.number_confirmations (home, person, document, path, reason, confirmed_at, confirmed_by)
            select home, person, id, path, \(sealed), clock_timestamp(), \(actor.name) from families.documents
            where home = \(person.home) and person = \(person.person) and id = \(document)
            on conflict do nothing
            """)
    }
}

extension StoreSession {
    /// As ``moneyBlocks(of:)`` for the people of a roster.
    package func moneyBlocks(
        of people: [RosterPerson], known knowledge: Knowledge = .current
    ) async throws -> [RosterPerson: Set<MoneyBlock>] {
        let ids = people.map { PersonID(home: $0.home, person: $0.person) }
        let blocks: [PersonID: Set<MoneyBlock>] = try await moneyBlocks(of: ids, known: knowledge)
        return Dictionary(
            blocks.map { (RosterPerson(home: $0.key.home, person: $0.key.person), $0.value) },
            uniquingKeysWith: { first, _ in first })
    }
}
