import CivilCalendar
package import Rules

/// Facts ("wife.born"), their values ("1981-06-15") and the limits of rules in words, in both languages.
package struct FactPhrases: Sendable, Hashable {
    package let people: PeopleCalled
    /// Titles of programmes by identifier, where one decision reads another's.
    private let titles: [String: LocalizedText]
    /// Keys of people whom another office holds: what is decided on of them is not told.
    private let withheld: Set<String>

    package init(people: PeopleCalled, rules: RuleBook, withholding withheld: Set<String> = []) {
        self.people = people
        self.withheld = withheld
        titles = RuleWording.of(rules).titles
    }

    /// Whether what another office holds of somebody is not told.
    func isWithheld(_ subject: String?) -> Bool { subject.map(withheld.contains) ?? false }

    // MARK: Facts

    /// "妻子：出生日期". A fact that has no words yet is called a fact of its programme, never by its identifier.
    package func label(_ fact: String) -> LocalizedText {
        let (subject, member) = Self.parts(fact)
        return label(fact, subject, member)
    }

    /// The same of a name taken apart.
    func label(_ fact: String, _ subject: String?, _ member: String) -> LocalizedText {
        if let special = special(fact) { return special }
        let what = self.member(member)
        guard let subject else { return what }
        return LocalizedText("{who}：{what}", "{who}: {what}", ["who": people.called(subject), "what": what])
    }

    /// The fact without the person.
    func member(_ member: String) -> LocalizedText {
        if let words = FactWords.words(.factName, member) { return LocalizedText(words) }
        let parts = member.split(separator: ".").map(String.init)
        guard parts.count > 1, parts[0] == "incomes" else { return LocalizedText("其他事实", "another fact") }
        // A source that no income list names is said in the office's own word.
        let source = FactWords.words(.factName, "incomes." + parts[1]).map { LocalizedText($0) }
        let values: KeyValuePairs = ["source": source ?? LocalizedText(same: parts[1])]
        return parts.last == "counted"
            ? LocalizedText("“{source}”这项收入是否计入", "whether income from “{source}” counts", values)
            : LocalizedText("“{source}”收入", "income from “{source}”", values)
    }

    /// What to ask the family: "儿子是否在世？如已去世，是哪一天？".
    package func question(_ fact: String) -> LocalizedText {
        let (subject, member) = Self.parts(fact)
        guard let words = FactWords.words(.ask, member) else {
            return LocalizedText("{what}？", "{what}?", ["what": label(fact).asSentence])
        }
        return LocalizedText(words, ["who": subject.map(people.called) ?? .empty]).asSentence
    }

    /// Whether a family can be asked: a local value of a rule and an open question of policy are for the office.
    package func isForOffice(_ fact: String) -> Bool {
        fact.hasPrefix("parameter:") || fact.hasPrefix("question:") || fact.hasSuffix(".counted")
    }

    func title(_ programme: String) -> LocalizedText {
        titles[programme] ?? Self.otherProgramme
    }

    static let otherProgramme = LocalizedText("其他项目", "another programme")

    /// What is no fact of a family: another programme's answer, a local value, an open question of policy.
    private func special(_ fact: String) -> LocalizedText? {
        guard let colon = fact.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = String(fact[fact.utf8.index(after: colon)...])
        let kind = String(fact[..<colon])
        guard let words = FactWords.words(.factName, kind) else { return nil }
        return LocalizedText(words, ["title": title(name), "name": limit(name)])
    }

    /// "threshold_age" as "年龄界限".
    package func limit(_ name: String) -> LocalizedText {
        LocalizedText(FactWords.words(.parameter, name) ?? ("界限", "limit"))
    }

    // MARK: Values

    /// A canonical value as people write it: days, truths, names in place of keys; "2004-01-01 to 2004-12-31" as a range.
    package func value(_ text: String) -> LocalizedText {
        if let day = CivilDate(iso: text) { return LocalizedText(day: day) }
        if let (first, last) = Self.range(text) {
            return LocalizedText(
                "{a}至{b}之间", "between {a} and {b}",
                ["a": LocalizedText(day: first), "b": LocalizedText(day: last)])
        }
        if let words = FactWords.value(text) { return LocalizedText(words) }
        return list(text) ?? LocalizedText(same: text)
    }

    /// A word of a fact that means something of its own there: a house is 农村, a register 农业.
    func value(_ text: String, of fact: String) -> LocalizedText {
        if let words = FactWords.value(text, of: fact) { return LocalizedText(words) }
        return value(text)
    }

    /// The value of a reading with whether it was only reported.
    func value(of reading: Reading, _ member: String) -> LocalizedText {
        let said = plainValue(of: reading, member)
        guard reading.asReported, let words = FactWords.words(.value, "as-reported") else { return said }
        return LocalizedText(words, ["value": said])
    }

    /// The value of a reading; no date of death is said as what it means: living.
    func plainValue(of reading: Reading) -> LocalizedText {
        plainValue(of: reading, Self.parts(reading.name).member)
    }

    func plainValue(of reading: Reading, _ member: String) -> LocalizedText {
        if member == "died", reading.value != "unknown" {
            return CivilDate(iso: reading.value).map {
                LocalizedText("{day}去世", "died on {day}", ["day": LocalizedText(day: $0)])
            } ?? LocalizedText("在世", "living")
        }
        if reading.name.hasPrefix("yearly:"), let money = Money(yuan: reading.value) {
            return LocalizedText(yuan: money)
        }
        if member == "disability_grade", let grade = Int(reading.value) { return Self.grade(grade) }
        guard let income = FactClauses.income(reading.value) else { return value(reading.value, of: member) }
        return LocalizedText(
            "每月{money}，{counted}（{article}）", "{money} a month, {counted} ({article})",
            [
                "money": LocalizedText(yuan: income.money),
                "counted": income.isCounted
                    ? LocalizedText("计入", "counted") : LocalizedText("不计入", "not counted"),
                "article": LocalizedText(same: income.article),
            ])
    }

    /// The value of a parameter: money with its unit, columns in words.
    func amount(_ value: String, of parameter: Parameter?) -> LocalizedText {
        let cells = AmountWords.cells(value)
        let isMoney = parameter?.unit?.zh.holds("元") == true
        if !cells.isEmpty {
            return cells.map { cell in
                LocalizedText(
                    "{column}{value}", "{column} {value}",
                    [
                        "column": AmountWords.column(cell.column),
                        "value": isMoney ? LocalizedText(yuan: cell.money) : LocalizedText(same: cell.text),
                    ])
            }.listed
        }
        if isMoney, let money = Money(yuan: value) { return LocalizedText(yuan: money) }
        guard let unit = parameter?.unit, let number = Int(value) else { return self.value(value) }
        if unit.zh.holds("残疾等级") { return Self.grade(number) }
        return LocalizedText("{n}{unit}", "{n} {unit}", ["n": LocalizedText(same: value), "unit": unit])
    }

    static func range(_ text: String) -> (first: CivilDate, last: CivilDate)? {
        guard text.utf8.count == 24 else { return nil }
        let parts = text.split(separator: " ")
        guard parts.count == 3, parts[1] == "to", let first = CivilDate(iso: parts[0]),
            let last = CivilDate(iso: parts[2])
        else { return nil }
        return (first, last)
    }

    /// "wife, son …": the keys and whether the list is whole.
    static func keys(_ text: String) -> (keys: [String], isWhole: Bool) {
        let isWhole = !text.hasSuffix(Self.andMore)
        // The mark of a list that may go on stands only at its end.
        let listed = isWhole ? text.utf8[...] : text.utf8.dropLast(Self.andMore.utf8.count)
        let keys = listed.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") }
        return (keys.map { String(Substring($0)) }, isWhole)
    }

    private static let andMore = "…"

    private func list(_ text: String) -> LocalizedText? {
        let (keys, isWhole) = Self.keys(text)
        guard !keys.isEmpty, keys.allSatisfy(people.has) else { return nil }
        let list = keys.map(people.called).listed
        guard !isWhole, let words = FactWords.words(.value, "incomplete") else { return list }
        return LocalizedText(words, ["value": list])
    }

    /// 1 to 4 as 一级 to 四级.
    static func grade(_ grade: Int) -> LocalizedText {
        let digits = ["一", "二", "三", "四"]
        let zh = digits.indices.contains(grade - 1) ? digits[grade - 1] : String(grade)
        return LocalizedText(zh: zh + "级", en: "grade \(grade)")
    }

    // MARK: Names

    /// "wife.born" is about a person of the family; "parentage" and "declared.children" are about the family.
    static func parts(_ fact: String) -> (subject: String?, member: String) {
        guard let point = fact.utf8.firstIndex(of: UInt8(ascii: ".")),
            !FactWords.isOfFamily(fact, to: point)
        else { return (nil, fact) }
        return (String(fact[..<point]), String(fact[fact.utf8.index(after: point)...]))
    }
}
