/// A day of the week, Monday first as in ISO 8601 and on Chinese office calendars.
public enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// 0 is Monday, 6 is Sunday.
    init(sinceMonday: Int) {
        self = Self.allCases[sinceMonday]
    }

    public var isWeekend: Bool { self == .saturday || self == .sunday }
}
