import Benefits

/// The words that may stand below the headings of a register's coded columns.
package struct UsualWords: Sendable {
    private let words: [String: [String]]

    package init(_ layout: RegisterLayout) {
        words = HeadingMatch.known(layout).compactMapValues { layout.vocabulary.usual[$0] }
    }

    /// - Returns: none below a heading of a column that takes any text.
    package func below(_ heading: String) -> [String] { words[HeadingMatch.key(heading)] ?? [] }
}
