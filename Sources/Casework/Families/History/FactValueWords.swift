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
    func value(_ row: FactRow) -> LocalizedText {
        let values = row.values
        switch row.kind {
        case .memberships:
            let place = (values[2].text ?? "").prefix { !$0.isNumber && $0 != "-" }
            return FactWords.table["role.\(place)"].map { LocalizedText(zh: $0.zh, en: $0.en) }
                ?? Self.same(values[2].text)
        case .vitalStates:
            guard let day = values[1].date else { return LocalizedText(zh: "在世", en: "living") }
            return LocalizedText(zh: "\(day)去世", en: "died on \(day)")
        case .documents: return Self.same(values[1].text.map(IdentityMask.number))
        case .disabilities:
            let grade = values[2].integer.map(String.init) ?? "?"
            return LocalizedText(zh: "\(grade)级", en: "grade \(grade)")
        case .incomes: return Self.list([Self.word(values[0].text), Self.money(values[1].integer)])
        case .householdIncomes: return Self.money(values[0].integer)
        case .contacts: return Self.same(values[0].text.map(IdentityMask.phone))
        case .bankAccounts:
            return Self.list([
                Self.same(values[0].text), Self.same(values[1].text.map(IdentityMask.account)),
                Self.same(values[2].text),
            ])
        case .remarks: return LocalizedText(zh: "（内容不显示）", en: "(not shown)")
        case .onlyChildCertificates: return certificate(values)
        case .parentage: return Self.list([person(row, at: 0), Self.word(values[2].text)])
        case .unions:
            return Self.list([person(row, at: 0), person(row, at: 2), Self.word(values[4].text)])
        case .guardianships: return Self.list([person(row, at: 0), Self.same(values[2].text)])
        case .serviceRequests: return Self.list([Self.word(values[0].text), person(row, at: 1)])
        case .hardshipEvents:
            return Self.list([
                Self.word(values[0].text.map { "event-" + $0 }), person(row, at: 1),
                Self.same(values[3].date?.description),
            ])
        case .declaredCounts: return Self.counts(values)
        case .militaryServices: return LocalizedText(zh: "服役", en: "serves")
        default: return Self.list(values.map(Self.plain))
        }
    }

    private func person(_ row: FactRow, at place: Int) -> LocalizedText {
        row.personID(at: place).map(who) ?? LocalizedText(zh: "", en: "")
    }

    private func certificate(_ values: [FactValue]) -> LocalizedText {
        guard values[0].bool == true else { return LocalizedText(zh: "没有", en: "none") }
        var parts = [Self.same(values[1].text.map(IdentityMask.account)), Self.word(values[3].text)]
        if let day = values[4].date {
            parts.append(LocalizedText(zh: "\(day)注销", en: "cancelled on \(day)"))
        }
        return Self.list(parts)
    }

    private static func counts(_ values: [FactValue]) -> LocalizedText {
        func number(_ place: Int) -> String { values[place].integer.map(String.init) ?? "?" }
        return LocalizedText(
            zh: "曾有子女\(number(0))，现存\(number(1))，家庭\(number(2))人",
            en: EnglishCount.text(values[0].integer, "child", "children")
                + " ever, \(number(1)) alive, \(number(2)) in the household")
    }

    private static func plain(_ value: FactValue) -> LocalizedText {
        switch value {
        case .null: LocalizedText(zh: "", en: "")
        case .text(let text): word(text)
        case .integer(let number): same(String(number))
        case .date(let day): same(day.description)
        case .bool(let flag): word(flag ? "true" : "false")
        case .texts(let texts): list(texts.map { word($0) })
        }
    }

    /// A word of the dossier as people say it.
    private static func word(_ text: String?) -> LocalizedText {
        guard let text else { return LocalizedText(zh: "", en: "") }
        for kind in ["value.", "fact-name.", "fact-name.incomes-", "value.act-"] {
            if let words = FactWords.table[kind + text] { return LocalizedText(zh: words.zh, en: words.en) }
        }
        return same(text)
    }

    private static func money(_ fen: Int64?) -> LocalizedText {
        guard let fen else { return LocalizedText(zh: "", en: "") }
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
