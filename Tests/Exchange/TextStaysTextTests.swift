import Benefits
import Exchange
import Testing

/// Text comes in and goes out as text: no type is inferred from what a column holds (E1, E3).
@Suite("Text in, text out")
struct TextStaysTextTests {
    @Test(
        "one blank number beside long ones changes none of them, and two that differ in the last digits stay two (E1)",
        arguments: FileEncoding.allCases)
    func longNumbers(encoding: FileEncoding) throws {
        let numbers = [RegisterFixture.number("19900307", 7), "", RegisterFixture.number("19900307", 8)]
        let rows = numbers.enumerated().map { place, number in
            RegisterFixture.row(place + 1, ["子女身份证号": number, "曾生育（收养）子女数": "1"])
        }
        let bytes = try RegisterFixture.encoded(RegisterFixture.file(rows), encoding)
        let reading = try RegisterFixture.reader().read(bytes)
        let read = reading.accepted.map { $0.entry?.child?.person.number?.text }
        #expect(read == numbers.map { $0.isEmpty ? nil : $0 }, "\(reading.rejected)")
    }

    @Test("names like NA, null, None and True are names, and words for nothing are nothing (E1)")
    func names() throws {
        for name in ["NA", "null", "None", "True", "nan", "Inf"] {
            let reading = try RegisterFixture.read([RegisterFixture.row(1, ["女方姓名": name])])
            #expect(reading.accepted.first?.entry?.wife?.name.text == name, "\(name): \(reading.rejected)")
        }
    }

    @Test(
        "zeros before a number stay, in a file and in the one that goes back (E3)",
        arguments: [("户编号", "0012345"), ("光荣证号", "0000007")])
    func zeros(heading: String, text: String) throws {
        let reading = try RegisterFixture.read([RegisterFixture.row(1, [heading: text])])
        let entry = try #require(reading.accepted.first?.entry)
        #expect((heading == "户编号" ? entry.householdNumber : entry.onlyChildCertificate) == text)
        let refused = try RegisterFixture.read([RegisterFixture.row(1, [heading: text, "死亡日期": "x"])])
        let back = try #require(RejectFile(refused.heading, refused: refused.refused)).csv()
        #expect(String(decoding: back, as: UTF8.self).contains(",\(text),"))
    }
}
