import CivilCalendar
import Rules

/// How facts ("wife.born"), their values ("1981-06-15") and parameters ("threshold_age") are said to an officer.
struct FactNames: Sendable {
    let names: FamilyNames
    let words: Words

    /// "林秀兰：出生日期". A fact that has no words yet is shown by its own name, never left out.
    func label(_ fact: String) -> String {
        let (subject, member) = parts(fact)
        let known = words.known("fact-name.\(member)") ?? member
        guard let subject else { return words.known("fact-name.\(fact)") ?? known }
        return words("fact-name.of", ["who": names.called(subject), "what": known])
    }

    /// What to ask the family: "何晓明是否在世？如已去世，是哪一天？".
    func question(_ fact: String) -> String {
        let (subject, member) = parts(fact)
        guard let subject else {
            return words.known("ask.\(fact.replacing(".", with: "-"))") ?? label(fact)
        }
        guard words.known("ask.\(member)") != nil else { return label(fact) }
        return words("ask.\(member)", ["who": names.called(subject)])
    }

    /// The fact without the person, for grouping a work list.
    func kind(_ fact: String) -> String {
        let (subject, member) = parts(fact)
        guard subject != nil else {
            return words.known("ask-kind.\(fact.replacing(".", with: "-"))") ?? label(fact)
        }
        return words.known("ask-kind.\(member)") ?? words.known("fact-name.\(member)") ?? member
    }

    /// A canonical value as people write it: days, truths, names in place of keys.
    func value(_ text: String) -> String {
        let presentation = Presentation(language: words.language)
        if let day = CivilDate(iso: text) { return presentation.day(day) }
        if let known = words.known("value.\(text)") { return known }
        if names.has(text) { return names.called(text) }
        let keys = text.split(separator: ",").map { $0.trimmed }
        if keys.count > 1, keys.allSatisfy(names.has) { return presentation.list(keys.map(names.called)) }
        return text
    }

    func labelled(_ reading: Reading) -> LabelledValue {
        let said = value(reading.value)
        return LabelledValue(
            label: label(reading.name),
            value: reading.asReported ? words("value.as-reported", ["value": said]) : said)
    }

    func parameter(_ name: String) -> String { words.known("parameter.\(name)") ?? name }

    private func parts(_ fact: String) -> (subject: String?, member: String) {
        let parts = fact.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, words.known("fact-name.\(fact.replacing(".", with: "-"))") == nil else {
            return (nil, fact.replacing(".", with: "-"))
        }
        return (parts[0], parts[1])
    }
}
