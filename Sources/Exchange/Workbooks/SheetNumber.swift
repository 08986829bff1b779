import CivilCalendar
import Foundation

/// Numbers of cells as the text a person would have typed.
///
/// A spreadsheet keeps 15 significant digits. A longer number (a document, an account) is marked, whatever its digits:
/// it may have been rounded, and one rounded number in eleven still passes its check digit.
enum SheetNumber {
    /// The text of a number as it stands in the file; nil where it is no number.
    static func text(_ raw: String, shown: SheetStyles.Shown, is1904: Bool) -> (text: String, isLong: Bool)? {
        let digits = raw.utf8.first == UInt8(ascii: "-") ? raw.utf8.dropFirst() : raw.utf8[...]
        let isPlain = !digits.isEmpty && digits.allSatisfy { $0 &- 0x30 < 10 }
        guard isPlain || raw.utf8.allSatisfy(isNumeric), let value = Double(raw), value.isFinite else {
            return nil
        }
        switch shown {
        case .number: break
        case .masked(let mask):
            // A number that may have been rounded stays one, to be marked.
            if let whole = whole(raw, value, isPlain: isPlain) { return (mask.text(of: whole), false) }
        case .day, .month:
            if let date = day(value, shown, is1904: is1904) { return (date, false) }
        }
        // Whole digits stand as they are: turned into a floating number they would lose the last ones.
        if isPlain, digits.count <= 15 { return (raw, false) }
        if isPlain { return (raw, true) }
        if value.magnitude < 1e15 {
            if value == value.rounded() { return (String(Int64(value)), false) }
            return (String(format: "%.15g", value), false)
        }
        return (expanded(value), true)
    }

    /// The digits of a whole number from zero that is not too long to be exact.
    private static func whole(_ raw: String, _ value: Double, isPlain: Bool) -> String? {
        guard value >= 0, value < 1e15, value == value.rounded() else { return nil }
        return isPlain && raw.utf8.first != UInt8(ascii: "-") ? raw : String(Int64(value))
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || byte == 0x2E || byte == 0x2D || byte == 0x2B || byte | 0x20 == 0x65
    }

    /// 15 digits and zeros, as the spreadsheet shows it when it is widened: 9.9010119810615002E+17 is
    /// 990101198106150000.
    private static func expanded(_ value: Double) -> String {
        let parts = String(format: "%.14e", value).split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]), exponent < 40 else {
            return String(format: "%.14E", value)
        }
        let digits = parts[0].filter { $0 != "." }
        let isNegative = digits.hasPrefix("-")
        return digits + String(repeating: "0", count: exponent + 1 - digits.count + (isNegative ? 1 : 0))
    }

    /// The day of a serial number as 2026-11-25 (or 2026-11). Times of day are left out.
    ///
    /// In the system of 1900 day 1 is 1900-01-01 and day 60 is 1900-02-29, which never was: it is written so, for whoever
    /// reads it to refuse. In the system of 1904 day 0 is 1904-01-01.
    static func day(_ serial: Double, _ shown: SheetStyles.Shown, is1904: Bool) -> String? {
        // Up to 9999-12-31 in either system.
        guard serial >= 0, serial < (is1904 ? 2_957_004 : 2_958_466) else { return nil }
        let number = Int(serial)
        let date: CivilDate?
        if is1904 {
            date = CivilDate(year: 1904, month: 1, day: 1)?.adding(days: number)
        } else if number == 60 {
            return shown == .month ? "1900-02" : "1900-02-29"
        } else if number == 0 {
            return nil
        } else {
            date = CivilDate(year: 1899, month: 12, day: number < 60 ? 31 : 30)?.adding(days: number)
        }
        return date.map { shown == .month ? String($0.description.prefix(7)) : $0.description }
    }
}
