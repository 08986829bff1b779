import Benefits
import Rules
import Web

/// A decision for a person to read: the answer, then each criterion with what was read and why.
struct DecisionText {
    let decision: Decision
    let programme: Programme?

    var lines: [String] {
        [head] + decision.findings.flatMap(lines(of:)) + tail
    }

    private var head: String {
        let title = programme?.title.said ?? decision.programme
        let unit =
            switch decision.unit {
            case .family: say("全家", "family")
            case .person(let key): FactSpeech.current().who(key)
            }
        let programme = say("（\(decision.programme)）", " (\(decision.programme))")
        var text = "\(title)\(programme)  \(unit)  \(decision.day)  \(Self.word(decision.outcome))"
        if let amount = decision.amount { text += "  \(amount.yuan)" + Self.per(decision.period) }
        return text
    }

    private func lines(of finding: Finding) -> [String] {
        let mark =
            switch finding.result {
            case .met: "✓"
            case .unmet: "✗"
            case .unknown: "？"
            }
        let mine = "  \(mark) " + finding.text.said + (finding.article.map { "  [\($0)]" } ?? "")
        let speech = FactSpeech.current()
        let read = finding.readings.map(speech.reading)
        let missing =
            finding.missing.isEmpty
            ? [] : ["      " + say("待补：", "to ask: ") + Self.list(finding.missing.map(speech.label))]
        return [mine] + (read.isEmpty ? [] : ["      " + read.joined(separator: say("；", "; "))]) + missing
    }

    private var tail: [String] {
        var lines = decision.warnings.map { "  ! " + $0.text.said }
        for person in decision.insured {
            let premium = person.premium.map { " \($0.yuan)" } ?? ""
            lines.append(
                "  · \(person.plan)  \(FactSpeech.current().who(person.key))  \(Self.word(person.outcome))\(premium)"
            )
        }
        let until = decision.stableUntil.map { say("，\($0) 前不会自行改变", ", holds until \($0)") } ?? ""
        lines.append("  " + say("规则版本 ", "rule version ") + decision.ruleVersion.prefix(12) + until)
        return lines
    }

    static func word(_ outcome: Outcome) -> String {
        switch outcome {
        case .eligible: say("符合", "eligible")
        case .ineligible: say("不符合", "not eligible")
        case .undetermined: say("待定", "undetermined")
        }
    }

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
