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
            try add(to: &rows[place], beside: excluded)
            rows[place].valid = try span(of: rows[place], beside: excluded)
            warn(family, of: rows[place], beside: excluded)
            let cut = try Self.cut(excluded, by: &rows[place])
            pairs += cut.pairs
            rest += cut.rest
            if rows[place].kind == .completeLists {
                let before = Set(excluded.flatMap { $0.row.values[0].texts ?? [] })
                let said = Set(rows[place].values[0].texts ?? [])
                pairs += try await family.settlingUnasked(by: said.subtracting(before))
            }
        }
        if let number = try await family.endOfMissingNumber(with: rows[0], on: family.today) {
            pairs.append(number)
        }
        try await family.replace(pairs, adding: rest + rows)
        for row in rows {
            try await family.requireCounts(row)
            try await family.requireMarriages(row)
        }
    }

    /// Words that are added come beside those that are held on the first day.
    private func add(to row: inout FactRow, beside held: [HeldFact]) throws {
        for column in entry.added {
            let first = row.valid.from
            let here = held.filter { fact in
                first.map(fact.row.valid.contains) ?? fact.row.valid.overlaps(row.valid)
            }
            if row.valid.to != nil || first == nil,
                Set(held.filter { $0.row.valid.overlaps(row.valid) }.map { $0.row.values[column] }).count > 1
            {
                throw EventFault.contradicted(FactText.addedToSeveral)
            }
            let words = Set(
                (row.values[column].texts ?? []) + here.flatMap { $0.row.values[column].texts ?? [] })
            row.values[column] = .texts(words.sorted())
        }
    }

    /// What is left out of a list that was held as whole is no longer known to be: said before it is saved.
    private func warn(_ family: EventFamily, of row: FactRow, beside held: [HeldFact]) {
        guard row.kind == .completeLists else { return }
        let said = Set(row.values[0].texts ?? [])
        let isLost = held.contains {
            $0.row.valid.overlaps(row.valid) && !said.isSuperset(of: $0.row.values[0].texts ?? [])
        }
        if isLost { family.warn(.listsLost) }
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
