package import CivilCalendar

/// One year of a product: the campaign of a summer and the term of cover it buys.
package struct SchemeYear: Sendable, Hashable {
    package var year: Int
    /// The days of cover, half-open.
    package var term: DateSpan
    package var phases: [Phase]
    /// The first birth date that is in; called `birth cutoff` in formulas.
    package var birthCutoff: CivilDate
    package var basis: RuleBasis

    /// A part of the campaign with its first and last day.
    package struct Phase: Sendable, Hashable {
        package var id: String
        package var title: LocalizedText
        package var span: DateSpan

        package init(id: String, title: LocalizedText, span: DateSpan) {
            self.id = id
            self.title = title
            self.span = span
        }
    }

    package init(year: Int, term: DateSpan, phases: [Phase], birthCutoff: CivilDate, basis: RuleBasis) {
        self.year = year
        self.term = term
        self.phases = phases
        self.birthCutoff = birthCutoff
        self.basis = basis
    }

    /// The first day of the campaign, or of the term where it has no phases.
    package var opens: CivilDate? { phases.compactMap(\.span.from).min() ?? term.from }
    /// The last day, inclusive, on which an entry is in time; nil where the year has no phases.
    package var entriesClose: CivilDate? { phases.compactMap(\.span.lastDay).max() }
}

/// The persons a product insures under one plan.
package struct InsuredGroup: Sendable {
    /// The plan's id ("child", "parent").
    package var plan: String
    package var candidates: Formula
    package var criteria: [Criterion]
    /// Per person and term.
    package var premium: Formula

    package init(plan: String, candidates: Formula, criteria: [Criterion], premium: Formula) {
        self.plan = plan
        self.candidates = candidates
        self.criteria = criteria
        self.premium = premium
    }
}
