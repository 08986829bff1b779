package import CivilCalendar

/// Children of a family who are listed, as far as they are known to live or to have died.
package struct ListedChildren: Sendable, Hashable {
    package let listed: Int
    /// Said to be living.
    package let living: Int
    /// Not known to have died.
    package let perhapsLiving: Int

    /// - Parameters:
    ///   - day: who died after it was living then.
    ///   - former: keys of those who are no longer children of the family.
    package init(_ children: [PersonFacts], on day: CivilDate, former: Set<String> = []) {
        let present = children.filter { !former.contains($0.key) }
        listed = children.count
        living = present.count { $0.died == .none || $0.died.value.map { $0 > day } == true }
        perhapsLiving = present.count { $0.died.value.map { $0 > day } ?? true }
    }
}
