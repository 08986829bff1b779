import CivilCalendar
import Store

/// What families declared follows a death of which only the other of two merged entries knew: the child they count is the
/// child who died. An act on each of them, that is taken back when the merge is.
struct MergedCounts {
    private let session: StoreSession
    /// Of the entries that knew of no death.
    private let living: Set<PersonID>
    private let dead: Set<PersonID>
    private let day: CivilDate

    /// Nil where both entries knew of a death, or neither.
    ///
    /// - Parameters:
    ///   - one: an entry with those that were merged with it before; `other` is the other one.
    init?(_ one: Set<PersonID>, _ other: Set<PersonID>, _ session: StoreSession) async throws {
        self.session = session
        let deaths = try await session.facts([.vitalStates], ofPeople: one.union(other).sorted()).compactMap {
            fact in fact.row.values[1].date.map { (fact.row.owner, $0) }
        }
        let isOfOne = deaths.contains { one.contains($0.0) }
        guard let day = deaths.map(\.1).min(), isOfOne != deaths.contains(where: { other.contains($0.0) })
        else { return nil }
        (living, dead) = isOfOne ? (other, one) : (one, other)
        self.day = day
    }

    /// One child fewer is alive, and the household is one smaller. While the entries are two people still.
    ///
    /// - Returns: what changed.
    func follow() async throws -> [EventChange] {
        var changes: [EventChange] = []
        for family in try await families() {
            changes += try await declare(-1, in: family, undoing: nil)
        }
        return changes
    }

    /// What ``follow()`` changed is as it was. When the entries are two people again.
    func takeBack() async throws {
        for family in try await families() {
            let acts = try await session.acts(on: family.file)
            let act = acts.last { act in
                act.kind == EventKind.merged.rawValue && act.day == day
                    && !acts.contains { $0.undoes == act.at }
            }
            if let act { _ = try await declare(1, in: family, undoing: act) }
        }
    }

    private func declare(
        _ more: Int64, in family: CountingFamily, undoing act: ActRecord?
    ) async throws -> [EventChange] {
        let file = try await EventFamily(
            family.file, of: act == nil ? .merged : .undo, happened: day, today: day,
            terms: EventTerms(allowsTestIdentities: false), session)
        try await file.declare(
            alive: family.isParents ? more : 0, household: family.belongs ? more : 0, since: day)
        if file.changes.isEmpty { return [] }
        try await session.record(
            ActRecord(
                kind: (act == nil ? EventKind.merged : .undo).rawValue, day: act == nil ? day : nil,
                at: file.instant, recordedBy: session.actor.name, undoes: act?.at), on: family.file)
        return file.changes
    }

    /// Those that count the living entry, and not the dead one as well.
    private func families() async throws -> [CountingFamily] {
        let parents = Set(
            try await session.facts([.parentage], ofPeople: living.sorted())
                .filter { $0.row.valid.contains(day) }.compactMap { $0.row.personID(at: 0) })
        let aliases = try await session.aliases(of: parents.union(living))
        let found = try await session.memberships(
            of: aliases.entries(of: parents.union(living)).sorted(), on: day)
        let knowing = Set(try await session.memberships(of: dead.sorted(), on: day).map(\.file))
        let own = Set(living.map(aliases.canonical))
        return Set(found.map(\.file)).subtracting(knowing).sorted().map { file in
            let people = Set(found.filter { $0.file == file }.map(\.person))
            return CountingFamily(
                file: file, belongs: !people.isDisjoint(with: own),
                isParents: !people.isDisjoint(with: parents.map(aliases.canonical)))
        }
    }
}
