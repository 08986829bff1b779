import Benefits
import CivilCalendar
import Testing

@Suite("A reason for having no number beside the person")
struct MissingNumberTests {
    private static let today = CivilDate(iso: "2026-11-25")!

    private func fault(
        _ cause: MissingNumber.Cause, born: String, _ precision: PersonFacts.Precision = .day,
        died: String? = nil, holding documents: [IdentityDocument.Kind] = [],
        until: String? = nil
    ) -> MissingNumber.Fault? {
        var person = PersonFacts(
            key: "child", born: CivilDate(iso: born).map { .known($0) } ?? .unknown, bornPrecision: precision,
            died: died.flatMap { CivilDate(iso: $0) }.map { .known($0) } ?? .none,
            documents: documents.map { IdentityDocument(kind: $0, number: "1") })
        let span = DateSpan(from: CivilDate(iso: born), to: until.flatMap { CivilDate(iso: $0) })!
        person.circumstances.missingNumbers = [MissingNumber(cause: cause, span: span)]
        return person.missingNumberFaults(asOf: Self.today).first?.fault
    }

    @Test(
        "newborn until the eighteenth birthday, and no day longer; a birth of a month or year counts for the person"
    )
    func adult() {
        #expect(fault(.newborn, born: "2008-11-26") == nil)
        #expect(fault(.newborn, born: "2008-11-25") == nil)
        #expect(fault(.newborn, born: "2008-11-24") == .adult)
        #expect(fault(.newborn, born: "2008-11-01", .month) == nil)
        #expect(fault(.newborn, born: "2008-10-01", .month) == .adult)
        #expect(fault(.newborn, born: "2008-01-01", .year) == nil)
        #expect(fault(.newborn, born: "2007-01-01", .year) == .adult)
        for cause in MissingNumber.Cause.allCases where cause != .newborn {
            #expect(fault(cause, born: "1970-01-01") == nil)
        }
    }

    @Test("what ended in childhood, or with a life, was so")
    func ended() {
        #expect(fault(.newborn, born: "1980-01-01", until: "1980-02-01") == nil)
        #expect(fault(.newborn, born: "1980-01-01", until: "1998-01-02") == nil)
        #expect(fault(.newborn, born: "1980-01-01", until: "1998-01-03") == .adult)
        #expect(fault(.newborn, born: "1980-01-01", died: "1985-01-01") == nil)
        #expect(fault(.newborn, born: "1980-01-01", died: "2000-01-01") == .adult)
    }

    @Test("whoever has an identity number lacks none any longer; a passport is no such number")
    func held() {
        for kind in IdentityDocument.Kind.allCases {
            let expected: MissingNumber.Fault? = kind == .passport || kind == .other ? nil : .numberHeld
            #expect(fault(.other, born: "2020-01-01", holding: [kind]) == expected)
        }
        #expect(fault(.newborn, born: "2020-01-01", holding: [.residentID]) == .numberHeld)
        #expect(fault(.newborn, born: "2020-01-01", holding: [.residentID], until: "2026-11-25") == nil)
        #expect(
            fault(.newborn, born: "2020-01-01", holding: [.residentID], until: "2026-11-26") == .numberHeld)
    }
}
