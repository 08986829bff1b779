/// Dates, times and durations.
extension Builtins {
    static let temporal: [Builtin] = [
        define(
            "date",
            form([parameter("from", .string)], .date) { arguments, _ in
                arguments[0].string.flatMap(Conversion.date)
            },
            form([parameter("from", .date)], .date) { arguments, _ in arguments[0] },
            form([parameter("from", .dateTime)], .date) { arguments, _ in
                guard case .dateTime(let moment) = arguments[0] else { return nil }
                return .date(moment.date)
            },
            form(
                [parameter("year", .number), parameter("month", .number), parameter("day", .number)], .date
            ) { arguments, _ in day(arguments).map { .date($0) } }),
        define(
            "time",
            form([parameter("from", .string)], .time) { arguments, _ in
                arguments[0].string.flatMap(Conversion.time)
            },
            form([parameter("from", .time)], .time) { arguments, _ in arguments[0] },
            form([parameter("from", .date)], .time) { _, _ in .time(ClockTime(nanoseconds: 0, zone: .utc)) },
            form([parameter("from", .dateTime)], .time) { arguments, _ in
                guard case .dateTime(let moment) = arguments[0] else { return nil }
                return .time(moment.time)
            },
            form(
                [
                    parameter("hour", .number), parameter("minute", .number), parameter("second", .number),
                    parameter("offset", .daysAndTimeDuration, optional: true, nullable: true),
                ], .time
            ) { arguments, _ in clock(arguments).map { .time($0) } }),
        define(
            "date and time",
            form([parameter("from", .string)], .dateTime) { arguments, _ in
                arguments[0].string.flatMap(Conversion.moment)
            },
            form([parameter("date", .date), parameter("time", .time)], .dateTime) { arguments, _ in
                guard case .date(let date) = arguments[0], case .time(let time) = arguments[1] else {
                    return nil
                }
                return .dateTime(Moment(date: date, time: time))
            },
            form([parameter("date", .dateTime), parameter("time", .time)], .dateTime) { arguments, _ in
                guard case .dateTime(let moment) = arguments[0], case .time(let time) = arguments[1] else {
                    return nil
                }
                return .dateTime(Moment(date: moment.date, time: time))
            },
            form(
                dayAndClock + [parameter("offset", .daysAndTimeDuration, optional: true, nullable: true)],
                .dateTime
            ) {
                arguments, _ in
                guard let date = day(arguments), let time = clock(Array(arguments[3...])) else { return nil }
                return .dateTime(Moment(date: date, time: time))
            },
            form(dayAndClock + [parameter("timezone", .string)], .dateTime) { arguments, _ in
                guard let date = day(arguments), let time = clock(Array(arguments[3...5]) + [.null]),
                    let zone = arguments[6].string.flatMap({ NamedZone($0) })
                else { return nil }
                return .dateTime(
                    Moment(date: date, time: ClockTime(nanoseconds: time.nanoseconds, zone: .named(zone))))
            }),
        define(
            "duration",
            form([parameter("from", .string)], .any) { arguments, _ in
                arguments[0].string.flatMap(Conversion.duration)
            },
            form([parameter("from", .daysAndTimeDuration)], .daysAndTimeDuration) { arguments, _ in
                arguments[0]
            },
            form([parameter("from", .yearsAndMonthsDuration)], .yearsAndMonthsDuration) { arguments, _ in
                arguments[0]
            }),
        define(
            "years and months duration",
            form([parameter("from", .any), parameter("to", .any)], .yearsAndMonthsDuration) { arguments, _ in
                guard let from = date(arguments[0]), let to = date(arguments[1]) else { return nil }
                return .yearsAndMonthsDuration(.between(from, to))
            }),
        define("day of year", ofDate(.number) { .number($0.dayOfYear) }),
        define("day of week", ofDate(.string) { .string(weekdays[$0.weekday - 1]) }),
        define("month of year", ofDate(.string) { .string(months[$0.parts.month - 1]) }),
        define("week of year", ofDate(.number) { .number($0.weekOfYear) }),
        define(
            "today", form([], .date) { _, run in run.clock.today.map { .date(WideDate($0)) } },
            readsClock: true),
        define(
            "now", form([], .dateTime) { _, run in run.clock.now.map { .dateTime($0) } }, readsClock: true),
    ]

    private static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November",
        "December",
    ]

    private static var dayAndClock: [Builtin.Parameter] {
        ["year", "month", "day", "hour", "minute", "second"].map { parameter($0, .number) }
    }

    private static func ofDate(_ result: FEELType, _ body: @escaping @Sendable (WideDate) -> Value)
        -> Builtin.Form
    {
        form([parameter("date", .any)], result) { arguments, _ in date(arguments[0]).map(body) }
    }

    /// The day of a date or of a date and time.
    private static func date(_ value: Value) -> WideDate? {
        switch value {
        case .date(let date): date
        case .dateTime(let moment): moment.date
        default: nil
        }
    }

    /// Year, month and day, the first three arguments.
    private static func day(_ arguments: [Value]) -> WideDate? {
        guard let year = arguments[0].number?.exactInt, let month = arguments[1].number?.exactInt,
            let day = arguments[2].number?.exactInt
        else { return nil }
        return WideDate(year: year, month: month, day: day)
    }

    /// Hour, minute, second (which may have a fraction) and offset.
    private static func clock(_ arguments: [Value]) -> ClockTime? {
        guard let hour = arguments[0].number?.exactInt, let minute = arguments[1].number?.exactInt,
            let seconds = arguments[2].number, let second = seconds.truncatedInt, !seconds.isNegative,
            let scaled = (seconds * Decimal34(ClockTime.nanosecondsPerSecond))?.truncatedInt
        else { return nil }
        var zone: Zone?
        if case .daysAndTimeDuration(let offset) = arguments[3] {
            guard offset.magnitude.seconds <= 18 * 3600, offset.nanoseconds == 0 else { return nil }
            zone = .offset(offset.seconds)
        }
        return ClockTime(
            hour: hour, minute: minute, second: second, nanosecond: scaled % ClockTime.nanosecondsPerSecond,
            zone: zone)
    }
}
