import CivilCalendar
import Rules

/// What would settle an open answer, and what time changes about a no: lines below a decision, and as JSON. States facts
/// and days; advises nobody.
struct OutlookText {
    let settling: Settling?
    let ahead: Ahead?

    var lines: [String] {
        ((settling.map(lines) ?? []) + (ahead.map(lines) ?? [])).map { "  → " + $0 }
    }

    private func lines(_ settling: Settling) -> [String] {
        var lines = settling.answers.map { answer in
            say("若 \(answer.fact)：", "if \(answer.fact): ") + answer.answer.said + say("，则", ": ")
                + DecisionText.word(answer.outcome)
        }
        if settling.sets.isEmpty {
            let facts = DecisionText.list(settling.facts + settling.further)
            lines.append(
                settling.needsMoreThanThree
                    ? say("须补三项以上才能确定：", "more than three facts are needed to settle it: ") + facts
                    : say("须先答复：", "to be answered first: ") + DecisionText.list(settling.untried))
        }
        for set in settling.sets {
            lines.append(say("补齐即可确定：", "settled by: ") + DecisionText.list(set))
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

    // MARK: JSON

    var json: CanonicalJSON {
        .object([
            .init("settling", settling.map(Self.json) ?? .null),
            .init("ahead", ahead.map(Self.json) ?? .null),
        ])
    }

    private static func json(_ settling: Settling) -> CanonicalJSON {
        .object([
            .init("sets", .array(settling.sets.map(texts))),
            .init("more_than_three", .bool(settling.needsMoreThanThree)),
            .init("facts", texts(settling.facts)), .init("further", texts(settling.further)),
            .init("untried", texts(settling.untried)),
            .init(
                "answers",
                .array(
                    settling.answers.map { answer in
                        .object([
                            .init("fact", .string(answer.fact)), .init("answer", answer.answer.json),
                            .init("outcome", .string(answer.outcome.rawValue)),
                        ])
                    })),
        ])
    }

    private static func json(_ ahead: Ahead) -> CanonicalJSON {
        .object([
            .init("deciding", .optional(ahead.deciding?.id)),
            .init("day", .optional(ahead.change?.day.description)),
            .init("outcome", .optional(ahead.change?.decision.outcome.rawValue)),
            .init("now_met", texts(ahead.change?.nowMet.map(\.id) ?? [])),
        ])
    }

    private static func texts(_ texts: [String]) -> CanonicalJSON { .array(texts.map { .string($0) }) }
}
