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
        let brought = past.filter { acts.contains($0.reason) }.map(\.fact.row)
        // What an act on a later day has split since has the same edge.
        let held = past.filter { $0.to == nil }.map(\.fact).filter { fact in
            brought.contains { fact.row.saysTheSame(as: $0, beside: old) }
        }
        var moved: [(held: HeldFact, by: FactRow?)] = []
        for (_, sides) in Dictionary(grouping: held, by: \.row.owner) where sides.count == 2 {
            let rows = sides.compactMap { try? $0.row.moved(from: old, to: new, atMost: nil) }
            if rows.count == 2 { moved += zip(sides, rows).map { ($0, $1) } }
        }
        return moved
    }

    /// The marital status follows where the days of a held marriage are corrected.
    func followingMarriage(
        of held: FactRow, to row: FactRow
    ) async throws -> [(held: HeldFact, by: FactRow?)] {
        guard row.kind == .unions else { return [] }
        var moved: [(held: HeldFact, by: FactRow?)] = []
        if let old = held.valid.from, let new = row.valid.from, old != new {
            moved += try await following(.maritalStates, from: old, to: new, broughtBy: .marriage)
        }
        if let old = held.valid.to, let new = row.valid.to, old != new, row.values[4].text == "divorce" {
            moved += try await following(.maritalStates, from: old, to: new, broughtBy: .divorce)
        }
        return moved
    }
}
