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
        var bare = programme
        bare.interactions = []
        bare.definitions = programme.definitions.map { definition in
            var definition = definition
            for index in definition.versions.indices { definition.versions[index].criteria = [] }
            return definition
        }
        var probing = version
        probing.criteria = []
        probing.insured = []
        probing.amount = nil
        probing.tier = environment.formula(expression, scope, place: version.place)
        bare.versions = [probing]
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
