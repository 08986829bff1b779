import CivilCalendar

extension RegisterEntry {
    /// The row as a dossier: the couple and the child under the keys `wife`, `husband` and `child`.
    ///
    /// A register states how things are, not since when, so its facts begin without a date ("as reported"). The couple
    /// of a row are both natural or adoptive parents of the listed child, remarried or not, where the register does not
    /// know the child's parents already. A marriage that ended says how, not when. The list of children counts as whole
    /// only where the declared counts agree with it: a declared child who is not listed leaves what depends on that child
    /// undetermined. A form without a column says nothing of what would stand in it, and not that there is none.
    package var dossier: Dossier {
        var family = FamilyFacts(
            handlingArea: area, residenceArea: area,
            people: [
                wife.map { person("wife", $0, sex: .female, died: .none) },
                husband.map { person("husband", $0, sex: .male, died: .none) }, child.map(childFacts),
            ].compactMap(\.self))
        family.unions = unions
        family.parentage = parentage
        family.declared = declared
        family.onlyChildCertificate =
            onlyChildCertificate.map { .known(OnlyChildCertificate(number: $0)) }
            ?? (saysCertificate ? .none : .unknown)
        if maritalStatus != nil { family.complete.insert(.unions) }
        if saysDisability { family.complete.insert(.disabilities) }
        if listsAllChildren { family.complete.formUnion([.people, .parentage]) }
        return Dossier(family: family)
    }

    /// Whether the declared counts say that nobody but the listed child was born or adopted.
    package var listsAllChildren: Bool {
        let listed = child == nil ? 0 : 1
        guard declared.childrenEver == listed, let alive = declared.childrenAlive else { return false }
        return switch child?.died {
        case nil, .known: alive == 0
        case .some(.none): alive == 1
        case .unknown: true
        }
    }

    /// Where a person looks first to mend what the row, or the row beside what is held, says of people by these keys.
    package func column(of found: Contradiction) -> RegisterColumn {
        switch found.gap {
        case .marriedTwice, .marriedKin, .marriedUnborn, .marriedDead, .endedByNoDeath, .maritalState:
            return .maritalStatus
        case .diedBeforeBirth: return .childDied
        case .declaredChildren: return .childrenAlive
        case .deathElsewhere: return .childStatus
        default:
            let keys = found.counted + found.people
            if keys.contains("child"), child != nil { return .childNumber }
            return keys.contains("husband") && husband != nil || wife == nil ? .husbandNumber : .wifeNumber
        }
    }

    private var parentKeys: [String] {
        [wife.map { _ in "wife" }, husband.map { _ in "husband" }].compactMap(\.self)
    }

    /// Parents are of the sex of their column, whatever the number's digit says (that is a warning of the row).
    private func person(_ key: String, _ person: Person, sex: PersonFacts.Sex, died: Fact<CivilDate>)
        -> PersonFacts
    {
        PersonFacts(
            key: key, name: person.name.text, sex: sex,
            born: person.number.map { .known($0.born) } ?? .unknown,
            died: died, documents: person.number?.documents ?? [],
            householdRegister: householdKind.map {
                [HouseholdRegisterEntry(kind: $0, area: area, span: .always)]
            } ?? [])
    }

    private func childFacts(_ child: Child) -> PersonFacts {
        var facts = person(
            "child", child.person, sex: child.person.number?.sex ?? .unknown, died: child.died)
        if let grade = child.grade {
            facts.disabilities = [
                DisabilityCertificate(
                    certificate: child.certificate?.text, category: child.certificate?.category, grade: grade,
                    span: .always)
            ]
        }
        return facts
    }

    private var unions: [UnionFacts] {
        let endedBy: UnionFacts.End?
        switch maritalStatus {
        case nil, .unmarried: return []
        case .firstMarriage, .remarried, .restored: endedBy = nil
        case .divorced: endedBy = .divorce
        case .widowed: endedBy = .death
        }
        return parentKeys.isEmpty ? [] : [UnionFacts(partners: parentKeys, span: .always, endedBy: endedBy)]
    }

    private var parentage: [ParentageFacts] {
        guard let child, !parentKeys.isEmpty else { return [] }
        let span = child.person.number.map { DateSpan.since($0.born) } ?? .always
        return [ParentageFacts(child: "child", parents: parentKeys, kind: .birth, span: span)]
    }
}
