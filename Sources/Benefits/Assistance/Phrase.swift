import CivilCalendar
import Rules

/// Sentences put together in both languages at once.
extension LocalizedText {
    static let empty = LocalizedText(zh: "", en: "")

    /// The same in both languages: a name, a number, the title of a document.
    /// The same in either language.
    package init(same text: String) { self.init(zh: text, en: text) }

    /// Both spellings, with each `{name}` replaced by the value given for it.
    init(_ zh: String, _ en: String, _ values: KeyValuePairs<String, LocalizedText> = [:]) {
        if values.isEmpty {
            self.init(zh: zh, en: en)
        } else {
            self.init(
                zh: SentencePattern.fill(zh, values, isChinese: true),
                en: SentencePattern.fill(en, values, isChinese: false))
        }
    }

    init(_ words: FactWords.Entry, _ values: KeyValuePairs<String, LocalizedText> = [:]) {
        self.init(words.zh, words.en, values)
    }

    var isEmpty: Bool { zh.isEmpty && en.isEmpty }

    /// "2026年11月25日", "25 November 2026".
    init(day date: CivilDate) {
        let (year, month, day) = date.parts
        self.init(
            zh: Self.text {
                $0.add(year)
                $0.add("年")
                $0.add(month)
                $0.add("月")
                $0.add(day)
                $0.add("日")
            },
            en: Self.text {
                $0.add(day)
                $0.add(" ")
                $0.add(Self.months[month - 1])
                $0.add(" ")
                $0.add(year)
            })
    }

    /// Room for the longest day in either language.
    private static let room = 24

    /// A short text put together in place.
    private static func text(_ write: (inout ShortText) -> Void) -> String {
        String(unsafeUninitializedCapacity: room) { buffer in
            var text = ShortText(buffer: buffer)
            write(&text)
            return text.count
        }
    }

    private struct ShortText {
        let buffer: UnsafeMutableBufferPointer<UInt8>
        var count = 0

        mutating func add(_ text: StaticString) {
            for index in 0..<text.utf8CodeUnitCount { buffer[count + index] = text.utf8Start[index] }
            count += text.utf8CodeUnitCount
        }

        /// A number from zero on.
        mutating func add(_ number: Int) {
            var unit = 1
            while number / unit >= 10 { unit *= 10 }
            while unit > 0 {
                buffer[count] = 0x30 + UInt8(number / unit % 10)
                count += 1
                unit /= 10
            }
        }
    }

    /// "590元", "590.50元": as people say an amount, without the cents it does not have.
    init(yuan money: Money) {
        let text = money.fen % 100 == 0 ? String(money.fen / 100) : money.yuan
        self.init(zh: text + "元", en: text + " yuan")
    }

    /// The first letter of the English large: the beginning of a sentence.
    var asSentence: LocalizedText {
        guard let first = en.utf8.first else { return self }
        if first >= 0x80 { return LocalizedText(zh: zh, en: en.prefix(1).uppercased() + en.dropFirst()) }
        guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return self }
        var large = String(Unicode.Scalar(first - 0x20))
        large.reserveCapacity(en.utf8.count)
        large += en[en.utf8.index(after: en.startIndex)...]
        return LocalizedText(zh: zh, en: large)
    }

    private static let months: [StaticString] = [
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
        guard count != 1 else { return self[0] }
        var joined = LocalizedText.empty
        joined.zh.reserveCapacity(reduce(0) { $0 + $1.zh.utf8.count + zh.utf8.count })
        joined.en.reserveCapacity(reduce(0) { $0 + $1.en.utf8.count + en.utf8.count })
        for (index, text) in enumerated() {
            if index > 0 {
                joined.zh += zh
                joined.en += en
            }
            joined.zh += text.zh
            joined.en += text.en
        }
        return joined
    }
}
