/// Writes a tree in canonical spelling: one blank around operators, no parentheses that are not needed. Parsing the
/// text again yields the same tree.
enum Printer {
    static func text(of tree: Tree) -> String { print(tree, 0) }

    /// How tightly a tree binds; what binds less than its place asks is put in parentheses.
    private static func strength(_ tree: Tree) -> Int {
        switch tree.kind {
        case .choice, .each, .quantified, .function: 0
        case .binary(let infix, _, _): infix.precedence
        case .between, .within: BinaryOperator.comparison
        case .instanceOf: 7
        case .negate: 8
        default: 9
        }
    }

    private static func print(_ tree: Tree, _ least: Int) -> String {
        let text = plain(tree)
        return strength(tree) < least ? "(" + text + ")" : text
    }

    private static func plain(_ tree: Tree) -> String {
        switch tree.kind {
        case .null: return "null"
        case .boolean(let value): return value ? "true" : "false"
        case .number(let value): return value.description
        case .string(let text): return StringLiteral.quoted(text)
        case .temporal(let text): return "@" + StringLiteral.quoted(text)
        case .name(let name): return name
        case .member(let target, let name): return print(target, 9) + "." + name
        case .filter(let list, let condition): return print(list, 9) + "[" + print(condition, 0) + "]"
        case .call(let function, let arguments):
            let list = arguments.map { ($0.name.map { "\($0): " } ?? "") + print($0.value, 0) }
            return print(function, 9) + "(" + list.joined(separator: ", ") + ")"
        case .negate(let operand): return "-" + print(operand, 8)
        case .binary(let infix, let left, let right):
            return print(left, infix.precedence) + " \(infix.rawValue) " + print(right, infix.precedence + 1)
        case .between(let value, let low, let high):
            return print(value, 3) + " between " + print(low, 4) + " and " + print(high, 4)
        case .within(let value, let test): return print(value, 3) + " in " + printTest(test)
        case .instanceOf(let value, let type): return print(value, 7) + " instance of " + text(of: type)
        case .choice(let condition, let first, let second):
            return "if " + print(condition, 0) + " then " + print(first, 0) + " else " + print(second, 0)
        case .each(let iterations, let body):
            return "for " + text(of: iterations) + " return " + print(body, 0)
        case .quantified(let quantifier, let iterations, let body):
            return quantifier.rawValue + " " + text(of: iterations) + " satisfies " + print(body, 0)
        case .list(let items): return "[" + items.map { print($0, 0) }.joined(separator: ", ") + "]"
        case .context(let entries):
            return "{" + entries.map { key($0.key) + ": " + print($0.value, 0) }.joined(separator: ", ") + "}"
        case .range(let lowIncluded, let low, let high, let highIncluded):
            return (lowIncluded ? "[" : "(") + print(low, 0) + ".." + printRangeEnd(high)
                + (highIncluded ? "]" : ")")
        case .test(let infix, let operand): return "(" + infix.rawValue + " " + print(operand, 4) + ")"
        case .tests(let tests):
            return "("
                + tests.map { test in
                    if case .test(let infix, let operand) = test.kind {
                        infix.rawValue + " " + print(operand, 4)
                    } else {
                        print(test, 0)
                    }
                }.joined(separator: ", ") + ")"
        case .function(let parameters, let body):
            let list = parameters.map { $0.name + ($0.type.map { ": " + text(of: $0) } ?? "") }
            return "function(" + list.joined(separator: ", ") + ") " + print(body, 0)
        }
    }

    /// After `in`, a test needs no parentheses.
    private static func printTest(_ test: Tree) -> String {
        if case .test(let infix, let operand) = test.kind { return infix.rawValue + " " + print(operand, 4) }
        return print(test, 4)
    }

    /// The end of a range: in parentheses unless simple, since there a `[` would close the range.
    private static func printRangeEnd(_ tree: Tree) -> String {
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
            case .list(let tree): iteration.name + " in " + print(tree, 0)
            case .steps(let low, let high): iteration.name + " in " + print(low, 0) + ".." + print(high, 0)
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
