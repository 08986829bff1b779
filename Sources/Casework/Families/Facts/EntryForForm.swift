package import CivilCalendar
import Store

/// One entry before it is ended, corrected or taken back, with what it says as a form shows it. Where somebody else
/// changed it meanwhile it is what took its place, and where they took it back what it said last.
package struct EntryForForm: Sendable {
    package let family: FamilyForEvent
    package let entry: HeldEntry
    /// By the fields' keys, "from" and "until" among them. Sealed values are left out: what is not typed again stays.
    package let said: [String: [String]]
    /// Keys of sealed fields that hold a value.
    package let sealed: Set<String>
    /// The moment before the asked entry was replaced or taken back, as ``FamilyForEvent/basis``; nil while it is held.
    package let left: String?
    /// False where nothing took its place.
    package let isHeld: Bool
}

extension Desk {
    /// - Throws: `EventFault.noSuchEntry` where the family never held the entry.
    package func entry(
        _ place: HeldPlace, of home: Int64, today: CivilDate, _ caller: Caller
    ) async throws -> EntryForForm {
        try await act(caller) { session in
            let view = try await ShowFamily.view(home, on: today, purpose: "event", session)
            let all = try await session.history(of: home)
            guard let asked = all.first(where: { $0.fact.row.kind == place.kind && $0.fact.id == place.id })
            else { throw EventFault.noSuchEntry }
            let next = asked.latest(in: all)
            let shown = next ?? asked
            let listed = all.filter { $0.isHeld(.current) || $0 == shown }
            guard
                let entry = FactSheet.entries(listed, on: today, called: view.dossier)
                    .first(where: { $0.place.id == shown.fact.id && $0.place.kind == place.kind })
            else { throw EventFault.noSuchEntry }
            return EntryForForm(
                family: FamilyForEvent(
                    home: home, household: view.file.householdNumber, dossier: view.dossier,
                    basis: try await session.lockedInstant(of: home).basis),
                entry: entry, said: try FactSheet.said(at: entry.place, in: listed),
                sealed: try FactSheet.sealed(at: entry.place, in: listed),
                left: asked.to.map { StoredInstant(sinceMillennium: $0.sinceMillennium - 1).basis },
                isHeld: next != nil)
        }
    }
}

extension HistoricFact {
    /// This entry while it is held, afterwards what took its place; nil where it was taken back and nothing did.
    fileprivate func latest(in all: [HistoricFact]) -> HistoricFact? {
        var last = self
        while let left = last.to {
            let others = all.filter { $0.isOfTheSame(as: last) && $0.from == left && $0 != last }
            // Where an entry was split, its older part goes on saying what it said.
            let next =
                others.first { $0.fact.row.values == last.fact.row.values }
                ?? others.first { $0.fact.row.valid.from == last.fact.row.valid.from } ?? others.first
            // What was taken back and put back since stands again as it was.
            let again = all.first {
                $0.to == nil && $0.from > left && $0.isOfTheSame(as: last)
                    && $0.fact.row.values == last.fact.row.values
                    && $0.fact.row.valid == last.fact.row.valid
            }
            guard let found = next ?? again else { return nil }
            last = found
        }
        return last
    }

    private func isOfTheSame(as other: HistoricFact) -> Bool {
        fact.row.kind == other.fact.row.kind && fact.row.owner == other.fact.row.owner
    }
}
