import Benefits
import CivilCalendar

extension RegistrationFilling {
    /// What a person can do, whether the person lives in the household, and health insurance: each may be left out, and
    /// what is said without a day holds "as reported".
    func situation(_ subject: RegistrationSubject, _ facts: inout PersonFacts) -> [SectionReading] {
        var ability = reading(.person(subject, .ability))
        let care = ability.choice("care", CareAbility.Level.self)
        let labour = ability.choice("labour", LabourAbility.Level.self)
        let work = ability.choice("work", Employment.State.self)
        let able = span("ability-since", beside: ["care", "labour", "work"], of: facts, &ability)
        facts.careAbility = care.map { [CareAbility(level: $0, span: able)] } ?? []
        facts.circumstances.labourAbility = labour.map { [LabourAbility(level: $0, span: able)] } ?? []
        facts.circumstances.employment = work.map { [Employment(state: $0, span: able)] } ?? []

        var household = reading(.person(subject, .household))
        let away = household.text("away") == "at-home" ? nil : household.choice("away", Absence.Reason.self)
        let gone = span("away-since", beside: ["away"], of: facts, &household)
        if household.text("away") == "at-home" { household.refuse(anyOf: ["away-since"]) }
        facts.circumstances.absences = away.map { [Absence(reason: $0, span: gone)] } ?? []

        var insurance = reading(.person(subject, .insurance))
        let scheme = insurance.choice("scheme", HealthInsurance.Scheme.self)
        let insured = span("scheme-since", beside: ["scheme"], of: facts, &insurance)
        facts.circumstances.healthInsurance =
            scheme.map { [HealthInsurance(scheme: $0, span: insured)] } ?? []
        return [ability, household, insurance]
    }

    /// Since a day of the person's life; a day beside no answer says nothing, and is a fault of the first of them.
    private func span(
        _ field: String, beside answers: [String], of person: PersonFacts, _ reading: inout SectionReading
    ) -> DateSpan {
        let since = reading.day(field, inLifeOf: person)
        let isAlone = reading.text(field) != nil && answers.allSatisfy { reading.text($0) == nil }
        if isAlone, let first = answers.first { _ = reading.required(first) }
        return since.map { .since($0) } ?? .always
    }
}
