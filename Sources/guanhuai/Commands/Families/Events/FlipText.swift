import Benefits
import Casework
import CivilCalendar
import Rules

extension FlipInWords {
    /// "2026-08-03起：特殊困难家庭（全户）不符合 → 符合，每月590.00元"
    var line: String {
        let since =
            mayBeEarlier
            ? say("\(from)或更早起：", "from \(from) or earlier: ") : say("\(from)起：", "from \(from): ")
        return since + title.said + say("（\(unit.said)）", " (\(unit.said)) ")
            + "\(Self.said(before)) → \(Self.said(after))"
    }

    var json: CanonicalJSON {
        .object([
            .init("programme", .string(programme)), .init("unit", .string(unit.said)),
            .init("family", .optional(family.map(String.init))), .init("from", .string(from.description)),
            .init("before", .optional(before?.outcome.rawValue)),
            .init("after", .optional(after?.outcome.rawValue)),
        ])
    }

    private static func said(_ answer: Answer?) -> String {
        guard let answer else { return say("不涉及", "does not apply") }
        let word: String =
            switch answer.outcome {
            case .eligible: say("符合", "eligible")
            case .ineligible: say("不符合", "not eligible")
            case .undetermined: say("待定", "undetermined")
            }
        guard let amount = answer.amount else { return word }
        return word + say("，\(amount.yuan)元", ", \(amount.yuan) yuan")
    }
}
