package import CivilCalendar

/// A date of birth as far as somebody knows it: 1981-06-15, the month alone (1981-06, 1981年6月) or the year alone
/// (1981). What is compared with it is compared with every day it can be.
package struct StatedBirth: Sendable, Hashable {
    /// Stands for the birth: the first day it can have been.
    package let first: CivilDate
    package let last: CivilDate
    package let precision: PersonFacts.Precision

    package init(_ day: CivilDate) { (first, last, precision) = (day, day, .day) }

    private init?(year: Int, month: Int?) {
        guard let first = CivilDate(year: year, month: month ?? 1, day: 1),
            let last = month.map({ _ in first.lastOfMonth }) ?? CivilDate(year: year, month: 12, day: 31)
        else { return nil }
        (self.first, self.last) = (first, last)
        precision = month == nil ? .year : .month
    }

    /// The day itself; nil where only the month or the year is known.
    package var day: CivilDate? { precision == .day ? first : nil }

    package func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }

    /// - Throws: as ``RegisterDate/read(_:asOf:)``; a month or a year is in the future where it has not begun.
    package static func read(_ text: String, asOf: CivilDate) throws(RegisterFault) -> StatedBirth {
        do throws(RegisterFault) {
            return StatedBirth(try RegisterDate.read(text, asOf: asOf))
        } catch .dateIncomplete {
            let numbers = IdentityText.mended(text).split { !$0.isNumber }
            // Six digits in a row may be a month or a day with half its year left out.
            guard let year = numbers.first, year.count == 4, let number = Int(year),
                let birth = StatedBirth(year: number, month: numbers.count > 1 ? Int(numbers[1]) : nil)
            else { throw numbers.count > 1 ? .dateInvalid : .dateIncomplete }
            if birth.first > asOf { throw .dateInFuture }
            return birth
        }
    }
}

extension PersonFacts {
    /// Sets the birth as far as it is known.
    package mutating func setBorn(_ birth: StatedBirth?) {
        born = birth.map { .known($0.first) } ?? .unknown
        bornPrecision = birth?.precision ?? .day
    }
}
