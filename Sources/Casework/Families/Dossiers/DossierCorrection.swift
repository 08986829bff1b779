package import Benefits
package import CivilCalendar
import Store

/// A dossier of a registered family takes the place of what is held: what it says otherwise is corrected, what it leaves
/// out stays. A dossier as it was exported changes nothing.
package struct DossierCorrection: FamilyEvent {
    package static let kind = EventKind.dossier
    package let dossier: Dossier
    /// The day the dossier speaks for.
    package let day: CivilDate

    package init(_ dossier: Dossier, on day: CivilDate) {
        self.dossier = dossier
        self.day = day
    }

    package func apply(to family: EventFamily) async throws {
        let people = try await people(family)
        let stated = DossierRows.rows(of: dossier.family, home: family.home, people: people).filter {
            isOfMember($0, family)
        }
        let held = try await held(family)
        for (group, rows) in Dictionary(grouping: stated, by: StatedGroup.init).sorted(by: { $0.key < $1.key }
        )
        where group.kind != .memberships {
            try await settle(rows, held.filter { StatedGroup($0.row) == group }, family)
        }
    }

    /// Who each key is. A key that nobody has is a new person; one linked from elsewhere is named by home and number.
    private func people(_ family: EventFamily) async throws -> [String: PersonID] {
        var people = family.members
        for person in dossier.family.people where people[person.key] == nil {
            if let linked = PersonID(linkedKey: person.key) {
                people[person.key] = linked
            } else {
                let id = try await family.newPerson()
                try await family.join(id, as: person.key, since: nil)
                people[person.key] = id
            }
        }
        return people
    }

    private func isOfMember(_ row: FactRow, _ family: EventFamily) -> Bool {
        row.kind.owner != .person || family.members.values.contains(row.owner)
    }

    private func held(_ family: EventFamily) async throws -> [HeldFact] {
        let members = family.members.values.sorted()
        let ofFamily = (FactKind.ofDossier + FactKind.ofContact).filter { $0.owner == .family }
        return try await family.session.facts(ofFamily, ofHomes: [family.home], numbers: .clear)
            + (try await family.session.relations(naming: members)).filter {
                $0.row.kind == .unions && $0.row.home != family.home
            }
            + (try await family.session.facts(FactKind.ofPerson, ofPeople: members, numbers: .clear))
    }

    /// Facts that hold one at a time are asked for the day; lists are compared whole.
    private func settle(_ stated: [FactRow], _ held: [HeldFact], _ family: EventFamily) async throws {
        if stated[0].kind.isAsOfDay {
            let current = held.first { $0.row.valid.contains(day) } ?? held.last
            guard let current else { return try await family.add(stated[0]) }
            guard current.row.values != stated[0].values else { return }
            var row = current.row
            row.values = stated[0].values
            return try await family.replace(current, by: row)
        }
        let missing = stated.filter { row in !held.contains { $0.row.saysTheSame(as: row) } }
        let gone = held.filter { fact in
            family.visibleHomes.contains(fact.row.home)
                && !stated.contains { fact.row.saysTheSame(as: $0) }
        }
        // Corrected pairwise, so that the history shows what became of what.
        for (fact, row) in zip(gone, missing) { try await family.replace(fact, by: row) }
        for fact in gone.dropFirst(missing.count) { try await family.replace(fact, by: nil) }
        for row in missing.dropFirst(gone.count) { try await family.add(row) }
    }
}

/// What is compared together: one kind of fact of one person or of the family.
private struct StatedGroup: Hashable, Comparable {
    let kind: FactKind
    let owner: PersonID

    init(_ row: FactRow) {
        kind = row.kind
        // Unions of a family may stand in the files of both partners.
        owner = row.kind == .unions ? PersonID(home: 0, person: 0) : row.owner
    }

    static func < (left: StatedGroup, right: StatedGroup) -> Bool {
        (left.kind.rawValue, left.owner) < (right.kind.rawValue, right.owner)
    }
}

extension FactKind {
    /// A dossier says of these only what holds on its day.
    fileprivate var isAsOfDay: Bool {
        switch self {
        case .particulars, .vitalStates, .declaredCounts, .onlyChildCertificates, .completeLists,
            .maritalStates, .householdIncomes, .contacts, .bankAccounts, .remarks:
            true
        default: false
        }
    }

    /// A dossier says nothing of their days.
    fileprivate var isUndated: Bool { self == .documents || self == .hardshipEvents }
}

extension FactRow {
    fileprivate func saysTheSame(as other: FactRow) -> Bool {
        guard kind == other.kind, kind.isUndated || valid == other.valid else { return false }
        if kind == .unions { return Set(named) == Set(other.named) && values[4] == other.values[4] }
        return values == other.values
    }
}
