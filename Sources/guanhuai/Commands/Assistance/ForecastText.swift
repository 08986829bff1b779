import CivilCalendar
import Rules

/// A forecast for a person to read, and as JSON.
struct ForecastText {
    let forecast: Forecast

    func lines(title: String) -> [String] {
        var parts: [(from: CivilDate, lines: [String])] = []
        for (position, interval) in forecast.intervals.enumerated() {
            parts.append((interval.span.from ?? .earliest, lines(of: interval, at: position)))
        }
        for gap in forecast.gaps {
            let days = Self.days(gap.span)
            parts.append(
                (
                    gap.span.from ?? .earliest,
                    ["  \(days)  " + say("规则没有规定", "no rule"), "      " + gap.reason.said]
                ))
        }
        return ["\(title)（\(forecast.programme)）  \(forecast.unit.said)"]
            + parts.sorted { $0.from < $1.from }.flatMap(\.lines)
    }

    private func lines(of interval: TimelineInterval, at position: Int) -> [String] {
        let decision = interval.decision
        var head = "  \(Self.days(interval.span))  \(DecisionText.word(decision.outcome))"
        if let amount = decision.amount { head += "  \(amount.yuan)" + DecisionText.per(decision.period) }
        var lines = [head]
        if let edge = forecast.edge(before: position) { lines += Self.lines(of: edge) }
        let shown = Set(forecast.edge(before: position)?.findings.map(\.finding.id) ?? [])
        for finding in decision.findings where finding.result != .met && !shown.contains(finding.id) {
            lines.append("      " + Self.mark(finding.result) + finding.text.said)
        }
        if !decision.missing.isEmpty {
            lines.append("      " + say("待补：", "to ask: ") + DecisionText.list(decision.missing))
        }
        return lines
    }

    /// What changes on the first day of an interval.
    private static func lines(of edge: ForecastEdge) -> [String] {
        var lines = edge.findings.map { change in
            "      " + say("变化：", "change: ") + mark(change.finding.result) + change.finding.text.said
        }
        if let tier = edge.tier, tier.before != nil, tier.after != nil {
            lines.append(
                "      " + say("变化：类别 ", "change: tier ") + "\(tier.before ?? "-") → \(tier.after ?? "-")")
        }
        if let amount = edge.amount, let before = amount.before, let after = amount.after {
            lines.append("      " + say("变化：金额 ", "change: amount ") + "\(before.yuan) → \(after.yuan)")
        }
        return lines
    }

    private static func mark(_ result: Finding.Result) -> String {
        switch result {
        case .met: "✓ "
        case .unmet: "✗ "
        case .unknown: "？ "
        }
    }

    private static func days(_ span: DateSpan) -> String {
        "\(span.from?.description ?? "") – \(span.lastDay?.description ?? "")"
    }

    // MARK: JSON

    /// `last_day` is the last day included, so that nobody has to know about half-open spans.
    var json: CanonicalJSON {
        .object([
            .init("programme", .string(forecast.programme)), .init("unit", forecast.unit.json),
            .init("intervals", .array(forecast.intervals.indices.map(interval))),
            .init(
                "gaps",
                .array(
                    forecast.gaps.map { .object(Self.bounds($0.span) + [.init("reason", $0.reason.json)]) })),
        ])
    }

    private func interval(_ position: Int) -> CanonicalJSON {
        let decision = forecast.intervals[position].decision
        let reasons = decision.findings.map { Self.json($0, before: nil) }
        return .object(
            Self.bounds(forecast.intervals[position].span) + [
                .init("outcome", .string(decision.outcome.rawValue)),
                .init("amount", .optional(decision.amount?.yuan)),
                .init("period", .optional(decision.period)), .init("tier", .optional(decision.tier)),
                .init("missing", .array(decision.missing.map { .string($0) })),
                .init("reasons", .array(reasons)),
                .init("change", forecast.edge(before: position).map(Self.change) ?? .null),
                .init("rule_version", .string(decision.ruleVersion)),
            ])
    }

    private static func change(_ edge: ForecastEdge) -> CanonicalJSON {
        .object([
            .init("findings", .array(edge.findings.map { json($0.finding, before: $0.before) })),
            .init("amount", edge.amount.map { pair($0.before?.yuan, $0.after?.yuan) } ?? .null),
            .init("tier", edge.tier.map { pair($0.before, $0.after) } ?? .null),
            .init("other_rule", .bool(edge.isOtherRule)),
        ])
    }

    private static func pair(_ before: String?, _ after: String?) -> CanonicalJSON {
        .object([.init("before", .optional(before)), .init("after", .optional(after))])
    }

    private static func json(_ finding: Finding, before: Finding.Result?) -> CanonicalJSON {
        var fields: [CanonicalJSON.Field] = [
            .init("id", .string(finding.id)), .init("result", .string(finding.result.rawValue)),
        ]
        if let before { fields.append(.init("before", .string(before.rawValue))) }
        return .object(
            fields + [.init("text", finding.text.json), .init("article", .optional(finding.article))])
    }

    private static func bounds(_ span: DateSpan) -> [CanonicalJSON.Field] {
        [
            .init("from", .optional(span.from?.description)),
            .init("last_day", .optional(span.lastDay?.description)),
        ]
    }
}
