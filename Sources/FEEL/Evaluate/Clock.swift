public import CivilCalendar

/// What `today()` and `now()` answer. The engine never reads the machine's clock: the host gives the day.
public struct Clock: Sendable {
    public let today: CivilDate?
    public let now: Moment?

    /// Neither is answered (both are null).
    public static let none = Clock(today: nil, now: nil)

    public init(today: CivilDate?, now: Moment? = nil) {
        self.today = today
        self.now = now
    }
}
