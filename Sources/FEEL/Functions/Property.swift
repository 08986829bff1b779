/// The properties of dates, times, durations and ranges.
enum Property {
    static let multiWordNames = ["time offset", "start included", "end included"]

    /// The type of a property, or nil where the type has none of this name.
    static func type(of name: String, on type: FEELType) -> FEELType? {
        switch (type, name) {
        case (.date, "year"), (.date, "month"), (.date, "day"), (.date, "weekday"): .number
        case (.dateTime, "year"), (.dateTime, "month"), (.dateTime, "day"), (.dateTime, "weekday"): .number
        case (.dateTime, "hour"), (.dateTime, "minute"), (.dateTime, "second"): .number
        case (.time, "hour"), (.time, "minute"), (.time, "second"): .number
        case (.time, "time offset"), (.dateTime, "time offset"): .optional(.daysAndTimeDuration)
        case (.time, "timezone"), (.dateTime, "timezone"): .optional(.string)
        case (.yearsAndMonthsDuration, "years"), (.yearsAndMonthsDuration, "months"): .number
        case (.daysAndTimeDuration, "days"), (.daysAndTimeDuration, "hours"),
            (.daysAndTimeDuration, "minutes"),
            (.daysAndTimeDuration, "seconds"):
            .number
        case (.range(let element), "start"), (.range(let element), "end"): element.asOptional
        case (.range, "start included"), (.range, "end included"): .boolean
        default: nil
        }
    }

    /// The value of a property, or nil where the value has none of this name.
    static func value(of name: String, on value: Value) -> Value? {
        switch value {
        case .date(let date): return part(name, of: date)
        case .time(let time):
            if name == "time offset" { return offset(time.offset) }
            return part(name, of: time)
        case .dateTime(let moment):
            if name == "time offset" { return offset(moment.offset) }
            return part(name, of: moment.date) ?? part(name, of: moment.time)
        case .yearsAndMonthsDuration(let duration):
            switch name {
            case "years": return .number(duration.months / 12)
            case "months": return .number(duration.months % 12)
            default: return nil
            }
        case .daysAndTimeDuration(let duration): return part(name, of: duration)
        case .range(let range):
            switch name {
            case "start": return range.low ?? .null
            case "end": return range.high ?? .null
            case "start included": return .boolean(range.lowIncluded)
            case "end included": return .boolean(range.highIncluded)
            default: return nil
            }
        default: return nil
        }
    }

    private static func part(_ name: String, of date: WideDate) -> Value? {
        switch name {
        case "year": .number(date.parts.year)
        case "month": .number(date.parts.month)
        case "day": .number(date.parts.day)
        case "weekday": .number(date.weekday)
        default: nil
        }
    }

    private static func part(_ name: String, of time: ClockTime) -> Value? {
        switch name {
        case "hour": return .number(time.hour)
        case "minute": return .number(time.minute)
        case "second": return .number(time.second)
        case "timezone":
            if case .named(let zone)? = time.zone { return .string(zone.name) }
            return .null
        default: return nil
        }
    }

    private static func part(_ name: String, of duration: DaysDuration) -> Value? {
        let size = duration.magnitude
        let sign = duration.seconds < 0 ? -1 : 1
        switch name {
        case "days": return .number(sign * (size.seconds / 86_400))
        case "hours": return .number(sign * (size.seconds / 3600 % 24))
        case "minutes": return .number(sign * (size.seconds / 60 % 60))
        case "seconds": return .number(sign * (size.seconds % 60))
        default: return nil
        }
    }

    private static func offset(_ seconds: Int?) -> Value {
        seconds.map { .daysAndTimeDuration(DaysDuration(seconds: $0)) } ?? .null
    }
}
