/// Reads the spellings of XML Schema that FEEL takes over for dates, times and durations. Strict: no blanks, no signs
/// or digits left out, nil for days and times that do not exist.
enum TemporalText {
    static func date(_ text: some StringProtocol) -> WideDate? {
        var bytes = Array(text.utf8)[...]
        let negative = bytes.first == 0x2D
        if negative { bytes.removeFirst() }
        guard let dash = bytes.firstIndex(of: 0x2D) else { return nil }
        let years = bytes[..<dash]
        guard (4...9).contains(years.count), years.count == 4 || years.first != 0x30, let year = number(years)
        else {
            return nil
        }
        let rest = bytes[(dash + 1)...]
        guard rest.count == 5, rest[rest.startIndex + 2] == 0x2D, let month = twoDigits(rest),
            let day = twoDigits(rest.dropFirst(3))
        else { return nil }
        return WideDate(year: negative ? -year : year, month: month, day: day)
    }

    /// `hh:mm:ss[.fraction][zone]`; 24:00:00 is midnight.
    static func time(_ text: some StringProtocol) -> ClockTime? {
        clock(text).map(\.time)
    }

    /// `date`, or `dateTtime`; 24:00:00 is midnight of the next day.
    static func moment(_ text: some StringProtocol) -> Moment? {
        guard let mark = text.firstIndex(where: { $0 == "T" }) else {
            return date(text).map { Moment(midnightOf: $0, zone: nil) }
        }
        guard let day = date(text[..<mark]), let (time, nextDay) = clock(text[text.index(after: mark)...]),
            let shifted = day.adding(days: nextDay ? 1 : 0)
        else { return nil }
        return Moment(date: shifted, time: time)
    }

    private static func clock(_ text: some StringProtocol) -> (time: ClockTime, nextDay: Bool)? {
        let zoneStart = text.firstIndex { "Zz+-@".contains($0) } ?? text.endIndex
        let bytes = Array(text[..<zoneStart].utf8)
        guard bytes.count >= 8, bytes[2] == 0x3A, bytes[5] == 0x3A, let hour = twoDigits(bytes[0...]),
            let minute = twoDigits(bytes[3...]), let second = twoDigits(bytes[6...])
        else { return nil }
        var nanosecond = 0
        if bytes.count > 8 {
            guard bytes[8] == 0x2E, bytes.count > 9, let parsed = fractionNanoseconds(bytes[9...]) else {
                return nil
            }
            nanosecond = parsed
        }
        var zone: Zone?
        if zoneStart < text.endIndex {
            guard let parsed = Zone(Substring(text[zoneStart...])) else { return nil }
            zone = parsed
        }
        if hour == 24 {
            guard minute == 0, second == 0, nanosecond == 0 else { return nil }
            return (ClockTime(nanoseconds: 0, zone: zone), true)
        }
        return ClockTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond, zone: zone)
            .map { ($0, false) }
    }

    /// `[-]PnDTnHnMnS`.
    static func daysDuration(_ text: some StringProtocol) -> DaysDuration? {
        guard var reader = DurationReader(text) else { return nil }
        var seconds: Int128 = 0
        var nanoseconds = 0
        var parts = 0
        if let days = reader.part("D") { (seconds, parts) = (Int128(days) * 86_400, 1) }
        if reader.take("T") {
            var timeParts = 0
            if let hours = reader.part("H") {
                (seconds, timeParts) = (seconds + Int128(hours) * 3600, timeParts + 1)
            }
            if let minutes = reader.part("M") {
                (seconds, timeParts) = (seconds + Int128(minutes) * 60, timeParts + 1)
            }
            if let (whole, fraction) = reader.seconds() {
                (seconds, nanoseconds, timeParts) = (seconds + Int128(whole), fraction, timeParts + 1)
            }
            guard timeParts > 0 else { return nil }
            parts += timeParts
        }
        guard parts > 0, reader.isAtEnd else { return nil }
        let total = seconds * Int128(ClockTime.nanosecondsPerSecond) + Int128(nanoseconds)
        return DaysDuration(total: reader.negative ? -total : total)
    }

    /// `[-]PnYnM`.
    static func monthsDuration(_ text: some StringProtocol) -> MonthsDuration? {
        guard var reader = DurationReader(text) else { return nil }
        let years = reader.part("Y")
        let months = reader.part("M")
        guard years != nil || months != nil, reader.isAtEnd else { return nil }
        let (product, overflow) = (years ?? 0).multipliedReportingOverflow(by: 12)
        let (total, more) = product.addingReportingOverflow(months ?? 0)
        guard !overflow, !more else { return nil }
        return MonthsDuration(months: reader.negative ? -total : total)
    }

    static func twoDigits(_ bytes: ArraySlice<UInt8>) -> Int? {
        bytes.count >= 2 ? number(bytes.prefix(2)) : nil
    }

    static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
        var value = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte) - 0x30
        }
        return value
    }

    /// Digits after a point; what is finer than a nanosecond is cut.
    static func fractionNanoseconds(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        if bytes.isEmpty { return 0 }
        guard let value = number(bytes.prefix(9)) else { return nil }
        return (0..<max(0, 9 - bytes.count)).reduce(value) { result, _ in result * 10 }
    }

    /// A point and the digits of nanoseconds without trailing zeros; empty for zero.
    static func fraction(_ nanoseconds: Int) -> String {
        if nanoseconds == 0 { return "" }
        var digits = Digits.padded(nanoseconds, 9)
        while digits.last == "0" { digits.removeLast() }
        return "." + digits
    }
}

/// Walks over the parts of a duration text.
private struct DurationReader {
    let negative: Bool
    private var rest: ArraySlice<UInt8>

    init?(_ text: some StringProtocol) {
        rest = Array(text.utf8)[...]
        negative = rest.first == 0x2D
        if negative { rest.removeFirst() }
        guard rest.popFirst() == 0x50 else { return nil }
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ letter: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: letter) else { return false }
        rest.removeFirst()
        return true
    }

    /// Digits followed by this letter, or nil (and nothing taken) where they are not next.
    mutating func part(_ letter: Unicode.Scalar) -> Int? {
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        guard let value = TemporalText.number(digits),
            rest.dropFirst(digits.count).first == UInt8(ascii: letter)
        else {
            return nil
        }
        rest = rest.dropFirst(digits.count + 1)
        return value
    }

    /// Digits, perhaps a point and further digits, then S.
    mutating func seconds() -> (Int, Int)? {
        if let whole = part("S") { return (whole, 0) }
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        guard let whole = TemporalText.number(digits), rest.dropFirst(digits.count).first == 0x2E else {
            return nil
        }
        let tail = rest.dropFirst(digits.count + 1)
        let decimals = tail.prefix { (0x30...0x39).contains($0) }
        guard let nanoseconds = TemporalText.fractionNanoseconds(decimals),
            tail.dropFirst(decimals.count).first == 0x53
        else { return nil }
        rest = tail.dropFirst(decimals.count + 1)
        return (whole, nanoseconds)
    }
}
