/// `and`: false on the left decides without reading the right.
struct AndNode: Node {
    let left: any Node
    let right: any Node

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        let first = try left.evaluate(run)
        if case .boolean(let flag) = first {
            if !flag { return first }
            let second = try right.evaluate(run)
            if case .boolean = second { return second }
            return Logic.and(first, second)
        }
        return Logic.and(first, try right.evaluate(run))
    }
}

/// `or`: true on the left decides without reading the right.
struct OrNode: Node {
    let left: any Node
    let right: any Node

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        let first = try left.evaluate(run)
        if case .boolean(let flag) = first {
            if flag { return first }
            let second = try right.evaluate(run)
            if case .boolean = second { return second }
            return Logic.or(first, second)
        }
        return Logic.or(first, try right.evaluate(run))
    }
}

/// `if … then … else …`: null and whatever is no boolean takes `else`; an unknown condition is decided only where
/// both branches agree.
struct ChoiceNode: Node {
    let condition: any Node
    let first: any Node
    let second: any Node

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        let test = try condition.evaluate(run)
        switch test {
        case .boolean(true): return try first.evaluate(run)
        case .unknown(let unknown):
            let yes = try first.evaluate(run)
            let no = try second.evaluate(run)
            if yes.isSame(no) { return yes }
            let branches = Unknown.union(yes.deepUnknown, no.deepUnknown)
            return .unknown(Unknown.union(unknown, branches) ?? unknown)
        default: return try second.evaluate(run)
        }
    }
}

/// `=` and `!=`.
struct EqualityNode: Node {
    let left: any Node
    let right: any Node
    let negated: Bool
    let span: Range<Int>

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        let first = try left.evaluate(run)
        let second = try right.evaluate(run)
        try run.stepThrough(first)
        switch first.equality(second) {
        case .equal: return .boolean(!negated)
        case .different: return .boolean(negated)
        case .unknown(let unknown): return .unknown(unknown)
        case .incomparable:
            return run.null(
                "\(first.kindName) 与 \(second.kindName) 不能比较",
                "\(first.kindName) and \(second.kindName) cannot be compared", at: span)
        }
    }
}

/// `<`, `<=`, `>`, `>=`.
struct ComparisonNode: Node {
    let infix: BinaryOperator
    let left: any Node
    let right: any Node
    let span: Range<Int>

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        Self.compare(infix, try left.evaluate(run), try right.evaluate(run), run, span)
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
struct CountComparisonNode: Node {
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
struct AnyTestNode: Node {
    let tests: [any Node]

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        var unknown: Unknown?
        for test in tests {
            let result = try test.evaluate(run)
            if result.boolean == true { return result }
            unknown = Unknown.union(unknown, result.unknown)
        }
        return unknown.map { .unknown($0) } ?? .boolean(false)
    }
}

/// `x in y`: y is a range that holds x, a list with a member that is x or holds x, or x itself.
struct MembershipNode: Node {
    let value: any Node
    let target: any Node
    let span: Range<Int>

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        let wanted = try value.evaluate(run)
        let place = try target.evaluate(run)
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
