import Benefits
package import Rules

/// Why rules are not published, or not shown. No text holds personal data.
package enum PublishingError: Error, Sendable, Hashable {
    /// The role or the areas of the person do not suffice to propose, approve or withdraw.
    case notTheirs
    /// The role sees no answers about single families.
    case familiesNotTheirs
    case samePerson
    case noReason, reasonHoldsNumber
    case noProgrammes
    /// These very files are in force.
    case alreadyPublished(publication: Int64)
    /// Another proposal waits for its second person.
    case waiting(publication: Int64)
    case noSuchPublication(id: Int64)
    /// It was published or withdrawn before.
    case settled(id: Int64)
    /// Something else was published since: the impact that was shown no longer holds.
    case outdated
    /// No kept rule set, or several, by what was typed.
    case unknownRules
    /// The kept texts are not those of their digest, or not there.
    case textsMissing

    package var localized: LocalizedText {
        switch self {
        case .notTheirs:
            LocalizedText(
                zh: "公布规则须由负责全部区划的管理员提出；第二人须是负责全部区划的管理员或待遇发放员。",
                en:
                    "rules are proposed by an administrator for all areas; the second person is an administrator or benefit officer for all areas."
            )
        case .familiesNotTheirs:
            LocalizedText(
                zh: "您的职责不含查看各户的认定结果；去掉 --families 可看汇总。",
                en:
                    "your role does not see answers about single families; without --families you see the sums."
            )
        case .samePerson:
            LocalizedText(
                zh: "提出的人不能自己批准，请由第二人批准。", en: "who proposed may not approve; a second person has to.")
        case .noReason:
            LocalizedText(zh: "请用 --reason 写明理由。", en: "say why with --reason.")
        case .reasonHoldsNumber: UnsealedText.fault
        case .noProgrammes:
            LocalizedText(
                zh: "文件夹里没有任何项目，没有可公布的规则。", en: "there is no programme in the folder: nothing to publish.")
        case .alreadyPublished(let publication):
            LocalizedText(
                zh: "这些规则就是现行的第 \(publication) 次公布，没有变化。",
                en: "these rules are in force already, as publication \(publication).")
        case .waiting(let publication):
            LocalizedText(
                zh:
                    "第 \(publication) 次公布还在等第二人；请先批准（--approve \(publication)）或撤回（--withdraw \(publication)）。",
                en:
                    "publication \(publication) waits for a second person; first approve (--approve \(publication)) or withdraw it (--withdraw \(publication))."
            )
        case .noSuchPublication(let id):
            LocalizedText(zh: "没有第 \(id) 次公布。", en: "there is no publication \(id).")
        case .settled(let id):
            LocalizedText(
                zh: "第 \(id) 次公布已经生效或撤回。", en: "publication \(id) was published or withdrawn before.")
        case .outdated:
            LocalizedText(
                zh: "其间公布了别的规则，所列影响不再成立；请撤回后重新提出。",
                en:
                    "other rules were published in between and the impact shown no longer holds; withdraw and propose again."
            )
        case .unknownRules:
            LocalizedText(
                zh: "没有这套规则，或有多套与之相符；请用 rules published 所列的编号或摘要（至少 8 位）。",
                en:
                    "there is no such rule set, or more than one; use a number or digest (8 digits or more) from `rules published`."
            )
        case .textsMissing:
            LocalizedText(
                zh: "所保存的规则文本缺失或与摘要不符，请运行 guanhuai doctor 并从备份恢复。",
                en:
                    "the kept rule texts are missing or not those of their digest; run guanhuai doctor and restore a backup."
            )
        }
    }
}

extension PublishingError: CustomStringConvertible {
    package var description: String { localized.en }
}
