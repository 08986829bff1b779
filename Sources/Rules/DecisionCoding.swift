import CivilCalendar

extension Decision {
    /// The decision as structure alone, without sentences: what the digest covers and what replay compares.
    ///
    /// `stableUntil` is left out: it speaks of later days, and publishing next year's rule must change no earlier
    /// decision (known fault C2).
    public var canonicalBytes: [UInt8] { structure(sentences: false) }

    /// SHA-256 of ``canonicalBytes`` in hexadecimal.
    public var digest: String { SHA256.hex(canonicalBytes) }

    /// The whole decision with its sentences in both languages, as `--json` prints it and as an explanation is stored.
    public var explanation: CanonicalJSON { .written(structure(sentences: true)) }

    private func structure(sentences: Bool) -> [UInt8] {
        var json = JSONBytes(capacity: 4096)
        json.raw("{\"programme\":")
        json.string(programme)
        json.raw(",\"unit\":")
        unit.write(to: &json)
        json.raw(",\"day\":")
        json.day(day)
        json.raw(",\"outcome\":")
        json.string(outcome.rawValue)
        json.raw(",\"amount\":")
        json.optional(amount?.yuan)
        json.raw(",\"period\":")
        json.optional(period)
        json.raw(",\"tier\":")
        json.optional(tier)
        json.raw(",\"insured\":")
        json.list(insured) { $1.write(to: &$0, sentences: sentences) }
        json.raw(",\"findings\":")
        json.list(findings) { $1.write(to: &$0, sentences: sentences) }
        json.raw(",\"missing\":")
        json.strings(missing)
        json.raw(",\"parameters\":")
        json.list(parameters) { $1.write(to: &$0) }
        json.raw(",\"warnings\":")
        json.list(warnings) { $1.write(to: &$0, sentences: sentences) }
        json.raw(",\"rule_version\":")
        json.string(ruleVersion)
        if sentences {
            json.raw(",\"stable_until\":")
            json.day(stableUntil)
        }
        json.raw("}")
        return json.bytes
    }
}

extension DecisionUnit {
    /// "family", or the key of the person as `{"person": "wife"}`.
    public func write(to json: inout JSONBytes) {
        switch self {
        case .family: json.raw("\"family\"")
        case .person(let key):
            json.raw("{\"person\":")
            json.string(key)
            json.raw("}")
        }
    }
}

extension InsuredPerson {
    fileprivate func write(to json: inout JSONBytes, sentences: Bool) {
        json.raw("{\"key\":")
        json.string(key)
        json.raw(",\"plan\":")
        json.string(plan)
        json.raw(",\"outcome\":")
        json.string(outcome.rawValue)
        json.raw(",\"premium\":")
        json.optional(premium?.yuan)
        json.raw(",\"findings\":")
        json.list(findings) { $1.write(to: &$0, sentences: sentences) }
        json.raw(",\"missing\":")
        json.strings(missing)
        json.raw("}")
    }
}

extension Finding {
    fileprivate func write(to json: inout JSONBytes, sentences: Bool) {
        json.raw("{\"id\":")
        json.string(id)
        json.raw(",\"result\":")
        json.string(result.rawValue)
        json.raw(",\"readings\":")
        json.list(readings) { $1.write(to: &$0) }
        json.raw(",\"limits\":")
        json.list(limits) { $1.write(to: &$0) }
        json.raw(",\"missing\":")
        json.strings(missing)
        json.raw(",\"question\":")
        json.optional(question)
        if sentences {
            json.raw(",\"text\":")
            text.write(to: &json)
            json.raw(",\"article\":")
            json.optional(article)
        }
        json.raw("}")
    }
}

extension Reading {
    fileprivate func write(to json: inout JSONBytes) {
        json.raw("{\"name\":")
        json.string(name)
        json.raw(",\"value\":")
        json.string(value)
        json.raw(asReported ? ",\"as_reported\":true}" : "}")
    }
}

extension ParameterUse {
    fileprivate func write(to json: inout JSONBytes) {
        json.raw("{\"name\":")
        json.string(name)
        json.raw(",\"value\":")
        json.string(value)
        json.raw(",\"from\":")
        json.day(from)
        json.raw(",\"basis\":")
        json.string(basis)
        json.raw(",\"unconfirmed\":")
        json.bool(unconfirmed)
        json.raw("}")
    }
}

extension Warning {
    fileprivate func write(to json: inout JSONBytes, sentences: Bool) {
        json.raw("{\"id\":")
        json.string(id)
        json.raw(",\"subject\":")
        json.optional(subject)
        if sentences {
            json.raw(",\"text\":")
            text.write(to: &json)
        }
        json.raw("}")
    }
}

extension LocalizedText {
    /// Both languages, as `{"zh": …, "en": …}`.
    public func write(to json: inout JSONBytes) {
        json.raw("{\"zh\":")
        json.string(zh)
        json.raw(",\"en\":")
        json.string(en)
        json.raw("}")
    }
}
