/// Cuts FEEL text into tokens.
struct Lexer {
    private let source: [Unicode.Scalar]
    private var position = 0
    private(set) var tokens: [Token] = []

    /// Words that cannot be a name by themselves.
    static let reserved: Set<String> = [
        "and", "or", "between", "in", "if", "then", "else", "for", "return", "some", "every", "satisfies",
        "instance",
        "function", "external", "true", "false", "null",
    ]

    /// The tokens of a text, ended by an `.end` token, or the first fault.
    static func tokens(of source: [Unicode.Scalar]) throws(Diagnostic) -> [Token] {
        var lexer = Lexer(source: source)
        try lexer.run()
        return lexer.tokens
    }

    private init(source: [Unicode.Scalar]) {
        self.source = source
    }

    private mutating func run() throws(Diagnostic) {
        while position < source.count {
            let start = position
            let scalar = source[position]
            if Self.isSpace(scalar) {
                position += 1
            } else if scalar == "/", next(1) == "/" {
                while position < source.count, source[position] != "\n" { position += 1 }
            } else if scalar == "/", next(1) == "*" {
                try skipComment()
            } else if scalar == "\"" {
                try string()
            } else if Self.isDigit(scalar)
                || (scalar == "." && next(1).map(Self.isDigit) == true && !afterDot)
            {
                number()
            } else if Self.startsName(scalar) {
                while position < source.count, Self.continuesName(source[position]) { position += 1 }
                add(.word, from: start)
            } else {
                try symbol()
            }
        }
        tokens.append(Token(kind: .end, text: "", span: source.count..<source.count))
    }

    /// Whether the last token is a dot written directly before: `1..5`.
    private var afterDot: Bool {
        tokens.last.map { $0.isSymbol("..") && $0.span.upperBound == position } ?? false
    }

    private func next(_ distance: Int) -> Unicode.Scalar? {
        position + distance < source.count ? source[position + distance] : nil
    }

    private mutating func add(_ kind: Token.Kind, from start: Int) {
        let text = String(String.UnicodeScalarView(source[start..<position]))
        tokens.append(Token(kind: kind, text: text, span: start..<position))
    }

    private mutating func skipComment() throws(Diagnostic) {
        let start = position
        position += 2
        while position + 1 < source.count {
            if source[position] == "*", source[position + 1] == "/" {
                position += 2
                return
            }
            position += 1
        }
        throw fault(
            start..<source.count, "注释没有结束，请补上 */", "the comment does not end: close it with */")
    }

    private mutating func number() {
        let start = position
        digits()
        if position < source.count, source[position] == ".", next(1).map(Self.isDigit) == true {
            position += 1
            digits()
        }
        if position < source.count, source[position] == "e" || source[position] == "E" {
            let signed = next(1) == "+" || next(1) == "-"
            if next(signed ? 2 : 1).map(Self.isDigit) == true {
                position += signed ? 2 : 1
                digits()
            }
        }
        add(.number, from: start)
    }

    private mutating func digits() {
        while position < source.count, Self.isDigit(source[position]) { position += 1 }
    }

    private static let pairs: Set<String> = ["..", "**", "<=", ">=", "!=", "->"]

    private mutating func symbol() throws(Diagnostic) {
        let start = position
        if let second = next(1) {
            let pair = String(String.UnicodeScalarView([source[position], second]))
            if Self.pairs.contains(pair) {
                position += 2
                add(.symbol, from: start)
                return
            }
        }
        guard "+-*/=<>()[]{},:.@'".unicodeScalars.contains(source[position]) else {
            throw fault(
                start..<(start + 1), "这里不能有字符“\(source[position])”，请删去或改用英文标点",
                "the character \"\(source[position])\" has no meaning here: remove it, or use ASCII punctuation"
            )
        }
        position += 1
        add(.symbol, from: start)
    }

    private func fault(_ span: Range<Int>, _ zh: String, _ en: String) -> Diagnostic {
        Diagnostic(.error, .syntax, Bilingual(zh: zh, en: en), span: span, source: source)
    }
}

extension Lexer {
    /// Reads a string and its escapes; what is no escape (`"\s"`) stays as written, since patterns are full of them.
    private mutating func string() throws(Diagnostic) {
        let start = position
        var text = String.UnicodeScalarView()
        position += 1
        while position < source.count, source[position] != "\"" {
            if source[position] == "\\" {
                escape(into: &text)
            } else {
                text.append(source[position])
                position += 1
            }
        }
        guard position < source.count else {
            throw fault(
                start..<source.count, "字符串没有结束，请补上引号", "the string does not end: close it with a quote")
        }
        position += 1
        tokens.append(Token(kind: .string, text: String(text), span: start..<position))
    }

    private mutating func escape(into text: inout String.UnicodeScalarView) {
        let simple: [Unicode.Scalar: Unicode.Scalar] = [
            "n": "\n", "r": "\r", "t": "\t", "\"": "\"", "'": "'", "\\": "\\",
        ]
        guard let mark = next(1) else {
            text.append("\\")
            position += 1
            return
        }
        if let plain = simple[mark] {
            text.append(plain)
            position += 2
        } else if mark == "u", let unit = hex(at: position + 2, count: 4) {
            if let scalar = Unicode.Scalar(unit) {
                text.append(scalar)
                position += 6
            } else if (0xD800..<0xDC00).contains(unit), next(6) == "\\", next(7) == "u",
                let low = hex(at: position + 8, count: 4), (0xDC00..<0xE000).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
            {
                text.append(scalar)
                position += 12
            } else {
                text.append("\u{FFFD}")
                position += 6
            }
        } else if mark == "U", let unit = hex(at: position + 2, count: 6), let scalar = Unicode.Scalar(unit) {
            text.append(scalar)
            position += 8
        } else {
            text.append("\\")
            text.append(mark)
            position += 2
        }
    }

    private func hex(at start: Int, count: Int) -> UInt32? {
        guard start + count <= source.count else { return nil }
        var value: UInt32 = 0
        for scalar in source[start..<(start + count)] {
            guard let digit = scalar.properties.isASCIIHexDigit ? UInt32(String(scalar), radix: 16) : nil
            else {
                return nil
            }
            value = value << 4 | digit
        }
        return value
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// The standard's white space, and the ideographic space that Chinese keyboards type.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
            0x3000,
            0xFEFF:
            true
        default: false
        }
    }

    /// The standard's `name start char`.
    static func startsName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3F, 0x5F, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
            0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
            0xF900...0xFDCF,
            0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            !isSpace(scalar)
        default: false
        }
    }

    /// The standard's `name part char`.
    static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: startsName(scalar)
        }
    }
}
