/// A piece of FEEL text. Names are made of words, numbers and symbols, and only the parser, which knows the names in
/// scope, can tell how far one reaches; the lexer yields the parts.
struct Token: Sendable {
    enum Kind: Hashable, Sendable {
        case word, number, string, symbol, end
    }

    let kind: Kind
    /// The text as written; the decoded text of a string.
    let text: String
    /// In Unicode scalars.
    let span: Range<Int>

    func isSymbol(_ symbol: String) -> Bool { kind == .symbol && text == symbol }
    func isWord(_ word: String) -> Bool { kind == .word && text == word }
}
