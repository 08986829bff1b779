import Benefits
import CivilCalendar
import Store

/// Applies accepted changes to one family, under its lock: deaths as the events they are, the rest at one instant of
/// knowledge.
struct AcceptedChanges {
    let session: StoreSession
    let importID: Int64
    let home: Int64
    let manner: ChangeManner
    /// Deaths of the same lines that were accepted before.
    let deathsBefore: [DeathOfLine]
    /// On which the family is read for it.
    let day: CivilDate

    /// - Throws: ``ImportError/contradicts(line:_:)`` where the family would say together what cannot be and did not say it
    ///   before: it may have changed since the file was read.
    func apply(_ changes: [ProposedChange]) async throws {
        let said = changes.flatMap { $0.held + $0.proposed }
        // A fact of any kind may be said to hold since a day before its holder was born.
        let isOfPeople = manner.since != nil && said.contains { $0.kind.owner == .person }
        let before = isOfPeople || said.contains(where: \.isOfLives) ? try await family() : nil
        let differing = try await mismatched(changes)
        try await write(changes)
        if let line = changes.first?.line, try await !mismatched(changes).isSubset(of: differing) {
            throw ImportError.contradicts(line: line, .numberBirth)
        }
        guard let before, let line = changes.first?.line else { return }
        let joining = said.compactMap { row in
            row.memberID.flatMap { id in row.values[2].text.map { (id.linkedKey, $0) } }
        }
        let after = try await family()
        var found = after.contradictions(
            since: before, called: Dictionary(joining, uniquingKeysWith: { first, _ in first }))
        found += after.newOfFamily(since: before, on: day)
        // A death that is learned late is taken whatever was said of later days; that is corrected afterwards. Nothing else
        // is said of the dead.
        let isDeath = changes.contains { $0.proposed.contains(where: \.isDeath) }
        if let found = found.first(where: { $0.gap != .factAfterDeath || !isDeath }) {
            throw ImportError.contradicts(line: line, found.gap)
        }
    }

    private func family() async throws -> FamilyFacts {
        try await session.dossier(of: home, on: day, kinds: FactKind.ofDossier + [.maritalStates]).family
    }

    private func write(_ changes: [ProposedChange]) async throws {
        var (deaths, others) = (deathsBefore, [ProposedChange]())
        var already: Set<Int> = []
        for change in changes where try await isSo(change) { already.insert(change.number) }
        // A death changes the counts, so that they are compared with the proposal before it.
        for change in changes where deaths.isEmpty && change.proposed.first?.kind == .declaredCounts {
            if !already.contains(change.number) {
                _ = try await telling(of: change) { try await held(change) }
            }
        }
        for change in changes {
            try await telling(of: change) {
                if already.contains(change.number) {
                    deaths += change.deaths(acceptedAt: nil)
                    others.append(change)
                } else if let death = try await recordDeath(change) {
                    deaths.append(death)
                } else if try await !recordBirth(change) {
                    others.append(change)
                }
            }
        }
        let files = try await filesChanged(by: changes)
        let instant = try await session.knowledgeInstant(of: files)
        var isOfFacts = false
        // What changed no fact is taken back by no act; what a death changed goes with it.
        var standing: [ProposedChange] = []
        for change in others {
            var manner = change.manner(in: manner)
            var (changesFacts, brought) = (false, StoredInstant?.none)
            if let first = deaths.min(by: { $0.day < $1.day }), change.proposed.first?.kind == .declaredCounts
            {
                manner = .event(since: first.day)
                changesFacts = try await declare(change, after: manner, known: instant)
                if !changesFacts { brought = first.acceptedAt }
            } else if !already.contains(change.number) {
                changesFacts = try await telling(of: change) {
                    try await write(change, manner, known: instant)
                }
            }
            isOfFacts = changesFacts || isOfFacts
            if !changesFacts, brought == nil {
                standing.append(change)
            } else {
                try await session.recordAcceptance(
                    of: change.number, in: importID, manner: manner, at: brought ?? instant)
            }
        }
        if isOfFacts {
            let rows = changes.flatMap { $0.held + $0.proposed }
            let concerned = try await session.filesConcerned(by: rows).union([home])
            for file in files where concerned.contains(file) { try await recordAct(on: file, at: instant) }
        }
        if standing.isEmpty { return }
        let later = isOfFacts ? try await session.knowledgeInstant(of: [home]) : instant
        for change in standing {
            try await session.recordAcceptance(
                of: change.number, in: importID, manner: change.manner(in: manner), at: later)
        }
    }

    /// The family, and others in sight whose people it has as guests or by another entry: what is written of them stands in
    /// their history too.
    private func filesChanged(by changes: [ProposedChange]) async throws -> [Int64] {
        let homes = Set(changes.flatMap { ($0.held + $0.proposed).map(\.home) }).filter { $0 > 0 }
        return try await session.files(homes.union([home]).sorted()).map(\.home)
    }

    /// - Returns: whether facts changed.
    private func write(
        _ change: ProposedChange, _ manner: ChangeManner, known instant: StoredInstant
    ) async throws -> Bool {
        if change.field.hasSuffix(".person") {
            try await add(change, known: instant)
            return true
        }
        if let area = change.movesTo {
            if try await session.openOffer(of: home) != nil { throw ImportError.moving(line: change.line) }
            try await session.move(home, to: area, since: manner.since, at: instant)
            return false
        }
        try await supersede(change, manner, known: instant)
        return true
    }

    /// What was accepted can be taken back like any other act.
    private func recordAct(on file: Int64, at instant: StoredInstant) async throws {
        let kind = manner.since == nil ? EventKind.correctionAccepted : .changeAccepted
        try await session.record(
            ActRecord(
                kind: kind.rawValue, day: manner.since, at: instant, recordedBy: session.actor.name), on: file
        )
    }

    private func supersede(
        _ change: ProposedChange, _ manner: ChangeManner, known instant: StoredInstant
    ) async throws {
        try await session.supersede(
            try await held(change), by: change.proposed, manner: manner, known: instant, reason: manner.name,
            importing: importID)
    }

    /// What a change replaces. What was held when it was proposed must still be what is held.
    func held(_ change: ProposedChange) async throws -> [HeldFact] {
        guard let first = change.held.first ?? change.proposed.first else { return [] }
        // What the register has of somebody registered twice is told of the entry that is kept.
        let aliases = try await session.aliases(of: change.held.flatMap(\.named))
        let replaced = try await current(first).filter { change.held.contains(aliases.renamed($0.row)) }
        guard replaced.count == change.held.count else { throw StoreError.noLongerHeld(first.kind) }
        return replaced
    }

    /// The counts of a line that brings a death hold from its day on; what the death changed of them already is not said
    /// twice.
    ///
    /// - Returns: whether anything was left to say.
    private func declare(
        _ change: ProposedChange, after manner: ChangeManner, known instant: StoredInstant
    ) async throws -> Bool {
        guard let row = change.proposed.first else { return false }
        let held = try await current(row).filter { $0.row.valid.contains(day) }
        if Set(held.map(\.row.values)) == Set(change.proposed.map(\.values)) { return false }
        try await session.supersede(
            held, by: change.proposed, manner: manner, known: instant, reason: manner.name,
            importing: importID)
        return true
    }

    func current(_ row: FactRow) async throws -> [HeldFact] {
        row.kind.owner == .person
            ? try await session.facts(
                [row.kind],
                ofPeople: try await session.aliases(of: [row.owner]).entries(of: [row.owner]).sorted(),
                numbers: .clear)
            : try await session.facts([row.kind], ofHomes: [row.home], numbers: .clear)
    }

    /// Adds a person to the family, with membership, facts and relations.
    private func add(_ change: ProposedChange, known instant: StoredInstant) async throws {
        var known: [Int32: PersonID] = [:]
        let members = try await session.facts([.memberships], ofHomes: [home])
        for member in members {
            guard let key = member.row.values[2].text, let id = member.row.memberID else { continue }
            known[RegisterDifference.provisional(key, home: home).person] = id
        }
        if let new = change.proposed.first(where: { $0.kind == .memberships })?.memberID {
            if new.person < 0 {
                let id = PersonID(home: home, person: try await session.nextPerson(at: home))
                try await session.addPeople([id], importing: importID)
                known[new.person] = id
            } else {
                try await session.addGuests([(guest: new, file: home)], importing: importID)
            }
        }
        let unions = try await session.facts([.unions], ofHomes: [home], numbers: .clear)
        let replaced = unions.filter { change.held.contains($0.row) }
        guard replaced.count == change.held.count else { throw StoreError.noLongerHeld(.unions) }
        // A marriage that ended before did not last until the day of the new one.
        let ending = replaced.filter { manner.since == nil || $0.row.values[4] == .null }
        try await session.supersede(
            ending, by: [], manner: manner, known: instant, reason: manner.name, importing: importID)
        let rows = change.proposed.compactMap { $0.naming(known, home: home) }.compactMap { row -> FactRow? in
            var row = row
            guard let day = manner.since, row.kind == .memberships || row.kind == .unions else { return row }
            guard let valid = row.valid.intersection(.since(day)) else { return nil }
            row.valid = valid
            return row
        }
        try await session.record(rows, known: instant, reason: manner.name, importing: importID)
    }
}

extension FactRow {
    /// With people registered in place of those numbered below zero; nil where one is not registered.
    fileprivate func naming(_ known: [Int32: PersonID], home: Int64) -> FactRow? {
        var row = self
        if row.home == home, row.person < 0 {
            guard let id = known[row.person] else { return nil }
            row.person = id.person
        }
        let places: [Int] =
            switch kind {
            case .memberships, .parentage: [0]
            case .unions: [0, 2]
            default: []
            }
        for place in places {
            guard let named = row.personID(at: place), named.home == home, named.person < 0 else { continue }
            guard let id = known[named.person] else { return nil }
            row.values[place] = .integer(id.home)
            row.values[place + 1] = .integer(Int64(id.person))
        }
        return row
    }
}
