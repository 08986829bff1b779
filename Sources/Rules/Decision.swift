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
    /// Which of the programme's tiers holds ("deceased", "disabled"); nil where it has none or is not eligible.
    package var tier: String?
    /// For a premium: who of the family would be insured under which plan, and who not and why.
    package var insured: [InsuredPerson]
    package var findings: [Finding]
    /// Identifiers of the facts that would settle an undetermined decision, sorted ("son.died").
    package var missing: [String]
    package var parameters: [ParameterUse]
    /// Warnings beside the decision (a certificate that has expired): they never change the outcome.
    package var warnings: [Warning]
    /// Hash of the version entry and of the parameter values in force that day.
    package var ruleVersion: String
    /// The first later day on which the answer may differ; nil where nothing known changes it.
    package var stableUntil: CivilDate?

    package init(
        programme: String, unit: DecisionUnit, day: CivilDate, outcome: Outcome, amount: Money?,
        period: String?,
        findings: [Finding], missing: [String], parameters: [ParameterUse], warnings: [Warning],
        ruleVersion: String, stableUntil: CivilDate?, tier: String? = nil, insured: [InsuredPerson] = []
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
        self.tier = tier
        self.insured = insured
    }

    /// The open policy questions this decision waits for, by id, sorted.
    package var questions: [String] { Set(findings.compactMap(\.question)).sorted() }
}

/// One person under one plan of a product.
package struct InsuredPerson: Sendable, Hashable {
    /// The dossier's key.
    package var key: String
    package var plan: String
    package var outcome: Outcome
    /// Per term; present where eligible.
    package var premium: Money?
    package var findings: [Finding]
    package var missing: [String]

    package init(
        key: String, plan: String, outcome: Outcome, premium: Money?, findings: [Finding], missing: [String]
    ) {
        self.key = key
        self.plan = plan
        self.outcome = outcome
        self.premium = premium
        self.findings = findings
        self.missing = missing
    }
}

/// Something a person should look at beside the decision.
package struct Warning: Sendable, Hashable {
    /// Stable name, the same for every family ("disability-certificate-expired").
    package var id: String
    /// Whom or what it is about, by the dossier's key ("son"); nil for the family as a whole.
    package var subject: String?
    package var text: LocalizedText

    package init(id: String, subject: String?, text: LocalizedText) {
        self.id = id
        self.subject = subject
        self.text = text
    }

    /// The unit is eligible, but the amount waits for a fact.
    package static let amountUnknown = Warning(
        id: "amount-unknown", subject: nil,
        text: LocalizedText(
            zh: "符合条件，但金额取决于尚缺的事实。", en: "eligible, but the amount waits for a missing fact."))
}

/// For whom a decision speaks: the whole family, or one person of it by the dossier's key.
package enum DecisionUnit: Sendable, Hashable {
    case family
    case person(String)
}

/// The result of one criterion: what was read, the limit it was held against, and the article it rests on.
package struct Finding: Sendable, Hashable {
    package enum Result: String, Sendable, Hashable, CaseIterable { case met, unmet, unknown }

    /// What the criterion says, the same for every unit.
    package var statement: FindingStatement
    package var result: Result
    package var readings: [Reading]
    /// The facts that made it unknown, sorted.
    package var missing: [String]

    package init(
        _ statement: FindingStatement, result: Result, readings: [Reading], missing: [String] = []
    ) {
        self.statement = statement
        self.result = result
        self.readings = readings
        self.missing = missing
    }

    package init(
        id: String, result: Result, readings: [Reading], limits: [Reading], text: LocalizedText,
        article: String?, missing: [String] = [], question: String? = nil
    ) {
        self.init(
            FindingStatement(id: id, limits: limits, text: text, article: article, question: question),
            result: result, readings: readings, missing: missing)
    }

    package var id: String { statement.id }
    package var article: String? { statement.article }
    package var limits: [Reading] {
        get { statement.limits }
        set { restate(newValue, text, question) }
    }
    package var text: LocalizedText {
        get { statement.text }
        set { restate(limits, newValue, question) }
    }
    package var question: String? {
        get { statement.question }
        set { restate(limits, text, newValue) }
    }

    private mutating func restate(_ limits: [Reading], _ text: LocalizedText, _ question: String?) {
        statement = FindingStatement(
            id: id, limits: limits, text: text, article: article, question: question)
    }
}

/// What a criterion says under the values in force. Written once and shared by all findings of it.
package final class FindingStatement: Sendable {
    package let id: String
    /// The parameter values the criterion is held against, by name.
    package let limits: [Reading]
    package let text: LocalizedText
    /// Article or source line of the criterion.
    package let article: String?
    /// The open policy question that makes it unknown, where the facts are there but the text can be read two ways.
    package let question: String?

    package init(id: String, limits: [Reading], text: LocalizedText, article: String?, question: String?) {
        self.id = id
        self.limits = limits
        self.text = text
        self.article = article
        self.question = question
    }
}

extension FindingStatement: Hashable {
    package static func == (left: FindingStatement, right: FindingStatement) -> Bool {
        left === right
            || left.id == right.id && left.limits == right.limits && left.text == right.text
                && left.article == right.article && left.question == right.question
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(text)
    }
}

/// A named value as it was read ("wife.born", "1981-06-15"), in canonical text.
package struct Reading: Sendable, Hashable {
    package var name: String
    package var value: String
    /// Recorded without the day it began, and taken to have held before it was recorded too.
    package var asReported: Bool

    package init(name: String, value: String, asReported: Bool = false) {
        self.name = name
        self.value = value
        self.asReported = asReported
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
