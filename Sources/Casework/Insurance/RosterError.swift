package import Benefits
package import Rules

/// Why a roster cannot be drawn up, exported or confirmed. No text holds personal data.
package enum RosterError: Error, Sendable, Hashable {
    case unknownScheme(id: String, known: [String])
    case noSuchRoster
    /// No draft of that scheme year for exactly this area.
    case noDraft(scheme: String, year: Int)
    /// Another draft has taken its place, or it was confirmed already.
    case notADraft
    /// Families that were named and have no line on it.
    case notOnRoster([Int64])
    /// Keys of people whom none of the named families has on it.
    case nobodyCalled([String])
    /// The register says of somebody that the premium is not paid from the award.
    case refusedInRegister
    /// Lines no longer agree with the register; a new draft is due (known fault C10).
    case outdated(families: Int)
    /// Somebody of it is covered by the product in this term already.
    case alreadyCovered
    /// What keeps each of its lines back.
    case nothingToConfirm(HeldBack)
    /// The lines of a household do not come to what the product's file says the household owes.
    case premiumMismatch(scheme: String)
    /// Villages do not add up to the whole.
    case totalsDoNotBalance
    case reasonMissing
    /// A consent or its refusal on a day to come.
    case notSaidYet
    /// What is kept in clear beside a line (evidence, reason, purpose, recipient) holds a number of a person.
    case holdsNumber
    case mayNotBeOverridden(RosterObstacle)

    package var localized: LocalizedText {
        switch self {
        case .unknownScheme(let id, let known):
            LocalizedText(
                zh: "没有保险方案“\(id)”；现有：\(known.joined(separator: "、"))。",
                en: "there is no scheme \"\(id)\"; known: \(known.joined(separator: ", ")).")
        case .noSuchRoster: LocalizedText(zh: "本辖区内没有这份名册。", en: "no such roster in this office's areas.")
        case .noDraft(let scheme, let year):
            LocalizedText(
                zh: "本区划没有 \(scheme) \(year) 年度的名册，请先用 roster draft 制表。",
                en: "there is no roster of \(scheme) \(year) for this area; draw one up with `roster draft`.")
        case .notADraft:
            LocalizedText(
                zh: "这份名册已确认或已被新名册取代。", en: "this roster was confirmed or replaced by a newer draft.")
        case .notOnRoster(let families):
            LocalizedText(
                zh: "名册中没有这些家庭：\(families.map(String.init).joined(separator: "、"))。什么都没有记录；请核对家庭编号，或重新制表。",
                en: "not on this roster: \(EnglishCount.text(families.count, "family", "families")) "
                    + "\(families.map(String.init).joined(separator: ", ")). Nothing was recorded; check the family numbers, or draw it up again."
            )
        case .nobodyCalled(let keys):
            LocalizedText(
                zh: "这些家庭在名册中没有：\(keys.joined(separator: "、"))。什么都没有记录；称谓以 guanhuai check --json 为准。",
                en:
                    "nobody of these families on the roster is called \(keys.joined(separator: ", ")). Nothing was "
                    + "recorded; `guanhuai check --json` shows how people are called.")
        case .refusedInRegister:
            LocalizedText(
                zh: "登记资料中有人不同意从奖励金转入保费；请先登记其现在的意见（guanhuai family event fact-recorded --fact consents）。",
                en:
                    "the register says that somebody of them does not pay the premium from the award: record first what "
                    + "that person says now (guanhuai family event fact-recorded --fact consents).")
        case .outdated(let families):
            LocalizedText(
                zh: "制表后有 \(families) 户情况变化，请重新制表后再确认。",
                en:
                    "\(EnglishCount.text(families, "family has", "families have")) changed since the draft; draw it up again, then confirm."
            )
        case .alreadyCovered:
            LocalizedText(
                zh: "名册中有人在本保险期间已承保，请重新制表。",
                en: "somebody on it is already covered in this term; draw it up again.")
        case .nothingToConfirm(let held):
            LocalizedText(
                zh: "没有可确认的人员：\(held.count > 0 ? held.text.zh : "名册为空")。",
                en: "nobody on it can be covered: \(held.count > 0 ? held.text.en : "it has no line").")
        case .premiumMismatch(let scheme):
            LocalizedText(
                zh: "方案 \(scheme) 的各人保费之和与每户保费不符，请检查方案文件。",
                en: "in \(scheme) the persons' premiums do not come to the household's; check its file.")
        case .totalsDoNotBalance:
            LocalizedText(
                zh: "各村小计与合计不符，未写出文件。", en: "the villages do not add up to the whole; nothing was written.")
        case .notSaidYet:
            LocalizedText(zh: "表示同意或不同意的日期不能晚于今天。", en: "the day it was said is later than today.")
        case .reasonMissing: LocalizedText(zh: "须写明理由。", en: "a reason is needed.")
        case .holdsNumber: UnsealedText.fault
        case .mayNotBeOverridden(let obstacle):
            LocalizedText(
                zh: "“\(obstacle.text.zh)”不得越过。", en: "\"\(obstacle.text.en)\" cannot be overridden.")
        }
    }
}

extension RosterError {
    /// Refuses words that are kept in clear where there are none, or a number of a person stands in them.
    static func require(_ words: String) throws(RosterError) {
        if words.allSatisfy(\.isWhitespace) { throw .reasonMissing }
        if UnsealedText.holdsNumber(words) { throw .holdsNumber }
    }
}

extension RosterError: CustomStringConvertible {
    package var description: String { localized.en }
}
