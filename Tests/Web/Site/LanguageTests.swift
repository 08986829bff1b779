import HTTPTypes
import Rules
import Testing

@testable import Web

@Suite("Language")
struct LanguageTests {
    @Test(
        "The browser's list decides, Chinese where it names neither",
        arguments: [
            (nil, .zh), ("", .zh), ("fr", .zh), ("en", .en), ("en-GB,zh;q=0.9", .en),
            ("zh-CN,zh;q=0.9,en;q=0.8", .zh),
            ("zh;q=0.5, en;q=0.8", .en), ("en;q=0, zh", .zh), ("en;q=0", .zh), ("fr, en;q=0.1", .en),
            ("zh, en", .zh),
            ("*", .zh), ("en;q=abc", .zh), ("en;q=7,zh;q=0.1", .zh),
        ] as [(String?, Language)])
    func negotiation(field: String?, language: Language) {
        #expect(Language.preferred(acceptLanguage: field) == language)
    }

    @Test("The address decides before the cookie, the cookie before the browser")
    func order() async throws {
        let client = try WebClient()
        #expect(try await client.get("/sign-in", [.acceptLanguage: "en"]).text.contains("<html lang=\"en\">"))
        #expect(
            try await client.get("/sign-in?lang=zh", [.acceptLanguage: "en"]).text.contains(
                "lang=\"zh-Hans\">"))
        let later = try await client.get("/sign-in", [.acceptLanguage: "en"])
        #expect(later.text.contains("<html lang=\"zh-Hans\">"))
        #expect(later.headers[.contentLanguage] == "zh-Hans")
        #expect(later.headers[.vary]?.contains("Accept-Language") == true)
    }

    @Test("An unknown language in the address is ignored")
    func unknown() async throws {
        #expect(try await WebClient().get("/sign-in?lang=xx").text.contains("<html lang=\"zh-Hans\">"))
    }

    @Test("Days, amounts and numbers are written as each language writes them")
    func presentation() {
        let zh = Presentation(language: .zh)
        let en = Presentation(language: .en)
        #expect(zh.day(testDay) == "2026年11月25日")
        #expect(en.day(testDay) == "25 November 2026")
        #expect(zh.money(.init(fen: 4_015_000)) == "¥40,150.00")
        #expect(en.money(.init(fen: 5)) == "¥0.05")
        #expect(en.money(.init(fen: -100_000)) == "−¥1,000.00")
        #expect(
            [0, 999, 1000, 999_999, 1_000_000].map(en.number) == [
                "0", "999", "1,000", "999,999", "1,000,000",
            ])
    }
}
