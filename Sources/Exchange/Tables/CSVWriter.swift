package import Rules

/// One cell of a list that leaves the office.
package enum TableCell: Sendable, Hashable {
    /// Anything that is not calculated with: names, and every number that identifies (documents, accounts, phones).
    case text(String)
    /// Yuan with two decimals.
    case amount(Money)
    case count(Int)
    case empty
}

/// Writes a CSV as RFC 4180 says and as Excel in China opens it: UTF-8 with a byte order mark, CRLF, quotes only where
/// needed, numbers that identify in plain digits.
package struct CSVWriter: Sendable {
    /// The file so far.
    package private(set) var bytes: [UInt8]
    private let neutralises: Bool

    /// - Parameter neutralises: whether text that looks like a formula gets an apostrophe (``SpreadsheetText``). Leave
    ///   it off only for a machine that reads the file and for which the apostrophe would be wrong.
    package init(neutralises: Bool = true, byteOrderMark: Bool = true) {
        self.neutralises = neutralises
        bytes = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    }

    package mutating func append(_ row: [TableCell]) {
        for (index, cell) in row.enumerated() {
            let (text, mayBeFormula) =
                switch cell {
                case .text(let text): (text, true)
                case .amount(let amount): (amount.yuan, false)
                case .count(let count): (String(count), false)
                case .empty: ("", false)
                }
            append(text, at: index, of: row.count, mayBeFormula: mayBeFormula)
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    /// A row of texts.
    package mutating func append(_ row: [String]) {
        for (index, text) in row.enumerated() { append(text, at: index, of: row.count, mayBeFormula: true) }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    /// Hands out what was written so far and forgets it, so that a long list can be streamed in pieces.
    package mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func append(_ text: String, at index: Int, of count: Int, mayBeFormula: Bool) {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        appendField(
            mayBeFormula && neutralises ? SpreadsheetText.neutralised(text) : text, isAlone: count == 1)
    }

    /// Quotes where a reader would otherwise split or trim; a lone empty field is quoted so that it is not a blank line.
    private mutating func appendField(_ text: String, isAlone: Bool) {
        let utf8 = text.utf8
        let isSpecial = utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0D || $0 == 0x0A }
        guard isSpecial || utf8.first == 0x20 || utf8.last == 0x20 || isAlone && utf8.isEmpty else {
            bytes.append(contentsOf: utf8)
            return
        }
        bytes.append(0x22)
        for byte in utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
