/// How digits are dropped: the rounding functions of FEEL and the standard's half-even.
public enum Rounding: Sendable {
    case halfEven, halfUp, halfDown, up, down, floor, ceiling
    static let towardZero = Rounding.down

    /// Whether the kept part grows by one, given its last digit's parity and what was dropped compared with a half.
    func grows(negative: Bool, odd: Bool, dropped: Dropped) -> Bool {
        switch self {
        case .halfEven: dropped == .aboveHalf || (dropped == .half && odd)
        case .halfUp: dropped == .aboveHalf || dropped == .half
        case .halfDown: dropped == .aboveHalf
        case .up: dropped != .nothing
        case .down: false
        case .floor: negative && dropped != .nothing
        case .ceiling: !negative && dropped != .nothing
        }
    }
}

/// What rounding drops, compared with half a unit of the last kept digit.
enum Dropped { case nothing, belowHalf, half, aboveHalf }

extension Decimal34 {
    /// Rounds a coefficient of up to 39 digits to 34 and to the exponent range. `sticky` says that digits below the
    /// coefficient were already lost. The only place where results are rounded.
    static func make(negative: Bool, coefficient: UInt128, exponent: Int, sticky: Bool = false) -> Decimal34?
    {
        if !sticky && coefficient < Powers.limit && exponent >= smallestExponent
            && exponent <= largestExponent
        {
            return Decimal34(negative: negative, coefficient: coefficient, exponent: Int32(exponent))
        }
        if coefficient == 0 && !sticky {
            let clamped = min(max(exponent, smallestExponent), largestExponent)
            return Decimal34(negative: false, coefficient: 0, exponent: Int32(clamped))
        }
        var kept = coefficient
        var exponent = exponent
        let excess = max(Powers.digits(coefficient) - precision, smallestExponent - exponent, 0)
        if excess > 0 || sticky {
            let dropped: Dropped
            (kept, dropped) = drop(excess, of: coefficient, sticky: sticky)
            exponent += excess
            if Rounding.halfEven.grows(negative: negative, odd: kept & 1 == 1, dropped: dropped) {
                kept += 1
                if kept == Powers.limit { (kept, exponent) = (Powers.ten[precision - 1], exponent + 1) }
            }
        }
        if exponent > largestExponent {
            if kept == 0 {
                return Decimal34(negative: false, coefficient: 0, exponent: Int32(largestExponent))
            }
            guard let padded = Powers.scale(kept, by: exponent - largestExponent), padded < Powers.limit
            else {
                return nil
            }
            return Decimal34(negative: negative, coefficient: padded, exponent: Int32(largestExponent))
        }
        return Decimal34(negative: negative, coefficient: kept, exponent: Int32(exponent))
    }

    /// Cuts `count` digits off and says how they compare with half of the last kept one.
    static func drop(_ count: Int, of value: UInt128, sticky: Bool) -> (kept: UInt128, dropped: Dropped) {
        if count == 0 { return (value, sticky ? .belowHalf : .nothing) }
        if count > 38 { return (0, value == 0 && !sticky ? .nothing : .belowHalf) }
        let unit = Powers.ten[count]
        let (kept, rest) = value.quotientAndRemainder(dividingBy: unit)
        let half = unit / 2
        if rest > half { return (kept, .aboveHalf) }
        if rest == half { return (kept, sticky ? .aboveHalf : .half) }
        return (kept, rest == 0 && !sticky ? .nothing : .belowHalf)
    }

    public static func + (left: Decimal34, right: Decimal34) -> Decimal34? {
        if left.exponent == right.exponent && left.isSmall && right.isSmall {
            return sum(
                left.isNegative, UInt128(left.smallCoefficient), right.isNegative,
                UInt128(right.smallCoefficient), exponent: Int(left.exponent), sticky: false)
        }
        return left.exponent >= right.exponent ? addAligned(left, right) : addAligned(right, left)
    }

    public static func - (left: Decimal34, right: Decimal34) -> Decimal34? { left + right.negated }

    /// `big` has the larger exponent: it is scaled up as far as 128 bits allow, the other is cut for the rest, and
    /// what is cut only matters as a sticky digit.
    private static func addAligned(_ big: Decimal34, _ small: Decimal34) -> Decimal34? {
        let distance = Int(big.exponent) - Int(small.exponent)
        if distance == 0 || big.isZero {
            return sum(
                big.isNegative, big.coefficient, small.isNegative, small.coefficient,
                exponent: Int(small.exponent), sticky: false)
        }
        let room = 38 - Powers.digits(big.coefficient)
        if small.isZero {
            // The sum is `big`, written as near to the smaller exponent as 34 digits allow.
            let shift = min(distance, precision - Powers.digits(big.coefficient))
            return make(
                negative: big.isNegative, coefficient: big.coefficient * Powers.ten[shift],
                exponent: Int(big.exponent) - shift)
        }
        let shift = min(distance, room)
        let scaled = big.coefficient * Powers.ten[shift]
        let exponent = Int(big.exponent) - shift
        if shift == distance {
            return sum(
                big.isNegative, scaled, small.isNegative, small.coefficient, exponent: exponent, sticky: false
            )
        }
        let (kept, dropped) = drop(distance - shift, of: small.coefficient, sticky: false)
        return sum(
            big.isNegative, scaled, small.isNegative, kept, exponent: exponent, sticky: dropped != .nothing)
    }

    /// Adds two signed coefficients of one exponent; `sticky` belongs to the second, which is then the smaller.
    @inline(__always)
    private static func sum(
        _ leftNegative: Bool, _ left: UInt128, _ rightNegative: Bool, _ right: UInt128, exponent: Int,
        sticky: Bool
    ) -> Decimal34? {
        if leftNegative == rightNegative {
            return make(negative: leftNegative, coefficient: left + right, exponent: exponent, sticky: sticky)
        }
        if left >= right {
            return make(
                negative: leftNegative, coefficient: left - right - (sticky ? 1 : 0), exponent: exponent,
                sticky: sticky)
        }
        return make(negative: rightNegative, coefficient: right - left, exponent: exponent, sticky: sticky)
    }

    public static func * (left: Decimal34, right: Decimal34) -> Decimal34? {
        let negative = left.isNegative != right.isNegative
        let exponent = Int(left.exponent) + Int(right.exponent)
        if left.isSmall && right.isSmall {
            let (high, low) = left.smallCoefficient.multipliedFullWidth(by: right.smallCoefficient)
            return make(
                negative: negative, coefficient: UInt128(high) << 64 | UInt128(low), exponent: exponent)
        }
        let (high, low) = left.coefficient.multipliedFullWidth(by: right.coefficient)
        if high == 0 && low < Powers.ten[38] {
            return make(negative: negative, coefficient: low, exponent: exponent)
        }
        // Cut to 35 or 36 digits first, keeping what was lost as a sticky digit; then round once.
        let excess = Powers.digits(left.coefficient) + Powers.digits(right.coefficient) - 36
        let (quotient, rest) = Powers.ten[excess].dividingFullWidth((high, low))
        return make(negative: negative, coefficient: quotient, exponent: exponent + excess, sticky: rest != 0)
    }

    /// Nil where the divisor is zero.
    public static func / (left: Decimal34, right: Decimal34) -> Decimal34? {
        if right.isZero { return nil }
        let negative = left.isNegative != right.isNegative
        let ideal = Int(left.exponent) - Int(right.exponent)
        if left.isZero { return make(negative: false, coefficient: 0, exponent: ideal) }
        let divisor = right.coefficient
        if left.isSmall && right.isSmall {
            let (whole, rest) = left.smallCoefficient.quotientAndRemainder(dividingBy: right.smallCoefficient)
            if rest == 0 { return make(negative: negative, coefficient: UInt128(whole), exponent: ideal) }
        }
        // Scale the dividend so that the quotient has 35 or 36 digits.
        let dividendDigits = Powers.digits(left.coefficient)
        let shift = max(35 + Powers.digits(divisor) - dividendDigits, 0)
        let first = min(shift, 38 - dividendDigits)
        let scaled = left.coefficient * Powers.ten[first]
        let (high, low) = scaled.multipliedFullWidth(by: Powers.ten[shift - first])
        var (quotient, rest) =
            high == 0
            ? low.quotientAndRemainder(dividingBy: divisor) : divisor.dividingFullWidth((high, low))
        var exponent = ideal - shift
        if rest == 0 {
            while exponent < ideal, quotient % 10 == 0 {
                (quotient, exponent) = (quotient / 10, exponent + 1)
            }
        }
        return make(negative: negative, coefficient: quotient, exponent: exponent, sticky: rest != 0)
    }

    /// `self - floor(self / divisor) × divisor`: the result has the divisor's sign, as FEEL's `modulo` asks.
    public func modulo(_ divisor: Decimal34) -> Decimal34? {
        guard !divisor.isZero, let quotient = self / divisor,
            let whole = quotient.rounded(scale: 0, .floor), let product = whole * divisor
        else { return nil }
        return self - product
    }

    /// Rounds to `scale` digits after the point (before it, if negative).
    public func rounded(scale: Int, _ rounding: Rounding) -> Decimal34? {
        let excess = -scale - Int(exponent)
        if excess <= 0 { return self }
        if isZero { return Decimal34.make(negative: false, coefficient: 0, exponent: -scale) }
        var (kept, dropped) = Self.drop(excess, of: coefficient, sticky: false)
        if rounding.grows(negative: isNegative, odd: kept & 1 == 1, dropped: dropped) { kept += 1 }
        return Decimal34.make(negative: isNegative, coefficient: kept, exponent: -scale)
    }
}
