/// An amount of renminbi in integer fen. Text is a plain decimal with two digits ("590.00"); never a binary float.
package struct Money: Sendable, Hashable, Comparable {
    package var fen: Int64

    package init(fen: Int64) { self.fen = fen }

    package static let zero = Money(fen: 0)

    package static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }

    /// Sum, trapping on overflow: a wrapped amount must never be paid.
    package static func + (left: Money, right: Money) -> Money { Money(fen: left.fen + right.fen) }
    package static func - (left: Money, right: Money) -> Money { Money(fen: left.fen - right.fen) }

    /// Reads "590", "590.5", "590.00" (at most two decimals, optional minus); nil for anything else.
    package init?(yuan text: some StringProtocol) {
        var rest = Substring(text)
        let negative = rest.first == "-"
        if negative { rest.removeFirst() }
        let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, Money.isDigits(whole), whole.count <= 15 else { return nil }
        var fen: Int64 = 0
        if parts.count == 2 {
            let decimals = parts[1]
            guard Money.isDigits(decimals), decimals.count <= 2, let value = Int64(decimals) else {
                return nil
            }
            fen = decimals.count == 1 ? value * 10 : value
        }
        guard let yuan = Int64(whole) else { return nil }
        fen += yuan * 100
        self.init(fen: negative ? -fen : fen)
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// Plain decimal yuan with two digits, as exchanged everywhere ("40150.00").
    package var yuan: String {
        let magnitude = fen.magnitude
        let cents = magnitude % 100
        return "\(fen < 0 ? "-" : "")\(magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}
