import CivilCalendar

/// Day counts and seconds since 1970, for zone rules.
enum CivilMoment {
    /// Days from 1970-01-01 to 2000-01-01.
    static let epochDays = 10_957
    static let secondsPerDay = 86_400

    static func year(ofInstant seconds: Int) -> Int {
        DayCount.toCivil(floorDivide(seconds, secondsPerDay) - epochDays).year
    }

    /// Midnight of the nth (5: last) weekday (0 is Sunday) of a month, in seconds since 1970.
    static func nthWeekday(year: Int, month: Int, week: Int, weekday: Int) -> Int {
        let first = DayCount.fromCivil(year: year, month: month, day: 1)
        // 2000-01-01, day 0, was a Saturday.
        let firstWeekday = ((first + 6) % 7 + 7) % 7
        var day = first + (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
        while day >= first + CivilDate.days(inMonth: month, of: year) { day -= 7 }
        return (day + epochDays) * secondsPerDay
    }

    static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
        let quotient = value / divisor
        return value % divisor < 0 ? quotient - 1 : quotient
    }
}
