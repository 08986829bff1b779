import Benefits
import Testing

/// What may stand in a code or name that is kept in clear: any number but a person's.
@Suite
struct UnsealedTextTests {
    @Test(
        "an identity, certificate, bank card or mobile number is seen however it is written",
        arguments: [
            "13899990012", "138 9999 0012", "138-9999-0012", "+86 13899990012", "008613899990012",
            "１３８９９９９００１２", "电话13899990012", "3-13899990012", "990101198106150021", "990101 19810615 0021",
            "99010119810615002x", "身份证：990101198106150021。", "99010119810615002143",
            "990101198106150021-43B1",
            "990101810615002", "810000199408230021", "6228480402564890018", "卡号6200 0000 0000 0005",
            "6200-0000-0000-0005",
        ])
    func personal(text: String) {
        #expect(UnsealedText.holdsPersonalNumber(text))
    }

    @Test(
        "a number of the office's own is none",
        arguments: [
            "", "H0020", "12", "2026年度", "2026-11-25", "20261125", "990101001001", "9901010010010012",
            "990101001001001234", "12345678901", "1389999001", "138999900123", "13899990012345", "110", "X1",
            "990101198113150021", "990101198102300021", "990101178106150021", "990101219906150021",
            // No check digit of cards, too few or too many digits, no industry of banks.
            "6228480402564890019", "620000000000005", "62000000000000000005", "9901010010010015",
        ])
    func own(text: String) {
        #expect(!UnsealedText.holdsPersonalNumber(text))
    }

    @Test("a number that begins with the family's area is the office's own")
    func ofTheArea() {
        // Fifteen digits with a month and a day where the old form has them, and eleven like a mobile number.
        #expect(UnsealedText.holdsPersonalNumber("990101001001123"))
        #expect(!UnsealedText.holdsPersonalNumber("990101001001123", of: "990101001001"))
        #expect(UnsealedText.holdsPersonalNumber("990101001001123", of: "990101001002"))
        #expect(!UnsealedText.holdsPersonalNumber("13012500012", of: "130125001001"))
        #expect(UnsealedText.holdsPersonalNumber("13899990012", of: "130125001001"))
        #expect(UnsealedText.holdsPersonalNumber("990101198106150021", of: "990101001001"))
        // Sixteen digits with the check digit of cards, in a county whose code begins with 62.
        #expect(UnsealedText.holdsPersonalNumber("6201020010010009"))
        #expect(!UnsealedText.holdsPersonalNumber("6201020010010009", of: "620102001001"))
    }
}
