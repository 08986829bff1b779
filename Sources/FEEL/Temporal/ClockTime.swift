/// FEEL's `time`: a time of day with nanoseconds, perhaps told in a zone.
public struct ClockTime: Hashable, Sendable {
    /// Nanoseconds since midnight, below 24 hours.
    public let nanoseconds: Int
    public let zone: Zone?

    static let nanosecondsPerSecond = 1_000_000_000
    static let nanosecondsPerDay = 86_400 * nanosecondsPerSecond

    init(nanoseconds: Int, zone: Zone?) {
        self.nanoseconds = nanoseconds
        self.zone = zone
    }

    /// Nil where a part is out of range.
    public init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: Zone? = nil) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            (0..<Self.nanosecondsPerSecond).contains(nanosecond)
        else { return nil }
        nanoseconds = ((hour * 60 + minute) * 60 + second) * Self.nanosecondsPerSecond + nanosecond
        self.zone = zone
    }

    var secondOfDay: Int { nanoseconds / Self.nanosecondsPerSecond }
    public var hour: Int { secondOfDay / 3600 }
    public var minute: Int { secondOfDay / 60 % 60 }
    public var second: Int { secondOfDay % 60 }

    /// Seconds east of UTC, by a named zone's standard offset where no day is given; nil for a local time.
    var offset: Int? {
        switch zone {
        case nil: nil
        case .offset(let seconds)?: seconds
        case .named(let zone)?: zone.history.offset(atInstant: 0)
        }
    }

    /// Later by a duration, turning at midnight.
    func adding(_ duration: DaysDuration) -> ClockTime {
        let day = Self.nanosecondsPerDay
        let shift =
            (duration.seconds % CivilMoment.secondsPerDay) * Self.nanosecondsPerSecond + duration.nanoseconds
        let sum = (nanoseconds + shift) % day
        return ClockTime(nanoseconds: sum < 0 ? sum + day : sum, zone: zone)
    }
}

extension ClockTime: CustomStringConvertible {
    public var description: String {
        Digits.padded(hour, 2) + ":" + Digits.padded(minute, 2) + ":" + Digits.padded(second, 2)
            + TemporalText.fraction(nanoseconds % Self.nanosecondsPerSecond) + (zone?.description ?? "")
    }
}
