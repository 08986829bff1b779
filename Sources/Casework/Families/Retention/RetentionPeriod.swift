package import CivilCalendar

/// How long the office keeps the files of families it has closed, from a day on. No source gives a period, so there is
/// none until the office sets it, with its basis.
package struct RetentionPeriod: Sendable, Hashable {
    /// The first day on which it is the office's.
    package let from: CivilDate
    package let years: Int
    /// The rule or the decision it rests on.
    package let basis: String

    package init(from: CivilDate, years: Int, basis: String) {
        self.from = from
        self.years = years
        self.basis = basis
    }
}

extension [RetentionPeriod] {
    /// The period in force on a day; nil where none is.
    package func inForce(on day: CivilDate) -> RetentionPeriod? {
        filter { $0.from <= day }.max { $0.from < $1.from }
    }
}
