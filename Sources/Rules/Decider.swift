package import CivilCalendar
import FEEL

/// Decides programmes of one rule book. Keeps what it worked out about days and areas, so a batch uses one decider per
/// thread for many families.
package final class Decider {
    package let rules: RuleBook
    private var rulings: [RulingKey: Ruling] = [:]

    private struct RulingKey: Hashable {
        var programme: Int
        var day: CivilDate
        var area: String?
    }

    package init(_ rules: RuleBook) { self.rules = rules }

    /// What a programme says about one unit on one day.
    ///
    /// All criteria are evaluated and shown, also after one is unmet. Eligible where all are met, ineligible where one
    /// is unmet, otherwise undetermined with the facts that would settle it.
    package func decide(
        _ programme: String, _ facts: any UnitFacts, on day: CivilDate, overrides: RuleOverrides = .none
    ) throws(RuleError) -> Decision {
        try weigh(programme, facts, on: day, overrides: overrides, weighing: false).decision
    }

    /// - Parameter weighing: for another programme that weighs this one against itself; the higher of two is then left
    ///   to the other.
    func weigh(
        _ programme: String, _ facts: any UnitFacts, on day: CivilDate, overrides: RuleOverrides,
        weighing: Bool
    ) throws(RuleError) -> Weighed {
        let position = try rules.position(of: programme)
        let areaRecorder = Recorder(keepsDetails: false)
        let area = facts.parameterArea(areaRecorder)
        let ruling = try ruling(position, day, area, overrides)
        var deciding = Deciding(ruling, facts, day)
        deciding.note(areaRecorder.stableUntil)
        var decision = try deciding.decision()
        let interactions = ruling.programme.interactions
        if interactions.isEmpty, !weighing { return Weighed(decision: decision, potential: decision.amount) }
        var potential = decision.amount
        if decision.outcome == .undetermined {
            potential = try deciding.potential()
            decision.period = potential == nil ? nil : ruling.programme.payment?.period.rawValue
        }
        decision.ruleVersion = try version(ruling, interactions, day, area, overrides)
        var weighed = try interacting(
            Weighed(decision: decision, potential: potential), ruling.programme, facts, day, overrides,
            weighing: weighing)
        if !weighing, weighed.decision.outcome != .eligible { weighed.decision.period = nil }
        return weighed
    }

    /// The rule version of a programme that others bear on names their versions too.
    private func version(
        _ ruling: Ruling, _ interactions: [Interaction], _ day: CivilDate, _ area: String?,
        _ overrides: RuleOverrides
    ) throws(RuleError) -> String {
        if interactions.isEmpty { return ruling.ruleVersion }
        var text = ruling.ruleVersion
        for interaction in interactions {
            text += "\n" + interaction.id
            for id in interaction.programmes {
                let position = try rules.position(of: id)
                guard rules.programmes[position].isInForce(on: day) else { continue }
                text += "=" + (try self.ruling(position, day, area, .none)).ruleVersion
            }
        }
        return String(SHA256.hex(Array(text.utf8)).prefix(32))
    }

    /// The persons a person-unit programme speaks about, by key, as its file states them.
    package func candidates(
        of programme: String, _ facts: any UnitFacts, on day: CivilDate, overrides: RuleOverrides = .none
    ) throws(RuleError) -> Candidates {
        let position = try rules.position(of: programme)
        let area = facts.parameterArea(Recorder(keepsDetails: false))
        let ruling = try ruling(position, day, area, overrides)
        guard let formula = ruling.programme.candidates else { return Candidates(keys: [], stableUntil: nil) }
        var deciding = Deciding(ruling, facts, day)
        let keys = try deciding.persons(formula, criterion: "candidates")
        return Candidates(keys: keys, stableUntil: deciding.stableUntil)
    }

    private func ruling(
        _ position: Int, _ day: CivilDate, _ area: String?, _ overrides: RuleOverrides
    ) throws(RuleError) -> Ruling {
        let programme = rules.programmes[position]
        if overrides != .none {
            return try Ruling(programme, on: day, area: area, overrides: overrides)
        }
        let key = RulingKey(programme: position, day: day, area: area)
        if let known = rulings[key] { return known }
        let ruling = try Ruling(programme, on: day, area: area, overrides: .none)
        // A batch asks for one day and some hundred villages; a forecast for many days of one village.
        if rulings.count > 4096 { rulings.removeAll(keepingCapacity: true) }
        rulings[key] = ruling
        return ruling
    }
}

/// The persons a programme speaks about on a day.
package struct Candidates: Sendable, Hashable {
    package var keys: [String]
    /// The first later day on which the list may differ.
    package var stableUntil: CivilDate?
}
