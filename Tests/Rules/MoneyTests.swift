import Rules
import Testing

@Suite("Money")
struct MoneyTests {
    @Test(
        "Yuan in, fen inside, two decimals out",
        arguments: [
            ("590", 59000, "590.00"), ("590.5", 59050, "590.50"), ("0.01", 1, "0.01"),
            ("-3.2", -320, "-3.20"),
            ("20000001.00", 2_000_000_100, "20000001.00"),
        ] as [(String, Int64, String)])
    func reading(text: String, fen: Int64, written: String) {
        #expect(Money(yuan: text)?.fen == fen)
        #expect(Money(fen: fen).yuan == written)
    }

    @Test(
        "Anything that is not a plain amount is refused",
        arguments: ["", "-", ".5", "5.", "1.234", "1,000", "1e3", "五元", " 5", "9999999999999999"])
    func refused(text: String) {
        #expect(Money(yuan: text) == nil)
    }
}
