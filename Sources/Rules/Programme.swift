public import CivilCalendar

/// A programme as its rule file states it: for whom, by which criteria, what it pays. Adding one needs no Swift.
public final class Programme: Sendable {
    public enum Unit: String, Sendable, Hashable, CaseIterable { case family, person }
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case status, cash, premium, priority, service
    }
    public enum Determination: String, Sendable, Hashable, CaseIterable {
        case always
        /// Rests on facts that a register does not hold: decided for a family that is looked at, or when named.
        case asked
    }

    public let id: String
    public let title: LocalizedText
    public let unit: Unit
    public let kind: Kind
    /// Whether a determination of the register covers it without being asked for it by name.
    public let determination: Determination
    /// The office responsible (计生办 …).
    public let office: LocalizedText
    /// What it has to do with other programmes.
    public let interactions: [Interaction]
    /// Shared conditions, compiled for this programme; their criteria come before its own.
    public let definitions: [Definition]
    public let payment: PaymentTerms?
    /// For person units: the persons it speaks about, as a list of keys or persons.
    public let candidates: Formula?
    /// In order of their start, without overlaps.
    public let versions: [RuleVersion]
    /// Its own and those of its definitions, in the order of ``vocabulary``.
    public let parameters: [Parameter]
    /// Which names its formulas may use, and where their values go.
    public let vocabulary: Vocabulary
    /// For programmes that run in scheme years (insurance), latest first; empty for all others.
    public let schemeYears: [SchemeYear]
    /// The file it stands in, from the configuration folder.
    public let file: String
    /// The days on which a version, a shared condition, a parameter's value or a scheme year begins or ends, sorted.
    let edges: [CivilDate]

    public init(
        id: String, title: LocalizedText, unit: Unit, kind: Kind, office: LocalizedText,
        interactions: [Interaction],
        definitions: [Definition], payment: PaymentTerms?, candidates: Formula?, versions: [RuleVersion],
        parameters: [Parameter], vocabulary: Vocabulary, schemeYears: [SchemeYear] = [],
        determination: Determination = .always, file: String
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.kind = kind
        self.office = office
        self.interactions = interactions
        self.definitions = definitions
        self.payment = payment
        self.candidates = candidates
        self.versions = versions.sorted { $0.span.from ?? .earliest < $1.span.from ?? .earliest }
        self.parameters = parameters
        self.vocabulary = vocabulary
        self.schemeYears = schemeYears.sorted { $0.year > $1.year }
        self.determination = determination
        self.file = file
        edges = Self.edges(versions + definitions.flatMap(\.versions), parameters, schemeYears)
    }

    private static func edges(
        _ versions: [RuleVersion], _ parameters: [Parameter], _ schemeYears: [SchemeYear]
    ) -> [CivilDate] {
        var edges: Set<CivilDate> = []
        func add(_ days: CivilDate?...) { edges.formUnion(days.compactMap { $0 }) }
        for version in versions { add(version.span.from, version.span.to) }
        for series in parameters.flatMap({ [$0.national] + $0.areas.map(\.series) }) {
            for value in series.values { add(value.from, value.to) }
        }
        for year in schemeYears { add(year.opens, year.term.from, year.term.to) }
        return edges.sorted { $0 < $1 }
    }
}

/// Conditions that several programmes share, so that none requires another just to borrow its condition. Compiled
/// once for each programme that uses it, with the names of that programme.
public struct Definition: Sendable {
    public var id: String
    public var title: LocalizedText
    public var versions: [RuleVersion]
    public var file: String

    public init(id: String, title: LocalizedText, versions: [RuleVersion], file: String) {
        self.id = id
        self.title = title
        self.versions = versions
        self.file = file
    }
}

/// What a programme or a definition says from one day to another.
public final class RuleVersion: Sendable {
    public let span: DateSpan
    public let basis: RuleBasis
    /// From which day a person has reached an age; nil in a definition, which takes it from the programme.
    public let ageBasis: AgeBasis?
    /// Values with a name, for use in what follows.
    public let named: [NamedFormula]
    public let criteria: [Criterion]
    /// Which incomes count; nil where no formula asks for income.
    public let incomes: IncomeList?
    /// For a premium: who is insured under which plan, each with criteria of its own.
    public let insured: [InsuredGroup]
    public let tier: Formula?
    public let amount: Formula?
    /// The entry as structure, without its end: what the rule version's hash covers.
    public let canonical: String
    public let place: String

    public init(
        span: DateSpan, basis: RuleBasis, ageBasis: AgeBasis?, named: [NamedFormula] = [],
        criteria: [Criterion], incomes: IncomeList? = nil, insured: [InsuredGroup] = [],
        tier: Formula? = nil, amount: Formula? = nil,
        canonical: String, place: String
    ) {
        self.span = span
        self.basis = basis
        self.ageBasis = ageBasis
        self.named = named
        self.criteria = criteria
        self.incomes = incomes
        self.insured = insured
        self.tier = tier
        self.amount = amount
        self.canonical = canonical
        self.place = place
    }
}

/// Where a rule comes from: the words of the text and the document that holds them.
public struct RuleBasis: Sendable, Hashable {
    public var text: String
    public var source: String
    public var checkedOn: CivilDate
    public var unconfirmed: Bool

    public init(text: String, source: String, checkedOn: CivilDate, unconfirmed: Bool) {
        self.text = text
        self.source = source
        self.checkedOn = checkedOn
        self.unconfirmed = unconfirmed
    }
}

/// One condition: a formula that is true, false or unknown, and how to say it.
public final class Criterion: Sendable {
    public let id: String
    /// May name parameters in braces: "已满{threshold_age}周岁".
    public let text: LocalizedText
    public let article: String?
    public let formula: Formula
    /// Facts that make the text open to two readings: then the criterion is unknown and names the question.
    public let question: OpenQuestion?

    public init(
        id: String, text: LocalizedText, article: String?, formula: Formula, question: OpenQuestion?
    ) {
        self.id = id
        self.text = text
        self.article = article
        self.formula = formula
        self.question = question
    }
}

/// A question of policy that a person must answer before such a case can be decided.
public final class OpenQuestion: Sendable {
    public let id: String
    public let text: LocalizedText
    public let formula: Formula

    public init(id: String, text: LocalizedText, formula: Formula) {
        self.id = id
        self.text = text
        self.formula = formula
    }
}
