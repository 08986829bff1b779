/// Literals, brackets and the expressions that start with a keyword.
extension Parser {
    mutating func primary() throws(Diagnostic) -> Tree {
        let token = current
        switch token.kind {
        case .number:
            advance()
            guard let value = Decimal34(token.text.first == "." ? "0" + token.text : token.text) else {
                throw fault("数字超出范围", "the number is out of range", span: token.span)
            }
            return try tree(.number(value), from: token.span.lowerBound, depth: 1)
        case .string:
            advance()
            return try tree(.string(token.text), from: token.span.lowerBound, depth: 1)
        case .word:
            return try word()
        case .symbol:
            return try bracket()
        case .end:
            throw fault("表达式没有写完", "the expression ends too early: a value is missing")
        }
    }

    private mutating func word() throws(Diagnostic) -> Tree {
        let start = current.span.lowerBound
        // A known name may begin with a keyword; it wins if it is longer than the keyword.
        if let known = knownName(), known.count > 1 { return try name(known) }
        switch current.text {
        case "null":
            advance()
            return try tree(.null, from: start, depth: 1)
        case "true", "false":
            let value = current.text == "true"
            advance()
            return try tree(.boolean(value), from: start, depth: 1)
        case "if": return try choice()
        case "for": return try each()
        case "some", "every": return try quantified()
        case "function" where peek(1).isSymbol("("): return try function()
        case let word where Lexer.reserved.contains(word):
            throw fault(
                "“\(word)”不能出现在这里，前面可能缺少内容",
                "\"\(word)\" cannot stand here: a value may be missing before it")
        default: return try name(knownName())
        }
    }

    private mutating func bracket() throws(Diagnostic) -> Tree {
        let start = current.span.lowerBound
        switch current.text {
        case "(": return try parenthesis()
        case "[": return try listOrRange()
        case "]":
            advance()
            let low = try bracketed()
            return try rangeEnd(from: start, lowIncluded: false, low: low)
        case "{": return try context()
        case "@":
            advance()
            guard current.kind == .string else {
                throw fault("@ 后面应为引号中的日期、时间或期间", "after @ a date, time or duration in quotes is expected")
            }
            let text = current.text
            advance()
            return try tree(.temporal(text), from: start, depth: 1)
        default:
            throw fault(
                "这里应为一个值，而不是“\(current.text)”", "a value is expected here, not \"\(current.text)\"")
        }
    }

    /// `(x)`, `(1..2)`, `(< 10)`, and after `in` also `(1, < 10)`.
    private mutating func parenthesis() throws(Diagnostic) -> Tree {
        let start = current.span.lowerBound
        let manyAllowed = testsAllowedAt == index
        advance()
        let outer = endsRange
        endsRange = false
        defer { endsRange = outer }
        var tests = [try parenthesisTest()]
        if case .test = tests[0].kind {
        } else if current.isSymbol("..") {
            endsRange = outer
            return try rangeEnd(from: start, lowIncluded: false, low: tests[0])
        }
        while manyAllowed, take(",") { tests.append(try parenthesisTest()) }
        if !manyAllowed, current.isSymbol(",") {
            throw fault("列表要用方括号 [ ]", "a list is written in square brackets [ ]")
        }
        try expect(")")
        if tests.count == 1 { return tests[0] }
        return try tree(.tests(tests), from: start, depth: tests.reduce(0) { max($0, $1.depth) } + 1)
    }

    private mutating func parenthesisTest() throws(Diagnostic) -> Tree {
        if current.kind == .symbol, let infix = BinaryOperator(rawValue: current.text), infix.isComparison {
            return try test()
        }
        return try expression()
    }

    private mutating func listOrRange() throws(Diagnostic) -> Tree {
        let start = current.span.lowerBound
        advance()
        if take("]") { return try tree(.list([]), from: start, depth: 1) }
        var items = [try listItem()]
        if current.isSymbol("..") { return try rangeEnd(from: start, lowIncluded: true, low: items[0]) }
        while take(",") { items.append(try listItem()) }
        try expect("]")
        return try tree(.list(items), from: start, depth: items.reduce(0) { max($0, $1.depth) } + 1)
    }

    private mutating func listItem() throws(Diagnostic) -> Tree {
        let outer = endsRange
        endsRange = false
        defer { endsRange = outer }
        return try parenthesisTest()
    }

    /// From the `..` of a range to its closing bracket.
    private mutating func rangeEnd(from start: Int, lowIncluded: Bool, low: Tree) throws(Diagnostic) -> Tree {
        try expect("..")
        let outer = endsRange
        endsRange = true
        let high = try operation(BinaryOperator.additive)
        endsRange = outer
        let highIncluded = current.isSymbol("]")
        guard take("]") || take(")") || take("[") else {
            throw fault("区间要以 ]、) 或 [ 结束", "a range ends with ], ) or [")
        }
        return try tree(
            .range(lowIncluded: lowIncluded, low: low, high: high, highIncluded: highIncluded), from: start,
            depth: max(low.depth, high.depth) + 1)
    }

    private mutating func context() throws(Diagnostic) -> Tree {
        let start = current.span.lowerBound
        advance()
        let outer = locals.count
        defer { locals.removeSubrange(outer...) }
        var entries: [Tree.Entry] = []
        if !take("}") {
            repeat {
                let span = current.span
                let (key, parts) = try contextKey()
                let value = try bracketed()
                entries.append(Tree.Entry(key: key, span: span, value: value))
                locals.append((parts, key))
                if parts.count > 1 { memberNames.insert(key, parts: parts) }
            } while take(",")
            try expect("}")
        }
        return try tree(
            .context(entries), from: start, depth: entries.reduce(0) { max($0, $1.value.depth) } + 1)
    }

    private mutating func choice() throws(Diagnostic) -> Tree {
        let start = current.span.lowerBound
        advance()
        let condition = try expression()
        try expectWord("then")
        let first = try expression()
        try expectWord("else")
        let second = try expression()
        return try tree(
            .choice(if: condition, then: first, else: second), from: start,
            depth: max(condition.depth, first.depth, second.depth) + 1)
    }

    private mutating func each() throws(Diagnostic) -> Tree {
        let start = current.span.lowerBound
        advance()
        let outer = locals.count
        defer { locals.removeSubrange(outer...) }
        let (iterations, depth) = try iterations()
        locals.append((["partial"], "partial"))
        try expectWord("return")
        let body = try expression()
        return try tree(.each(iterations, body), from: start, depth: max(depth, body.depth) + 1)
    }

    private mutating func quantified() throws(Diagnostic) -> Tree {
        let start = current.span.lowerBound
        let quantifier: Tree.Quantifier = current.text == "some" ? .some : .every
        advance()
        let outer = locals.count
        defer { locals.removeSubrange(outer...) }
        let (iterations, depth) = try iterations()
        try expectWord("satisfies")
        let body = try expression()
        return try tree(
            .quantified(quantifier, iterations, body), from: start, depth: max(depth, body.depth) + 1)
    }

    private mutating func iterations() throws(Diagnostic) -> ([Tree.Iteration], Int) {
        var result: [Tree.Iteration] = []
        var depth = 0
        repeat {
            let (name, parts) = try newName(until: "in") { $0.isWord("in") }
            try expectWord("in")
            let low = try expression()
            depth = max(depth, low.depth)
            if take("..") {
                let high = try expression()
                depth = max(depth, high.depth)
                result.append(Tree.Iteration(name: name, domain: .steps(low, high)))
            } else {
                result.append(Tree.Iteration(name: name, domain: .list(low)))
            }
            locals.append((parts, name))
        } while take(",")
        return (result, depth)
    }

    private mutating func function() throws(Diagnostic) -> Tree {
        let start = current.span.lowerBound
        advance()
        advance()
        var parameters: [Tree.Parameter] = []
        let outer = locals.count
        defer { locals.removeSubrange(outer...) }
        if !take(")") {
            repeat {
                let (name, parts) = try newName(until: ")") {
                    $0.isSymbol(",") || $0.isSymbol(":") || $0.isSymbol(")")
                }
                let type = take(":") ? try type() : nil
                parameters.append(Tree.Parameter(name: name, type: type))
                locals.append((parts, name))
            } while take(",")
            try expect(")")
        }
        if current.isWord("external") {
            throw fault("不支持外部函数", "external functions are not supported", code: .unknownFunction)
        }
        let body = try bracketed()
        return try tree(.function(parameters, body), from: start, depth: body.depth + 1)
    }
}
