import Benefits
import CivilCalendar
import Store

extension EventFamily {
    /// What began with a birth begins with it still where its day is corrected: parents, membership, household register,
    /// residence, and having no number yet.
    ///
    /// - Returns: nothing where the rows are no particulars, or say the same birth or none.
    func followingBirth(
        of held: FactRow, to row: FactRow
    ) async throws -> [(held: HeldFact, by: FactRow?)] {
        guard row.kind == .particulars, let old = held.values[2].date, let new = row.values[2].date,
            old != new
        else { return [] }
        var begun = try await self.held(.memberships).filter { $0.row.memberID == row.owner }
        for kind in [FactKind.parentage, .householdRegistrations, .residences, .missingNumbers] {
            begun += try await self.held(kind, of: row.owner)
        }
        return begun.filter { $0.row.valid.from == old }.compactMap { fact in
            var moved = fact.row
            guard let valid = DateSpan(from: new, to: fact.row.valid.to) else { return nil }
            moved.valid = valid
            return (fact, moved)
        }
    }
}
