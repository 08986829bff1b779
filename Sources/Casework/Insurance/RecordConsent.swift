package import Benefits
package import CivilCalendar
package import Store

/// Records what people said about cover and premium in a scheme year.
///
/// Each answer is a row of its own with its evidence; the last one counts, so a person may take a yes back until the
/// roster is confirmed. Saying no has no consequence beside not being covered (保险法 art. 11).
package struct RecordConsent: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// One answer for these people. For a child it is the parents' answer.
    package func callAsFunction(
        of people: [RosterPerson], scheme: String, year: Int, agrees: Bool, evidence: String,
        givenOn day: CivilDate, as actor: Actor, scope: Scope? = nil
    ) async throws {
        try RosterError.require(evidence)
        try await store.act(as: actor, scope: scope) { act in
            try await act.requireSaid(on: day)
            try await act.record(
                people.map {
                    ConsentRecord(
                        person: $0, scheme: scheme, year: year, agrees: agrees, evidence: evidence,
                        givenOn: day)
                })
        }
    }

    /// The same answer for everybody of these families on a roster, or for those of them who are named. Returns how many
    /// people it was recorded for.
    ///
    /// - Parameter people: keys in the family, also of a parent who has left it; empty is everybody.
    package func callAsFunction(
        ofFamilies families: [Int64], people: [String] = [], onRoster id: Int64, agrees: Bool,
        evidence: String, givenOn day: CivilDate, as actor: Actor, scope: Scope? = nil
    ) async throws -> Int {
        try RosterError.require(evidence)
        return try await store.act(as: actor, scope: scope) { act in
            guard let roster = try await act.roster(id) else { throw RosterError.noSuchRoster }
            guard roster.state == .draft else { throw RosterError.notADraft }
            try await act.requireSaid(on: day)
            let all = try await act.lines(ofRoster: id, named: families)
            let lines = try await act.lines(all, of: people)
            if agrees { try await act.requireNotRefused(lines, on: day) }
            try await act.record(
                lines.map {
                    ConsentRecord(
                        person: $0.insured, family: $0.family, scheme: roster.scheme, year: roster.year,
                        agrees: agrees,
                        evidence: evidence, givenOn: day)
                })
            return lines.count
        }
    }
}

/// Lets lines out that would stay behind by themselves, each with a reason on record.
package struct OverrideRoster: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Overrides an obstacle for all lines of a draft that have it, or for those of some families. A refusal cannot be
    /// overridden. Returns how many lines it was recorded for; asked again it records nothing.
    package func callAsFunction(
        roster id: Int64, _ obstacle: RosterObstacle, reason: String, families: [Int64]? = nil,
        as actor: Actor, scope: Scope? = nil
    ) async throws -> Int {
        guard obstacle.mayBeOverridden else { throw RosterError.mayNotBeOverridden(obstacle) }
        try RosterError.require(reason)
        return try await store.act(as: actor, scope: scope) { act in
            guard let roster = try await act.roster(id) else { throw RosterError.noSuchRoster }
            guard try await act.lockDraft(id) else { throw RosterError.notADraft }
            let known = try await act.overrides(ofRoster: id)
            let all = try await act.lines(ofRoster: id, named: families)
            // A family that moved away since is let out by nobody here.
            let seen = Set(try await act.files(Set(all.map(\.family)).sorted()).map(\.home))
            let lines = all.filter { line in
                seen.contains(line.family) && line.obstacles.contains(obstacle)
                    && known[line.insured]?[obstacle] == nil
            }
            try await act.record(
                lines.map {
                    OverrideRecord(
                        person: $0.insured, family: $0.family, scheme: roster.scheme, year: roster.year,
                        obstacle: obstacle,
                        reason: reason)
                })
            return lines.count
        }
    }
}

extension StoreSession {
    /// What people will say nobody knows yet.
    fileprivate func requireSaid(on day: CivilDate) async throws {
        if day > OfficeMoment(try await now()).day { throw RosterError.notSaidYet }
    }

    /// Those of the lines that are of people called so in their family, now or before they left it.
    fileprivate func lines(_ lines: [RosterLine], of keys: [String]) async throws -> [RosterLine] {
        if keys.isEmpty { return lines }
        let homes = Set(lines.map(\.family)).sorted()
        var called: [RosterPerson: Set<String>] = [:]
        for row in try await facts([.memberships], ofHomes: homes).map(\.row) {
            guard let id = row.memberID, let key = row.values[2].text else { continue }
            called[RosterPerson(home: id.home, person: id.person), default: []].insert(key)
        }
        let found = lines.map { line in
            let own = called[line.insured] ?? []
            return (line: line, keys: own.union([PersonID(line.insured).linkedKey]))
        }
        let missing = keys.filter { key in !found.contains { $0.keys.contains(key) } }
        guard missing.isEmpty else { throw RosterError.nobodyCalled(missing) }
        return found.filter { !$0.keys.isDisjoint(with: keys) }.map(\.line)
    }

    /// Who refuses in the register what the premium is paid from agrees there first: one of the two would not count.
    fileprivate func requireNotRefused(_ lines: [RosterLine], on day: CivilDate) async throws {
        let refusing = try await saying(false, among: lines.map(\.insured), on: day)
        guard refusing.isEmpty else { throw RosterError.refusedInRegister }
    }

    /// The lines of these families; nil is all. A family that has none is a mistake of whoever named it.
    fileprivate func lines(ofRoster id: Int64, named families: [Int64]?) async throws -> [RosterLine] {
        let lines = try await lines(ofRoster: id)
        guard let wanted = families.map(Set.init) else { return lines }
        let missing = wanted.subtracting(lines.map(\.family)).sorted()
        guard missing.isEmpty else { throw RosterError.notOnRoster(missing) }
        return lines.filter { wanted.contains($0.family) }
    }
}
