import CivilCalendar
import Rules

/// How days, amounts, numbers and identity numbers are written on a page, in one language.
struct Presentation: Sendable {
    let language: Language

    /// "2026年11月25日", "25 November 2026".
    func day(_ day: CivilDate) -> String {
        switch language {
        case .zh: "\(day.year)年\(day.month)月\(day.day)日"
        case .en: "\(day.day) \(Self.months[day.month - 1]) \(day.year)"
        }
    }

    /// "5月", "May": the month of a day, where the year is said beside it.
    func month(_ day: CivilDate) -> String {
        switch language {
        case .zh: "\(day.month)月"
        case .en: Self.months[day.month - 1]
        }
    }

    func day(_ day: CivilDate?) -> String? { day.map { self.day($0) } }

    /// "¥40,150.00", the same in both languages, so that two officers can compare what they see.
    func money(_ amount: Money) -> String {
        let magnitude = amount.fen.magnitude
        let cents = magnitude % 100
        return
            "\(amount.fen < 0 ? "−" : "")¥\(Self.grouped(magnitude / 100)).\(cents < 10 ? "0" : "")\(cents)"
    }

    func money(_ amount: Money?) -> String? { amount.map { self.money($0) } }

    /// "1,204"; groups of three in both languages, as on official tables.
    func number(_ value: Int) -> String {
        (value < 0 ? "−" : "") + Self.grouped(UInt64(value.magnitude))
    }

    private static func grouped(_ value: UInt64) -> String {
        var digits = String(value)
        var end = digits.index(digits.endIndex, offsetBy: -3, limitedBy: digits.startIndex)
        while let place = end, place > digits.startIndex {
            digits.insert(",", at: place)
            end = digits.index(place, offsetBy: -3, limitedBy: digits.startIndex)
        }
        return digits
    }

    /// Names joined as a sentence joins them: "甲、乙", "A, B".
    func list(_ items: [String]) -> String {
        items.joined(separator: language == .zh ? "、" : ", ")
    }

    /// Clauses joined as a sentence joins them: "甲；乙", "A; B".
    func clauses(_ items: [String]) -> String {
        items.joined(separator: language == .zh ? "；" : "; ")
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}
