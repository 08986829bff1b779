/// `list[condition]` and `list[position]`.
struct FilterNode: Node {
    let list: any Node
    let condition: any Node
    let slot: Int
    let kind: Kind
    /// What each member costs.
    let conditionSteps: Int
    let span: Range<Int>

    /// What the checker knows of the condition.
    enum Kind: Sendable { case condition, position, open }

    func cell(_ run: Run) throws(EvaluationStopped) -> Cell {
        let source = try list.cell(run)
        if source.tag == .list, kind == .condition, let kept = try select(source, run) { return kept }
        return run.cell(try filter(run.value(source), run))
    }

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        kind == .condition ? run.value(try cell(run)) : try filter(list.evaluate(run), run)
    }

    /// The members of a list of cells that meet the condition; nil where it is open for one.
    private func select(_ source: Cell, _ run: Run) throws(EvaluationStopped) -> Cell? {
        try run.step(source.members.count * conditionSteps)
        let first = run.reserveMembers(source.members.count)
        var next = first
        let mark = run.mark
        for place in source.members {
            let member = run.members[place]
            run.slots[slot] = member
            let test = try condition.cell(run)
            if test.tag == .unknown { return nil }
            run.setMember(next, member)
            next += test.isTrue ? 1 : 0
            run.release(to: mark)
        }
        return .list(from: first, count: next - first)
    }

    private func filter(_ value: Value, _ run: Run) throws(EvaluationStopped) -> Value {
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
        let domain = try level.first.cell(run)
        if domain.tag == .list, level.last == nil {
            let mark = run.mark
            for place in domain.members {
                try run.step(bodySteps)
                run.slots[level.slot] = run.members[place]
                if try !walk(depth + 1, run, &outcome, body) { return false }
                run.release(to: mark)
            }
            return true
        }
        let first = run.value(domain)
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
struct EachNode: Node {
    let iterations: Iterations
    let body: any Node
    /// Where the body finds the results so far, if it asks; null otherwise.
    let partialSlot: Int
    let usesPartial: Bool
    let span: Range<Int>

    func cell(_ run: Run) throws(EvaluationStopped) -> Cell {
        if iterations.levels.count == 1, iterations.levels[0].last == nil, !usesPartial {
            let domain = try iterations.levels[0].first.cell(run)
            if domain.tag == .list, let results = try results(domain, run) { return results }
        }
        return run.cell(try evaluate(run))
    }

    /// A list of cells; nil where one of the results does not stand for itself.
    private func results(_ domain: Cell, _ run: Run) throws(EvaluationStopped) -> Cell? {
        try run.checkLength(domain.members.count)
        run.slots[partialSlot] = .null
        let first = run.reserveMembers(domain.members.count)
        var next = first
        let mark = run.mark
        for place in domain.members {
            try run.step(iterations.bodySteps)
            run.slots[iterations.levels[0].slot] = run.members[place]
            let result = try body.cell(run)
            if !result.isPlain, result.tag != .object { return nil }
            run.setMember(next, result)
            next += 1
            run.release(to: mark)
        }
        return .list(from: first, count: next - first)
    }

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
