package import Benefits
package import CivilCalendar
import Rules

/// The answers of a registration read as a dossier, and what is missing or wrong with them.
///
/// A registration states how things are; what it gives no day for begins "as reported", as a register's row does.
package struct RegistrationReading: Sendable {
    package let dossier: Dossier
    /// In the order of the task list.
    package private(set) var faults: [RegistrationFault]

    package init(
        _ answers: RegistrationAnswers, areas: KnownAreas, today: CivilDate, terms: EventTerms
    ) {
        var filling = RegistrationFilling(
            answers: answers, areas: areas, today: today, allowsTestIdentities: terms.allowsTestIdentities)
        filling.readAll()
        dossier = Dossier(family: filling.family)
        faults = filling.faults
    }

    /// Adds what only the register can tell.
    mutating func add(_ found: [RegistrationFault], in answers: RegistrationAnswers) {
        faults = answers.ordered(faults + found)
    }

    /// The fields of a document with what its number says where nothing was typed: the birth date and the kind.
    ///
    /// - Parameter kept: the fields before. A date that came with another number goes with it.
    package static func filled(
        _ fields: [String: String], of section: RegistrationSection, after kept: [String: String] = [:],
        today: CivilDate, terms: EventTerms
    ) -> [String: String] {
        func number(_ text: String) -> IdentityNumber? {
            try? IdentityNumber(text, asOf: today, allowTestIdentities: terms.allowsTestIdentities)
        }
        guard case .person(_, .document) = section, ["identity", nil].contains(fields["document"]),
            let text = fields["number"]
        else { return fields }
        var filled = fields
        if let old = kept["number"], old != text, number(old)?.born.description == fields["born"] {
            filled["born"] = nil
        }
        guard let number = number(text) else { return filled }
        if filled["document"] == nil { filled["document"] = "identity" }
        if filled["born"] == nil { filled["born"] = number.born.description }
        return filled
    }
}

/// The codes that a registration may name.
package struct KnownAreas: Sendable {
    /// Of the caller's office, which register families.
    package let villages: Set<String>
    /// All that the register has.
    package let all: Set<String>

    package init(villages: Set<String>, all: Set<String>) {
        self.villages = villages
        self.all = all
    }
}

/// A family in the making.
struct RegistrationFilling {
    let answers: RegistrationAnswers
    let areas: KnownAreas
    let today: CivilDate
    let allowsTestIdentities: Bool
    var family = FamilyFacts()
    /// Everybody of the family with what was read of them.
    var people: [(subject: RegistrationSubject, facts: PersonFacts)] = []
    /// Whether it was said of everybody whether there is a disability certificate.
    var isEveryDisabilityKnown = true
    private(set) var faults: [RegistrationFault] = []

    init(
        answers: RegistrationAnswers, areas: KnownAreas, today: CivilDate, allowsTestIdentities: Bool
    ) {
        self.answers = answers
        self.areas = areas
        self.today = today
        self.allowsTestIdentities = allowsTestIdentities
    }

    mutating func readAll() {
        read(.place) { $0.place(&$1) }
        person(.wife)
        person(.husband)
        read(.children) { $0.children(&$1) }
        for child in answers.children { person(child) }
        read(.union) { $0.union(&$1) }
        read(.certificate) { $0.certificate(&$1) }
        read(.circumstances) { $0.circumstances(&$1) }
        read(.housing) { $0.housing(&$1) }
        read(.property) { $0.property(&$1) }
        read(.contact) { $0.contact(&$1) }
        read(.account) { $0.account(&$1) }
        for list in RegistrationList.allCases {
            for section in answers.entries(of: list) { entry(list, section) }
        }
        read(.incomes) { $0.whole(.incomes, "all-incomes", &$1) }
        read(.studies) { $0.whole(.studies, "all-studies", &$1) }
        read(.services) { $0.whole(.militaryService, "all-services", &$1) }
        read(.obligors) { $0.whole(.obligors, "all-obligors", &$1) }
        family.people = people.map(\.facts)
        finish()
        faults = answers.ordered(faults)
    }

    func reading(_ section: RegistrationSection) -> SectionReading {
        SectionReading(
            section, answers[section: section], today: today, allowsTestIdentities: allowsTestIdentities)
    }

    mutating func take(_ reading: SectionReading) { faults += reading.faults }

    private mutating func read(
        _ page: RegistrationSection.FamilyPage, _ read: (inout Self, inout SectionReading) -> Void
    ) {
        var reading = reading(.family(page))
        read(&self, &reading)
        take(reading)
    }

    /// What takes several pages to see.
    private mutating func finish() {
        let parents = people.filter { $0.subject.child == nil }.map(\.facts.key)
        let isSaid = [.wife, .husband].allSatisfy { parent in
            !faults.contains { $0.section == .person(parent, .who) && $0.field == "onFile" }
        }
        if parents.isEmpty, isSaid {
            refuse(.person(.wife, .who), "onFile", RegistrationFaultText.nobody)
        }
        var seen: Set<String> = []
        for person in people {
            for document in person.facts.documents where !seen.insert(document.number).inserted {
                refuse(.person(person.subject, .document), "number", RegistrationFaultText.sameNumber)
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
        compareCounts()
        compareMarriage()
        if isEveryDisabilityKnown { family.complete.insert(.disabilities) }
        if family.contact.maritalState != nil { family.complete.insert(.unions) }
    }

    mutating func refuse(_ section: RegistrationSection, _ field: String, _ text: LocalizedText) {
        faults.append(RegistrationFault(section: section, field: field, text: text))
    }

    /// That a list was said to be whole.
    private mutating func whole(_ list: FactList, _ field: String, _ reading: inout SectionReading) {
        if reading.yes(field) == true { family.complete.insert(list) }
    }

    private mutating func place(_ reading: inout SectionReading) {
        if let village = reading.required("village") {
            if areas.villages.contains(village) {
                family.handlingArea = village
                family.residenceArea = village
            } else {
                reading.refuse("village", RegistrationFaultText.unknownVillage)
            }
        }
        family.contact.householdNumber = reading.text("household")
        if family.contact.householdNumber.map({ UnsealedText.holdsPersonalNumber($0) }) == true {
            reading.refuse("household", UnsealedText.nameFault)
        }
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
        if state == .unmarried { return reading.refuse(anyOf: ["since", "ended"]) }
        let since = reading.day("since")
        let ended = reading.day("ended")
        let end: UnionFacts.End? =
            switch state {
            case .divorced: .divorce
            case .widowed: .death
            default: nil
            }
        if state != nil, end == nil { reading.refuse(anyOf: ["ended"]) }
        guard let span = DateSpan(from: since, to: end == nil ? nil : ended) else {
            return reading.refuse("ended", RegistrationFaultText.endBeforeBegin)
        }
        if state != nil { family.unions = [UnionFacts(partners: [], span: span, endedBy: end)] }
    }

    private mutating func certificate(_ reading: inout SectionReading) {
        switch reading.required("held") {
        case "none":
            family.onlyChildCertificate = .none
            reading.refuse(anyOf: ["paper", "issued", "proof"])
        case "held":
            let number = reading.required("paper")
            let issued = reading.day("issued")
            let proof = reading.choice("proof", OnlyChildCertificate.Proof.self) ?? .certificate
            family.onlyChildCertificate =
                number.map {
                    .known(OnlyChildCertificate(number: $0, issued: issued, proof: proof))
                } ?? .unknown
        case "unknown": reading.refuse(anyOf: ["paper", "issued", "proof"])
        case nil: _ = reading.day("issued")
        default: reading.refuse("held", RegistrationFaultText.missing("held"))
        }
    }

    private mutating func circumstances(_ reading: inout SectionReading) {
        family.declared.householdSize = reading.count("size", upTo: 30)
        family.contact.monthlyIncome = reading.money("income")
        family.contact.remark = reading.text("remark")
    }

    private mutating func contact(_ reading: inout SectionReading) {
        family.contact.phone = reading.read("phone") { (text) throws(IdentityFault) in
            try PhoneNumber(text).text
        }
    }

    /// The family's own account, or that of somebody who receives the money for it, with the reason.
    private mutating func account(_ reading: inout SectionReading) {
        let proxyFields = ["holder", "holder-reason"]
        if ["bank", "whose", "holder", "holder-reason"].contains(where: { reading.text($0) != nil }) {
            _ = reading.required("account")
        }
        let number = reading.read("account") { (text) throws(IdentityFault) in
            try BankAccountNumber(text).text
        }
        var proxy: PaymentAccount.Proxy?
        switch reading.text("whose") {
        case "proxy":
            let holder = reading.name("holder")
            let reason = reading.required("holder-reason")
            if let holder, let reason { proxy = PaymentAccount.Proxy(holder: holder, reason: reason) }
        case "own": reading.refuse(anyOf: proxyFields)
        default:
            if proxyFields.contains(where: { reading.text($0) != nil }) { _ = reading.required("whose") }
            if reading.text("holder") != nil { _ = reading.name("holder") }
        }
        let bank = reading.text("bank")
        if bank.map(UnsealedText.holdsNumber) == true { reading.refuse("bank", UnsealedText.nameFault) }
        family.contact.account = number.map {
            PaymentAccount(bank: bank, number: $0, proxy: proxy)
        }
    }
}
