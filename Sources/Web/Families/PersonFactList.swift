import Benefits
import CivilCalendar
import Rules

/// The facts of one person as a page lists them. Nothing is guessed: what nobody said is "not recorded".
struct PersonFactList {
    let words: Words

    private var presentation: Presentation { Presentation(language: words.language) }

    func facts(of person: PersonFacts, on day: CivilDate) -> [LabelledValue] {
        var facts = [LabelledValue(label: words("person.sex"), value: sex(person.sex))]
        facts.append(LabelledValue(label: words("person.born"), value: born(person, on: day)))
        if person.died.isUnknown {
            facts.append(LabelledValue(label: words("person.living"), value: words("family.unknown")))
        }
        for document in person.documents {
            facts.append(
                LabelledValue(
                    label: words("person.document-\(document.kind.rawValue)"), value: document.number))
        }
        for entry in person.householdRegister {
            facts.append(
                LabelledValue(
                    label: words("person.register"),
                    value: dated(words("person.register-\(entry.kind.rawValue)"), entry.span)))
        }
        facts += person.disabilities.map(disability)
        for income in person.incomes {
            let amount = presentation.money(Money(fen: income.monthlyFen))
            facts.append(
                LabelledValue(
                    label: words("person.income"),
                    value: dated(
                        words(
                            "person.income-monthly",
                            [
                                "source": words.known("fact-name.incomes-\(income.source)") ?? income.source,
                                "amount": amount,
                            ]),
                        income.span)))
        }
        for care in person.careAbility {
            facts.append(
                LabelledValue(
                    label: words("person.care"),
                    value: dated(words("person.care-\(care.level.rawValue)"), care.span)))
        }
        for study in person.studies {
            facts.append(
                LabelledValue(
                    label: words("person.study"),
                    value: dated(
                        words.known("value.\(study.institution)") ?? study.institution, study.span)))
        }
        return facts
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

    private func disability(_ certificate: DisabilityCertificate) -> LabelledValue {
        let category = certificate.category.flatMap { words.known("person.disability-\($0)") }
        let text = words(
            "person.disability-grade",
            ["category": category ?? words("person.disability-unknown"), "grade": String(certificate.grade)])
        return LabelledValue(label: words("person.disability"), value: dated(text, certificate.span))
    }

    /// The text with its first and last day, both included, as paper writes periods.
    private func dated(_ text: String, _ span: DateSpan) -> String {
        var parts = [text]
        if let from = span.from { parts.append(words("person.since", ["day": presentation.day(from)])) }
        if let last = span.lastDay { parts.append(words("person.until", ["day": presentation.day(last)])) }
        return parts.joined(separator: words.language == .zh ? "，" : ", ")
    }
}
