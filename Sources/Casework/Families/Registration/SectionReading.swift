import Benefits
import CivilCalendar
import Rules

/// Reads the fields of one section of a registration; what cannot be read or is missing is a fault of its field.
struct SectionReading {
    let section: RegistrationSection
    let fields: [String: String]
    let today: CivilDate
    let allowsTestIdentities: Bool
    private(set) var faults: [RegistrationFault] = []

    init(
        _ section: RegistrationSection, _ fields: [String: String], today: CivilDate,
        allowsTestIdentities: Bool
    ) {
        self.section = section
        self.fields = fields
        self.today = today
        self.allowsTestIdentities = allowsTestIdentities
    }

    mutating func refuse(_ field: String, _ text: LocalizedText) {
        if faults.contains(where: { $0.field == field }) { return }
        faults.append(RegistrationFault(section: section, field: field, text: text))
    }

    func text(_ field: String) -> String? { fields[field] }

    mutating func required(_ field: String) -> String? {
        if let text = fields[field] { return text }
        refuse(field, RegistrationFaultText.missing(field))
        return nil
    }

    /// What was typed beside an answer it does not go with: said rather than left aside.
    mutating func refuse(anyOf fields: [String]) {
        for field in fields where text(field) != nil { refuse(field, RegistrationFaultText.contradicts) }
    }

    /// An answer of yes or no; nil where nothing was said, or that it is not known.
    mutating func yes(_ field: String, isRequired: Bool = false, mayBeUnknown: Bool = false) -> Bool? {
        switch isRequired ? required(field) : text(field) {
        case "yes": return true
        case "no": return false
        case nil: return nil
        case "unknown" where mayBeUnknown: return nil
        default:
            refuse(field, RegistrationFaultText.missing(field))
            return nil
        }
    }

    /// A day up to today; `mayBeAhead` for an end.
    mutating func day(_ field: String, isRequired: Bool = false, mayBeAhead: Bool = false) -> CivilDate? {
        guard let text = isRequired ? required(field) : fields[field] else { return nil }
        do throws(RegisterFault) {
            return try RegisterDate.read(text, asOf: mayBeAhead ? .latest : today)
        } catch {
            refuse(field, error.text)
            return nil
        }
    }

    /// A date of birth as far as it is known, up to today.
    mutating func birth(_ field: String, isRequired: Bool = false) -> StatedBirth? {
        guard let text = isRequired ? required(field) : fields[field] else { return nil }
        do throws(RegisterFault) { return try StatedBirth.read(text, asOf: today) } catch {
            refuse(field, error.text)
            return nil
        }
    }

    /// A day of somebody's life: not before the birth, and not after the death.
    mutating func day(
        _ field: String, inLifeOf person: PersonFacts, isRequired: Bool = false
    ) -> CivilDate? {
        guard let day = day(field, isRequired: isRequired) else { return nil }
        if let birth = person.birthRange, day < birth.first {
            refuse(field, RegistrationFaultText.beforeBirth)
            return nil
        }
        if let died = person.died.value, day > died {
            refuse(field, RegistrationFaultText.afterDeath)
            return nil
        }
        return day
    }

    /// A span that ends on a day which may be ahead; a fault of the end where it holds no day.
    mutating func span(from: CivilDate?, until field: String) -> DateSpan {
        if let span = DateSpan(from: from, to: day(field, mayBeAhead: true)) { return span }
        refuse(field, RegistrationFaultText.endBeforeBegin)
        return from.map { .since($0) } ?? .always
    }

    /// An amount in yuan, which is not below nothing.
    mutating func money(_ field: String, isRequired: Bool = false) -> Money? {
        guard let text = isRequired ? required(field) : fields[field] else { return nil }
        if let money = Money(yuan: IdentityText.mended(text)), money.fen >= 0 { return money }
        refuse(field, RegistrationFaultText.amount)
        return nil
    }

    mutating func name(_ field: String) -> String? {
        guard required(field) != nil else { return nil }
        return read(field) { (text) throws(IdentityFault) in try PersonName(text).text }
    }

    /// The code of an area: 6 digits of a county to 15 of a villagers' group.
    ///
    /// - Parameter known: the areas that the register has.
    mutating func area(_ field: String, among known: Set<String>) -> String? {
        guard let text = required(field) else { return nil }
        let code = IdentityText.withoutBlanks(IdentityText.mended(text))
        let isCode =
            [6, 9, 12, 15].contains(code.utf8.count) && code.utf8.allSatisfy(IdentityText.isDigit)
        if isCode, known.contains(code) { return code }
        refuse(
            field, isCode ? RegistrationFaultText.unknownArea : RegistrationFaultText.areaCode)
        return nil
    }

    mutating func count(_ field: String, upTo most: Int = 99) -> Int? {
        guard let text = fields[field] else { return nil }
        guard let number = Int(IdentityText.mended(text)), (0...most).contains(number) else {
            refuse(field, RegistrationFaultText.notACount)
            return nil
        }
        return number
    }

    mutating func choice<Value: RawRepresentable<String>>(
        _ field: String, _ type: Value.Type, isRequired: Bool = false
    ) -> Value? {
        guard let text = isRequired ? required(field) : fields[field] else { return nil }
        if let value = Value(rawValue: text) { return value }
        refuse(field, RegistrationFaultText.missing(field))
        return nil
    }

    mutating func read<Value>(
        _ field: String, _ make: (String) throws(IdentityFault) -> Value
    ) -> Value? {
        guard let text = fields[field] else { return nil }
        do throws(IdentityFault) { return try make(text) } catch {
            refuse(field, error.text)
            return nil
        }
    }

    mutating func identity() -> IdentityNumber? {
        let (day, allowed) = (today, allowsTestIdentities)
        return read("number") { (text) throws(IdentityFault) in
            try IdentityNumber(text, asOf: day, allowTestIdentities: allowed)
        }
    }
}
