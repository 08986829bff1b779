/// Roots, powers, exponential and logarithm, computed with 34 digits; the last two or three digits of the
/// transcendental ones may be off, which the standard leaves open.
extension Decimal34 {
    /// The square root, exact where it exists in 34 digits; nil for negative numbers.
    public var squareRoot: Decimal34? {
        if isNegative { return nil }
        if isZero { return make0(exponent: Int(exponent) / 2) }
        // Scale by an even power of ten so that the Double start is in range.
        let shift = (Powers.digits(coefficient) + Int(exponent)) / 2
        guard let scaled = scaledByPower(-2 * shift), var root = Self.near(scaled.approximate.squareRoot())
        else {
            return nil
        }
        let half = Decimal34(5, scale: 1)
        for _ in 0..<4 {
            guard let quotient = scaled / root, let total = root + quotient, let next = total * half else {
                return nil
            }
            root = next
        }
        // The stripped root squares exactly where the number is a perfect square.
        for places in [17, 33] {
            if let short = root.rounded(scale: places, .halfEven), let square = short * short,
                square == scaled
            {
                root = short
                break
            }
        }
        let (digits, power) = root.stripped
        return Self.make(negative: false, coefficient: digits, exponent: power + shift).map { $0.widened }
    }

    private func make0(exponent: Int) -> Decimal34? {
        Decimal34.make(negative: false, coefficient: 0, exponent: exponent)
    }

    /// A whole number with a positive exponent (4E+2) written out (400).
    private var widened: Decimal34 {
        guard exponent > 0, exponent < 34, let wide = Powers.scale(coefficient, by: Int(exponent)),
            wide < Powers.limit
        else { return self }
        return Decimal34(negative: isNegative, coefficient: wide, exponent: 0)
    }

    private func scaledByPower(_ power: Int) -> Decimal34? {
        Decimal34.make(negative: isNegative, coefficient: coefficient, exponent: Int(exponent) + power)
    }

    /// A decimal near a double of moderate size, good to 17 digits.
    private static func near(_ value: Double) -> Decimal34? {
        let scaled = (value.magnitude * 1e15).rounded()
        guard scaled < 9e18 else { return nil }
        return Decimal34(negative: value < 0, coefficient: UInt128(scaled), exponent: -15)
    }

    /// e to this power; nil beyond the range.
    public var exponential: Decimal34? {
        if isZero { return .one }
        guard Powers.digits(coefficient) + Int(exponent) <= 6 else {
            return isNegative ? make0(exponent: Self.smallestExponent) : nil
        }
        // x = k·ln 10 + r, and r is halved eight times before the series.
        guard let ratio = self / Self.naturalLogOfTen, let whole = ratio.rounded(scale: 0, .halfEven),
            let power = whole.exactInt, let part = whole * Self.naturalLogOfTen, let rest = self - part,
            let small = rest / Decimal34(256)
        else { return nil }
        var term = Decimal34.one
        var total = Decimal34.one
        for index in 1...30 {
            guard let next = term * small, let divided = next / Decimal34(index), let sum = total + divided
            else {
                return nil
            }
            term = divided
            if sum == total { break }
            total = sum
        }
        for _ in 0..<8 {
            guard let square = total * total else { return nil }
            total = square
        }
        return total.scaledByPower(power)
    }

    /// The natural logarithm; nil for zero and below.
    public var naturalLog: Decimal34? {
        if isZero || isNegative { return nil }
        if self == .one { return .zero }
        // x = m·10^k with m in 0.1…1, then Newton on exp: y += 2·(m - e^y)/(m + e^y).
        let power = Powers.digits(coefficient) + Int(exponent)
        guard let mantissa = scaledByPower(-power), var result = Self.near(Self.log(mantissa.approximate))
        else {
            return nil
        }
        for _ in 0..<3 {
            guard let guess = result.exponential, let difference = mantissa - guess,
                let sum = mantissa + guess,
                let quotient = difference / sum, let step = quotient * Decimal34(2), let next = result + step
            else { return nil }
            result = next
        }
        guard let whole = Decimal34(power) * Self.naturalLogOfTen else { return nil }
        return whole + result
    }

    /// A starting value for the logarithm of a number in 0.1…1, by its own series so that no C library is needed.
    private static func log(_ value: Double) -> Double {
        let ratio = (value - 1) / (value + 1)
        let square = ratio * ratio
        var power = ratio
        var total = 0.0
        for index in 0..<120 {
            total += power / Double(2 * index + 1)
            power *= square
        }
        return 2 * total
    }

    private static let naturalLogOfTen = Decimal34(
        negative: false, coefficient: 2_302_585_092_994_045_684_017_991_454_684_364, exponent: -33)

    /// This number to a power: by squaring for whole exponents, else through the logarithm. Nil where there is no
    /// value (zero to a negative power, a root of a negative number) or it is out of range.
    public func power(_ exponent: Decimal34) -> Decimal34? {
        guard let whole = exponent.exactInt else {
            if isZero { return exponent.isNegative ? nil : .zero }
            guard let log = naturalLog, let product = log * exponent else { return nil }
            return product.exponential
        }
        if isZero && whole < 0 { return nil }
        var result = Decimal34.one
        var factor = self
        var remaining = whole.magnitude
        while remaining > 0 {
            if remaining & 1 == 1 {
                guard let product = result * factor else { return whole < 0 ? .zero : nil }
                result = product
            }
            remaining >>= 1
            if remaining > 0 {
                guard let square = factor * factor else { return whole < 0 ? .zero : nil }
                factor = square
            }
        }
        return whole < 0 ? .one / result : result
    }
}
