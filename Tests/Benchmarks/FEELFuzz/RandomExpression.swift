/// Writes random FEEL that is mostly well formed, so that a fuzz run reaches the evaluator and not only the parser.
struct RandomExpression {
    var random: Seeded

    mutating func pick(_ choices: [String]) -> String {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }

    private mutating func die(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }

    /// An expression nested at most this deep.
    mutating func expression(_ depth: Int) -> String {
        guard depth > 0 else { return leaf() }
        switch die(24) {
        case 0...3: return operation(depth)
        case 4, 5: return condition(depth)
        case 6...10: return call(depth)
        case 11:
            return "if \(expression(depth - 1)) then \(expression(depth - 1)) else \(expression(depth - 1))"
        case 12, 13: return loop(depth)
        case 14, 15: return list(depth)
        case 16: return "{\(key()): \(expression(depth - 1)), \(key()): \(expression(depth - 1))}"
        case 17: return "(\(expression(depth - 1)))[\(expression(depth - 1))]"
        case 18: return "(\(expression(depth - 1))).\(pick(Vocabulary.members))"
        case 19: return range(depth)
        case 20: return function(depth)
        case 21: return "(\(expression(depth - 1))) instance of \(type(2))"
        case 22: return "-\(expression(depth - 1))"
        default: return leaf()
        }
    }

    private mutating func leaf() -> String {
        switch die(10) {
        case 0...2: pick(Vocabulary.numbers)
        case 3: pick(Vocabulary.texts)
        case 4, 5: pick(Vocabulary.temporals)
        case 6: pick(["true", "false", "null"])
        case 7: pick(Vocabulary.functions)
        default: pick(Vocabulary.variables)
        }
    }

    private mutating func operation(_ depth: Int) -> String {
        let infix = pick(["+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">=", "and", "or"])
        let left = expression(depth - 1)
        let right = expression(depth - 1)
        return die(3) == 0 ? "\(left) \(infix) \(right)" : "(\(left)) \(infix) (\(right))"
    }

    private mutating func condition(_ depth: Int) -> String {
        let value = expression(depth - 1)
        let other = expression(depth - 1)
        switch die(5) {
        case 0: return "\(value) between \(other) and \(leaf())"
        case 1: return "\(value) in \(range(depth - 1))"
        case 2: return "(\(value)) in (\(pick(["<", ">=", "!=", ""])) \(other), \(leaf()))"
        case 3: return "(\(value)) in \(pick(["<", ">", "="])) \(other)"
        default: return "(\(value)) in (\(other))"
        }
    }

    private mutating func range(_ depth: Int) -> String {
        let ends = "\(expression(max(depth - 1, 0)))..\(leaf())"
        switch die(6) {
        case 0: return "(\(pick(["<", "<=", ">", ">=", "!=", "="])) \(leaf()))"
        default: return pick(["[", "(", "]"]) + ends + pick(["]", ")", "["])
        }
    }

    private mutating func list(_ depth: Int) -> String {
        var items: [String] = []
        for _ in 0..<die(4) { items.append(expression(depth - 1)) }
        return "[" + items.joined(separator: ", ") + "]"
    }

    private mutating func loop(_ depth: Int) -> String {
        let domain = die(2) == 0 ? expression(depth - 1) : "\(leaf())..\(pick(Vocabulary.numbers))"
        let head = "\(pick(["x", "y", "item", "a b"])) in \(domain)"
        let body = expression(depth - 1)
        switch die(4) {
        case 0: return "some \(head) satisfies \(body)"
        case 1: return "every \(head), z in \(leaf()) satisfies \(body)"
        case 2: return "for \(head), z in \(expression(depth - 1)) return \(body)"
        default: return "for \(head) return \(pick(["", "count(partial) + ", "[partial] = "]))\(body)"
        }
    }

    private mutating func function(_ depth: Int) -> String {
        let parameters = pick(["x", "x, y", "", "x: number", "x: list<number>, y: Any", "f"])
        let written = "function(\(parameters)) \(expression(depth - 1))"
        return die(2) == 0
            ? written : "(\(written))(\(pick(["", leaf(), "\(leaf()), \(leaf())", "x: \(leaf())"])))"
    }

    private mutating func call(_ depth: Int) -> String {
        let name = pick(Vocabulary.functions)
        var arguments: [String] = []
        for _ in 0..<pickCount() {
            switch die(6) {
            case 0: arguments.append(list(depth - 1))
            case 1: arguments.append("function(x, y) \(expression(depth - 1))")
            case 2: arguments.append(range(depth - 1))
            case 3: arguments.append(pick(Vocabulary.texts + Vocabulary.patterns))
            default: arguments.append(expression(depth - 1))
            }
        }
        if die(12) == 0 {
            arguments = arguments.map { "\(pick(Vocabulary.parameters)): \($0)" }
        }
        return "\(name)(" + arguments.joined(separator: ", ") + ")"
    }

    private mutating func pickCount() -> Int { [0, 1, 1, 1, 2, 2, 2, 3, 3, 4][die(10)] }

    private mutating func key() -> String {
        pick(["a", "k", "first name", "\"a-b\"", "\"\\n\"", "键", "value", "key"])
    }

    private mutating func type(_ depth: Int) -> String {
        switch depth > 0 ? die(7) : 0 {
        case 4: return "list<\(type(depth - 1))>"
        case 5: return "context<\(pick(["a", "k", "first name"])): \(type(depth - 1))>"
        case 6: return "function<\(type(depth - 1))> -> \(type(depth - 1))"
        case 3: return "range<\(type(depth - 1))>"
        default:
            return pick([
                "number", "string", "boolean", "date", "time", "date and time", "days and time duration",
                "years and months duration", "Any", "list", "context", "Null", "nothing",
            ])
        }
    }
}
