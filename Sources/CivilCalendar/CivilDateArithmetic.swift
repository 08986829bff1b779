extension CivilDate {
    /// This many days later (earlier if negative), held between ``earliest`` and ``latest``.
    public func adding(days: Int) -> CivilDate {
        let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
        if overflow { return days > 0 ? .latest : .earliest }
        return CivilDate(dayNumber: Int32(clamping: sum))
    }

    /// This many calendar months later; a day the target month lacks becomes its last day (31 January + 1 = 28 or 29
    /// February). Held between ``earliest`` and ``latest``.
    public func adding(months: Int) -> CivilDate {
        let (year, month, day) = parts
        let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        if overflow || total >= 10_000 * 12 { return months > 0 ? .latest : .earliest }
        if total < 12 { return .earliest }
        let newYear = total / 12
        let newMonth = total % 12 + 1
        let newDay = min(day, Self.days(inMonth: newMonth, of: newYear))
        return CivilDate(
            dayNumber: Int32(DayCount.fromCivil(year: newYear, month: newMonth, day: newDay)))
    }

    /// This many years later; 29 February becomes 28 February where the target year has none.
    public func adding(years: Int) -> CivilDate {
        let (months, overflow) = years.multipliedReportingOverflow(by: 12)
        if overflow { return years > 0 ? .latest : .earliest }
        return adding(months: months)
    }

    /// Days from this day to `other`: positive where `other` is later.
    public func days(to other: CivilDate) -> Int { Int(other.dayNumber) - Int(dayNumber) }

    /// The first day of this day's month.
    public var firstOfMonth: CivilDate { adding(days: 1 - day) }

    /// The last day of this day's month.
    public var lastOfMonth: CivilDate {
        let (year, month, day) = parts
        return adding(days: Self.days(inMonth: month, of: year) - day)
    }
}
