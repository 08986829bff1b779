/// `and`: false on the left decides without reading the right.
struct AndNode: DecidingNode {
    let left: any Node
    let right: any Node

    static let decisive = false

    @inline(__always)
    func joined(_ first: Cell, _ second: Cell, _ run: Run) -> Cell {
        if first.tag == .boolean, second.tag == .boolean { return second }
        return run.cell(Logic.and(run.value(first), run.value(second)))
    }
}

/// `or`: true on the left decides without reading the right.
struct OrNode: DecidingNode {
    let left: any Node
    let right: any Node

    static let decisive = true

    @inline(__always)
    func joined(_ first: Cell, _ second: Cell, _ run: Run) -> Cell {
        if first.tag == .boolean, second.tag == .boolean { return second }
        return run.cell(Logic.or(run.value(first), run.value(second)))
    }
}

/// `not(x)`.
struct NotNode: CellNode {
    let operand: any Node

    func cell(_ run: Run) throws(EvaluationStopped) -> Cell { Self.opposite(try operand.cell(run)) }

    @inline(__always)
    static func opposite(_ value: Cell) -> Cell {
        switch value.tag {
        case .boolean: .boolean(value.bits == 0)
        case .unknown: value
        default: .null
        }
    }
}

/// `if … then … else …`: null and whatever is no boolean takes `else`; an unknown condition is decided only where
/// both branches agree.
struct ChoiceNode: CellNode {
    let condition: any Node
    let first: any Node
    let second: any Node

    func cell(_ run: Run) throws(EvaluationStopped) -> Cell {
        let test = try condition.cell(run)
        if test.isTrue { return try first.cell(run) }
        guard let unknown = run.unknown(test) else { return try second.cell(run) }
        let yes = try first.evaluate(run)
        let no = try second.evaluate(run)
        if yes.isSame(no) { return run.cell(yes) }
        let branches = Unknown.union(yes.deepUnknown, no.deepUnknown)
        return run.cell(Unknown.union(unknown, branches) ?? unknown)
    }
}

/// `=` and `!=`.
struct EqualityNode: PairNode {
    let left: any Node
    let right: any Node
    let negated: Bool
    let span: Range<Int>

    @inline(__always)
    func joined(_ first: Cell, _ second: Cell, _ run: Run) throws(EvaluationStopped) -> Cell {
        if first.tag == second.tag {
            switch first.tag {
            case .boolean, .date, .text: return .boolean(first.isIdentical(to: second) != negated)
            case .number where first.extra == second.extra:
                return .boolean((first.bits == second.bits) != negated)
            case .null: return .boolean(!negated)
            default: break
            }
        }
        return try slow(run.value(first), run.value(second), run)
    }

    private func slow(_ first: Value, _ second: Value, _ run: Run) throws(EvaluationStopped) -> Cell {
        try run.stepThrough(first)
        switch first.equality(second) {
        case .equal: return .boolean(!negated)
        case .different: return .boolean(negated)
        case .unknown(let unknown): return run.cell(unknown)
        case .incomparable:
            return run.cell(
                run.null(
                    "\(first.kindName) 与 \(second.kindName) 不能比较",
                    "\(first.kindName) and \(second.kindName) cannot be compared", at: span))
        }
    }
}

/// `<`, `<=`, `>`, `>=`.
struct ComparisonNode: PairNode {
    let infix: BinaryOperator
    let left: any Node
    let right: any Node
    let span: Range<Int>

    @inline(__always)
    func joined(_ first: Cell, _ second: Cell, _ run: Run) -> Cell {
        if first.tag == second.tag, first.extra == second.extra, first.tag == .number || first.tag == .date {
            return .boolean(
                Self.holds(infix, first.bits == second.bits ? 0 : first.bits < second.bits ? -1 : 1))
        }
        return run.cell(Self.compare(infix, run.value(first), run.value(second), run, span))
    }

    static func compare(
        _ infix: BinaryOperator, _ left: Value, _ right: Value, _ run: Run, _ span: Range<Int>
    ) -> Value {
        if let order = left.order(right) { return .boolean(holds(infix, order)) }
        if let unknown = Unknown.union(left.unknown, right.unknown) { return .unknown(unknown) }
        return run.null(
            "\(left.kindName) 与 \(right.kindName) 没有先后大小",
            "\(left.kindName) and \(right.kindName) have no order", at: span)
    }

    @inline(__always)
    static func holds(_ infix: BinaryOperator, _ order: Int) -> Bool {
        switch infix {
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .greater: order > 0
        case .greaterOrEqual: order >= 0
        case .notEqual: order != 0
        default: order == 0
        }
    }
}

/// A comparison with `count(list)`, which a list that may lack members can decide: it has at least what is known.
struct CountComparisonNode: ValueNode {
    let infix: BinaryOperator
    let list: any Node
    let limit: any Node
    let span: Range<Int>

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        let counted = try list.evaluate(run)
        let bound = try limit.evaluate(run)
        let known: Int
        var incomplete: Unknown?
        switch counted {
        case .unknown(let unknown): return .unknown(Unknown.union(unknown, bound.unknown) ?? unknown)
        case .null:
            if let unknown = bound.unknown { return .unknown(unknown) }
            if infix == .equal || infix == .notEqual { return .boolean(bound.isNull == (infix == .equal)) }
            return run.null("对空值计数", "null was counted", at: span)
        case .list(let list): (known, incomplete) = (list.items.count, list.incomplete)
        default: known = 1
        }
        let number = Value.number(known)
        guard let incomplete else {
            if infix == .equal || infix == .notEqual {
                let same = number.equality(bound).value
                return infix == .equal ? same : Logic.not(same)
            }
            return ComparisonNode.compare(infix, number, bound, run, span)
        }
        if let unknown = bound.unknown { return .unknown(incomplete.union(unknown)) }
        guard let order = number.order(bound) else { return .unknown(incomplete) }
        switch infix {
        case .greater where order > 0, .greaterOrEqual where order >= 0, .notEqual where order > 0:
            return .boolean(true)
        case .less where order >= 0, .lessOrEqual where order > 0, .equal where order > 0:
            return .boolean(false)
        default: return .unknown(incomplete)
        }
    }
}

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
