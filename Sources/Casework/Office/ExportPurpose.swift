import Benefits
package import Rules

/// Why and to whom a file with whole numbers leaves the office (PIPL art. 23; the record is kept three years).
package struct ExportPurpose: Sendable, Hashable {
    package var purpose: String
    package var recipient: String

    package init(purpose: String, recipient: String) {
        self.purpose = purpose
        self.recipient = recipient
    }

    var isComplete: Bool { ![purpose, recipient].contains { $0.allSatisfy(\.isWhitespace) } }

    /// Both are said, and no number of a person stands in them: they are kept as they are typed.
    ///
    /// - Throws: `DeskError.refused`.
    func require() throws(DeskError) {
        guard isComplete else { throw .refused(Self.missing) }
        for words in [purpose, recipient] where UnsealedText.holdsNumber(words) {
            throw .refused(UnsealedText.fault)
        }
    }

    package static let missing = LocalizedText(
        zh: "号码完整的资料离开本单位，须写明用途和接收单位。",
        en: "families leave the office with whole numbers only with a purpose and a recipient on record")
}
