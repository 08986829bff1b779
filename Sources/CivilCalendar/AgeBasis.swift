/// From which day a person counts as having reached an age: the offices that wrote the rules do not agree, so each
/// programme states its own (`age_basis` in a programme file).
public enum AgeBasis: String, CaseIterable, Sendable {
    /// On the birthday itself; a birthday on 29 February falls on 28 February in other years.
    case onBirthday = "on-birthday"
    /// On the day after the birthday, as the criminal and civil codes count full years (周岁).
    case dayAfter = "day-after"
    /// From 1 January of the year in which the birthday falls.
    case yearEnd = "year-end"
}

/// The first day on which someone born on `birth` has reached `years` full years under this basis.
///
/// Born 1979-03-10, 49 years: on-birthday 2028-03-10, day-after 2028-03-11, year-end 2028-01-01.
public func attainedDate(birth: CivilDate, years: Int, basis: AgeBasis) -> CivilDate {
    let birthday = birth.adding(years: years)
    switch basis {
    case .onBirthday: return birthday
    case .dayAfter: return birthday.adding(days: 1)
    case .yearEnd: return CivilDate(year: birthday.year, month: 1, day: 1) ?? birthday
    }
}
