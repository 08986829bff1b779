package import CivilCalendar

/// A programme as its rule file states it: for whom, by which criteria, what it pays. Adding one needs no Swift.
package final class Programme: Sendable {
    package enum Unit: String, Sendable, Hashable, CaseIterable { case family, person }
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case status, cash, premium, priority, service
    }
    package enum Determination: String, Sendable, Hashable, CaseIterable {
        case always
        /// Rests on facts that a register does not hold: decided for a family that is looked at, or when named.
        case asked
    }

    package let id: String
    package let title: LocalizedText
    package let unit: Unit
    package let kind: Kind
    /// Whether a determination of the register covers it without being asked for it by name.
    package let determination: Determination
    /// The office responsible (计生办 …).
    package let office: LocalizedText
    /// What it has to do with other programmes.
    package let interactions: [Interaction]
    /// Shared conditions, compiled for this programme; their criteria come before its own.
    package let definitions: [Definition]
    package let payment: PaymentTerms?
    /// For person units: the persons it speaks about, as a list of keys or persons.
    package let candidates: Formula?
    /// In order of their start, without overlaps.
    package let versions: [RuleVersion]
    /// Its own and those of its definitions, in the order of ``vocabulary``.
    package let parameters: [Parameter]
    /// Which names its formulas may use, and where their values go.
    package let vocabulary: Vocabulary
    /// For programmes that run in scheme years (insurance), latest first; empty for all others.
    package let schemeYears: [SchemeYear]
    /// The file it stands in, from the configuration folder.
    package let file: String
    /// The days on which a version, a shared condition, a parameter's value or a scheme year begins or ends, sorted.
    let edges: [CivilDate]

    package init(
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
package struct Definition: Sendable {
    package var id: String
    package var title: LocalizedText
    package var versions: [RuleVersion]
    package var file: String

    package init(id: String, title: LocalizedText, versions: [RuleVersion], file: String) {
        self.id = id
        self.title = title
        self.versions = versions
        self.file = file
    }
}

/// What a programme or a definition says from one day to another.
package final class RuleVersion: Sendable {
    package let span: DateSpan
    package let basis: RuleBasis
    /// From which day a person has reached an age; nil in a definition, which takes it from the programme.
    package let ageBasis: AgeBasis?
    /// Values with a name, for use in what follows.
    package let named: [NamedFormula]
    package let criteria: [Criterion]
    /// Which incomes count; nil where no formula asks for income.
    package let incomes: IncomeList?
    /// For a premium: who is insured under which plan, each with criteria of its own.
    package let insured: [InsuredGroup]
    package let tier: Formula?
    package let amount: Formula?
    /// The entry as structure, without its end: what the rule version's hash covers.
    package let canonical: String
    package let place: String

    package init(
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
package struct RuleBasis: Sendable, Hashable {
    package var text: String
    package var source: String
    package var checkedOn: CivilDate
    package var unconfirmed: Bool

    package init(text: String, source: String, checkedOn: CivilDate, unconfirmed: Bool) {
        self.text = text
        self.source = source
        self.checkedOn = checkedOn
        self.unconfirmed = unconfirmed
    }
}

/// One condition: a formula that is true, false or unknown, and how to say it.
package final class Criterion: Sendable {
    package let id: String
    /// May name parameters in braces: "已满{threshold_age}周岁".
    package let text: LocalizedText
    package let article: String?
    package let formula: Formula
    /// Facts that make the text open to two readings: then the criterion is unknown and names the question.
    package let question: OpenQuestion?

    package init(
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
package final class OpenQuestion: Sendable {
    package let id: String
    package let text: LocalizedText
    package let formula: Formula

    package init(id: String, text: LocalizedText, formula: Formula) {
        self.id = id
        self.text = text
        self.formula = formula
    }
}
