import Benefits
import CivilCalendar
package import Rules
package import Store

extension FactKind {
    /// What the fact is called.
    package var said: LocalizedText {
        let (zh, en) = words
        return LocalizedText(zh: zh, en: en)
    }

    private var words: (String, String) {
        switch self {
        case .memberships: ("家庭成员", "member of the family")
        case .particulars: ("姓名、性别、出生", "name, sex and birth")
        case .vitalStates: ("是否在世", "whether living")
        case .documents: ("证件", "document")
        case .householdRegistrations: ("户口", "household register")
        case .disabilities: ("残疾人证", "disability certificate")
        case .incomes: ("收入", "income")
        case .studies: ("就学", "study")
        case .careAbilities: ("自理能力", "care ability")
        case .parentage: ("父母", "parent")
        case .unions: ("婚姻", "marriage")
        case .declaredCounts: ("申报人数", "declared counts")
        case .onlyChildCertificates: ("独生子女父母光荣证", "only-child certificate")
        case .completeLists: ("登记齐全的项目", "lists known to be whole")
        case .maritalStates: ("婚姻状况", "marital status")
        case .householdIncomes: ("家庭月收入", "household income")
        case .contacts: ("联系电话", "telephone")
        case .bankAccounts: ("收款账户", "account")
        case .remarks: ("备注", "remark")
        case .labourAbilities: ("劳动能力", "ability to work")
        case .employments: ("就业状况", "employment")
        case .militaryServices: ("服兵役", "military service")
        case .healthInsurances: ("基本医疗保险", "basic medical insurance")
        case .absences: ("不在户内生活", "not living in the household")
        case .residences: ("居住地", "residence")
        case .guardianships: ("监护人", "guardian")
        case .unaskedLists: ("还没有问过的项目", "not asked yet")
        case .missingNumbers: ("没有证件号码的原因", "why there is no number")
        case .supportObligors: ("法定义务人", "person obliged to support")
        case .consents: ("意见", "consent")
        case .housings: ("住房", "housing")
        case .propertyAssessments: ("财产状况", "property")
        case .serviceRequests: ("申请的服务", "service asked for")
        case .hardshipEvents: ("意外或重大变故", "accident or blow")
        }
    }
}

extension FactSentence {
    /// The row's own values; numbers masked, free text never shown.
    package func value(_ row: FactRow) -> LocalizedText {
        let values = row.values
        switch row.kind {
        case .memberships:
            let place = (values[2].text ?? "").prefix { !$0.isNumber && $0 != "-" && $0 != "_" }
            return FactWords.text("role.\(place)") ?? Self.word("role.member")
        case .vitalStates:
            guard let day = values[1].date else { return LocalizedText(zh: "在世", en: "living") }
            return LocalizedText(zh: "\(day)去世", en: "died on \(day)")
        case .particulars: return particulars(values)
        case .unions:
            return Self.list([person(row, at: 0), person(row, at: 2), said(row, FactForm.of(.unions))])
        case .onlyChildCertificates where values[0].bool != true: return Self.word("value.not-held")
        case .declaredCounts: return Self.counts(values)
        case .militaryServices: return LocalizedText(zh: "服役", en: "serves")
        default: return said(row, FactForm.of(row.kind))
        }
    }

    /// Which values changed that look the same as they are shown, masked or not at all: "；去掉残疾人证号".
    func unseenChanges(from before: FactRow, to after: FactRow) -> LocalizedText {
        let form = FactForm.of(after.kind)
        let changes = form.fields.compactMap { field -> LocalizedText? in
            let (old, new) = (before.values[field.place], after.values[field.place])
            guard form.isSealed(field), old != new, said(before, field) == said(after, field) else {
                return nil
            }
            let label = form.label(field)
            if new == .null { return LocalizedText(zh: "去掉\(label.zh)", en: "without: \(label.en)") }
            return LocalizedText(
                zh: "\(old == .null ? "填上" : "更改")\(label.zh)",
                en: "\(old == .null ? "added" : "changed"): \(label.en)")
        }
        if changes.isEmpty { return Self.same(nil) }
        return LocalizedText(
            zh: "；" + changes.map(\.zh).joined(separator: "，"),
            en: "; " + changes.map(\.en).joined(separator: ", ")
        )
    }

    /// The fields of the entry, in their order.
    private func said(_ row: FactRow, _ form: FactForm) -> LocalizedText {
        Self.list(form.fields.map { said(row, $0) })
    }

    private func said(_ row: FactRow, _ field: FactField) -> LocalizedText {
        let value = row.values[field.place]
        switch field.form {
        case .choice(_, let prefix): return Self.word(prefix, value.text)
        case .source: return Self.word("fact-name.incomes-", value.text)
        case .level(_, let prefix): return Self.word(prefix, value.integer.map(String.init))
        case .choices(_, let prefix): return Self.list((value.texts ?? []).map { Self.word(prefix, $0) })
        case .flag(let yes, let no):
            return value.bool.map { Self.word("value.\($0 ? yes : no)") } ?? Self.same(nil)
        case .money: return Self.money(value.integer)
        case .count: return Self.same(value.integer.map(String.init))
        case .day:
            guard let day = value.date else { return Self.same(nil) }
            if field.key == "day" { return Self.same(day.description) }
            let label = field.label(in: row.kind)
            return LocalizedText(zh: "\(label.zh)\(day)", en: "\(label.en) \(day)")
        case .name: return Self.same(value.text)
        case .area: return value.text.map(areas.said) ?? Self.same(nil)
        case .text:
            let isHidden = !isInClear && field.isSealed(in: row.kind) && value.text != nil
            return isHidden ? LocalizedText(zh: "（内容不显示）", en: "(not shown)") : Self.same(value.text)
        case .phone: return masked(value, IdentityMask.phone)
        case .account, .number: return masked(value, IdentityMask.account)
        case .document: return masked(value, IdentityMask.number)
        // It holds category and grade, which stand beside it.
        case .card: return Self.same(isInClear ? value.text : nil)
        case .member: return person(row, at: field.place)
        }
    }

    private func masked(_ value: FactValue, _ mask: (String) -> String) -> LocalizedText {
        Self.same(value.text.map { isMasked || isInClear ? $0 : mask($0) })
    }

    private func person(_ row: FactRow, at place: Int) -> LocalizedText {
        row.personID(at: place).map(who) ?? Self.same(nil)
    }

    /// The birth as exactly as it is known.
    private func particulars(_ values: [FactValue]) -> LocalizedText {
        var parts = [Self.same(values[0].text)]
        if let sex = values[1].text, sex != PersonFacts.Sex.unknown.rawValue {
            parts.append(Self.word("value.", sex))
        }
        if let born = values[2].date {
            let (zh, en): (String, String) =
                switch values[3].text.flatMap(PersonFacts.Precision.init) {
                case .year: ("\(born.year)年", "\(born.year)")
                case .month: ("\(born.year)年\(born.month)月", String(born.description.prefix(7)))
                default: (born.description, born.description)
                }
            parts.append(LocalizedText(zh: "\(zh)出生", en: "born \(en)"))
        }
        return Self.list(parts)
    }

    private static func counts(_ values: [FactValue]) -> LocalizedText {
        let (ever, alive, size) = (values[0].integer, values[1].integer, values[2].integer)
        if values.allSatisfy({ $0 == .null }) { return LocalizedText(zh: "未说明", en: "not said") }
        return list([
            ever.map {
                LocalizedText(zh: "曾有子女\($0)", en: EnglishCount.text($0, "child", "children") + " ever")
            } ?? same(nil),
            alive.map { LocalizedText(zh: "现存\($0)", en: "\($0) alive") } ?? same(nil),
            size.map { LocalizedText(zh: "家庭\($0)人", en: "\($0) in the household") } ?? same(nil),
        ])
    }

    /// A word of the register as people say it; itself where nobody gave it words.
    private static func word(_ prefix: String, _ word: String? = "") -> LocalizedText {
        guard let word else { return same(nil) }
        return FactWords.text(prefix + word) ?? same(word)
    }

    private static func money(_ fen: Int64?) -> LocalizedText {
        guard let fen else { return same(nil) }
        let yuan = Money(fen: fen).yuan
        return LocalizedText(zh: "每月\(yuan)元", en: "\(yuan) yuan a month")
    }

    private static func same(_ text: String?) -> LocalizedText {
        LocalizedText(zh: text ?? "", en: text ?? "")
    }

    private static func list(_ parts: [LocalizedText]) -> LocalizedText {
        let said = parts.filter { !$0.zh.isEmpty }
        return LocalizedText(
            zh: said.map(\.zh).joined(separator: "，"), en: said.map(\.en).joined(separator: ", "))
    }
}
