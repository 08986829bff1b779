package import Benefits
package import CivilCalendar
import Rules

/// The answers of a registration read as a dossier, and what is missing or wrong with them.
///
/// A registration states how things are; what it gives no day for begins "as reported", as a register's row does.
package struct RegistrationReading: Sendable {
    package let dossier: Dossier
    /// In the order of the task list.
    package let faults: [RegistrationFault]

    package init(
        _ answers: RegistrationAnswers, villages: Set<String>, today: CivilDate, terms: EventTerms
    ) {
        var filling = RegistrationFilling(
            answers: answers, villages: villages, today: today,
            allowsTestIdentities: terms.allowsTestIdentities)
        for section in RegistrationSection.tasks {
            filling.read(section)
            if section == .children { answers.children.forEach { filling.read($0) } }
        }
        filling.finish()
        dossier = Dossier(family: filling.family)
        faults = filling.faults
    }

    /// The fields of a person with what the identity number says where nothing was typed: birth date and sex.
    package static func filled(
        _ fields: [String: String], of section: RegistrationSection, today: CivilDate, terms: EventTerms
    ) -> [String: String] {
        guard let text = fields["number"],
            let number = try? IdentityNumber(
                text, asOf: today, allowTestIdentities: terms.allowsTestIdentities)
        else { return fields }
        var filled = fields
        if filled["born"] == nil { filled["born"] = number.born.description }
        if section.child != nil, filled["sex"] == nil { filled["sex"] = number.sex.rawValue }
        return filled
    }
}

/// A family in the making.
struct RegistrationFilling {
    let answers: RegistrationAnswers
    let villages: Set<String>
    let today: CivilDate
    let allowsTestIdentities: Bool
    var family = FamilyFacts()
    var faults: [RegistrationFault] = []

    mutating func read(_ section: RegistrationSection) {
        var reading = SectionReading(
            section, answers[section: section], today: today, allowsTestIdentities: allowsTestIdentities)
        switch section {
        case .place: place(&reading)
        case .wife: parent("wife", .female, &reading)
        case .husband: parent("husband", .male, &reading)
        case .children: children(&reading)
        case .child(let number): child(number, &reading)
        case .union: union(&reading)
        case .certificate: certificate(&reading)
        case .circumstances: circumstances(&reading)
        case .contact: contact(&reading)
        }
        faults += reading.faults
    }

    /// What takes several sections to see.
    mutating func finish() {
        for place in family.people.indices { family.people[place].placed(in: family.handlingArea) }
        let parents = family.people.map(\.key).filter { $0 == "wife" || $0 == "husband" }
        if parents.isEmpty, !faults.contains(where: { $0.section == .wife || $0.section == .husband }) {
            refuse(.wife, "onFile", RegistrationFaultText.nobody)
        }
        var seen: Set<String> = []
        for person in family.people {
            for document in person.documents where !seen.insert(document.number).inserted {
                let section: RegistrationSection? =
                    person.key == "wife"
                    ? .wife
                    : person.key == "husband"
                        ? .husband : answers.children.first { Self.key($0) == person.key }
                if let section { refuse(section, "number", RegistrationFaultText.sameNumber) }
            }
        }
        if !parents.isEmpty, family.contact.maritalState.map({ $0 != .unmarried }) ?? false {
            family.unions = family.unions.map {
                UnionFacts(partners: parents, span: $0.span, endedBy: $0.endedBy)
            }
        } else {
            family.unions = []
        }
        for place in family.parentage.indices { family.parentage[place].parents = parents }
        if parents.isEmpty { family.parentage = [] }
        family.complete.formUnion([.disabilities])
        if family.contact.maritalState != nil { family.complete.insert(.unions) }
    }

    private mutating func refuse(_ section: RegistrationSection, _ field: String, _ text: LocalizedText) {
        faults.append(RegistrationFault(section: section, field: field, text: text))
    }

    /// "child", "child-2".
    static func key(_ section: RegistrationSection) -> String? {
        section.child.map { $0 == 1 ? "child" : "child-\($0)" }
    }

    private mutating func place(_ reading: inout SectionReading) {
        if let village = reading.required("village") {
            if villages.contains(village) {
                family.handlingArea = village
                family.residenceArea = village
            } else {
                reading.refuse("village", RegistrationFaultText.unknownVillage)
            }
        }
        family.contact.householdNumber = reading.text("household")
    }

    private mutating func children(_ reading: inout SectionReading) {
        if reading.required("ever") != nil { family.declared.childrenEver = reading.count("ever", upTo: 20) }
        if reading.required("alive") != nil {
            family.declared.childrenAlive = reading.count("alive", upTo: 20)
        }
        if let ever = family.declared.childrenEver, let alive = family.declared.childrenAlive, alive > ever {
            reading.refuse("alive", RegistrationFaultText.aliveAboveEver)
        }
        // As for a register's row: the list is whole where what the family declared agrees with it.
        if answers.children.count == family.declared.childrenEver {
            family.complete.formUnion([.people, .parentage])
        }
    }

    private mutating func union(_ reading: inout SectionReading) {
        let state = reading.choice("state", MaritalStatus.self, isRequired: true)
        family.contact.maritalState = state
        let since = reading.day("since")
        let ended = reading.day("ended")
        let end: UnionFacts.End? =
            switch state {
            case .divorced: .divorce
            case .widowed: .death
            default: nil
            }
        guard let span = DateSpan(from: since, to: end == nil ? nil : ended) else {
            return reading.refuse("ended", RegistrationFaultText.endBeforeBegin)
        }
        if state != nil, state != .unmarried {
            family.unions = [UnionFacts(partners: [], span: span, endedBy: end)]
        }
    }

    private mutating func certificate(_ reading: inout SectionReading) {
        switch reading.required("held") {
        case "none": family.onlyChildCertificate = .none
        case "held":
            let number = reading.required("paper")
            let issued = reading.day("issued")
            let proof = reading.choice("proof", OnlyChildCertificate.Proof.self) ?? .certificate
            family.onlyChildCertificate =
                number.map {
                    .known(OnlyChildCertificate(number: $0, issued: issued, proof: proof))
                } ?? .unknown
        case nil, "unknown": break
        default: reading.refuse("held", RegistrationFaultText.missing("held"))
        }
    }

    private mutating func circumstances(_ reading: inout SectionReading) {
        family.declared.householdSize = reading.count("size", upTo: 30)
        if let text = reading.text("income") {
            family.contact.monthlyIncome = Money(yuan: text)
            if family.contact.monthlyIncome == nil {
                reading.refuse("income", RegistrationFaultText.amount)
            }
        }
        family.contact.remark = reading.text("remark")
    }

    private mutating func contact(_ reading: inout SectionReading) {
        family.contact.phone = reading.read("phone") { (text) throws(IdentityFault) in
            try PhoneNumber(text).text
        }
        let number = reading.read("account") { (text) throws(IdentityFault) in
            try BankAccountNumber(text).text
        }
        let bank = reading.text("bank")
        if bank != nil, reading.text("account") == nil {
            reading.refuse("account", RegistrationFaultText.missing("account"))
        }
        family.contact.account = number.map { PaymentAccount(bank: bank, number: $0) }
    }
}

extension PersonFacts {
    /// Household registers read before the village was known get it now.
    fileprivate mutating func placed(in area: String?) {
        for place in householdRegister.indices { householdRegister[place].area = area }
    }
}
