import FEEL
import Foundation
import Testing

@Suite("Decimals of 34 digits")
struct DecimalTests {
    @Test("Sums, differences, products, quotients and order agree with Python's decimal, digit for digit")
    func vectors() throws {
        let file = ProcessInfo.processInfo.environment["DECIMAL_VECTORS"].map { URL(fileURLWithPath: $0) }
        let text = try String(contentsOf: file ?? Fixture.url("decimal-vectors.txt"), encoding: .utf8)
        var failures: [String] = []
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard let left = Decimal34(parts[1]), let right = Decimal34(parts[2]) else {
                failures.append("unread: \(line)")
                continue
            }
            let result: Decimal34? =
                switch parts[0] {
                case "+": left + right
                case "-": left - right
                case "*": left * right
                case "/": left / right
                default: Decimal34(Decimal34.order(left, right))
                }
            if Self.exact(result) != parts[3] { failures.append("\(line) but \(Self.exact(result))") }
        }
        #expect(failures.isEmpty, "\(failures.count) of them: \(failures.prefix(10).joined(separator: "\n"))")
    }

    /// Digits and exponent as the vectors write them.
    private static func exact(_ number: Decimal34?) -> String {
        guard let number else { return "none" }
        return "\(number.isNegative ? "-" : "")\(number.coefficient)e\(number.exponent)"
    }

    @Test(
        "Only a FEEL number is read",
        arguments: [
            "", "-", ".", "1.", "+1", " 1", "1 ", "1,5", "12abc", "1e", "1e+", "--1", "1.2.3", "NaN", "１",
            "1e7000",
        ])
    func strict(text: String) {
        #expect(Decimal34(text) == nil)
    }

    @Test("Equal values are equal and hash alike whatever their exponent")
    func canonical() {
        let spellings = ["1.10", "1.1", "11e-1", "110e-2", "1.1000000000000000000000000000000000"].compactMap
        {
            Decimal34($0)
        }
        #expect(spellings.count == 5)
        #expect(Set(spellings).count == 1)
        #expect(Decimal34("-0") == Decimal34("0.00"))
        #expect(spellings[0].description == "1.10")
    }

    @Test(
        "Text is plain digits",
        arguments: [
            ("1.10", "1.10"), ("-0.5", "-0.5"), ("1e3", "1000"), ("123e-5", "0.00123"), ("-12e-2", "-0.12"),
            ("0e2", "0"),
            ("1234567890123456789012345678901234", "1234567890123456789012345678901234"),
        ])
    func text(written: String, printed: String) {
        #expect(Decimal34(written)?.description == printed)
    }

    @Test(
        "Rounding at a half, and beside it",
        arguments: [
            (Rounding.halfEven, ["2", "2", "3", "-2"]), (.halfUp, ["2", "3", "3", "-3"]),
            (.halfDown, ["2", "2", "3", "-2"]),
            (.up, ["3", "3", "3", "-3"]), (.down, ["2", "2", "2", "-2"]), (.floor, ["2", "2", "2", "-3"]),
            (.ceiling, ["3", "3", "3", "-2"]),
        ])
    func rounding(mode: Rounding, expected: [String]) {
        let numbers = ["2.49", "2.5", "2.51", "-2.5"].map { Decimal34($0)?.rounded(scale: 0, mode) }
        #expect(numbers.map { $0?.description } == expected)
    }

    @Test(
        "Roots are exact where they exist",
        arguments: [
            ("4", "2"), ("2.25", "1.5"), ("1e10", "100000"), ("0.0001", "0.01"),
            ("2", "1.414213562373095048801688724209698"),
        ])
    func roots(number: String, root: String) throws {
        let expected = try #require(Decimal34(root))
        let found = try #require(Decimal34(number)?.squareRoot)
        let difference = found - expected
        #expect(try #require(difference).magnitude < Decimal34(1, scale: 32))
    }

    @Test(
        "Exponential and logarithm are each other's inverse to 30 digits",
        arguments: ["0.5", "1", "2", "10", "123.456", "0.001"])
    func exponential(text: String) throws {
        let number = try #require(Decimal34(text))
        let back = try #require(number.naturalLog?.exponential)
        let error = (back - number).flatMap { $0 / number }
        #expect(try #require(error).magnitude < Decimal34(1, scale: 30))
    }

    @Test("e to the first 30 digits")
    func e() {
        #expect(
            Decimal34.one.exponential?.rounded(scale: 29, .down)?.description
                == "2.71828182845904523536028747135")
    }

    @Test("Whole numbers out and in", arguments: [0, 1, -1, Int.max, Int.min + 1, 1_000_000])
    func integers(number: Int) {
        #expect(Decimal34(number).exactInt == number)
    }

    @Test("What is no whole number or too large has no Int")
    func noInteger() {
        #expect(Decimal34("1.5")?.exactInt == nil)
        #expect(Decimal34("1.0")?.exactInt == 1)
        #expect(Decimal34("9223372036854775808")?.exactInt == nil)
        #expect(Decimal34("-1.9")?.truncatedInt == -1)
    }
}
