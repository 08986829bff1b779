extension Value {
    /// Negative, zero or positive as this value stands before, at or after the other; nil where the two have no order
    /// (different types, types without one, a local time beside a zoned one). Neither may be unknown.
    func order(_ other: Value) -> Int? {
        switch (self, other) {
        case (.number(let left), .number(let right)): return Decimal34.order(left, right)
        case (.date(let left), .date(let right)): return Self.compare(left, right)
        case (.string(let left), .string(let right)): return Text.order(left, right)
        case (.time(let left), .time(let right)): return left.order(right)
        case (.dateTime(let left), .dateTime(let right)): return left.order(right)
        case (.daysAndTimeDuration(let left), .daysAndTimeDuration(let right)):
            return Self.compare(left, right)
        case (.yearsAndMonthsDuration(let left), .yearsAndMonthsDuration(let right)):
            return Self.compare(left, right)
        default: return nil
        }
    }

    private static func compare<T: Comparable>(_ left: T, _ right: T) -> Int {
        left == right ? 0 : (left < right ? -1 : 1)
    }
}

extension ClockTime {
    /// Times compare by whole seconds, as the standard's `value_t` counts them, on UTC where both have a zone; nil
    /// where only one has.
    func order(_ other: ClockTime) -> Int? {
        guard (zone == nil) == (other.zone == nil) else { return nil }
        return (secondOfDay - (offset ?? 0)) - (other.secondOfDay - (other.offset ?? 0))
    }
}

extension Moment {
    /// By the instant; nil where only one has a zone.
    func order(_ other: Moment) -> Int? {
        guard isZoned == other.isZoned else { return nil }
        let left = instant
        let right = other.instant
        return left == right ? 0 : (left < right ? -1 : 1)
    }
}

/// Text compared by code points, as FEEL does (Swift's own comparison treats composed and decomposed forms as one).
enum Text {
    @inline(__always)
    static func same(_ left: String, _ right: String) -> Bool {
        // Not `==`, which also takes canonically equivalent spellings for the same.
        left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
    }

    static func order(_ left: String, _ right: String) -> Int {
        // UTF-8 keeps the order of code points.
        if same(left, right) { return 0 }
        return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
    }
}

extension RangeValue {
    /// Whether a value lies in the range: null where it cannot be compared with an end.
    func contains(_ value: Value) -> Value {
        if kind == .allBut {
            return Logic.not(value.equality(low ?? .null).value)
        }
        if case .unknown = value { return value }
        var isNull = false
        for (end, included, sign) in [(low, lowIncluded, 1), (high, highIncluded, -1)] {
            guard let end else { continue }
            guard let order = value.order(end) else {
                isNull = true
                continue
            }
            if order * sign < 0 || (order == 0 && !included) { return .boolean(false) }
        }
        return isNull ? .null : .boolean(true)
    }
}
