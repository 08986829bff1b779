/// An amount of renminbi in integer fen. Text is a plain decimal with two digits ("590.00"); never a binary float.
public struct Money: Sendable, Hashable, Comparable {
    public var fen: Int64

    public init(fen: Int64) { self.fen = fen }

    public static let zero = Money(fen: 0)

    public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }

    /// Sum, trapping on overflow: a wrapped amount must never be paid.
    public static func + (left: Money, right: Money) -> Money { Money(fen: left.fen + right.fen) }
    public static func - (left: Money, right: Money) -> Money { Money(fen: left.fen - right.fen) }

    /// Reads "590", "590.5", "590.00" (at most two decimals, optional minus); nil for anything else.
    public init?(yuan text: some StringProtocol) { self.init(yuan: String(text)) }

    /// The same of a whole text.
    public init?(yuan text: String) {
        var (fen, wholes, decimals): (Int64, Int, Int?) = (0, 0, nil)
        var isNegative = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "-") where wholes == 0 && !isNegative: isNegative = true
            case UInt8(ascii: ".") where decimals == nil && wholes > 0: decimals = 0
            case 0x30...0x39:
                fen = fen * 10 + Int64(byte - 0x30)
                if let count = decimals { decimals = count + 1 } else { wholes += 1 }
                if wholes > 15 || decimals ?? 0 > 2 { return nil }
            default: return nil
            }
        }
        guard wholes > 0, decimals != 0 else { return nil }
        for _ in (decimals ?? 0)..<2 { fen *= 10 }
        self.init(fen: isNegative ? -fen : fen)
    }

    /// Plain decimal yuan with two digits, as exchanged everywhere ("40150.00").
    public var yuan: String {
        let magnitude = fen.magnitude
        let cents = magnitude % 100
        return "\(fen < 0 ? "-" : "")\(magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}
