package import CivilCalendar
package import Rules

extension DeclaredCounts {
    /// What the family declares of its children that cannot be so beside the children who are listed. One rule for a
    /// registration, single facts, life events and dossiers.
    package enum Fault: Sendable, Hashable, CaseIterable {
        case everBelowListed, aliveBelowListed, aliveAboveListed
        /// The list is said to be whole and lacks children who are declared to be alive.
        case listNotWhole

        package var text: LocalizedText {
            switch self {
            case .everBelowListed:
                LocalizedText(
                    zh: "列出的子女比申报的曾有子女数多，请核对人数，或更正多列的子女。",
                    en:
                        "more children are listed than the family declares to have had: check the number and who is listed"
                )
            case .aliveBelowListed:
                LocalizedText(
                    zh: "列出的在世子女比申报的现存子女数多，请核对人数和各个子女是否在世。",
                    en:
                        "more of the children listed are living than the family declares: check the number, and whether each of them is living"
                )
            case .aliveAboveListed:
                LocalizedText(
                    zh: "列出的子女中去世的太多，与申报的现存子女数不符：请核对人数和是否在世，或补上没有列出的子女。",
                    en:
                        "too many of the children listed have died for the number declared to be alive: check it and the deaths, or add who is missing"
                )
            case .listNotWhole:
                LocalizedText(
                    zh: "申报的现存子女比列出的多，但子女名单声明为完整：请补上没有列出的子女（随另一方生活的也要列出），或不要声明名单完整。",
                    en:
                        "more children are declared to be alive than are listed, though the list of children is said to be whole: add who is missing, also a child who lives with the other parent, or do not say that it is whole"
                )
            }
        }
    }

    /// - Parameters:
    ///   - own: listed children whom the family counts for certain; there may be none such.
    ///   - all: every child listed.
    ///   - isWhole: all children are listed, so that nobody else can be alive.
    package func fault(own: ListedChildren, all: ListedChildren, isWhole: Bool) -> Fault? {
        if let childrenEver, childrenEver < own.listed { return .everBelowListed }
        guard let childrenAlive else { return nil }
        if childrenAlive < own.living { return .aliveBelowListed }
        let others = isWhole ? 0 : childrenEver.map { max(0, $0 - own.listed) }
        if let childrenEver, childrenAlive > childrenEver { return nil }
        guard let others, childrenAlive > all.perhapsLiving + others else { return nil }
        return isWhole && childrenEver ?? childrenAlive > all.listed ? .listNotWhole : .aliveAboveListed
    }
}

extension FamilyFacts {
    /// What is declared beside the children who are listed by a day; nil where a family can be so.
    package func countFault(on day: CivilDate) -> DeclaredCounts.Fault? {
        let links = parentage.filter { ($0.span.from ?? .earliest) <= day }
        let heads = heads(among: links, on: day)
        let joint = heads.map { heads in
            Set(links.map(\.child)).filter { child in
                heads.isSubset(of: links.filter { $0.child == child }.flatMap(\.parents))
            }
        }
        // A child whose adoption ended was one and is none: of the couple, whoever else is a parent.
        let current = links.filter { $0.span.contains(day) }
        let theirs = current.filter { heads?.isDisjoint(with: $0.parents) == false }
        func listed(_ keys: Set<String>, still: [ParentageFacts]) -> ListedChildren {
            ListedChildren(
                people.filter { keys.contains($0.key) && ($0.birthRange?.first ?? .earliest) <= day },
                on: day,
                former: keys.subtracting(still.map(\.child)))
        }
        return declared.fault(
            own: listed(joint ?? [], still: theirs), all: listed(Set(links.map(\.child)), still: current),
            isWhole: complete.contains(.parentage))
    }

    /// ``countFault(on:)`` as what is wrong of the parents, who declared it: a death that another office learned of may have
    /// made it so.
    func countContradictions(on day: CivilDate) -> [Contradiction] {
        if countFault(on: day) == nil { return [] }
        return [Contradiction(gap: .declaredChildren, people: grownUps(on: day).sorted(), path: "declared")]
    }

    /// The couple, or the parent, whose children the family declares: who belongs to it as a parent, with the spouse. Nil
    /// where parents of several generations belong to it, as nobody says whose children are counted.
    private func heads(among links: [ParentageFacts], on day: CivilDate) -> Set<String>? {
        let members = Set(people.map(\.key).filter { !$0.hasPrefix(Dossier.linkedPrefix) })
        let parents = members.intersection(links.flatMap(\.parents))
        guard parents.isDisjoint(with: links.map(\.child)), !parents.isEmpty else { return nil }
        let married = unions.filter {
            $0.endedBy == nil && $0.span.contains(day) && !parents.isDisjoint(with: $0.partners)
        }
        return parents.union(married.flatMap(\.partners))
    }
}
