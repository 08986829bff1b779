import Benefits
import CivilCalendar
import Store

/// A death that is held was recorded wrongly. What it brought with it (the end of the marriage, of income and work, one
/// person fewer in the counts) follows its day; a death that did not happen is undone as the event that it is.
extension EventFamily {
    /// - Throws: `EventFault.contradicted` where the death is taken back and was an event, or where something stands
    ///   between the two days that cannot follow.
    func correct(death held: HeldFact, to row: FactRow) async throws {
        guard let old = held.row.values[1].date, let new = row.values[1].date else {
            try await requireNoEvent(of: held)
            return try await replace([(held, row)], adding: [])
        }
        try await replace([(held, row)] + followingDeath(of: held, from: old, to: new), adding: [])
    }

    /// What came with a death on its day and comes with it on another one.
    ///
    /// - Parameter isWanted: of what is asked; what else came with it stays as it is.
    func followingDeath(
        of held: HeldFact, from old: CivilDate, to new: CivilDate,
        where isWanted: (FactRow) -> Bool = { _ in true }
    ) async throws -> [(held: HeldFact, by: FactRow?)] {
        let past = try await past()
        let instant = past.first { $0.fact.id == held.id && $0.fact.row.kind == .vitalStates }?.from
        let brought = past.filter { fact in
            fact.from == instant && fact.fact.row.follows(deathOf: held.row.owner, on: old)
                && isWanted(fact.fact.row)
        }
        let courses = try sides(of: brought.filter(\.fact.row.isCourse).map(\.fact.row), at: old, past)
        let others = brought.filter { !$0.fact.row.isCourse }
        if others.contains(where: { $0.to != nil }) {
            throw EventFault.contradicted(FactText.deathElsewhere)
        }
        return try (courses + others).map { fact -> (held: HeldFact, by: FactRow?) in
            let before = past.first { $0.to == instant && $0.fact.row.isSame(as: fact.fact.row) }
            let row = try fact.fact.row.moved(from: old, to: new, atMost: before?.fact.row.valid.to)
            return (fact.fact, row)
        }
    }

    /// A death that an event recorded is no single fact.
    func requireNoEvent(of death: HeldFact) async throws {
        let events: Set = [EventKind.death.rawValue, EventKind.deathDeclared.rawValue]
        let isEvent = try await past().contains {
            $0.fact.row.isDeath && $0.fact.row.owner == death.row.owner && events.contains($0.reason)
        }
        if isEvent { throw EventFault.contradicted(FactText.undoDeath) }
    }

    /// The rows of courses that end and begin on a day, as they are held by now: an act on a later day may have split them.
    /// A count that changed on a day has one row before it and one after; where only one is there, more happened on it.
    private func sides(
        of brought: [FactRow], at day: CivilDate, _ past: [HistoricFact]
    ) throws(EventFault) -> [HistoricFact] {
        var found: [HistoricFact] = []
        for (_, rows) in Dictionary(grouping: brought, by: CourseOf.init) {
            let held = past.filter { fact in
                let row = fact.fact.row
                // What happened besides on the day says something else from it on.
                return fact.to == nil && rows.contains { row.saysTheSame(as: $0, beside: day) }
            }
            guard held.count == 2, held.contains(where: { $0.fact.row.valid.to == day }),
                held.contains(where: { $0.fact.row.valid.from == day })
            else { throw .contradicted(FactText.deathElsewhere) }
            found += held
        }
        return found
    }

    /// Whose course of which kind.
    private struct CourseOf: Hashable {
        let kind: FactKind
        let owner: PersonID

        init(_ row: FactRow) {
            kind = row.kind
            owner = row.owner
        }
    }
}

extension FactRow {
    /// Whether its rows follow each other without a gap.
    var isCourse: Bool { kind == .declaredCounts || kind == .maritalStates }

    /// Whether it changes on the day of somebody's death because of that.
    fileprivate func follows(deathOf person: PersonID, on day: CivilDate) -> Bool {
        switch kind {
        case .unions:
            named.contains(person) && values[4].text == UnionFacts.End.death.rawValue
                && (valid.to == day || (valid.from == day && valid.to == day.adding(days: 1)))
        case .declaredCounts, .maritalStates: valid.from == day || valid.to == day
        default: owner == person && EventFamily.endingWithLife.contains(kind) && valid.to == day
        }
    }

    /// Whether both end or both begin on a day and say the same, however long they go on.
    func saysTheSame(as other: FactRow, beside day: CivilDate) -> Bool {
        kind == other.kind && owner == other.owner && values == other.values
            && ((valid.from == day && other.valid.from == day) || (valid.to == day && other.valid.to == day))
    }

    /// Whether another row held the same before its end was known.
    fileprivate func isSame(as other: FactRow) -> Bool {
        kind == other.kind && owner == other.owner && valid.from == other.valid.from
            && (kind == .unions ? named == other.named : values == other.values)
    }

    /// As it is when the day on which it begins or ends was another one.
    ///
    /// - Parameter last: the end that it had before; nil is none.
    func moved(
        from old: CivilDate, to new: CivilDate, atMost last: CivilDate?
    ) throws(EventFault) -> FactRow {
        var row = self
        var (from, to) = (valid.from, valid.to)
        if isCourse {
            if from == old { from = new }
            if to == old { to = new }
        } else {
            to = min(from == new && kind == .unions ? new.adding(days: 1) : new, last ?? .latest)
        }
        guard let valid = DateSpan(from: from, to: to) else { throw .contradicted(FactText.deathElsewhere) }
        row.valid = valid
        return row
    }
}
