/// One thing an expression holds against another, in canonical spelling: what an explanation is worded from.
///
/// `every child in children satisfies (not(child.alive) or graded(child, mildest_grade))` has the call
/// `graded("child", "mildest_grade")`; `count(children) = 1` has a comparison of `count(children)` with `1`.
public enum TreeTest: Sendable, Hashable {
    /// A function by its name and its arguments.
    case call(String, [String])
    /// Left side, operator (`=`, `!=`, `<`, `<=`, `>`, `>=`), right side.
    case comparison(String, String, String)
}

extension Tree {
    /// Every call and comparison of the expression, outer ones first.
    public var tests: [TreeTest] {
        var found: [TreeTest] = []
        collect(&found)
        return found
    }

    private func collect(_ found: inout [TreeTest]) {
        switch kind {
        case .call(let function, let arguments):
            if case .name(let name) = function.kind {
                found.append(.call(name, arguments.map { Printer.text(of: $0.value) }))
            }
            for argument in arguments { argument.value.collect(&found) }
        case .binary(let infix, let left, let right):
            if infix.isComparison {
                found.append(
                    .comparison(Printer.text(of: left), infix.rawValue, Printer.text(of: right)))
            }
            left.collect(&found)
            right.collect(&found)
        case .member(let tree, _), .negate(let tree), .instanceOf(let tree, _), .test(_, let tree),
            .function(_, let tree):
            tree.collect(&found)
        case .filter(let list, let condition), .within(let list, let condition):
            list.collect(&found)
            condition.collect(&found)
        case .between(let tree, let low, let high):
            for part in [tree, low, high] { part.collect(&found) }
        case .choice(let condition, let then, let other):
            for part in [condition, then, other] { part.collect(&found) }
        case .each(let iterations, let tree), .quantified(_, let iterations, let tree):
            for iteration in iterations { iteration.domain.collect(&found) }
            tree.collect(&found)
        case .list(let items), .tests(let items): for item in items { item.collect(&found) }
        case .context(let entries): for entry in entries { entry.value.collect(&found) }
        case .range(_, let low, let high, _):
            low.collect(&found)
            high.collect(&found)
        case .null, .boolean, .number, .string, .temporal, .name: break
        }
    }
}

extension Tree.Iteration.Domain {
    fileprivate func collect(_ found: inout [TreeTest]) {
        switch self {
        case .list(let tree): found += tree.tests
        case .steps(let first, let last): found += first.tests + last.tests
        }
    }
}
