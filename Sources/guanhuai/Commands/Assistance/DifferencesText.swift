import CivilCalendar
import Rules

/// Arrears and overpayments for a person to read, and as JSON.
struct DifferencesText {
    let differences: EntitlementDifferences

    func lines(title: String) -> [String] {
        var lines = ["\(title)（\(differences.programme)）  \(differences.unit.said)"]
        let changed = differences.parts.filter { $0.kind != .same }
        if changed.isEmpty { return lines + ["  " + say("没有差额。", "no difference.")] }
        for part in changed {
            lines.append(
                "  \(part.from.description.prefix(7))  " + say("已发 ", "paid ") + part.paid.yuan
                    + say("，应发 ", ", owed ") + Self.owed(part) + "  " + Self.word(part))
        }
        lines.append(
            "  " + say("补发合计 ", "arrears ") + differences.arrears.yuan
                + say("；多发合计 ", "; overpaid ") + differences.overpayment.yuan
                + say("；应追回 ", "; to be taken back ") + differences.recovered.yuan)
        if differences.overpayment != .zero, differences.recovery == .none {
            lines.append("  " + say("本项目规定多发的不追回。", "This programme does not take back what was overpaid."))
        }
        return lines
    }

    private static func owed(_ part: EntitlementDifferences.Part) -> String {
        part.kind == .open ? say("待定", "undetermined") : part.owed.yuan
    }

    private static func word(_ part: EntitlementDifferences.Part) -> String {
        switch part.kind {
        case .same: ""
        case .arrears: say("补发 ", "arrears ") + part.difference.yuan
        case .overpayment: say("多发 ", "overpaid ") + (Money.zero - part.difference).yuan
        case .elsewhere where part.paid > part.owed:
            say(
                "本户已发，现由另一户应发：由两户结算，不作多发",
                "paid here, owed by another family now: settled between the two, not overpaid")
        case .elsewhere:
            say(
                "当时已由另一户发放：由两户结算，不再补发",
                "paid by another family then: settled between the two, not paid again")
        case .open where part.elsewhere.isOpen:
            say("待定：由另一户的认定决定", "open: the decision of the other family tells")
        case .open: say("待补：", "to ask: ") + DecisionText.list(part.now.missing)
        }
    }

    // MARK: JSON

    var json: CanonicalJSON {
        .object([
            .init("unit", differences.unit.json),
            .init(
                "parts",
                .array(
                    differences.parts.map { part in
                        .object([
                            .init("from", .string(part.from.description)),
                            .init("kind", .string(part.kind.rawValue)),
                            .init("then", EntitlementText.json(part.then)),
                            .init("now", EntitlementText.json(part.now)),
                            .init("difference", .string(part.difference.yuan)),
                        ])
                    })),
            .init("arrears", .string(differences.arrears.yuan)),
            .init("overpayment", .string(differences.overpayment.yuan)),
            .init("recovery", .string(differences.recovery.rawValue)),
            .init("recovered", .string(differences.recovered.yuan)),
            .init("open", .bool(differences.isOpen)),
        ])
    }
}
