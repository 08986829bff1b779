/// The names an expression may use, arranged so that the parser finds the longest that fits at a place.
///
/// A FEEL name may hold spaces and symbols (`income per head`, `follow-up`), so where it ends depends on which names
/// there are.
public struct Names: Sendable {
    /// The names by their first part, each with all parts.
    private var byFirstPart: [String: [(parts: [String], name: String)]] = [:]

    public init() {}

    public init(_ names: some Sequence<String>) {
        for name in names { insert(name) }
    }

    public mutating func insert(_ name: String) {
        guard let tokens = try? Lexer.tokens(of: Array(name.unicodeScalars)) else { return }
        insert(name, parts: tokens.dropLast().map(\.text))
    }

    mutating func insert(_ name: String, parts: [String]) {
        guard let first = parts.first, byFirstPart[first]?.contains(where: { $0.parts == parts }) != true
        else {
            return
        }
        byFirstPart[first, default: []].append((parts, name))
        byFirstPart[first]?.sort { $0.parts.count > $1.parts.count }
    }

    /// The longest name that the tokens from here on spell, and how many tokens it takes.
    func longest(in tokens: ArraySlice<Token>) -> (name: String, count: Int)? {
        guard let first = tokens.first, first.kind == .word, let candidates = byFirstPart[first.text] else {
            return nil
        }
        candidate: for (parts, name) in candidates where parts.count <= tokens.count {
            for (part, token) in zip(parts, tokens) where token.kind == .string || token.text != part {
                continue candidate
            }
            return (name, parts.count)
        }
        return nil
    }

    /// The parts of a name as one text: words one blank apart, symbols without.
    static func joined(_ tokens: ArraySlice<Token>) -> String {
        var result = ""
        var previous: Token.Kind?
        for token in tokens {
            if previous != nil, previous != .symbol, token.kind != .symbol { result += " " }
            result += token.text
            previous = token.kind
        }
        return result
    }
}
