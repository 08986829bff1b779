package import CivilCalendar
import FEEL

/// A dossier arranged for asking: who is whose child and partner, by position. Made once per dossier; says nothing
/// about any one day.
package final class FamilyIndex: Sendable {
    package let family: FamilyFacts
    /// By position in the dossier.
    let people: [IndexedPerson]
    /// People who are a parent or a partner of somebody, or, where nobody is, everybody who is no child.
    let adults: [Int]
    /// By person: the links to their children, in the order of the dossier.
    let children: [[ChildLink]]
    /// By person: the unions they are in.
    let unions: [[Int]]
    /// By union: the positions of its partners.
    let partners: [[Int]]
    /// Why lists of children may lack members; nil where they are whole.
    let incompleteChildren: Unknown?
    /// Why people may be in unions that are not listed; nil where the list is whole.
    let incompleteUnions: Unknown?

    /// That somebody is a child of somebody, and since when.
    struct ChildLink: Sendable {
        var child: Int
        var since: Since
        /// The first day on which it no longer is (an adoption that ended).
        var until: CivilDate?
    }

    /// The first day of a fact whose day may be known only by month or year, or not at all.
    enum Since: Sendable {
        case between(CivilDate, CivilDate)
        /// Recorded without a day, and read as having always been so; the fact that would say.
        case unstated(FactID)
    }

    package init(_ family: FamilyFacts) {
        self.family = family
        self.people = family.people.map(IndexedPerson.init)
        let people = family.people
        func position(_ key: String) -> Int? { people.firstIndex { $0.key == key } }

        var children: [[ChildLink]] = Array(repeating: [], count: people.count)
        var isChild = Array(repeating: false, count: people.count)
        var isAdult = isChild
        for parentage in family.parentage {
            guard let child = position(parentage.child) else { continue }
            isChild[child] = true
            let link = ChildLink(
                child: child, since: Self.since(parentage, people[child]), until: parentage.span.to)
            for parent in parentage.parents.compactMap(position) {
                isAdult[parent] = true
                if !children[parent].contains(where: { $0.child == child }) { children[parent].append(link) }
            }
        }
        var unions: [[Int]] = Array(repeating: [], count: people.count)
        partners = family.unions.map { $0.partners.compactMap(position) }
        for (index, partners) in partners.enumerated() {
            for partner in partners {
                isAdult[partner] = true
                unions[partner].append(index)
            }
        }
        let related = people.indices.filter { isAdult[$0] }
        adults = related.isEmpty ? people.indices.filter { !isChild[$0] } : related
        self.children = children
        self.unions = unions
        incompleteChildren = Self.incompleteChildren(family, isChild)
        incompleteUnions = family.complete.contains(.unions) ? nil : Unknown("unions")
    }

    /// Birth counts from the child's birth date where the parentage states no day of its own.
    private static func since(_ parentage: ParentageFacts, _ child: PersonFacts) -> Since {
        if let from = parentage.span.from { return .between(from, from) }
        if parentage.kind == .birth, let (first, last) = child.birthRange { return .between(first, last) }
        return .unstated(FactID(child.key + (parentage.kind == .birth ? ".born" : ".adopted")))
    }

    /// The list of children lacks members where nobody said that it is whole, and where the family declared more
    /// children, or more living ones, than are listed.
    private static func incompleteChildren(_ family: FamilyFacts, _ isChild: [Bool]) -> Unknown? {
        guard family.complete.contains(.parentage) else { return Unknown("parentage") }
        let listed = family.people.indices.filter { isChild[$0] }
        if let ever = family.declared.childrenEver, ever > listed.count {
            return Unknown("declared.children")
        }
        let perhapsAlive = listed.count { family.people[$0].died.value == nil }
        if let alive = family.declared.childrenAlive, alive > perhapsAlive {
            return Unknown("declared.children")
        }
        return nil
    }
}

/// One person's facts, held once and asked many times: a structure of so many lists is dear to copy.
final class IndexedPerson: Sendable {
    let key: String
    let sex: PersonFacts.Sex
    let died: Fact<CivilDate>
    /// See ``PersonFacts/birthRange``.
    let birthRange: (first: CivilDate, last: CivilDate)?
    let householdRegister: [HouseholdRegisterEntry]
    let disabilities: [DisabilityCertificate]
    let incomes: [Income]
    let careAbility: [CareAbility]
    let studies: [Study]
    let circumstances: PersonCircumstances

    init(_ facts: PersonFacts) {
        key = facts.key
        sex = facts.sex
        died = facts.died
        birthRange = facts.birthRange
        householdRegister = facts.householdRegister
        disabilities = facts.disabilities
        incomes = facts.incomes
        careAbility = facts.careAbility
        studies = facts.studies
        circumstances = facts.circumstances
    }
}

extension PersonFacts {
    /// The first and last day on which the person may have been born; nil where the date is not known.
    package var birthRange: (first: CivilDate, last: CivilDate)? {
        guard let born = born.value else { return nil }
        switch bornPrecision {
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
