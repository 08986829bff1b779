import CivilCalendar
import Testing

@Suite("Reaching an age")
struct AgeBasisTests {
    @Test(
        "Each basis names its own first day",
        arguments: [
            ("1979-03-10", 49, AgeBasis.onBirthday, "2028-03-10"),
            ("1979-03-10", 49, .dayAfter, "2028-03-11"),
            ("1979-03-10", 49, .yearEnd, "2028-01-01"),
            ("1979-12-31", 49, .dayAfter, "2029-01-01"),
            ("1979-12-31", 49, .yearEnd, "2028-01-01"),
            ("1980-01-01", 45, .yearEnd, "2025-01-01"),
        ])
    func basis(birth: String, years: Int, basis: AgeBasis, attained: String) {
        #expect(attainedDate(birth: day(birth), years: years, basis: basis) == day(attained))
    }

    @Test(
        "Born on 29 February: 28 February in a common year, 29 February in a leap year",
        arguments: [
            ("1980-02-29", 45, AgeBasis.onBirthday, "2025-02-28"),
            ("1980-02-29", 45, .dayAfter, "2025-03-01"),
            ("1980-02-29", 48, .onBirthday, "2028-02-29"),
            ("1980-02-29", 48, .dayAfter, "2028-03-01"),
            ("1980-02-29", 45, .yearEnd, "2025-01-01"),
        ])
    func leapDay(birth: String, years: Int, basis: AgeBasis, attained: String) {
        #expect(attainedDate(birth: day(birth), years: years, basis: basis) == day(attained))
    }

    @Test("Bases are spelled as programme files spell them")
    func spelling() {
        #expect(AgeBasis.allCases.map(\.rawValue) == ["on-birthday", "day-after", "year-end"])
    }
}
