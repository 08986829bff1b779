package import Benefits
package import CivilCalendar
package import Exchange
package import Store

/// What a list of people from outside and the register say of each other (报表人数和实有人数相符合).
package struct Reconciliation: Sendable, Hashable {
    /// Lines of people who are not registered in the scope.
    package var unregistered: [Int] = []
    /// Lines whose number is missing or is none: nobody can be looked up by it.
    package var unreadable: [Int] = []
    /// Lines that name a number an earlier line has, or somebody whom one names.
    package var twice: [Int] = []
    /// Lines of people who have another number by now: the list has the one that was corrected.
    package var corrected: [Int] = []
    /// Lines with a number that the register has under another name: it is not said who that is.
    package var namedOtherwise: [Int] = []
    /// Lines of people who are registered as dead by the day.
    package var dead: [Int] = []
    /// Living people of the list's villages whom the list does not name, by family: gone, or left out of the list.
    package var movedOut: [MovedOut] = []
    /// By village: people of the list in the register, of all people of the list.
    package var coverage: [String: QualityRatio] = [:]

    /// Somebody who may have moved away.
    package struct MovedOut: Sendable, Hashable {
        package let family: Int64
        package let household: String?
        package let village: String
        package let person: String
    }
}

/// Compares a list of people with the register. Nothing is changed: who is missing is asked, who is gone is asked.
package struct ReconcilePopulation: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    package func run(
        _ list: PopulationList, on day: CivilDate, known knowledge: Knowledge = .current, as actor: Actor,
        scope: Scope? = nil
    ) async throws -> Reconciliation {
        try await store.act(as: actor, scope: scope, looking: true) { session in
            try await session.ask(as: knowledge)
            return try await Self.compare(list, on: day, known: knowledge, session)
        }
    }

    static func compare(
        _ list: PopulationList, on day: CivilDate, known knowledge: Knowledge, _ session: StoreSession
    ) async throws -> Reconciliation {
        var found = Reconciliation()
        let kinds: [IdentityDocument.Kind] = [.residentID, .residencePermit, .permanentResidence]
        let numbers = Set(list.lines.compactMap(\.number)).sorted()
        let holders = try await session.numberHolders(
            of: numbers.flatMap { number in kinds.map { ($0.rawValue, number) } }, knowledge)
        let names = try await HeldNames(of: holders.people, session, known: knowledge)
        let memberships = try await session.memberships(of: holders.people.sorted(), knowledge)
        let shown = Set(memberships.map(\.person))
        let dead = try await dead(among: shown, by: day, knowledge, session)
        var (seen, listed) = (Set<String>(), Set<PersonID>())
        for line in list.lines {
            let village = line.village ?? ""
            guard let number = line.number else {
                found.unreadable.append(line.line)
                found.coverage[village, default: QualityRatio()] += QualityRatio(count: 0, of: 1)
                continue
            }
            let person = PersonFacts(
                key: "", name: line.name,
                documents: kinds.map { IdentityDocument(kind: $0, number: number) })
            let holder = names.found(person, by: holders).filter { shown.contains($0.person) }
                .min { $0.person < $1.person }
            let isFirst = seen.insert(number).inserted
            guard isFirst, holder.map({ listed.insert($0.person).inserted }) ?? true else {
                found.twice.append(line.line)
                continue
            }
            let isNamedOtherwise = holder.map { names.differ(from: line.name, of: $0.person) } ?? false
            found.coverage[village, default: QualityRatio()] += QualityRatio(
                count: holder == nil || isNamedOtherwise ? 0 : 1, of: 1)
            if holder == nil { found.unregistered.append(line.line) }
            if isNamedOtherwise { found.namedOtherwise.append(line.line) }
            if holder?.isFormer == true { found.corrected.append(line.line) }
            if let holder, dead.contains(holder.person) { found.dead.append(line.line) }
        }
        let villages = Set(list.lines.compactMap(\.village))
        found.movedOut = try await absent(from: listed, villages: villages, on: day, knowledge, session)
        return found
    }

    /// Those of these people whose death is held by whichever of their entries.
    private static func dead(
        among people: Set<PersonID>, by day: CivilDate, _ knowledge: Knowledge, _ session: StoreSession
    ) async throws -> Set<PersonID> {
        let aliases = try await session.aliases(of: people, knowledge)
        let facts = try await session.facts(
            [.vitalStates], ofPeople: aliases.entries(of: people).sorted(), known: knowledge)
        let deaths = facts.map(\.row).filter { row in row.values[1].date.map { $0 <= day } == true }
        return Set(deaths.map { aliases.canonical($0.owner) })
    }

    private static func absent(
        from listed: Set<PersonID>, villages: Set<String>, on day: CivilDate, _ knowledge: Knowledge,
        _ session: StoreSession
    ) async throws -> [Reconciliation.MovedOut] {
        let homes = try await session.homes(inAreas: villages.sorted(), knowledge)
        var found: [Reconciliation.MovedOut] = []
        for start in stride(from: 0, to: homes.count, by: 500) {
            let block = Array(homes[start..<min(start + 500, homes.count)])
            let people = try await session.members(of: block, on: day, knowledge)
            for (file, dossier) in try await session.dossiers(of: block, on: day, known: knowledge) {
                for person in dossier.family.people where person.died.value == nil {
                    guard let id = people[file.home]?[person.key], !listed.contains(id) else { continue }
                    found.append(
                        .init(
                            family: file.home, household: file.householdNumber, village: file.handlingArea,
                            person: person.key))
                }
            }
        }
        return found
    }
}
