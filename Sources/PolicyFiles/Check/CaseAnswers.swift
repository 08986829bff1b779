import Benefits
import CivilCalendar
import Rules

/// What a case asks and what it says of the answer: a decision for each unit it speaks of, with the expectation.
struct CaseAnswers {
    let policy: Policy
    let decider: Decider

    struct Answer {
        var programme: Programme
        var decision: Decision
        var expected: UnitExpectation
        /// What is expected of persons a product insures, by key.
        var persons: [String: UnitExpectation] = [:]
    }

    /// Empty for a case that expects a refusal, and where the rules have no answer.
    func answers(to ruleCase: RuleCase) -> [Answer] {
        if ruleCase.expected.refused != nil { return [] }
        return ruleCase.programmes.flatMap { id in
            ruleCase.families.compactMap(\.facts).flatMap { family in
                (try? answers(to: ruleCase, id, family)) ?? []
            }
        }
    }

    private func answers(
        to ruleCase: RuleCase, _ id: String, _ family: FamilyFacts
    ) throws(RuleError) -> [Answer] {
        let programme = try policy.rules.programme(id)
        guard let day = ruleCase.day ?? programme.termStart(of: ruleCase.overrides.schemeYear) else {
            return []
        }
        let basis = try programme.ageBasis(on: day, overrides: ruleCase.overrides)
        let view = FamilyView(FamilyIndex(family), on: day, ageBasis: basis)
        func decide(_ unit: any UnitFacts) throws(RuleError) -> Decision {
            try decider.decide(id, unit, on: day, overrides: ruleCase.overrides)
        }
        let expected = ruleCase.expected
        if programme.unit == .family {
            return [
                Answer(
                    programme: programme, decision: try decide(FamilyUnit(view)), expected: expected.unit,
                    persons: expected.persons)
            ]
        }
        var keys = expected.persons.keys.sorted()
        if keys.isEmpty {
            keys = try decider.candidates(
                of: id, FamilyUnit(view), on: day, overrides: ruleCase.overrides
            ).keys
        }
        var answers: [Answer] = []
        for key in keys {
            guard let unit = PersonUnit(view, key: key) else { continue }
            answers.append(
                Answer(
                    programme: programme, decision: try decide(unit),
                    expected: expected.persons[key] ?? expected.unit))
        }
        return answers
    }
}

extension CaseAnswers.Answer {
    /// The results of criteria that the case states, outright or by the outcome alone: of an eligible unit all are met;
    /// where one single criterion is unmet, an expected no is its.
    var stated: [(id: String, result: Finding.Result)] {
        var stated = Self.stated(expected, decision.outcome, decision.findings)
        for person in decision.insured {
            guard let expected = persons[person.key] else { continue }
            stated += Self.stated(expected, person.outcome, person.findings)
        }
        // Whoever is insured is eligible too.
        if expected.outcome == .eligible, expected.amount != nil {
            for person in decision.insured where person.outcome == .eligible {
                stated += person.findings.map { ($0.id, $0.result) }
            }
        }
        return stated
    }

    private static func stated(
        _ expected: UnitExpectation, _ outcome: Outcome, _ findings: [Finding]
    ) -> [(id: String, result: Finding.Result)] {
        var stated = expected.findings.filter { id, result in
            findings.contains { $0.id == id && $0.result == result }
        }
        if let question = expected.question {
            stated += findings.filter { $0.question == question }.map { ($0.id, $0.result) }
        }
        guard expected.outcome == outcome else { return stated }
        if outcome == .eligible { stated += findings.map { ($0.id, $0.result) } }
        let unmet = findings.filter { $0.result == .unmet }
        if outcome == .ineligible, unmet.count == 1 { stated += unmet.map { ($0.id, $0.result) } }
        return stated
    }
}
