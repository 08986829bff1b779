import Benefits
import Casework
import CivilCalendar

/// The facts of one person as a page lists them. Nothing is guessed: what nobody said is "not recorded".
struct PersonFactList {
    let words: Words

    private var presentation: Presentation { Presentation(language: words.language) }

    /// - Parameter lines: what the dossier says of everybody.
    func facts(of person: PersonFacts, among lines: [FactLine], on day: CivilDate) -> [LabelledValue] {
        var facts = [LabelledValue(label: words("person.sex"), value: sex(person.sex))]
        facts.append(LabelledValue(label: words("person.born"), value: born(person, on: day)))
        if person.died.isUnknown {
            facts.append(LabelledValue(label: words("person.living"), value: words("family.unknown")))
        }
        // Name, sex, birth and death are said above.
        let others = lines.filter {
            $0.person == person.key && !$0.form.isIdentity
        }
        return facts + others.map { LabelledValue($0, words: words) }
    }

    private func sex(_ sex: PersonFacts.Sex) -> String {
        sex == .unknown ? words("family.unknown") : words("person.sex-\(sex.rawValue)")
    }

    /// The birth date as precisely as it is known; the age of the living only.
    private func born(_ person: PersonFacts, on day: CivilDate) -> String {
        guard let born = person.born.value else { return words("family.unknown") }
        let date =
            switch person.bornPrecision {
            case .day: presentation.day(born)
            case .month: words("person.born-month", ["year": String(born.year), "month": String(born.month)])
            case .year: words("person.born-year", ["year": String(born.year)])
            }
        guard person.died == .none, person.bornPrecision == .day, born <= day else { return date }
        var age = day.year - born.year
        if born.adding(years: age) > day { age -= 1 }
        return words("person.born-age", ["day": date, "age": String(age)])
    }
}
