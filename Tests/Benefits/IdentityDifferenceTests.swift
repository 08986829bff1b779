import Benefits
import CivilCalendar
import Testing

@Suite("What a number says of its holder beside what is stated")
struct IdentityDifferenceTests {
    /// A woman born on 1977-05-20.
    private func number() throws -> IdentityNumber {
        try IdentityNumber("990101197705200022", asOf: nil, allowTestIdentities: true)
    }

    @Test(
        "a birth agrees with each day that it can be: the day before, the first, the last and the day after",
        arguments: [
            ("1977-05-19", PersonFacts.Precision.day, false), ("1977-05-20", .day, true),
            ("1977-05-21", .day, false), ("1977-04-01", .month, false), ("1977-05-01", .month, true),
            ("1977-06-01", .month, false), ("1976-01-01", .year, false), ("1977-01-01", .year, true),
            ("1978-01-01", .year, false),
        ] as [(String, PersonFacts.Precision, Bool)])
    func birth(_ text: String, _ precision: PersonFacts.Precision, _ agrees: Bool) throws {
        let person = PersonFacts(
            key: "wife", sex: .female, born: .known(CivilDate(iso: text)!), bornPrecision: precision)
        #expect(try number().differences(from: person) == (agrees ? [] : [.birth]))
    }

    @Test("a sex differs only where both say one; what nobody stated differs from nothing")
    func sex() throws {
        #expect(try number().differences(fromBirth: nil, sex: .male) == [.sex])
        #expect(try number().differences(fromBirth: nil, sex: .female) == [])
        #expect(try number().differences(fromBirth: nil, sex: .unknown) == [])
        let other = try #require(CivilDate(iso: "1977-05-21"))
        #expect(try number().differences(fromBirth: (other, other), sex: .male) == [.birth, .sex])
    }
}
