import CivilCalendar

extension Decision {
    /// The decision as structure alone, without sentences: what the digest covers and what replay compares.
    ///
    /// `stableUntil` is left out: it speaks of later days, and publishing next year's rule must change no earlier
    /// decision (known fault C2).
    package var canonicalBytes: [UInt8] { structure(sentences: false).bytes }

    /// SHA-256 of ``canonicalBytes`` in hexadecimal.
    package var digest: String { SHA256.hex(canonicalBytes) }

    /// The whole decision with its sentences in both languages, as `--json` prints it and as an explanation is stored.
    package var explanation: CanonicalJSON { structure(sentences: true) }

    private func structure(sentences: Bool) -> CanonicalJSON {
        var fields: [CanonicalJSON.Field] = [
            .init("programme", .string(programme)),
            .init("unit", unit.canonical),
            .init("day", .string(day.description)),
            .init("outcome", .string(outcome.rawValue)),
            .init("amount", .optional(amount?.yuan)),
            .init("period", .optional(period)),
            .init("tier", .optional(tier)),
            .init("insured", .array(insured.map { $0.structure(sentences: sentences) })),
            .init("findings", .array(findings.map { $0.structure(sentences: sentences) })),
            .init("missing", .array(missing.map { .string($0) })),
            .init("parameters", .array(parameters.map(\.canonical))),
            .init("warnings", .array(warnings.map { $0.structure(sentences: sentences) })),
            .init("rule_version", .string(ruleVersion)),
        ]
        if sentences { fields.append(.init("stable_until", .optional(stableUntil?.description))) }
        return .object(fields)
    }
}

extension DecisionUnit {
    /// "family", or the key of the person as `{"person": "wife"}`.
    fileprivate var canonical: CanonicalJSON {
        switch self {
        case .family: .string("family")
        case .person(let key): .object([.init("person", .string(key))])
        }
    }
}

extension InsuredPerson {
    fileprivate func structure(sentences: Bool) -> CanonicalJSON {
        .object([
            .init("key", .string(key)),
            .init("plan", .string(plan)),
            .init("outcome", .string(outcome.rawValue)),
            .init("premium", .optional(premium?.yuan)),
            .init("findings", .array(findings.map { $0.structure(sentences: sentences) })),
            .init("missing", .array(missing.map { .string($0) })),
        ])
    }
}

extension Finding {
    fileprivate func structure(sentences: Bool) -> CanonicalJSON {
        var fields: [CanonicalJSON.Field] = [
            .init("id", .string(id)),
            .init("result", .string(result.rawValue)),
            .init("readings", .array(readings.map(\.canonical))),
            .init("limits", .array(limits.map(\.canonical))),
            .init("missing", .array(missing.map { .string($0) })),
            .init("question", .optional(question)),
        ]
        if sentences {
            fields.append(.init("text", text.canonical))
            fields.append(.init("article", .optional(article)))
        }
        return .object(fields)
    }
}

extension Reading {
    fileprivate var canonical: CanonicalJSON {
        var fields: [CanonicalJSON.Field] = [.init("name", .string(name)), .init("value", .string(value))]
        if asReported { fields.append(.init("as_reported", .bool(true))) }
        return .object(fields)
    }
}

extension ParameterUse {
    fileprivate var canonical: CanonicalJSON {
        .object([
            .init("name", .string(name)), .init("value", .string(value)),
            .init("from", .string(from.description)),
            .init("basis", .string(basis)), .init("unconfirmed", .bool(unconfirmed)),
        ])
    }
}

extension Warning {
    fileprivate func structure(sentences: Bool) -> CanonicalJSON {
        var fields: [CanonicalJSON.Field] = [.init("id", .string(id)), .init("subject", .optional(subject))]
        if sentences { fields.append(.init("text", text.canonical)) }
        return .object(fields)
    }
}

extension LocalizedText {
    fileprivate var canonical: CanonicalJSON {
        .object([.init("zh", .string(zh)), .init("en", .string(en))])
    }
}
