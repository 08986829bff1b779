/// Text that a spreadsheet would take for a formula, made harmless in a CSV and restored when it comes back.
///
/// The rule: where a text begins with `=`, `+`, `-`, `@`, a tab or a carriage return (also full width), one
/// apostrophe is put before it; and where it begins with apostrophes and then such a character, one more. Reading takes
/// exactly one away again, so every text survives the way out and back. Amounts and counts are written as numbers and
/// are never touched. Cells of a workbook need none of this: they are typed as text.
package enum SpreadsheetText {
    package static func neutralised(_ text: String) -> String {
        isDangerous(text[...]) ? "'" + text : text
    }

    /// Undoes ``neutralised(_:)``; other text is returned as it is.
    package static func restored(_ text: String) -> String {
        text.first == "'" && isDangerous(text.dropFirst()) ? String(text.dropFirst()) : text
    }

    private static let starters: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]

    private static func isDangerous(_ text: Substring) -> Bool {
        guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
        return starters.contains(first)
    }
}
