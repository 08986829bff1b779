import CivilCalendar
import Foundation

/// The day it is where the office is. The only place that turns the clock into a day.
enum Today {
    /// China keeps one time, eight hours ahead of UTC, without summer time since 1991.
    private static let secondsAhead = 8 * 3600
    /// 2000-01-01 00:00 UTC in seconds since 1970.
    private static let epochSeconds = 946_684_800

    static var inChina: CivilDate { day(at: Int(Date().timeIntervalSince1970.rounded(.down))) }

    static func day(at secondsSince1970: Int) -> CivilDate {
        let seconds = secondsSince1970 - epochSeconds + secondsAhead
        return CivilDate(dayNumber: Int32(clamping: Int((Double(seconds) / 86_400).rounded(.down))))
    }
}
