import CivilCalendar
import Rules
import Testing

@Suite("JSON written straight into bytes")
struct JSONBytesTests {
    @Test(
        "Only what JSON requires is escaped, wherever it stands among eight bytes",
        arguments: [
            ("", ""), ("abcdefgh", "abcdefgh"), ("引号", "引号"), ("1234567\"", "1234567\\\""),
            ("\"2345678", "\\\"2345678"), ("12345678\\", "12345678\\\\"), ("a\nb", "a\\u000ab"),
            ("\u{1F}\u{20}\u{21}\u{7F}", "\\u001f !\u{7F}"),
            ("12345678\u{1}2345678\"", "12345678\\u00012345678\\\""),
            ("é\u{80}\u{A0}\u{DC}字", "é\u{80}\u{A0}\u{DC}字"),
        ])
    func strings(_ text: String, _ expected: String) {
        var json = JSONBytes()
        json.string(text)
        #expect(String(decoding: json.bytes, as: UTF8.self) == "\"" + expected + "\"")
        #expect(CanonicalJSON.string(text).bytes == json.bytes)
    }

    @Test("Every byte below 128 at every place of a long text is escaped as it is alone")
    func places() {
        for byte in UInt8(0)..<128 {
            let alone = CanonicalJSON.string(String(Unicode.Scalar(byte))).text.dropFirst().dropLast()
            for place in 0..<17 {
                let (before, after) = (
                    String(repeating: "x", count: place), String(repeating: "y", count: 16 - place)
                )
                let text = before + String(Unicode.Scalar(byte)) + after
                #expect(CanonicalJSON.string(text).text == "\"" + before + alone + after + "\"")
            }
        }
    }

    @Test("Values, lists and days are written as a tree of them is")
    func values() throws {
        let day = try #require(CivilDate(year: 2026, month: 3, day: 9))
        var json = JSONBytes()
        json.raw("{\"a\":")
        json.strings(["x", "y"])
        json.raw(",\"b\":")
        json.list([true, false]) { $0.bool($1) }
        json.raw(",\"c\":")
        json.list([Bool]()) { $0.bool($1) }
        json.raw(",\"d\":")
        json.day(day)
        json.raw(",\"e\":")
        json.day(nil)
        json.raw(",\"f\":")
        json.optional(nil)
        json.raw("}")
        let tree = CanonicalJSON.object([
            .init("a", .array([.string("x"), .string("y")])),
            .init("b", .array([.bool(true), .bool(false)])),
            .init("c", .array([])), .init("d", .string("2026-03-09")), .init("e", .null), .init("f", .null),
        ])
        #expect(json.bytes == tree.bytes)
        #expect(
            CanonicalJSON.array([.written(json.bytes), .null]).bytes == Array("[".utf8) + json.bytes
                + Array(",null]".utf8))
    }
}
