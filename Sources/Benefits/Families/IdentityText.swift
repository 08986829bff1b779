/// Mending of what people and spreadsheets do to numbers and names before anything is read from them.
///
/// Only spelling is touched, never meaning: full width becomes half width, invisible characters and surrounding
/// blanks go, the apostrophe or `="…"` that forces a spreadsheet to keep text goes.
package enum IdentityText {
    /// The cell as typed in half width, without surrounding blanks and spreadsheet wrappers. Inner blanks stay: in a
    /// number they are a fault that a person must see.
    package static func mended(_ raw: String) -> String {
        if isPlain(raw) { return raw }
        var scalars = String.UnicodeScalarView()
        for scalar in raw.unicodeScalars where !isInvisible(scalar) {
            scalars.append(halfWidth(scalar))
        }
        var text = Substring(String(scalars)).trimmingBlanks()
        if text.hasPrefix("=\""), text.hasSuffix("\""), text.count >= 3 {
            text = text.dropFirst(2).dropLast().trimmingBlanks()
        }
        while let first = text.unicodeScalars.first, apostrophes.contains(first) {
            text = text.dropFirst().trimmingBlanks()
        }
        return String(text)
    }

    /// Free text without the blanks around it; nothing else is touched.
    package static func trimmed(_ raw: String) -> String { String(raw[...].trimmingBlanks()) }

    /// Without any blank at all, for fields in which people group digits (telephone, account).
    package static func withoutBlanks(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !isBlank($0) }))
    }

    /// Whether a spreadsheet turned the number into a floating one: E-notation, or a decimal point in digits.
    package static func isSpreadsheetNumber(_ mended: String) -> Bool {
        let bytes = Array(mended.utf8)
        guard let first = bytes.first, isDigit(first) else { return false }
        var index = bytes.firstIndex { !isDigit($0) } ?? bytes.count
        guard index < bytes.count else { return false }
        var sawPoint = false
        if bytes[index] == UInt8(ascii: ".") {
            sawPoint = true
            index += 1
            while index < bytes.count, isDigit(bytes[index]) { index += 1 }
        }
        if index == bytes.count { return sawPoint }
        guard bytes[index] == UInt8(ascii: "E") || bytes[index] == UInt8(ascii: "e") else { return false }
        index += 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
            index += 1
        }
        return index < bytes.count && bytes[index...].allSatisfy(isDigit)
    }

    /// Whether the scalar separates words: any Unicode white space, the ideographic space included.
    package static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    /// Whether nothing is written, blanks and invisible signs aside. What is mended may be empty where something was: an
    /// apostrophe.
    package static func isNothing(_ raw: String) -> Bool {
        raw.unicodeScalars.allSatisfy { isBlank($0) || isInvisible($0) }
    }

    package static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// U+FF01…U+FF5E to ASCII and the ideographic space to a space; other scalars as they are.
    static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000, 0x00A0: " "
        default: scalar
        }
    }

    /// Digits and ASCII letters alone need no mending.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { isDigit($0) || ($0 | 0x20) &- 0x61 < 26 }
    }

    /// Zero-width characters, direction marks and byte order marks that copying from other programs leaves behind.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF, 0x00AD: true
        default: false
        }
    }

    private static let apostrophes: Set<Unicode.Scalar> = ["'", "\u{2018}", "\u{2019}", "`", "\u{00B4}"]
}

extension Substring {
    /// Without white space at both ends (Unicode's, so the ideographic space too).
    fileprivate func trimmingBlanks() -> Substring {
        var text = self
        while let first = text.unicodeScalars.first, IdentityText.isBlank(first) {
            text.unicodeScalars.removeFirst()
        }
        while let last = text.unicodeScalars.last, IdentityText.isBlank(last) {
            text.unicodeScalars.removeLast()
        }
        return text
    }
}
