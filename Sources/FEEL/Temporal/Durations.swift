/// FEEL's `days and time duration`.
public struct DaysDuration: Hashable, Sendable {
    /// Whole seconds, towards minus infinity.
    public let seconds: Int
    /// 0 to 999,999,999, added to the seconds.
    public let nanoseconds: Int

    static let zero = DaysDuration(seconds: 0, nanoseconds: 0)

    /// Carries nanoseconds outside a second into the seconds.
    public init(seconds: Int, nanoseconds: Int = 0) {
        let carry = CivilMoment.floorDivide(nanoseconds, ClockTime.nanosecondsPerSecond)
        self.seconds = seconds + carry
        self.nanoseconds = nanoseconds - carry * ClockTime.nanosecondsPerSecond
    }

    public init(days: Int) {
        self.init(seconds: days * CivilMoment.secondsPerDay)
    }

    /// All in nanoseconds, which 64 bits cannot hold.
    var total: Int128 { Int128(seconds) * Int128(ClockTime.nanosecondsPerSecond) + Int128(nanoseconds) }

    /// Nil where the seconds pass 64 bits.
    init?(total: Int128) {
        var (seconds, rest) = total.quotientAndRemainder(dividingBy: Int128(ClockTime.nanosecondsPerSecond))
        if rest < 0 { (seconds, rest) = (seconds - 1, rest + Int128(ClockTime.nanosecondsPerSecond)) }
        guard let whole = Int(exactly: seconds), whole.magnitude < 1 << 62 else { return nil }
        self.seconds = whole
        nanoseconds = Int(rest)
    }

    /// The number of seconds, exactly where it has up to 34 digits.
    var decimalSeconds: Decimal34 {
        let size = total.magnitude
        return Decimal34.make(negative: total < 0, coefficient: size, exponent: -9) ?? .zero
    }

    /// From a number of seconds, cut to nanoseconds; nil where out of range.
    init?(decimalSeconds: Decimal34) {
        guard let cut = decimalSeconds.rounded(scale: 9, .down),
            let scaled = cut * Decimal34(ClockTime.nanosecondsPerSecond)
        else { return nil }
        let (digits, power) = scaled.stripped
        guard power >= 0, let size = Powers.scale(digits, by: power), size < UInt128(1) << 96 else {
            return nil
        }
        self.init(total: scaled.isNegative ? -Int128(size) : Int128(size))
    }

    var negated: DaysDuration { DaysDuration(seconds: -seconds, nanoseconds: -nanoseconds) }
    var magnitude: DaysDuration { seconds < 0 ? negated : self }

    static func + (left: DaysDuration, right: DaysDuration) -> DaysDuration? {
        DaysDuration(total: left.total + right.total)
    }
    static func - (left: DaysDuration, right: DaysDuration) -> DaysDuration? {
        DaysDuration(total: left.total - right.total)
    }
}

extension DaysDuration: Comparable {
    public static func < (left: DaysDuration, right: DaysDuration) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}

extension DaysDuration: CustomStringConvertible {
    /// XML Schema's shortest spelling: `P1DT2H3M4.5S`, `PT0S`.
    public var description: String {
        let size = magnitude
        let days = size.seconds / 86_400
        let hours = size.seconds / 3600 % 24
        let minutes = size.seconds / 60 % 60
        let seconds = size.seconds % 60
        var time = ""
        if hours > 0 { time += "\(hours)H" }
        if minutes > 0 { time += "\(minutes)M" }
        if seconds > 0 || size.nanoseconds > 0 {
            time += "\(seconds)\(TemporalText.fraction(size.nanoseconds))S"
        }
        let text = (days > 0 ? "\(days)D" : "") + (time.isEmpty ? "" : "T" + time)
        return (self.seconds < 0 ? "-P" : "P") + (text.isEmpty ? "T0S" : text)
    }
}

/// FEEL's `years and months duration`, in months.
public struct MonthsDuration: Hashable, Comparable, Sendable {
    public let months: Int

    public init(months: Int) {
        self.months = months
    }

    public static func < (left: MonthsDuration, right: MonthsDuration) -> Bool { left.months < right.months }

    /// Full months from one date to another, towards zero.
    static func between(_ from: WideDate, _ to: WideDate) -> MonthsDuration {
        let start = from.parts
        let end = to.parts
        var months = (end.year - start.year) * 12 + end.month - start.month
        if months > 0 && end.day < start.day { months -= 1 }
        if months < 0 && end.day > start.day { months += 1 }
        return MonthsDuration(months: months)
    }
}

extension MonthsDuration: CustomStringConvertible {
    /// `P1Y2M`, `P0M`.
    public var description: String {
        let size = months.magnitude
        let text = (size >= 12 ? "\(size / 12)Y" : "") + (size % 12 > 0 ? "\(size % 12)M" : "")
        return (months < 0 ? "-P" : "P") + (text.isEmpty ? "0M" : text)
    }
}
