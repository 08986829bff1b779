import Benefits
import CivilCalendar
import Testing

@Suite("Names, certificates, telephones, accounts, masking")
struct IdentityFieldTests {
    @Test(
        "Every dot a keyboard has becomes U+00B7",
        arguments: ["·", "•", "・", "‧", "．", ".", "･", "∙", "⋅", " · ", "··", "●"])
    func dots(_ dot: String) throws {
        let name = try PersonName("阿卜杜热合曼\(dot)买买提明")
        #expect(name.text == "阿卜杜热合曼·买买提明")
        #expect(name.raw == "阿卜杜热合曼\(dot)买买提明")
    }

    @Test(
        "Names are mended, not changed",
        arguments: [
            (" 郭珍 ", "郭珍"), ("张 三", "张三"), ("张\u{3000}三", "张三"), ("𠮷野㛃", "𠮷野㛃"), ("·阿里·", "阿里"),
            ("Mary  Ann Smith", "Mary Ann Smith"), ("J. Smith", "J. Smith"), ("O'Neil", "O'Neil"),
            ("〇一", "〇一"),
        ])
    func spellings(_ raw: String, _ expected: String) throws {
        #expect(try PersonName(raw).text == expected)
    }

    @Test(
        "What is not a name is refused",
        arguments: [
            ("", IdentityFault.nameMissing), ("\u{3000}", .nameMissing), ("·", .nameMissing),
            ("张三1", .nameCharacters),
            ("=HYPERLINK(\"x\")", .nameCharacters), ("张三（故）", .nameCharacters), ("张\u{0}三", .nameCharacters),
            ("张\n三?", .nameCharacters), ("-", .nameCharacters), ("\u{FFFD}", .nameCharacters),
            (String(repeating: "买", count: 101), .nameLength),
        ])
    func refused(_ raw: String, _ expected: IdentityFault) {
        #expect(throws: expected) { try PersonName(raw) }
    }

    @Test(
        "A name of 100 characters is accepted; a private-use character is marked; two spellings are one name")
    func limits() throws {
        #expect(try PersonName(String(repeating: "买", count: 100)).text.count == 100)
        #expect(try PersonName("王\u{E863}").hasPrivateUse)
        #expect(try !PersonName("王䶮").hasPrivateUse)
        #expect(try PersonName("古丽•阿里") == PersonName(" 古丽·阿里"))
    }

    @Test("A disability certificate carries the holder's number, category and grade")
    func certificate() throws {
        let owner = try IdentityNumber("990101200504050018", asOf: nil, allowTestIdentities: true)
        let number = try DisabilityCertificateNumber(" 99010120050405001843", owner: owner)
        #expect(
            number.category == 4 && number.grade == 3 && number.holder == owner.text && number.suffix.isEmpty)
        #expect(try DisabilityCertificateNumber("99010120050405001843B1", owner: owner).suffix == "B1")
        #expect("\(number)" == "********")
    }

    @Test(
        "Each fault of a certificate has its own code",
        arguments: [
            ("99010120000405002X43", IdentityFault.certificateNotOwn),
            ("9.9010120050405E+19", .certificateSpreadsheet),
            ("9901012005040500184", .certificateLength), ("990101200504050018431", .certificateLength),
            ("99010120050405001803", .certificateCategory), ("99010120050405001883", .certificateCategory),
            ("99010120050405001840", .certificateGrade), ("99010120050405001845", .certificateGrade),
            ("9901012005040500184甲", .certificateCharacters),
            ("990101200504050018A3", .certificateCharacters),
        ])
    func certificateFaults(_ raw: String, _ expected: IdentityFault) throws {
        let owner = try IdentityNumber("990101200504050018", asOf: nil, allowTestIdentities: true)
        #expect(throws: expected) { try DisabilityCertificateNumber(raw, owner: owner) }
    }

    @Test("Without an owner the number inside must fit its own check digit")
    func certificateAlone() throws {
        #expect(try DisabilityCertificateNumber("99010120050405001843", owner: nil).grade == 3)
        #expect(throws: IdentityFault.certificateCheckDigit) {
            try DisabilityCertificateNumber("99010120050405001943", owner: nil)
        }
    }

    @Test(
        "Telephone numbers",
        arguments: [
            ("13800138000", "13800138000"), ("138 0013 8000", "13800138000"),
            ("138-0013-8000", "13800138000"),
            ("+8613800138000", "13800138000"), ("8613800138000", "13800138000"),
            ("１３８００１３８０００", "13800138000"),
            ("010-12345678", "010-12345678"), ("09912345678", "0991-2345678"),
            ("(0991)2345678", "0991-2345678"),
        ])
    func phones(_ raw: String, _ expected: String) throws {
        #expect(try PhoneNumber(raw).text == expected)
    }

    @Test(
        "Broken telephone numbers",
        arguments: [
            "12800138000", "1380013800", "138001380000", "1.38001E+10", "abc", "", "0012345678", "010-123456",
        ])
    func brokenPhones(_ raw: String) {
        #expect(throws: IdentityFault.self) { try PhoneNumber(raw) }
    }

    @Test("Accounts: digits only, with the Luhn check as a hint")
    func accounts() throws {
        #expect(try BankAccountNumber("'6200 0000 0000 0005").text == "6200000000000005")
        #expect(try BankAccountNumber("6200000000000005").passesLuhn)
        #expect(try !BankAccountNumber("6200000000000006").passesLuhn)
        #expect(throws: IdentityFault.accountSpreadsheet) { try BankAccountNumber("6.2E+15") }
        #expect(throws: IdentityFault.accountFormat) { try BankAccountNumber("1234567") }
        #expect(try BankAccountNumber("12345678").text == "12345678")
    }

    @Test(
        "Names are masked part by part",
        arguments: [
            ("张三", "张*"), ("张小三", "张*三"), ("欧阳小三", "欧**三"), ("阿不都·买买提", "阿*都·买*提"), ("艾山·玉素甫", "艾*·玉*甫"),
            ("王", "*"), ("", ""), ("𠮷野㛃", "𠮷*㛃"),
        ])
    func maskedNames(_ name: String, _ expected: String) {
        #expect(IdentityMask.name(name) == expected)
    }

    @Test("Numbers are masked by column, wrong ones too")
    func maskedNumbers() {
        #expect(IdentityMask.number("990101197705200022") == "990101********0022")
        #expect(IdentityMask.number("99010119770520002222") == "990101********2222")
        #expect(IdentityMask.number("99010119770520") == "****")
        #expect(IdentityMask.phone("13800138000") == "138****8000")
        let typed = "由 99010119770520002X 转，电话 138-0013-8000，2024-05-01 来访，3 人"
        #expect(IdentityMask.words(typed) == "由 **** 转，电话 ****，2024-05-01 来访，3 人")
        #expect(IdentityMask.phone("1380013") == "****")
        #expect(IdentityMask.account("6200000000000005") == "**** 0005")
        #expect(IdentityMask.account("") == "")
    }
}
