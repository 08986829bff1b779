import CivilCalendar
import Store

/// Another family that counts a person on a day.
struct CountingFamily: Hashable {
    let file: Int64
    /// Whether the person belongs to it.
    let belongs: Bool
    /// Whether a parent of the person does: it counts the person among its children.
    let isParents: Bool
    /// The day from which it counts the person no longer, as every parent of the person left it.
    var until: CivilDate?
}

extension EventFamily {
    /// The other families that count a person on a day, as far as the office may write to them. That another office may
    /// have one is said as a warning.
    func otherFamilies(counting id: PersonID, on day: CivilDate) async throws -> [CountingFamily] {
        let entries = try await session.aliases(of: [id]).entries(of: [id]).union([id])
        var named: Set<PersonID> = []
        for entry in entries {
            named.formUnion(
                try await held(.parentage, of: entry).filter { $0.row.valid.contains(day) }
                    .compactMap { $0.row.personID(at: 0) })
        }
        // Memberships name merged people as one.
        let aliases = try await session.aliases(of: named.union(entries))
        let (id, parents) = (aliases.canonical(id), Set(named.map(aliases.canonical)))
        let found = try await session.standings(of: [id] + parents.sorted(), besides: 0)
            .filter { $0.valid.contains(day) }
        let isSeen = visibleHomes.contains(id.home) && parents.isSubset(of: found.map(\.person))
        if !isSeen { warn(.countsElsewhere) }
        let files = Set(found.map(\.file)).subtracting([home]).intersection(visibleHomes)
        return files.sorted().map { file in
            let spells = found.filter { $0.file == file }
            let people = Set(spells.map(\.person))
            let ends = spells.map(\.valid.to)
            return CountingFamily(
                file: file, belongs: people.contains(id), isParents: !people.isDisjoint(with: parents),
                until: people.contains(id) || ends.contains(nil) ? nil : ends.compactMap(\.self).max())
        }
    }

    /// The other families to which a person belongs on a day other than as a child, as far as the office may write to
    /// them: whoever is a child in one says nothing of its marriage.
    func otherFamilies(ledBy id: PersonID, on day: CivilDate) async throws -> [Int64] {
        let files = Set(try await session.memberships(of: [id], on: day).map(\.file))
            .subtracting([home]).intersection(visibleHomes)
        if files.isEmpty { return [] }
        let aliases = try await session.aliases(of: [id])
        let entries = aliases.entries(of: [id]).union([id])
        let relations = try await session.relations(naming: entries.sorted())
        var (tied, parents) = (Set<PersonID>(), Set<PersonID>())
        for row in relations.map(\.row) {
            if row.kind == .unions {
                tied.formUnion(row.named)
            } else if let parent = row.personID(at: 0) {
                if entries.contains(parent) { tied.insert(row.owner) } else { parents.insert(parent) }
            }
        }
        tied.subtract(entries)
        let theirs = try await session.facts([.memberships], ofHomes: files.sorted(), numbers: .clear)
        return files.sorted().filter { file in
            let members = Set(theirs.filter { $0.row.home == file }.compactMap(\.row.memberID))
            return !members.isDisjoint(with: tied) || members.isDisjoint(with: parents)
        }
    }

    /// Warns where somebody belongs by now to another family of the office on days on which nobody did before, other than
    /// as a child of it.
    func warnOfBelongingTwice() async throws {
        for change in changes {
            guard let row = change.after, row.kind == .memberships, let id = row.memberID else { continue }
            for standing in try await session.standings(of: [id], besides: home) {
                guard let shared = standing.valid.intersection(row.valid),
                    shared != change.before?.valid.intersection(standing.valid),
                    visibleHomes.contains(standing.file)
                else { continue }
                let day = shared.from ?? shared.lastDay ?? today
                if try await otherFamilies(ledBy: id, on: day).contains(standing.file) {
                    return warn(.belongsElsewhere)
                }
            }
        }
    }

    /// The declared counts of other families follow an act as those of the own family do, and the act stands in their
    /// history.
    func declare(
        in families: [CountingFamily], of person: PersonID? = nil, since day: CivilDate,
        _ more: (CountingFamily) -> (ever: Int64, alive: Int64, household: Int64)
    ) async throws {
        for family in families {
            let (ever, alive, household) = more(family)
            try await declare(
                ever: ever, alive: alive, household: household, of: person, since: day,
                until: family.until, in: family.file)
        }
        concern(families.map(\.file))
    }

    /// Keeps the act in the history of this family and of every other one that it concerns or changed.
    func recordAct(on day: CivilDate?, reason: String?, undoing act: StoredInstant? = nil) async throws {
        try await concernAllChanged()
        for file in concerned.union([home]).sorted() {
            // In a file that was out of sight when it was recorded, what is undone is no act: it has a correction.
            let acts = try await session.acts(on: file)
            let isNamed = act == nil || acts.contains { $0.at == act }
            let kind = isNamed ? kind : .factCorrected
            try await session.record(
                ActRecord(
                    kind: kind.rawValue, day: day, at: instant, recordedBy: session.actor.name,
                    reason: reason,
                    undoes: isNamed ? act : nil), on: file)
        }
    }

    /// Whatever changed in another file stands in its history with who did it and why.
    private func concernAllChanged() async throws {
        let rows = changes.flatMap { [$0.before, $0.after].compactMap(\.self) }.filter { $0.home != home }
        concern(try await session.filesConcerned(by: rows).intersection(visibleHomes))
    }
}

extension StoreSession {
    /// The files in which rows stand; but what is recorded of somebody who left the family there is none of it.
    func filesConcerned(by rows: [FactRow]) async throws -> Set<Int64> {
        let owners = Set(rows.filter { $0.kind.owner == .person }.map(\.owner)).sorted()
        let belonging = owners.isEmpty ? [] : try await memberships(of: owners)
        return Set(
            rows.filter { row in
                row.kind.owner != .person
                    || belonging.contains { $0.file == row.home && $0.person == row.owner }
            }.map(\.home))
    }
}
