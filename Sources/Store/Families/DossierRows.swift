package import Benefits
import CivilCalendar

/// A dossier taken apart into the rows that hold it. The inverse is ``DossierAssembly``: a dossier that is written and
/// read again is the same dossier.
package enum DossierRows {
    /// - Parameters:
    ///   - home: the file.
    ///   - people: who each local key of the dossier is; must name every key used.
    package static func rows(of family: FamilyFacts, home: Int64, people: [String: PersonID]) -> [FactRow] {
        var rows: [FactRow] = []
        for person in family.people {
            guard let id = people[person.key] else { continue }
            rows += (person.belongs ?? [.always]).map { span in
                FactRow(
                    .memberships, home: home,
                    [.integer(id.home), .integer(Int64(id.person)), .text(person.key)], valid: span)
            }
            rows += facts(of: person, id, people)
        }
        rows += relations(of: family, home: home, people)
        rows += familyFacts(of: family, home: home)
        rows += circumstances(family.circumstances, home: home, people)
        return rows + contact(family.contact, home: home)
    }

    /// The same with what the family says of itself on other days.
    package static func rows(of dossier: Dossier, home: Int64, people: [String: PersonID]) -> [FactRow] {
        let rows = rows(of: dossier.family, home: home, people: people)
        if dossier.stages.isEmpty { return rows }
        return rows.filter { !FactKind.staged.contains($0.kind) } + staged(dossier, home: home)
    }

    /// Of each kind the values in order of day, those that follow each other unchanged as one.
    private static func staged(_ dossier: Dossier, home: Int64) -> [FactRow] {
        var rows: [FactRow] = []
        for (place, stage) in dossier.stages.enumerated() {
            let next = place + 1 < dossier.stages.count ? dossier.stages[place + 1].from : nil
            guard let span = DateSpan(from: stage.from, to: next) else { continue }
            for var row in familyFacts(of: dossier.family.on(stage), home: home) {
                row.valid = span
                let before = rows.firstIndex {
                    $0.kind == row.kind && $0.values == row.values && $0.valid.to == span.from
                }
                guard let before, span.from != nil else {
                    rows.append(row)
                    continue
                }
                rows[before].valid = DateSpan(from: rows[before].valid.from, to: next) ?? .always
            }
        }
        return rows
    }

    /// The rows of one person's own facts, without membership and relations.
    ///
    /// - Parameter people: who each key is, for a guardian of the dossier.
    package static func facts(
        of person: PersonFacts, _ id: PersonID, _ people: [String: PersonID] = [:]
    ) -> [FactRow] {
        func row(_ kind: FactKind, _ values: [FactValue], _ valid: DateSpan = .always) -> FactRow {
            FactRow(kind, home: id.home, person: id.person, values, valid: valid)
        }
        var rows: [FactRow] = []
        if person.name != nil || person.sex != .unknown || !person.born.isUnknown {
            rows.append(
                row(
                    .particulars,
                    [
                        FactValue(person.name), .text(person.sex.rawValue), FactValue(person.born.value),
                        .text(person.bornPrecision.rawValue),
                    ]))
        }
        if !person.died.isUnknown {
            rows.append(row(.vitalStates, [.bool(person.died == .none), FactValue(person.died.value)]))
        }
        rows += person.documents.map { row(.documents, [.text($0.kind.rawValue), .text($0.number)]) }
        rows += person.householdRegister.map {
            row(.householdRegistrations, [.text($0.kind.rawValue), FactValue($0.area)], $0.span)
        }
        rows += person.disabilities.map {
            row(
                .disabilities,
                [
                    FactValue($0.certificate), FactValue($0.category), FactValue($0.grade),
                    FactValue($0.cancelled),
                ], $0.span)
        }
        rows += person.incomes.map { row(.incomes, [.text($0.source), .integer($0.monthlyFen)], $0.span) }
        rows += person.studies.map {
            row(.studies, [.text($0.institution), FactValue($0.inRegion)], $0.span)
        }
        rows += person.careAbility.map { row(.careAbilities, [.text($0.level.rawValue)], $0.span) }
        return rows + circumstances(person.circumstances, id, people)
    }

    /// Unions and parentage. A key that nobody in `people` has is a person who is on no file.
    package static func relations(
        of family: FamilyFacts, home: Int64, _ people: [String: PersonID]
    ) -> [FactRow] {
        var rows: [FactRow] = []
        for union in family.unions {
            let partners = union.partners.compactMap { people[$0] }
            guard let partner = partners.first else { continue }
            let other = partners.dropFirst().first
            rows.append(
                FactRow(
                    .unions, home: home,
                    [
                        .integer(partner.home), .integer(Int64(partner.person)), FactValue(other?.home),
                        FactValue(other?.person), FactValue(union.endedBy?.rawValue),
                    ], valid: union.span))
        }
        for parentage in family.parentage {
            guard let child = people[parentage.child] else { continue }
            for parent in parentage.parents.compactMap({ people[$0] }) {
                rows.append(
                    FactRow(
                        .parentage, home: child.home, person: child.person,
                        [
                            .integer(parent.home), .integer(Int64(parent.person)),
                            .text(parentage.kind.rawValue),
                        ], valid: parentage.span))
            }
        }
        return rows
    }

    /// What is said of the family as a whole.
    package static func familyFacts(of family: FamilyFacts, home: Int64) -> [FactRow] {
        var rows: [FactRow] = []
        let declared = family.declared
        if declared != DeclaredCounts() {
            rows.append(
                FactRow(
                    .declaredCounts, home: home,
                    [
                        FactValue(declared.childrenEver), FactValue(declared.childrenAlive),
                        FactValue(declared.householdSize),
                    ]))
        }
        switch family.onlyChildCertificate {
        case .unknown: break
        case .none:
            rows.append(
                FactRow(
                    .onlyChildCertificates, home: home, [.bool(false)] + Array(repeating: .null, count: 4)))
        case .known(let certificate):
            rows.append(
                FactRow(
                    .onlyChildCertificates, home: home,
                    [
                        .bool(true), .text(certificate.number), FactValue(certificate.issued),
                        certificate.proof == .certificate ? .null : .text(certificate.proof.rawValue),
                        FactValue(certificate.cancelled),
                    ]))
        }
        if !family.complete.isEmpty {
            rows.append(
                FactRow(.completeLists, home: home, [.texts(family.complete.sorted().map(\.rawValue))]))
        }
        return rows
    }
}
