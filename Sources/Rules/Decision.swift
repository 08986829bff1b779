package import CivilCalendar

/// The three answers. Undetermined names the facts that would settle it; it is neither yes nor no.
package enum Outcome: String, Sendable, Hashable, CaseIterable {
    case eligible, ineligible, undetermined
}

/// A sentence in the two languages of the office.
package struct LocalizedText: Sendable, Hashable {
    package var zh: String
    package var en: String

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }
}

/// What one programme says about one unit on one day, with everything needed to explain and to replay it.
package struct Decision: Sendable, Hashable {
    package var programme: String
    package var unit: DecisionUnit
    package var day: CivilDate
    package var outcome: Outcome
    /// Present only where eligible and the programme pays or charges money; per `period`.
    package var amount: Money?
    /// "month", "year" or "once"; nil for programmes without money.
    package var period: String?
    package var findings: [Finding]
    /// Identifiers of the facts that would settle an undetermined decision, sorted ("son.died").
    package var missing: [String]
    package var parameters: [ParameterUse]
    /// Warnings beside the decision (a certificate that has expired): they never change the outcome.
    package var warnings: [LocalizedText]
    /// Hash of the version entry and of the parameter values in force that day.
    package var ruleVersion: String
    /// The first later day on which the answer may differ; nil where nothing known changes it.
    package var stableUntil: CivilDate?

    package init(
        programme: String, unit: DecisionUnit, day: CivilDate, outcome: Outcome, amount: Money?,
        period: String?,
        findings: [Finding], missing: [String], parameters: [ParameterUse], warnings: [LocalizedText],
        ruleVersion: String, stableUntil: CivilDate?
    ) {
        self.programme = programme
        self.unit = unit
        self.day = day
        self.outcome = outcome
        self.amount = amount
        self.period = period
        self.findings = findings
        self.missing = missing
        self.parameters = parameters
        self.warnings = warnings
        self.ruleVersion = ruleVersion
        self.stableUntil = stableUntil
    }
}

/// For whom a decision speaks: the whole family, or one person of it by the dossier's key.
package enum DecisionUnit: Sendable, Hashable {
    case family
    case person(String)
}

/// The result of one criterion: what was read, the limit it was held against, and the article it rests on.
package struct Finding: Sendable, Hashable {
    package enum Result: String, Sendable, Hashable { case met, unmet, unknown }

    package var id: String
    package var result: Result
    package var readings: [Reading]
    /// The parameter values this criterion was held against, by name.
    package var limits: [Reading]
    package var text: LocalizedText
    /// Article or source line of the criterion.
    package var article: String?
    /// The facts that made it unknown, sorted.
    package var missing: [String]

    package init(
        id: String, result: Result, readings: [Reading], limits: [Reading], text: LocalizedText,
        article: String?,
        missing: [String] = []
    ) {
        self.id = id
        self.result = result
        self.readings = readings
        self.limits = limits
        self.text = text
        self.article = article
        self.missing = missing
    }
}

/// A named value as it was read ("wife.born", "1981-06-15"), in canonical text.
package struct Reading: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// A dated parameter value that took part in a decision, with its source.
package struct ParameterUse: Sendable, Hashable {
    package var name: String
    package var value: String
    package var from: CivilDate
    package var basis: String
    /// True where the source of the value is not confirmed (see the handbook's open questions).
    package var unconfirmed: Bool

    package init(name: String, value: String, from: CivilDate, basis: String, unconfirmed: Bool) {
        self.name = name
        self.value = value
        self.from = from
        self.basis = basis
        self.unconfirmed = unconfirmed
    }
}
