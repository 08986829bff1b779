import CivilCalendar
package import Rules

extension Explanation {
    /// The name and version of the JSON form; the handbook's page on it says what a version promises.
    package static let schema = "guanhuai/decision/1"

    /// The whole explanation as JSON, in both languages: keys are always there and in this order, null where they do
    /// not apply.
    package var json: CanonicalJSON {
        .object(
            head + answer + [
                .init("insured", .array(decision.insured.map(insured))),
                .init("findings", .array(findings.filter { $0.person == nil }.map(\.json))),
                .init("missing", .array(missing.map(\.json))),
                .init("parameters", .array(decision.parameters.map(parameter))),
                .init("warnings", .array(decision.warnings.map(\.json))),
                .init("basis", basis?.json ?? .null),
                .init("settling", settling?.json ?? .null),
                .init("ahead", ahead?.json ?? .null),
                .init("summary", summary.json),
                .init("read_out", readOut.json),
                .init("rule_version", .string(decision.ruleVersion)),
                .init("digest", .string(decision.digest)),
            ])
    }

    private var head: [CanonicalJSON.Field] {
        [
            .init("schema", .string(Self.schema)),
            .init("programme", .string(decision.programme)), .init("title", title.json),
            .init("unit", decision.unit.json), .init("about", about.json),
            .init("day", .string(decision.day.description)),
        ]
    }

    private var answer: [CanonicalJSON.Field] {
        [
            .init("outcome", .string(decision.outcome.rawValue)),
            .init("since", .optional(since?.description)),
            .init("stable_until", .optional(decision.stableUntil?.description)),
            .init("amount", .optional(decision.amount?.yuan)), .init("period", .optional(decision.period)),
            .init("tier", .optional(decision.tier)), .init("make_up", .array(makeUp.map(\.json))),
        ]
    }

    private func insured(_ person: InsuredPerson) -> CanonicalJSON {
        .object([
            .init("key", .string(person.key)), .init("about", phrases.people.called(person.key).json),
            .init("plan", .string(person.plan)), .init("outcome", .string(person.outcome.rawValue)),
            .init("premium", .optional(person.premium?.yuan)),
            .init(
                "findings",
                .array(
                    findings.filter { $0.person == person.key && person.findings.contains($0.finding) }
                        .map(\.json))),
            .init("missing", .array(person.missing.map { .string($0) })),
        ])
    }

    private func parameter(_ use: ParameterUse) -> CanonicalJSON {
        .object([
            .init("name", .string(use.name)), .init("label", phrases.limit(use.name).json),
            .init("value", .string(use.value)), .init("from", .string(use.from.description)),
            .init("basis", .string(use.basis)), .init("unconfirmed", .bool(use.unconfirmed)),
        ])
    }
}

extension ExplainedFinding {
    fileprivate var json: CanonicalJSON {
        .object([
            .init("id", .string(finding.id)), .init("result", .string(finding.result.rawValue)),
            .init("text", rule.json), .init("article", .optional(finding.article)),
            .init("comparison", comparison.json), .init("readings", .array(facts.map(\.json))),
            .init(
                "limits",
                .array(
                    finding.limits.map {
                        .object([.init("name", .string($0.name)), .init("value", .string($0.value))])
                    })),
            .init("missing", .array(finding.missing.map { .string($0) })),
            .init("question", .optional(finding.question)),
        ])
    }
}

extension ExplainedFact {
    fileprivate var json: CanonicalJSON {
        .object([
            .init("name", .string(reading.name)), .init("value", .string(reading.value)),
            .init("label", label.json), .init("said", value.json),
            .init("as_reported", .bool(reading.asReported)),
            .init("since", .optional(since?.description)), .init("until", .optional(until?.description)),
            .init("known_since", .optional(known?.instant)),
        ])
    }
}

extension MissingFact {
    fileprivate var json: CanonicalJSON {
        .object([
            .init("fact", .string(fact)), .init("label", label.json), .init("ask", question.json),
            .init("for_office", .bool(isForOffice)),
        ])
    }
}

extension Warning {
    fileprivate var json: CanonicalJSON {
        .object([
            .init("id", .string(id)), .init("subject", .optional(subject)), .init("text", text.json),
        ])
    }
}

extension RuleBasis {
    fileprivate var json: CanonicalJSON {
        .object([
            .init("text", .string(text)), .init("source", .string(source)),
            .init("checked_on", .string(checkedOn.description)), .init("unconfirmed", .bool(unconfirmed)),
        ])
    }
}

extension ReadOut {
    fileprivate var json: CanonicalJSON {
        .array(
            paragraphs.map {
                .object([.init("kind", .string($0.kind.rawValue)), .init("text", $0.text.json)])
            })
    }
}

extension DecisionUnit {
    /// "family", or the key of the person as `{"person": "wife"}`.
    fileprivate var json: CanonicalJSON {
        switch self {
        case .family: .string("family")
        case .person(let key): .object([.init("person", .string(key))])
        }
    }
}

extension LocalizedText {
    fileprivate var json: CanonicalJSON { .object([.init("zh", .string(zh)), .init("en", .string(en))]) }
}

extension [String] {
    fileprivate var json: CanonicalJSON { .array(map { .string($0) }) }
}

// MARK: Outlook

extension Settling {
    fileprivate var json: CanonicalJSON {
        .object([
            .init("sets", .array(sets.map(\.json))), .init("more_than_three", .bool(needsMoreThanThree)),
            .init("facts", facts.json), .init("further", further.json), .init("untried", untried.json),
            .init(
                "answers",
                .array(
                    answers.map { answer in
                        .object([
                            .init("fact", .string(answer.fact)), .init("answer", answer.answer.json),
                            .init("outcome", .string(answer.outcome.rawValue)),
                        ])
                    })),
        ])
    }
}

extension Ahead {
    fileprivate var json: CanonicalJSON {
        .object([
            .init("deciding", .optional(deciding?.id)), .init("day", .optional(change?.day.description)),
            .init("outcome", .optional(change?.decision.outcome.rawValue)),
            .init("now_met", (change?.nowMet.map(\.id) ?? []).json),
        ])
    }
}
