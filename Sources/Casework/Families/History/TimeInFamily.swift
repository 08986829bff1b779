import CivilCalendar
import Store

/// Since when people no longer belong to a family, and when it recorded that: what others record of them afterwards, or of
/// later days, is not the family's to tell.
struct TimeInFamily {
    private struct Leaving {
        let day: CivilDate?
        let known: StoredInstant
        /// Whose home is another family, and who by what is known now never belonged to this one: of such a person it knows
        /// what its own acts said.
        let isStranger: Bool
    }

    private let members: Set<PersonID>
    private var left: [PersonID: Leaving] = [:]
    private let acts: Set<StoredInstant>

    /// - Parameters:
    ///   - history: everything that was ever held of the family.
    ///   - acts: of the family.
    init(_ history: [HistoricFact], acts: [ActRecord]) {
        self.acts = Set(acts.map(\.at))
        let known = Dictionary(
            grouping: history.filter { $0.fact.row.kind == .memberships }, by: \.fact.row.memberID)
        members = Set(known.keys.compactMap(\.self))
        for (id, spells) in known {
            let held = spells.filter { $0.to == nil }
            if held.contains(where: { $0.fact.row.valid.to == nil }) { continue }
            // Who was taken off the family altogether left with that.
            let recorded = held.isEmpty ? spells.compactMap(\.to) : held.map(\.from)
            guard let id, let last = recorded.max() else { continue }
            left[id] = Leaving(
                day: held.compactMap(\.fact.row.valid.to).max(), known: last,
                isStranger: held.isEmpty && spells.contains { $0.fact.row.home != id.home })
        }
    }

    /// The fact as the family knows it: nil where others recorded it of somebody who had left; what others ended since is
    /// as it was.
    func told(_ fact: HistoricFact) -> HistoricFact? {
        guard let leaving = leaving(fact.fact.row) else { return fact }
        if leaving.isStranger, isOfOthers(fact.from) { return nil }
        let isOfLaterDays = leaving.day.map { day in fact.fact.row.valid.from.map { $0 >= day } ?? false }
        if isOfOthers(fact.from), fact.from > leaving.known || isOfLaterDays == true { return nil }
        guard let to = fact.to, isOfOthers(to), to > leaving.known else { return fact }
        return fact.lasting
    }

    private func isOfOthers(_ instant: StoredInstant) -> Bool { !acts.contains(instant) }

    /// When the last of the family's people left whom a row is about; nil where one belongs to it still, or it is about
    /// none of them.
    private func leaving(_ row: FactRow) -> Leaving? {
        let named: [PersonID] =
            switch row.kind {
            case .memberships: []
            case .unions: row.named
            // Of a child who never belonged to it.
            case .parentage where !members.contains(row.owner): [row.personID(at: 0)].compactMap(\.self)
            default: row.kind.owner == .person ? [row.owner] : []
            }
        let people = named.filter(members.contains)
        let leavings = people.compactMap { left[$0] }
        return leavings.count == people.count ? leavings.max { $0.known < $1.known } : nil
    }
}
