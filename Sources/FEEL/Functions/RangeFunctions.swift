/// The relations of points and ranges (Allen's), DMN table 78.
extension Builtins {
    static let ranges: [Builtin] = [
        relation(
            "before", pointPoint: { $0.isBefore($1) }, pointRange: { $0.isBefore($1.low) },
            rangePoint: { $0.high.isBefore($1) }, rangeRange: { $0.high.isBefore($1.low) }),
        relation(
            "after", pointPoint: { $1.isBefore($0) }, pointRange: { $1.high.isBefore($0) },
            rangePoint: { $1.isBefore($0.low) }, rangeRange: { $1.high.isBefore($0.low) }),
        relation("meets", rangeRange: { $0.high.touches($1.low) }),
        relation("met by", rangeRange: { $1.high.touches($0.low) }),
        relation("overlaps", rangeRange: { $0.reaches($1) && $1.reaches($0) }),
        relation("overlaps before", rangeRange: { $0.overlapsBefore($1) }),
        relation("overlaps after", rangeRange: { $1.overlapsBefore($0) }),
        relation("finishes", pointRange: { $1.high.isExactly($0) }, rangeRange: { $0.finishes($1) }),
        relation("finished by", rangePoint: { $0.high.isExactly($1) }, rangeRange: { $1.finishes($0) }),
        relation("includes", rangePoint: { $0.includes($1) }, rangeRange: { $0.includes($1) }),
        relation("during", pointRange: { $1.includes($0) }, rangeRange: { $1.includes($0) }),
        relation("starts", pointRange: { $1.low.isExactly($0) }, rangeRange: { $0.starts($1) }),
        relation("started by", rangePoint: { $0.low.isExactly($1) }, rangeRange: { $1.starts($0) }),
        relation("coincides", pointPoint: { $0.order($1) == 0 }, rangeRange: { $0.coincides($1) }),
    ]

    /// One relation over the combinations it is defined for.
    private static func relation(
        _ name: String,
        pointPoint: (@Sendable (Edge, Edge) -> Bool)? = nil,
        pointRange: (@Sendable (Edge, Interval) -> Bool)? = nil,
        rangePoint: (@Sendable (Interval, Edge) -> Bool)? = nil,
        rangeRange: (@Sendable (Interval, Interval) -> Bool)? = nil
    ) -> Builtin {
        func named(_ first: String, _ second: String) -> Builtin.Form {
            form([parameter(first, .any), parameter(second, .any)], .boolean) { arguments, _ in
                let left = Operand(arguments[0])
                let right = Operand(arguments[1])
                guard left.isComparable(with: right) else { return nil }
                switch (left, right) {
                case (.point(let first), .point(let second)):
                    return pointPoint.map { .boolean($0(first, second)) }
                case (.point(let first), .range(let second)):
                    return pointRange.map { .boolean($0(first, second)) }
                case (.range(let first), .point(let second)):
                    return rangePoint.map { .boolean($0(first, second)) }
                case (.range(let first), .range(let second)):
                    return rangeRange.map { .boolean($0(first, second)) }
                }
            }
        }
        var forms: [Builtin.Form] = []
        if rangeRange != nil { forms.append(named("range1", "range2")) }
        if pointPoint != nil { forms.append(named("point1", "point2")) }
        if pointRange != nil { forms.append(named("point", "range")) }
        if rangePoint != nil { forms.append(named("range", "point")) }
        return Builtin(name: name, forms: forms)
    }
}

/// A point or range, as a relation takes it.
private enum Operand {
    case point(Edge)
    case range(Interval)

    init(_ value: Value) {
        if case .range(let range) = value, range.kind == .interval {
            self = .range(Interval(range))
        } else {
            self = .point(Edge(value: value, isLow: true, included: true))
        }
    }

    private var values: [Value] {
        switch self {
        case .point(let edge): [edge.value].compactMap { $0 }
        case .range(let interval): [interval.low.value, interval.high.value].compactMap { $0 }
        }
    }

    func isComparable(with other: Operand) -> Bool {
        values.allSatisfy { left in other.values.allSatisfy { left.order($0) != nil } }
    }
}

/// An end of a range, or a point; a value that is nil is without limit.
private struct Edge: Sendable {
    let value: Value?
    let isLow: Bool
    let included: Bool

    func order(_ other: Edge) -> Int {
        switch (value, other.value) {
        case (let left?, let right?): left.order(right) ?? 0
        case (nil, nil): isLow == other.isLow ? 0 : (isLow ? -1 : 1)
        case (nil, _): isLow ? -1 : 1
        case (_, nil): other.isLow ? 1 : -1
        }
    }

    /// Everything at this end lies before everything at the other.
    func isBefore(_ other: Edge) -> Bool {
        let order = order(other)
        return order < 0 || (order == 0 && !(included && other.included))
    }

    /// The same value, in both.
    func touches(_ other: Edge) -> Bool { included && other.included && order(other) == 0 }

    func isExactly(_ point: Edge) -> Bool { included && order(point) == 0 }
}

/// A range as two edges that compare, so that the range functions need no cases for open and closed ends.
private struct Interval: Sendable {
    let low: Edge
    let high: Edge

    init(_ range: RangeValue) {
        low = Edge(value: range.low, isLow: true, included: range.lowIncluded)
        high = Edge(value: range.high, isLow: false, included: range.highIncluded)
    }

    /// Its end comes after the other's start, or touches it.
    func reaches(_ other: Interval) -> Bool { high.order(other.low) > 0 || high.touches(other.low) }

    func overlapsBefore(_ other: Interval) -> Bool {
        let start = low.order(other.low)
        let end = high.order(other.high)
        return (start < 0 || (start == 0 && low.included && !other.low.included)) && reaches(other)
            && (end < 0 || (end == 0 && (!high.included || other.high.included)))
    }

    func finishes(_ other: Interval) -> Bool {
        let start = low.order(other.low)
        return high.included == other.high.included && high.order(other.high) == 0
            && (start > 0 || (start == 0 && (!low.included || other.low.included)))
    }

    func starts(_ other: Interval) -> Bool {
        let end = high.order(other.high)
        return low.included == other.low.included && low.order(other.low) == 0
            && (end < 0 || (end == 0 && (!high.included || other.high.included)))
    }

    func includes(_ point: Edge) -> Bool { !point.isBefore(low) && !high.isBefore(point) }

    func includes(_ other: Interval) -> Bool {
        let start = low.order(other.low)
        let end = high.order(other.high)
        return (start < 0 || (start == 0 && (low.included || !other.low.included)))
            && (end > 0 || (end == 0 && (high.included || !other.high.included)))
    }

    func coincides(_ other: Interval) -> Bool {
        low.order(other.low) == 0 && high.order(other.high) == 0 && low.included == other.low.included
            && high.included == other.high.included
    }
}
