import Benefits
import CivilCalendar
import Store

/// What began with a birth begins with it still where its day is corrected: parents, membership, household register,
/// residence, having no number yet, and one child more in the counts.
struct FollowBirth {
    static let kinds: [FactKind] = [.parentage, .householdRegistrations, .residences, .missingNumbers]

    private let person: PersonID
    let old: CivilDate
    let new: CivilDate

    /// Nil where the rows are no particulars, or say the same birth or none.
    init?(of held: FactRow, to row: FactRow) {
        guard row.kind == .particulars, let old = held.values[2].date, let new = row.values[2].date,
            old != new
        else { return nil }
        (person, self.old, self.new) = (row.owner, old, new)
    }

    /// The row as it begins with the other day; nil where it did not begin with the birth, or would end before it.
    func following(_ row: FactRow) -> FactRow? {
        let isOfPerson = row.kind == .memberships ? row.memberID == person : row.owner == person
        guard isOfPerson, Self.kinds.contains(row.kind) || row.kind == .memberships, row.valid.from == old,
            let valid = DateSpan(from: new, to: row.valid.to)
        else { return nil }
        var moved = row
        moved.valid = valid
        return moved
    }
}

extension EventFamily {
    /// What follows where the birth of a held row is corrected.
    func followingBirth(
        of held: FactRow, to row: FactRow
    ) async throws -> [(held: HeldFact, by: FactRow?)] {
        guard let birth = FollowBirth(of: held, to: row) else { return [] }
        var begun = try await self.held(.memberships)
        for kind in FollowBirth.kinds { begun += try await self.held(kind, of: row.owner) }
        return begun.compactMap { fact in birth.following(fact.row).map { (fact, $0) } }
            + (try await following(.declaredCounts, from: birth.old, to: birth.new, broughtBy: .birth))
    }
}
