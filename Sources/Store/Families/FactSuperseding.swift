package import CivilCalendar
package import Postgres

/// How a change of a fact is meant.
package enum ChangeManner: Sendable, Hashable {
    /// It was always so; what was held was wrong.
    case correction
    /// It is so since a day; before it what was held stays true.
    case event(since: CivilDate)

    package var name: String {
        switch self {
        case .correction: "correction"
        case .event: "event"
        }
    }

    package var since: CivilDate? {
        if case .event(let day) = self { day } else { nil }
    }
}

extension StoreSession {
    /// Closes what is held in these rows and records what holds instead; of an event's earlier days the old stays.
    /// Nothing is overwritten. The caller holds the families' locks (``knowledgeInstant(of:)``).
    ///
    /// - Parameters:
    ///   - held: the rows that stop being held, all of one kind and home.
    ///   - rows: what is held instead; may be none.
    package func supersede(
        _ held: [HeldFact], by rows: [FactRow], manner: ChangeManner, known instant: Instant, reason: String,
        importing: Int64? = nil
    ) async throws {
        if let first = held.first?.row {
            try await close(first.kind, home: first.home, ids: held.map(\.id), known: instant)
            if case .event(let day) = manner {
                try await keepDays(
                    before: day, first.kind, home: first.home, ids: held.map(\.id), known: instant,
                    reason: reason, importing: importing)
            }
        }
        let now = rows.compactMap { row -> FactRow? in
            var row = row
            guard let valid = manner.validity(of: row, replacing: held) else { return nil }
            row.valid = valid
            return row
        }
        try await record(now, known: instant, reason: reason, importing: importing)
        if now.isEmpty { try await keepSearchTrue(after: held.map(\.row)) }
    }

    private func close(_ kind: FactKind, home: Int64, ids: [Int64], known instant: Instant) async throws {
        let closed = try await execute(
            """
            update \(unsafeRaw: kind.table) set known = tstzrange(lower(known), \(instant))
            where \(unsafeRaw: kind.homeColumn) = \(home) and id = any(\(ids)) and upper_inf(known)
            """)
        guard closed == ids.count else { throw StoreError.noLongerHeld(kind) }
    }

    /// Records again, as held from now on, what was true before the day.
    private func keepDays(
        before day: CivilDate, _ kind: FactKind, home: Int64, ids: [Int64], known instant: Instant,
        reason: String, importing: Int64?
    ) async throws {
        let own = kind.writtenColumns.map(\.name).dropLast().joined(separator: ", ")
        try await execute(
            """
            insert into \(unsafeRaw: kind.table) (\(unsafeRaw: own), path, valid, known, recorded_by, reason, import)
            select \(unsafeRaw: own), path, valid * daterange(null, \(day)), tstzrange(\(instant), null),
            \(actor.name), \(reason), \(importing as Int64?) from \(unsafeRaw: kind.table)
            where \(unsafeRaw: kind.homeColumn) = \(home) and id = any(\(ids))
            and not isempty(valid * daterange(null, \(day))) order by id
            """)
    }
}

extension ChangeManner {
    /// The days on which a new row holds: those of what it replaces where it does not state its own, from the day of an
    /// event on. Nil where that leaves no day.
    func validity(of row: FactRow, replacing held: [HeldFact]) -> DateSpan? {
        let replaced = held.count == 1 && row.valid == .always ? held[0].row.valid : row.valid
        switch self {
        case .correction: return replaced
        case .event(let day): return replaced.intersection(.since(day))
        }
    }
}
