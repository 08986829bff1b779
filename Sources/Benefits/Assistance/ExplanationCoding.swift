import CivilCalendar
package import Rules

extension Explanation {
    /// The name and version of the JSON form; the handbook's page on it says what a version promises.
    package static let schema = "guanhuai/decision/1"

    /// The whole explanation as JSON, in both languages: keys are always there and in this order, null where they do
    /// not apply.
    package var json: CanonicalJSON {
        var json = JSONBytes(capacity: 16_384)
        writeHead(to: &json)
        json.raw(",\"insured\":")
        json.list(decision.insured) { write($1, to: &$0) }
        json.raw(",\"findings\":")
        json.list(findings.filter { $0.person == nil }) { $0.raw($1.said.json) }
        json.raw(",\"missing\":")
        json.list(missing) { $1.write(to: &$0) }
        json.raw(",\"parameters\":")
        json.list(decision.parameters) { write($1, to: &$0) }
        json.raw(",\"warnings\":")
        json.list(decision.warnings) { $1.write(to: &$0) }
        json.raw(",\"basis\":")
        if let basis { basis.write(to: &json) } else { json.raw("null") }
        json.raw(",\"settling\":")
        if let settling { settling.write(to: &json) } else { json.raw("null") }
        json.raw(",\"ahead\":")
        if let ahead { ahead.write(to: &json) } else { json.raw("null") }
        json.raw(",\"summary\":")
        summary.write(to: &json)
        json.raw(",\"read_out\":")
        json.list(readOut.paragraphs) { json, paragraph in
            json.raw("{\"kind\":")
            json.string(paragraph.kind.rawValue)
            json.raw(",\"text\":")
            paragraph.text.write(to: &json)
            json.raw("}")
        }
        json.raw(",\"rule_version\":")
        json.string(decision.ruleVersion)
        json.raw(",\"digest\":")
        json.string(decision.digest)
        json.raw("}")
        return .written(json.bytes)
    }

    private func writeHead(to json: inout JSONBytes) {
        json.raw("{\"schema\":")
        json.string(Self.schema)
        json.raw(",\"programme\":")
        json.string(decision.programme)
        json.raw(",\"title\":")
        title.write(to: &json)
        json.raw(",\"unit\":")
        decision.unit.write(to: &json)
        json.raw(",\"about\":")
        about.write(to: &json)
        json.raw(",\"day\":")
        json.day(decision.day)
        json.raw(",\"outcome\":")
        json.string(decision.outcome.rawValue)
        json.raw(",\"since\":")
        json.day(since)
        json.raw(",\"stable_until\":")
        json.day(decision.stableUntil)
        json.raw(",\"amount\":")
        json.optional(decision.amount?.yuan)
        json.raw(",\"period\":")
        json.optional(decision.period)
        json.raw(",\"tier\":")
        json.optional(decision.tier)
        json.raw(",\"make_up\":")
        json.list(makeUp) { $1.write(to: &$0) }
    }

    private func write(_ person: InsuredPerson, to json: inout JSONBytes) {
        json.raw("{\"key\":")
        json.string(person.key)
        json.raw(",\"about\":")
        phrases.people.called(person.key).write(to: &json)
        json.raw(",\"plan\":")
        json.string(person.plan)
        json.raw(",\"outcome\":")
        json.string(person.outcome.rawValue)
        json.raw(",\"premium\":")
        json.optional(person.premium?.yuan)
        json.raw(",\"findings\":")
        let own = findings.filter { $0.person == person.key && person.findings.contains($0.finding) }
        json.list(own) { $0.raw($1.said.json) }
        json.raw(",\"missing\":")
        json.strings(person.missing)
        json.raw("}")
    }

    private func write(_ use: ParameterUse, to json: inout JSONBytes) {
        json.raw("{\"name\":")
        json.string(use.name)
        json.raw(",\"label\":")
        phrases.limit(use.name).write(to: &json)
        json.raw(",\"value\":")
        json.string(use.value)
        json.raw(",\"from\":")
        json.day(use.from)
        json.raw(",\"basis\":")
        json.string(use.basis)
        json.raw(",\"unconfirmed\":")
        json.bool(use.unconfirmed)
        json.raw("}")
    }
}

extension ExplainedFact {
    func write(to json: inout JSONBytes) {
        json.raw("{\"name\":")
        json.string(reading.name)
        json.raw(",\"value\":")
        json.string(reading.value)
        json.raw(",\"label\":")
        label.write(to: &json)
        json.raw(",\"said\":")
        value.write(to: &json)
        json.raw(",\"as_reported\":")
        json.bool(reading.asReported)
        json.raw(",\"since\":")
        json.day(since)
        json.raw(",\"until\":")
        json.day(until)
        json.raw(",\"known_since\":")
        json.optional(known?.instant)
        json.raw("}")
    }
}

extension MissingFact {
    fileprivate func write(to json: inout JSONBytes) {
        json.raw("{\"fact\":")
        json.string(fact)
        json.raw(",\"label\":")
        label.write(to: &json)
        json.raw(",\"ask\":")
        question.write(to: &json)
        json.raw(",\"for_office\":")
        json.bool(isForOffice)
        json.raw("}")
    }
}

extension Warning {
    fileprivate func write(to json: inout JSONBytes) {
        json.raw("{\"id\":")
        json.string(id)
        json.raw(",\"subject\":")
        json.optional(subject)
        json.raw(",\"text\":")
        text.write(to: &json)
        json.raw("}")
    }
}

extension RuleBasis {
    fileprivate func write(to json: inout JSONBytes) {
        json.raw("{\"text\":")
        json.string(text)
        json.raw(",\"source\":")
        json.string(source)
        json.raw(",\"checked_on\":")
        json.day(checkedOn)
        json.raw(",\"unconfirmed\":")
        json.bool(unconfirmed)
        json.raw("}")
    }
}

// MARK: Outlook

extension Settling {
    fileprivate func write(to json: inout JSONBytes) {
        json.raw("{\"sets\":")
        json.list(sets) { $0.strings($1) }
        json.raw(",\"more_than_three\":")
        json.bool(needsMoreThanThree)
        json.raw(",\"facts\":")
        json.strings(facts)
        json.raw(",\"further\":")
        json.strings(further)
        json.raw(",\"untried\":")
        json.strings(untried)
        json.raw(",\"answers\":")
        json.list(answers) { json, answer in
            json.raw("{\"fact\":")
            json.string(answer.fact)
            json.raw(",\"answer\":")
            answer.answer.write(to: &json)
            json.raw(",\"outcome\":")
            json.string(answer.outcome.rawValue)
            json.raw("}")
        }
        json.raw("}")
    }
}

extension Ahead {
    fileprivate func write(to json: inout JSONBytes) {
        json.raw("{\"deciding\":")
        json.optional(deciding?.id)
        json.raw(",\"day\":")
        json.day(change?.day)
        json.raw(",\"outcome\":")
        json.optional(change?.decision.outcome.rawValue)
        json.raw(",\"now_met\":")
        json.strings(change?.nowMet.map(\.id) ?? [])
        json.raw("}")
    }
}
