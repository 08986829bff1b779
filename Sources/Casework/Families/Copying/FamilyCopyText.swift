package import Benefits
import CivilCalendar
package import Rules
import Store

extension FamilyCopy {
    /// A part of a copy as a family reads it: what it is, and a line for each thing.
    package struct Section: Sendable, Hashable {
        package let title: LocalizedText
        package let lines: [LocalizedText]
    }

    /// Everything in words, times of the office's clock to the minute, numbers in full.
    ///
    /// - Parameter policy: what programmes and plans are called; what it does not name is given by its code.
    package func sections(_ policy: Policy) -> [Section] {
        let words = CopyWords(FamilyHistory.sentences(history, inClear: true), policy)
        return [
            Section(title: LocalizedText(zh: "登记的事实", en: "Facts on record"), lines: history.map(words.line)),
            Section(title: LocalizedText(zh: "办理的事项", en: "Acts"), lines: acts.map(words.line)),
            Section(title: LocalizedText(zh: "认定", en: "Decisions"), lines: decisions.map(words.line)),
            Section(title: LocalizedText(zh: "保险", en: "Covers"), lines: covers.map(words.line)),
            Section(
                title: LocalizedText(zh: "投保意愿", en: "Consents to insurance"),
                lines: consents.map(words.line)),
            Section(
                title: LocalizedText(zh: "提供给其他机构", en: "Given to others"),
                lines: disclosures.map(words.line)),
            Section(
                title: LocalizedText(zh: "导入表格的原始行", en: "Rows of registers as sent"),
                lines: imported.map(words.line)),
            Section(title: LocalizedText(zh: "谁看过", en: "Who looked"), lines: looks.map(words.line)),
        ]
    }
}

/// The lines of a copy.
private struct CopyWords {
    private let sentences: FactSentence
    private let policy: Policy

    init(_ sentences: FactSentence, _ policy: Policy) {
        self.sentences = sentences
        self.policy = policy
    }

    /// "测试·甲·收入：工资，每月2000.00元（2020-01-01起）。2026-11-25 09:40 王干事登记（导入登记表），2026-11-26 10:00 起不再使用。"
    func line(_ fact: HistoricFact) -> LocalizedText {
        let said = sentences.sentence(EventChange(before: nil, after: fact.fact.row))
        let why = FamilyHistory.title(fact.reason)
        let from = OfficeMoment(fact.from).text
        let until = fact.to.map { OfficeMoment($0).text }
        return LocalizedText(
            zh: said.zh + "\(from) \(fact.recordedBy)登记（\(why.zh)）" + (until.map { "，\($0) 起不再使用" } ?? "")
                + "。",
            en: "\(said.en) Recorded \(from) by \(fact.recordedBy) (\(why.en))"
                + (until.map { ", replaced \($0)" } ?? "") + ".")
    }

    func line(_ act: ActRecord) -> LocalizedText {
        let (title, at) = (FamilyHistory.title(act.kind), OfficeMoment(act.at).text)
        let reason = act.reason ?? ""
        return LocalizedText(
            zh: "\(at) \(act.recordedBy)：\(title.zh)" + (act.day.map { "，发生于 \($0)" } ?? "")
                + (reason.isEmpty ? "" : "，原因：\(reason)"),
            en: "\(at) \(act.recordedBy): \(title.en)" + (act.day.map { ", of \($0)" } ?? "")
                + (reason.isEmpty ? "" : ", because: \(reason)"))
    }

    func line(_ decision: StoredDecision) -> LocalizedText {
        let title = title(decision.programme)
        let person = DecisionSubject.person(ofUnit: decision.unit)
        let unit = sentences.unit(person.map(DecisionUnit.person) ?? .family)
        let outcome = Self.word(decision.outcome)
        let amount = decision.amount.map { amount in
            let per = Self.per(decision.period)
            return LocalizedText(zh: "，\(per.zh)\(amount.yuan)元", en: ", \(amount.yuan) yuan\(per.en)")
        }
        return LocalizedText(
            zh: "\(decision.day) \(title.zh)（\(unit.zh)）：\(outcome.zh)\(amount?.zh ?? "")",
            en: "\(decision.day) \(title.en) (\(unit.en)): \(outcome.en)\(amount?.en ?? "")")
    }

    func line(_ cover: FamilyCover) -> LocalizedText {
        let (title, who) = (title(cover.scheme), sentences.who(cover.person))
        let plan = policy.products.first { $0.programme == cover.scheme }?.plans.first {
            $0.code == cover.plan
        }?.title
        let days = "\(cover.term.from?.description ?? "") – \(cover.term.lastDay?.description ?? "")"
        let premium = Money(fen: cover.premiumFen).yuan
        return LocalizedText(
            zh: "\(title.zh) \(cover.year)，\(who.zh)，\(plan?.zh ?? cover.plan)，\(days)，保费\(premium)元",
            en:
                "\(title.en) \(cover.year), \(who.en), \(plan?.en ?? cover.plan), \(days), premium \(premium) yuan"
        )
    }

    func line(_ consent: FamilyConsent) -> LocalizedText {
        let (title, who) = (title(consent.scheme), sentences.who(consent.person))
        let answer =
            switch Consent(rawValue: consent.answer) {
            case .yes: LocalizedText(zh: "同意", en: "agreed")
            case .no: LocalizedText(zh: "不同意", en: "declined")
            case .unknown, nil: LocalizedText(zh: "未表态", en: "not said")
            }
        return LocalizedText(
            zh:
                "\(consent.givenOn) \(title.zh) \(consent.year)，\(who.zh)：\(answer.zh)，依据：\(consent.evidence)",
            en:
                "\(consent.givenOn) \(title.en) \(consent.year), \(who.en): \(answer.en), seen: \(consent.evidence)"
        )
    }

    func line(_ disclosure: FamilyDisclosure) -> LocalizedText {
        let at = OfficeMoment(disclosure.at).text
        let (by, day) = (disclosure.approvedBy, disclosure.deleteBy)
        let approved = by.map { LocalizedText(zh: "，\($0)批准", en: ", approved by \($0)") }
        let until = day.map { LocalizedText(zh: "，对方应在\($0)前删除", en: ", to be deleted there by \($0)") }
        return LocalizedText(
            zh: "\(at) \(disclosure.exportedBy)提供给\(disclosure.recipient)，用途：\(disclosure.purpose)"
                + [approved, until].compactMap { $0?.zh }.joined(),
            en:
                "\(at) given to \(disclosure.recipient) by \(disclosure.exportedBy), for: \(disclosure.purpose)"
                + [approved, until].compactMap { $0?.en }.joined())
    }

    func line(_ imported: FamilyCopy.Imported) -> LocalizedText {
        let (at, cells) = (OfficeMoment(imported.at).text, imported.filled)
        return LocalizedText(
            zh: "\(at) " + cells.map { "\($0.heading)：\($0.cell)" }.joined(separator: "；"),
            en: "\(at) " + cells.map { "\($0.heading): \($0.cell)" }.joined(separator: "; "))
    }

    func line(_ look: FamilyLook) -> LocalizedText {
        let (at, why) = (OfficeMoment(look.at).text, LookPurpose.text(of: look.purpose))
        return LocalizedText(zh: "\(at) \(look.actor)：\(why.zh)", en: "\(at) \(look.actor): \(why.en)")
    }

    private func title(_ programme: String) -> LocalizedText {
        (try? policy.rules.programme(programme))?.title ?? LocalizedText(zh: programme, en: programme)
    }

    private static func word(_ outcome: StoredOutcome) -> LocalizedText {
        FactWords.text("value.\(outcome.rawValue)") ?? LocalizedText(zh: "已终止", en: "ended")
    }

    private static func per(_ period: String?) -> LocalizedText {
        switch period {
        case "month": LocalizedText(zh: "每月", en: " a month")
        case "year": LocalizedText(zh: "每年", en: " a year")
        default: LocalizedText(zh: "", en: "")
        }
    }
}
