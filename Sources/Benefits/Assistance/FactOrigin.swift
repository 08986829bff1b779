package import CivilCalendar

/// Where in a dossier a fact that was read stands: from which day it is true, and under which record it is held.
package struct FactOrigin: Sendable, Hashable {
    /// The first day on which it is true; nil where it never began (a date of birth, a sex) or nobody stated it.
    package var since: CivilDate?
    /// The last day on which it is true; nil where no end is stated.
    package var until: CivilDate?
    /// Recorded without the day it began ("as reported").
    package var isStartUnstated: Bool
    package var record: FactRecord

    fileprivate init(_ record: FactRecord, since: CivilDate? = nil) {
        self.record = record
        self.since = since
        until = nil
        isStartUnstated = false
    }

    fileprivate init(_ record: FactRecord, _ span: DateSpan) {
        self.record = record
        since = span.from
        until = span.lastDay
        isStartUnstated = span.from == nil
    }
}

/// One record of a dossier, by what it is about: how a fact finds the row that holds it.
package struct FactRecord: Sendable, Hashable {
    /// The lists of a dossier that a register keeps in rows of their own.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case particulars, vitalState, householdRegister, disability, income, study, careAbility, union
        case parentage, declaredCounts, onlyChildCertificate, circumstance
    }

    package var kind: Kind
    /// The dossier's key; nil for what is said of the family.
    package var person: String?
    /// The source of an income, the list of a circumstance ("housing"); empty for all others.
    package var detail: String
    package var span: DateSpan

    package init(_ kind: Kind, of person: String?, detail: String = "", _ span: DateSpan = .always) {
        self.kind = kind
        self.person = person
        self.detail = detail
        self.span = span
    }
}

extension FamilyFacts {
    /// The record behind a fact as it was read on a day; nil where it rests on no single one (a list of children, an
    /// absence nobody recorded, another programme's answer).
    package func origin(of fact: String, on day: CivilDate) -> FactOrigin? {
        let (subject, member) = FactPhrases.parts(fact)
        return origin(of: member, of: subject, on: day)
    }

    /// The same of a name taken apart.
    func origin(of member: String, of subject: String?, on day: CivilDate) -> FactOrigin? {
        guard let subject else { return familyOrigin(of: member, on: day) }
        guard let person = people.firstIndex(where: { $0.key == subject }) else { return nil }
        switch member {
        case "born", "sex": return FactOrigin(FactRecord(.particulars, of: subject))
        case "died":
            if people[person].died.isUnknown { return nil }
            return FactOrigin(FactRecord(.vitalState, of: subject), since: people[person].died.value)
        case "household_register":
            return latest(people[person].householdRegister, .householdRegister, subject, day)
        case "disability_grade", "disability_category", "disabilities":
            return disability(of: people[person], on: day)
        case "spouse": return union(of: subject, on: day)
        case "children": return nil
        case "care_ability": return latest(people[person].careAbility, .careAbility, subject, day)
        case "studies", "studies.in_region": return latest(people[person].studies, .study, subject, day)
        case "labour_ability":
            return circumstance(people[person].circumstances.labourAbility, subject, day, member)
        case "employment": return circumstance(people[person].circumstances.employment, subject, day, member)
        case "military_service":
            return circumstance(people[person].circumstances.militaryService, subject, day, member)
        case "health_insurance":
            return circumstance(people[person].circumstances.healthInsurance, subject, day, member)
        case "absences": return circumstance(people[person].circumstances.absences, subject, day, member)
        default: return circumstanceOrigin(of: member, subject, on: day)
        }
    }

    private func familyOrigin(of member: String, on day: CivilDate) -> FactOrigin? {
        switch member {
        case "only_child_certificate":
            if onlyChildCertificate.isUnknown { return nil }
            return FactOrigin(
                FactRecord(.onlyChildCertificate, of: nil), since: onlyChildCertificate.value?.issued)
        case "declared.children": return FactOrigin(FactRecord(.declaredCounts, of: nil))
        case "property", "property.within_limits":
            return circumstance(circumstances.property, nil, day, "property")
        case "housing.place", "housing.condition", "housing.inadequate":
            return circumstance(circumstances.housing, nil, day, "housing")
        default: return nil
        }
    }

    private func circumstanceOrigin(of member: String, _ subject: String, on day: CivilDate) -> FactOrigin? {
        let parts = member.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            guard member == "obligors" else { return nil }
            return circumstance(
                circumstances.obligors.filter { $0.person == subject }, subject, day, member)
        }
        switch parts[0] {
        case "incomes":
            let incomes = people.first { $0.key == subject }?.incomes.filter { $0.source == parts[1] } ?? []
            return latest(incomes, .income, subject, day, detail: parts[1])
        case "requests":
            let requests = circumstances.requests.filter {
                $0.kind.rawValue == parts[1] && ($0.person ?? subject) == subject
            }
            return circumstance(requests, subject, day, member)
        case "consents":
            let consents = circumstances.consents.filter {
                $0.purpose.rawValue == parts[1] && $0.person == subject
            }
            return circumstance(consents, subject, day, member)
        default: return nil
        }
    }

    /// The certificate of the day, else the one that ran out last.
    private func disability(of person: PersonFacts, on day: CivilDate) -> FactOrigin? {
        if let origin = latest(person.disabilities, .disability, person.key, day) { return origin }
        return person.disabilities.lastEnded(by: day).map {
            FactOrigin(FactRecord(.disability, of: person.key, $0.span), $0.span)
        }
    }

    private func union(of key: String, on day: CivilDate) -> FactOrigin? {
        let own = unions.filter { $0.partners.contains(key) && !($0.endedBy != nil && $0.span.to == nil) }
        return latest(own, .union, key, day)
    }

    private func circumstance(
        _ entries: [some Spanned], _ person: String?, _ day: CivilDate, _ list: String
    ) -> FactOrigin? {
        latest(entries, .circumstance, person, day, detail: list)
    }

    private func latest(
        _ entries: [some Spanned], _ kind: FactRecord.Kind, _ person: String?, _ day: CivilDate,
        detail: String = ""
    ) -> FactOrigin? {
        entries.map(\.span).latest(on: day, \.self).map {
            FactOrigin(FactRecord(kind, of: person, detail: detail, $0), $0)
        }
    }
}

/// An entry of a dossier that holds from one day to another.
private protocol Spanned {
    var span: DateSpan { get }
}

extension HouseholdRegisterEntry: Spanned {}
extension DisabilityCertificate: Spanned {}
extension Income: Spanned {}
extension Study: Spanned {}
extension CareAbility: Spanned {}
extension UnionFacts: Spanned {}
extension LabourAbility: Spanned {}
extension Employment: Spanned {}
extension Enlistment: Spanned {}
extension HealthInsurance: Spanned {}
extension Absence: Spanned {}
extension Housing: Spanned {}
extension PropertyAssessment: Spanned {}
extension SupportObligor: Spanned {}
extension ServiceRequest: Spanned {}
extension RecordedConsent: Spanned {}
