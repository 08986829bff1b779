/// `list[condition]` and `list[position]`.
struct FilterNode: ValueNode {
    let list: any Node
    let condition: any Node
    let slot: Int
    let kind: Kind
    /// What each member costs.
    let conditionSteps: Int
    let span: Range<Int>

    /// What the checker knows of the condition.
    enum Kind: Sendable { case condition, position, open }

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        let value = try list.evaluate(run)
        let source: ListValue
        switch value {
        case .unknown: return value
        case .null: source = ListValue(kind == .position ? [] : [.null])
        case .list(let list): source = list
        default: source = ListValue([value])
        }
        if kind != .condition, let picked = try position(of: source, run) { return picked }
        return try select(source, run)
    }

    /// The member at a position, if the condition turns out to be a number that does not depend on the member.
    private func position(of list: ListValue, _ run: Run) throws(EvaluationStopped) -> Value? {
        // The first member decides whether the condition is a position; an empty list asks with null.
        run.slots[slot] = run.cell(list.items.first ?? .null)
        let position = try condition.evaluate(run)
        guard case .number(let number) = position else { return kind == .position ? position : nil }
        if let incomplete = list.incomplete { return .unknown(incomplete) }
        guard let index = number.truncatedInt, index != 0, index.magnitude <= UInt(list.items.count) else {
            return run.null("序号超出列表", "the position is outside the list", at: span)
        }
        return index > 0 ? list.items[index - 1] : list.items[list.items.count + index]
    }

    private func select(_ list: ListValue, _ run: Run) throws(EvaluationStopped) -> Value {
        var kept: [Value] = []
        var incomplete = list.incomplete
        var undecided = 0
        try run.step(list.items.count * conditionSteps)
        let mark = run.mark
        for item in list.items {
            run.slots[slot] = run.cell(item)
            let test = try condition.cell(run)
            if test.isTrue {
                kept.append(item)
            } else if let unknown = run.unknown(test) {
                incomplete = Unknown.union(incomplete, unknown)
                undecided += 1
            }
            run.release(to: mark)
        }
        // Where nothing tells whether it is a condition or a position, nothing is known.
        if kind == .open, undecided > 0, undecided == list.items.count, let incomplete {
            return .unknown(incomplete)
        }
        return .list(ListValue(kept, incomplete: incomplete))
    }
}

/// The nested domains of a loop.
struct Iterations: Sendable {
    struct Level: Sendable {
        let slot: Int
        let first: any Node
        /// The other end of `first..last`; nil where `first` is a list or range.
        let last: (any Node)?
        let span: Range<Int>
    }

    let levels: [Level]
    /// What each round costs.
    let bodySteps: Int

    /// What went round besides the members.
    struct Outcome {
        /// Members may be missing.
        var incomplete: Unknown?
        /// A domain is not known at all, and may be null.
        var unknown: Unknown?
        /// A domain was null or cannot be walked.
        var isNull = false
    }

    /// Runs the body for each combination until it answers false.
    func run(
        _ run: Run, _ body: () throws(EvaluationStopped) -> Bool
    ) throws(EvaluationStopped) -> Outcome {
        var outcome = Outcome()
        _ = try walk(0, run, &outcome, body)
        return outcome
    }

    private func walk(
        _ depth: Int, _ run: Run, _ outcome: inout Outcome, _ body: () throws(EvaluationStopped) -> Bool
    ) throws(EvaluationStopped) -> Bool {
        if depth == levels.count { return try body() }
        let level = levels[depth]
        let first = try level.first.evaluate(run)
        let last = try level.last?.evaluate(run)
        if let unknown = Unknown.union(first.unknown, last?.unknown) {
            outcome.unknown = Unknown.union(outcome.unknown, unknown)
            return true
        }
        if case .list(let list) = first, last == nil {
            outcome.incomplete = Unknown.union(outcome.incomplete, list.incomplete)
            let mark = run.mark
            for item in list.items {
                try run.step(bodySteps)
                run.slots[level.slot] = run.cell(item)
                if try !walk(depth + 1, run, &outcome, body) { return false }
                run.release(to: mark)
            }
            return true
        }
        guard let steps = Steps(first, last) else {
            outcome.isNull = true
            run.recorder.null(
                because: Bilingual(zh: "不能逐项取值", en: "this cannot be walked through one by one"),
                at: level.span)
            return true
        }
        let mark = run.mark
        for index in 0..<steps.count {
            try run.step(bodySteps)
            run.slots[level.slot] = run.cell(steps.value(index))
            if try !walk(depth + 1, run, &outcome, body) { return false }
            run.release(to: mark)
        }
        return true
    }
}

/// `for … return …`.
struct EachNode: ValueNode {
    let iterations: Iterations
    let body: any Node
    /// Where the body finds the results so far, if it asks; null otherwise.
    let partialSlot: Int
    let usesPartial: Bool
    let span: Range<Int>

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        var results: [Value] = []
        var weight = 1
        run.slots[partialSlot] = .null
        let outcome = try iterations.run(run) { () throws(EvaluationStopped) -> Bool in
            let mark = run.mark
            if usesPartial {
                run.slots[partialSlot] = run.cell(.list(ListValue(results, weight: weight)))
            }
            let result = try body.evaluate(run)
            // The results stand alone again, so that adding one does not copy them all.
            if usesPartial {
                run.slots[partialSlot] = .null
                run.release(to: mark)
            }
            results.append(result)
            weight += result.weight
            try run.checkLength(results.count)
            if weight > run.limits.weight { throw .size(run.limits) }
            return true
        }
        if let unknown = outcome.unknown {
            return .unknown(Unknown.union(unknown, outcome.incomplete) ?? unknown)
        }
        if outcome.isNull { return .null }
        return .list(ListValue(results, weight: weight, incomplete: outcome.incomplete))
    }
}

/// `some … satisfies …` and `every … satisfies …`: decided by the first member that decides.
struct QuantifiedNode: CellNode {
    let quantifier: Tree.Quantifier
    let iterations: Iterations
    let condition: any Node
    let span: Range<Int>

    func cell(_ run: Run) throws(EvaluationStopped) -> Cell {
        let deciding = quantifier == .some
        var decided = false
        var unknown: Unknown?
        var isNull = false
        let outcome = try iterations.run(run) { () throws(EvaluationStopped) -> Bool in
            let answer = try condition.cell(run)
            if let flag = answer.boolean {
                decided = flag == deciding
            } else if let facts = run.unknown(answer) {
                unknown = Unknown.union(unknown, facts)
            } else {
                isNull = true
            }
            return !decided
        }
        if decided { return .boolean(deciding) }
        if let facts = Unknown.union(unknown, Unknown.union(outcome.incomplete, outcome.unknown)) {
            return run.cell(facts)
        }
        return isNull || outcome.isNull ? .null : .boolean(!deciding)
    }
}

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
