import CivilCalendar
import Rules

/// A fact that was read as a clause of a sentence: "儿子2019年5月1日去世", "the son died on 1 May 2019".
struct FactClauses {
    let family: FamilyFacts
    let day: CivilDate
    let phrases: FactPhrases

    /// Nil for a reading that says nothing to a person (how ages are counted, where that is the ordinary way).
    func clause(_ reading: Reading) -> LocalizedText? {
        let (subject, member) = FactPhrases.parts(reading.name)
        if let subject, let clause = personal(subject, member, reading.value) { return clause }
        switch member {
        case "age_basis" where reading.value == AgeBasis.onBirthday.rawValue: return nil
        case "reference person":
            return LocalizedText(
                "看年龄的人是{who}", "the age that counts is that of {who}",
                ["who": phrases.people.called(reading.value)])
        case "children": return children(reading.value, of: nil)
        default:
            return LocalizedText(
                "{what}：{value}", "{what}: {value}",
                ["what": phrases.label(reading.name), "value": value(reading)])
        }
    }

    private func value(_ reading: Reading) -> LocalizedText {
        guard reading.name.hasPrefix("yearly:"), let money = Money(yuan: reading.value) else {
            return phrases.value(reading.value)
        }
        return LocalizedText(yuan: money)
    }

    // MARK: Of a person

    private func personal(_ key: String, _ member: String, _ value: String) -> LocalizedText? {
        let who = phrases.people.called(key)
        switch member {
        case "born": return birth(key, value)
        case "died": return death(who, value)
        case "spouse": return spouse(who, value)
        case "children": return children(value, of: key)
        case "disability_grade": return grade(key, value)
        case "obligors": return support(who, value)
        case "events": return event(who, value)
        default: break
        }
        if member.hasPrefix("requests.") { return record(key, member, isThere: value == "true") }
        if member.hasPrefix("incomes."), let income = Self.income(value) {
            return LocalizedText(
                income.isCounted
                    ? "{what}每月{money}，计入收入（{article}）" : "{what}每月{money}，不计入收入（{article}）",
                income.isCounted
                    ? "{what}: {money} a month, counted ({article})"
                    : "{what}: {money} a month, not counted ({article})",
                [
                    "what": phrases.label(key + "." + member), "money": LocalizedText(yuan: income.money),
                    "article": LocalizedText(same: income.article),
                ])
        }
        return nil
    }

    func birth(_ key: String, _ value: String) -> LocalizedText {
        let who = phrases.people.called(key)
        if let day = CivilDate(iso: value) {
            return LocalizedText(
                "{who}{day}出生", "{who} was born on {day}", ["who": who, "day": LocalizedText(day: day)])
        }
        guard let (first, last) = FactPhrases.range(value) else {
            return LocalizedText("{who}的出生日期不清楚", "the date of birth of {who} is not known", ["who": who])
        }
        return LocalizedText(
            "{who}在{a}至{b}之间出生，确切日期不清楚", "{who} was born between {a} and {b}, the exact day is not known",
            ["who": who, "a": LocalizedText(day: first), "b": LocalizedText(day: last)])
    }

    private func death(_ who: LocalizedText, _ value: String) -> LocalizedText {
        if let day = CivilDate(iso: value) {
            return LocalizedText(
                "{who}{day}去世", "{who} died on {day}", ["who": who, "day": LocalizedText(day: day)])
        }
        if value == "none" { return LocalizedText("{who}在世", "{who} is living", ["who": who]) }
        return LocalizedText("{who}是否在世不清楚", "it is not known whether {who} is living", ["who": who])
    }

    private func spouse(_ who: LocalizedText, _ value: String) -> LocalizedText {
        switch value {
        case "none": LocalizedText("{who}现在没有配偶", "{who} is not married now", ["who": who])
        case "unknown":
            LocalizedText("{who}现在的婚姻状况不清楚", "it is not known whether {who} is married", ["who": who])
        case "not in the dossier":
            LocalizedText("{who}的配偶没有登记在这一户", "the spouse of {who} is not on this file", ["who": who])
        default:
            LocalizedText(
                "{who}的配偶是{other}", "{who} is married to {other}",
                ["who": who, "other": phrases.people.called(value)])
        }
    }

    func grade(_ key: String, _ value: String) -> LocalizedText {
        let who = phrases.people.called(key)
        if let grade = Int(value) {
            return LocalizedText(
                "{who}持有效的{grade}残疾人证", "{who} holds a valid disability certificate of {grade}",
                ["who": who, "grade": FactPhrases.grade(grade)])
        }
        if value == "none" {
            return LocalizedText("{who}没有残疾人证", "{who} holds no disability certificate", ["who": who])
        }
        return expired(key)
            ?? LocalizedText(
                "{who}有没有残疾人证、是几级，不清楚",
                "it is not known whether {who} holds a disability certificate, and of which grade",
                ["who": who])
    }

    /// The certificate that ran out without a newer one.
    private func expired(_ key: String) -> LocalizedText? {
        let held = family.people.first { $0.key == key }?.disabilities ?? []
        let past = held.filter { ($0.span.to ?? .latest) <= day }
        guard let last = past.max(by: { ($0.span.to ?? .latest) < ($1.span.to ?? .latest) }),
            let until = last.span.lastDay
        else { return nil }
        return LocalizedText(
            "{who}的{grade}残疾人证{day}到期，还没有换证的记录",
            "the disability certificate of {who} ({grade}) ran out on {day}, and no newer one is on record",
            [
                "who": phrases.people.called(key), "grade": FactPhrases.grade(last.grade),
                "day": LocalizedText(day: until),
            ])
    }

    private func support(_ who: LocalizedText, _ value: String) -> LocalizedText {
        switch value {
        case "able":
            LocalizedText(
                "有法定义务人能够供养{who}", "somebody owes {who} support by law and can give it", ["who": who])
        case "none":
            LocalizedText(
                "没有能够供养{who}的法定义务人（配偶除外）", "nobody but a spouse owes {who} support and can give it",
                ["who": who])
        default:
            LocalizedText(
                "有没有人能够供养{who}不清楚", "it is not known whether anybody can support {who}", ["who": who])
        }
    }

    private func event(_ who: LocalizedText, _ value: String) -> LocalizedText {
        let parts = value.split(separator: " ").map(String.init)
        guard parts.count == 2, let day = CivilDate(iso: parts[1]) else {
            return LocalizedText("没有{who}近期遇到重大变故的记录", "no recent blow to {who} is on record", ["who": who])
        }
        return LocalizedText(
            "{day}，{who}遇到{what}", "{what} struck {who} on {day}",
            ["day": LocalizedText(day: day), "who": who, "what": phrases.value("event-" + parts[0])])
    }

    /// What is recorded only where somebody asked.
    private func record(_ key: String, _ member: String, isThere: Bool) -> LocalizedText {
        let values: KeyValuePairs = ["what": phrases.label(key + "." + member)]
        return isThere
            ? LocalizedText("{what}：有记录", "{what}: on record", values)
            : LocalizedText("{what}：没有记录", "{what}: not on record", values)
    }

    /// "1000.00 counted (社会救助暂行办法第九条)".
    static func income(_ value: String) -> (money: Money, isCounted: Bool, article: String)? {
        guard let space = value.firstIndex(of: " "), let money = Money(yuan: value[..<space]),
            let open = value.firstIndex(of: "("), value.hasSuffix(")")
        else { return nil }
        let article = value[value.index(after: open)...].dropLast()
        return (money, !value.contains(" not counted "), String(article))
    }

    // MARK: Children

    /// "登记的子女：儿子" with what is on file about the list.
    private func children(_ value: String, of key: String?) -> LocalizedText {
        let (keys, isWhole) = FactPhrases.keys(value)
        let list =
            keys.isEmpty ? LocalizedText("无", "none") : keys.map(phrases.people.called).listed
        let values: KeyValuePairs = ["who": key.map(phrases.people.called) ?? .empty, "list": list]
        var clause =
            key == nil
            ? LocalizedText("登记的子女：{list}", "children on record: {list}", values)
            : LocalizedText("{who}登记的子女：{list}", "children of {who} on record: {list}", values)
        if !isWhole {
            let rest = LocalizedText("（是否登记齐全不清楚）", " (not known to be all)")
            clause = LocalizedText(zh: clause.zh + rest.zh, en: clause.en + rest.en)
        }
        return clause
    }
}
