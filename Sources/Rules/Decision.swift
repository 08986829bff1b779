public import CivilCalendar

/// The three answers. Undetermined names the facts that would settle it; it is neither yes nor no.
public enum Outcome: String, Sendable, Hashable, CaseIterable {
    case eligible, ineligible, undetermined
}

/// A sentence in the two languages of the office.
public struct LocalizedText: Sendable, Hashable {
    public var zh: String
    public var en: String

    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }
}

/// What one programme says about one unit on one day, with everything needed to explain and to replay it.
public struct Decision: Sendable, Hashable {
    public var programme: String
    public var unit: DecisionUnit
    public var day: CivilDate
    public var outcome: Outcome
    /// Present only where eligible and the programme pays or charges money; per `period`.
    public var amount: Money?
    /// "month", "year" or "once"; nil for programmes without money.
    public var period: String?
    /// Which of the programme's tiers holds ("deceased", "disabled"); nil where it has none or is not eligible.
    public var tier: String?
    /// For a premium: who of the family would be insured under which plan, and who not and why.
    public var insured: [InsuredPerson]
    public var findings: [Finding]
    /// Identifiers of the facts that would settle an undetermined decision, sorted ("son.died").
    public var missing: [String]
    public var parameters: [ParameterUse]
    /// Warnings beside the decision (a certificate that has expired): they never change the outcome.
    public var warnings: [Warning]
    /// Hash of the version entry and of the parameter values in force that day.
    public var ruleVersion: String
    /// The first later day on which the answer may differ; nil where nothing known changes it.
    public var stableUntil: CivilDate?

    public init(
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
    public var questions: [String] { Set(findings.compactMap(\.question)).sorted() }
}

/// One person under one plan of a product.
public struct InsuredPerson: Sendable, Hashable {
    /// The dossier's key.
    public var key: String
    public var plan: String
    public var outcome: Outcome
    /// Per term; present where eligible.
    public var premium: Money?
    public var findings: [Finding]
    public var missing: [String]

    public init(
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
public struct Warning: Sendable, Hashable {
    /// Stable name, the same for every family ("disability-certificate-expired").
    public var id: String
    /// Whom or what it is about, by the dossier's key ("son"); nil for the family as a whole.
    public var subject: String?
    public var text: LocalizedText

    public init(id: String, subject: String?, text: LocalizedText) {
        self.id = id
        self.subject = subject
        self.text = text
    }

    /// The unit is eligible, but the amount waits for a fact.
    public static let amountUnknown = Warning(
        id: "amount-unknown", subject: nil,
        text: LocalizedText(
            zh: "符合条件，但金额取决于尚缺的事实。", en: "eligible, but the amount waits for a missing fact."))
}

/// For whom a decision speaks: the whole family, or one person of it by the dossier's key.
public enum DecisionUnit: Sendable, Hashable {
    case family
    case person(String)
}

/// The result of one criterion: what was read, the limit it was held against, and the article it rests on.
///
/// One reference, whatever it holds: decisions hold many, and most are those of another family that is alike.
public struct Finding: Sendable {
    public enum Result: String, Sendable, Hashable, CaseIterable { case met, unmet, unknown }

    private var content: Content

    private final class Content: Sendable {
        let statement: FindingStatement
        let result: Result
        let readings: [Reading]
        let missing: [String]

        init(_ statement: FindingStatement, _ result: Result, _ readings: [Reading], _ missing: [String]) {
            self.statement = statement
            self.result = result
            self.readings = readings
            self.missing = missing
        }
    }

    public init(
        _ statement: FindingStatement, result: Result, readings: [Reading], missing: [String] = []
    ) {
        content = Content(statement, result, readings, missing)
    }

    /// What the criterion says, the same for every unit.
    public var statement: FindingStatement {
        get { content.statement }
        set { content = Content(newValue, result, readings, missing) }
    }
    public var result: Result {
        get { content.result }
        set { content = Content(statement, newValue, readings, missing) }
    }
    public var readings: [Reading] {
        get { content.readings }
        set { content = Content(statement, result, newValue, missing) }
    }
    /// The facts that made it unknown, sorted.
    public var missing: [String] {
        get { content.missing }
        set { content = Content(statement, result, readings, newValue) }
    }

    public init(
        id: String, result: Result, readings: [Reading], limits: [Reading], text: LocalizedText,
        article: String?, missing: [String] = [], question: String? = nil
    ) {
        self.init(
            FindingStatement(id: id, limits: limits, text: text, article: article, question: question),
            result: result, readings: readings, missing: missing)
    }

    public var id: String { statement.id }
    public var article: String? { statement.article }
    public var limits: [Reading] {
        get { statement.limits }
        set { restate(newValue, text, question) }
    }
    public var text: LocalizedText {
        get { statement.text }
        set { restate(limits, newValue, question) }
    }
    public var question: String? {
        get { statement.question }
        set { restate(limits, text, newValue) }
    }

    private mutating func restate(_ limits: [Reading], _ text: LocalizedText, _ question: String?) {
        statement = FindingStatement(
            id: id, limits: limits, text: text, article: article, question: question)
    }
}

extension Finding: Hashable {
    public static func == (left: Finding, right: Finding) -> Bool {
        left.content === right.content
            || left.result == right.result && left.statement == right.statement
                && left.readings == right.readings && left.missing == right.missing
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(statement)
        hasher.combine(result)
        hasher.combine(readings)
    }
}

/// What a criterion says under the values in force. Written once and shared by all findings of it.
public final class FindingStatement: Sendable {
    public let id: String
    /// The parameter values the criterion is held against, by name.
    public let limits: [Reading]
    public let text: LocalizedText
    /// Article or source line of the criterion.
    public let article: String?
    /// The open policy question that makes it unknown, where the facts are there but the text can be read two ways.
    public let question: String?

    public init(id: String, limits: [Reading], text: LocalizedText, article: String?, question: String?) {
        self.id = id
        self.limits = limits
        self.text = text
        self.article = article
        self.question = question
    }
}

extension FindingStatement: Hashable {
    public static func == (left: FindingStatement, right: FindingStatement) -> Bool {
        left === right
            || left.id == right.id && left.limits == right.limits && left.text == right.text
                && left.article == right.article && left.question == right.question
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(text)
    }
}

/// A named value as it was read ("wife.born", "1981-06-15"), in canonical text.
public struct Reading: Sendable, Hashable {
    public var name: String
    public var value: String
    /// Recorded without the day it began, and taken to have held before it was recorded too.
    public var asReported: Bool

    public init(name: String, value: String, asReported: Bool = false) {
        self.name = name
        self.value = value
        self.asReported = asReported
    }
}

/// A dated parameter value that took part in a decision, with its source.
public struct ParameterUse: Sendable, Hashable {
    public var name: String
    public var value: String
    public var from: CivilDate
    public var basis: String
    /// True where the source of the value is not confirmed (see the handbook's open questions).
    public var unconfirmed: Bool

    public init(name: String, value: String, from: CivilDate, basis: String, unconfirmed: Bool) {
        self.name = name
        self.value = value
        self.from = from
        self.basis = basis
        self.unconfirmed = unconfirmed
    }
}
