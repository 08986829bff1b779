import Benefits
import CivilCalendar

extension RegistrationFilling {
    /// The home of the family, as found: each part may be left out, and is then unknown.
    mutating func housing(_ reading: inout SectionReading) {
        let place = reading.choice("housing-place", Housing.Place.self)
        let condition = reading.choice("housing-condition", Housing.Condition.self)
        let isInadequate = reading.yes("housing-inadequate")
        let since = reading.day("housing-since")
        let parts = ["housing-place", "housing-condition", "housing-inadequate"]
        guard parts.contains(where: { reading.text($0) != nil }) else {
            if reading.text("housing-since") != nil { _ = reading.required("housing-place") }
            return
        }
        family.circumstances.housing = [
            Housing(
                place: place, condition: condition, isInadequate: isInadequate,
                span: since.map { .since($0) } ?? .always)
        ]
    }

    /// What came of comparing the family's property with the local limits.
    mutating func property(_ reading: inout SectionReading) {
        let isWithin = reading.yes("property-within", isRequired: reading.text("property-since") != nil)
        let since = reading.day("property-since")
        family.circumstances.property =
            isWithin.map {
                [PropertyAssessment(isWithinLimits: $0, span: since.map { .since($0) } ?? .always)]
            } ?? []
    }

    mutating func service(_ reading: inout SectionReading) {
        let soldier = somebody("soldier", &reading)
        let since = day("service-since", of: soldier, &reading)
        let span = reading.span(from: since, until: "service-until")
        guard let soldier else { return }
        if people[soldier].facts.circumstances.militaryService.contains(where: { $0.span.overlaps(span) }) {
            return reading.refuse("service-since", RegistrationFaultText.serviceTwice)
        }
        people[soldier].facts.circumstances.militaryService.append(Enlistment(span: span))
    }

    /// Somebody outside the couple who owes support by law; whether able is unknown where nobody says.
    mutating func obligor(_ reading: inout SectionReading) {
        let owed = somebody("owed", &reading)
        let relation = reading.text("relation")
        if let relation, UnsealedText.holdsNumber(relation) {
            reading.refuse("relation", UnsealedText.fault)
        }
        let isAble = reading.yes("obligor-able")
        let since = day("obligor-since", of: owed, &reading)
        guard let owed else { return }
        family.circumstances.obligors.append(
            SupportObligor(
                person: people[owed].facts.key, relation: relation, isAble: isAble,
                span: since.map { .since($0) } ?? .always))
    }
}
