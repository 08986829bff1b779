package import CivilCalendar
package import FEEL
package import Rules

/// A family as the unit of a decision.
package final class FamilyUnit: UnitFacts {
    package let view: FamilyView
    /// The people whose children count, once they were asked for without a recorder that wants to know why.
    private var quietParents: [Int]?

    package init(_ view: FamilyView) { self.view = view }

    package var unit: DecisionUnit { .family }
    package var dossier: AnyObject { view.index }

    package func fact(_ index: Int, _ recorder: Recorder) -> Value {
        guard let fact = FactsDictionary.Shared(rawValue: index) else { return .null }
        return view.fact(
            fact, parents: { self.parents(recorder) },
            reference: { self.view.referencePerson(recorder) }, recorder)
    }

    package var cellHost: (any CellHost)? { view }

    package func cell(_ index: Int, _ run: Run) -> Cell {
        switch FactsDictionary.Shared(rawValue: index) {
        case .children?: view.childrenCell(of: parents(run.recorder), as: "children", run)
        case let fact?:
            view.listCell(fact, parents: { self.parents(run.recorder) }, run)
                ?? run.cell(self.fact(index, run.recorder))
        case nil: .null
        }
    }

    private func parents(_ recorder: Recorder) -> [Int] {
        if recorder.keepsDetails { return view.householdParents(recorder) }
        let parents = quietParents ?? view.householdParents(recorder)
        quietParents = parents
        return parents
    }

    package func parameterArea(_ recorder: Recorder) -> String? {
        view.index.family.handlingArea ?? view.index.family.residenceArea
    }

    package func key(of object: any HostObject) -> String? { (object as? PersonView)?.key }

    package func decidesAbout(_ key: String, _ recorder: Recorder) -> Bool {
        view.belongs(key, recorder)
    }

    package func warnings(_ recorder: Recorder) -> [Warning] {
        view.warnings(about: view.householdParents(recorder), recorder)
    }

    package func family(_ ageBasis: AgeBasis) -> any UnitFacts { FamilyUnit(view.with(ageBasis)) }

    package func person(_ key: String, _ ageBasis: AgeBasis) -> (any UnitFacts)? {
        PersonUnit(view.with(ageBasis), key: key)
    }
}

extension FamilyView {
    /// The same day asked with another age basis.
    fileprivate func with(_ ageBasis: AgeBasis) -> FamilyView {
        ageBasis == self.ageBasis ? self : FamilyView(index, on: day, ageBasis: ageBasis, row: row)
    }
}

/// One person as the unit of a decision, with the family around.
package final class PersonUnit: UnitFacts {
    package let view: FamilyView
    private let person: Int

    /// Nil where the dossier has no such person.
    package init?(_ view: FamilyView, key: String) {
        guard let person = view.index.family.people.firstIndex(where: { $0.key == key }) else { return nil }
        self.view = view
        self.person = person
    }

    package var unit: DecisionUnit { .person(view.key(of: person)) }
    package var dossier: AnyObject { view.index }

    package func fact(_ index: Int, _ recorder: Recorder) -> Value {
        if let fact = FactsDictionary.Shared(rawValue: index) {
            return view.fact(
                fact, parents: { self.parents(recorder) },
                reference: {
                    self.isAdult
                        ? self.view.reference(for: self.person, recorder)
                        : self.view.referencePerson(recorder)
                }, recorder)
        }
        let position = index - FactsDictionary.Shared.allCases.count
        switch FactsDictionary.OfPerson(rawValue: position) {
        case .person: return view.object(person)
        case .spouse:
            switch view.marriage(of: person, recorder) {
            case .single: return .null
            case .married(let spouse): return view.object(spouse)
            case .marriedElsewhere: return .unknown(FactID(view.key(of: person) + ".spouse"))
            case .unknown(let unknown): return .unknown(unknown)
            }
        case .ownChildren:
            return view.children(of: [person], as: view.key(of: person) + ".children", recorder)
        case .spouseChildren: return spouseChildren(recorder)
        case nil: return .null
        }
    }

    /// Whether the person is of a couple of the family; for all others (a child, a grandparent) the facts that both
    /// units share are those of the family.
    private var isAdult: Bool { view.index.adults.contains(person) }

    private func parents(_ recorder: Recorder) -> [Int] {
        if !isAdult { return view.householdParents(recorder) }
        return [person] + (spouse(recorder).map { [$0] } ?? [])
    }

    private func spouse(_ recorder: Recorder) -> Int? {
        if case .married(let spouse) = view.marriage(of: person, recorder) { spouse } else { nil }
    }

    private func spouseChildren(_ recorder: Recorder) -> Value {
        switch view.marriage(of: person, recorder) {
        case .single: return .list([])
        case .married(let spouse):
            return view.children(of: [spouse], as: view.key(of: spouse) + ".children", recorder)
        case .marriedElsewhere:
            let fact = FactID(view.key(of: person) + ".spouse")
            return .list(ListValue([], incomplete: Unknown(fact)))
        case .unknown(let unknown): return .list(ListValue([], incomplete: unknown))
        }
    }

    /// Money follows the person's household register; where none is recorded, the office that handles the file.
    package func parameterArea(_ recorder: Recorder) -> String? {
        let entries = view.people[person].householdRegister
        for entry in entries { view.note(entry.span.nextChange(after: view.day), recorder) }
        return entries.latest(on: view.day, \.span)?.area ?? view.index.family.handlingArea
            ?? view.index.family.residenceArea
    }

    package func key(of object: any HostObject) -> String? { (object as? PersonView)?.key }

    package func decidesAbout(_ key: String, _ recorder: Recorder) -> Bool {
        view.belongs(key, recorder)
    }

    package func warnings(_ recorder: Recorder) -> [Warning] {
        view.warnings(about: parents(recorder), recorder)
    }

    package func family(_ ageBasis: AgeBasis) -> any UnitFacts { FamilyUnit(view.with(ageBasis)) }

    package func person(_ key: String, _ ageBasis: AgeBasis) -> (any UnitFacts)? {
        PersonUnit(view.with(ageBasis), key: key)
    }
}

extension FamilyView {
    /// The facts that family and person units share; `parents` are the people whose children count, `reference` the
    /// person whose age is tested. Both are asked only where the fact needs them.
    fileprivate func fact(
        _ fact: FactsDictionary.Shared, parents: () -> [Int], reference: () -> Answer<Int?>,
        _ recorder: Recorder
    ) -> Value {
        switch fact {
        case .referencePerson:
            let reference = reference()
            if case .known(let person?) = reference {
                recorder.read(FactID("reference person"), .string(key(of: person)))
            }
            return object(reference)
        case .wife: return living(.female, among: parents(), recorder)
        case .husband: return living(.male, among: parents(), recorder)
        case .children: return children(of: parents(), as: "children", recorder)
        case .parents:
            return .list(
                ListValue(
                    childrensParents(parents(), recorder).map(object),
                    incomplete: incompleteChildren(recorder)))
        case .adults: return .list(livingAdults(recorder).map(object))
        case .members:
            let incomplete = index.isWhole(.people) ? nil : Unknown("people")
            return .list(ListValue(livingMembers(recorder).map(object), incomplete: incomplete))
        case .certificate: return certificate(recorder)
        case .housingPlace: return housingPlace(recorder)
        case .housingCondition: return housingCondition(recorder)
        case .housingInadequate: return housingInadequate(recorder)
        case .propertyWithinLimits: return propertyWithinLimits(recorder)
        }
    }

    /// A list of persons as cells of the run whose host this is; nil where it is another fact or may lack members.
    fileprivate func listCell(_ fact: FactsDictionary.Shared, parents: () -> [Int], _ run: Run) -> Cell? {
        guard standsInCells else { return nil }
        let people: [Int]
        switch fact {
        case .parents where incompleteChildren(run.recorder) == nil:
            people = childrensParents(parents(), run.recorder)
        case .adults: people = livingAdults(run.recorder)
        case .members where index.isWhole(.people): people = livingMembers(run.recorder)
        default: return nil
        }
        let start = run.beginList()
        for person in people { run.addMember(PersonRef(self, person).cell()) }
        return run.endList(from: start)
    }

    private func childrensParents(_ parents: [Int], _ recorder: Recorder) -> [Int] {
        var children: [Int] = []
        for parent in parents {
            index.eachChild(of: parent) { link in
                // Whose adoption has not begun, or has ended, is no child here, and no sibling's parent counts by it.
                if link.isByAdoption, case .known(false) = hasJoined(link, by: day, recorder) { return }
                children.append(link.child)
            }
        }
        return self.parents(of: children) { person, link in
            link.isByAdoption
                ? isAdopter(link, within: parents, recorder)
                : !isAdoptedAway(link.child, from: person, recorder)
        }
    }

    /// Who adopted a child is its parent from that day on, no longer than the adoption lasts, and in the household of
    /// these people: who adopted a child of theirs into another family is no parent of this one.
    private func isAdopter(
        _ link: FamilyIndex.ChildLink, within household: [Int], _ recorder: Recorder
    ) -> Bool {
        if case .known(false) = hasJoined(link, by: day, recorder) { return false }
        return link.parents.contains { adopter in
            household.contains { $0 == adopter || index.wereMarried($0, adopter) }
        }
    }

    /// An adoption ends what ties a child to its natural parents (民法典 1111), but not to the one whose spouse adopted it.
    private func isAdoptedAway(_ child: Int, from parent: Int, _ recorder: Recorder) -> Bool {
        index.links.contains { link in
            guard link.isByAdoption, link.child == child,
                !link.parents.contains(where: { $0 == parent || index.wereMarried($0, parent) }),
                case .known(true) = hasJoined(link, by: day, recorder)
            else { return false }
            return true
        }
    }

    private func livingMembers(_ recorder: Recorder) -> [Int] {
        people.indices.filter { person in
            guard belongs(person, recorder) else { return false }
            if case .known(false) = isAlive(person, recorder) { return false } else { return true }
        }
    }

    private func living(_ sex: PersonFacts.Sex, among people: [Int], _ recorder: Recorder) -> Value {
        var doubt: Unknown?
        for person in people where self.people[person].sex == sex {
            switch isAlive(person, recorder) {
            case .known(true): return object(person)
            case .known(false): break
            case .unknown(let unknown): doubt = doubt?.union(unknown) ?? unknown
            }
        }
        return doubt.map { .unknown($0) } ?? .null
    }

    /// Warnings about the living children of these people.
    fileprivate func warnings(about parents: [Int], _ recorder: Recorder) -> [Warning] {
        var warnings: [Warning] = []
        var seen: Set<Int> = []
        for parent in parents {
            index.eachChild(of: parent) { link in
                guard seen.insert(link.child).inserted, hasExpiredDisability(link.child) else { return }
                if case .known(false) = isAlive(link.child, recorder) { return }
                warnings.append(.expiredCertificate(key(of: link.child)))
            }
        }
        return warnings
    }
}

extension Warning {
    /// Golden E12: re-grading is due; nothing is stopped by itself.
    static func expiredCertificate(_ key: String) -> Warning {
        Warning(
            id: "disability-certificate-expired", subject: key,
            text: LocalizedText(
                zh: "残疾人证已过有效期且没有新证，请提醒换证（重新评定）。",
                en: "the disability certificate has expired and there is no newer one; a re-grading is due."))
    }
}
