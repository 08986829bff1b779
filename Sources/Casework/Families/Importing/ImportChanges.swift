package import CivilCalendar
package import Rules
package import Store

/// What an import found different, and the accepting of it by a person.
package struct ImportChanges: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// An import with its proposed changes and the families its file no longer listed.
    package struct Listing: Sendable {
        package let stored: StoredImport
        package let changes: [StoredChange]
        package let absent: [FamilyFile]

        /// Proposals nobody has answered yet.
        package var open: [StoredChange] { changes.filter { $0.acceptance == nil } }
    }

    /// - Parameter knowledge: at an instant, an import that had not happened is not found.
    package func list(
        _ id: Int64, known knowledge: Knowledge = .current, as actor: Actor, scope: Scope? = nil
    ) async throws -> Listing {
        try await store.act(as: actor, scope: scope, looking: true) { session in
            try await session.ask(as: knowledge)
            guard let stored = try await session.storedImport(id, known: knowledge) else {
                throw ImportError.noSuchImport(id)
            }
            let changes = try await session.changes(of: id, known: knowledge)
            let homes = Set(changes.map(\.change.home)).sorted()
            try await session.recordLooks(at: homes, purpose: "import changes")
            return Listing(stored: stored, changes: changes, absent: try await session.absences(of: id))
        }
    }

    /// - Parameter day: only files that speak for this day or an earlier one.
    package func imports(
        on day: CivilDate? = nil, known knowledge: Knowledge = .current, as actor: Actor, scope: Scope? = nil
    ) async throws -> [StoredImport] {
        try await store.act(as: actor, scope: scope, readOnly: true) {
            try await $0.imports(on: day, known: knowledge)
        }
    }

    /// Accepts the open changes at these places of the file, or of all.
    ///
    /// - Parameters:
    ///   - places: nil accepts everything that can be accepted.
    ///   - since: nil means it was always so (a correction); a day makes it an event.
    /// - Returns: how many changes were accepted.
    package func accept(
        _ id: Int64, at places: Set<ChangePlace>?, since: CivilDate? = nil, as actor: Actor,
        scope: Scope? = nil
    ) async throws -> Int {
        try await store.act(as: actor, scope: scope, retries: 3) { session in
            try await ChosenChanges(of: id, at: places, since: since, session).apply()
        }
    }

    /// What accepting would come to: everything is done and taken back.
    package func preview(
        _ id: Int64, at places: Set<ChangePlace>?, since: CivilDate? = nil, rules: RuleBook, today: CivilDate,
        as actor: Actor, scope: Scope? = nil
    ) async throws -> AcceptancePreview {
        do {
            return try await store.act(as: actor, scope: scope, retries: 3) { session in
                let chosen = try await ChosenChanges(of: id, at: places, since: since, session)
                let families = try await chosen.families()
                let before = try await FamiliesBefore(families, on: today, session)
                let accepted = try await chosen.apply()
                throw TakenBack(
                    accepted: accepted, leftOut: chosen.leftOut, families: try await before.pairs(session))
            }
        } catch let outcome as TakenBack {
            let homes = outcome.families.map(\.home)
            try await store.act(as: actor, scope: scope, looking: true) {
                try await $0.recordLooks(at: homes, purpose: "import changes")
            }
            return AcceptancePreview(
                accepted: outcome.accepted, leftOut: outcome.leftOut, families: homes.count,
                flips: try FlipInWords.of(outcome.families, rules: rules, today: today))
        }
    }

    private struct TakenBack: Error {
        let accepted: Int
        let leftOut: Int
        let families: [FamilyPair]
    }

    /// Answers the open changes at these places with no, those too that no file makes: what is registered stays. A later
    /// file that says the same proposes it again.
    ///
    /// - Returns: how many changes were declined.
    package func decline(
        _ id: Int64, at places: Set<ChangePlace>, as actor: Actor, scope: Scope? = nil
    ) async throws -> Int {
        try await store.act(as: actor, scope: scope, retries: 3) { session in
            _ = try await session.lockedImport(id)
            let lines = Set(places.map(\.line)).sorted()
            let open = try await session.changes(of: id, lines: lines).open(at: places)
            let instant = try await session.now()
            for change in open {
                try await session.recordAcceptance(of: change.number, in: id, manner: nil, at: instant)
            }
            return open.count
        }
    }
}

/// What accepting changes of an import would come to.
package struct AcceptancePreview: Sendable {
    /// How many changes would be accepted.
    package let accepted: Int
    /// How many of the chosen lines stay open, as no file makes them.
    package let leftOut: Int
    /// In how many families.
    package let families: Int
    /// Every decision that they change, of those families and of others to which their people belong.
    package let flips: [FlipInWords]
}

/// Open changes of an import that were chosen, under the import's lock.
private struct ChosenChanges {
    private let session: StoreSession
    private let stored: StoredImport
    private let since: CivilDate?
    private let changes: [Int64: [ProposedChange]]
    /// How many open changes of the chosen places no file makes.
    let leftOut: Int
    /// Deaths of the lines that were accepted before, by line: what a death changed of the counts is no news.
    private let deaths: [Int: [DeathOfLine]]

    init(
        of id: Int64, at places: Set<ChangePlace>?, since: CivilDate?, _ session: StoreSession
    ) async throws {
        if let since, since > OfficeMoment(try await session.now()).day { throw ImportError.notYet }
        self.session = session
        self.since = since
        stored = try await session.lockedImport(id)
        let lines = places.map { Set($0.map(\.line)).sorted() }
        let found = try await session.changes(of: id, lines: lines)
        let accepted = found.filter { $0.acceptance?.manner != nil }
        deaths = Dictionary(grouping: accepted, by: \.change.line).mapValues { stored in
            stored.flatMap { $0.change.deaths(acceptedAt: $0.acceptance?.acceptedAt) }
        }
        let open = try places.map(found.open) ?? found.filter { $0.acceptance == nil }.map(\.change)
        let already = try await session.already(open.filter { !$0.isApplicable }, of: stored)
        var ofTheDead: Set<Int> = []
        if let since { ofTheDead = try await session.ofTheDead(open, before: since) }
        let refused = ofTheDead.union(
            open.filter { !$0.isApplicable && !already.contains($0.number) }.map(\.number))
        func isAcceptable(_ change: ProposedChange) -> Bool { !refused.contains(change.number) }
        for (place, changes) in try found.waiting(at: places ?? [])
        where !changes.contains(where: isAcceptable) {
            let line = found.map(\.change).filter { $0.line == place.line }
            throw ImportError.notApplicable(
                place,
                ofTheDead.contains(changes[0].number) ? .dead : ChangeSettlement(of: changes[0], among: line))
        }
        changes = Dictionary(grouping: open.filter(isAcceptable), by: \.home)
        leftOut = open.count { !isAcceptable($0) }
    }

    /// The families of the changes, and others to which their people belong.
    func families() async throws -> [Int64] {
        let homes = changes.keys.sorted()
        let members = try await session.facts([.memberships], ofHomes: homes).compactMap(\.row.memberID)
        let elsewhere = try await session.memberships(of: members).map(\.file)
        return Set(homes + elsewhere).sorted()
    }

    /// - Returns: how many changes were accepted.
    func apply() async throws -> Int {
        let manner = since.map { ChangeManner.event(since: $0) } ?? .correction
        for (home, changes) in changes.sorted(by: { $0.key < $1.key }) {
            try await AcceptedChanges(
                session: session, importID: stored.id, home: home, manner: manner,
                deathsBefore: Set(changes.map(\.line)).sorted().flatMap { deaths[$0] ?? [] },
                day: max(stored.record.asOf, since ?? stored.record.asOf)
            ).apply(changes.sorted { $0.number < $1.number })
        }
        return changes.values.reduce(0) { $0 + $1.count }
    }
}

extension StoreSession {
    /// The numbers of these changes that would say something of the dead since a later day.
    func ofTheDead(_ changes: [ProposedChange], before day: CivilDate) async throws -> Set<Int> {
        let rows = changes.flatMap(\.proposed)
        let owners = Set(rows.filter { $0.kind.owner == .person }.map(\.owner)).sorted()
        let held = try await facts([.vitalStates], ofPeople: owners).map(\.row)
        let dead = Set(
            (held + rows).filter { row in row.isDeath && (row.values[1].date.map { $0 < day } ?? false) }
                .map(\.owner))
        return Set(
            changes.filter { change in
                change.proposed.contains { row in
                    row.kind.owner == .person && row.kind != .vitalStates && dead.contains(row.owner)
                }
            }.map(\.number))
    }

    /// The numbers of these changes of an import that the families say by now.
    func already(_ changes: [ProposedChange], of stored: StoredImport) async throws -> Set<Int> {
        var already: Set<Int> = []
        for change in changes {
            let family = AcceptedChanges(
                session: self, importID: stored.id, home: change.home, manner: .correction, deathsBefore: [],
                day: stored.record.asOf)
            if try await family.isSo(change) { already.insert(change.number) }
        }
        return already
    }

    /// An import that is in force, no other being written or answered meanwhile.
    func lockedImport(_ id: Int64) async throws -> StoredImport {
        try await lockImports()
        guard let stored = try await storedImport(id) else { throw ImportError.noSuchImport(id) }
        if stored.withdrawnAt != nil { throw ImportError.alreadyWithdrawn(id) }
        return stored
    }
}
