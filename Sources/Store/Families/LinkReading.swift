import CivilCalendar
import Postgres

extension StoreSession {
    /// Facts that tie these people to others and decide about them, whatever office holds them: unions and parentage
    /// that name them, and birth, death, grades and registered place of everyone so named.
    ///
    /// - Parameter former: people whose birth, death and the like are wanted all the same.
    func linkedFacts(
        of people: [PersonID], beside former: [PersonID] = [], _ knowledge: Knowledge
    ) async throws -> [HeldFact] {
        guard !people.isEmpty || !former.isEmpty else { return [] }
        let wanted = Self.people(people)
        let named: [(FactKind, Statement)] = [
            (.parentage, "(parent_home, parent) in (\(wanted))"),
            (.parentage, "(home, person) in (\(wanted))"),
            (.unions, "(partner_home, partner) in (\(wanted))"),
            (.unions, "(other_home, other) in (\(wanted))"),
        ]
        let rows = try await readLinked(named.map { $0.0.selection(.keys, where: $0.1, knowledge) })
        var found = try decode(named.map(\.0), rows, .keys)
        let known = Set(people)
        // What children a present partner of another family has counts for a couple as well.
        let partners = Set(found.filter(\.row.isPresentUnion).flatMap(\.row.named)).subtracting(known)
            .sorted()
        if !partners.isEmpty {
            let theirs: Statement = "(parent_home, parent) in (\(Self.people(partners)))"
            let selection = FactKind.parentage.selection(.keys, where: theirs, knowledge)
            let held = Set(found)
            found += try decode([.parentage], try await readLinked([selection]), .keys).filter {
                !held.contains($0)
            }
        }
        let strangers = Set(found.flatMap(\.row.named) + former).subtracting(known).sorted()
        if !strangers.isEmpty {
            let kinds = FactKind.linked
            let facts = try await readLinked(
                kinds.map { $0.linkedSelection(where: Self.among(strangers), knowledge) })
            found += try decode(kinds, facts, .keys)
        }
        return found
    }

    /// Unions and parentage that name these people, whatever office recorded them: so that none is recorded twice.
    package func relations(naming people: [PersonID]) async throws -> [HeldFact] {
        let wanted = Set(people)
        return try await linkedFacts(of: people, .current).filter {
            $0.row.isRelation && !wanted.isDisjoint(with: $0.row.named)
        }
    }

    /// Marriages of these people, whatever office holds them.
    package func unions(naming people: [PersonID]) async throws -> [FactRow] {
        if people.isEmpty { return [] }
        let wanted = Self.people(people)
        let named: [Statement] = [
            "(partner_home, partner) in (\(wanted))", "(other_home, other) in (\(wanted))",
        ]
        let rows = try await readLinked(named.map { FactKind.unions.selection(.keys, where: $0, .current) })
        return Array(Set(try decode([.unions, .unions], rows, .keys).map(\.row)))
    }

    /// The names under which these people are held, whatever office holds them: to be compared with what was given beside
    /// a number, and told to nobody.
    package func namesHeld(
        of people: [PersonID], _ knowledge: Knowledge = .current
    ) async throws -> [(person: PersonID, name: String)] {
        guard !people.isEmpty else { return [] }
        let rows = try await readLinked([
            """
            select home, person, name from families.particulars
            where \(Self.among(people)) and name is not null and \(knowledge.condition)
            """
        ])
        return try rows[0].decode(Int64.self, Int32.self, String.self).map {
            (PersonID(home: $0, person: $1), $2)
        }
    }

    /// Who holds these numbers, whatever office registered them: so that a person keeps one home. As known earlier,
    /// both entries of a person that were merged since may hold one.
    package func holders(
        ofNumbers numbers: [(kind: String, index: Sealing.Index)], _ knowledge: Knowledge = .current
    ) async throws -> [(kind: String, index: Sealing.Index, holder: PersonID)] {
        guard !numbers.isEmpty else { return [] }
        let columns = BlindIndexColumns.documents
        let isHeld: Statement =
            knowledge == .current ? "upper_inf(d.known) and not d.merged" : knowledge.holds("d")
        let rows = try await readLinked(
            columns.pairs.map { pair in
                let wanted = numbers.filter { columns.pair(of: $0.index.key) == pair }
                return """
                    select d.kind, d.\(unsafeRaw: pair.hash), d.\(unsafeRaw: pair.key), d.home, d.person
                    from families.documents d
                    join unnest(\(wanted.map(\.kind)), \(wanted.map(\.index.key)), \(wanted.map(\.index.bytes)))
                    as wanted (kind, \(unsafeRaw: pair.key), \(unsafeRaw: pair.hash))
                    using (kind, \(unsafeRaw: pair.key), \(unsafeRaw: pair.hash))
                    where \(isHeld)
                    """
            })
        return try rows.flatMap {
            try $0.decode(String.self, [UInt8].self, Int16.self, Int64.self, Int32.self).map {
                ($0, Sealing.Index(bytes: $1, key: $2), PersonID(home: $3, person: $4))
            }
        }
    }
}

extension FactKind {
    /// What is read of linked people: never a name, a number or money. A parent is insured with the child, so that a
    /// refusal counts wherever the parent is.
    static let linked: [FactKind] = [
        .particulars, .vitalStates, .disabilities, .householdRegistrations, .consents,
    ]

    static let hiddenOfStrangers: Set<String> = ["name", "certificate"]

    /// As ``selection(_:where:_:)``, over the columns granted to the link reader, and without the row's id.
    func linkedSelection(where condition: Statement, _ knowledge: Knowledge) -> Statement {
        linkedSelection(where: "\(condition) and \(knowledge.condition)")
    }

    /// - Parameter more: what is selected after the columns.
    func linkedSelection(_ more: [String] = [], where condition: Statement) -> Statement {
        let isRelation = self == .unions || self == .parentage
        let own = columns.map { Self.hiddenOfStrangers.contains($0.name) ? "null::text" : $0.name }
        let person = owner == .person ? "person" : "0::integer"
        let list = ([homeColumn, person, isRelation ? "id" : "0::bigint", "valid"] + own + more)
            .joined(separator: ", ")
        return "select \(unsafeRaw: list) from \(unsafeRaw: table) where \(condition)"
    }
}

extension FactRow {
    /// Whether it is a marriage of which no end is known.
    fileprivate var isPresentUnion: Bool {
        kind == .unions && valid.to == nil && values[4] == .null
    }

    /// Whether it ties people to each other.
    var isRelation: Bool { kind == .unions || kind == .parentage }

    /// Everyone the row names.
    package var named: [PersonID] {
        switch kind {
        case .parentage: [owner] + [personID(at: 0)].compactMap(\.self)
        case .unions: [personID(at: 0), personID(at: 2)].compactMap(\.self)
        case .memberships: [memberID].compactMap(\.self)
        default: kind.owner == .person ? [owner] : []
        }
    }
}

/// Finds the linked facts of a family's members among those of a whole block of families.
struct LinkLookUp {
    private var relations: [PersonID: [HeldFact]] = [:]
    private var own: [PersonID: [HeldFact]] = [:]

    init(everything: [HeldFact]) {
        for fact in everything {
            switch fact.row.kind {
            case .parentage, .unions:
                for person in Set(fact.row.named) { relations[person, default: []].append(fact) }
            default:
                if fact.row.kind.owner == .person { own[fact.row.owner, default: []].append(fact) }
            }
        }
    }

    /// The relations that name a member, and the own facts of everyone so named who is at home elsewhere or a guest, and of
    /// former members.
    func facts(for members: [PersonID], beside former: [PersonID]) -> [HeldFact] {
        var found: [HeldFact] = []
        var seen: Set<HeldFact> = []
        for member in members {
            for relation in relations[member] ?? [] where seen.insert(relation).inserted {
                found.append(relation)
            }
        }
        let everyone = Set(members).union(found.flatMap(\.row.named)).union(former).sorted()
        for person in everyone {
            for fact in own[person] ?? [] where seen.insert(fact).inserted { found.append(fact) }
        }
        return found
    }
}
