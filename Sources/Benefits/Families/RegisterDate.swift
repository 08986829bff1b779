package import CivilCalendar

/// Reads a day as people write it in registers: 1990-03-07, 1990-3-7, 1990.3.7, 1990/3/7, 19900307, 1990年3月7日, in
/// full width too, and with the midnight a spreadsheet may have added.
package enum RegisterDate {
    /// The day of `text` (not empty), which must not be after `asOf`.
    package static func read(_ text: String, asOf: CivilDate) throws(RegisterFault) -> CivilDate {
        let text = IdentityText.withoutBlanks(IdentityText.mended(withoutMidnight(text)))
        let isMonth = text.utf8.count > 5 && text.dropFirst(4).first == "."
        if IdentityText.isSpreadsheetNumber(text), !isMonth { throw .dateSpreadsheet }
        let numbers = try numbers(of: text)
        guard numbers[0].count == 4 else { throw .dateTwoDigitYear }
        let values = numbers.compactMap { Int($0) }
        guard values.count == 3, numbers[1].count <= 2, numbers[2].count <= 2,
            let date = CivilDate(year: values[0], month: values[1], day: values[2])
        else { throw .dateInvalid }
        if date > asOf { throw .dateInFuture }
        return date
    }

    /// Year, month and day as runs of digits; the year has two or four digits.
    private static func numbers(of text: String) throws(RegisterFault) -> [Substring] {
        if text.utf8.allSatisfy(IdentityText.isDigit) {
            switch text.utf8.count {
            case 8: return [text.prefix(4), text.dropFirst(4).prefix(2), text.suffix(2)]
            case 6:
                // 199003 is a month, 900307 a day with its century left out.
                if CivilDate(year: Int(text.prefix(4)) ?? 0, month: Int(text.suffix(2)) ?? 0, day: 1) != nil,
                    text.hasPrefix("19") || text.hasPrefix("20")
                {
                    throw .dateIncomplete
                }
                throw .dateTwoDigitYear
            case 4: throw .dateIncomplete
            case 5: throw .dateSpreadsheet
            default: throw .dateInvalid
            }
        }
        var parts: [Substring] = []
        var separators: [Character] = []
        var rest = text[...]
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            if digits.isEmpty || digits.count > 4 { throw .dateInvalid }
            parts.append(digits)
            rest = rest.dropFirst(digits.count)
            if let separator = rest.popFirst() { separators.append(separator) }
        }
        return try checked(parts, separators)
    }

    private static func checked(_ parts: [Substring], _ separators: [Character]) throws(RegisterFault)
        -> [Substring]
    {
        let isChinese =
            separators == ["年", "月", "日"] || separators == ["年", "月", "号"] || separators == ["年", "月"]
        let isPlain = Set(separators).count == 1 && separators.first.map(plain.contains) == true
        guard isChinese || isPlain || separators == ["年"] else { throw .dateInvalid }
        if parts.count < 3 { throw parts[0].count == 4 ? .dateIncomplete : .dateInvalid }
        guard parts.count == 3, !isPlain || separators.count == 2 else { throw .dateInvalid }
        // 3/7/1990: day and month could be either, so nothing is guessed.
        guard parts[0].count == 4 || parts[0].count == 2 && parts[2].count <= 2 else { throw .dateInvalid }
        return parts
    }

    private static let plain: Set<Character> = [
        "-", "/", ".", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}",
    ]

    private static func withoutMidnight(_ text: String) -> String {
        for suffix in [" 00:00:00", " 0:00:00", " 00:00", " 0:00", "T00:00:00"] where text.hasSuffix(suffix) {
            return String(text.dropLast(suffix.count))
        }
        return text
    }
}
