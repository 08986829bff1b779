package import Benefits
import CivilCalendar
import Rules

extension DossierAssembly {
    /// A row about a person that is neither identity, disability, income, study nor care ability.
    func addCircumstance(_ row: FactRow, to facts: inout PersonCircumstances) {
        let values = row.values
        func word<Word: RawRepresentable>(_ type: Word.Type) -> Word? where Word.RawValue == String {
            values[0].text.flatMap(Word.init)
        }
        switch row.kind {
        case .labourAbilities:
            if let level = word(LabourAbility.Level.self) {
                facts.labourAbility.append(.init(level: level, span: row.valid))
            }
        case .employments:
            if let state = word(Employment.State.self) {
                facts.employment.append(.init(state: state, span: row.valid))
            }
        case .militaryServices: facts.militaryService.append(.init(span: row.valid))
        case .healthInsurances:
            if let scheme = word(HealthInsurance.Scheme.self) {
                facts.healthInsurance.append(.init(scheme: scheme, span: row.valid))
            }
        case .absences:
            if let reason = word(Absence.Reason.self) {
                facts.absences.append(.init(reason: reason, span: row.valid))
            }
        case .residences:
            if let area = values[0].text { facts.residences.append(.init(area: area, span: row.valid)) }
        case .missingNumbers:
            if let cause = word(MissingNumber.Cause.self) {
                facts.missingNumbers.append(.init(cause: cause, span: row.valid))
            }
        case .unaskedLists:
            let lists = Set((values[0].texts ?? []).compactMap(FactList.init))
            if !lists.isEmpty { facts.unasked.append(UnaskedLists(lists, span: row.valid)) }
        case .guardianships:
            if let guardian = row.personID(at: 0).flatMap({ keys[$0] }) {
                facts.guardianships.append(.init(guardian: .person(guardian), span: row.valid))
            } else if let name = values[2].text {
                facts.guardianships.append(.init(guardian: .named(name), span: row.valid))
            }
        default: break
        }
    }

    /// In the order in which they were recorded. What is said of a person counts where the person is of the file; consents
    /// count of linked people too.
    func familyCircumstances() -> FamilyCircumstances {
        func rows(_ kind: FactKind) -> [FactRow] { (byKind[kind] ?? []).sorted { $0.id < $1.id }.map(\.row) }
        func member(_ row: FactRow) -> String? { members.contains(row.owner) ? keys[row.owner] : nil }
        func subject(_ row: FactRow) -> String? { row.personID(at: 1).flatMap { keys[$0] } }
        var facts = FamilyCircumstances()
        facts.housing = rows(.housings).map {
            Housing(
                place: $0.values[0].text.flatMap(Housing.Place.init),
                condition: $0.values[1].text.flatMap(Housing.Condition.init),
                isInadequate: $0.values[2].bool, span: $0.valid)
        }
        facts.property = rows(.propertyAssessments).compactMap { row in
            row.values[0].bool.map { PropertyAssessment(isWithinLimits: $0, span: row.valid) }
        }
        facts.obligors = rows(.supportObligors).compactMap { row in
            member(row).map {
                SupportObligor(
                    person: $0, relation: row.values[0].text, isAble: row.values[1].bool, span: row.valid)
            }
        }
        facts.requests = rows(.serviceRequests).compactMap { row in
            row.values[0].text.flatMap(ServiceRequest.Kind.init).map {
                ServiceRequest(kind: $0, person: subject(row), span: row.valid)
            }
        }
        facts.events = rows(.hardshipEvents).compactMap { row in
            guard let kind = row.values[0].text.flatMap(HardshipEvent.Kind.init), let day = row.values[3].date
            else { return nil }
            return HardshipEvent(kind: kind, person: subject(row), day: day)
        }
        facts.consents = rows(.consents).compactMap { row in
            guard let purpose = row.values[0].text.flatMap(RecordedConsent.Purpose.init),
                let isGiven = row.values[1].bool, let person = keys[row.owner]
            else { return nil }
            return RecordedConsent(purpose: purpose, person: person, isGiven: isGiven, span: row.valid)
        }
        return facts
    }

    /// Where the rows of ``FactKind/ofContact`` were read.
    func describeContact(_ contact: inout FamilyContact) {
        func row(_ kind: FactKind) -> FactRow? {
            (byKind[kind] ?? []).first { $0.row.valid.contains(day) }?.row
        }
        contact.phone = row(.contacts)?.values[0].text
        if let account = row(.bankAccounts), let number = account.values[1].text {
            let proxy = account.values[2].text.flatMap { holder in
                account.values[3].text.map { PaymentAccount.Proxy(holder: holder, reason: $0) }
            }
            contact.account = PaymentAccount(bank: account.values[0].text, number: number, proxy: proxy)
        }
        contact.maritalState = row(.maritalStates)?.values[0].text.flatMap(MaritalStatus.init)
        contact.monthlyIncome = row(.householdIncomes)?.values[0].integer.map { Money(fen: $0) }
        contact.remark = row(.remarks)?.values[0].text
    }
}

extension DossierRows {
    /// The rows of a person's circumstances.
    static func circumstances(
        _ facts: PersonCircumstances, _ id: PersonID, _ people: [String: PersonID]
    ) -> [FactRow] {
        func row(_ kind: FactKind, _ values: [FactValue], _ valid: DateSpan) -> FactRow {
            FactRow(kind, home: id.home, person: id.person, values, valid: valid)
        }
        var rows = facts.labourAbility.map { row(.labourAbilities, [.text($0.level.rawValue)], $0.span) }
        rows += facts.employment.map { row(.employments, [.text($0.state.rawValue)], $0.span) }
        rows += facts.militaryService.map { row(.militaryServices, [], $0.span) }
        rows += facts.healthInsurance.map { row(.healthInsurances, [.text($0.scheme.rawValue)], $0.span) }
        rows += facts.absences.map { row(.absences, [.text($0.reason.rawValue)], $0.span) }
        rows += facts.residences.map { row(.residences, [.text($0.area)], $0.span) }
        rows += facts.guardianships.compactMap { guardianship in
            switch guardianship.guardian {
            case .named(let name):
                return row(.guardianships, [.null, .null, .text(name)], guardianship.span)
            case .person(let key):
                guard let guardian = people[key] else { return nil }
                return row(.guardianships, guardian.values + [.null], guardianship.span)
            }
        }
        rows += facts.missingNumbers.map { row(.missingNumbers, [.text($0.cause.rawValue)], $0.span) }
        rows += facts.unasked.map {
            row(.unaskedLists, [.texts($0.lists.sorted().map(\.rawValue))], $0.span)
        }
        return rows
    }

    /// The rows of a family's circumstances; those about a person belong to the person.
    static func circumstances(
        _ facts: FamilyCircumstances, home: Int64, _ people: [String: PersonID]
    ) -> [FactRow] {
        func subject(_ key: String?) -> [FactValue] {
            key.flatMap { people[$0]?.values } ?? [.null, .null]
        }
        var rows = facts.housing.map {
            FactRow(
                .housings, home: home,
                [
                    FactValue($0.place?.rawValue), FactValue($0.condition?.rawValue),
                    FactValue($0.isInadequate),
                ], valid: $0.span)
        }
        rows += facts.property.map {
            FactRow(.propertyAssessments, home: home, [.bool($0.isWithinLimits)], valid: $0.span)
        }
        rows += facts.obligors.compactMap { obligor in
            people[obligor.person].map {
                FactRow(
                    .supportObligors, home: $0.home, person: $0.person,
                    [FactValue(obligor.relation), FactValue(obligor.isAble)], valid: obligor.span)
            }
        }
        rows += facts.requests.map {
            FactRow(
                .serviceRequests, home: home, [.text($0.kind.rawValue)] + subject($0.person), valid: $0.span)
        }
        rows += facts.events.map {
            FactRow(
                .hardshipEvents, home: home,
                [.text($0.kind.rawValue)] + subject($0.person) + [.date($0.day)])
        }
        rows += facts.consents.compactMap { consent in
            people[consent.person].map {
                FactRow(
                    .consents, home: $0.home, person: $0.person,
                    [.text(consent.purpose.rawValue), .bool(consent.isGiven)], valid: consent.span)
            }
        }
        return rows
    }

    /// How the family is reached and paid.
    package static func contact(_ contact: FamilyContact, home: Int64) -> [FactRow] {
        var rows: [FactRow] = []
        func add(_ kind: FactKind, _ values: [FactValue]) { rows.append(FactRow(kind, home: home, values)) }
        if let state = contact.maritalState { add(.maritalStates, [.text(state.rawValue)]) }
        if let income = contact.monthlyIncome { add(.householdIncomes, [.integer(income.fen)]) }
        if let phone = contact.phone { add(.contacts, [.text(phone)]) }
        if let account = contact.account {
            add(
                .bankAccounts,
                [
                    FactValue(account.bank), .text(account.number), FactValue(account.proxy?.holder),
                    FactValue(account.proxy?.reason),
                ])
        }
        if let remark = contact.remark { add(.remarks, [.text(remark)]) }
        return rows
    }
}

extension PersonID {
    /// As two columns name a person.
    package var values: [FactValue] { [.integer(home), .integer(Int64(person))] }
}
