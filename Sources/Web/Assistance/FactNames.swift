import CivilCalendar
import Rules

/// How facts ("wife.born"), their values ("1981-06-15") and parameters ("threshold_age") are said to an officer.
struct FactNames: Sendable {
    let names: FamilyNames
    let words: Words
    /// Titles of programmes by identifier, where one decision reads another's.
    var programmes: [String: String] = [:]

    /// "林秀兰：出生日期". A fact that has no words yet is shown by its own name, never left out.
    func label(_ fact: String) -> String {
        if let special = special(fact) { return special }
        let (subject, member) = parts(fact)
        let what = words.known("fact-name.\(member)") ?? member
        return subject.map { words("fact-name.of", ["who": names.called($0), "what": what]) } ?? what
    }

    /// What is no fact of a family: another programme's answer, a local value, an open question of policy.
    private func special(_ fact: String) -> String? {
        guard let colon = fact.firstIndex(of: ":") else { return nil }
        let name = String(fact[fact.index(after: colon)...])
        let title = programmes[name] ?? name
        return switch fact[..<colon] {
        case "programme": words("fact-name.programme", ["title": title])
        case "yearly": words("fact-name.yearly", ["title": title])
        case "parameter": words("fact-name.parameter", ["name": parameter(name)])
        case "question": words("fact-name.question")
        default: nil
        }
    }

    /// What to ask the family: "何晓明是否在世？如已去世，是哪一天？".
    func question(_ fact: String) -> String {
        let (subject, member) = parts(fact)
        guard words.known("ask.\(member)") != nil else { return label(fact) }
        return words("ask.\(member)", ["who": subject.map(names.called) ?? ""])
    }

    /// The fact without the person, for grouping a work list.
    func kind(_ fact: String) -> String {
        if let special = special(fact) { return special }
        let (_, member) = parts(fact)
        return words.known("ask-kind.\(member)") ?? words.known("fact-name.\(member)") ?? member
    }

    /// A canonical value as people write it: days, truths, names in place of keys.
    func value(_ text: String) -> String {
        let presentation = Presentation(language: words.language)
        if let day = CivilDate(iso: text) { return presentation.day(day) }
        if let known = words.known("value.\(text)") { return known }
        // A list that is not known to be whole ends in an ellipsis.
        let isIncomplete = text.hasSuffix("…")
        let keys = (isIncomplete ? text.dropLast() : text[...]).split(separator: ",").map { $0.trimmed }
        guard !keys.isEmpty, keys.allSatisfy(names.has) else { return text }
        let list = presentation.list(keys.map(names.called))
        return isIncomplete ? words("value.incomplete", ["value": list]) : list
    }

    func labelled(_ reading: Reading) -> LabelledValue {
        let said = value(reading)
        return LabelledValue(
            label: label(reading.name),
            value: reading.asReported ? words("value.as-reported", ["value": said]) : said)
    }

    /// No date of death is said as what it means: living.
    private func value(_ reading: Reading) -> String {
        guard parts(reading.name).member == "died" else { return value(reading.value) }
        if reading.value == "none" { return words("value.died-none") }
        guard let day = CivilDate(iso: reading.value) else { return value(reading.value) }
        return words("value.died-day", ["day": Presentation(language: words.language).day(day)])
    }

    /// Whether a fact is of one person rather than of the family as a whole.
    func isAboutPerson(_ fact: String) -> Bool { parts(fact).subject != nil }

    func parameter(_ name: String) -> String { words.known("parameter.\(Self.key(name))") ?? name }

    /// "wife.born" is about a person of the family; "parentage" and "declared.children" are about the family.
    private func parts(_ fact: String) -> (subject: String?, member: String) {
        let parts = fact.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, words.known("fact-name.\(Self.key(fact))") == nil else {
            return (nil, Self.key(fact))
        }
        return (parts[0], Self.key(parts[1]))
    }

    /// As the words table spells it.
    private static func key(_ name: String) -> String {
        name.replacing(".", with: "-").replacing(" ", with: "-")
    }
}
