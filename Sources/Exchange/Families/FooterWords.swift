import Benefits

/// Words by which a line is known that stands below a table, or between its parts, and is nobody: signatures, notes,
/// totals. Which they are stands in `config/registers` (`footers`).
struct FooterWords {
    private let openings: [String]

    init(_ layout: RegisterLayout) { openings = layout.footers.map(HeadingMatch.key) }

    /// How the sum of a village or page ends.
    private static let sums = ["小计", "合计", "总计", "共计"]

    /// No footer begins with more characters.
    static let longestOpening = 100

    /// Whether a line that begins with this cell is none of the table.
    func open(with cell: String) -> Bool {
        let opening = HeadingMatch.key(String(cell.prefix(Self.longestOpening)))
        return openings.contains { opening.hasPrefix($0) }
    }

    /// "胜利村小计".
    static func isSum(_ cell: String) -> Bool {
        let text = HeadingMatch.key(cell)
        return sums.contains { text.hasSuffix($0) }
    }

    /// A few digits, perhaps with what is counted: too few for the number of a person.
    static func isCount(_ cell: String) -> Bool {
        let text = HeadingMatch.key(cell)
        let digits = text.count(where: \.isNumber)
        return (1...5).contains(digits) && text.count - digits <= 2
    }
}
