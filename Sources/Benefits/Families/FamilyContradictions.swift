import CivilCalendar
package import Rules

/// What a family's facts say together that cannot be: what holds of nobody in any family, whatever a programme asks.
package struct Contradiction: Sendable, Hashable {
    package let gap: QualityGap
    /// Keys of everybody whose facts contradict each other, in order.
    package let people: [String]
    /// Those of them whose facts are counted as wrong by the quality measure: of parent and child the child.
    package let counted: [String]
    /// Below the family: "unions[1]".
    package let path: String

    package init(gap: QualityGap, people: [String], counted: [String]? = nil, path: String) {
        self.gap = gap
        self.people = people
        self.counted = counted ?? people
        self.path = path
    }
}

extension FamilyFacts {
    /// Everything that contradicts itself among people, marriages and parentage. What nobody has said contradicts nothing,
    /// and a birth of which only the month or year is known only what no day of it allows.
    package var contradictions: [Contradiction] {
        var search = ContradictionSearch(self)
        for (place, person) in people.enumerated() { search.look(at: person, "people[\(place)]") }
        for (place, link) in parentage.enumerated() { search.look(at: link, "parentage[\(place)]") }
        for (place, union) in unions.enumerated() {
            search.look(at: union, after: unions[..<place], "unions[\(place)]")
        }
        for (place, person) in people.enumerated() { search.lookAtPlaces(of: person, "people[\(place)]") }
        return search.found
    }
}

extension FamilyFacts {
    /// What contradicts itself and did not before, however it was said then. As often as something is said anew, it is
    /// found anew.
    ///
    /// - Parameter called: who is called otherwise before or after, by that key; of others the keys are the same.
    package func contradictions(
        since before: FamilyFacts, called: [String: String] = [:]
    ) -> [Contradiction] {
        func named(_ entry: Contradiction) -> Contradiction {
            func keys(_ people: [String]) -> [String] { people.map { called[$0] ?? $0 }.sorted() }
            return Contradiction(
                gap: entry.gap, people: keys(entry.people), counted: keys(entry.counted), path: "")
        }
        var known = before.contradictions.map(named)
        return contradictions.map(named).filter { entry in
            guard let place = known.firstIndex(of: entry) else { return true }
            known.remove(at: place)
            return false
        }
    }
}

/// Looks through one family.
private struct ContradictionSearch {
    private(set) var found: [Contradiction] = []
    private let people: [String: PersonFacts]
    private let parents: [String: Set<String>]

    init(_ family: FamilyFacts) {
        people = Dictionary(family.people.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        parents = family.parentage.reduce(into: [:]) { $0[$1.child, default: []].formUnion($1.parents) }
    }

    private mutating func report(
        _ gap: QualityGap, _ people: [String], of child: String? = nil, _ path: String
    ) {
        let entry = Contradiction(
            gap: gap, people: Set(people).sorted(), counted: child.map { [$0] }, path: path)
        if !found.contains(entry) { found.append(entry) }
    }

    /// The first and last day on which somebody may have been born.
    private func birth(_ key: String) -> (first: CivilDate, last: CivilDate)? { people[key]?.birthRange }

    private func death(_ key: String) -> CivilDate? { people[key]?.died.value }

    mutating func look(at person: PersonFacts, _ path: String) {
        let birth = person.birthRange
        if let died = person.died.value, let birth, died < birth.first {
            report(.diedBeforeBirth, [person.key], path)
        }
        for span in person.spansOfLife {
            if let from = span.from, let birth, from < birth.first {
                report(.factBeforeBirth, [person.key], path)
            }
            if let from = span.from, let died = person.died.value, from > died {
                report(.factAfterDeath, [person.key], path)
            }
        }
    }

    /// Last, as the least telling of what a wrong birth contradicts.
    mutating func lookAtPlaces(of person: PersonFacts, _ path: String) {
        guard let birth = person.birthRange else { return }
        for span in person.spansOfPlaces where span.from.map({ $0 < birth.first }) ?? false {
            report(.factBeforeBirth, [person.key], path)
        }
    }

    mutating func look(at union: UnionFacts, after earlier: ArraySlice<UnionFacts>, _ path: String) {
        for partner in union.partners {
            guard let from = union.span.from else { continue }
            if let birth = birth(partner), from < birth.first { report(.marriedUnborn, [partner], path) }
            if let died = death(partner), from > died { report(.marriedDead, [partner], path) }
        }
        for other in earlier where other.surelyOverlaps(union) {
            let both = Set(other.partners).intersection(union.partners)
            if !both.isEmpty { report(.marriedTwice, Array(both), path) }
        }
        if union.partners.count == 2 {
            let (first, second) = (union.partners[0], union.partners[1])
            if ancestors(of: first).contains(second) || ancestors(of: second).contains(first) {
                report(.marriedKin, union.partners, path)
            }
            if !endsWithDeath(union) { report(.endedByNoDeath, union.partners, path) }
        }
    }

    /// Whether a marriage that a death ended ends with the first of them; one on the wedding day ends with that day.
    private func endsWithDeath(_ union: UnionFacts) -> Bool {
        guard union.endedBy == .death else { return true }
        let states = union.partners.map { people[$0]?.died ?? .unknown }
        if states.contains(.unknown) { return true }
        guard let first = states.compactMap(\.value).min() else { return false }
        guard let to = union.span.to else { return true }
        return first == to || (first == union.span.from && first.adding(days: 1) == to)
    }

    mutating func look(at link: ParentageFacts, _ path: String) {
        let child = birth(link.child)
        if let from = link.span.from, let child, from < child.first {
            report(.factBeforeBirth, [link.child], path)
        }
        if link.kind == .adoption, let from = link.span.from, let died = death(link.child), from > died {
            report(.adoptedDead, [link.child], path)
        }
        for parent in link.parents {
            let both = [link.child, parent]
            if ancestors(of: parent).contains(link.child) { report(.ownAncestor, both, of: link.child, path) }
            if let child, let birth = birth(parent), birth.first >= child.last {
                report(.parentYounger, both, of: link.child, path)
            }
            guard let died = death(parent) else { continue }
            if link.kind == .adoption, let from = link.span.from, from > died {
                report(.adoptedDead, both, of: link.child, path)
            }
            // A father may have died before the birth, a mother not.
            if link.kind == .birth, people[parent]?.sex == .female, let child, child.first > died {
                report(.bornAfterMother, both, of: link.child, path)
            }
        }
    }

    /// Parents, their parents and so on, by birth and adoption.
    private func ancestors(of key: String) -> Set<String> {
        var (found, open) = (Set<String>(), Array(parents[key] ?? []))
        while let next = open.popLast() {
            if found.insert(next).inserted { open += parents[next] ?? [] }
        }
        return found
    }
}

extension PersonFacts {
    /// The days of registers and homes, which nobody has before the birth. Offices keep them after a death.
    fileprivate var spansOfPlaces: [DateSpan] {
        householdRegister.map(\.span) + circumstances.residences.map(\.span)
    }

    /// The days of what can only begin in a person's life, and not after it.
    fileprivate var spansOfLife: [DateSpan] {
        let work = circumstances.employment.map(\.span) + circumstances.militaryService.map(\.span)
        let ability = careAbility.map(\.span) + circumstances.labourAbility.map(\.span)
        return incomes.map(\.span) + studies.map(\.span) + disabilities.map(\.span) + work + ability
            + circumstances.healthInsurance.map(\.span) + circumstances.absences.map(\.span)
    }
}

extension UnionFacts {
    /// Whether both were in force on one day, whatever is found out of them: a register says of a marriage that it is or
    /// was, and not since when or until when.
    fileprivate func surelyOverlaps(_ other: UnionFacts) -> Bool {
        guard let (first, end) = surely, let (otherFirst, otherEnd) = other.surely else { return false }
        return first < otherEnd && otherFirst < end
    }

    /// From the first day on which it was in force for certain to the day after the last one; nil where there is none.
    private var surely: (first: CivilDate, end: CivilDate)? {
        let lasts = endedBy == nil && span.to == nil
        guard let first = span.from ?? span.to?.adding(days: -1) ?? (lasts ? Self.lastDay : nil) else {
            return nil
        }
        return (first, span.to ?? (lasts ? .latest : first.adding(days: 1)))
    }

    /// On which every marriage holds that has not ended.
    private static let lastDay = CivilDate.latest.adding(days: -1)
}

extension Contradiction {
    /// What contradicts what, and what to do.
    package var text: LocalizedText {
        LocalizedText(
            zh: "\(gap.text.zh)，请核对后改正。", en: "\(gap.text.en): check both and correct what is wrong")
    }

    /// The same by the code under which a row of a register was refused for it.
    package static func text(ofCode code: String) -> LocalizedText? {
        QualityGap(rawValue: code).map { Contradiction(gap: $0, people: [], path: "").text }
    }
}
