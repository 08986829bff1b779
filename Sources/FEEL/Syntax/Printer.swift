/// Writes a tree in canonical spelling: one blank around operators, no parentheses that are not needed. Parsing the
/// text again yields the same tree.
enum Printer {
    static func text(of tree: Tree) -> String { written(tree, 0) }

    /// How tightly a tree binds; what binds less than its place asks is put in parentheses.
    private static func strength(_ tree: Tree) -> Int {
        switch tree.kind {
        case .choice, .each, .quantified, .function: 0
        case .binary(let infix, _, _): infix.precedence
        case .between, .within: BinaryOperator.comparison
        case .instanceOf(_, let type): endsOpen(type) ? 0 : 7
        case .negate: 8
        default: 9
        }
    }

    /// Whether what follows the type could be read as part of it: `list < 3`, `date and time`.
    private static func endsOpen(_ type: TypeTree) -> Bool {
        switch type {
        case .named(let name):
            ["list", "range", "context", "function", "date", "days", "years", "day", "year"].contains(name)
        case .function(_, let result): endsOpen(result)
        default: false
        }
    }

    /// Digits, and an exponent where there are fewer of them than places, or it would be a long row of zeros: a
    /// result shows the digits that its numbers were written with.
    private static func text(of number: Decimal34) -> String {
        guard number.exponent > 0 || number.exponent < -68 else { return number.description }
        return (number.isNegative ? "-" : "") + "\(number.coefficient)e\(number.exponent)"
    }

    private static func written(_ tree: Tree, _ least: Int) -> String {
        let text = plain(tree)
        return strength(tree) < least ? "(" + text + ")" : text
    }

    private static func plain(_ tree: Tree) -> String {
        switch tree.kind {
        case .null: return "null"
        case .boolean(let value): return value ? "true" : "false"
        case .number(let value): return text(of: value)
        case .string(let text): return StringLiteral.quoted(text)
        case .temporal(let text): return "@" + StringLiteral.quoted(text)
        case .name(let name): return name
        case .member(let target, let name): return written(target, 9) + "." + name
        case .filter(let list, let condition): return written(list, 9) + "[" + written(condition, 0) + "]"
        case .call(let function, let arguments):
            let list = arguments.map { ($0.name.map { "\($0): " } ?? "") + written($0.value, 0) }
            return written(function, 9) + "(" + list.joined(separator: ", ") + ")"
        case .negate(let operand): return "-" + written(operand, 8)
        case .binary(let infix, let left, let right):
            return written(left, infix.precedence) + " \(infix.rawValue) "
                + written(right, infix.precedence + 1)
        case .between(let value, let low, let high):
            return written(value, 3) + " between " + written(low, 4) + " and " + written(high, 4)
        case .within(let value, let test): return written(value, 3) + " in " + writtenTest(test)
        case .instanceOf(let value, let type): return written(value, 7) + " instance of " + text(of: type)
        case .choice(let condition, let first, let second):
            return "if " + written(condition, 0) + " then " + written(first, 0) + " else "
                + written(second, 0)
        case .each(let iterations, let body):
            return "for " + text(of: iterations) + " return " + written(body, 0)
        case .quantified(let quantifier, let iterations, let body):
            return quantifier.rawValue + " " + text(of: iterations) + " satisfies " + written(body, 0)
        case .list(let items):
            let list = items.enumerated().map { $0 == 0 ? afterBracket($1) : written($1, 0) }
            return "[" + list.joined(separator: ", ") + "]"
        case .context(let entries):
            return "{" + entries.map { key($0.key) + ": " + written($0.value, 0) }.joined(separator: ", ")
                + "}"
        case .range(let lowIncluded, let low, let high, let highIncluded):
            // A parenthesis before a test would be read as the test's own.
            let open = if case .test = low.kind { "]" } else { "(" }
            return (lowIncluded ? "[" + afterBracket(low) : open + written(low, 0)) + ".."
                + writtenRangeEnd(high)
                + (highIncluded ? "]" : ")")
        case .test(let infix, let operand): return "(" + infix.rawValue + " " + written(operand, 4) + ")"
        case .tests(let tests):
            return "("
                + tests.map { test in
                    if case .test(let infix, let operand) = test.kind {
                        infix.rawValue + " " + written(operand, 4)
                    } else {
                        written(test, 0)
                    }
                }.joined(separator: ", ") + ")"
        case .function(let parameters, let body):
            let list = parameters.map { $0.name + ($0.type.map { ": " + text(of: $0) } ?? "") }
            return "function(" + list.joined(separator: ", ") + ") " + written(body, 0)
        }
    }

    /// Right after a `[`, where a `]` would be read as the end of an empty list.
    private static func afterBracket(_ tree: Tree) -> String {
        let text = written(tree, 0)
        return text.hasPrefix("]") ? "(" + text + ")" : text
    }

    /// After `in`, a test needs no parentheses.
    private static func writtenTest(_ test: Tree) -> String {
        if case .test(let infix, let operand) = test.kind {
            return infix.rawValue + " " + written(operand, 4)
        }
        return written(test, 4)
    }

    /// The end of a range: in parentheses unless simple, since there a `[` would close the range.
    private static func writtenRangeEnd(_ tree: Tree) -> String {
        switch tree.kind {
        case .number, .string, .temporal, .name, .null, .boolean: return plain(tree)
        case .negate(let operand):
            if case .number = operand.kind { return plain(tree) }
        case .call(let function, _):
            if case .name = function.kind { return plain(tree) }
        default: break
        }
        return "(" + plain(tree) + ")"
    }

    private static func key(_ key: String) -> String {
        StringLiteral.isPlainName(key) ? key : StringLiteral.quoted(key)
    }

    private static func text(of iterations: [Tree.Iteration]) -> String {
        iterations.map { iteration in
            switch iteration.domain {
            case .list(let tree): iteration.name + " in " + written(tree, 0)
            case .steps(let low, let high):
                iteration.name + " in " + written(low, 0) + ".." + written(high, 0)
            }
        }.joined(separator: ", ")
    }

    private static func text(of type: TypeTree) -> String {
        switch type {
        case .named(let name): return name
        case .list(let element): return "list<" + text(of: element) + ">"
        case .range(let element): return "range<" + text(of: element) + ">"
        case .context(let fields):
            return "context<" + fields.map { $0.name + ": " + text(of: $0.type) }.joined(separator: ", ")
                + ">"
        case .function(let parameters, let result):
            return "function<" + parameters.map { text(of: $0) }.joined(separator: ", ") + "> -> "
                + text(of: result)
        }
    }
}
