/// A day of the proleptic Gregorian calendar, without a time or a zone.
///
/// Stored as the number of days since 2000-01-01, which is how PostgreSQL sends a `date`, so reading one from the
/// database or comparing two costs nothing. Years run from 1 to 9999, which is what `yyyy-mm-dd` can spell;
/// `init(dayNumber:)` and arithmetic that leave that range stop at its ends rather than wrap.
public struct CivilDate: Hashable, Sendable {
    /// Days since 2000-01-01 (negative before it).
    public let dayNumber: Int32

    /// 0001-01-01, the first day that can be spelled.
    public static let earliest = CivilDate(unchecked: -730_119)
    /// 9999-12-31, the last day that can be spelled.
    public static let latest = CivilDate(unchecked: 2_921_939)

    private init(unchecked dayNumber: Int32) {
        self.dayNumber = dayNumber
    }

    /// The day `dayNumber` days after 2000-01-01, held between ``earliest`` and ``latest``.
    public init(dayNumber: Int32) {
        self.dayNumber = min(max(dayNumber, Self.earliest.dayNumber), Self.latest.dayNumber)
    }

    /// The day of this year (1…9999), month (1…12) and day of the month, or nil where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        dayNumber = Int32(DayCount.fromCivil(year: year, month: month, day: day))
    }

    /// Reads exactly `yyyy-mm-dd` in ASCII digits; nil for any other spelling and for days that do not exist.
    public init?(iso text: some StringProtocol) {
        guard text.utf8.count == 10 else { return nil }
        self.init(iso: String(text))
    }

    /// The same of a whole text.
    public init?(iso text: String) {
        guard text.utf8.count == 10 else { return nil }
        var text = text
        let numbers = text.withUTF8 { bytes -> (year: Int, month: Int, day: Int)? in
            guard bytes[4] == 0x2D, bytes[7] == 0x2D, let year = Self.number(bytes[..<4]),
                let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8...])
            else { return nil }
            return (year, month, day)
        }
        guard let numbers else { return nil }
        self.init(year: numbers.year, month: numbers.month, day: numbers.day)
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var number = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }

    /// Year, month and day of the month together: cheaper than asking for them one by one.
    public var parts: (year: Int, month: Int, day: Int) { DayCount.toCivil(Int(dayNumber)) }
    public var year: Int { parts.year }
    public var month: Int { parts.month }
    /// Day of the month, 1…31.
    public var day: Int { parts.day }
    /// Day of the year, 1…366.
    public var dayOfYear: Int {
        Int(dayNumber) - DayCount.fromCivil(year: year, month: 1, day: 1) + 1
    }
    public var weekday: Weekday {
        // 2000-01-01 was a Saturday.
        let sinceMonday = (Int(dayNumber) + 5) % 7
        return Weekday(sinceMonday: sinceMonday < 0 ? sinceMonday + 7 : sinceMonday)
    }

    /// Whether the year has a 29 February.
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// 28 to 31; the month must be 1…12.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CivilDate: Comparable {
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.dayNumber < right.dayNumber
    }
}

extension CivilDate: CustomStringConvertible {
    /// `yyyy-mm-dd`.
    public var description: String {
        let (year, month, day) = parts
        return String(unsafeUninitializedCapacity: 10) { bytes in
            var place = 0
            func write(_ value: Int, from largest: Int) {
                var unit = largest
                while unit > 0 {
                    bytes[place] = 0x30 + UInt8(value / unit % 10)
                    place += 1
                    unit /= 10
                }
            }
            func hyphen() {
                bytes[place] = 0x2D
                place += 1
            }
            write(year, from: 1000)
            hyphen()
            write(month, from: 10)
            hyphen()
            write(day, from: 10)
            return place
        }
    }
}
