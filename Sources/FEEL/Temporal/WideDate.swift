public import CivilCalendar

/// FEEL's `date`: a day of the proleptic Gregorian calendar in the years -999,999,999 to 999,999,999.
///
/// Wider than ``CivilDate``, which the office's facts use and which converts to it without loss.
public struct WideDate: Hashable, Comparable, Sendable {
    /// Days since 2000-01-01.
    public let dayNumber: Int

    static let largestYear = 999_999_999

    public init(_ date: CivilDate) {
        dayNumber = Int(date.dayNumber)
    }

    /// Nil where the day falls outside the years of FEEL.
    init?(dayNumber: Int) {
        guard dayNumber >= Self.first, dayNumber <= Self.last else { return nil }
        self.dayNumber = dayNumber
    }

    /// Nil where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard abs(year) <= Self.largestYear, (1...12).contains(month), day >= 1,
            day <= CivilDate.days(inMonth: month, of: year)
        else { return nil }
        dayNumber = DayCount.fromCivil(year: year, month: month, day: day)
    }

    private static let first = DayCount.fromCivil(year: -largestYear, month: 1, day: 1)
    private static let last = DayCount.fromCivil(year: largestYear, month: 12, day: 31)

    /// The day as the office's facts hold it, or nil outside the years 1 to 9999.
    public var civil: CivilDate? {
        let (year, month, day) = parts
        return CivilDate(year: year, month: month, day: day)
    }

    public var parts: (year: Int, month: Int, day: Int) { DayCount.toCivil(dayNumber) }

    /// 1 is Monday, 7 is Sunday (2000-01-01 was a Saturday).
    public var weekday: Int {
        let rest = (dayNumber + 5) % 7
        return (rest < 0 ? rest + 7 : rest) + 1
    }

    public var dayOfYear: Int { dayNumber - DayCount.fromCivil(year: parts.year, month: 1, day: 1) + 1 }

    /// The ISO 8601 week: week 1 holds the year's first Thursday.
    public var weekOfYear: Int {
        let thursday = dayNumber + 4 - weekday
        let year = DayCount.toCivil(thursday).year
        return (thursday - DayCount.fromCivil(year: year, month: 1, day: 1)) / 7 + 1
    }

    /// Calendar months later, clamped to the month's last day; nil outside the years of FEEL.
    public func adding(months: Int) -> WideDate? {
        let (year, month, day) = parts
        let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        if overflow { return nil }
        let newMonth = total >= 0 ? total % 12 : (total % 12 + 12) % 12
        let newYear = (total - newMonth) / 12
        guard abs(newYear) <= Self.largestYear else { return nil }
        return WideDate(
            year: newYear, month: newMonth + 1,
            day: min(day, CivilDate.days(inMonth: newMonth + 1, of: newYear)))
    }

    public func adding(days: Int) -> WideDate? {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return overflow ? nil : WideDate(dayNumber: sum)
    }

    public static func < (left: WideDate, right: WideDate) -> Bool { left.dayNumber < right.dayNumber }
}

extension WideDate: CustomStringConvertible {
    /// `yyyy-mm-dd`, with a minus before negative years and more digits where needed.
    public var description: String {
        let (year, month, day) = parts
        if (0...9999).contains(year) { return Digits.date(year, month, day) }
        return (year < 0 ? "-" : "") + Digits.padded(abs(year), 4) + "-" + Digits.padded(month, 2) + "-"
            + Digits.padded(day, 2)
    }
}

/// Decimal digits with leading zeros.
enum Digits {
    /// `yyyy-mm-dd` of a year of four digits.
    static func date(_ year: Int, _ month: Int, _ day: Int) -> String {
        String(unsafeUninitializedCapacity: 10) { bytes in
            func put(_ value: Int, _ width: Int, at place: Int) {
                var rest = value
                for index in stride(from: place + width - 1, through: place, by: -1) {
                    bytes[index] = UInt8(truncatingIfNeeded: 48 + rest % 10)
                    rest /= 10
                }
            }
            put(year, 4, at: 0)
            bytes[4] = UInt8(ascii: "-")
            put(month, 2, at: 5)
            bytes[7] = UInt8(ascii: "-")
            put(day, 2, at: 8)
            return 10
        }
    }

    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return digits.utf8.count >= width
            ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
    }
}
