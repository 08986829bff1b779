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
        let position = try rules.position(of: programme)
        let areaRecorder = Recorder(keepsDetails: false)
        let area = facts.parameterArea(areaRecorder)
        let ruling = try ruling(position, day, area, overrides)
        var deciding = Deciding(ruling, facts, day)
        deciding.note(areaRecorder.stableUntil)
        return try deciding.decision()
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
