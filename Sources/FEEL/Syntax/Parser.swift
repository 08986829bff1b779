/// Reads tokens into a ``Tree`` by precedence climbing.
///
/// Knows the names of the environment and those that the expression itself brings in (variables of `for`, parameters,
/// keys of contexts), since only with them can a name with spaces or symbols be told from an operation. Words that
/// stand side by side and are no known name are read as one unknown name, which the checker then reports whole.
struct Parser {
    let source: [Unicode.Scalar]
    var tokens: [Token]
    var index = 0
    /// Names of the environment and of FEEL's functions.
    let names: Names
    /// Members of the host's objects, and keys of contexts met so far: what may stand after a dot or in a filter.
    var memberNames: Names
    /// Names that the expression brings in, innermost last.
    var locals: [(parts: [String], name: String)] = []
    let limits: Limits
    var nesting = 0
    /// Whether a `[` now ends an open range (`[1..10[`) instead of starting a filter.
    var endsRange = false
    /// The token at which a parenthesis may hold several tests: the right side of `in`.
    var testsAllowedAt = -1

    /// Parses a whole text.
    static func parse(
        _ text: String, names: Names, memberNames: Names, limits: Limits
    ) throws(Diagnostic) -> Tree {
        let source = Array(text.unicodeScalars)
        guard source.count <= limits.sourceLength else {
            throw Diagnostic(
                .error, .limit,
                Bilingual(
                    zh: "表达式太长（上限 \(limits.sourceLength) 个字符），请拆成几条定义",
                    en:
                        "the expression is too long (limit \(limits.sourceLength) characters): split it into definitions"
                ),
                span: 0..<1, source: Array(source.prefix(80)))
        }
        var parser = Parser(
            source: source, tokens: try Lexer.tokens(of: source), names: names, memberNames: memberNames,
            limits: limits)
        let tree = try parser.expression()
        guard parser.current.kind == .end else {
            throw parser.fault(
                "这里多出“\(parser.current.text)”，请检查前面是否缺少运算符或括号",
                "unexpected \"\(parser.current.text)\": an operator or a bracket may be missing before it")
        }
        return tree
    }

    var current: Token { tokens[index] }
    func peek(_ distance: Int) -> Token { tokens[min(index + distance, tokens.count - 1)] }

    mutating func advance() { if index < tokens.count - 1 { index += 1 } }

    mutating func take(_ symbol: String) -> Bool {
        guard current.isSymbol(symbol) else { return false }
        advance()
        return true
    }

    mutating func takeWord(_ word: String) -> Bool {
        guard current.isWord(word) else { return false }
        advance()
        return true
    }

    mutating func expect(_ symbol: String) throws(Diagnostic) {
        guard take(symbol) else {
            throw fault("这里应有“\(symbol)”", "\"\(symbol)\" is missing here")
        }
    }

    mutating func expectWord(_ word: String) throws(Diagnostic) {
        guard takeWord(word) else {
            throw fault("这里应有“\(word)”", "the word \"\(word)\" is missing here")
        }
    }

    func fault(_ zh: String, _ en: String, code: Diagnostic.Code = .syntax, span: Range<Int>? = nil)
        -> Diagnostic
    {
        Diagnostic(.error, code, Bilingual(zh: zh, en: en), span: span ?? current.span, source: source)
    }

    /// Builds a tree over the tokens from `start` to the one before the current.
    func tree(_ kind: Tree.Kind, from start: Int, depth: Int) throws(Diagnostic) -> Tree {
        guard depth <= limits.depth else { throw tooDeep() }
        return Tree(
            kind: kind, span: start..<max(start, tokens[max(index - 1, 0)].span.upperBound), depth: depth)
    }

    private func tooDeep() -> Diagnostic {
        fault(
            "表达式嵌套太深（上限 \(limits.depth) 层），请拆成几条定义",
            "the expression nests too deeply (limit \(limits.depth)): split it into definitions", code: .limit
        )
    }

    /// A whole expression; nested ones pass through here, so here the nesting is counted.
    mutating func expression() throws(Diagnostic) -> Tree {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= limits.depth else { throw tooDeep() }
        return try operation(1)
    }

    /// An expression inside brackets, where `[` starts a filter again.
    mutating func bracketed() throws(Diagnostic) -> Tree {
        let outer = endsRange
        endsRange = false
        defer { endsRange = outer }
        return try expression()
    }

    /// Operations of at least this precedence.
    mutating func operation(_ lowest: Int) throws(Diagnostic) -> Tree {
        let start = current.span.lowerBound
        var left = try instanceTest()
        while true {
            if let infix = infixOperator, infix.precedence >= lowest {
                advance()
                let right = try operation(infix.precedence + 1)
                left = try tree(
                    .binary(infix, left, right), from: start, depth: max(left.depth, right.depth) + 1)
            } else if lowest <= BinaryOperator.comparison, takeWord("between") {
                let low = try operation(BinaryOperator.additive)
                try expectWord("and")
                let high = try operation(BinaryOperator.additive)
                left = try tree(
                    .between(left, low: low, high: high), from: start,
                    depth: max(left.depth, low.depth, high.depth) + 1)
            } else if lowest <= BinaryOperator.comparison, takeWord("in") {
                testsAllowedAt = index
                let test = try test()
                left = try tree(.within(left, test), from: start, depth: max(left.depth, test.depth) + 1)
            } else {
                return left
            }
        }
    }

    private var infixOperator: BinaryOperator? {
        switch current.kind {
        case .symbol: BinaryOperator(rawValue: current.text)
        case .word where current.text == "and" || current.text == "or": BinaryOperator(rawValue: current.text)
        default: nil
        }
    }

    /// What may stand after `in` or between tests: `< 10`, or an expression.
    mutating func test() throws(Diagnostic) -> Tree {
        let start = current.span.lowerBound
        if current.kind == .symbol, let infix = BinaryOperator(rawValue: current.text), infix.isComparison {
            advance()
            let operand = try operation(BinaryOperator.additive)
            return try tree(.test(infix, operand), from: start, depth: operand.depth + 1)
        }
        return try operation(BinaryOperator.additive)
    }

    private mutating func instanceTest() throws(Diagnostic) -> Tree {
        let start = current.span.lowerBound
        var result = try unary()
        while current.isWord("instance"), peek(1).isWord("of") {
            advance()
            advance()
            let type = try type()
            result = try tree(.instanceOf(result, type), from: start, depth: result.depth + 1)
        }
        return result
    }

    private mutating func unary() throws(Diagnostic) -> Tree {
        let start = current.span.lowerBound
        guard take("-") else { return try postfix() }
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= limits.depth else { throw tooDeep() }
        let operand = try unary()
        return try tree(.negate(operand), from: start, depth: operand.depth + 1)
    }

    /// A primary and what follows it: members, filters, calls.
    private mutating func postfix() throws(Diagnostic) -> Tree {
        let start = current.span.lowerBound
        var result = try primary()
        while true {
            if take(".") {
                let name = try memberName()
                result = try tree(.member(result, name), from: start, depth: result.depth + 1)
            } else if !endsRange, take("[") {
                let outer = locals.count
                locals.append((["item"], "item"))
                let condition = try bracketed()
                locals.removeSubrange(outer...)
                try expect("]")
                result = try tree(
                    .filter(result, condition), from: start, depth: max(result.depth, condition.depth) + 1)
            } else if take("(") {
                let arguments = try arguments()
                let depth = arguments.reduce(result.depth) { max($0, $1.value.depth) }
                result = try tree(.call(result, arguments), from: start, depth: depth + 1)
            } else {
                return result
            }
        }
    }

    private mutating func arguments() throws(Diagnostic) -> [Tree.Argument] {
        var result: [Tree.Argument] = []
        if take(")") { return result }
        repeat {
            let name = keyAhead()
            result.append(Tree.Argument(name: name, value: try bracketed()))
        } while take(",")
        try expect(")")
        if result.contains(where: { $0.name != nil }), result.contains(where: { $0.name == nil }) {
            throw fault(
                "参数要么都写名称，要么都不写", "name all arguments of a call or none", code: .argumentName)
        }
        return result
    }
}
