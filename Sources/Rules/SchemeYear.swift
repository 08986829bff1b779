public import CivilCalendar

/// One year of a product: the campaign of a summer and the term of cover it buys.
public struct SchemeYear: Sendable, Hashable {
    public var year: Int
    /// The days of cover, half-open.
    public var term: DateSpan
    public var phases: [Phase]
    /// The first birth date that is in; called `birth cutoff` in formulas.
    public var birthCutoff: CivilDate
    public var basis: RuleBasis

    /// A part of the campaign with its first and last day.
    public struct Phase: Sendable, Hashable {
        public var id: String
        public var title: LocalizedText
        public var span: DateSpan

        public init(id: String, title: LocalizedText, span: DateSpan) {
            self.id = id
            self.title = title
            self.span = span
        }
    }

    public init(year: Int, term: DateSpan, phases: [Phase], birthCutoff: CivilDate, basis: RuleBasis) {
        self.year = year
        self.term = term
        self.phases = phases
        self.birthCutoff = birthCutoff
        self.basis = basis
    }

    /// The first day of the campaign, or of the term where it has no phases.
    public var opens: CivilDate? { phases.compactMap(\.span.from).min() ?? term.from }
    /// The last day, inclusive, on which an entry is in time; nil where the year has no phases.
    public var entriesClose: CivilDate? { phases.compactMap(\.span.lastDay).max() }
}

/// The persons a product insures under one plan.
public struct InsuredGroup: Sendable {
    /// The plan's id ("child", "parent").
    public var plan: String
    public var candidates: Formula
    public var criteria: [Criterion]
    /// Per person and term.
    public var premium: Formula

    public init(plan: String, candidates: Formula, criteria: [Criterion], premium: Formula) {
        self.plan = plan
        self.candidates = candidates
        self.criteria = criteria
        self.premium = premium
    }
}
