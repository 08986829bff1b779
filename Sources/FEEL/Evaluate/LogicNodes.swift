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
        if first.tag == .date, second.tag == .date {
            return .boolean(
                Self.holds(infix, first.bits == second.bits ? 0 : first.bits < second.bits ? -1 : 1))
        }
        if let order = PlainArithmetic.order(first, second) {
            return .boolean(Self.holds(infix, order))
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
struct CountComparisonNode: PairNode {
    let infix: BinaryOperator
    /// The list.
    let left: any Node
    /// What its count is compared with.
    let right: any Node
    let span: Range<Int>

    func joined(_ counted: Cell, _ bound: Cell, _ run: Run) -> Cell {
        if counted.tag == .list, bound.tag == .number, bound.extra == 0 {
            let count = Int64(counted.members.count)
            return .boolean(
                ComparisonNode.holds(infix, count == bound.bits ? 0 : count < bound.bits ? -1 : 1))
        }
        return run.cell(compare(run.value(counted), run.value(bound), run))
    }

    private func compare(_ counted: Value, _ bound: Value, _ run: Run) -> Value {
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
