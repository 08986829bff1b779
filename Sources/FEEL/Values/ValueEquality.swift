/// What comparing two values says, before it becomes a FEEL value.
enum Equality {
    case equal, different
    /// The two cannot be compared: the standard answers null.
    case incomparable
    case unknown(Unknown)

    var value: Value {
        switch self {
        case .equal: .boolean(true)
        case .different: .boolean(false)
        case .incomparable: .null
        case .unknown(let unknown): .unknown(unknown)
        }
    }

    init(_ equal: Bool) { self = equal ? .equal : .different }
}

extension Value {
    /// FEEL's `=`: null equals only null, values of different types are incomparable.
    func equality(_ other: Value) -> Equality {
        switch (self, other) {
        case (.number(let left), .number(let right)): return Equality(left == right)
        case (.unknown(let left), .unknown(let right)): return .unknown(left.union(right))
        case (.unknown(let unknown), _), (_, .unknown(let unknown)): return .unknown(unknown)
        case (.null, .null): return .equal
        case (.null, _), (_, .null): return .different
        case (.boolean(let left), .boolean(let right)): return Equality(left == right)
        case (.string(let left), .string(let right)): return Equality(Text.same(left, right))
        case (.date(let left), .date(let right)): return Equality(left == right)
        case (.time(let left), .time(let right)): return Equality(left.order(right) == 0)
        case (.dateTime(let left), .dateTime(let right)): return Equality(left.order(right) == 0)
        case (.daysAndTimeDuration(let left), .daysAndTimeDuration(let right)): return Equality(left == right)
        case (.yearsAndMonthsDuration(let left), .yearsAndMonthsDuration(let right)):
            return Equality(left == right)
        case (.list(let left), .list(let right)): return left.equality(right)
        case (.context(let left), .context(let right)): return left.equality(right)
        case (.range(let left), .range(let right)): return left.equality(right)
        case (.object(let left), .object(let right)): return Equality(left.isSame(as: right))
        case (.function(let left), .function(let right)): return Equality(left === right)
        default: return .incomparable
        }
    }

    /// Whether the two are the same value for certain: what lets both branches of an unknown condition agree, and
    /// what compares a result with an expected one.
    public func isSame(_ other: Value) -> Bool {
        if case .equal = equality(other) { true } else { false }
    }
}

extension ListValue {
    func equality(_ other: ListValue) -> Equality {
        if let unknown = Unknown.union(incomplete, other.incomplete) {
            // Members can only be added, so a whole list shorter than what is known of the other differs.
            if incomplete == nil && items.count < other.items.count { return .different }
            if other.incomplete == nil && other.items.count < items.count { return .different }
            return .unknown(unknown)
        }
        if items.count != other.items.count { return .different }
        return Self.all(zip(items, other.items))
    }

    /// Equal if every pair is; different if one is for certain (a pair that cannot be compared differs).
    static func all(_ pairs: some Sequence<(Value, Value)>) -> Equality {
        var unknown: Unknown?
        for (left, right) in pairs {
            switch left.equality(right) {
            case .equal: continue
            case .different, .incomparable: return .different
            case .unknown(let facts): unknown = Unknown.union(unknown, facts)
            }
        }
        return unknown.map { .unknown($0) } ?? .equal
    }
}

extension ContextValue {
    func equality(_ other: ContextValue) -> Equality {
        if keys.count != other.keys.count { return .different }
        var pairs: [(Value, Value)] = []
        for (key, value) in zip(keys, values) {
            guard let theirs = other[key] else { return .different }
            pairs.append((value, theirs))
        }
        return ListValue.all(pairs)
    }
}

extension RangeValue {
    func equality(_ other: RangeValue) -> Equality {
        if kind != other.kind || (low == nil) != (other.low == nil) || (high == nil) != (other.high == nil) {
            return .different
        }
        if low != nil && lowIncluded != other.lowIncluded { return .different }
        if high != nil && highIncluded != other.highIncluded { return .different }
        return ListValue.all([(low ?? .null, other.low ?? .null), (high ?? .null, other.high ?? .null)])
    }
}
