/// A day of the proleptic Gregorian calendar, without a time or a zone.
///
/// Stored as the number of days since 2000-01-01, which is how PostgreSQL sends a `date`, so reading one from the
/// database or comparing two costs nothing. Years run from 1 to 9999, which is what `yyyy-mm-dd` can spell;
/// `init(dayNumber:)` and arithmetic that leave that range stop at its ends rather than wrap.
package struct CivilDate: Hashable, Sendable {
    /// Days since 2000-01-01 (negative before it).
    package let dayNumber: Int32

    /// 0001-01-01, the first day that can be spelled.
    package static let earliest = CivilDate(unchecked: -730_119)
    /// 9999-12-31, the last day that can be spelled.
    package static let latest = CivilDate(unchecked: 2_921_939)

    private init(unchecked dayNumber: Int32) {
        self.dayNumber = dayNumber
    }

    /// The day `dayNumber` days after 2000-01-01, held between ``earliest`` and ``latest``.
    package init(dayNumber: Int32) {
        self.dayNumber = min(max(dayNumber, Self.earliest.dayNumber), Self.latest.dayNumber)
    }

    /// The day of this year (1…9999), month (1…12) and day of the month, or nil where there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        dayNumber = Int32(DayCount.fromCivil(year: year, month: month, day: day))
    }

    /// Reads exactly `yyyy-mm-dd` in ASCII digits; nil for any other spelling and for days that do not exist.
    package init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(11))
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var result = 0
            for byte in bytes[range] {
                guard (0x30...0x39).contains(byte) else { return nil }
                result = result * 10 + Int(byte - 0x30)
            }
            return result
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
            return nil
        }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month and day of the month together: cheaper than asking for them one by one.
    package var parts: (year: Int, month: Int, day: Int) { DayCount.toCivil(Int(dayNumber)) }
    package var year: Int { parts.year }
    package var month: Int { parts.month }
    /// Day of the month, 1…31.
    package var day: Int { parts.day }
    /// Day of the year, 1…366.
    package var dayOfYear: Int {
        Int(dayNumber) - DayCount.fromCivil(year: year, month: 1, day: 1) + 1
    }
    package var weekday: Weekday {
        // 2000-01-01 was a Saturday.
        let sinceMonday = (Int(dayNumber) + 5) % 7
        return Weekday(sinceMonday: sinceMonday < 0 ? sinceMonday + 7 : sinceMonday)
    }

    /// Whether the year has a 29 February.
    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// 28 to 31; the month must be 1…12.
    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CivilDate: Comparable {
    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.dayNumber < right.dayNumber
    }
}

extension CivilDate: CustomStringConvertible {
    /// `yyyy-mm-dd`.
    package var description: String {
        let (year, month, day) = parts
        var bytes: [UInt8] = []
        bytes.reserveCapacity(10)
        for (value, unit) in [(year, 1000), (month, 10), (day, 10)] {
            if !bytes.isEmpty { bytes.append(0x2D) }
            var unit = unit
            while unit > 0 {
                bytes.append(0x30 + UInt8(value / unit % 10))
                unit /= 10
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
