import Benefits
import CivilCalendar

extension RegistrationFilling {
    /// A disability certificate. Everybody who is not known to have died is asked for one: nothing said of one person
    /// leaves what depends on it open for the family.
    mutating func disabilities(
        of person: PersonFacts, _ reading: inout SectionReading
    ) -> [DisabilityCertificate] {
        let details = ["card", "category", "grade", "certified", "lapses"]
        let isRequired = person.died.value == nil || details.contains { reading.text($0) != nil }
        let said = isRequired ? reading.required("disabled") : reading.text("disabled")
        switch reading.yes("disabled", mayBeUnknown: true) {
        case true: return certificate(of: person, &reading).map { [$0] } ?? []
        case false: reading.refuse(anyOf: details)
        case nil:
            if isRequired || said != nil { isEveryDisabilityKnown = false }
            if said != nil {
                reading.refuse(anyOf: details)
            } else if details.contains(where: { reading.text($0) != nil }) {
                _ = certificate(of: person, &reading)
            }
        }
        return []
    }

    /// A certificate's number holds the own number, category and grade, which must be those that were said.
    private func certificate(
        of person: PersonFacts, _ reading: inout SectionReading
    ) -> DisabilityCertificate? {
        let grade = code("grade", 1...4, &reading)
        let category = code("category", 1...7, &reading)
        let own = person.documents.first.flatMap {
            try? IdentityNumber($0.number, asOf: nil, allowTestIdentities: true)
        }
        let card = reading.read("card") { (text) throws(IdentityFault) in
            try DisabilityCertificateNumber(text, owner: own)
        }
        if let card, let grade, card.grade != grade {
            reading.refuse("grade", RegistrationFaultText.gradeDiffers)
        }
        if let card, let category, card.category != category {
            reading.refuse("category", RegistrationFaultText.categoryDiffers)
        }
        if reading.text("card") == nil, reading.text("grade") == nil {
            reading.refuse("card", RegistrationFaultText.noCard)
        }
        let span = reading.span(from: reading.day("certified", inLifeOf: person), until: "lapses")
        return (card?.grade ?? grade).map {
            DisabilityCertificate(
                certificate: card?.text, category: card?.category ?? category, grade: $0, span: span)
        }
    }

    private func code(
        _ field: String, _ range: ClosedRange<Int>, _ reading: inout SectionReading
    ) -> Int? {
        guard let text = reading.text(field) else { return nil }
        if let code = Int(text), range.contains(code) { return code }
        reading.refuse(field, RegistrationFaultText.missing(field))
        return nil
    }
}
