import CivilCalendar
import Testing

@testable import Benefits

/// Dates of birth as people know them: to the day, the month, or the year.
struct StatedBirthTests {
    private static func date(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    @Test(
        "a day, a month or a year is every day it can be",
        arguments: [
            ("1981-06-15", "1981-06-15", "1981-06-15", PersonFacts.Precision.day),
            ("1981-06", "1981-06-01", "1981-06-30", .month), ("1984.2", "1984-02-01", "1984-02-29", .month),
            ("1981年6月", "1981-06-01", "1981-06-30", .month), ("１９８１/12", "1981-12-01", "1981-12-31", .month),
            ("1981", "1981-01-01", "1981-12-31", .year), ("1981年", "1981-01-01", "1981-12-31", .year),
        ])
    func read(text: String, first: String, last: String, precision: PersonFacts.Precision) throws {
        let birth = try StatedBirth.read(IdentityText.mended(text), asOf: try Self.date("2026-11-25"))
        #expect(birth.precision == precision)
        #expect(try [birth.first, birth.last] == [Self.date(first), Self.date(last)])
        #expect(birth.contains(birth.first) && birth.contains(birth.last))
        #expect(!birth.contains(birth.first.adding(days: -1)) && !birth.contains(birth.last.adding(days: 1)))
        var person = PersonFacts(key: "a")
        person.setBorn(birth)
        #expect(person.birthRange?.first == birth.first && person.birthRange?.last == birth.last)
    }

    @Test(
        "what is no day, month or year is refused for what it is",
        arguments: [
            ("1981-13", RegisterFault.dateInvalid), ("1981-0", .dateInvalid), ("198106", .dateIncomplete),
            ("81", .dateInvalid), ("0000", .dateIncomplete), ("1981-06-31", .dateInvalid),
            ("2027", .dateInFuture), ("2026-12", .dateInFuture), ("2026-11-26", .dateInFuture),
        ])
    func refused(text: String, fault: RegisterFault) throws {
        let today = try Self.date("2026-11-25")
        #expect(throws: fault) { try StatedBirth.read(text, asOf: today) }
    }

    @Test("the month and the year that have begun can be a birth's")
    func begun() throws {
        let today = try Self.date("2026-11-01")
        #expect(try StatedBirth.read("2026-11", asOf: today).precision == .month)
        #expect(try StatedBirth.read("2026", asOf: today).precision == .year)
    }
}
