import Benefits
import CivilCalendar
import Store

extension EventFamily {
    /// What changed with an event on its day (the counts with a birth, the marital status with a marriage or divorce) changes
    /// on the other day where that is corrected. Where more happened between the two it stays.
    ///
    /// - Parameter kind: of which one row follows the other.
    func following(
        _ kind: FactKind, from old: CivilDate, to new: CivilDate, broughtBy event: EventKind
    ) async throws -> [(held: HeldFact, by: FactRow?)] {
        let acts = Set([event, .factCorrected, .correctionAccepted, .dossier].map(\.rawValue))
        let past = try await past().filter { $0.fact.row.kind == kind }
        let brought = past.filter { acts.contains($0.reason) }
        let steps = Dictionary(grouping: brought, by: \.from).values.compactMap {
            CountStep($0.map(\.fact.row), at: old)
        }
        let current = past.filter { $0.to == nil }.map(\.fact)
        // What an act on a later day has split since has the same edge; one that changed the counts on either side leaves
        // the same step.
        let stepped = Dictionary(grouping: current, by: \.row.owner).values.flatMap { facts in
            let sides = facts.filter { $0.row.valid.to == old || $0.row.valid.from == old }
            guard let step = CountStep(sides.map(\.row), at: old) else { return [HeldFact]() }
            return steps.contains(where: step.holds) ? sides : []
        }
        let held = current.filter { fact in
            stepped.contains(fact) || brought.contains { fact.row.saysTheSame(as: $0.fact.row, beside: old) }
        }
        var moved: [(held: HeldFact, by: FactRow?)] = []
        for (_, sides) in Dictionary(grouping: held, by: \.row.owner) where sides.count == 2 {
            let rows = sides.compactMap { try? $0.row.moved(from: old, to: new, atMost: nil) }
            if rows.count == 2 { moved += zip(sides, rows).map { ($0, $1) } }
        }
        return moved
    }

    /// What an adoption, or its end, brought on its day follows where that day is corrected: what the other parent by it is,
    /// where the child belongs, and the counts of both families.
    func followingAdoption(
        of held: FactRow, to row: FactRow
    ) async throws -> [(held: HeldFact, by: FactRow?)] {
        guard row.isAdoption, held.isAdoption, row.personID(at: 0) == held.personID(at: 0) else { return [] }
        var moved: [(held: HeldFact, by: FactRow?)] = []
        for (event, edge) in [(EventKind.adoption, \DateSpan.from), (.adoptionEnd, \DateSpan.to)] {
            guard let old = held.valid[keyPath: edge], let new = row.valid[keyPath: edge], old != new else {
                continue
            }
            let brought = try await past().filter { $0.to == nil && $0.reason == event.rawValue }.map(\.fact)
            let entries = try await session.aliases(of: [held.owner]).entries(of: [held.owner])
            moved += brought.compactMap { fact in
                let isSame = fact.row.owner == held.owner && fact.row.values == held.values
                let isOther = fact.row.isAdoption && fact.row.owner == held.owner && !isSame
                let isPlace = fact.row.memberID.map(entries.contains) ?? false
                guard isOther || isPlace else { return nil }
                return fact.row.shifted(from: old, to: new).map { (fact, $0) }
            }
            moved += try await following(.declaredCounts, from: old, to: new, broughtBy: event)
        }
        return moved
    }

    /// What a marriage, or a divorce, brought on its day follows where that day is corrected: the marital status, who came
    /// to the family with it or left, and the counts.
    func followingMarriage(
        of held: FactRow, to row: FactRow
    ) async throws -> [(held: HeldFact, by: FactRow?)] {
        guard row.kind == .unions else { return [] }
        var moved: [(held: HeldFact, by: FactRow?)] = []
        for (event, edge) in [(EventKind.marriage, \DateSpan.from), (.divorce, \DateSpan.to)] {
            guard let old = held.valid[keyPath: edge], let new = row.valid[keyPath: edge], old != new else {
                continue
            }
            if event == .divorce, row.values[4].text != UnionFacts.End.divorce.rawValue { continue }
            moved += try await following(.maritalStates, from: old, to: new, broughtBy: event)
            moved += try await followingBelonging(with: held, from: old, to: new, broughtBy: event)
            moved += try await following(.declaredCounts, from: old, to: new, broughtBy: event)
        }
        return try Self.united(moved)
    }

    /// Who came with a marriage, or left with a divorce: by the same act.
    private func followingBelonging(
        with union: FactRow, from old: CivilDate, to new: CivilDate, broughtBy event: EventKind
    ) async throws -> [(held: HeldFact, by: FactRow?)] {
        let brought = try await past().filter { $0.reason == event.rawValue }
        let acts = Set(
            brought.filter { $0.fact.row.kind == .unions && $0.fact.row.named == union.named }.map(\.from))
        let members = Set(
            brought.filter { $0.fact.row.kind == .memberships && acts.contains($0.from) }
                .compactMap(\.fact.row.memberID))
        return try await held(.memberships).compactMap { fact in
            guard fact.row.memberID.map(members.contains) == true else { return nil }
            return fact.row.shifted(from: old, to: new).map { (fact, $0) }
        }
    }

    /// One change of each entry: what two corrections move of the same one, its first day and its last, moves together.
    static func united(
        _ pairs: [(held: HeldFact, by: FactRow?)]
    ) throws -> [(held: HeldFact, by: FactRow?)] {
        var (result, places) = ([(held: HeldFact, by: FactRow?)](), [HeldFact: Int]())
        for pair in pairs {
            guard let place = places[pair.held] else {
                places[pair.held] = result.count
                result.append(pair)
                continue
            }
            guard var both = result[place].by, let other = pair.by else { continue }
            let held = pair.held.row.valid
            guard
                let valid = DateSpan(
                    from: other.valid.from == held.from ? both.valid.from : other.valid.from,
                    to: other.valid.to == held.to ? both.valid.to : other.valid.to)
            else { throw EventFault.endBeforeBegin }
            both.valid = valid
            result[place].by = both
        }
        return result
    }
}

extension FactRow {
    fileprivate var isAdoption: Bool { kind == .parentage && values[2].text == "adoption" }

    /// As it is where it begins or ends on another day; nil where it does neither on the old one, or would end before it
    /// begins.
    fileprivate func shifted(from old: CivilDate, to new: CivilDate) -> FactRow? {
        guard valid.from == old || valid.to == old,
            let valid = DateSpan(
                from: valid.from == old ? new : valid.from, to: valid.to == old ? new : valid.to)
        else { return nil }
        var row = self
        row.valid = valid
        return row
    }
}

/// How the counts that a family declared change on a day.
private struct CountStep {
    let owner: PersonID
    let more: [Int64?]

    /// Nil where the rows are not what was declared before the day and from it on.
    init?(_ rows: [FactRow], at day: CivilDate) {
        guard let before = rows.first(where: { $0.valid.to == day }), before.kind == .declaredCounts,
            let after = rows.first(where: { $0.valid.from == day && $0.owner == before.owner })
        else { return nil }
        owner = before.owner
        more = zip(before.values, after.values).map { pair in
            guard let before = pair.0.integer, let after = pair.1.integer else { return nil }
            return after - before
        }
    }

    /// Whether it is the other one, or the other one with children elsewhere who count no longer from the same day on.
    func holds(_ other: CountStep) -> Bool {
        owner == other.owner && more.last == other.more.last
            && (more == other.more || other.more.dropLast().allSatisfy { $0 == 0 })
    }
}
