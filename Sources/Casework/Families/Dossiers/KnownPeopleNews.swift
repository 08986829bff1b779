import Benefits
import CivilCalendar
import Rules
import Store

/// What a dossier says of people who are registered already: what the register does not know of them is kept with them, and
/// what contradicts it is refused by its place. Nothing of it is passed over without a word.
struct KnownPeopleNews {
    private(set) var rows: [FactRow] = []
    private(set) var faults: [DataFault] = []

    /// - Parameter people: who each key is; new people have their home at the file that is being registered.
    init(
        of family: FamilyFacts, _ people: [String: PersonID], at home: Int64, _ session: StoreSession
    ) async throws {
        let known = people.values.filter { $0.home != home }
        if known.isEmpty { return }
        // Another office keeps the facts of its people, which is said where the family is registered.
        let seen = Set(try await session.files(known.map(\.home)).map(\.home))
        let aliases = try await session.aliases(of: known)
        let facts = try await session.facts(
            FactKind.ofPerson, ofPeople: aliases.entries(of: known).sorted(), numbers: .clear)
        let held = Dictionary(grouping: facts.map { aliases.renamed($0.row) }, by: \.owner)
        for (place, person) in family.people.enumerated() {
            guard let id = people[person.key], seen.contains(id.home), id.home != home,
                !person.key.hasPrefix(Dossier.linkedPrefix)
            else { continue }
            for row in DossierRows.facts(of: person, id, people) {
                compare(row, held[id] ?? [], place)
            }
        }
    }

    private mutating func compare(_ row: FactRow, _ held: [FactRow], _ place: Int) {
        let form = FactForm.of(row.kind)
        let alike = held.filter { other in
            // Whose number it is was found out before; one of each kind is held.
            if row.kind == .documents { return other.kind == row.kind && other.values[0] == row.values[0] }
            return form.exclude(other, row) && other.valid.overlaps(row.valid)
        }
        if alike.isEmpty { return rows.append(row) }
        if !alike.contains(where: row.agrees) {
            faults.append(DossierRefusal.heldOtherwise(place, row.kind))
        }
    }
}

extension FactRow {
    /// Whether it says nothing else than is held.
    fileprivate func agrees(with held: FactRow) -> Bool {
        switch kind {
        case .documents: true
        // Names are compared with all their spellings elsewhere.
        case .particulars:
            [1, 2].allSatisfy { place in
                [values[place], held.values[place]].contains { $0 == .null || $0 == .text("unknown") }
                    || values[place] == held.values[place]
            } || values[3] != held.values[3]
        default: held.values == values
        }
    }
}
