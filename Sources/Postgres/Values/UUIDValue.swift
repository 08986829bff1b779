/// A `uuid`: sixteen bytes, compared and ordered as PostgreSQL does. Not Foundation's, which the data layer does
/// without.
package struct UUIDValue: Hashable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A new random one (version 4), from the system's generator.
    package static func random() -> UUIDValue {
        var generator = SystemRandomNumberGenerator()
        let high = generator.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
        let low = generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        return UUIDValue(high: high, low: low)
    }

    /// Reads `8-4-4-4-12` hexadecimal digits, either case; nil for any other spelling.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(37))
        guard bytes.count == 36 else { return nil }
        var words: (UInt64, UInt64) = (0, 0)
        var digits = 0
        for (place, byte) in bytes.enumerated() {
            if place == 8 || place == 13 || place == 18 || place == 23 {
                guard byte == 0x2D else { return nil }
                continue
            }
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x37
            case 0x61...0x66: digit = byte - 0x57
            default: return nil
            }
            if digits < 16 {
                words.0 = words.0 << 4 | UInt64(digit)
            } else {
                words.1 = words.1 << 4 | UInt64(digit)
            }
            digits += 1
        }
        (high, low) = words
    }
}

extension UUIDValue: Comparable {
    package static func < (left: UUIDValue, right: UUIDValue) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension UUIDValue: CustomStringConvertible {
    /// `8-4-4-4-12` in lower case, as PostgreSQL prints it.
    package var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for place in 0..<32 {
            if place == 8 || place == 12 || place == 16 || place == 20 { text.append(0x2D) }
            let word = place < 16 ? high : low
            let digit = UInt8(word >> UInt64((15 - place % 16) * 4) & 0xF)
            text.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension UUIDValue: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .uuid }

    package func encode(into buffer: inout PostgresBuffer) {
        buffer.append(high)
        buffer.append(low)
    }

    package static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> UUIDValue {
        guard type == .uuid else { throw .wrongType(found: type) }
        guard bytes.count == 16 else { throw .malformed }
        return UUIDValue(
            high: bytes.integer(as: UInt64.self), low: bytes.integer(at: 8, as: UInt64.self))
    }
}
