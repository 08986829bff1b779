import Benefits
import CivilCalendar
import FEEL
import Rules

/// What a part of a formula comes to for a family: the part made the whole programme, whose tier is its text.
///
/// So it is evaluated by the deciding of every day, with the named values and parameters the programme has that day.
final class RuleProbe {
    private let decider: Decider
    private let id: String

    /// Nil where the part cannot stand alone.
    init?(_ part: String, in programme: Programme, _ version: RuleVersion, _ scope: RuleEnvironment.Scope) {
        let environment = RuleEnvironment(programme)
        let compiled = Expression.compile("string(\(part))", in: environment.environment(scope))
        guard let expression = compiled.expression else { return nil }
        let definitions = programme.definitions.map { definition in
            var definition = definition
            definition.versions = definition.versions.map { $0.bare() }
            return definition
        }
        let tier = environment.formula(expression, scope, place: version.place)
        let bare = Programme(
            id: programme.id, title: programme.title, unit: programme.unit, kind: programme.kind,
            office: programme.office, interactions: [], definitions: definitions, payment: programme.payment,
            candidates: programme.candidates, versions: [version.bare(tier: tier)],
            parameters: programme.parameters, vocabulary: programme.vocabulary,
            schemeYears: programme.schemeYears, determination: programme.determination, file: programme.file)
        decider = Decider(RuleBook(programmes: [bare]))
        id = programme.id
    }

    /// Nil where it is unknown or the rules have no answer.
    func text(_ asked: BoundaryQuestion, of family: FamilyFacts) -> String? {
        guard let unit = asked.unit(of: family) else { return nil }
        return try? decider.decide(id, unit, on: asked.day, overrides: asked.overrides).tier
    }

    func number(_ asked: BoundaryQuestion, of family: FamilyFacts) -> Decimal34? {
        text(asked, of: family).flatMap { Decimal34($0) }
    }
}

extension RuleVersion {
    /// The version without criteria, persons insured and amount: what is left names its values.
    fileprivate func bare(tier: Formula? = nil) -> RuleVersion {
        RuleVersion(
            span: span, basis: basis, ageBasis: ageBasis, named: named, criteria: [], incomes: incomes,
            tier: tier, canonical: canonical, place: place)
    }
}

/// Who is asked about, and on which day: the same for every case made from one start.
struct BoundaryQuestion {
    var unit: DecisionUnit
    var day: CivilDate
    var overrides: RuleOverrides
    var ageBasis: AgeBasis

    /// Nil where the family has no such person.
    func unit(of family: FamilyFacts) -> (any UnitFacts)? {
        let view = FamilyView(FamilyIndex(family), on: day, ageBasis: ageBasis)
        switch unit {
        case .family: return FamilyUnit(view)
        case .person(let key): return PersonUnit(view, key: key)
        }
    }
}
