import CivilCalendar
import Rules

/// What a dossier says that cannot hold together: two entries of one fact on the same days, a parent named twice, an
/// amount below zero. The register holds each of these once, so they are named with their places before it is written.
package enum DossierContradictions {
    /// The code of every fault found here, for programs.
    package static let code = "entries-contradict"
    /// Characters of a text by which entries are told apart.
    package static let longest = 200

    /// - Parameters:
    ///   - path: of the family in the file.
    ///   - isRegister: the file was written by a register, which may hold two marriages of one person on the same days
    ///     until somebody settles that, and reasons of earlier versions; these are left as they are.
    package static func faults(
        in family: FamilyFacts, at path: String = "family", isRegister: Bool = false
    ) -> [DataFault] {
        var log = ContradictionLog()
        // Who is linked from another family is told of by several files, and nothing of that is written.
        for (place, person) in family.people.enumerated() where !person.key.hasPrefix(Dossier.linkedPrefix) {
            log.check(person, "\(path).people[\(place)]")
        }
        if !isRegister { log.check(family.unions, "\(path).unions") }
        log.check(family.parentage, "\(path).parentage")
        log.check(family.circumstances, path)
        log.check(family.contact, path)
        if isRegister { return log.faults }
        log.check(family.contact.account?.proxy, "\(path).account")
        log.checkUnsealed(family, path)
        return log.faults + relationFaults(in: family, at: path)
    }

    /// What ``FamilyFacts/contradictions`` finds among people of the dossier and no other check names.
    private static func relationFaults(in family: FamilyFacts, at path: String) -> [DataFault] {
        let named: Set<QualityGap> = [.marriedTwice, .diedBeforeBirth]
        return family.contradictions.filter { entry in
            !named.contains(entry.gap) && !entry.people.contains { $0.hasPrefix(Dossier.linkedPrefix) }
        }.map {
            DataFault(position: nil, path: "\(path).\($0.path)", text: $0.text, code: code)
        }
    }
}

/// Gathers the contradictions of one dossier.
private struct ContradictionLog {
    private(set) var faults: [DataFault] = []

    mutating func check(_ person: PersonFacts, _ path: String) {
        limit(person.key, "\(path).key")
        if let name = person.name, IdentityText.trimmed(name).isEmpty {
            refuse(
                "\(path).name", zh: "姓名是空的；不知道就不写这一项。", en: "is blank; leave it out where it is not known.")
        }
        if let name = person.name { limit(name, "\(path).name") }
        if person.belongs == [] {
            refuse(
                "\(path).belongs",
                zh: "每个人至少在某些日期属于这个家庭；不属于的人不写在这里。",
                en: "whoever is listed belongs to the family on some days; leave out who never does.")
        }
        once((person.belongs ?? []).map { ("", $0) }, "\(path).belongs")
        once(person.householdRegister.map { ("", $0.span) }, "\(path).household_register")
        once(person.disabilities.map { ("", $0.span) }, "\(path).disabilities")
        for (place, card) in person.disabilities.enumerated() {
            guard let cancelled = card.cancelled, (card.span.to ?? .latest) > cancelled else { continue }
            refuse(
                "\(path).disabilities[\(place)].cancelled",
                zh: "早于有效期的结束（to）：证件注销后不再有效，请核对这两个日期。",
                en:
                    "lies before the end of its validity (`to`): a cancelled card holds no longer; check both days."
            )
        }
        once(person.careAbility.map { ("", $0.span) }, "\(path).care_ability")
        once(person.incomes.map { ($0.source, $0.span) }, "\(path).incomes")
        once(person.studies.map { ($0.institution, $0.span) }, "\(path).studies")
        for (place, income) in person.incomes.enumerated() {
            limit(income.source, "\(path).incomes[\(place)].source")
            if income.monthlyFen < 0 { refuseNegative("\(path).incomes[\(place)].monthly") }
        }
        for (place, study) in person.studies.enumerated() {
            limit(study.institution, "\(path).studies[\(place)].institution")
        }
        check(person.circumstances, path)
    }

    private mutating func check(_ facts: PersonCircumstances, _ path: String) {
        once(facts.labourAbility.map { ("", $0.span) }, "\(path).labour_ability")
        once(facts.employment.map { ("", $0.span) }, "\(path).employment")
        once(facts.militaryService.map { ("", $0.span) }, "\(path).military_service")
        once(facts.healthInsurance.map { ("", $0.span) }, "\(path).health_insurance")
        once(facts.absences.map { ("", $0.span) }, "\(path).absences")
        once(facts.residences.map { ("", $0.span) }, "\(path).residence")
        once(facts.guardianships.map { ($0.guardian.subject, $0.span) }, "\(path).guardianship")
        once(facts.missingNumbers.map { ("", $0.span) }, "\(path).no_number")
        once(facts.unasked.map { ("", $0.span) }, "\(path).unasked")
    }

    mutating func check(_ facts: FamilyCircumstances, _ path: String) {
        once(facts.housing.map { ("", $0.span) }, "\(path).housing")
        once(facts.property.map { ("", $0.span) }, "\(path).property")
        once(facts.consents.map { ("\($0.purpose.rawValue) \($0.person)", $0.span) }, "\(path).consents")
    }

    mutating func check(_ contact: FamilyContact, _ path: String) {
        if let number = contact.householdNumber { limit(number, "\(path).household_number") }
        if let income = contact.monthlyIncome, income.fen < 0 { refuseNegative("\(path).monthly_income") }
    }

    mutating func check(_ proxy: PaymentAccount.Proxy?, _ path: String) {
        guard let proxy else { return }
        limit(proxy.holder, "\(path).holder")
        requireWords(proxy.holder, "\(path).holder")
        limit(proxy.reason, "\(path).proxy_reason")
    }

    /// What is kept in clear holds no number of a person.
    mutating func checkUnsealed(_ family: FamilyFacts, _ path: String) {
        for (place, person) in family.people.enumerated()
        where !person.key.hasPrefix(Dossier.linkedPrefix) {
            let path = "\(path).people[\(place)]"
            if UnsealedText.holdsPersonalNumber(person.key) { refuse("\(path).key", UnsealedText.nameFault) }
            if person.name.map(UnsealedText.holdsNumber) == true {
                refuse("\(path).name", UnsealedText.nameFault)
            }
            for (place, income) in person.incomes.enumerated() {
                requireWords(income.source, "\(path).incomes[\(place)].source")
            }
            for (place, study) in person.studies.enumerated() {
                requireWords(study.institution, "\(path).studies[\(place)].institution")
            }
        }
        requireWords(family.contact.account?.bank, "\(path).account.bank")
        let household = family.contact.householdNumber
        if household.map({ UnsealedText.holdsPersonalNumber($0, of: family.handlingArea) }) == true {
            refuse("\(path).household_number", UnsealedText.nameFault)
        }
    }

    private mutating func requireWords(_ text: String?, _ path: String) {
        if text.map(UnsealedText.holdsNumber) == true { refuse(path, UnsealedText.fault) }
    }

    /// Nobody is married twice on one day, and no marriage is listed twice.
    mutating func check(_ unions: [UnionFacts], _ path: String) {
        for (place, union) in unions.enumerated() {
            guard
                let earlier = unions[..<place].firstIndex(where: {
                    $0.span.overlaps(union.span) && !Set($0.partners).isDisjoint(with: union.partners)
                })
            else { continue }
            refuse(
                "\(path)[\(place)]",
                zh: "与 \(path)[\(earlier)] 是同一人同一天的婚姻；请写明前一段的结束（to、ended_by），或删去一条。",
                en:
                    "is a marriage of the same person on the same days as \(path)[\(earlier)]; say when one of them "
                    + "ended (`to`, `ended_by`), or remove it.")
        }
    }

    /// A child has a parent once on each day, and is nobody's own parent.
    mutating func check(_ parentage: [ParentageFacts], _ path: String) {
        struct Link {
            let child: String
            let parent: String
            let span: DateSpan
            let path: String
        }
        var links: [Link] = []
        for (place, entry) in parentage.enumerated() {
            for (number, parent) in entry.parents.enumerated() {
                let here = "\(path)[\(place)].parents[\(number)]"
                if parent == entry.child {
                    refuse(here, zh: "子女不能是自己的父母，请改正。", en: "is the child itself; correct it.")
                }
                if let earlier = links.first(where: {
                    $0.child == entry.child && $0.parent == parent && $0.span.overlaps(entry.span)
                }) {
                    refuse(
                        here, zh: "与 \(earlier.path) 是同一天的同一亲子关系；请改正日期或删去一条。",
                        en:
                            "is the same parent of the same child on the same days as \(earlier.path); correct the "
                            + "days, or remove one.")
                }
                links.append(Link(child: entry.child, parent: parent, span: entry.span, path: here))
            }
        }
    }

    /// Entries of one list that are told apart by `subject` hold one at a time.
    private mutating func once(_ entries: [(subject: String, span: DateSpan)], _ path: String) {
        for (place, entry) in entries.enumerated() {
            guard
                let earlier = entries[..<place].firstIndex(where: {
                    $0.subject == entry.subject && $0.span.overlaps(entry.span)
                })
            else { continue }
            refuse(
                "\(path)[\(place)]",
                zh: "与 \(path)[\(earlier)] 日期重叠，而同一事项一天只能有一条；请改正 from、to，或删去一条。",
                en:
                    "holds on the same days as \(path)[\(earlier)], and only one of them may; correct `from` and "
                    + "`to`, or remove one.")
        }
    }

    private mutating func limit(_ text: String, _ path: String) {
        guard text.unicodeScalars.count > DossierContradictions.longest else { return }
        refuse(
            path, zh: "超过 \(DossierContradictions.longest) 个字，请缩短。",
            en: "is longer than \(DossierContradictions.longest) characters; shorten it.")
    }

    private mutating func refuseNegative(_ path: String) {
        refuse(path, zh: "金额不能小于零，请核对。", en: "is below zero; check it.")
    }

    private mutating func refuse(_ path: String, _ text: LocalizedText) {
        refuse(path, zh: text.zh, en: text.en)
    }

    private mutating func refuse(_ path: String, zh: String, en: String) {
        faults.append(
            DataFault(
                position: nil, path: path, text: LocalizedText(zh: zh, en: en),
                code: DossierContradictions.code))
    }
}

extension Guardianship.Guardian {
    /// What tells one guardian from another.
    fileprivate var subject: String {
        switch self {
        case .person(let key): "person \(key)"
        case .named(let name): "name \(name)"
        }
    }
}
