import Benefits
import CivilCalendar
import Rules

/// A decision for a person to read: the answer, then each criterion with the facts against the limit, since when they
/// hold and are known, what is missing, and what would settle or change the answer.
struct DecisionText {
    let explanation: Explanation

    private var decision: Decision { explanation.decision }

    var lines: [String] {
        var dated: Set<String> = []
        return [head] + explanation.findings.flatMap { lines(of: $0, &dated) } + tail
            + outlook.map { "  → " + $0 }
    }

    private var head: String {
        let programme = say("（\(decision.programme)）", " (\(decision.programme))")
        var text = explanation.title.said + programme
        text += "  \(explanation.about.said)  \(decision.day)  \(Self.word(decision.outcome))"
        if let amount = decision.amount { text += "  \(amount.yuan)" + Self.per(decision.period) }
        return text
    }

    /// - Parameter said: the dates that were said already: each is said once.
    private func lines(of finding: ExplainedFinding, _ said: inout Set<String>) -> [String] {
        let mark =
            switch finding.finding.result {
            case .met: "✓"
            case .unmet: "✗"
            case .unknown: "？"
            }
        let about = finding.about.map { say("\($0.zh)：", "\($0.en): ") } ?? ""
        let article = finding.finding.article.map { "  [\($0)]" } ?? ""
        let dated = finding.facts.compactMap(dates(of:)).filter { said.insert($0).inserted }
        let missing = explanation.missing.filter { finding.finding.missing.contains($0.fact) }
        return ["  \(mark) " + about + finding.rule.said + article]
            + ["      " + finding.comparison.said]
            + (dated.isEmpty ? [] : ["      " + dated.joined(separator: say("；", "; "))])
            + (missing.isEmpty
                ? [] : ["      " + say("待补：", "to ask: ") + Self.list(missing.map(\.label.said))])
    }

    /// "儿子：残疾等级（自2018-01-01，至2027-12-31，2026-11-20起登记在案）"; nil where nothing is known of either time.
    private func dates(of fact: ExplainedFact) -> String? {
        var parts: [String] = []
        if let since = fact.since, since.description != fact.reading.value {
            parts.append(say("自\(since)", "since \(since)"))
        }
        if let until = fact.until { parts.append(say("至\(until)", "until \(until)")) }
        if let known = fact.known { parts.append(say("\(known.day)起登记在案", "on record since \(known.day)")) }
        guard !parts.isEmpty else { return nil }
        return fact.label.said + say("（", " (") + parts.joined(separator: say("，", ", ")) + say("）", ")")
    }

    private var tail: [String] {
        var lines = explanation.makeUp.map { say("  = ", "  = ") + $0.said }
        lines += decision.warnings.map { "  ! " + $0.text.said }
        lines += explanation.unconfirmed.map { say("  ~ 来源未核实：", "  ~ source not confirmed: ") + $0.said }
        let since = explanation.since.map { say("自 \($0) 起如此，", "so since \($0), ") } ?? ""
        let until =
            decision.stableUntil.map { say("\($0) 前不会自行改变", "holds until \($0)") } ?? say("不会自行改变", "holds")
        let version = say("  规则版本 ", "  rule version ") + decision.ruleVersion.prefix(12)
        return lines + [version + say("，", ", ") + since + until]
    }

    /// What would settle an open answer, and what time changes about a no. States facts and days; advises nobody.
    private var outlook: [String] {
        OutlookText(settling: explanation.settling, ahead: explanation.ahead, label: explanation.label).lines
    }

    static func word(_ outcome: Outcome) -> String { outcome.said.said }

    static func per(_ period: String?) -> String {
        switch period {
        case "month": say(" 元/月", " CNY a month")
        case "year": say(" 元/年", " CNY a year")
        case "once": say(" 元（一次性）", " CNY once")
        default: say(" 元", " CNY")
        }
    }

    static func list(_ items: [String]) -> String { items.joined(separator: say("、", ", ")) }
}
