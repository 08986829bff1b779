/// The replacement text of `replace`: `$1` stands for a group, `\$` and `\\` for themselves.
struct Replacement: Sendable {
    private enum Part: Sendable {
        case text([Unicode.Scalar])
        case group(Int)
    }

    private var parts: [Part] = []

    /// Nil where a `$` has no number after it or a backslash stands before anything else.
    init?(_ template: String, groups: Int, literal: Bool) {
        var scalars = Array(template.unicodeScalars)[...]
        if literal {
            parts = [.text(Array(scalars))]
            return
        }
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\\":
                guard let next = scalars.popFirst(), next == "\\" || next == "$" else { return nil }
                parts.append(.text([next]))
            case "$":
                guard let first = scalars.first, Lexer.isDigit(first) else { return nil }
                var number = Int(first.value - 0x30)
                scalars.removeFirst()
                // A further digit belongs to the number while there are that many groups.
                while let digit = scalars.first, Lexer.isDigit(digit), number > 0,
                    number * 10 + Int(digit.value - 0x30) <= groups
                {
                    number = number * 10 + Int(digit.value - 0x30)
                    scalars.removeFirst()
                }
                parts.append(.group(number))
            default: parts.append(.text([scalar]))
            }
        }
    }

    func append(_ match: Matcher.Match, of text: [Unicode.Scalar], to result: inout String.UnicodeScalarView)
    {
        for part in parts {
            switch part {
            case .text(let plain): result.append(contentsOf: plain)
            case .group(let number):
                if number < match.groups.count, let range = match.groups[number] {
                    result.append(contentsOf: text[range])
                }
            }
        }
    }
}
