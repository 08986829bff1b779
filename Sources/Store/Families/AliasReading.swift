import Benefits
import CivilCalendar
import Postgres

/// Which entries of the register are one person, as merges said. Facts stay where they are; this unites them.
package struct Aliases: Sendable, Hashable {
    private var next: [PersonID: PersonID] = [:]

    package init() {}

    package var isEmpty: Bool { next.isEmpty }

    mutating func add(_ alias: PersonID, is canonical: PersonID) { next[alias] = canonical }

    /// The person an entry stands for; itself where it was not merged.
    package func canonical(_ entry: PersonID) -> PersonID {
        var (person, steps) = (entry, 0)
        // A merge refuses to close a circle; the bound holds where a table was mended by hand.
        while let further = next[person], steps < 32 { (person, steps) = (further, steps + 1) }
        return person
    }

    /// Every entry that stands for somebody named here, these people themselves among them.
    package func entries(of people: some Sequence<PersonID>) -> Set<PersonID> {
        let wanted = Set(people.map(canonical))
        return Set(next.keys.filter { wanted.contains(canonical($0)) }).union(wanted)
    }
}

extension StoreSession {
    /// The merges that concern these people, whatever office said so, as known at a moment.
    package func aliases(of people: some Sequence<PersonID>, _ knowledge: Knowledge = .current) async throws
        -> Aliases
    {
        var (aliases, asked) = (Aliases(), Set<PersonID>())
        var wanted = Set(people)
        while !wanted.isEmpty {
            asked.formUnion(wanted)
            let among = Self.people(wanted.sorted())
            let rows = try await readLinked([
                """
                select home, person, canonical_home, canonical from families.aliases
                where ((home, person) in (\(among)) or (canonical_home, canonical) in (\(among)))
                and \(knowledge.condition)
                """
            ])
            var found: Set<PersonID> = []
            for (home, person, canonicalHome, canonical) in try rows[0].decode(
                Int64.self, Int32.self, Int64.self, Int32.self)
            {
                let (alias, one) = (
                    PersonID(home: home, person: person), PersonID(home: canonicalHome, person: canonical)
                )
                aliases.add(alias, is: one)
                found.formUnion([alias, one])
            }
            wanted = found.subtracting(asked)
        }
        return aliases
    }
}

extension Aliases {
    /// The facts of merged entries as facts of one person. Of each kind the canonical entry's hold, and those of the
    /// merged one where it has none; documents and relations are united; a death known of either is known, and whoever has
    /// an identity number by either has no reason for having none.
    ///
    /// - Parameter groups: facts from several sources; they stay in their groups.
    package func united(_ groups: [[HeldFact]]) -> [[HeldFact]] {
        guard !isEmpty else { return groups }
        let facts = groups.joined()
        var own: Set<KindOfPerson> = []
        for fact in facts where fact.row.kind.owner == .person && canonical(fact.row.owner) == fact.row.owner
        {
            own.insert(KindOfPerson(fact.row.kind, fact.row.owner))
        }
        let dead = Set(
            facts.filter { $0.row.kind == .vitalStates && $0.row.values[1].date != nil }
                .map { canonical($0.row.owner) })
        let merged = Set(next.values)
        let numbered = Set(facts.filter(\.row.isIdentityNumber).map { canonical($0.row.owner) })
            .intersection(merged)
        return groups.map { group in
            // Within a group: what two sources hold of one person is told apart by whoever puts them together.
            var told: Set<ToldFact> = []
            return group.compactMap { fact in
                let row = renamed(fact.row)
                let isAlias = fact.row.kind.owner == .person && row.owner != fact.row.owner
                switch row.kind {
                case .documents: break
                case .parentage, .unions, .memberships:
                    guard told.insert(ToldFact(row)).inserted else { return nil }
                case .vitalStates where dead.contains(row.owner):
                    guard row.values[1].date != nil else { return nil }
                case .missingNumbers where numbered.contains(row.owner) && row.valid.to == nil: return nil
                default:
                    if isAlias, own.contains(KindOfPerson(row.kind, row.owner)) { return nil }
                }
                return HeldFact(id: fact.id, row: row)
            }
        }
    }

    /// The row as of the people that its entries stand for.
    package func renamed(_ row: FactRow) -> FactRow { row.naming(canonical) }
}

extension FactRow {
    fileprivate var isIdentityNumber: Bool {
        kind == .documents
            && values[0].text.flatMap(IdentityDocument.Kind.init)?.isIdentityNumber == true
    }

    /// The row with everybody it names called otherwise.
    func naming(_ called: (PersonID) -> PersonID) -> FactRow {
        var row = self
        if row.kind.owner == .person {
            let owner = called(row.owner)
            (row.home, row.person) = (owner.home, owner.person)
        }
        let places: [Int] =
            switch row.kind {
            case .memberships, .parentage: [0]
            case .unions: [0, 2]
            default: []
            }
        for place in places {
            guard let named = row.personID(at: place) else { continue }
            let person = called(named)
            row.values[place] = .integer(person.home)
            row.values[place + 1] = .integer(Int64(person.person))
        }
        return row
    }
}

/// A kind of fact of one person.
private struct KindOfPerson: Hashable {
    let kind: FactKind
    let person: PersonID

    init(_ kind: FactKind, _ person: PersonID) {
        self.kind = kind
        self.person = person
    }
}

/// What a relation says, however often it is recorded: a child's parent once, a member of a file once.
private struct ToldFact: Hashable {
    let kind: FactKind
    let owner: PersonID
    let named: Set<PersonID>
    let valid: DateSpan

    init(_ row: FactRow) {
        kind = row.kind
        // A union is told by its partners, whichever file recorded it.
        owner = kind == .unions ? PersonID(home: 0, person: 0) : row.owner
        named = Set(row.named)
        valid = row.valid
    }
}
