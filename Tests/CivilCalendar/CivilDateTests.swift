import CivilCalendar
import Testing

/// Shorthand: a day that the test knows exists.
func day(_ iso: String) -> CivilDate {
    CivilDate(iso: iso) ?? .earliest
}

@Suite("Civil dates")
struct CivilDateTests {
    @Test("The epoch is PostgreSQL's, 2000-01-01, a Saturday")
    func epoch() {
        #expect(day("2000-01-01").dayNumber == 0)
        #expect(day("1999-12-31").dayNumber == -1)
        #expect(day("2000-01-02").dayNumber == 1)
        #expect(day("2000-01-01").weekday == .saturday)
        #expect(day("1970-01-01").dayNumber == -10957)
    }

    @Test(
        "Every day from 1850 to 2150 survives number, parts and text, and weekdays follow each other")
    func everyDay() throws {
        var expected = try #require(CivilDate(year: 1850, month: 1, day: 1))
        #expect(expected.weekday == .tuesday)
        var weekday = expected.weekday.rawValue
        for year in 1850...2150 {
            for month in 1...12 {
                for dayOfMonth in 1...CivilDate.days(inMonth: month, of: year) {
                    let date = try #require(CivilDate(year: year, month: month, day: dayOfMonth))
                    guard date == expected, date.parts == (year, month, dayOfMonth),
                        CivilDate(iso: date.description) == date, date.weekday.rawValue == weekday
                    else {
                        Issue.record("\(date) does not survive")
                        return
                    }
                    expected = expected.adding(days: 1)
                    weekday = weekday % 7 + 1
                }
            }
        }
    }

    @Test(
        "Days that do not exist are refused",
        arguments: [
            "2023-02-29", "1900-02-29", "2024-02-30", "2024-06-31", "2024-13-01", "2024-00-10",
            "2024-01-00", "0000-01-01",
        ])
    func noSuchDay(text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test(
        "Only yyyy-mm-dd is read",
        arguments: [
            "", "2024-1-01", "2024-01-1", "24-01-01", "+024-01-01", "2024/01/01", "20240101",
            "2024-01-01 ", " 2024-01-01",
            "2024-01-011", "２０２４-01-01", "2024-01-01T00:00:00", "-2024-01-1",
        ])
    func strict(text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test("29 February exists in 2000, 2004 and 2400 and not in 1900 or 2100")
    func leapYears() {
        for text in ["2000-02-29", "2004-02-29", "2400-02-29"] { #expect(CivilDate(iso: text) != nil) }
        for text in ["1900-02-29", "2100-02-29"] { #expect(CivilDate(iso: text) == nil) }
        #expect(day("2024-12-31").dayOfYear == 366)
        #expect(day("2023-12-31").dayOfYear == 365)
    }

    @Test(
        "Adding months stops at the end of the month",
        arguments: [
            ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
            ("2024-03-31", -1, "2024-02-29"),
            ("2024-01-30", 1, "2024-02-29"), ("2024-01-29", 1, "2024-02-29"),
            ("2024-01-28", 1, "2024-02-28"),
            ("2024-12-31", 2, "2025-02-28"), ("2024-01-15", -1, "2023-12-15"),
            ("2024-05-31", 25, "2026-06-30"),
        ])
    func months(start: String, months: Int, end: String) {
        #expect(day(start).adding(months: months) == day(end))
    }

    @Test("Arithmetic past the first and last day stops there")
    func ends() {
        #expect(day("9999-12-31").adding(days: 1) == .latest)
        #expect(day("9999-12-31").adding(days: .max) == .latest)
        #expect(day("0001-01-01").adding(days: -1) == .earliest)
        #expect(day("0001-01-01").adding(months: -1) == .earliest)
        #expect(day("2024-01-01").adding(years: .max) == .latest)
        #expect(day("2024-01-01").adding(years: .min) == .earliest)
        #expect(CivilDate(dayNumber: .max) == .latest)
        #expect(CivilDate(dayNumber: .min) == .earliest)
        #expect("\(CivilDate.earliest) \(CivilDate.latest)" == "0001-01-01 9999-12-31")
    }

    @Test("Days between, and the ends of a month")
    func between() {
        #expect(day("2024-02-28").days(to: day("2024-03-01")) == 2)
        #expect(day("2024-03-01").days(to: day("2024-02-28")) == -2)
        #expect(day("2024-02-10").firstOfMonth == day("2024-02-01"))
        #expect(day("2024-02-10").lastOfMonth == day("2024-02-29"))
    }
}
