import CivilCalendar

/// How programmes bear on each other: the other one is decided on the same facts and day, and its answer becomes a
/// finding of this one.
extension Decider {
    /// What a programme would say and pay, before it is weighed against others.
    struct Weighed {
        var decision: Decision
        /// The amount, also where the outcome is still open.
        var potential: Money?
    }

    /// What one programme says of another's unit: one answer for its family, or one for each of its persons.
    struct Other {
        var outcome: Outcome
        var yearly: Money?
        var missing: [String]
        var stableUntil: CivilDate?
    }

    /// Adds what other programmes say to a decision, and settles it.
    func interact(
        _ weighed: inout Weighed, _ programme: Programme, _ facts: any UnitFacts, _ day: CivilDate,
        _ overrides: RuleOverrides, weighing: Bool
    ) throws(RuleError) {
        let outcome = weighed.decision.outcome
        let potential = weighed.potential
        for interaction in programme.interactions {
            if interaction.kind == .higherOf, weighing || outcome == .ineligible { continue }
            var others: [Other] = []
            for id in interaction.programmes { others.append(try other(id, facts, day, overrides)) }
            weighed.decision.findings.append(finding(interaction, others, potential, programme))
            for change in others.compactMap(\.stableUntil) {
                weighed.decision.stableUntil = weighed.decision.stableUntil.map { min($0, change) } ?? change
            }
        }
        weighed.decision.settle()
        if weighed.decision.outcome == .ineligible { weighed.potential = nil }
    }

    // MARK: The other programme

    /// Worked out once for all programmes it bears on, and for all days until it may be another.
    private func other(
        _ id: String, _ facts: any UnitFacts, _ day: CivilDate, _ overrides: RuleOverrides
    ) throws(RuleError) -> Other {
        let programme = try rules.programme(id)
        if overrides != .none { return try other(programme, facts, day, overrides) }
        let unit = programme.unit == .family ? DecisionUnit.family : facts.unit
        if let known = others.answer(of: id, for: unit, in: facts.dossier, on: day) { return known }
        let answer = try other(programme, facts, day, overrides)
        others.keep(answer, of: id, for: unit, in: facts.dossier, from: day)
        return answer
    }

    private func other(
        _ programme: Programme, _ facts: any UnitFacts, _ day: CivilDate, _ overrides: RuleOverrides
    ) throws(RuleError) -> Other {
        guard programme.isInForce(on: day) else {
            let start = programme.versions.compactMap(\.span.from).first { $0 > day }
            return Other(outcome: .ineligible, missing: [], stableUntil: start)
        }
        var own = overrides
        own.values = overrides.values.filter { name, _ in programme.parameters.contains { $0.name == name } }
        let basis = try programme.ageBasis(on: day, overrides: own)
        let family = facts.family(basis)
        if programme.unit == .family {
            return Other(try weigh(programme, family, day, own))
        }
        let candidates = try candidates(of: programme.id, family, on: day, overrides: own)
        var keys = candidates.keys
        if case .person(let key) = facts.unit { keys = keys.filter { $0 == key } }
        var answers: [Other] = []
        for key in keys {
            guard let person = facts.person(key, basis) else { continue }
            answers.append(Other(try weigh(programme, person, day, own)))
        }
        return Other(answers, stableUntil: candidates.stableUntil)
    }

    private func weigh(
        _ programme: Programme, _ facts: any UnitFacts, _ day: CivilDate, _ overrides: RuleOverrides
    ) throws(RuleError) -> Weighed {
        try weigh(
            rules.position(of: programme.id), facts, on: day, overrides: overrides, weighing: true)
    }

    // MARK: Findings

    private func finding(
        _ interaction: Interaction, _ others: [Other], _ potential: Money?, _ programme: Programme
    ) -> Finding {
        let other = Other(others, stableUntil: nil)
        var readings = zip(interaction.programmes, others).map {
            Reading(name: "programme:" + $0, value: $1.outcome.rawValue)
        }
        let result: Finding.Result
        switch interaction.kind {
        case .requires: result = other.outcome.holds
        case .excludes: result = other.outcome.holds.opposite
        case .higherOf:
            let yearly = potential?.yearly(programme.payment?.period.rawValue)
            let name = interaction.programmes.first ?? ""
            for (name, money) in [(programme.id, yearly), (name, other.yearly)] {
                readings.append(Reading(name: "yearly:" + name, value: money?.yuan ?? "unknown"))
            }
            result = other.isOutweighed(by: yearly, of: programme.id, against: name)
        }
        return Finding(
            id: interaction.id, result: result, readings: readings, limits: [], text: interaction.text,
            article: interaction.article, missing: result == .unknown ? other.missing : [])
    }
}

/// Answers of programmes that bear on others, about the family decided last.
struct OtherAnswers {
    private var dossier: AnyObject?
    private var answers: [Question: [Answer]] = [:]

    private struct Question: Hashable {
        var programme: String
        var unit: DecisionUnit
    }

    private struct Answer {
        var from: CivilDate
        var other: Decider.Other
    }

    func answer(
        of programme: String, for unit: DecisionUnit, in dossier: AnyObject, on day: CivilDate
    ) -> Decider.Other? {
        guard self.dossier === dossier else { return nil }
        let known = answers[Question(programme: programme, unit: unit)] ?? []
        return known.first { answer in
            answer.from <= day && answer.other.stableUntil.map { day < $0 } ?? true
        }?.other
    }

    mutating func keep(
        _ other: Decider.Other, of programme: String, for unit: DecisionUnit, in dossier: AnyObject,
        from day: CivilDate
    ) {
        if self.dossier !== dossier {
            self.dossier = dossier
            answers.removeAll(keepingCapacity: true)
        }
        answers[Question(programme: programme, unit: unit), default: []].append(
            Answer(from: day, other: other))
    }
}

extension Decider.Other {
    fileprivate init(_ weighed: Decider.Weighed) {
        outcome = weighed.decision.outcome
        yearly = weighed.potential?.yearly(weighed.decision.period)
        missing = weighed.decision.missing
        stableUntil = weighed.decision.stableUntil
    }

    /// Of several persons: eligible where one is.
    fileprivate init(_ answers: [Decider.Other], stableUntil: CivilDate?) {
        if answers.count == 1, stableUntil == nil {
            self = answers[0]
            if outcome != .undetermined { missing = [] }
            if outcome == .ineligible { yearly = nil }
            return
        }
        let decisive =
            answers.first { $0.outcome == .eligible } ?? answers.first { $0.outcome == .undetermined }
        outcome = decisive?.outcome ?? .ineligible
        yearly = decisive?.yearly
        missing = Array(Set(answers.filter { $0.outcome == .undetermined }.flatMap(\.missing))).sorted()
        self.stableUntil = ([stableUntil] + answers.map(\.stableUntil)).compactMap { $0 }.min()
    }

    /// Whether the own amount is paid beside this one; of two equal ones that of the first id is.
    fileprivate func isOutweighed(
        by own: Money?, of programme: String, against other: String
    ) -> Finding.Result {
        if outcome == .ineligible { return .met }
        guard let own, let yearly else { return .unknown }
        if own > yearly || own == yearly && programme < other { return .met }
        return outcome == .eligible ? .unmet : .unknown
    }
}

extension Outcome {
    fileprivate var holds: Finding.Result {
        switch self {
        case .eligible: .met
        case .ineligible: .unmet
        case .undetermined: .unknown
        }
    }
}

extension Finding.Result {
    fileprivate var opposite: Finding.Result {
        switch self {
        case .met: .unmet
        case .unmet: .met
        case .unknown: .unknown
        }
    }
}

extension Decision {
    /// Outcome, money and what is missing after findings were added: also where it was open before, since the added
    /// ones may wait for facts of their own.
    fileprivate mutating func settle() {
        let before = outcome
        outcome = Outcome(findings)
        if outcome == .undetermined { missing = Array(Set(findings.flatMap(\.missing))).sorted() }
        guard outcome != before, outcome != .eligible else { return }
        if outcome == .ineligible { missing = [] }
        amount = nil
        period = nil
        tier = nil
        warnings.removeAll { $0 == .amountUnknown }
    }
}
