import CivilCalendar
import Postgres

/// What is held of a family's people outside its own file and counts in its answers: by another entry of somebody who is
/// registered twice, or by another office that recorded a marriage or a parent.
package struct HeldElsewhere: Sendable {
    /// The fact as of the family's own people, and the file that holds it; nil where another office does.
    package struct Fact: Sendable, Hashable {
        package let fact: HistoricFact
        package let file: Int64?
    }

    package static let none = HeldElsewhere(facts: [], outweighed: [])

    package let facts: [Fact]
    /// Facts of the family's own file that do not count, since another entry of the person says otherwise.
    package let outweighed: Set<HeldFact>
}

extension StoreSession {
    /// What is held elsewhere of these people beside what is held of them here.
    ///
    /// - Parameter own: what is held of the family at that moment.
    package func heldElsewhere(
        of members: [PersonID], beside own: [HistoricFact], _ knowledge: Knowledge
    ) async throws -> HeldElsewhere {
        let found = try await FactsElsewhere(of: members, beside: own, knowledge, self)
        let held = found.facts.filter { $0.fact.isHeld(knowledge) }
        if held.isEmpty { return .none }
        let rows = own.map(\.fact.row) + held.map(\.fact.fact.row)
        let counting = Set(
            found.aliases.united([rows.enumerated().map { HeldFact(id: Int64($0), row: $1) }])[0].map(\.id))
        return HeldElsewhere(
            facts: held.enumerated().filter { counting.contains(Int64(own.count + $0.offset)) }
                .map { found.told($0.element) }.without(own),
            outweighed: Set(
                own.enumerated().filter { $0.element.fact.row.kind.owner == .person }
                    .filter { !counting.contains(Int64($0.offset)) }.map(\.element.fact)))
    }

    /// What was held elsewhere of these people and counted here, each from when it could be known here: not before the
    /// entries were found to be one person's.
    package func historyElsewhere(
        of members: [PersonID], beside own: [HistoricFact], _ knowledge: Knowledge
    ) async throws -> [HeldElsewhere.Fact] {
        let found = try await FactsElsewhere(of: members, beside: own, knowledge, self)
        let kinds = Set(own.map { KindHeld($0.fact.row, found.aliases) })
        let merged = found.facts.isEmpty ? [:] : try await mergedAt(found.aliases.entries(of: members))
        return found.facts.compactMap { fact -> HeldElsewhere.Fact? in
            let row = fact.fact.fact.row
            let isUnited = row.isRelation || row.isDeath || row.kind == .documents
            let isCanonical = found.aliases.canonical(row.owner) == row.owner
            guard isUnited || isCanonical || !kinds.contains(KindHeld(row, found.aliases)) else { return nil }
            let one = row.named.compactMap { found.latestMerge(of: $0, merged) }.max()
            return found.told(fact).since(one)
        }.without(own)
    }

    /// When each of these entries was last found to be one with another, as the merges stand.
    private func mergedAt(_ entries: Set<PersonID>) async throws -> [PersonID: Instant] {
        let rows = try await readLinked([
            """
            select home, person, lower(known) from families.aliases
            where \(Self.among(entries.sorted())) and upper_inf(known)
            """
        ])[0].decode(Int64.self, Int32.self, Instant.self)
        return Dictionary(rows.map { (PersonID(home: $0, person: $1), $2) }, uniquingKeysWith: max)
    }
}

/// Whose row of which kind.
private struct KindHeld: Hashable {
    let kind: FactKind
    let person: PersonID

    init(_ row: FactRow, _ aliases: Aliases) {
        kind = row.kind
        person = aliases.canonical(row.owner)
    }
}

/// The rows that were read, of the entries that they are of.
private struct FactsElsewhere {
    let facts: [HeldElsewhere.Fact]
    let aliases: Aliases
    private let members: [PersonID: PersonID]

    init(
        of people: [PersonID], beside own: [HistoricFact], _ knowledge: Knowledge, _ session: StoreSession
    ) async throws {
        aliases = try await session.aliases(of: people, knowledge)
        let (united, entries) = (aliases, aliases.entries(of: people))
        members = Dictionary(people.map { (united.canonical($0), $0) }) { first, _ in first }
        let others = entries.subtracting(people).sorted()
        let held = Set(own.map(\.fact.key))
        let relations = try await session.relationsEverywhere(of: entries.sorted()).filter {
            !held.contains($0.fact.key)
        }
        if others.isEmpty {
            facts = try await session.marked(relations)
            return
        }
        let seen = try await session.history(FactKind.ofPerson, where: StoreSession.among(others))
        let told = Set(seen.map(\.fact.key))
        let inSight = Set(seen.map(\.fact.row.owner))
        let strangers = others.filter { !inSight.contains($0) }
        facts =
            try await session.marked(
                seen + relations.filter { !told.contains($0.fact.key) })
            + session.livesOfStrangers(strangers).map { HeldElsewhere.Fact(fact: $0, file: nil) }
    }

    /// The fact as of the family's own people.
    func told(_ fact: HeldElsewhere.Fact) -> HeldElsewhere.Fact {
        let (held, row) = (fact.fact, fact.fact.fact.row.naming { members[aliases.canonical($0)] ?? $0 })
        return HeldElsewhere.Fact(
            fact: HistoricFact(
                fact: HeldFact(id: held.fact.id, row: row), from: held.from, to: held.to,
                recordedBy: held.recordedBy, reason: held.reason), file: fact.file)
    }

    /// When somebody was last found to be registered twice, of all entries that stand for the person.
    func latestMerge(of person: PersonID, _ merged: [PersonID: Instant]) -> Instant? {
        merged.filter { aliases.canonical($0.key) == aliases.canonical(person) }.values.max()
    }
}

extension [HeldElsewhere.Fact] {
    /// What the family's own file says in the same words is told once: a death is recorded of every entry.
    fileprivate func without(_ own: [HistoricFact]) -> Self {
        let said = Set(own.map(\.fact.row))
        return filter { !said.contains($0.fact.fact.row) }
    }
}

extension HeldElsewhere.Fact {
    /// Nil where it was no longer held by then.
    fileprivate func since(_ instant: Instant?) -> Self? {
        guard let instant, fact.from < instant else { return self }
        if let to = fact.to, to <= instant { return nil }
        return Self(
            fact: HistoricFact(
                fact: fact.fact, from: instant, to: fact.to, recordedBy: fact.recordedBy, reason: fact.reason),
            file: file)
    }
}

extension HeldFact {
    /// The entry itself, whatever it says.
    fileprivate var key: EntryKey { EntryKey(kind: row.kind, home: row.home, person: row.person, id: id) }

    /// What tells entries of the register apart.
    fileprivate struct EntryKey: Hashable {
        let kind: FactKind
        let home: Int64
        let person: Int32
        let id: Int64
    }
}

extension StoreSession {
    /// Marriages and parents that name these people, whatever office recorded them, with when they were held.
    fileprivate func relationsEverywhere(of people: [PersonID]) async throws -> [HistoricFact] {
        if people.isEmpty { return [] }
        let wanted = Self.people(people)
        let named: [(FactKind, Statement)] = [
            (.parentage, "(parent_home, parent) in (\(wanted)) or (home, person) in (\(wanted))"),
            (.unions, "(partner_home, partner) in (\(wanted)) or (other_home, other) in (\(wanted))"),
        ]
        return try await heldEverywhere(named)
    }

    /// Birth, death, grades and registered place of people of other offices: never a name or a number.
    fileprivate func livesOfStrangers(_ people: [PersonID]) async throws -> [HistoricFact] {
        if people.isEmpty { return [] }
        return try await heldEverywhere(FactKind.linked.map { ($0, Self.among(people)) })
    }

    private func heldEverywhere(_ wanted: [(kind: FactKind, condition: Statement)]) async throws
        -> [HistoricFact]
    {
        let rows = try await readLinked(
            wanted.map { kind, condition in
                kind.linkedSelection(["lower(known)", "upper(known)"], where: condition)
            })
        var found: [HistoricFact] = []
        for (kind, rows) in zip(wanted.map(\.kind), rows) {
            for row in rows {
                let place = 4 + kind.columns.count
                found.append(
                    HistoricFact(
                        fact: try kind.decode(row, .keys, sealing), from: try row[place, as: Instant.self],
                        to: try row[place + 1, as: Instant?.self], recordedBy: "", reason: ""))
            }
        }
        return found
    }

    /// With the files that hold them, as far as the scope shows those; who works in another office is not told.
    fileprivate func marked(_ facts: [HistoricFact]) async throws -> [HeldElsewhere.Fact] {
        let homes = Set(facts.map(\.fact.row.home))
        let seen = Set(try await files(homes.sorted()).map(\.home))
        return facts.map { held in
            let isSeen = seen.contains(held.fact.row.home)
            return HeldElsewhere.Fact(
                fact: HistoricFact(
                    fact: held.fact, from: held.from, to: held.to, recordedBy: isSeen ? held.recordedBy : "",
                    reason: held.reason), file: isSeen ? held.fact.row.home : nil)
        }
    }
}
