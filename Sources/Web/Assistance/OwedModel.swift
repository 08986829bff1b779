/// What a programme owes in a year, with the arithmetic.
struct OwedModel: Sendable {
    let title: String
    /// "2026年5月至12月：8 个月 × ¥590.00 = ¥4,720.00", held and late months, and the conventions that moved one.
    let lines: [String]
    let hasLines: Bool
    /// nil where nothing is owed.
    let total: String?
    let nothing: String
}
