extension Decimal34 {
    /// Reads a FEEL number: digits with an optional point and an optional exponent, and a leading minus. Nil for any
    /// other spelling (no blanks, no plus, no grouping, no prefix of a longer text) and for what is out of range.
    public init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8)[...]
        let negative = bytes.first == 0x2D
        if negative { bytes.removeFirst() }
        var coefficient: UInt128 = 0
        var exponent = 0
        var dropped = false
        var digits = 0
        var pointSeen = false
        while let byte = bytes.first {
            if byte == 0x2E {
                // A point must have a digit after it.
                guard !pointSeen, bytes.count > 1, (0x30...0x39).contains(bytes[bytes.startIndex + 1]) else {
                    return nil
                }
                pointSeen = true
            } else if (0x30...0x39).contains(byte) {
                digits += 1
                if pointSeen { exponent -= 1 }
                if coefficient < Powers.ten[36] {
                    coefficient = coefficient * 10 + UInt128(byte - 0x30)
                } else {
                    exponent += 1
                    if byte != 0x30 { dropped = true }
                }
            } else {
                break
            }
            bytes.removeFirst()
        }
        guard digits > 0 else { return nil }
        if let mark = bytes.first {
            guard mark | 0x20 == 0x65, let written = Self.exponent(bytes.dropFirst()) else { return nil }
            exponent += written
        }
        guard
            let result = Self.make(
                negative: negative, coefficient: coefficient, exponent: exponent, sticky: dropped)
        else { return nil }
        self = result
    }

    /// Reads an optional sign and one to six digits.
    private static func exponent(_ bytes: ArraySlice<UInt8>) -> Int? {
        var bytes = bytes
        let negative = bytes.first == 0x2D
        if negative || bytes.first == 0x2B { bytes.removeFirst() }
        guard !bytes.isEmpty, bytes.count <= 6 else { return nil }
        var value = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return negative ? -value : value
    }
}

extension Decimal34: CustomStringConvertible {
    /// Plain digits, never an exponent: FEEL's `string(number)`.
    public var description: String {
        if exponent == 0, isSmall { return isNegative ? "-\(smallCoefficient)" : String(smallCoefficient) }
        var digits = Array(String(coefficient).utf8)
        let power = Int(exponent)
        if power > 0 {
            if !isZero { digits.append(contentsOf: repeatElement(0x30, count: power)) }
        } else if power < 0 {
            let places = -power
            if digits.count <= places {
                digits.insert(contentsOf: repeatElement(0x30, count: places - digits.count + 1), at: 0)
            }
            digits.insert(0x2E, at: digits.count - places)
        }
        if isNegative { digits.insert(0x2D, at: 0) }
        return String(decoding: digits, as: UTF8.self)
    }
}
