import CivilCalendar
import Rules

/// An entitlement for a person to read, and as JSON.
struct EntitlementText {
    let entitlement: Entitlement

    func lines(title: String) -> [String] {
        var lines = ["\(title)（\(entitlement.programme)）  \(entitlement.unit.said)  \(entitlement.year)"]
        lines += entitlement.sums.map(line)
        for (from, last, instalments) in runs where instalments[0].standing != .owed {
            guard let text = said(instalments[0]) else { continue }
            lines.append("  \(label(from, last))  \(text)")
        }
        for run in entitlement.moved {
            lines.append("  · \(label(run.first, run.last))  \(run.convention.text.said)")
        }
        let parts = entitlement.sums.map(\.total.yuan)
        let sum = parts.count > 1 ? parts.joined(separator: " + ") + " = " : ""
        lines.append("  " + say("合计 ", "total ") + sum + entitlement.total.yuan + say(" 元", " CNY"))
        return lines
    }

    private func line(_ sum: Entitlement.Sum) -> String {
        let flag = sum.isUncertain ? say("  （情况待核实，照发并标记）", "  (paid on; a fact is to be confirmed)") : ""
        let count = sum.count == 1 ? "" : "\(sum.count) × \(sum.amount.yuan) = "
        return "  \(label(sum.first, sum.last))  \(count)\(sum.total.yuan)\(flag)"
    }

    /// "2026-05 – 2026-12", or the year of a yearly or single payment.
    private func label(_ first: CivilDate, _ last: CivilDate) -> String {
        if entitlement.period != .month { return "\(first.year)" }
        let months = [first, last].map { String($0.description.prefix(7)) }
        return first == last ? months[0] : months.joined(separator: " – ")
    }

    private func said(_ instalment: Instalment) -> String? {
        switch instalment.standing {
        case .owed, .none: nil
        // Said with what moved the instalments.
        case .held where instalment.isOfTwoFamilies: nil
        case .held: say("暂缓，待补：", "held, to ask: ") + DecisionText.list(instalment.missing)
        case .late: say("申请之前，不补发", "before the application, not paid")
        }
    }

    /// Neighbours of one standing that wait for the same facts.
    private var runs: [(from: CivilDate, last: CivilDate, instalments: [Instalment])] {
        var runs: [(from: CivilDate, last: CivilDate, instalments: [Instalment])] = []
        for instalment in entitlement.instalments {
            if let last = runs.last?.instalments.last, last.standing == instalment.standing,
                last.missing == instalment.missing, last.isOfTwoFamilies == instalment.isOfTwoFamilies
            {
                runs[runs.count - 1].last = instalment.from
                runs[runs.count - 1].instalments.append(instalment)
            } else {
                runs.append((instalment.from, instalment.from, [instalment]))
            }
        }
        return runs
    }

    // MARK: JSON

    var json: CanonicalJSON {
        .object([
            .init("unit", entitlement.unit.json), .init("period", .string(entitlement.period.rawValue)),
            .init("instalments", .array(entitlement.instalments.map(Self.json))),
            .init(
                "arithmetic",
                .array(
                    entitlement.sums.map { sum in
                        .object([
                            .init("from", .string(sum.first.description)),
                            .init("count", .count(sum.count)), .init("amount", .string(sum.amount.yuan)),
                            .init("total", .string(sum.total.yuan)),
                        ])
                    })),
            .init("total", .string(entitlement.total.yuan)), .init("open", .bool(entitlement.isOpen)),
        ])
    }

    static func json(_ instalment: Instalment) -> CanonicalJSON {
        .object([
            .init("from", .string(instalment.from.description)),
            .init("standing", .string(instalment.standing.rawValue)),
            .init("amount", .optional(instalment.amount?.yuan)),
            .init("decided_on", .optional(instalment.decidedOn?.description)),
            .init("tier", .optional(instalment.tier)),
            .init("to_be_confirmed", .bool(instalment.isUncertain)),
            .init("missing", .array(instalment.missing.map { .string($0) })),
            .init("convention", .optional(instalment.convention?.rawValue)),
        ])
    }
}
