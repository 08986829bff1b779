import Benefits
import CivilCalendar
import Rules

/// A family whose answer is yes, from a case that people agreed on: what boundary cases are moved away from.
struct BoundaryStart {
    /// Whether the case is one of this programme; otherwise one of another, whose family is eligible for this one too.
    var isOwn: Bool
    /// File and name of the case ("assistance/special-hardship.yaml#女方45周岁生日当日").
    var source: String
    var family: FamilyFacts
    var question: BoundaryQuestion
    /// As the case states them: with a scheme year the day may be left out.
    var statedDay: CivilDate?

    /// The eligible ones among the cases: those of the file named like the programme first, then its other ones, then
    /// those of other programmes. A case that changes parameters is none.
    static func all(
        of programme: Programme, in cases: [RuleCase], root: String, _ decider: Decider
    ) -> [BoundaryStart] {
        let starts = cases.flatMap { Self.starts(of: programme, $0, root: root, decider) }
        let named = "/" + programme.id + ".yaml#"
        let first = starts.filter { $0.isOwn && $0.source.contains(named) }
        let second = starts.filter { $0.isOwn && !$0.source.contains(named) }
        return first + second + starts.filter { !$0.isOwn }
    }

    private static func starts(
        of programme: Programme, _ ruleCase: RuleCase, root: String, _ decider: Decider
    ) -> [BoundaryStart] {
        let isPlain = ruleCase.overrides.ageBasis == nil && ruleCase.overrides.values.isEmpty
        let isOwn = ruleCase.programmes.contains(programme.id)
        guard isPlain, isOwn || programme.schemeYears.isEmpty && ruleCase.overrides == .none,
            ruleCase.families.count == 1, let family = ruleCase.families.first?.facts,
            let day = ruleCase.day ?? programme.termStart(of: ruleCase.overrides.schemeYear),
            let basis = try? programme.ageBasis(on: day, overrides: ruleCase.overrides)
        else { return [] }
        let question = BoundaryQuestion(
            unit: .family, day: day, overrides: ruleCase.overrides, ageBasis: basis)
        return units(of: programme, family, question, decider).map { unit in
            var asked = question
            asked.unit = unit
            return BoundaryStart(
                isOwn: isOwn, source: source(of: ruleCase, root: root), family: family, question: asked,
                statedDay: ruleCase.day)
        }
    }

    /// How a case is named as a start, its file from the folder of cases.
    static func source(of ruleCase: RuleCase, root: String) -> String {
        let isWithin = ruleCase.file.hasPrefix(root + "/")
        return (isWithin ? String(ruleCase.file.dropFirst(root.count + 1)) : ruleCase.file) + "#"
            + ruleCase.name
    }

    /// Those of a family whose answer is yes.
    private static func units(
        of programme: Programme, _ family: FamilyFacts, _ question: BoundaryQuestion, _ decider: Decider
    ) -> [DecisionUnit] {
        var units: [DecisionUnit] = [.family]
        if programme.unit == .person {
            let view = FamilyView(FamilyIndex(family), on: question.day, ageBasis: question.ageBasis)
            let candidates = try? decider.candidates(
                of: programme.id, FamilyUnit(view), on: question.day, overrides: question.overrides)
            units = (candidates?.keys ?? []).map { .person($0) }
        }
        return units.filter { unit in
            var asked = question
            asked.unit = unit
            guard let facts = asked.unit(of: family) else { return false }
            let decision = try? decider.decide(
                programme.id, facts, on: asked.day, overrides: asked.overrides)
            return decision?.outcome == .eligible
        }
    }
}

extension Programme {
    /// The first day of a scheme year; nil where there is none.
    func termStart(of year: Int?) -> CivilDate? {
        schemeYears.first { $0.year == year }?.term.from
    }
}
