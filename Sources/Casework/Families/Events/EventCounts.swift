import Benefits
package import CivilCalendar
package import Store

extension EventFamily {
    /// What the family declared follows an event from its day on. Once in an act: what one instant opened it cannot close.
    ///
    /// - Parameters:
    ///   - ever, alive, household: how many more children the family ever had, are alive, and people live in the household.
    ///   - person: whom it is about, who is among the living and in the household no longer than until the own death.
    ///   - last: until which day, where whoever counts them left.
    ///   - file: of which family, nil is the own one.
    func declare(
        ever: Int64 = 0, alive: Int64 = 0, household: Int64 = 0, of person: PersonID? = nil,
        since day: CivilDate, until last: CivilDate? = nil, in file: Int64? = nil
    ) async throws {
        let death: CivilDate? = if let person { try await self.death(of: person) } else { nil }
        let change = CountChange(ever: ever, alive: alive, household: household, until: death)
        try await declare([change], since: day, until: last, in: file ?? home)
    }

    /// The household counts people who joined it, each until the own death.
    func declare(joining people: [PersonID], since day: CivilDate) async throws {
        var changes: [CountChange] = []
        for person in people {
            changes.append(CountChange(household: 1, until: try await death(of: person)))
        }
        try await declare(changes, since: day, until: nil, in: home)
    }

    /// Where nothing was declared for a day nothing is made up.
    private func declare(
        _ changes: [CountChange], since day: CivilDate, until last: CivilDate?, in file: Int64
    ) async throws {
        let said = try await daysDeclaredByPeople(in: file)
        let counts = try await session.facts([.declaredCounts], ofHomes: [file], numbers: .clear)
        for fact in counts where fact.row.valid.intersection(.since(day)) != nil {
            // What people declared for a later day they declared with the event known; another event did not know it.
            if let from = fact.row.valid.from, said.contains(where: { $0 > day && $0 <= from }) { continue }
            try await split(fact, at: [day] + [last].compactMap(\.self) + changes.compactMap(\.until)) {
                first in
                if first < day || last.map({ first >= $0 }) == true { return fact.row.values }
                let more = changes.map { $0.counts(on: first) }
                return fact.row.values.enumerated().map { place, value in
                    value.integer.map { .integer(max($0 + more.map { $0[place] }.reduce(0, +), 0)) } ?? value
                }
            }
        }
    }

    /// What is declared goes with the children who are listed, on the last of its days until today. Asked once it is
    /// recorded.
    ///
    /// - Throws: `EventFault.counts`.
    func requireCounts(_ row: FactRow) async throws {
        guard row.kind == .declaredCounts, row.valid.from.map({ $0 <= today }) ?? true else { return }
        let day = min(row.valid.lastDay ?? today, today)
        let listed = try await session.dossier(of: home, on: day).family
        if let fault = listed.countFault(on: day) { throw EventFault.counts(fault) }
    }

    /// A stated marital status goes with the marriages and deaths that are recorded, on the last of its days until today,
    /// or its first one where that lies ahead. Asked once it is recorded.
    ///
    /// - Throws: `EventFault.contradicted`.
    func requireMarriages(_ row: FactRow) async throws {
        guard row.kind == .maritalStates else { return }
        let day = max(min(row.valid.lastDay ?? today, today), row.valid.from ?? .earliest)
        let stated = try await session.dossier(
            of: home, on: day, kinds: FactKind.ofDossier + [.maritalStates])
        if stated.family.maritalContradictions(on: day).isEmpty { return }
        throw EventFault.contradicted(FactText.maritalState)
    }

    /// The first days of the declarations that people made, now or before: those that no event began.
    private func daysDeclaredByPeople(in file: Int64) async throws -> [CivilDate] {
        let byPeople: Set<EventKind> = [.registered, .dossier, .factRecorded, .factCorrected]
        let acts = Set(EventKind.allCases.filter { !byPeople.contains($0) }.map(\.rawValue))
        let declared = try await session.history(of: file).filter {
            $0.fact.row.kind == .declaredCounts && $0.fact.row.home == file
        }
        return declared.filter { !acts.contains($0.reason) }.compactMap(\.fact.row.valid.from)
    }

    /// What a family says of the marriage of its heads changes with it.
    ///
    /// - Parameter person: of the couple; the state is that of the family, and of others in which the person is a head.
    func setMaritalState(_ state: MaritalStatus, of person: PersonID, since day: CivilDate) async throws {
        let belongs = members.values.contains(person) || formerMembers.values.contains(person)
        if belongs { try await setMaritalState(state, since: day, in: home) }
        for file in try await otherFamilies(ledBy: person, on: day) {
            try await setMaritalState(state, since: day, in: file)
        }
    }

    func setMaritalState(_ state: MaritalStatus, since day: CivilDate, in file: Int64) async throws {
        let held = try await session.facts([.maritalStates], ofHomes: [file], numbers: .clear)
        for fact in held where fact.row.valid.contains(day) {
            try await change(fact, to: [.text(state.rawValue)], since: day)
        }
    }

    /// Whether the person is recorded as a child of somebody.
    package func isChild(_ id: PersonID) async throws -> Bool {
        try await !held(.parentage, of: id).isEmpty
    }

    /// Whether somebody with these parents is a grandchild of the family, which counts its own children alone.
    func areChildrenOfMembers(_ parents: [PersonID], on day: CivilDate) async throws -> Bool {
        for parent in parents where try await !isChildOfMember(parent, on: day) { return false }
        return !parents.isEmpty
    }

    /// Whether the person is, on a day, the child of somebody who belongs to the family.
    package func isChildOfMember(_ id: PersonID, on day: CivilDate) async throws -> Bool {
        let people = Set(members.values).union(formerMembers.values)
        return try await held(.parentage, of: id).contains {
            $0.row.valid.contains(day) && $0.row.personID(at: 0).map(people.contains) == true
        }
    }

    /// The person no longer belongs to the file from a day on.
    package func leave(_ id: PersonID, on day: CivilDate) async throws {
        for fact in try await held(.memberships) where fact.row.memberID == id {
            if fact.row.valid.contains(day) { try await end(fact, on: day) }
        }
        let elsewhere = try await session.memberships(of: [id]).contains { $0.file != home }
        if !elsewhere { warn(.belongsNowhere) }
    }

    /// Who is adopted belongs from then on to the adopters' family, and to no other one to which none of them belongs, nor a
    /// parent whose spouse adopts the child. That the birth parents had the child, and what they declared of their children,
    /// stays.
    func leaveOthers(_ id: PersonID, joining adopters: [PersonID], on day: CivilDate) async throws {
        let parents = adopters + (try await spouses(of: adopters, whoAreParentsOf: id, on: day))
        let theirs = Set(try await session.memberships(of: parents, on: day).map(\.file))
        let aliases = try await session.aliases(of: [id])
        let left = try await session.standings(of: [id], besides: home)
            .filter { $0.valid.contains(day) && !theirs.contains($0.file) && visibleHomes.contains($0.file) }
            .map(\.file)
        for file in left {
            for fact in try await session.facts([.memberships], ofHomes: [file], numbers: .clear)
            where fact.row.memberID.map(aliases.canonical) == aliases.canonical(id) {
                if fact.row.valid.contains(day) { try await end(fact, on: day) }
            }
            try await declare(household: -1, of: id, since: day, in: file)
        }
    }

    /// Who is married to one of these people on a day, and a parent of somebody.
    private func spouses(
        of people: [PersonID], whoAreParentsOf child: PersonID, on day: CivilDate
    ) async throws -> [PersonID] {
        let entries = try await session.aliases(of: [child]).entries(of: [child]).union([child])
        let parents = try await session.relations(naming: entries.sorted()).map(\.row)
            .filter { $0.kind == .parentage && entries.contains($0.owner) && $0.valid.contains(day) }
            .compactMap { $0.personID(at: 0) }
        let married = try await unions(naming: people).map(\.row)
            .filter { $0.valid.contains(day) && $0.values[4] == .null }.flatMap(\.named)
        return Set(married).intersection(parents).subtracting(people).sorted()
    }

    /// Every union that names one of these people, by whichever of their merged entries and whatever office recorded it.
    package func unions(naming people: [PersonID]) async throws -> [HeldFact] {
        let wanted = try await session.aliases(of: people).entries(of: people).union(people)
        var seen: Set<HeldFact> = []
        // One that names two of them is found by either.
        return try await session.relations(naming: wanted.sorted()).filter {
            $0.row.kind == .unions && !wanted.isDisjoint(with: $0.row.named) && seen.insert($0).inserted
        }
    }

    /// Whether a union ties these people, by whichever of their merged entries.
    func ties(_ union: FactRow, _ people: [PersonID]) async throws -> Bool {
        let aliases = try await session.aliases(of: union.named + people)
        return Set(union.named.map(aliases.canonical)) == Set(people.map(aliases.canonical))
    }
}

/// How many more a family counts by an event, of one person.
private struct CountChange {
    var ever: Int64 = 0
    var alive: Int64 = 0
    var household: Int64 = 0
    /// The first day on which the person counts among the living no longer.
    let until: CivilDate?

    /// In the order of what is declared.
    func counts(on day: CivilDate) -> [Int64] {
        until.map { day >= $0 } ?? false ? [ever, 0, 0] : [ever, alive, household]
    }
}
