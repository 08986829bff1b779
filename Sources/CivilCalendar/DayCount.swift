/// Conversion between a day count from 2000-01-01 and year, month, day of the proleptic Gregorian calendar.
///
/// Counts in eras of 400 years (146,097 days) that begin on 1 March, so that the leap day is the last of its year.
/// Works for every year an `Int` day count can hold; ``CivilDate`` and FEEL's wider dates share it.
public enum DayCount {
    /// Days from 0000-03-01 to 2000-01-01.
    private static let epoch = 730_425
    private static let daysPerEra = 146_097

    /// Days since 2000-01-01. The month must be 1…12; a day past the end of the month runs on into the next.
    public static func fromCivil(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let marchMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * daysPerEra + dayOfEra - epoch
    }

    /// The civil day of a count of days since 2000-01-01.
    public static func toCivil(_ dayNumber: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + epoch
        let era = (shifted >= 0 ? shifted : shifted - (daysPerEra - 1)) / daysPerEra
        let dayOfEra = shifted - era * daysPerEra
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}
