/// `x in (test, test)`: true if one is, unknown before false.
struct AnyTestNode: CellNode {
    let tests: [any Node]

    func cell(_ run: Run) throws(EvaluationStopped) -> Cell {
        var unknown: Unknown?
        for test in tests {
            let result = try test.cell(run)
            if result.isTrue { return result }
            unknown = Unknown.union(unknown, run.unknown(result))
        }
        return unknown.map { run.cell($0) } ?? .boolean(false)
    }
}

/// `x in y`: y is a range that holds x, a list with a member that is x or holds x, or x itself.
struct MembershipNode: CellNode {
    let value: any Node
    let target: any Node
    let span: Range<Int>
    /// The range, where it is written out and of numbers or dates.
    let plain: PlainRange?

    init(value: any Node, target: any Node, span: Range<Int>) {
        self.value = value
        self.target = target
        self.span = span
        plain = (target as? RangeNode).flatMap(PlainRange.init)
    }

    func cell(_ run: Run) throws(EvaluationStopped) -> Cell {
        let wanted = try value.cell(run)
        if let plain, let answer = plain.contains(wanted) { return .boolean(answer) }
        return run.cell(try search(run.value(wanted), try target.evaluate(run), run))
    }

    private func search(_ wanted: Value, _ place: Value, _ run: Run) throws(EvaluationStopped) -> Value {
        switch place {
        case .unknown(let unknown): return .unknown(Unknown.union(unknown, wanted.unknown) ?? unknown)
        case .null:
            if let unknown = wanted.unknown { return .unknown(unknown) }
            return wanted.isNull ? .boolean(true) : run.null("在空值中查找", "null cannot hold a value", at: span)
        case .range(let range):
            if case .range = wanted { return wanted.equality(place).value }
            let result = range.contains(wanted)
            if result.isNull {
                return run.null(
                    "\(wanted.kindName) 与区间两端不能比较",
                    "\(wanted.kindName) cannot be compared with the range's ends",
                    at: span)
            }
            return result
        case .list(let list): return try Self.search(list, for: wanted, run)
        default:
            let result = wanted.equality(place).value
            if result.isNull {
                return run.null(
                    "\(wanted.kindName) 与 \(place.kindName) 不能比较",
                    "\(wanted.kindName) and \(place.kindName) cannot be compared", at: span)
            }
            return result
        }
    }

    private static func search(_ list: ListValue, for wanted: Value, _ run: Run) throws(EvaluationStopped)
        -> Value
    {
        // Each member is compared with the whole of what is wanted.
        try run.step(list.items.count * (1 + wanted.readingSteps) + list.weight / 4)
        var unknown = list.incomplete
        if case .list(let other) = wanted {
            switch other.equality(list) {
            case .equal: return .boolean(true)
            case .unknown(let facts): unknown = Unknown.union(unknown, facts)
            default: break
            }
        }
        for item in list.items {
            let result: Value
            if case .range(let range) = item, case .range = wanted {
                result = wanted.equality(.range(range)).value
            } else if case .range(let range) = item {
                result = range.contains(wanted)
            } else {
                result = wanted.equality(item).value
            }
            if result.boolean == true { return result }
            unknown = Unknown.union(unknown, result.unknown)
        }
        return unknown.map { .unknown($0) } ?? .boolean(false)
    }
}

/// A range between two numbers of one scale or two dates, known when the expression was compiled.
struct PlainRange: Sendable {
    private let low: Cell
    private let high: Cell
    private let lowIncluded: Bool
    private let highIncluded: Bool

    init?(_ range: RangeNode) {
        guard let low = (range.low as? ConstantNode)?.plain, let high = (range.high as? ConstantNode)?.plain,
            low.tag == high.tag, low.extra == high.extra, low.tag == .number || low.tag == .date,
            low.bits <= high.bits
        else { return nil }
        self.low = low
        self.high = high
        lowIncluded = range.lowIncluded
        highIncluded = range.highIncluded
    }

    /// Nil where the value has to be looked at as a whole.
    @inline(__always)
    func contains(_ value: Cell) -> Bool? {
        guard value.tag == low.tag, value.extra == low.extra else { return nil }
        if value.bits < low.bits || value.bits > high.bits { return false }
        return (lowIncluded || value.bits > low.bits) && (highIncluded || value.bits < high.bits)
    }
}
