package import Benefits
package import CivilCalendar
package import Store

/// Searches a scope for people who may be registered twice, and keeps the pairs for a person to decide on.
///
/// Identity numbers are opened inside the process for the comparison and never leave it; no person is shown here, and a
/// look is recorded when a pair is.
package struct FindDuplicates: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// What a search came to.
    package struct Result: Sendable, Hashable {
        package var people: Int
        package var compared: Int
        package var pairs: Int
        package var new: Int
        /// Families here with somebody whose number another office holds under another kind of document. Which office and
        /// whose file it is, neither learns from this; each finds its own family named.
        package var heldElsewhere: [Int64]
    }

    /// - Parameter progress: families read so far.
    package func run(
        as actor: Actor, scope: Scope? = nil, progress: (Int) -> Void = { _ in }
    ) async throws -> Result {
        try await store.act(as: actor, scope: scope) { session in
            let (people, traits) = try await DuplicatePeople(session, progress: progress).traits()
            let search = await Self.search(traits)
            let pairs = search.pairs.map { FoundPair(people[$0.first], people[$0.second], $0.score) }
            let new = try await session.keep(pairs)
            let elsewhere = try await Self.heldElsewhere(people, traits, session)
            return Result(
                people: people.count, compared: search.compared, pairs: pairs.count, new: new,
                heldElsewhere: elsewhere)
        }
    }

    private static func heldElsewhere(
        _ people: [PersonID], _ traits: [DuplicateTraits], _ session: StoreSession
    ) async throws -> [Int64] {
        var owners: [String: PersonID] = [:]
        var asked: [(kind: String, number: String)] = []
        for (person, traits) in zip(people, traits) {
            for number in traits.numbers {
                owners[number] = person
                asked.append((IdentityDocument.Kind.residentID.rawValue, number))
                guard let legacy = IdentityNumber.legacy(of: number) else { continue }
                owners[legacy] = person
                asked.append((IdentityDocument.Kind.legacyID.rawValue, legacy))
            }
        }
        let own = Set(people)
        let holders = try await session.holders(of: asked)
        let strangers = holders.filter { !own.contains($0.value) }
        return Set(strangers.keys.compactMap { owners[$0]?.home }).sorted()
    }

    /// Off the threads that serve pages.
    @concurrent
    private static func search(_ traits: [DuplicateTraits]) async -> DuplicateSearch {
        DuplicateSearch(traits)
    }
}

/// One of the two entries of a pair, as it is shown: its number masked.
package struct DuplicateEntry: Sendable, Hashable {
    package let person: PersonID
    /// By a key of a family it belongs to.
    package let member: NamedMember
    package let sex: PersonFacts.Sex
    package let born: String?
    package let numbers: [String]
    /// Households or numbers of the files it belongs to.
    package let files: [String]
    /// The numbers of these files, in the same order.
    package let homes: [Int64]
}

/// A pair as it is shown to a person.
package struct ShownPair: Sendable, Hashable {
    package let pair: DuplicatePair
    package let entries: [DuplicateEntry]
    /// Merged, and not taken back.
    package let isMerged: Bool
}

/// The pairs that wait for a person, and what a person says of them.
package struct DecideDuplicates: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// Pairs of the scope, with a recorded look at each family shown.
    ///
    /// - Parameters:
    ///   - includingSettled: those said to be two people too, and those that were merged.
    ///   - day: names, numbers and families as they were on this day; nil is all that are held.
    ///   - knowledge: the pairs known then, with what was said of them and held of their people then.
    package func list(
        includingSettled: Bool = false, on day: CivilDate? = nil, known knowledge: Knowledge = .current,
        as actor: Actor, scope: Scope? = nil
    ) async throws -> [ShownPair] {
        try await store.act(as: actor, scope: scope, looking: true) { session in
            try await session.ask(as: knowledge)
            var pairs: [ShownPair] = []
            for listing in includingSettled ? [.unmerged, .merged] : [PairListing.waiting] {
                pairs += try await Self.list(
                    listing, offset: 0, limit: 1000, on: day, known: knowledge, session)
            }
            return pairs
        }
    }

    /// Inside another act.
    static func list(
        _ listing: PairListing, offset: Int, limit: Int, on day: CivilDate?, known knowledge: Knowledge,
        _ session: StoreSession
    ) async throws -> [ShownPair] {
        let pairs = try await session.duplicatePairs(listing, offset: offset, limit: limit, known: knowledge)
        let people = Set(pairs.flatMap { [$0.one, $0.other] }).sorted()
        let entries = try await Self.entries(people, on: day, knowledge, session)
        try await session.recordLooks(at: Set(people.map(\.home)).sorted(), purpose: "duplicates")
        return pairs.map { pair in
            ShownPair(
                pair: pair, entries: [pair.one, pair.other].compactMap { entries[$0] },
                isMerged: listing == .merged)
        }
    }

    /// - Parameter seen: where said, the number of the answer that whoever decides has seen (0 for none): another one
    ///   in between is shown first and never passed over.
    package func decide(
        _ id: Int64, _ answer: DuplicateAnswer, reason: String?, seen: Int64? = nil, as actor: Actor,
        scope: Scope? = nil
    ) async throws {
        try await store.act(as: actor, scope: scope) { session in
            guard let pair = try await session.duplicatePair(id) else { throw DuplicateError.noSuchPair }
            try await session.requireLastAnswer(seen, of: pair)
            let aliases = try await session.aliases(of: [pair.one, pair.other])
            guard aliases.canonical(pair.one) != aliases.canonical(pair.other) else {
                throw DuplicateError.mergedAlready
            }
            try await session.answer(pair, answer, reason: reason)
        }
    }

    private static func entries(
        _ people: [PersonID], on day: CivilDate?, _ knowledge: Knowledge, _ session: StoreSession
    ) async throws -> [PersonID: DuplicateEntry] {
        let facts = Dictionary(
            grouping: try await session.facts(
                [.particulars, .documents], ofPeople: people, known: knowledge, numbers: .clear
            ).filter { fact in day.map(fact.row.valid.contains) ?? true }, by: \.row.owner)
        let memberships = Dictionary(
            grouping: try await session.memberships(of: people, on: day, knowledge), by: \.person)
        let files = try await session.files(
            Set(memberships.values.joined().map(\.file)).sorted(), knowledge)
        let names = Dictionary(
            files.map { ($0.home, $0.householdNumber.map(IdentityMask.household) ?? "\($0.home)") },
            uniquingKeysWith: { first, _ in first })
        var entries: [PersonID: DuplicateEntry] = [:]
        for person in people {
            let row = facts[person]?.first { $0.row.kind == .particulars }?.row
            entries[person] = DuplicateEntry(
                person: person,
                member: NamedMember(
                    key: memberships[person]?.first?.key ?? "", name: row?.values[0].text,
                    born: row?.latestBirth),
                sex: row?.values[1].text.flatMap(PersonFacts.Sex.init) ?? .unknown,
                born: row?.values[2].date?.description,
                numbers: (facts[person] ?? []).filter { $0.row.kind == .documents }
                    .compactMap { $0.row.values[1].text.map(IdentityMask.number) },
                files: (memberships[person] ?? []).compactMap { names[$0.file] },
                homes: (memberships[person] ?? []).map(\.file).filter { names[$0] != nil })
        }
        return entries
    }
}

extension StoreSession {
    /// Takes the locks of both families, so that two people's answers follow each other.
    func requireLastAnswer(_ seen: Int64?, of pair: DuplicatePair) async throws {
        guard let seen else { return }
        _ = try await knowledgeInstant(of: [pair.one.home, pair.other.home])
        let last = try await answers(of: pair).first?.id ?? 0
        if last != seen { throw DuplicateError.answeredMeanwhile }
    }
}
