import Benefits
import Rules

/// Decisions as paragraphs to read aloud.
struct ReadOutText {
    let explanations: [Explanation]
    /// Every paragraph of every decision; otherwise what there is and what is missing, and the rest in one sentence.
    let isWhole: Bool

    var lines: [String] {
        if isWhole { return Self.apart(explanations.map { $0.readOut.text().said }) }
        let spoken = explanations.filter { $0.decision.outcome != .ineligible }
        let others = explanations.filter { $0.decision.outcome == .ineligible }
        return Self.apart(
            spoken.map { $0.readOut.text(of: [.answer, .amount, .missing, .time]).said } + rest(others))
    }

    private func rest(_ others: [Explanation]) -> [String] {
        guard !others.isEmpty else { return [] }
        var titles: [String] = []
        for explanation in others where !titles.contains(explanation.title.said) {
            titles.append(explanation.title.said)
        }
        return [
            say("另有以下项目，目前不符合条件：", "These do not apply at present: ") + DecisionText.list(titles)
                + say("。", ".")
        ]
    }

    private static func apart(_ texts: [String]) -> [String] {
        Array(texts.map { [$0] }.joined(separator: [""]))
    }
}
