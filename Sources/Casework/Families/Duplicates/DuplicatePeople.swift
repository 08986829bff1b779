import Benefits
import CivilCalendar
import Store

/// The people of a scope as they are compared: their facts gathered, one entry for each person that was not merged
/// into another. Numbers are in clear here and go no further.
struct DuplicatePeople {
    private var facts: [HeldFact] = []
    private var aliases = Aliases()

    /// Facts that are compared, by owner.
    private static let ofFiles: [FactKind] = [.memberships, .contacts, .bankAccounts]
    private static let ofPeople: [FactKind] = [.particulars, .documents, .parentage]

    init(_ session: StoreSession, blockSize: Int = 500, progress: (Int) -> Void) async throws {
        var (last, done) = (Int64(0), 0)
        while true {
            let homes = try await session.homes(after: last, limit: blockSize)
            guard let end = homes.last else { break }
            facts += try await session.facts(
                Self.ofFiles + Self.ofPeople + [.unions], ofHomes: homes, numbers: .clear)
            (last, done) = (end, done + homes.count)
            progress(done)
        }
        let owners = Set(facts.filter { $0.row.kind == .particulars }.map(\.row.owner))
        aliases = try await session.aliases(of: owners)
    }

    /// Everyone with what is compared of them, in order.
    func traits() -> (people: [PersonID], traits: [DuplicateTraits]) {
        let byKind = Dictionary(grouping: facts, by: \.row.kind)
        var found: [PersonID: DuplicateTraits] = [:]
        for row in (byKind[.particulars] ?? []).map(\.row) where aliases.canonical(row.owner) == row.owner {
            found[row.owner] = DuplicateTraits(
                name: row.values[0].text,
                sex: row.values[1].text.flatMap(PersonFacts.Sex.init) ?? .unknown,
                born: row.values[2].date,
                bornPrecision: row.values[3].text.flatMap(PersonFacts.Precision.init) ?? .day)
        }
        for row in (byKind[.documents] ?? []).map(\.row) {
            guard let number = row.values[1].text else { continue }
            let whole = try? IdentityNumber(number, asOf: nil, allowTestIdentities: true)
            found[row.owner]?.numbers.insert(whole?.text ?? number)
        }
        addFiles(byKind, to: &found)
        addRelatives(byKind, to: &found)
        let people = found.keys.sorted()
        return (people, people.compactMap { found[$0] })
    }

    private func addFiles(
        _ byKind: [FactKind: [HeldFact]], to found: inout [PersonID: DuplicateTraits]
    ) {
        func texts(_ kind: FactKind, _ place: Int) -> [Int64: Set<String>] {
            Dictionary(grouping: byKind[kind] ?? [], by: \.row.home).mapValues { facts in
                Set(facts.compactMap { $0.row.values[place].text })
            }
        }
        let (phones, accounts) = (texts(.contacts, 0), texts(.bankAccounts, 1))
        for row in (byKind[.memberships] ?? []).map(\.row) {
            guard let person = row.memberID else { continue }
            found[person]?.files.insert(row.home)
            found[person]?.phones.formUnion(phones[row.home] ?? [])
            found[person]?.accounts.formUnion(accounts[row.home] ?? [])
        }
    }

    private func addRelatives(
        _ byKind: [FactKind: [HeldFact]], to found: inout [PersonID: DuplicateTraits]
    ) {
        let relatives = found.mapValues(\.relative)
        for row in (byKind[.parentage] ?? []).map(\.row) {
            guard let parent = row.personID(at: 0), let child = relatives[row.owner] else { continue }
            found[parent]?.children.append(child)
            if let relative = relatives[parent] { found[row.owner]?.parents.append(relative) }
        }
        for row in (byKind[.unions] ?? []).map(\.row) {
            guard let one = row.personID(at: 0), let other = row.personID(at: 2) else { continue }
            if let relative = relatives[other] { found[one]?.partners.append(relative) }
            if let relative = relatives[one] { found[other]?.partners.append(relative) }
        }
    }
}
