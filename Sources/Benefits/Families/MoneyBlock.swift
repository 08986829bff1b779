package import Rules

/// Why a person gets neither money nor cover until somebody has looked at it.
package enum MoneyBlock: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The identity number ends in 000 and fits its check digit: so does every eleventh number that a spreadsheet
    /// rounded (domain facts, known fault E2). A person compares it with the paper.
    case numberToConfirm = "number-to-confirm"
    /// Entries merged into one person hold covers of one product on the same days.
    case overlappingCovers = "overlapping-covers"
    /// Two files' answers pay the person the same benefit (a merge uncovered it, or a child stands in both).
    case overlappingBenefits = "overlapping-benefits"
    /// Another office's answer pays the person the same benefit.
    case benefitsOfTwoOffices = "benefits-of-two-offices"
    /// It was settled that another file's answer is paid for the person.
    case paidElsewhere = "paid-elsewhere"

    package static func < (left: MoneyBlock, right: MoneyBlock) -> Bool { left.rawValue < right.rawValue }

    package var text: LocalizedText {
        switch self {
        case .numberToConfirm:
            LocalizedText(
                zh: "证件号码以000结尾，须对照原件确认", en: "the identity number ends in 000: compare it with the paper")
        case .overlappingCovers:
            LocalizedText(
                zh: "合并后同期保障重叠，须处理", en: "merged entries are covered on the same days: settle it first")
        case .overlappingBenefits:
            LocalizedText(
                zh: "同一人在两个家庭重复享受，须处理", en: "two families' answers pay the same person: settle it first")
        case .benefitsOfTwoOffices:
            LocalizedText(
                zh: "另一单位也发给此人同一待遇，须先商定由谁发放",
                en: "another office's answer pays the same person: settle with it who pays")
        case .paidElsewhere:
            LocalizedText(zh: "已定由另一家庭发放", en: "settled: it is paid with another family")
        }
    }
}
