package import Rules

/// Why a person gets neither money nor cover until somebody has looked at it.
package enum MoneyBlock: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The identity number ends in 000 and fits its check digit: so does every eleventh number that a spreadsheet
    /// rounded (domain facts, known fault E2). A person compares it with the paper.
    case numberToConfirm = "number-to-confirm"
    /// Entries merged into one person hold covers of one product on the same days.
    case overlappingCovers = "overlapping-covers"

    package static func < (left: MoneyBlock, right: MoneyBlock) -> Bool { left.rawValue < right.rawValue }

    package var text: LocalizedText {
        switch self {
        case .numberToConfirm:
            LocalizedText(
                zh: "证件号码以000结尾，须对照原件确认", en: "the identity number ends in 000: compare it with the paper")
        case .overlappingCovers:
            LocalizedText(
                zh: "合并后同期保障重叠，须处理", en: "merged entries are covered on the same days: settle it first")
        }
    }
}
