import CivilCalendar
import Rules

/// A fact that was read as a clause of a sentence: "儿子2019年5月1日去世", "the son died on 1 May 2019".
final class FactClauses: Sendable {
    let family: FamilyFacts
    let day: CivilDate
    let phrases: FactPhrases

    init(_ family: FamilyFacts, on day: CivilDate, _ phrases: FactPhrases) {
        self.family = family
        self.day = day
        self.phrases = phrases
    }

    /// Nil for a reading that says nothing to a person (how ages are counted, where that is the ordinary way).
    func clause(_ reading: Reading, _ subject: String?, _ member: String) -> LocalizedText? {
        if let subject { return personal(subject, member, reading) }
        switch member {
        case "age_basis" where reading.value == AgeBasis.onBirthday.rawValue: return nil
        case "reference person":
            return LocalizedText(
                "看年龄的人是{who}", "the age that counts is that of {who}",
                ["who": phrases.people.called(reading.value)])
        case "children": return children(reading.value, of: nil)
        case _ where reading.name.hasPrefix("yearly:") && reading.value == "unknown": return nil
        case _ where reading.name.utf8.contains(UInt8(ascii: ":")): return programme(reading)
        default:
            return LocalizedText(
                "{what}：{value}", "{what}: {value}",
                ["what": phrases.label(reading.name), "value": phrases.plainValue(of: reading)])
        }
    }

    /// Another programme's answer, or what it would pay in a year; that is left out where it is not known.
    private func programme(_ reading: Reading) -> LocalizedText? {
        let parts = reading.name.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        let values: KeyValuePairs = [
            "title": phrases.title(parts[1]),
            "value": phrases.value(of: reading, FactPhrases.parts(reading.name).member),
        ]
        return parts[0] == "programme"
            ? LocalizedText("“{title}”的结果是{value}", "the answer of “{title}” is: {value}", values)
            : LocalizedText("“{title}”全年{value}", "“{title}” comes to {value} a year", values)
    }

    // MARK: Of a person

    private func personal(_ key: String, _ member: String, _ reading: Reading) -> LocalizedText {
        let who = phrases.people.called(key)
        let value = reading.value
        switch member {
        case "born": return birth(key, value)
        case "died": return death(who, value)
        case "spouse": return spouse(who, value)
        case "children": return children(value, of: key)
        case "disability_grade": return grade(key, value)
        case "obligors": return support(who, value)
        case "events": return event(who, value)
        case "absences":
            return LocalizedText(
                "{who}不算共同生活的家庭成员（{value}）", "{who} does not count as living in the household ({value})",
                ["who": who, "value": phrases.plainValue(of: reading)])
        case "household_register" where value != "unknown":
            return LocalizedText(
                "{who}为{value}户口", "the household register of {who} is {value}",
                ["who": who, "value": phrases.plainValue(of: reading)])
        case _ where member.hasPrefix("requests."):
            return record(who, member, isThere: value == "true")
        case _ where member.hasPrefix("consents."): return consent(who, member, reading)
        default: break
        }
        if member.hasPrefix("incomes."), let income = Self.income(value) {
            return self.income(who, member, income)
        }
        return LocalizedText(
            "{who}的{what}：{value}", "{what} of {who}: {value}",
            ["who": who, "what": phrases.member(member), "value": phrases.plainValue(of: reading)])
    }

    private func income(
        _ who: LocalizedText, _ member: String, _ income: (money: Money, isCounted: Bool, article: String)
    ) -> LocalizedText {
        let values: KeyValuePairs = [
            "who": who, "what": phrases.member(member), "money": LocalizedText(yuan: income.money),
            "article": LocalizedText(same: income.article),
        ]
        return income.isCounted
            ? LocalizedText(
                "{who}的{what}每月{money}，计入收入（{article}）",
                "{what} of {who}: {money} a month, counted ({article})", values)
            : LocalizedText(
                "{who}的{what}每月{money}，不计入收入（{article}）",
                "{what} of {who}: {money} a month, not counted ({article})", values)
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
            return cancelled(key)
                ?? LocalizedText("{who}没有残疾人证", "{who} holds no disability certificate", ["who": who])
        }
        return expired(key)
            ?? LocalizedText(
                "{who}有没有残疾人证、是几级，不清楚",
                "it is not known whether {who} holds a disability certificate, and of which grade",
                ["who": who])
    }

    private func lastCertificate(_ key: String) -> DisabilityCertificate? {
        family.people.first { $0.key == key }?.disabilities.lastEnded(by: day)
    }

    /// The certificate that was withdrawn or given back.
    private func cancelled(_ key: String) -> LocalizedText? {
        guard let last = lastCertificate(key), let since = last.cancelled, since <= day else { return nil }
        return LocalizedText(
            "{who}的{grade}残疾人证自{day}起已注销，不再持证",
            "the disability certificate of {who} ({grade}) is cancelled since {day}, and none is held",
            [
                "who": phrases.people.called(key), "grade": FactPhrases.grade(last.grade),
                "day": LocalizedText(day: since),
            ])
    }

    /// The certificate that ran out without a newer one.
    private func expired(_ key: String) -> LocalizedText? {
        guard let last = lastCertificate(key), let until = last.span.lastDay else { return nil }
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

    /// What is recorded only where somebody asked: "妻子已提出就业申请", "没有妻子提出就业申请的记录".
    private func record(_ who: LocalizedText, _ member: String, isThere: Bool) -> LocalizedText {
        let values: KeyValuePairs = ["who": who, "what": phrases.member(member)]
        return isThere
            ? LocalizedText("{who}已{what}", "{who} {what}", values)
            : LocalizedText("没有{who}{what}的记录", "there is no record that {who} {what}", values)
    }

    /// What somebody agreed to or refused, on record.
    private func consent(_ who: LocalizedText, _ member: String, _ reading: Reading) -> LocalizedText {
        if reading.value == "none" {
            return LocalizedText(
                "{who}没有就此表示过意见", "{who} has not been asked or has not answered", ["who": who])
        }
        return LocalizedText(
            "{who}{value}（{what}）", "{who}: {value} ({what})",
            [
                "who": who, "value": phrases.plainValue(of: reading), "what": phrases.member(member),
            ])
    }

    /// "1000.00 counted (社会救助暂行办法第九条)".
    static func income(_ value: String) -> (money: Money, isCounted: Bool, article: String)? {
        let bytes = value.utf8
        guard bytes.last == UInt8(ascii: ")"), let space = bytes.firstIndex(of: UInt8(ascii: " ")),
            let money = Money(yuan: String(value[..<space])),
            let open = bytes.firstIndex(of: UInt8(ascii: "("))
        else { return nil }
        let article = value[bytes.index(after: open)...].dropLast()
        return (money, !value.holds(" not counted "), String(article))
    }

    // MARK: Children

    /// "妻子有过的子女：儿子", and whether the list is known to be whole.
    private func children(_ value: String, of key: String?) -> LocalizedText {
        let (keys, isWhole) = FactPhrases.keys(value)
        let values: KeyValuePairs = [
            "who": key.map(phrases.people.called) ?? LocalizedText("家庭", "the family"),
            "list": keys.map(phrases.people.called).listed,
            "rest": isWhole
                ? .empty : LocalizedText("（是否登记齐全不清楚）", " (not known whether that is all)"),
        ]
        return keys.isEmpty
            ? LocalizedText("{who}没有登记的子女{rest}", "no child of {who} is on record{rest}", values)
            : LocalizedText("{who}有过的子女：{list}{rest}", "children {who} has had: {list}{rest}", values)
    }
}
