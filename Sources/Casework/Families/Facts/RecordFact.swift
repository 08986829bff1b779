package import CivilCalendar
import Store

/// One fact is so since a day. What was held stays true of the days before; where the family says nothing of an end, it
/// holds until what is held of later days begins.
package struct RecordFact: FamilyEvent {
    package static let kind = EventKind.factRecorded
    package static let closesFirst = true
    let entry: FactEntry

    package var happened: CivilDate? { entry.valid.from }

    package init(_ entry: FactEntry) { self.entry = entry }

    package func apply(to family: EventFamily) async throws {
        guard entry.form.isRecorded else { throw EventFault.contradicted(FactText.byEvent) }
        var rows = try await family.rows(of: entry)
        let owned = try await family.held(ofSame: rows[0])
        for row in rows where row.kind == .vitalStates {
            if row.values[1] != .null { throw EventFault.contradicted(FactText.deathByEvent) }
            if owned.contains(where: { $0.row.values[1] != .null }) { throw EventFault.alreadyDead }
        }
        var (pairs, rest) = ([(held: HeldFact, by: FactRow?)](), [FactRow]())
        for place in rows.indices {
            let excluded = owned.filter { entry.form.exclude($0.row, rows[place]) }
            rows[place].valid = try span(of: rows[place], beside: excluded)
            let cut = try Self.cut(excluded, by: &rows[place])
            pairs += cut.pairs
            rest += cut.rest
        }
        if let number = try await family.endOfMissingNumber(with: rows[0], on: family.today) {
            pairs.append(number)
        }
        try await family.replace(pairs, adding: rest + rows)
    }

    /// Its days, until what is held of later ones.
    private func span(of row: FactRow, beside held: [HeldFact]) throws -> DateSpan {
        guard let from = row.valid.from else {
            let beside = held.filter { $0.row.valid.overlaps(row.valid) }
            if beside.isEmpty { return row.valid }
            // The day that is held is worth more than none.
            let isSaid = beside.allSatisfy { $0.row.values == row.values }
            throw isSaid ? EventFault.nothingChanges : EventFault.contradicted(FactText.startMissing)
        }
        if row.valid.to != nil { return row.valid }
        let later = held.filter { $0.row.values != row.values }.compactMap(\.row.valid.from)
            .filter { $0 > from }.min()
        return DateSpan(from: from, to: later) ?? row.valid
    }

    /// What remains of held entries beside a new one. Entries that say the same become one with it.
    ///
    /// - Throws: `EventFault.nothingChanges` where one of them says it all already.
    private static func cut(
        _ held: [HeldFact], by row: inout FactRow
    ) throws -> (pairs: [(held: HeldFact, by: FactRow?)], rest: [FactRow]) {
        let new = row.valid
        var (pairs, rest) = ([(held: HeldFact, by: FactRow?)](), [FactRow]())
        for fact in held where fact.row.valid.overlaps(new) {
            let valid = fact.row.valid
            if fact.row.values == row.values {
                if valid.intersection(new) == new { throw EventFault.nothingChanges }
                row.valid = row.valid.hull(with: valid)
                pairs.append((fact, nil))
                continue
            }
            var before = fact.row
            var after = fact.row
            let first = new.from.flatMap { day in
                valid.from.map { $0 < day } ?? true ? DateSpan(from: valid.from, to: day) : nil
            }
            let last = new.to.flatMap { day in
                valid.to.map { $0 > day } ?? true ? DateSpan(from: day, to: valid.to) : nil
            }
            if let first { before.valid = first }
            pairs.append((fact, first == nil ? nil : before))
            if let last {
                after.valid = last
                rest.append(after)
            }
        }
        return (pairs, rest)
    }
}

extension DateSpan {
    /// The shortest span that holds both.
    fileprivate func hull(with other: DateSpan) -> DateSpan {
        let first = from.flatMap { one in other.from.map { min(one, $0) } }
        let last = to.flatMap { one in other.to.map { max(one, $0) } }
        return DateSpan(from: first, to: last) ?? self
    }
}
