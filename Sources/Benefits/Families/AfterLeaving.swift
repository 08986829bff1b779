import CivilCalendar

extension Dossier {
    /// Without what is of days after somebody left the family: another family's to tell, and nothing that decides here.
    package func withoutLaterDays() -> Dossier {
        var left: [String: CivilDate] = [:]
        for person in family.people where person.key.hasPrefix(Self.linkedPrefix) {
            let ends = (person.belongs ?? []).map(\.to)
            if !ends.isEmpty, !ends.contains(nil) { left[person.key] = ends.compactMap(\.self).max() }
        }
        if left.isEmpty { return self }
        var dossier = self
        dossier.family.people = family.people.map { person in
            left[person.key].map { person.until($0) } ?? person
        }
        let isMember = Set(family.people.map(\.key).filter { !$0.hasPrefix(Self.linkedPrefix) })
        dossier.family.unions.removeAll { union in
            isMember.isDisjoint(with: union.partners)
                && union.partners.contains { key in left[key].map { union.span.begins(from: $0) } ?? false }
        }
        let births = Dictionary(
            family.people.map { ($0.key, $0.birthRange?.first) }, uniquingKeysWith: { first, _ in first })
        dossier.family.parentage.removeAll { link in
            let since = link.span.from ?? births[link.child] ?? nil
            return !isMember.contains(link.child) && isMember.isDisjoint(with: link.parents)
                && link.parents.contains { key in
                    left[key].map { day in since.map { $0 >= day } ?? false } ?? false
                }
        }
        // Who was named by that alone goes with it.
        let named = Set(
            dossier.family.unions.flatMap(\.partners)
                + dossier.family.parentage.flatMap { [$0.child] + $0.parents })
        let before = Set(
            family.unions.flatMap(\.partners) + family.parentage.flatMap { [$0.child] + $0.parents })
        dossier.family.people.removeAll { person in
            person.belongs == [] && before.contains(person.key) && !named.contains(person.key)
        }
        return dossier
    }
}

extension PersonFacts {
    /// Without what began on a day or later.
    fileprivate func until(_ day: CivilDate) -> PersonFacts {
        var person = self
        person.householdRegister.removeAll { $0.span.begins(from: day) }
        person.disabilities.removeAll { $0.span.begins(from: day) }
        person.incomes.removeAll { $0.span.begins(from: day) }
        person.careAbility.removeAll { $0.span.begins(from: day) }
        person.studies.removeAll { $0.span.begins(from: day) }
        person.circumstances.labourAbility.removeAll { $0.span.begins(from: day) }
        person.circumstances.employment.removeAll { $0.span.begins(from: day) }
        person.circumstances.militaryService.removeAll { $0.span.begins(from: day) }
        person.circumstances.healthInsurance.removeAll { $0.span.begins(from: day) }
        person.circumstances.absences.removeAll { $0.span.begins(from: day) }
        person.circumstances.residences.removeAll { $0.span.begins(from: day) }
        person.circumstances.guardianships.removeAll { $0.span.begins(from: day) }
        person.circumstances.missingNumbers.removeAll { $0.span.begins(from: day) }
        return person
    }
}

extension DateSpan {
    fileprivate func begins(from day: CivilDate) -> Bool { from.map { $0 >= day } ?? false }
}
