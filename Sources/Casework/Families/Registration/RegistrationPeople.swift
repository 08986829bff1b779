import Benefits
import CivilCalendar

extension RegistrationFilling {
    mutating func parent(_ key: String, _ sex: PersonFacts.Sex, _ reading: inout SectionReading) {
        switch reading.required("onFile") {
        case "yes": family.people.append(person(key, sex: sex, &reading))
        case nil, "no": break
        default: reading.refuse("onFile", RegistrationFaultText.missing("onFile"))
        }
    }

    mutating func child(_ number: Int, _ reading: inout SectionReading) {
        let key = Self.key(.child(number)) ?? ""
        var facts = person(key, sex: nil, &reading)
        facts.disabilities = disability(of: facts, &reading)
        let manner = reading.choice("manner", ParentageFacts.Kind.self, isRequired: true)
        let adopted = manner == .adoption ? reading.day("adopted", isRequired: true) : nil
        let since = manner == .adoption ? adopted : facts.born.value
        family.people.append(facts)
        if let manner {
            family.parentage.append(
                ParentageFacts(
                    child: key, parents: [], kind: manner, span: since.map { .since($0) } ?? .always))
        }
    }

    /// - Parameter sex: of a parent; nil where it is asked for.
    private func person(
        _ key: String, sex: PersonFacts.Sex?, _ reading: inout SectionReading
    ) -> PersonFacts {
        var facts = PersonFacts(key: key)
        if reading.required("name") != nil {
            facts.name = reading.read("name") { (text) throws(IdentityFault) in try PersonName(text).text }
        }
        let cause = reading.choice("cause", MissingNumber.Cause.self)
        let number = reading.identity()
        if reading.text("number") == nil, cause == nil { _ = reading.required("number") }
        let isNumbered = reading.text("number") != nil
        var born = reading.day("born", isRequired: !isNumbered)
        let said =
            sex ?? reading.choice("sex", PersonFacts.Sex.self, isRequired: !isNumbered) ?? .unknown
        if let number {
            if let born, born != number.born { reading.refuse("born", RegistrationFaultText.bornDiffers) }
            if said != .unknown, said != number.sex {
                reading.refuse(sex == nil ? "sex" : "number", RegistrationFaultText.sexDiffers)
            }
            born = number.born
            facts.documents = number.documents
        } else if let cause {
            facts.circumstances.missingNumbers = [
                MissingNumber(cause: cause, span: born.map { .since($0) } ?? .always)
            ]
        }
        facts.sex = said == .unknown ? number?.sex ?? .unknown : said
        facts.born = born.map { .known($0) } ?? .unknown
        facts.died = death(after: born, &reading)
        if let kind = reading.choice("register", HouseholdRegisterEntry.Kind.self) {
            facts.householdRegister = [HouseholdRegisterEntry(kind: kind, area: nil, span: .always)]
        }
        return facts
    }

    private func death(after born: CivilDate?, _ reading: inout SectionReading) -> Fact<CivilDate> {
        switch reading.required("living") {
        case "yes": return .none
        case "no":
            guard let died = reading.day("died", isRequired: true) else { return .unknown }
            if let born, died < born {
                reading.refuse("died", RegistrationFaultText.diedBeforeBirth)
                return .unknown
            }
            return .known(died)
        case nil, "unknown": return .unknown
        default:
            reading.refuse("living", RegistrationFaultText.missing("living"))
            return .unknown
        }
    }

    /// A certificate's number holds category and grade, which must be those that were said.
    private func disability(
        of person: PersonFacts, _ reading: inout SectionReading
    ) -> [DisabilityCertificate] {
        let grade = reading.text("grade").flatMap(Int.init).flatMap { (1...4).contains($0) ? $0 : nil }
        let own = person.documents.first.flatMap {
            try? IdentityNumber($0.number, asOf: nil, allowTestIdentities: true)
        }
        let card = reading.read("card") { (text) throws(IdentityFault) in
            try DisabilityCertificateNumber(text, owner: own)
        }
        if let card, let grade, card.grade != grade {
            reading.refuse("grade", RegistrationFaultText.gradeDiffers)
        }
        guard let held = card?.grade ?? grade else { return [] }
        return [
            DisabilityCertificate(
                certificate: card?.text, category: card?.category, grade: held, span: .always)
        ]
    }
}
