package import CivilCalendar

extension Dossier {
    /// Without what is of days after somebody left the family: another family's to tell, and nothing that decides here. Of a
    /// child of the family, and of a partner who is still married into it, it decides, and stays.
    package func withoutLaterDays() -> Dossier {
        var left: [String: CivilDate] = [:]
        for person in family.people {
            if let day = person.left, !family.remainsTied(person.key) { left[person.key] = day }
        }
        if left.isEmpty { return self }
        var dossier = self
        dossier.family.people = family.people.map { person in
            left[person.key].map { person.until($0) } ?? person
        }
        let isMember = family.membersToday
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

extension FamilyFacts {
    /// Everybody who belongs to the family and has not left it.
    fileprivate var membersToday: Set<String> {
        Set(people.filter { !$0.key.hasPrefix(Dossier.linkedPrefix) && $0.left == nil }.map(\.key))
    }

    /// Whether somebody who left is a child of a member, or is married to one still.
    package func remainsTied(_ key: String) -> Bool {
        let members = membersToday
        return parentage.contains { $0.child == key && !members.isDisjoint(with: $0.parents) }
            || unions.contains {
                $0.partners.contains(key) && $0.span.to == nil && !members.isDisjoint(with: $0.partners)
            }
    }

    /// Takes up the marriages and children of somebody who left, of families to which only that person ties this one, with
    /// the people they name: what they made of the days of belonging.
    ///
    /// - Parameters:
    ///   - then: the person's key in the family of then.
    ///   - key: the person's key here.
    ///   - left: the first day on which the person did not belong; nothing of it holds from then on.
    package mutating func take(
        relationsOf then: String, called key: String, until left: CivilDate, in family: FamilyFacts
    ) {
        let known = Set(people.map(\.key))
        func isOfOthers(_ other: String) -> Bool { other != then && !known.contains(other) }
        func here(_ other: String) -> String { other == then ? key : other }
        let born = Dictionary(
            family.people.map { ($0.key, $0.birthRange?.first) }, uniquingKeysWith: { first, _ in first })
        let before = DateSpan(from: nil, to: left) ?? .always
        var named: Set<String> = []
        for link in family.parentage where link.parents.contains(then) && isOfOthers(link.child) {
            guard let span = link.span.intersection(before),
                (born[link.child] ?? nil).map({ $0 < left }) ?? true
            else { continue }
            var link = link
            named.formUnion([link.child] + link.parents)
            (link.parents, link.span) = (link.parents.map(here), span)
            parentage.append(link)
        }
        for union in family.unions
        where union.partners.contains(then) && union.partners.contains(where: isOfOthers) {
            guard let span = union.span.intersection(before) else { continue }
            var union = union
            named.formUnion(union.partners)
            (union.partners, union.span) = (union.partners.map(here), span)
            unions.append(union)
        }
        people += family.people.filter { named.contains($0.key) && isOfOthers($0.key) }.map { $0.until(left) }
    }
}

extension PersonFacts {
    /// The day from which the person belongs to the family no more; nil for who never left it, or never belonged.
    fileprivate var left: CivilDate? {
        let ends = (belongs ?? []).map(\.to)
        return ends.contains(nil) ? nil : ends.compactMap(\.self).max()
    }

    /// Without what began on a day or later.
    package func until(_ day: CivilDate) -> PersonFacts {
        var person = self
        // What ended later is as it was then.
        for place in person.householdRegister.indices {
            person.householdRegister[place].span = person.householdRegister[place].span.lasting(on: day)
        }
        for place in person.circumstances.residences.indices {
            person.circumstances.residences[place].span = person.circumstances.residences[place].span.lasting(
                on: day)
        }
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
    /// Without its end where that comes after a day.
    fileprivate func lasting(on day: CivilDate) -> DateSpan {
        to.map { $0 > day } ?? false ? from.map { .since($0) } ?? .always : self
    }

    fileprivate func begins(from day: CivilDate) -> Bool { from.map { $0 >= day } ?? false }
}
