import Benefits
import CivilCalendar
import Rules
import Testing

@Suite("Identity numbers")
struct IdentityNumberTests {
    private let today = CivilDate(year: 2026, month: 11, day: 25)

    private func read(_ raw: String, test: Bool = true) throws(IdentityFault) -> IdentityNumber {
        try IdentityNumber(raw, asOf: today, allowTestIdentities: test)
    }

    private func fault(_ raw: String, test: Bool = true) -> IdentityFault? {
        do {
            _ = try read(raw, test: test)
            return nil
        } catch { return error }
    }

    @Test(
        "The standard's own samples and synthetic numbers are read with birth and sex",
        arguments: [
            ("11010519491231002X", "1949-12-31", PersonFacts.Sex.female, IdentityNumber.Kind.citizen),
            ("440524188001010014", "1880-01-01", .male, .citizen),
            ("990101197705200022", "1977-05-20", .female, .test),
            ("99010119800229002X", "1980-02-29", .female, .test),
            ("990101193301010021", "1933-01-01", .female, .test),
            ("990101199801010017", "1998-01-01", .male, .test),
            ("99010119750520001X", "1975-05-20", .male, .test),
        ])
    func samples(_ text: String, _ born: String, _ sex: PersonFacts.Sex, _ kind: IdentityNumber.Kind) throws {
        let number = try read(text)
        #expect(number.text == text)
        #expect(number.born.description == born)
        #expect(number.sex == sex)
        #expect(number.kind == kind)
    }

    @Test(
        "What people and spreadsheets do around a number is mended",
        arguments: [
            "99010119750520001x", " 99010119750520001X ", "\u{3000}99010119750520001X", "'99010119750520001X",
            "９９０１０１１９７５０５２０００１Ｘ", "９９０１０１１９７５０５２０００１ｘ", "\u{FEFF}99010119750520001X\u{200B}",
            "=\"99010119750520001X\"", "\t99010119750520001X", "‘99010119750520001X",
        ])
    func spellings(_ raw: String) throws {
        #expect(try read(raw).text == "99010119750520001X")
    }

    @Test(
        "Each fault has its own code",
        arguments: [
            ("", IdentityFault.numberMissing), ("   ", .numberMissing), ("'", .numberMissing),
            ("990101197705200023", .numberCheckDigit), ("99010119770520002X", .numberCheckDigit),
            ("9.90101197705E+17", .numberSpreadsheet), ("9.90101197705e17", .numberSpreadsheet),
            ("９.９０１０１１９７７０５Ｅ＋１７", .numberSpreadsheet), ("990101197705200022.0", .numberSpreadsheet),
            ("990101197705200000", .numberSpreadsheet),
            ("990101 19770520 0022", .numberSpaces), ("99010119770520002 2", .numberSpaces),
            ("99010119770520002", .numberLength), ("9901011977052000221", .numberLength),
            ("1", .numberLength),
            ("X", .numberLength), ("99010119770520X", .numberLength),
            ("990101-19770520-0022", .numberCharacters), ("9901011977052000AB", .numberCharacters),
            ("X90101197705200022", .numberCharacters), ("090101197705200025", .numberCharacters),
            ("甲", .numberCharacters),
            ("990101190002290025", .numberBirthDate), ("990101197713010022", .numberBirthDate),
            ("990101197704310022", .numberBirthDate), ("990101197700200022", .numberBirthDate),
            ("990101184912310021", .numberBirthRange), ("810000180001010115", .numberBirthRange),
            ("ABC123456789012", .numberOldCard),
        ])
    func faults(_ raw: String, _ expected: IdentityFault) {
        #expect(fault(raw) == expected)
    }

    @Test("A birth on the day is accepted, a day later it is in the future")
    func future() throws {
        let digits = "99010120261125001".utf8.map { Int($0 - 0x30) }
        let text = "99010120261125001" + String(UnicodeScalar(IdentityNumber.checkCharacter(digits)))
        for (offset, expected) in [(-1, IdentityFault.numberBirthRange), (0, nil), (1, nil)] {
            let found: IdentityFault?
            do {
                _ = try IdentityNumber(text, asOf: today?.adding(days: offset), allowTestIdentities: true)
                found = nil
            } catch { found = error }
            #expect(found == expected)
        }
    }

    @Test("The leap day is in 2000 and not in 1900; October births are read")
    func calendar() throws {
        #expect(fault("99010119000229002X") == .numberBirthDate)
        #expect(try read(Self.complete("99010120000229002")).born.description == "2000-02-29")
        #expect(try read(Self.complete("99010119901015001")).born.description == "1990-10-15")
    }

    @Test("Test identities are refused unless allowed, and a wrong check digit is said first")
    func testIdentities() {
        #expect(fault("990101197705200022", test: false) == .numberTestIdentity)
        #expect(fault("990101197705200023", test: false) == .numberCheckDigit)
        #expect(fault("11010519491231002X", test: false) == nil)
    }

    @Test("Residence permits and permanent residence cards are told apart")
    func otherDocuments() throws {
        #expect(try read(Self.complete("81000019900101011"), test: false).kind == .residencePermit)
        #expect(try read(Self.complete("82000019900101011"), test: false).kind == .residencePermit)
        #expect(
            try read(Self.complete("83000019900101011"), test: false).documents.map(\.kind) == [
                .residencePermit
            ])
        #expect(try read(Self.complete("84000019900101011"), test: false).kind == .citizen)
        #expect(try read(Self.complete("90015619900101001"), test: false).kind == .permanentResidence)
    }

    @Test("A 15-digit number becomes the 18-digit one and stays as an alias")
    func legacy() throws {
        let number = try read("990101770630002")
        #expect(number.text == "990101197706300025")
        #expect(number.legacy == "990101770630002")
        #expect(number.documents.map(\.kind) == [.residentID, .legacyID])
        #expect(fault("990101770630995") == nil)
        #expect(fault("990101770630996") == .numberLegacySequence)
        #expect(fault("990101770630999") == .numberLegacySequence)
    }

    @Test("A number that ends in 000 and fits its check digit is accepted and marked")
    func threeZeros() throws {
        // One area in eleven has its check character 0 after sequence …00.
        let valid = (100...999).lazy.map { Self.complete("990\($0)19770520" + "000") }
            .first { $0.hasSuffix("000") }
        let text = try #require(valid)
        #expect(try read(text).endsInThreeZeros)
        #expect(try !read("990101197705200022").endsInThreeZeros)
    }

    @Test("A number interpolated into a message is masked, and sentences hold no digits of it")
    func masked() throws {
        #expect("\(try read("990101197705200022"))" == "990101********0022")
        for fault in IdentityFault.allCases {
            #expect(!fault.text.zh.isEmpty && !fault.text.en.isEmpty)
            #expect(fault.code.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) })
        }
    }

    static func complete(_ seventeen: String) -> String {
        seventeen
            + String(UnicodeScalar(IdentityNumber.checkCharacter(seventeen.utf8.map { Int($0 - 0x30) })))
    }
}
