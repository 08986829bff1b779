extension FamilyIndex {
    /// Children with more than two parents by birth, two mothers or two fathers: who is whose child is not known.
    static func contested(_ links: [ChildLink], _ people: [PersonFacts]) -> Set<Int> {
        var contested: Set<Int> = []
        for (place, link) in links.enumerated() where !link.isByAdoption {
            let isSeen = links[..<place].contains { $0.child == link.child && !$0.isByAdoption }
            if isSeen { continue }
            var parents = link.parents
            for other in links[(place + 1)...] where other.child == link.child && !other.isByAdoption {
                for parent in other.parents where !parents.contains(parent) { parents.append(parent) }
            }
            func count(_ sex: PersonFacts.Sex) -> Int { parents.count { people[$0].sex == sex } }
            if parents.count > 2 || parents.count == 2 && (count(.female) > 1 || count(.male) > 1) {
                contested.insert(link.child)
            }
        }
        return contested
    }
}

extension FamilyFacts {
    /// Children of whom more than two parents by birth are recorded, two mothers or two fathers: by one family or several.
    var birthParentContradictions: [Contradiction] {
        let index = FamilyIndex(self)
        return index.contestedChildren.sorted().map { child in
            Contradiction(gap: .birthParents, people: [people[child].key], path: "parentage")
        }
    }
}
