import Benefits
import Mustache
import Rules

/// Every word a page says, in both languages, by a dotted key ("families.title"). Templates write
/// `{{w.families.title}}`; page models write `words("families.title")`. Tests hold that each key used exists, that
/// each key is used, and that no page mixes the languages.
struct Words: Sendable {
    let language: Language

    /// The text of a key, with `{name}` replaced by the value given for it.
    func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        guard var text = Words.text(key, language) else { return "⟦\(key)⟧" }
        for (name, value) in values {
            text = text.replacing("{\(name)}", with: value)
        }
        return text
    }

    /// The text for a number of things: `key.one` for 1, `key.other` for any other, `{n}` replaced by the number.
    func counted(_ key: String, _ number: Int, _ values: [String: String] = [:]) -> String {
        var values = values
        values["n"] = Presentation(language: language).number(number)
        return self("\(key).\(number == 1 ? "one" : "other")", values)
    }

    /// The sentence of this language out of a text that has both.
    func callAsFunction(_ text: LocalizedText) -> String {
        language == .zh ? text.zh : text.en
    }

    /// The same as it stands above or before something: begun with a capital where the script has them.
    func heading(_ text: LocalizedText) -> String {
        Self.sentence(self(text))
    }

    /// Begun with a capital where the script has them.
    static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// nil where the table has no such key: for codes that come from data and may be newer than the words.
    func known(_ key: String) -> String? { Words.text(key, language) }

    private static func text(_ key: String, _ language: Language) -> String? {
        guard let entry = table[key] else { return nil }
        return language == .zh ? entry.zh : entry.en
    }

    static let table: [String: LocalizedText] = {
        var table: [String: LocalizedText] = [:]
        for part in [
            siteWords, familyWords, assistanceWords, forecastWords, measureWords, insuranceWords,
            duplicateWords, uploadWords, qualityWords, moveWords, keepingWords, withdrawalWords,
            eventWords, factSheetWords, registrationWords, registrationPageWords,
            FactWords.table,
        ] {
            for (key, entry) in part {
                table[key] = LocalizedText(zh: entry.zh, en: entry.en)
            }
        }
        return table
    }()
}

/// The keys below a prefix, as templates walk them: `w`, then `families`, then `title`.
struct WordScope: MustacheParent {
    let words: Words
    let prefix: String

    func child(named name: String) -> Any? {
        let key = prefix.isEmpty ? name : "\(prefix).\(name)"
        return words.known(key) ?? WordScope(words: words, prefix: key)
    }
}
