/// Names: known ones, new ones, keys, members and types.
extension Parser {
    /// The longest name in scope that the tokens from here on spell.
    func knownName() -> (name: String, count: Int)? {
        let rest = tokens[index...]
        var best = names.longest(in: rest)
        for (parts, name) in locals.reversed() where parts.count > best?.count ?? 0 && matches(parts) {
            best = (name, parts.count)
        }
        if let member = memberNames.longest(in: rest), member.count > max(best?.count ?? 0, 1) {
            best = member
        }
        return best
    }

    private func matches(_ parts: [String]) -> Bool {
        guard index + parts.count <= tokens.count else { return false }
        for (offset, part) in parts.enumerated() {
            let token = tokens[index + offset]
            if token.kind == .string || token.text != part { return false }
        }
        return true
    }

    /// A name in scope, or the words from here on as an unknown one.
    mutating func name(_ known: (name: String, count: Int)?) throws(Diagnostic) -> Tree {
        let start = current.span.lowerBound
        let text = takeWords(known)
        return try tree(.name(text), from: start, depth: 1)
    }

    /// The name after a dot.
    mutating func memberName() throws(Diagnostic) -> String {
        guard current.kind == .word else {
            throw fault("点号后面应为名称", "after the dot a name is expected")
        }
        return takeWords(memberNames.longest(in: tokens[index...]))
    }

    /// Takes a known name's tokens, or one word, and every plain word that follows directly: two names never stand
    /// side by side, so they can only be one.
    private mutating func takeWords(_ known: (name: String, count: Int)?) -> String {
        let start = index
        for _ in 0..<(known?.count ?? 1) { advance() }
        let end = index
        while current.kind == .word, !Lexer.reserved.contains(current.text) { advance() }
        if let known, index == end { return known.name }
        return Names.joined(tokens[start..<index])
    }

    /// A name being introduced: everything up to the token that ends it, which `ending` spells for messages.
    mutating func newName(
        until ending: String, _ ends: (Token) -> Bool
    ) throws(Diagnostic) -> (name: String, parts: [String]) {
        let start = index
        while !ends(current), isNamePart(current) { advance() }
        guard index > start, tokens[start].kind == .word else {
            throw fault("这里应为名称", "a name is expected here", span: tokens[start].span)
        }
        guard ends(current) else {
            // A keyword in the middle is more likely the end of a name that lacks its ending.
            let keyword = tokens[start..<index].first { Lexer.reserved.contains($0.text) }
            throw fault(
                "名称后面应有“\(ending)”", "after the name \"\(ending)\" is missing",
                span: (keyword ?? current).span)
        }
        return (Names.joined(tokens[start..<index]), tokens[start..<index].map(\.text))
    }

    private func isNamePart(_ token: Token) -> Bool {
        switch token.kind {
        case .word, .number: true
        case .symbol: [".", "/", "-", "'", "+", "*", "**"].contains(token.text)
        default: false
        }
    }

    /// The name of an argument, if one stands here followed by a colon; takes both.
    mutating func keyAhead() -> String? {
        guard current.kind == .word else { return nil }
        var end = index
        while isNamePart(tokens[end]) { end += 1 }
        guard tokens[end].isSymbol(":") else { return nil }
        let name = Names.joined(tokens[index..<end])
        index = end + 1
        return name
    }

    /// The key of a context entry and its colon.
    mutating func contextKey() throws(Diagnostic) -> (key: String, parts: [String]) {
        if current.kind == .string {
            let key = current.text
            advance()
            try expect(":")
            let parts = (try? Lexer.tokens(of: Array(key.unicodeScalars)))?.dropLast().map(\.text) ?? []
            return (key, parts)
        }
        let (name, parts) = try newName(until: ":") { $0.isSymbol(":") }
        advance()
        return (name, parts)
    }

    static let typeNames = Names([
        "date and time", "days and time duration", "years and months duration", "day time duration",
        "year month duration",
    ])

    /// A type: `number`, `list<string>`, `context<a: number>`, `function<number> -> string`.
    mutating func type() throws(Diagnostic) -> TypeTree {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= limits.depth else {
            throw fault("类型嵌套太深", "the type nests too deeply", code: .limit)
        }
        guard current.kind == .word else { throw fault("这里应为类型名称", "the name of a type is expected here") }
        let generic = peek(1).isSymbol("<")
        switch current.text {
        case "list" where generic, "range" where generic:
            let isList = current.text == "list"
            advance()
            advance()
            let element = try type()
            try closeAngle()
            return isList ? .list(element) : .range(element)
        case "context" where generic: return try contextType()
        case "function" where generic: return try functionType()
        default: break
        }
        var name = takeWords(Self.typeNames.longest(in: tokens[index...]))
        while current.isSymbol("."), peek(1).kind == .word {
            advance()
            name += "." + takeWords(nil)
        }
        return .named(name)
    }

    private mutating func contextType() throws(Diagnostic) -> TypeTree {
        advance()
        advance()
        var fields: [TypeTree.Field] = []
        if !current.isSymbol(">") {
            repeat {
                let (name, _) = try newName(until: ":") { $0.isSymbol(":") }
                try expect(":")
                fields.append(TypeTree.Field(name: name, type: try type()))
            } while take(",")
        }
        try closeAngle()
        return .context(fields)
    }

    private mutating func functionType() throws(Diagnostic) -> TypeTree {
        advance()
        advance()
        var parameters: [TypeTree] = []
        if !current.isSymbol(">") {
            repeat { parameters.append(try type()) } while take(",")
        }
        try closeAngle()
        try expect("->")
        return .function(parameters, try type())
    }

    /// A `>`, also where the lexer joined it with a following `=`.
    private mutating func closeAngle() throws(Diagnostic) {
        if current.isSymbol(">=") {
            let span = current.span
            tokens[index] = Token(kind: .symbol, text: "=", span: (span.lowerBound + 1)..<span.upperBound)
        } else {
            try expect(">")
        }
    }
}
