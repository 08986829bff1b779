/// A `numeric`, exact: the decimal text PostgreSQL prints for it, scale kept (`1.10` stays `1.10`).
///
/// The data layer carries it and does no arithmetic with it; who computes turns the text into a decimal of their own.
/// Money is whole fen and never comes here.
package struct PostgresNumeric: Hashable, Sendable {
    /// Digits with an optional sign and decimal point, or `NaN`.
    package let text: String

    /// Reads `[-]digits[.digits]`; nil for anything else (exponents, signs alone, blanks, `Infinity`).
    package init?(_ text: String) {
        var bytes = Array(text.utf8)[...]
        if bytes.first == 0x2D { bytes = bytes.dropFirst() }
        let parts = bytes.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
        }
        guard text == "NaN" || areDigits else { return nil }
        guard bytes.count <= Self.mostDigits else { return nil }
        self.text = text
    }

    private init(read text: String) {
        self.text = text
    }

    /// Far above any amount, far below the format's limit of 131,072 digits.
    private static let mostDigits = 1000
}

extension PostgresNumeric: CustomStringConvertible {
    package var description: String { text }
}

/// The binary form: digit groups of four, weight of the first group, sign, and the scale shown after the point.
extension PostgresNumeric: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .numeric }

    private static let negative: UInt16 = 0x4000
    private static let notANumber: UInt16 = 0xC000

    package func encode(into buffer: inout PostgresBuffer) {
        guard text != "NaN" else {
            for word in [0, 0, Self.notANumber, 0] { buffer.append(word) }
            return
        }
        let isNegative = text.hasPrefix("-")
        let parts = text.utf8.drop { $0 == 0x2D }
            .split(separator: 0x2E, omittingEmptySubsequences: false).map { $0.map { UInt16($0 - 0x30) } }
        let fraction = parts.count > 1 ? parts[1] : []
        let whole = [UInt16](repeating: 0, count: (4 - parts[0].count % 4) % 4) + parts[0]
        let digits = whole + fraction + [UInt16](repeating: 0, count: (4 - fraction.count % 4) % 4)
        var groups = stride(from: 0, to: digits.count, by: 4).map { place in
            digits[place..<place + 4].reduce(0) { $0 * 10 + $1 }
        }
        var weight = whole.count / 4 - 1
        while groups.first == 0 {
            groups.removeFirst()
            weight -= 1
        }
        while groups.last == 0 { groups.removeLast() }
        buffer.append(UInt16(groups.count))
        buffer.append(Int16(groups.isEmpty ? 0 : weight))
        buffer.append(isNegative && !groups.isEmpty ? Self.negative : 0)
        buffer.append(UInt16(fraction.count))
        for group in groups { buffer.append(group) }
    }

    package static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> PostgresNumeric {
        guard type == .numeric else { throw .wrongType(found: type) }
        guard bytes.count >= 8 else { throw .malformed }
        let count = Int(bytes.integer(as: UInt16.self))
        let weight = Int(bytes.integer(at: 2, as: Int16.self))
        let sign = bytes.integer(at: 4, as: UInt16.self)
        let scale = Int(bytes.integer(at: 6, as: UInt16.self))
        if sign == notANumber { return PostgresNumeric(read: "NaN") }
        guard sign == 0 || sign == negative else { throw .outOfRange }
        guard bytes.count == 8 + 2 * count else { throw .malformed }
        func group(_ place: Int) -> Int {
            place >= 0 && place < count ? Int(bytes.integer(at: 8 + 2 * place, as: UInt16.self)) : 0
        }
        var text = sign == negative ? "-" : ""
        text += weight < 0 ? "0" : (0...weight).map { padded(group($0), first: $0 == 0) }.joined()
        if scale > 0 {
            let groups = (scale + 3) / 4
            let digits = (0..<groups).map { padded(group(weight + 1 + $0), first: false) }.joined()
            text += "." + digits.prefix(scale)
        }
        return PostgresNumeric(read: text)
    }

    private static func padded(_ group: Int, first: Bool) -> String {
        let digits = String(group)
        return first ? digits : String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
