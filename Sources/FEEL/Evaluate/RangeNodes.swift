/// `[low..high]`: null where an end is null or the ends cannot be compared or stand the wrong way round.
struct RangeNode: ValueNode {
    let low: any Node
    let lowIncluded: Bool
    let high: any Node
    let highIncluded: Bool
    let span: Range<Int>

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        let first = try low.evaluate(run)
        let second = try high.evaluate(run)
        // An end that is filled in may turn the whole range to null, so nothing is decided before.
        if let unknown = Unknown.union(first.unknown, second.unknown) { return .unknown(unknown) }
        if let range = Self.make(first, lowIncluded, second, highIncluded) { return .range(range) }
        return run.null(
            "区间两端为空、不能比较或前后颠倒",
            "the ends of the range are null, cannot be compared or stand the wrong way round",
            at: span)
    }

    static func make(_ low: Value, _ lowIncluded: Bool, _ high: Value, _ highIncluded: Bool) -> RangeValue? {
        guard let order = low.order(high), order <= 0 else { return nil }
        return RangeValue(low: low, lowIncluded: lowIncluded, high: high, highIncluded: highIncluded)
    }
}

/// `(< 10)`: a range open at one end.
struct TestRangeNode: ValueNode {
    let infix: BinaryOperator
    let operand: any Node
    let span: Range<Int>

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        let end = try operand.evaluate(run)
        if case .unknown = end { return end }
        switch infix {
        case .less, .lessOrEqual:
            return .range(
                RangeValue(low: nil, lowIncluded: false, high: end, highIncluded: infix == .lessOrEqual))
        case .greater, .greaterOrEqual:
            return .range(
                RangeValue(low: end, lowIncluded: infix == .greaterOrEqual, high: nil, highIncluded: false))
        case .notEqual:
            return .range(
                RangeValue(low: end, lowIncluded: false, high: nil, highIncluded: false, kind: .allBut))
        default:
            return .range(RangeValue(low: end, lowIncluded: true, high: end, highIncluded: true))
        }
    }
}
