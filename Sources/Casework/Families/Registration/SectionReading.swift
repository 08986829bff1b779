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

    mutating func count(_ field: String, upTo most: Int = 99) -> Int? {
        guard let text = fields[field] else { return nil }
        guard let number = Int(text), (0...most).contains(number) else {
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

/// What a registration says of answers that are missing or do not fit.
enum RegistrationFaultText {
    static let notACount = LocalizedText(zh: "请填写一个数字，例如 1。", en: "Give a number, such as 1.")
    static let bornDiffers = LocalizedText(
        zh: "出生日期与身份证号中的不同，请核对。",
        en: "The birth date differs from the one in the identity number; compare them.")
    static let sexDiffers = LocalizedText(
        zh: "性别与身份证号中的不同，请核对。", en: "The sex differs from the one in the identity number; compare them.")
    static let gradeDiffers = LocalizedText(
        zh: "等级与残疾人证号中的不同，请核对。",
        en: "The grade differs from the one in the certificate's number; compare them.")
    static let diedBeforeBirth = LocalizedText(
        zh: "去世日期早于出生日期，请核对。", en: "The date of death is before the birth; check both.")
    static let endBeforeBegin = LocalizedText(
        zh: "结束日期早于开始日期，请核对。", en: "The end is before the beginning; check both.")
    static let aliveAboveEver = LocalizedText(
        zh: "现存活子女数不能多于曾生育（收养）子女数。", en: "No more children can be alive than there ever were.")
    static let nobody = LocalizedText(
        zh: "父母中至少要登记一人。", en: "At least one of the parents must be registered.")
    static let sameNumber = LocalizedText(
        zh: "这个号码已用于本户的另一个人。", en: "This number stands with another person of the family too.")
    static let unknownVillage = LocalizedText(
        zh: "请从列表中选择村（居）。", en: "Choose a village of the list.")
    static let amount = LocalizedText(
        zh: "请填写金额，例如 1200.50。", en: "Give an amount in yuan, such as 1200.50.")

    static func missing(_ field: String) -> LocalizedText {
        let (zh, en) = words[field] ?? ("请填写这一项。", "Fill this in.")
        return LocalizedText(zh: zh, en: en)
    }

    private static let words: [String: (String, String)] = [
        "village": ("请选择村（居）。", "Choose the village."),
        "onFile": ("请选择是否登记。", "Say whether there is such a person."),
        "name": ("请填写姓名。", "Give the name."),
        "number": ("请填写身份证号；没有号码时选择原因。", "Give the identity number, or say why there is none."),
        "born": ("没有身份证号时，请填写出生日期。", "Give the birth date where there is no identity number."),
        "sex": ("没有身份证号时，请选择性别。", "Give the sex where there is no identity number."),
        "living": ("请选择是否在世。", "Say whether the person is living."),
        "died": ("请填写去世日期。", "Give the date of death."),
        "manner": ("请选择亲生或收养。", "Say whether by birth or adoption."),
        "adopted": ("请填写收养日期。", "Give the day of the adoption."),
        "ever": ("请填写曾生育（收养）子女数。", "Give the number of children ever born or adopted."),
        "alive": ("请填写现存活子女数。", "Give the number of children living now."),
        "state": ("请选择婚姻状况。", "Choose the marital status."),
        "held": ("请选择有没有光荣证。", "Say whether there is a certificate."),
        "paper": ("请填写证书或证明的编号。", "Give the number of the certificate or proof."),
        "account": ("请填写账号。", "Give the account number."),
    ]
}
