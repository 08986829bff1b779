import Benefits
import Casework
import CivilCalendar

/// What is said of people depends on who reads it: a person at this terminal, or a file and another program, which leave
/// the office.
extension Terminal {
    /// Where it leaves names are masked, and children are named by no sign.
    ///
    /// - Parameter today: the office's.
    static func shown(_ member: NamedMember, today: CivilDate) -> String? {
        isRead ? member.name : member.masked(on: today, said: \.said)
    }

    /// The year alone where it leaves: with a masked name the day would say who is meant.
    static func shown(born: String?) -> String? { born.map { isRead ? $0 : String($0.prefix(4)) } }
}
