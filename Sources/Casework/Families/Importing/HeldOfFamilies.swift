import Benefits
import Store

/// What is held of the families of a block of lines, as the register has each by its people's entries together.
struct HeldOfFamilies {
    private let byHome: [Int64: [HeldFact]]
    private let byPerson: [PersonID: [HeldFact]]
    private let unions: [FactRow]
    private let own: [Int64: Set<FactRow>]

    /// - Parameter members: by family, each as the entry that is kept of somebody registered twice.
    init(_ homes: [Int64], _ members: [Int64: [Membership]], _ session: StoreSession) async throws {
        let facts = try await session.facts(FactKind.allCases, ofHomes: homes, numbers: .clear)
        let people = Set(members.values.joined().map(\.person))
        let aliases = try await session.aliases(of: people)
        let elsewhere = aliases.entries(of: people).filter { !homes.contains($0.home) }.sorted()
        let away = try await session.facts(FactKind.ofPerson, ofPeople: elsewhere, numbers: .clear)
        let united = aliases.united([facts, away])
        // Of who is registered once, what is held is what counts.
        own =
            aliases.isEmpty
            ? [:]
            : Dictionary(grouping: facts.map(\.row).filter { $0.kind.owner == .person }, by: \.home).mapValues
            {
                Set($0.map(aliases.renamed))
            }
        byHome = Dictionary(grouping: united[0], by: \.row.home)
        byPerson = Dictionary(
            grouping: united.joined().filter { $0.row.kind.owner == .person }, by: \.row.owner)
        unions = try await session.unions(naming: aliases.entries(of: people).sorted()).map(aliases.renamed)
    }

    /// What is held of a family and of its people.
    func facts(of home: Int64, _ members: [Membership]) -> [HeldFact] {
        let people = members.map(\.person)
        return (byHome[home] ?? []).filter { $0.row.kind.owner != .person }
            + ((byHome[home] ?? []).map(\.row.owner) + people).uniqued().flatMap { byPerson[$0] ?? [] }
    }

    /// What a file itself holds of its people, as of the entry that is kept of each.
    func own(_ home: Int64) -> Set<FactRow> { own[home] ?? [] }

    /// Marriages of a family's people that the files of other families or offices hold.
    func unions(of members: [Membership], besides home: Int64) -> [FactRow] {
        let people = Set(members.map(\.person))
        return unions.filter { $0.home != home && !people.isDisjoint(with: $0.named) }
    }
}

extension [PersonID] {
    /// Each once, in order.
    fileprivate func uniqued() -> [PersonID] {
        var seen: Set<PersonID> = []
        return filter { seen.insert($0).inserted }
    }
}
