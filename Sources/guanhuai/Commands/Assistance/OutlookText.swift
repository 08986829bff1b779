import CivilCalendar
import Rules

/// What would settle an open answer, and what time changes about a no: lines below a decision. States facts and days;
/// advises nobody.
struct OutlookText {
    let settling: Settling?
    let ahead: Ahead?
    /// A fact in words.
    let label: (String) -> LocalizedText

    var lines: [String] { (settling.map(lines) ?? []) + (ahead.map(lines) ?? []) }

    private func list(_ facts: [String]) -> String { DecisionText.list(facts.map { label($0).said }) }

    private func lines(_ settling: Settling) -> [String] {
        var lines = settling.answers.map { answer in
            say("若 ", "if ") + label(answer.fact).said + say("：", ": ") + answer.answer.said + say("，则", ": ")
                + DecisionText.word(answer.outcome)
        }
        if settling.sets.isEmpty {
            let facts = list(settling.facts + settling.further)
            lines.append(
                settling.needsMoreThanThree
                    ? say("须补三项以上才能确定：", "more than three facts are needed to settle it: ") + facts
                    : say("须先答复：", "to be answered first: ") + list(settling.untried))
        }
        for set in settling.sets {
            lines.append(say("补齐即可确定：", "settled by: ") + list(set))
        }
        return lines
    }

    private func lines(_ ahead: Ahead) -> [String] {
        var lines: [String] = []
        if let finding = ahead.deciding {
            lines.append(say("结果只由这一条决定：", "this alone decides: ") + finding.text.said)
        }
        if let change = ahead.change {
            let why = change.nowMet.map(\.text.said).joined(separator: say("；", "; "))
            lines.append(
                say("\(change.day) 起", "from \(change.day): ") + DecisionText.word(change.decision.outcome)
                    + (why.isEmpty ? "" : say("：", ", ") + why))
        }
        return lines
    }
}
