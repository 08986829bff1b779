package import Rules

/// Why an act on a pair has no result. No text holds personal data.
package enum DuplicateError: Error, Sendable, Hashable {
    case noSuchPair, noSuchOverlap, settledAlready, notSettled, mergedAlready, notMerged
    case reasonMissing, countsDiffer
    /// The data of one of the two are restricted.
    case restricted
    /// Two files pay one benefit: one of them is to be named.
    case payerMissing([Int64])
    /// Of two covers of a person one is to be named.
    case standingMissing([Int64])
    /// Somebody else said something of the pair since it was shown.
    case answeredMeanwhile
    /// The last that was said of the pair is that it is two people.
    case saidTwo

    package var text: LocalizedText {
        switch self {
        case .noSuchPair: LocalizedText(zh: "本辖区内没有这一对。", en: "no such pair in this office's areas")
        case .noSuchOverlap: LocalizedText(zh: "没有这一项未处理的重叠。", en: "no such open overlap")
        case .settledAlready:
            LocalizedText(
                zh: "已说明以哪一方为准；要改，请先收回。", en: "it was settled already; take that back first to change it")
        case .notSettled: LocalizedText(zh: "还没有说明以哪一方为准。", en: "nobody has said which of the two stands")
        case .mergedAlready:
            LocalizedText(
                zh: "这两条登记已经合并；合并有误的，请先撤回合并。",
                en: "these two entries are merged already; where that was wrong, take the merge back first")
        case .notMerged: LocalizedText(zh: "这两条登记没有合并。", en: "these two entries are not merged")
        case .reasonMissing: LocalizedText(zh: "请写明理由。", en: "give the reason")
        case .restricted: RestrictionError.ofPerson
        case .payerMissing(let families):
            LocalizedText(
                zh: "请选定由哪个家庭发放：\(families.map(String.init).joined(separator: "、"))。",
                en: "say which family is paid: \(families.map(String.init).joined(separator: " or "))")
        case .standingMissing(let covers):
            LocalizedText(
                zh: "请选定保留哪一份保障：\(covers.map(String.init).joined(separator: "、"))。",
                en: "say which cover stands: \(covers.map(String.init).joined(separator: " or "))")
        case .answeredMeanwhile:
            LocalizedText(
                zh: "其间有人作了判断，请先查看。", en: "somebody has answered on this meanwhile; look at it first"
            )
        case .saidTwo:
            LocalizedText(
                zh: "这一对已判断为不是同一人，没有合并；如判断有误，请先改判为同一人。",
                en:
                    "somebody said that these are two people; nothing was merged. Answer same first, if that was wrong"
            )
        case .countsDiffer:
            LocalizedText(
                zh: "合并前后记录数不符，已撤回。", en: "counts before and after the merge differ; nothing was changed")
        }
    }
}

extension DuplicateError: CustomStringConvertible {
    package var description: String { text.en }
}
