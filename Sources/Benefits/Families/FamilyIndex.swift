package import CivilCalendar
import FEEL

/// A dossier arranged for asking: who is whose child and partner, by position. Made once per dossier; says nothing
/// about any one day.
package final class FamilyIndex: Sendable {
    package let family: FamilyFacts
    /// Who belongs to the family on the day of the dossier; the others are tied to it by a child or a marriage, or left it,
    /// and belong to another one, which decides about them. Where a dossier does not say on which days somebody belongs,
    /// it is on every day: one that was frozen before dossiers said it is decided as it was then.
    let belongs: [Bool]
    /// Whether everybody belongs to it on every day.
    let isOneThroughout: Bool
    /// People who are a parent or a partner of somebody, or, where nobody is, everybody who is no child.
    let adults: [Int]
    /// Every link between a child and its parents, in the order of the dossier.
    let links: [ChildLink]
    /// By union: the positions of its partners.
    let partners: [[Int]]
    /// The people whose family this is where everybody belongs to it on every day: the parents of the first listed child,
    /// or all adults where no child is listed.
    let heads: [Int]
    /// Of each entry that names parents, in the order of the dossier, those who are in it; its child need not be.
    let namedParents: [[Int]]
    /// The lists that the dossier says are whole, by bit.
    let complete: UInt32
    /// Why lists of children may lack members where everybody belongs to it on every day.
    let missingChildren: MissingChildren
    /// Children of whom it is not known who their parents are, since too many are recorded.
    let contestedChildren: Set<Int>
    /// Why people may be in unions that are not listed; nil where the list is whole.
    let incompleteUnions: Unknown?

    /// That somebody is a child of somebody, and since when.
    struct ChildLink: Sendable {
        /// Its place among ``FamilyIndex/links``.
        var number: Int
        var child: Int
        var parents: [Int]
        var since: Since
        /// The first day on which it no longer is (an adoption that ended).
        var until: CivilDate?
        /// Not from birth on.
        var isByAdoption: Bool
    }

    /// The first day of a fact whose day may be known only by month or year, or not at all.
    enum Since: Sendable {
        case between(CivilDate, CivilDate)
        /// Recorded without a day, and read as having always been so; the fact that would say.
        case unstated(FactID)
    }

    package init(_ family: FamilyFacts) {
        self.family = family
        let people = family.people
        func position(_ key: String) -> Int? { people.firstIndex { $0.key == key } }

        var links: [ChildLink] = []
        links.reserveCapacity(family.parentage.count)
        var named: [[Int]] = []
        for parentage in family.parentage {
            let parents = parentage.parents.compactMap(position)
            guard let child = position(parentage.child) else {
                named.append(parents)
                continue
            }
            named.append(parents)
            links.append(
                ChildLink(
                    number: links.count, child: child, parents: parents,
                    since: Self.since(parentage, people[child]), until: parentage.span.to,
                    isByAdoption: parentage.kind == .adoption))
        }
        let partners = family.unions.map { $0.partners.compactMap(position) }
        let related = people.indices.filter { person in
            links.contains { $0.parents.contains(person) } || partners.contains { $0.contains(person) }
        }
        let adults =
            related.isEmpty
            ? people.indices.filter { person in !links.contains { $0.child == person } } : related
        let belongs = people.map { $0.belongs == nil || !$0.key.hasPrefix(Dossier.linkedPrefix) }
        heads = Self.heads(named, adults)
        namedParents = named
        self.belongs = belongs
        isOneThroughout = people.allSatisfy { $0.belongs == nil }
        self.adults = adults
        self.links = links
        contestedChildren = Self.contested(links, people)
        self.partners = partners
        complete = family.complete.reduce(0) { $0 | $1.bit }
        let listed = people.indices.filter { child in links.contains { $0.child == child } }
        missingChildren = MissingChildren(
            family, listed: listed, isWhole: complete & FactList.parentage.bit != 0)
        incompleteUnions = complete & FactList.unions.bit != 0 ? nil : Unknown("unions")
    }

    private static func heads(_ named: [[Int]], _ adults: [Int]) -> [Int] {
        named.lazy.map { $0.filter(adults.contains) }.first { !$0.isEmpty } ?? adults
    }

    /// The people whose family this is among those who belong to it.
    func heads(among belonging: (Int) -> Bool) -> [Int] {
        Self.heads(namedParents.map { $0.filter(belonging) }, adults.filter(belonging))
    }

    /// Hands over the links of a person's children, each child once.
    @inline(__always)
    func eachChild(of parent: Int, _ body: (ChildLink) -> Void) {
        for (place, link) in links.enumerated() where link.parents.contains(parent) {
            let isSeen = links[..<place].contains { $0.child == link.child && $0.parents.contains(parent) }
            if !isSeen { body(link) }
        }
    }

    func isParent(_ person: Int, of child: Int) -> Bool {
        links.contains { $0.child == child && $0.parents.contains(person) }
    }

    /// Whether the dossier has a marriage of these two, of whatever days.
    func wereMarried(_ one: Int, _ other: Int) -> Bool {
        partners.contains { $0.contains(one) && $0.contains(other) }
    }

    /// The lists, by their bits, that do not speak of everybody.
    var unasked: UInt32 {
        family.people.reduce(0) { bits, person in
            person.circumstances.unasked.reduce(bits) { $1.lists.reduce($0) { $0 | $1.bit } }
        }
    }

    /// Whether the dossier says that a list is whole.
    func isWhole(_ list: FactList) -> Bool { complete & list.bit != 0 }

    /// Birth counts from the child's birth date where the parentage states no day of its own.
    private static func since(_ parentage: ParentageFacts, _ child: PersonFacts) -> Since {
        if let from = parentage.span.from { return .between(from, from) }
        if parentage.kind == .birth, let (first, last) = child.birthRange { return .between(first, last) }
        return .unstated(FactID(child.key + (parentage.kind == .birth ? ".born" : ".adopted")))
    }

}

extension FactList {
    /// One of its own, for sets that are asked often.
    var bit: UInt32 {
        switch self {
        case .people: 1 << 0
        case .parentage: 1 << 1
        case .unions: 1 << 2
        case .disabilities: 1 << 3
        case .incomes: 1 << 4
        case .studies: 1 << 5
        case .employment: 1 << 6
        case .housing: 1 << 7
        case .property: 1 << 8
        case .obligors: 1 << 9
        case .careAbility: 1 << 10
        case .labourAbility: 1 << 11
        case .militaryService: 1 << 12
        case .healthInsurance: 1 << 13
        }
    }
}

extension PersonFacts {
    /// The first and last day on which the person may have been born; nil where the date is not known.
    package var birthRange: (first: CivilDate, last: CivilDate)? {
        born.value.map(bornPrecision.range)
    }
}

extension PersonFacts.Precision {
    /// The first and last day that a day as it is kept may stand for.
    package func range(of born: CivilDate) -> (first: CivilDate, last: CivilDate) {
        switch self {
        case .day: return (born, born)
        case .month: return (born.firstOfMonth, born.lastOfMonth)
        case .year:
            guard let first = CivilDate(year: born.year, month: 1, day: 1),
                let last = CivilDate(year: born.year, month: 12, day: 31)
            else { return (born, born) }
            return (first, last)
        }
    }
}
