import CivilCalendar
import Rules

/// Sentences put together in both languages at once.
extension LocalizedText {
    static let empty = LocalizedText(zh: "", en: "")

    /// The same in both languages: a name, a number, the title of a document.
    init(same text: String) { self.init(zh: text, en: text) }

    /// Both spellings, with each `{name}` replaced by the value given for it.
    init(_ zh: String, _ en: String, _ values: KeyValuePairs<String, LocalizedText> = [:]) {
        self.init(zh: zh, en: en)
        for (name, value) in values {
            self.zh = self.zh.substituting("{\(name)}", with: value.zh)
            self.en = self.en.substituting("{\(name)}", with: value.en)
        }
    }

    init(_ words: FactWords.Entry, _ values: KeyValuePairs<String, LocalizedText> = [:]) {
        self.init(words.zh, words.en, values)
    }

    var isEmpty: Bool { zh.isEmpty && en.isEmpty }

    /// "2026年11月25日", "25 November 2026".
    init(day: CivilDate) {
        self.init(
            zh: "\(day.year)年\(day.month)月\(day.day)日",
            en: "\(day.day) \(Self.months[day.month - 1]) \(day.year)")
    }

    /// "590元", "590.50元": as people say an amount, without the cents it does not have.
    init(yuan money: Money) {
        let text = money.fen % 100 == 0 ? String(money.fen / 100) : money.yuan
        self.init(zh: text + "元", en: text + " yuan")
    }

    /// The first letter of the English large: the beginning of a sentence.
    var asSentence: LocalizedText {
        LocalizedText(zh: zh, en: en.prefix(1).uppercased() + en.dropFirst())
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}

extension [LocalizedText] {
    /// As one sentence joins several things.
    var listed: LocalizedText { joined("、", ", ") }

    /// As one sentence joins several clauses.
    var clauses: LocalizedText { joined("；", "; ") }

    func joined(_ zh: String, _ en: String) -> LocalizedText {
        LocalizedText(
            zh: map(\.zh).joined(separator: zh), en: map(\.en).joined(separator: en))
    }
}
