import CivilCalendar
import Rules

/// The text of a programme as it stands on a day: where the criterion of a finding is looked up.
struct RuleText: Sendable {
    let programme: Programme
    let version: RuleVersion
    private let definitions: [RuleVersion]
    private let schemeYear: SchemeYear?

    /// Nil where the programme has no version for the day.
    init?(_ programme: Programme, on day: CivilDate) {
        // A product's terms are those in force when the cover begins.
        schemeYear = programme.schemeYear(on: day)
        let day = schemeYear?.term.from ?? day
        guard let version = programme.versions.last(where: { $0.span.contains(day) }) else { return nil }
        self.programme = programme
        self.version = version
        definitions = programme.definitions.compactMap { definition in
            definition.versions.last { $0.span.contains(day) }
        }
    }

    /// The documents behind the shared conditions and the programme itself, each once.
    var sources: [RuleBasis] {
        var sources: [RuleBasis] = []
        for basis in [version.basis] + definitions.map(\.basis)
        where !sources.contains(where: { $0.source == basis.source }) {
            sources.append(basis)
        }
        return sources
    }

    /// What the formula behind a finding holds facts against; nil for what one programme says of another.
    /// - Parameter uses: the values of the decision, for names that stand between the criterion and its limits.
    func heldAgainst(_ finding: Finding, _ uses: [ParameterUse]) -> HeldAgainst? {
        let criteria =
            definitions.flatMap(\.criteria) + version.criteria + version.insured.flatMap(\.criteria)
        guard let criterion = criteria.first(where: { $0.id == finding.id }) else { return nil }
        let open = finding.question == nil ? nil : criterion.question?.formula
        let named = definitions.flatMap(\.named) + version.named
        let values = finding.limits + uses.map { Reading(name: $0.name, value: $0.value) } + constants
        return HeldAgainst(open ?? criterion.formula, limits: values) { index in
            named.first { $0.index == index }
        }
    }

    private var constants: [Reading] {
        guard let schemeYear, let start = schemeYear.term.from else { return [] }
        return [
            Reading(name: Vocabulary.termStart, value: start.description),
            Reading(name: Vocabulary.birthCutoff, value: schemeYear.birthCutoff.description),
        ]
    }
}
