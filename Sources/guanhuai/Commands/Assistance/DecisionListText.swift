import Benefits
import CivilCalendar
import Rules

/// Many decisions of one family as a short list: what there is, what waits for facts, and one line for each other.
struct DecisionListText {
    let explanations: [Explanation]

    var lines: [String] {
        let groups: [Outcome] = [.eligible, .undetermined, .ineligible]
        return [head] + groups.flatMap(lines(of:)) + [foot]
    }

    private var head: String {
        func count(_ outcome: Outcome) -> String {
            "\(outcome.said.said) \(explanations.count { $0.decision.outcome == outcome })"
        }
        let day = explanations.first?.decision.day.description ?? ""
        return day + say("：", ": ")
            + [Outcome.eligible, .undetermined, .ineligible].map(count).joined(separator: say("，", ", "))
    }

    private func lines(of outcome: Outcome) -> [String] {
        let found = explanations.filter { $0.decision.outcome == outcome }
        guard !found.isEmpty else { return [] }
        return ["", outcome.said.said] + found.flatMap(lines(of:))
    }

    private func lines(of explanation: Explanation) -> [String] {
        let decision = explanation.decision
        let head =
            "  \(explanation.title.said)" + say("（\(decision.programme)）", " (\(decision.programme))")
            + "  \(explanation.about.said)"
        switch decision.outcome {
        case .eligible:
            let amount = decision.amount.map { "  \($0.yuan)" + DecisionText.per(decision.period) } ?? ""
            let until = decision.stableUntil.map { say("  \($0) 前不变", "  until \($0)") } ?? ""
            return [head + amount + until] + warnings(decision)
        case .undetermined:
            return [head, "      " + say("待补：", "to ask: ") + list(explanation)] + warnings(decision)
        case .ineligible:
            return [head, "      " + explanation.summary.said]
        }
    }

    private func list(_ explanation: Explanation) -> String {
        let facts = DecisionText.list(explanation.missing.map(\.label.said))
        let questions = explanation.findings.filter { $0.finding.question != nil }.map(\.rule.said)
        return ([facts] + questions).filter { !$0.isEmpty }.joined(separator: say("；", "; "))
    }

    private func warnings(_ decision: Decision) -> [String] {
        decision.warnings.map { "      ! " + $0.text.said }
    }

    private var foot: String {
        say(
            "\n--programme 项目 看一项的全部理由，--all 看每一项的，--read-out 可以念给当事人听。",
            "\n--programme ID shows one with every reason, --all each of them; --read-out is to be read aloud."
        )
    }
}
