/// Warnings about conditions that say the same whatever the facts are, which a rule never means.
extension Compiler {
    /// Warns of every part of a condition that is always true or can never be, the whole included. For rules only.
    mutating func warnOfConstants(in tree: Tree, joinedBy outer: BinaryOperator? = nil) {
        guard environment.mode == .rules else { return }
        if let value = constantCondition(tree) {
            warnConstant(tree, value)
            return
        }
        switch tree.kind {
        case .binary(let infix, let left, let right) where infix == .and || infix == .or:
            warnOfConstants(in: left, joinedBy: infix)
            warnOfConstants(in: right, joinedBy: infix)
            // A chain is looked at once, as a whole.
            if infix == outer { return }
            let parts = Self.parts(of: tree, infix)
            if infix == .and, Self.contradict(parts) { warnConstant(tree, false) }
            if infix == .or, Self.contradict(parts.map(Self.opposite)) { warnConstant(tree, true) }
        case .choice(let condition, let first, let second):
            warnOfConstants(in: condition)
            warnOfConstants(in: first)
            warnOfConstants(in: second)
        case .call(let function, let arguments):
            if case .name("not") = function.kind { for part in arguments { warnOfConstants(in: part.value) } }
        default: return
        }
    }

    private mutating func warnConstant(_ tree: Tree, _ value: Bool) {
        warn(
            .constant, tree.span,
            value ? "这个条件总是成立，与事实无关；请删去或改正" : "这个条件永远不能成立；请改正",
            value
                ? "this is always true, whatever the facts: remove or correct it"
                : "this can never be true: correct it")
    }

    /// What a condition without any name, or one that compares a thing with itself, always says. A literal `true` or
    /// `false` is meant.
    private func constantCondition(_ tree: Tree) -> Bool? {
        switch tree.kind {
        case .binary(let infix, let left, let right) where infix.isComparison:
            if Self.isClosed(left), Self.isClosed(right), let first = Self.literal(left),
                let second = Self.literal(right), let order = first.order(second)
            {
                return ComparisonNode.holds(infix, order)
            }
            guard left == right, !Self.isClosed(left) else { return nil }
            switch infix {
            case .equal, .lessOrEqual, .greaterOrEqual: return true
            default: return false
            }
        default: return nil
        }
    }

    private static func isClosed(_ tree: Tree) -> Bool { literal(tree) != nil }

    /// The value of a literal: a number, string, date, time or duration.
    private static func literal(_ tree: Tree) -> Value? {
        switch tree.kind {
        case .number(let number): return .number(number)
        case .string(let text): return .string(text)
        case .negate(let operand):
            guard case .number(let number) = operand.kind else { return nil }
            return .number(number.negated)
        case .temporal(let text):
            return Conversion.date(text) ?? Conversion.time(text) ?? Conversion.moment(text)
                ?? Conversion.duration(text)
        default: return nil
        }
    }

    /// The conditions that `and` (or `or`) joins.
    private static func parts(of tree: Tree, _ infix: BinaryOperator) -> [Bound?] {
        if case .binary(infix, let left, let right) = tree.kind {
            return parts(of: left, infix) + parts(of: right, infix)
        }
        return [bound(tree)]
    }

    /// A comparison of something with a literal, the literal on the right.
    private struct Bound {
        let subject: Tree
        let infix: BinaryOperator
        let limit: Value
    }

    private static func bound(_ tree: Tree) -> Bound? {
        guard case .binary(let infix, let left, let right) = tree.kind, infix.isComparison else { return nil }
        if let limit = literal(right) { return Bound(subject: left, infix: infix, limit: limit) }
        guard let limit = literal(left) else { return nil }
        return Bound(subject: right, infix: turned(infix), limit: limit)
    }

    private static func turned(_ infix: BinaryOperator) -> BinaryOperator {
        switch infix {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        default: infix
        }
    }

    /// What holds where the bound does not: `or` always holds where all these contradict each other.
    private static func opposite(_ bound: Bound?) -> Bound? {
        guard let bound else { return nil }
        let infix: BinaryOperator =
            switch bound.infix {
            case .less: .greaterOrEqual
            case .lessOrEqual: .greater
            case .greater: .lessOrEqual
            case .greaterOrEqual: .less
            case .equal: .notEqual
            default: .equal
            }
        return Bound(subject: bound.subject, infix: infix, limit: bound.limit)
    }

    /// Whether two of the bounds speak of the same thing and no value meets both.
    private static func contradict(_ bounds: [Bound?]) -> Bool {
        let known = bounds.compactMap { $0 }
        for (index, first) in known.enumerated() {
            for second in known.dropFirst(index + 1) where first.subject == second.subject {
                if excludes(first, second) || excludes(second, first) { return true }
            }
        }
        return false
    }

    private static func excludes(_ first: Bound, _ second: Bound) -> Bool {
        guard let order = first.limit.order(second.limit) else { return false }
        switch (first.infix, second.infix) {
        case (.equal, .equal): return order != 0
        case (.equal, .notEqual): return order == 0
        case (.equal, let infix): return !ComparisonNode.holds(infix, order)
        case (.less, .greater), (.less, .greaterOrEqual), (.lessOrEqual, .greater): return order <= 0
        case (.lessOrEqual, .greaterOrEqual): return order < 0
        default: return false
        }
    }
}
