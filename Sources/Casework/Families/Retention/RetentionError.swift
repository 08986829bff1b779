import Benefits
package import CivilCalendar
package import Rules

/// Why nothing was closed or purged. No text holds personal data.
package enum RetentionError: Error, Sendable, Hashable {
    case notAllowed, reasonMissing, reasonHoldsNumber, alreadyClosed, notClosed
    /// Another office is asked to take the family.
    case offered
    /// The office has set no period.
    case noPeriod
    /// No closed family is due.
    case nothingDue
    case noSuchPurge, alreadyPurged
    /// Somebody answered the proposal with no.
    case refusedBefore
    /// Something of the family is recorded of a later day than that of the closing.
    case closedBefore(CivilDate)
    /// The one who proposed it is the one who would carry it out.
    case secondPersonNeeded
    /// Families that are not due any more: reopened, restricted, insured or named by others meanwhile.
    case changedMeanwhile(Int)

    package var text: LocalizedText {
        switch self {
        case .notAllowed: LocalizedText(zh: "只有管理员可以清除。", en: "only an administrator may purge")
        case .reasonMissing: LocalizedText(zh: "请写明理由。", en: "say why")
        case .reasonHoldsNumber: UnsealedText.fault
        case .alreadyClosed: LocalizedText(zh: "该户已结案。", en: "the file is closed already")
        case .offered:
            LocalizedText(
                zh: "该户正在转给别的单位，请先等其答复或撤回。",
                en: "another office is asked to take the family: wait for its answer, or withdraw the offer")
        case .notClosed: LocalizedText(zh: "该户没有结案。", en: "the file is not closed")
        case .noPeriod:
            LocalizedText(
                zh: "本单位没有设定保存期限，不清除任何资料。请在 guanhuai.yaml 的 retention.closed_families 写明年数和依据。",
                en: "the office has set no period, and nothing is purged; set years and basis under "
                    + "retention.closed_families in guanhuai.yaml")
        case .nothingDue: LocalizedText(zh: "没有到期的家庭。", en: "no closed family is due")
        case .noSuchPurge: LocalizedText(zh: "没有这项清除提议。", en: "there is no such proposal")
        case .alreadyPurged: LocalizedText(zh: "这项提议已经执行。", en: "the proposal has been carried out")
        case .refusedBefore:
            LocalizedText(zh: "这项提议已被否决。", en: "the proposal was answered with no")
        case .closedBefore(let day):
            LocalizedText(
                zh: "该户最近的登记、登记表或认定是 \(day) 的，结案日期不能早于这一天。",
                en:
                    "the family was recorded, listed in a register or decided on as late as \(day); the file cannot be closed before that day"
            )
        case .secondPersonNeeded:
            LocalizedText(
                zh: "须由提议人以外的另一位管理员确认。", en: "another administrator than the proposer must confirm it")
        case .changedMeanwhile(let count):
            LocalizedText(
                zh: "有 \(count) 户已不再到期（已恢复、受限、在保或与他户有关联）。没有清除任何资料，请重新提议。",
                en:
                    "\(EnglishCount.text(count, "family is", "families are")) not due any more (reopened, restricted, insured or named by others); "
                    + "nothing was purged, propose anew")
        }
    }
}

extension RetentionError: CustomStringConvertible {
    package var description: String { text.en }
}
