package import CivilCalendar

extension FamilyFacts {
    /// The marital status that is stated beside the marriages, where no reading of the two goes together on a day.
    ///
    /// "Widowed", "divorced" and "unmarried" need somebody in the family who is not married: the first of whom not every
    /// marriage ended with a divorce, the second of whom not every one ended with a death, the last who never was; a first marriage, or one that was restored, needs one that has not ended. Partners who are not listed may be
    /// whatever the status says, and a second marriage may be to one of them.
    package func maritalContradictions(on day: CivilDate) -> [Contradiction] {
        guard let state = contact.maritalState else { return [] }
        let grown = grownUps(on: day)
        if grown.isEmpty { return [] }
        let lasting = unions.filter { lasts($0, on: day) }
        let isWrong: Bool
        switch state {
        case .unmarried where grown.isSubset(of: unions.filter { $0.begins(by: day) }.flatMap(\.partners)):
            isWrong = true
        case .widowed, .divorced, .unmarried:
            let couples = Set(
                lasting.map(\.partners).filter { $0.count == 2 && $0.allSatisfy(isListed) }.joined())
            let otherwise =
                state == .unmarried ? [] : grown.filter { endedOtherwise($0, than: state, on: day) }
            isWrong = grown.isSubset(of: couples.union(otherwise))
        case .firstMarriage, .restored:
            // Of somebody of whom no marriage was said, one may last.
            let ended = Set(unions.filter { $0.begins(by: day) }.flatMap(\.partners))
            isWrong = grown.isSubset(of: ended) && grown.isDisjoint(with: lasting.flatMap(\.partners))
        case .remarried: isWrong = false
        }
        return isWrong
            ? [Contradiction(gap: .maritalState, people: grown.sorted(), path: "marital_state")] : []
    }

    /// What the family says of its marriages and counts that does not go with the people listed, and did before.
    package func newOfFamily(since before: FamilyFacts, on day: CivilDate) -> [Contradiction] {
        (before.maritalContradictions(on: day).isEmpty ? maritalContradictions(on: day) : [])
            + (before.countFault(on: day) == countFault(on: day) ? [] : countContradictions(on: day))
    }

    /// Parents, and whoever is or was married, who belong to the family and are not known to be dead.
    func grownUps(on day: CivilDate) -> Set<String> {
        let named = Set(unions.flatMap(\.partners) + parentage.flatMap(\.parents))
        return Set(
            people.filter { person in
                let isHere = person.belongs?.contains { $0.contains(day) } ?? true
                return isHere && named.contains(person.key) && isListed(person.key)
                    && !hasDied(person.key, by: day)
            }.map(\.key))
    }

    /// Whether a key is of somebody of the family, and not of somebody linked from another one.
    private func isListed(_ key: String) -> Bool { !key.hasPrefix(Dossier.linkedPrefix) }

    private func lasts(_ union: UnionFacts, on day: CivilDate) -> Bool {
        let isEnded = union.endedBy != nil && union.span.to == nil
        return union.span.contains(day) && !isEnded && !union.partners.contains { hasDied($0, by: day) }
    }

    /// Whether all marriages of somebody are over and each ended in the other way than the status says.
    private func endedOtherwise(
        _ key: String, than state: MaritalStatus, on day: CivilDate
    ) -> Bool {
        let own = unions.filter { $0.partners.contains(key) && $0.begins(by: day) }
        return !own.isEmpty
            && own.allSatisfy { union in
                if lasts(union, on: day) { return false }
                return switch (state, union.endedBy) {
                case (.widowed, .divorce), (.divorced, .death): true
                default: false
                }
            }
    }

    private func hasDied(_ key: String, by day: CivilDate) -> Bool {
        people.contains { $0.key == key && $0.died.value.map { $0 <= day } ?? false }
    }

    /// Whoever is said to be widowed or divorced with nobody beside, where the other parent of a child lives in the family
    /// and no marriage names that parent: a list may have left out of a marriage whom it did not name.
    package func leftOutOfMarriages(on day: CivilDate) -> [Contradiction] {
        let grown = grownUps(on: day)
        let married = Set(unions.flatMap(\.partners))
        return unions.enumerated().flatMap { place, union -> [Contradiction] in
            guard union.partners.count == 1, union.endedBy != nil, grown.contains(union.partners[0]) else {
                return []
            }
            let partner = union.partners[0]
            let others = Set(parentage.filter { $0.parents.contains(partner) }.flatMap(\.parents))
            return others.subtracting(married).intersection(grown).sorted().map { other in
                Contradiction(
                    gap: .partnerLeftOut, people: [partner, other].sorted(), path: "unions[\(place)]")
            }
        }
    }
}

extension UnionFacts {
    fileprivate func begins(by day: CivilDate) -> Bool { span.from.map { $0 <= day } ?? true }
}
