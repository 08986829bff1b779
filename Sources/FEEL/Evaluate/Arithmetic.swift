/// `+ - * / **` over numbers, strings, dates, times and durations.
enum Arithmetic {
    /// The result's type, or nil where the operator does not work on the two.
    static func type(_ infix: BinaryOperator, _ left: FEELType, _ right: FEELType) -> FEELType? {
        if left == .null || right == .null { return .null }
        if left == .any || right == .any { return .any }
        switch (infix, left, right) {
        case (_, .number, .number): return .number
        case (.plus, .string, .string): return .string
        case (.plus, _, _): return sum(left, right) ?? sum(right, left)
        case (.minus, _, _): return difference(left, right)
        case (.times, .number, .daysAndTimeDuration), (.times, .number, .yearsAndMonthsDuration): return right
        case (.times, .daysAndTimeDuration, .number), (.times, .yearsAndMonthsDuration, .number),
            (.divide, .daysAndTimeDuration, .number), (.divide, .yearsAndMonthsDuration, .number):
            return left
        case (.divide, .daysAndTimeDuration, .daysAndTimeDuration),
            (.divide, .yearsAndMonthsDuration, .yearsAndMonthsDuration):
            return .number
        default: return nil
        }
    }

    private static func sum(_ left: FEELType, _ right: FEELType) -> FEELType? {
        switch (left, right) {
        case (.date, .daysAndTimeDuration), (.date, .yearsAndMonthsDuration),
            (.dateTime, .daysAndTimeDuration),
            (.dateTime, .yearsAndMonthsDuration), (.time, .daysAndTimeDuration),
            (.daysAndTimeDuration, .daysAndTimeDuration), (.yearsAndMonthsDuration, .yearsAndMonthsDuration):
            left
        default: nil
        }
    }

    private static func difference(_ left: FEELType, _ right: FEELType) -> FEELType? {
        switch (left, right) {
        case (.date, .date), (.date, .dateTime), (.dateTime, .date), (.dateTime, .dateTime), (.time, .time):
            .daysAndTimeDuration
        default: sum(left, right)
        }
    }

    /// The result, or nil where the operator does not work on the two or the result is out of range.
    static func apply(_ infix: BinaryOperator, _ left: Value, _ right: Value) -> Value? {
        if case .number(let first) = left, case .number(let second) = right {
            let result =
                switch infix {
                case .plus: first + second
                case .minus: first - second
                case .times: first * second
                case .divide: first / second
                default: first.power(second)
                }
            return result.map { .number($0) }
        }
        switch infix {
        case .plus:
            if case .string(let first) = left, case .string(let second) = right {
                return .string(first + second)
            }
            return add(left, right, sign: 1) ?? add(right, left, sign: 1)
        case .minus: return subtract(left, right)
        case .times: return multiply(left, right) ?? multiply(right, left)
        case .divide: return divide(left, right)
        default: return nil
        }
    }

    /// A date, time or duration plus (or minus) a duration.
    private static func add(_ value: Value, _ duration: Value, sign: Int) -> Value? {
        switch duration {
        case .daysAndTimeDuration(let plain):
            let duration = sign < 0 ? plain.negated : plain
            switch value {
            case .date(let date):
                return Moment(midnightOf: date).adding(duration).map { .date($0.date) }
            case .dateTime(let moment): return moment.adding(duration).map { .dateTime($0) }
            case .time(let time): return .time(time.adding(duration))
            case .daysAndTimeDuration(let other): return (other + duration).map { .daysAndTimeDuration($0) }
            default: return nil
            }
        case .yearsAndMonthsDuration(let duration):
            let (months, overflow) = duration.months.multipliedReportingOverflow(by: sign)
            if overflow { return nil }
            switch value {
            case .date(let date): return date.adding(months: months).map { .date($0) }
            case .dateTime(let moment): return moment.adding(months: months).map { .dateTime($0) }
            case .yearsAndMonthsDuration(let other):
                let (total, overflow) = other.months.addingReportingOverflow(months)
                return overflow ? nil : .yearsAndMonthsDuration(MonthsDuration(months: total))
            default: return nil
            }
        default: return nil
        }
    }

    private static func subtract(_ left: Value, _ right: Value) -> Value? {
        switch (left, right) {
        case (.time(let first), .time(let second)):
            guard (first.zone == nil) == (second.zone == nil) else { return nil }
            let seconds = DaysDuration(seconds: (second.offset ?? 0) - (first.offset ?? 0))
            let clock = DaysDuration(seconds: 0, nanoseconds: first.nanoseconds - second.nanoseconds)
            return (clock + seconds).map { .daysAndTimeDuration($0) }
        case (.date, .date), (.date, .dateTime), (.dateTime, .date), (.dateTime, .dateTime):
            guard let first = moment(left), let second = moment(right), first.isZoned == second.isZoned else {
                return nil
            }
            return (first.instant - second.instant).map { .daysAndTimeDuration($0) }
        default: return add(left, right, sign: -1)
        }
    }

    /// A date stands for midnight UTC beside a date and time.
    private static func moment(_ value: Value) -> Moment? {
        switch value {
        case .date(let date): Moment(midnightOf: date)
        case .dateTime(let moment): moment
        default: nil
        }
    }

    private static func multiply(_ duration: Value, _ factor: Value) -> Value? {
        guard case .number(let number) = factor else { return nil }
        switch duration {
        case .daysAndTimeDuration(let duration):
            return (duration.decimalSeconds * number).flatMap { DaysDuration(decimalSeconds: $0) }
                .map { .daysAndTimeDuration($0) }
        case .yearsAndMonthsDuration(let duration):
            return (Decimal34(duration.months) * number)?.truncatedInt
                .map { .yearsAndMonthsDuration(MonthsDuration(months: $0)) }
        default: return nil
        }
    }

    private static func divide(_ left: Value, _ right: Value) -> Value? {
        switch (left, right) {
        case (.daysAndTimeDuration(let first), .number(let number)):
            return (first.decimalSeconds / number).flatMap { DaysDuration(decimalSeconds: $0) }
                .map { .daysAndTimeDuration($0) }
        case (.yearsAndMonthsDuration(let first), .number(let number)):
            return (Decimal34(first.months) / number)?.truncatedInt
                .map { .yearsAndMonthsDuration(MonthsDuration(months: $0)) }
        case (.daysAndTimeDuration(let first), .daysAndTimeDuration(let second)):
            return (first.decimalSeconds / second.decimalSeconds).map { .number($0) }
        case (.yearsAndMonthsDuration(let first), .yearsAndMonthsDuration(let second)):
            return (Decimal34(first.months) / Decimal34(second.months)).map { .number($0) }
        default: return nil
        }
    }
}

/// `+ - * / **`.
struct ArithmeticNode: PairNode {
    let infix: BinaryOperator
    let left: any Node
    let right: any Node
    let span: Range<Int>

    @inline(__always)
    func joined(_ first: Cell, _ second: Cell, _ run: Run) throws(EvaluationStopped) -> Cell {
        if let plain = PlainArithmetic.apply(infix, first, second) { return plain }
        return run.cell(try slow(run.value(first), run.value(second), run))
    }

    private func slow(_ first: Value, _ second: Value, _ run: Run) throws(EvaluationStopped) -> Value {
        // A power that is not whole goes through a logarithm of 34 digits.
        if infix == .power { try run.step(second.number?.exactInt == nil ? 48 : 4) }
        if let result = Arithmetic.apply(infix, first, second) {
            if case .string(let text) = result {
                try run.checkText(text)
                try run.stepThrough(result)
            }
            return result
        }
        if let unknown = Unknown.union(first.unknown, second.unknown) { return .unknown(unknown) }
        if case .number(let divisor) = second, divisor.isZero, infix == .divide {
            return run.null("除数为零", "division by zero", at: span)
        }
        return run.null(
            "\(first.kindName) \(infix.rawValue) \(second.kindName) 没有结果",
            "\(first.kindName) \(infix.rawValue) \(second.kindName) has no result", at: span)
    }
}

/// Sums and products that stay within 63 bits, with the exponents that ``Decimal34`` gives them.
enum PlainArithmetic {
    /// Nil where the whole of decimal arithmetic is needed.
    @inline(__always)
    static func apply(_ infix: BinaryOperator, _ left: Cell, _ right: Cell) -> Cell? {
        guard left.tag == .number, right.tag == .number else { return nil }
        switch infix {
        case .plus: return sum(left, right.bits, right.extra)
        case .minus: return sum(left, -right.bits, right.extra)
        case .times:
            let (product, overflow) = left.bits.multipliedReportingOverflow(by: right.bits)
            let exponent = left.extra + right.extra
            if overflow || product == .min || !exponents.contains(exponent) { return nil }
            return Cell(.number, bits: product, extra: exponent)
        default: return nil
        }
    }

    /// Negative, zero or positive as the first number stands before, at or after the second; nil where they are no
    /// numbers or the whole of decimal arithmetic is needed.
    @inline(__always)
    static func order(_ left: Cell, _ right: Cell) -> Int? {
        guard left.tag == .number, right.tag == .number else { return nil }
        if left.extra == right.extra { return order(left.bits, right.bits) }
        let distance = abs(Int(left.extra) - Int(right.extra))
        guard distance <= 18 else { return nil }
        let power = Int64(truncatingIfNeeded: Powers.ten[distance])
        let isLeft = left.extra > right.extra
        let (scaled, overflow) = (isLeft ? left.bits : right.bits).multipliedReportingOverflow(by: power)
        if overflow { return nil }
        return isLeft ? order(scaled, right.bits) : order(left.bits, scaled)
    }

    @inline(__always)
    private static func order(_ left: Int64, _ right: Int64) -> Int {
        left == right ? 0 : left < right ? -1 : 1
    }

    /// Exponents that no operation on two plain numbers takes out of the range of ``Decimal34``.
    private static let exponents: ClosedRange<Int32> = -6000...6000

    @inline(__always)
    private static func sum(_ left: Cell, _ right: Int64, _ exponent: Int32) -> Cell? {
        if left.extra != exponent { return aligned(left, right, exponent) }
        let (sum, overflow) = left.bits.addingReportingOverflow(right)
        return overflow || sum == .min ? nil : Cell(.number, bits: sum, extra: exponent)
    }

    /// The number with the larger exponent is written with the smaller one first.
    private static func aligned(_ left: Cell, _ right: Int64, _ exponent: Int32) -> Cell? {
        let distance = abs(Int(left.extra) - Int(exponent))
        guard distance <= 18 else { return nil }
        let power = Int64(truncatingIfNeeded: Powers.ten[distance])
        let isLeft = left.extra > exponent
        let (scaled, overflow) = (isLeft ? left.bits : right).multipliedReportingOverflow(by: power)
        if overflow { return nil }
        let (sum, over) = scaled.addingReportingOverflow(isLeft ? right : left.bits)
        return over || sum == .min ? nil : Cell(.number, bits: sum, extra: min(left.extra, exponent))
    }
}

/// `-x`.
struct NegateNode: CellNode {
    let operand: any Node
    let span: Range<Int>

    func cell(_ run: Run) throws(EvaluationStopped) -> Cell {
        let value = try operand.cell(run)
        if value.tag == .number { return Cell(.number, bits: -value.bits, extra: value.extra) }
        return value.tag == .unknown ? value : run.cell(slow(run.value(value), run))
    }

    private func slow(_ value: Value, _ run: Run) -> Value {
        switch value {
        case .number(let number): return .number(number.negated)
        case .daysAndTimeDuration(let duration): return .daysAndTimeDuration(duration.negated)
        case .yearsAndMonthsDuration(let duration):
            let (months, overflow) = (0).subtractingReportingOverflow(duration.months)
            if overflow { return run.null("期间太长", "the duration is too long", at: span) }
            return .yearsAndMonthsDuration(MonthsDuration(months: months))
        default:
            return run.null("\(value.kindName) 没有相反数", "\(value.kindName) cannot be negated", at: span)
        }
    }
}
