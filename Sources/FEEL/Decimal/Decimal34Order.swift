extension Decimal34: Comparable {
    public static func == (left: Decimal34, right: Decimal34) -> Bool {
        if left.exponent == right.exponent {
            return left.coefficient == right.coefficient && left.isNegative == right.isNegative
        }
        return order(left, right) == 0
    }

    public static func < (left: Decimal34, right: Decimal34) -> Bool { order(left, right) < 0 }

    /// Negative, zero or positive as left is below, equal to or above right, by value.
    @inline(__always)
    public static func order(_ left: Decimal34, _ right: Decimal34) -> Int {
        if left.isNegative != right.isNegative { return left.isNegative ? -1 : 1 }
        let magnitudes = orderMagnitudes(left, right)
        return left.isNegative ? -magnitudes : magnitudes
    }

    private static func orderMagnitudes(_ left: Decimal34, _ right: Decimal34) -> Int {
        if left.exponent == right.exponent {
            return left.coefficient == right.coefficient ? 0 : (left.coefficient < right.coefficient ? -1 : 1)
        }
        if left.isZero || right.isZero { return left.isZero ? (right.isZero ? 0 : -1) : 1 }
        let leftTop = Powers.digits(left.coefficient) + Int(left.exponent)
        let rightTop = Powers.digits(right.coefficient) + Int(right.exponent)
        if leftTop != rightTop { return leftTop < rightTop ? -1 : 1 }
        // Equal leading places, so the exponents differ by fewer than 34.
        let distance = Int(left.exponent) - Int(right.exponent)
        let scaledLeft = distance > 0 ? left.coefficient * Powers.ten[distance] : left.coefficient
        let scaledRight = distance < 0 ? right.coefficient * Powers.ten[-distance] : right.coefficient
        return scaledLeft == scaledRight ? 0 : (scaledLeft < scaledRight ? -1 : 1)
    }
}

extension Decimal34: Hashable {
    public func hash(into hasher: inout Hasher) {
        let (digits, power) = stripped
        hasher.combine(isNegative)
        hasher.combine(digits)
        hasher.combine(power)
    }

    /// Coefficient and exponent without trailing zeros: one form for each value.
    var stripped: (coefficient: UInt128, exponent: Int) {
        if isZero { return (0, 0) }
        var digits = coefficient
        var power = Int(exponent)
        while digits % 10 == 0 { (digits, power) = (digits / 10, power + 1) }
        return (digits, power)
    }
}
