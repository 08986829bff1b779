import Benefits
import Postgres

/// Whom numbers lead to, in the form of 15 or of 18 digits alike: who holds them now and, where nobody does, who was
/// recorded with them before they were corrected.
package struct NumberHolders: Sendable, Hashable {
    /// The person a number leads to.
    package struct Found: Sendable, Hashable {
        package let person: PersonID
        /// Whether the number was corrected since: a person says whether it is the same one.
        package let isFormer: Bool
    }

    package let now: [String: PersonID]
    /// By numbers that nobody holds now: people who have another number by now.
    package let before: [String: Set<PersonID>]

    /// Everyone the numbers of one person lead to; those who hold one now leave no former holder.
    package func found(_ numbers: some Sequence<String>) -> Set<Found> {
        let holders = Set(numbers.compactMap { now[$0] }.map { Found(person: $0, isFormer: false) })
        guard holders.isEmpty else { return holders }
        return Set(numbers.flatMap { before[$0] ?? [] }.map { Found(person: $0, isFormer: true) })
    }

    /// All who are found by some number.
    package var people: Set<PersonID> { before.values.reduce(into: Set(now.values)) { $0.formUnion($1) } }
}

extension StoreSession {
    /// Who holds these documents, by document; any office's people, by key alone. The other form of a number of 15 or 18
    /// digits is the same number; where both are held, each leads to its own holder.
    package func holders(
        of documents: [(kind: String, number: String)], _ knowledge: Knowledge = .current
    ) async throws -> [String: PersonID] {
        let wanted = try WantedNumbers(documents, sealing)
        var (exact, others) = ([String: PersonID](), [String: PersonID]())
        for part in wanted.parts {
            for (_, index, holder) in try await holders(ofNumbers: part, knowledge) {
                if let number = wanted.exact[index] { exact[number] = holder }
                for number in wanted.others[index] ?? [] { others[number] = holder }
            }
        }
        let found = exact.merging(others) { own, _ in own }
        let aliases = try await aliases(of: found.values, knowledge)
        return found.mapValues(aliases.canonical)
    }

    /// As ``holders(of:_:)``, and for numbers that nobody holds then who was recorded with them before.
    package func numberHolders(
        of documents: [(kind: String, number: String)], _ knowledge: Knowledge = .current
    ) async throws -> NumberHolders {
        let now = try await holders(of: documents, knowledge)
        let wanted = try WantedNumbers(documents.filter { now[$0.number] == nil }, sealing)
        var found: [String: Set<PersonID>] = [:]
        for part in wanted.parts {
            for (index, holder) in try await formerHolders(ofNumbers: part, knowledge) {
                let numbers = (wanted.others[index] ?? []).union([wanted.exact[index]].compactMap(\.self))
                for number in numbers { found[number, default: []].insert(holder) }
            }
        }
        let aliases = try await aliases(of: found.values.flatMap(\.self), knowledge)
        return NumberHolders(now: now, before: found.mapValues { Set($0.map(aliases.canonical)) })
    }

    /// Who was recorded with these documents before and has another number by now, whoever holds them now.
    func formerHolders(of documents: [(kind: String, number: String)]) async throws -> Set<PersonID> {
        var found: Set<PersonID> = []
        for part in try WantedNumbers(documents, sealing).parts {
            found.formUnion(try await formerHolders(ofNumbers: part, .current).map(\.holder))
        }
        let aliases = try await aliases(of: found)
        return Set(found.map(aliases.canonical))
    }

    /// Who was recorded with these numbers and has another by then. Whoever has none any more was taken out of the
    /// register, or never belonged there.
    private func formerHolders(
        ofNumbers numbers: [(kind: String, index: Sealing.Index)], _ knowledge: Knowledge
    ) async throws -> [(index: Sealing.Index, holder: PersonID)] {
        let columns = BlindIndexColumns.documents
        let rows = try await readLinked(
            columns.pairs.map { pair in
                let wanted = numbers.filter { columns.pair(of: $0.index.key) == pair }
                return """
                    select distinct d.\(unsafeRaw: pair.hash), d.\(unsafeRaw: pair.key), d.home, d.person
                    from families.documents d
                    join unnest(\(wanted.map(\.kind)), \(wanted.map(\.index.key)), \(wanted.map(\.index.bytes)))
                    as wanted (kind, \(unsafeRaw: pair.key), \(unsafeRaw: pair.hash))
                    using (kind, \(unsafeRaw: pair.key), \(unsafeRaw: pair.hash))
                    where not \(knowledge.holds("d")) and \(knowledge.includes("lower(d.known)")) and exists (
                        select from families.documents c
                        where c.home = d.home and c.person = d.person and \(knowledge.holds("c")))
                    """
            })
        return try rows.flatMap {
            try $0.decode([UInt8].self, Int16.self, Int64.self, Int32.self).map {
                (Sealing.Index(bytes: $0, key: $1), PersonID(home: $2, person: $3))
            }
        }
    }
}

/// The indexes under which numbers are looked up, in both their forms.
private struct WantedNumbers {
    private(set) var parts: [[(kind: String, index: Sealing.Index)]] = []
    /// The number as it was asked for, and the numbers whose other form it is.
    private(set) var exact: [Sealing.Index: String] = [:]
    private(set) var others: [Sealing.Index: Set<String>] = [:]

    private static let mostAtOnce = 20_000

    init(_ documents: [(kind: String, number: String)], _ sealing: Sealing) throws {
        var wanted: [(kind: String, index: Sealing.Index)] = []
        for document in documents {
            for index in try sealing.indexes(document.number, of: .documentNumber) {
                wanted.append((document.kind, index))
                exact[index] = document.number
            }
            let kind = IdentityDocument.Kind(rawValue: document.kind)
            guard let kind, let other = IdentityDocument(kind: kind, number: document.number).otherForm
            else { continue }
            for index in try sealing.indexes(other.number, of: .documentNumber) {
                wanted.append((other.kind.rawValue, index))
                others[index, default: []].insert(document.number)
            }
        }
        parts = stride(from: 0, to: wanted.count, by: Self.mostAtOnce).map {
            Array(wanted[$0..<min($0 + Self.mostAtOnce, wanted.count)])
        }
    }
}
