/// FEEL's `date and time`.
public struct Moment: Hashable, Sendable {
    public let date: WideDate
    public let time: ClockTime

    public init(date: WideDate, time: ClockTime) {
        self.date = date
        self.time = time
    }

    /// Midnight in UTC: how a date stands beside a date and time.
    init(midnightOf date: WideDate, zone: Zone? = .utc) {
        self.init(date: date, time: ClockTime(nanoseconds: 0, zone: zone))
    }

    /// Seconds since 1970-01-01T00:00:00 on the local clock.
    private var localSeconds: Int {
        (date.dayNumber + CivilMoment.epochDays) * CivilMoment.secondsPerDay + time.secondOfDay
    }

    /// Seconds east of UTC at this moment; nil for a local one.
    public var offset: Int? { time.zone?.offset(atLocal: localSeconds) }

    /// Seconds and nanoseconds since 1970-01-01T00:00:00Z; a local moment is read as if it were UTC.
    var instant: DaysDuration {
        DaysDuration(
            seconds: localSeconds - (offset ?? 0),
            nanoseconds: time.nanoseconds % ClockTime.nanosecondsPerSecond)
    }

    /// Whether it has a zone, so that it names an instant.
    var isZoned: Bool { time.zone != nil }

    /// Later by a duration on the local clock; nil outside the years of FEEL.
    func adding(_ duration: DaysDuration) -> Moment? {
        let day = ClockTime.nanosecondsPerDay
        let within =
            (duration.seconds % CivilMoment.secondsPerDay) * ClockTime.nanosecondsPerSecond
            + duration.nanoseconds
        let sum = time.nanoseconds + within
        let carry = CivilMoment.floorDivide(sum, day)
        let days = duration.seconds / CivilMoment.secondsPerDay + carry
        guard let date = date.adding(days: days) else { return nil }
        return Moment(date: date, time: ClockTime(nanoseconds: sum - carry * day, zone: time.zone))
    }

    /// Calendar months later, clamped to the month's end; nil outside the years of FEEL.
    func adding(months: Int) -> Moment? {
        date.adding(months: months).map { Moment(date: $0, time: time) }
    }
}

extension Moment: CustomStringConvertible {
    public var description: String { "\(date)T\(time)" }
}
