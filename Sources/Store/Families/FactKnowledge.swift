import CivilCalendar
package import Postgres

/// A fact that the office holds, or held at an instant, with since when.
package struct KnownFact: Sendable, Hashable {
    package let row: FactRow
    /// When the office first held it as it is then, without a break.
    package let since: Instant

    package init(row: FactRow, since: Instant) {
        self.row = row
        self.since = since
    }
}

extension StoreSession {
    /// Since when the office has held what it holds (now, or at an instant) about a family and its people, as far as the scope shows them.
    ///
    /// A correction that leaves a fact as it was keeps its time: rows of equal values that follow each other without a
    /// break are one.
    package func knownFacts(
        of home: Int64, _ knowledge: Knowledge = .current
    ) async throws -> [KnownFact] {
        let own: Statement = "\(unsafeRaw: FactKind.memberships.homeColumn) = \(home)"
        let memberships = try await known([.memberships], where: own, knowledge)
        let members = Set(memberships.compactMap(\.row.memberID)).sorted()
        guard !members.isEmpty else { return memberships }
        let ofFamily = FactKind.ofDossier.filter { $0.owner == .family }
        return memberships + (try await known(ofFamily, where: "home = \(home)", knowledge))
            + (try await known(FactKind.ofPerson, where: Self.among(members), knowledge))
    }

    private func known(
        _ kinds: [FactKind], where condition: Statement, _ knowledge: Knowledge
    ) async throws -> [KnownFact] {
        let results = try await pipeline(kinds.map { $0.history(where: condition) })
        var found: [KnownFact] = []
        for (kind, rows) in zip(kinds, results) {
            let held = try rows.map { row in
                let fact = try kind.decode(row, .keys, sealing)
                let place = 4 + kind.columns.count
                return HeldTime(
                    row: fact.row, from: try row[place, as: Instant.self],
                    to: try row[place + 1, as: Instant?.self])
            }
            found += held.filter { $0.isHeld(knowledge) }.map {
                KnownFact(row: $0.row, since: $0.start(among: held))
            }
        }
        return found
    }
}

/// A row with the time during which it was held; nil where it still is.
private struct HeldTime {
    let row: FactRow
    let from: Instant
    let to: Instant?

    func isHeld(_ knowledge: Knowledge) -> Bool {
        switch knowledge {
        case .current: to == nil
        case .at(let microseconds):
            from.microseconds <= microseconds && microseconds < to?.microseconds ?? .max
        case .ever: true
        }
    }

    /// The beginning of the unbroken run of rows that say the same.
    func start(among rows: [HeldTime]) -> Instant {
        var start = from
        while let before = rows.first(where: { $0.to == start && $0.from < start && says($0) }) {
            start = before.from
        }
        return start
    }

    /// Sealed values are left out: their rows' keys differ where the numbers do not.
    private func says(_ other: HeldTime) -> Bool {
        guard row.owner == other.row.owner, row.valid.overlaps(other.row.valid) else { return false }
        return row.kind.columns.indices.allSatisfy { place in
            if case .sealed = row.kind.columns[place].content { return true }
            return row.values[place] == other.row.values[place]
        }
    }
}

extension FactKind {
    /// As ``selection(_:where:_:)`` with numbers as keys, of all that was ever held, and from when to when.
    fileprivate func history(where condition: Statement) -> Statement {
        let person = owner == .person ? "person" : "0::integer"
        let own = columns.map { column in
            guard case .sealed = column.content else { return column.name }
            return "case when \(column.name) is not null then '#' || id end"
        }
        let list = ([homeColumn, person, "id", "valid"] + own + ["lower(known)", "upper(known)"])
            .joined(separator: ", ")
        return "select \(unsafeRaw: list) from \(unsafeRaw: table) where \(condition) order by id"
    }
}

extension StoredInstant {
    /// ISO 8601 in UTC, to the microsecond: `2026-11-25T01:00:00.000000Z`.
    package var text: String { description }
}
