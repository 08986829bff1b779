package import CivilCalendar

/// What `today()` and `now()` answer. The engine never reads the machine's clock: the host gives the day.
package struct Clock: Sendable {
    package let today: CivilDate?
    package let now: Moment?

    /// Neither is answered (both are null).
    package static let none = Clock(today: nil, now: nil)

    package init(today: CivilDate?, now: Moment? = nil) {
        self.today = today
        self.now = now
    }
}
