package import Rules

/// A decision as a few plain paragraphs that an officer can read out, in both languages.
///
/// It says what is so, how it was worked out and what is missing; it advises nobody how to live. Of the dead it says
/// 去世, also where the text of a rule says 死亡.
package struct ReadOut: Sendable, Hashable {
    package struct Paragraph: Sendable, Hashable {
        /// What a paragraph says; a read-out has each kind at most once, in this order.
        package enum Kind: String, Sendable, Hashable, CaseIterable {
            case answer, amount, insured, unmet, open, met, missing, time, warnings, unconfirmed, source,
                standing
        }

        package let kind: Kind
        package let text: LocalizedText
    }

    package let paragraphs: [Paragraph]

    /// The paragraphs of these kinds, as one text with a line for each.
    package func text(of kinds: Set<Paragraph.Kind> = Set(Paragraph.Kind.allCases)) -> LocalizedText {
        paragraphs.filter { kinds.contains($0.kind) }.map(\.text).joined("\n", "\n")
    }
}

extension Explanation {
    package var readOut: ReadOut {
        var paragraphs: [ReadOut.Paragraph] = []
        func add(_ kind: ReadOut.Paragraph.Kind, _ sentences: [LocalizedText]) {
            guard !sentences.isEmpty else { return }
            let text =
                sentences.count == 1 ? sentences[0].asSentence : sentences.map(\.asSentence).joined("", " ")
            paragraphs.append(.init(kind: kind, text: text))
        }
        add(.answer, answer)
        add(.amount, amount)
        add(.insured, ReadOutInsured(explanation: self).sentences)
        add(.unmet, reasons(.unmet, "不满足的条件有{n}条。", "Conditions that are not met: {n}."))
        add(.open, reasons(.unknown, "还不清楚的条件有{n}条。", "Conditions that are still open: {n}."))
        add(.met, reasons(.met, "已经满足的条件有{n}条。", "Conditions that are met: {n}."))
        add(.missing, ReadOutMissing(explanation: self).sentences)
        add(.time, ReadOutTime(explanation: self).sentences)
        add(.warnings, decision.warnings.map { warning(SpokenText.plain($0.text), $0.subject) })
        add(.unconfirmed, notConfirmed)
        add(.source, source)
        add(.standing, [Self.standing])
        return ReadOut(paragraphs: paragraphs)
    }

    /// One line: the answer and what it rests on.
    package var summary: LocalizedText {
        switch decision.outcome {
        case .eligible:
            guard let amount = decision.amount else { return decision.outcome.said }
            return LocalizedText(
                "{outcome}，{amount}", "{outcome}, {amount}",
                ["outcome": decision.outcome.said, "amount": Self.per(decision.period, amount)])
        case .ineligible: return unmetSummary
        case .undetermined:
            return LocalizedText(
                "{outcome}，尚缺：{missing}", "{outcome}, missing: {missing}",
                ["outcome": decision.outcome.said, "missing": missing.map(\.label).listed])
        }
    }

    /// The first condition that is not met, and how many more there are.
    private var unmetSummary: LocalizedText {
        let unmet = findings.filter { $0.finding.result == .unmet && $0.person == nil }
        let values: KeyValuePairs = [
            "outcome": decision.outcome.said, "reason": unmet.first?.comparison ?? .empty,
            "n": LocalizedText(same: "\(unmet.count - 1)"),
        ]
        return unmet.count > 1
            ? LocalizedText(
                "{outcome}：{reason}（另有{n}条不满足）", "{outcome}: {reason} ({n} more conditions not met)", values)
            : LocalizedText("{outcome}：{reason}", "{outcome}: {reason}", values)
    }

    // MARK: Answer and amount

    private var answer: [LocalizedText] {
        let values: KeyValuePairs = [
            "title": title, "about": about, "day": LocalizedText(day: decision.day),
        ]
        switch decision.outcome {
        case .eligible:
            return [
                LocalizedText(
                    "“{title}”，{about}：按{day}的情况，符合条件。",
                    "{title}, for {about}: as things stand on {day}, the conditions are met.", values)
            ]
        case .ineligible:
            return [
                LocalizedText(
                    "“{title}”，{about}：按{day}的情况，目前不符合条件。",
                    "{title}, for {about}: as things stand on {day}, the conditions are not met.", values)
            ]
        case .undetermined:
            return [
                LocalizedText(
                    "“{title}”，{about}：按{day}的情况还不能认定，结果待定。",
                    "{title}, for {about}: as things stand on {day}, this cannot be decided yet.", values)
            ]
        }
    }

    private var amount: [LocalizedText] {
        guard let amount = decision.amount else { return [] }
        let isPremium = !decision.insured.isEmpty
        let total = LocalizedText(
            isPremium ? "保费为{amount}。" : "金额为{amount}。",
            isPremium ? "The premium is {amount}." : "The amount is {amount}.",
            ["amount": Self.per(decision.period, amount)])
        guard !makeUp.isEmpty else { return [total] }
        return [
            total,
            LocalizedText("计算：{parts}。", "It is made up so: {parts}.", ["parts": makeUp.clauses]),
        ]
    }

    /// "每月590元", "590 yuan a month".
    static func per(_ period: String?, _ amount: Money) -> LocalizedText {
        let values: KeyValuePairs = ["amount": LocalizedText(yuan: amount)]
        switch period {
        case PaymentTerms.Period.month.rawValue:
            return LocalizedText("每月{amount}", "{amount} a month", values)
        case PaymentTerms.Period.year.rawValue:
            return LocalizedText("每年{amount}", "{amount} a year", values)
        default: return LocalizedText("一次性{amount}", "{amount} once", values)
        }
    }

    // MARK: Reasons

    private func reasons(_ result: Finding.Result, _ zh: String, _ en: String) -> [LocalizedText] {
        var sentences = [LocalizedText.empty]
        for finding in findings where finding.finding.result == result && finding.person == nil {
            sentences.append(finding.said.sentence)
        }
        if sentences.count == 1 { return [] }
        sentences[0] = LocalizedText(zh, en, ["n": LocalizedText(same: "\(sentences.count - 1)")])
        return sentences
    }

    // MARK: Sources

    private func warning(_ text: LocalizedText, _ subject: String?) -> LocalizedText {
        let text = SpokenText.ended(text)
        guard let subject else { return text }
        return LocalizedText(
            "{who}：{text}", "{who}: {text}", ["who": phrases.people.called(subject), "text": text])
    }

    private var notConfirmed: [LocalizedText] {
        var sentences: [LocalizedText] = []
        if !unconfirmed.isEmpty {
            sentences.append(
                LocalizedText(
                    "以下数值的来源还没有核实，核实后可能调整：{values}。",
                    "The source of these values is not confirmed yet, and they may change: {values}.",
                    ["values": unconfirmed.clauses]))
        }
        if basis?.unconfirmed == true {
            sentences.append(
                LocalizedText(
                    "规定本身的原文或日期也还没有核实。", "The text of the rule or its date is not confirmed yet either."))
        }
        return sentences
    }

    private var source: [LocalizedText] {
        var articles: [String] = []
        for article in findings.compactMap(\.finding.article) where !articles.contains(article) {
            articles.append(article)
        }
        var sentences: [LocalizedText] = []
        if let basis {
            sentences.append(
                LocalizedText(
                    "依据：{source}。", "Source: {source}.", ["source": LocalizedText(same: basis.source)]))
        }
        if !articles.isEmpty {
            sentences.append(
                LocalizedText(
                    "条款：{articles}。", "Articles: {articles}.",
                    ["articles": articles.map { LocalizedText(same: $0) }.clauses]))
        }
        return sentences
    }

    private static let standing = LocalizedText(
        "这是按现有登记算出的结果，经工作人员审核后才是正式决定。",
        "This is worked out from what is on record; it becomes a decision when an officer has approved it.")
}
