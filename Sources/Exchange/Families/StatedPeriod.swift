import Benefits
import CivilCalendar

/// The time a file says it speaks for, above its headings or in the name of its sheet: "2025年第四季度", "截至2026年11月".
///
/// A file of another period than it is imported for is last year's, or last month's, taken by mistake: the day that it
/// is imported for must lie in every period that it states. The day on which it was filled in may be some way off.
struct StatedPeriod: Equatable {
    /// As it stands in the file.
    let text: String
    let span: DateSpan

    func contains(_ day: CivilDate) -> Bool { span.contains(day) }

    /// - Parameters:
    ///   - lines: the cells above the headings.
    ///   - filledWithin: how many days may lie between the day it was filled in and the day it is imported for; nil does
    ///     not look at the former.
    static func all(in lines: [String], sheet: String, filledWithin: Int?) -> [StatedPeriod] {
        let texts = lines.map { IdentityText.mended($0).filter { !$0.isWhitespace } }
        return texts.flatMap { text in
            quarters(text) + halves(text) + months(text) + years(text)
                + (filledWithin.map { filled(text, within: $0) } ?? [])
        } + sheetYear(IdentityText.mended(sheet))
    }

    private init?(_ text: Substring, from: CivilDate?, to: CivilDate?) {
        guard let from, let to, let span = DateSpan(from: from, to: to) else { return nil }
        self.text = String(text)
        self.span = span
    }

    /// So many months from a month on.
    private init?(_ text: Substring, year: Substring, month: Int, months: Int) {
        let first = Int(year).flatMap { CivilDate(year: $0, month: month, day: 1) }
        self.init(text, from: first, to: first?.adding(months: months))
    }

    private static func quarters(_ text: String) -> [StatedPeriod] {
        text.matches(of: /(\d{4})年第?([一二三四1-4])季度/).compactMap { match in
            let numbers: [Substring: Int] = ["一": 1, "二": 2, "三": 3, "四": 4]
            let quarter = numbers[match.2] ?? Int(match.2) ?? 1
            return StatedPeriod(match.0, year: match.1, month: quarter * 3 - 2, months: 3)
        }
    }

    private static func halves(_ text: String) -> [StatedPeriod] {
        text.matches(of: /(\d{4})年(上|下)半年/).compactMap {
            StatedPeriod($0.0, year: $0.1, month: $0.2 == "上" ? 1 : 7, months: 6)
        }
    }

    /// A month, or the month of a day until which the file goes; other days (of a decree, of filling in) are none.
    private static func months(_ text: String) -> [StatedPeriod] {
        let alone = text.matches(of: /(\d{4})年(\d{1,2})月(?!\d{1,2}日)/).compactMap {
            StatedPeriod($0.0, year: $0.1, month: Int($0.2) ?? 0, months: 1)
        }
        let until = text.matches(of: /截[至止]到?(\d{4})[年\-.\/](\d{1,2})[月\-.\/]\d{1,2}日?/).compactMap {
            StatedPeriod($0.0, year: $0.1, month: Int($0.2) ?? 0, months: 1)
        }
        return alone + until
    }

    private static func years(_ text: String) -> [StatedPeriod] {
        text.matches(of: /(\d{4})年度/).compactMap {
            StatedPeriod($0.0, year: $0.1, month: 1, months: 12)
        }
    }

    /// A sheet for each year is called by it.
    private static func sheetYear(_ name: String) -> [StatedPeriod] {
        guard let match = name.wholeMatch(of: /(\d{4})年?/) else { return months(name) + quarters(name) }
        return [StatedPeriod(match.0, year: match.1, month: 1, months: 12)].compactMap { $0 }
    }

    private static func filled(_ text: String, within days: Int) -> [StatedPeriod] {
        text.matches(
            of: /(?:填报|填表|制表|上报)(?:日期|时间)[:：]?(\d{4})[年\-.\/](\d{1,2})[月\-.\/](\d{1,2})日?/
        ).compactMap { match in
            guard let year = Int(match.1), let month = Int(match.2), let day = Int(match.3),
                let filled = CivilDate(year: year, month: month, day: day)
            else { return nil }
            return StatedPeriod(
                match.0, from: filled.adding(days: -days), to: filled.adding(days: days + 1))
        }
    }
}
