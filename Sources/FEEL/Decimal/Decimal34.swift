/// A decimal number of up to 34 digits: the `number` of FEEL (IEEE 754-2008 decimal128 without NaN and infinities).
///
/// The value is `(-1)^sign × coefficient × 10^exponent` with a coefficient below 10^34. The exponent is kept as the
/// standard's arithmetic leaves it, so `1.10` prints as `1.10`; equality, order and hash look at the value alone.
/// Operations round half to even, once. What leaves the range (adjusted exponent above 6144) or has no value (a zero
/// divisor) is nil, which FEEL calls null.
public struct Decimal34: Sendable {
    /// The coefficient in two halves, since `UInt128` would align a `Value` to 16 bytes.
    private let high: UInt64
    private let low: UInt64
    public let isNegative: Bool
    /// Power of ten of the last digit, -6176…6111.
    public let exponent: Int32

    /// 34 digits.
    public static let precision = 34
    static let largestExponent = 6111
    static let smallestExponent = -6176

    public static let zero = Decimal34(0)
    public static let one = Decimal34(1)
    public static let ten = Decimal34(10)

    /// Trusts that the coefficient is below 10^34 and the exponent in range.
    @inline(__always)
    init(negative: Bool, coefficient: UInt128, exponent: Int32) {
        high = UInt64(truncatingIfNeeded: coefficient >> 64)
        low = UInt64(truncatingIfNeeded: coefficient)
        isNegative = negative && coefficient != 0
        self.exponent = exponent
    }

    /// An integer, exactly.
    @inline(__always)
    public init(_ value: Int) {
        high = 0
        low = UInt64(value.magnitude)
        isNegative = value < 0
        exponent = 0
    }

    /// An integer times a power of ten: `Decimal34(45000, scale: 2)` is 450.00.
    public init(_ value: Int64, scale: Int32) {
        high = 0
        low = value.magnitude
        isNegative = value < 0
        exponent = -scale
    }

    /// The digits as one integer, below 10^34.
    @inline(__always)
    public var coefficient: UInt128 { UInt128(high) << 64 | UInt128(low) }
    @inline(__always)
    public var isZero: Bool { low == 0 && high == 0 }
    /// Whether the coefficient fits 64 bits, the fast paths' condition.
    @inline(__always)
    var isSmall: Bool { high == 0 }
    @inline(__always)
    var smallCoefficient: UInt64 { low }

    public var negated: Decimal34 {
        Decimal34(negative: !isNegative, coefficient: coefficient, exponent: exponent)
    }
    public var magnitude: Decimal34 {
        Decimal34(negative: false, coefficient: coefficient, exponent: exponent)
    }

    /// The value as an `Int` where it is a whole number that fits.
    public var exactInt: Int? {
        if exponent == 0 && high == 0 {
            if isNegative { return low <= UInt64(Int.max) ? -Int(low) : nil }
            return Int(exactly: low)
        }
        let integer = truncatedToInteger
        guard integer == self else { return nil }
        return integer.wholeInt
    }

    /// The value cut towards zero as an `Int`, nil where it does not fit.
    public var truncatedInt: Int? { truncatedToInteger.wholeInt }

    private var truncatedToInteger: Decimal34 { rounded(scale: 0, .towardZero) ?? self }

    private var wholeInt: Int? {
        guard exponent >= 0 else { return nil }
        if isZero { return 0 }
        guard exponent < 19, let scaled = Powers.scale(coefficient, by: Int(exponent)),
            scaled <= UInt128(Int.max)
        else { return nil }
        return isNegative ? -Int(scaled) : Int(scaled)
    }

    /// The nearest binary double, for starting values of iterations only.
    var approximate: Double {
        let magnitude = Double(high) * 18_446_744_073_709_551_616.0 + Double(low)
        var result = magnitude
        var power = Int(exponent)
        while power >= 200 { (result, power) = (result * 1e200, power - 200) }
        while power <= -200 { (result, power) = (result * 1e-200, power + 200) }
        for _ in 0..<abs(power) { result = power > 0 ? result * 10 : result / 10 }
        return isNegative ? -result : result
    }
}

/// Powers of ten and digit counts of 128-bit integers.
enum Powers {
    /// 10^0 … 10^38, all that fit.
    static let ten: [UInt128] = {
        var result: [UInt128] = [1]
        for _ in 0..<38 { result.append(result[result.count - 1] * 10) }
        return result
    }()

    /// 10^34, the first coefficient that is too large.
    static let limit: UInt128 = ten[Decimal34.precision]

    /// How many digits the number has; 1 for zero.
    @inline(__always)
    static func digits(_ value: UInt128) -> Int {
        let bits = 128 - value.leadingZeroBitCount
        let estimate = (bits * 1233) >> 12
        return estimate < 39 && value >= ten[min(estimate, 38)] ? estimate + 1 : max(estimate, 1)
    }

    /// The value times 10^power, or nil where that passes 128 bits.
    static func scale(_ value: UInt128, by power: Int) -> UInt128? {
        guard power <= 38 else { return value == 0 ? 0 : nil }
        let (result, overflow) = value.multipliedReportingOverflow(by: ten[power])
        return overflow ? nil : result
    }
}
