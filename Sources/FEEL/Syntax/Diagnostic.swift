/// A sentence in both languages of the office.
public struct Bilingual: Hashable, Sendable {
    public let zh: String
    public let en: String

    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }
}

/// What is wrong with an expression, where, and what to do about it.
public struct Diagnostic: Error, Sendable {
    public enum Severity: Sendable { case error, warning }

    /// What kind of fault it is, for callers that treat some differently.
    public enum Code: String, Sendable {
        case syntax, unknownName, unknownFunction, unknownMember, unknownType, arity, argumentName,
            typeMismatch
        case nullable, clock, duplicateKey, limit, constant, unit
    }

    public let severity: Severity
    public let code: Code
    public let message: Bilingual
    /// Counted in Unicode scalars from the start of the expression.
    public let span: Range<Int>
    /// 1-based.
    public let line: Int
    /// 1-based, in Unicode scalars.
    public let column: Int
    /// The line of the source, and below it a caret under the column.
    public let excerpt: String

    init(_ severity: Severity, _ code: Code, _ message: Bilingual, span: Range<Int>, source: [Unicode.Scalar])
    {
        self.severity = severity
        self.code = code
        self.message = message
        self.span = span
        let position = min(span.lowerBound, source.count)
        let lineStart = (source[..<position].lastIndex(of: "\n") ?? -1) + 1
        let lineEnd = source[position...].firstIndex(of: "\n") ?? source.count
        line = source[..<position].count { $0 == "\n" } + 1
        column = position - lineStart + 1
        let text = String(String.UnicodeScalarView(source[lineStart..<lineEnd]))
        // A wide character (Chinese) takes two columns of a terminal.
        let pad = source[lineStart..<position].reduce(into: "") { result, scalar in
            result += scalar.value >= 0x1100 ? "  " : " "
        }
        let width = max(1, min(span.upperBound, lineEnd) - position)
        excerpt = text + "\n" + pad + String(repeating: "^", count: min(width, 60))
    }
}

extension Diagnostic: CustomStringConvertible {
    /// English, with place and caret.
    public var description: String { "\(line):\(column): \(message.en)\n\(excerpt)" }
}
