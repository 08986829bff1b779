package import Rules

/// Two written forms of a decision beside the one it is hashed and replayed by: what makes it another decision, and
/// its findings as they are stored.
package enum DecisionDocument {
    /// What makes a decision another one: outcome, amount, tier, missing facts, open questions, unmet findings or
    /// limits. Ages that grow and days that pass are left out, so a daily run writes only what an officer would call
    /// a change.
    package static func substance(_ decision: Decision) -> CanonicalJSON {
        .object([
            .init("outcome", .string(decision.outcome.rawValue)),
            .init("amount", .optional(decision.amount?.yuan)), .init("period", .optional(decision.period)),
            .init("tier", .optional(decision.tier)), .init("missing", texts(decision.missing)),
            .init("questions", texts(decision.questions)),
            .init("unmet", texts(decision.findings.filter { $0.result == .unmet }.map(\.id))),
            .init(
                "limits",
                .array(
                    decision.findings.map {
                        .object([.init("id", .string($0.id)), .init("limits", readings($0.limits))])
                    })),
        ])
    }

    /// The findings as stored. Those that explain an answer of no or not yet keep their sentences; the others' are
    /// recomputed when somebody asks.
    package static func findings(_ decision: Decision) -> CanonicalJSON {
        .array(decision.findings.map { finding($0, sentences: $0.result != .met) })
    }

    /// "family", or "person:" and the key of the person in the dossier.
    package static func unit(_ unit: DecisionUnit) -> String {
        switch unit {
        case .family: "family"
        case .person(let key): "person:\(key)"
        }
    }

    private static func finding(_ finding: Finding, sentences: Bool) -> CanonicalJSON {
        var fields: [CanonicalJSON.Field] = [
            .init("id", .string(finding.id)), .init("result", .string(finding.result.rawValue)),
            .init("readings", readings(finding.readings)), .init("limits", readings(finding.limits)),
            .init("missing", texts(finding.missing)),
        ]
        if let question = finding.question { fields.append(.init("question", .string(question))) }
        if sentences {
            fields.append(.init("article", .optional(finding.article)))
            fields.append(
                .init(
                    "text",
                    finding.text.json))
        }
        return .object(fields)
    }

    private static func readings(_ readings: [Reading]) -> CanonicalJSON {
        .array(
            readings.map { .object([.init("name", .string($0.name)), .init("value", .string($0.value))]) })
    }

    private static func texts(_ texts: [String]) -> CanonicalJSON { .array(texts.map { .string($0) }) }
}
