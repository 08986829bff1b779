/// The children of a family who are listed, as far as they are known to live or to have died.
package struct ListedChildren: Sendable, Hashable {
    package let listed: Int
    /// Said to be living.
    package let living: Int
    /// Not known to have died.
    package let perhapsLiving: Int

    package init(_ children: [PersonFacts]) {
        listed = children.count
        living = children.count { $0.died == .none }
        perhapsLiving = children.count { $0.died.value == nil }
    }

    /// The most children that can be living where the family ever had so many: those not known to have died, and those
    /// nobody listed.
    package func mostLiving(ofEver ever: Int) -> Int { perhapsLiving + max(0, ever - listed) }
}

extension FamilyFacts {
    /// Everybody listed who is somebody's child.
    package var listedChildren: ListedChildren {
        let keys = Set(parentage.map(\.child))
        return ListedChildren(people.filter { keys.contains($0.key) })
    }
}
