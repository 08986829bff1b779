import Benefits
import Rules

extension RegistrationFault {
    /// What is wrong with the dossier of a registration, at the page and question where it was answered.
    init(_ fault: DataFault, in answers: RegistrationAnswers, of dossier: Dossier) {
        let parts = fault.path.split(separator: ".").dropFirst().map(String.init)
        let name = parts.first.map(Self.name) ?? ""
        let section: RegistrationSection
        var field: String?
        if name == "people", let place = parts.first.flatMap(Self.place),
            dossier.family.people.indices.contains(place),
            let subject = answers.people.first(where: { $0.key == dossier.family.people[place].key })
        {
            (section, field) = Self.page(of: parts.dropFirst().first.map(Self.name) ?? "", subject)
        } else {
            (section, field) = (.family(Self.page(of: name)), name == "household_number" ? "household" : nil)
        }
        self.init(section: section, field: field ?? section.fields.first ?? "", text: fault.text)
    }

    /// "people" of "people[2]".
    private static func name(_ part: String) -> String { String(part.prefix { $0 != "[" }) }

    private static func place(_ part: String) -> Int? {
        part.split(separator: "[").last.flatMap { Int($0.dropLast()) }
    }

    private static func page(of name: String) -> RegistrationSection.FamilyPage {
        switch name {
        case "unions", "marital_state": .union
        case "parentage", "declared": .children
        case "only_child_certificate": .certificate
        case "monthly_income", "remark": .circumstances
        case "phone": .contact
        case "account": .account
        case "housing": .housing
        case "property": .property
        case "consents": .consents
        default: .place
        }
    }

    private static func page(
        of name: String, _ subject: RegistrationSubject
    ) -> (RegistrationSection, field: String?) {
        switch name {
        case "name": (.person(subject, .who), "name")
        case "documents", "no_number": (.person(subject, .document), "number")
        case "born": (.person(subject, .document), "born")
        case "died": (.person(subject, .life), "died")
        case "household_register": (.person(subject, .register), nil)
        case "residence": (.person(subject, .residence), nil)
        case "disabilities": (.person(subject, .disability), nil)
        case "care_ability", "labour_ability", "employment": (.person(subject, .ability), nil)
        case "absences": (.person(subject, .household), nil)
        case "health_insurance": (.person(subject, .insurance), nil)
        case "guardianship": (.family(.guardians), nil)
        case "obligors": (.family(.obligors), nil)
        case "incomes": (.family(.incomes), nil)
        case "studies": (.family(.studies), nil)
        case "military_service": (.family(.services), nil)
        default: (.person(subject, .who), nil)
        }
    }
}
