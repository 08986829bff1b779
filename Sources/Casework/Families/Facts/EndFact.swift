package import CivilCalendar
package import Store

/// What is held in one entry holds no longer from a day on.
package struct EndFact: DatedEvent {
    package static let kind = EventKind.factEnded
    package static let closesFirst = true
    let entry: HeldPlace
    /// The first day on which it no longer holds; may lie ahead.
    package let day: CivilDate

    package init(_ entry: HeldPlace, on day: CivilDate) {
        self.entry = entry
        self.day = day
    }

    package func apply(to family: EventFamily) async throws {
        let held = try await family.held(at: entry)
        guard FactForm.of(entry.kind).isEnded else { throw EventFault.contradicted(FactText.noDays) }
        if entry.kind == .memberships, family.members.count <= 1 {
            throw EventFault.contradicted(FactText.lastMember)
        }
        if let to = held.row.valid.to, to <= day { throw EventFault.contradicted(FactText.endedBefore) }
        try await family.end(held, on: day)
    }
}

/// One entry was recorded wrongly: it says something else, or nothing.
package struct CorrectFact: FamilyEvent {
    package static let kind = EventKind.factCorrected
    package static let closesFirst = true
    let entry: HeldPlace
    /// Nil takes the entry back.
    let saying: FactEntry?

    /// A correction is of what was held, whenever that was.
    package var happened: CivilDate? { nil }

    package init(_ entry: HeldPlace, to saying: FactEntry?) {
        self.entry = entry
        self.saying = saying
    }

    package func apply(to family: EventFamily) async throws {
        let held = try await family.held(at: entry)
        guard let saying else {
            if held.row.isDeath { try await family.requireNoEvent(of: held) }
            if entry.kind == .memberships, family.members.count <= 1 {
                throw EventFault.contradicted(FactText.lastMember)
            }
            return try await family.replace([(held, nil)], adding: [])
        }
        guard saying.kind == entry.kind else { throw EventFault.noSuchEntry }
        let rows = try await family.rows(of: saying, correcting: held)
        guard let row = rows.first else { return }
        if row == held.row { throw EventFault.nothingChanges }
        if row.kind == .vitalStates, !held.row.isDeath {
            throw EventFault.contradicted(FactText.deathByEvent)
        }
        if held.row.isDeath { return try await family.correct(death: held, to: row) }
        if row.kind == .unions {
            try await family.requireEnd(of: row, correcting: held.row)
        }
        let others = try await family.held(ofSame: row).filter {
            $0.id != held.id && saying.form.exclude($0.row, row) && $0.row.valid.overlaps(row.valid)
        }
        if !others.isEmpty { throw EventFault.contradicted(FactText.overlaps) }
        var pairs: [(held: HeldFact, by: FactRow?)] = [(held, row)]
        if let number = try await family.endOfMissingNumber(with: row, on: family.today) {
            pairs.append(number)
        }
        pairs += try await family.followingBirth(of: held.row, to: row)
        let married = try await family.followingMarriage(of: held.row, to: row)
        if row.kind == .unions {
            try await family.warnOfMembers(of: held.row, becoming: row.valid, but: married.map(\.held))
        }
        pairs += married
        pairs += try await family.followingAdoption(of: held.row, to: row)
        try await family.replace(pairs, adding: Array(rows.dropFirst()))
        let isSaidAnew = row.values.prefix(2) != held.row.values.prefix(2) || row.valid != held.row.valid
        if isSaidAnew {
            try await family.requireCounts(row)
            try await family.requireMarriages(row)
        }
    }
}

/// One entry of a family's facts: its kind and its number in the register ("incomes/12").
package struct HeldPlace: Sendable, Hashable {
    package let kind: FactKind
    package let id: Int64

    package init(kind: FactKind, id: Int64) {
        self.kind = kind
        self.id = id
    }

    package init(_ form: FactForm, _ id: Int64) { self.init(kind: form.kind, id: id) }

    /// Nil where the text names none.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = FactKind(rawValue: String(parts[0])), let id = Int64(parts[1])
        else { return nil }
        self.init(kind: kind, id: id)
    }
}

extension HeldPlace: CustomStringConvertible {
    package var description: String { "\(kind.rawValue)/\(id)" }
}
