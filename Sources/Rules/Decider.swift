public import CivilCalendar
import FEEL

/// Decides programmes of one rule book. Keeps what it worked out about days and areas, and what it read of the unit it
/// decided last, so a batch uses one decider per thread for many families, and asks all programmes of one unit in turn.
public final class Decider {
    public let rules: RuleBook
    private let workspace: Workspace
    private let rulings: RulingTable
    /// By position of the programme.
    private let hasInteractions: [Bool]
    @exclusivity(unchecked) var others = OtherAnswers()
    /// The position asked last, and by position the one asked after it: programmes are asked in the same turn.
    @exclusivity(unchecked) private var asked = 0
    @exclusivity(unchecked) private var next: [Int]

    public init(_ rules: RuleBook) {
        self.rules = rules
        workspace = Workspace(rules)
        rulings = RulingTable(rules)
        hasInteractions = rules.programmes.map { !$0.interactions.isEmpty }
        next = Array(repeating: 0, count: rules.programmes.count)
    }

    /// What a programme says about one unit on one day.
    ///
    /// All criteria are evaluated and shown, also after one is unmet. Eligible where all are met, ineligible where one
    /// is unmet, otherwise undetermined with the facts that would settle it.
    public func decide(
        _ programme: String, _ facts: any UnitFacts, on day: CivilDate, overrides: RuleOverrides = .none
    ) throws(RuleError) -> Decision {
        let position = try position(of: programme)
        if hasInteractions[position] {
            return try weigh(position, facts, on: day, overrides: overrides, weighing: false).decision
        }
        workspace.open(facts, on: day, details: true)
        var deciding = Deciding(try ruling(position, day, facts, overrides), facts, day, workspace)
        deciding.note(workspace.areaStableUntil)
        return try deciding.decision()
    }

    private func position(of programme: String) throws(RuleError) -> Int {
        let position: Int
        if !next.isEmpty, rules.programmes[next[asked]].id == programme {
            position = next[asked]
        } else {
            position = try rules.position(of: programme)
            next[asked] = position
        }
        asked = position
        return position
    }

    /// Outcome and amount of the programme at a position of the rule book, without the reasons: what a batch over a
    /// million families asks for. The same evaluation as ``decide(_:_:on:overrides:)``, with the recorder off.
    public func verdict(
        _ position: Int, _ facts: any UnitFacts, on day: CivilDate
    ) throws(RuleError) -> Verdict {
        let programme = rules.programmes[position]
        if !programme.interactions.isEmpty {
            let decision = try decide(programme.id, facts, on: day)
            return Verdict(outcome: decision.outcome, amount: decision.amount)
        }
        workspace.open(facts, on: day, details: false)
        let ruling = try ruling(position, day, facts, .none)
        var deciding = Deciding(ruling, facts, day, workspace)
        return try deciding.verdict()
    }

    /// - Parameters:
    ///   - position: of the programme.
    ///   - weighing: for another programme that weighs this one against itself; the higher of two is then left
    ///     to the other.
    func weigh(
        _ position: Int, _ facts: any UnitFacts, on day: CivilDate, overrides: RuleOverrides, weighing: Bool
    ) throws(RuleError) -> Weighed {
        workspace.open(facts, on: day, details: true)
        let ruling = try ruling(position, day, facts, overrides)
        var deciding = Deciding(ruling, facts, day, workspace)
        deciding.note(workspace.parameterArea(facts, rulings).stableUntil)
        var weighed = Weighed(decision: try deciding.decision())
        weighed.potential = weighed.decision.amount
        let interactions = ruling.programme.interactions
        if interactions.isEmpty, !weighing { return weighed }
        if weighed.decision.outcome == .undetermined {
            weighed.potential = try deciding.potential()
            if weighed.potential != nil {
                weighed.decision.period = ruling.programme.payment?.period.rawValue
            }
            weighed.decision.stableUntil = deciding.stableUntil
        }
        weighed.decision.ruleVersion = try version(ruling, interactions, day, facts, overrides)
        try interact(&weighed, ruling.programme, facts, day, overrides, weighing: weighing)
        if !weighing, weighed.decision.outcome != .eligible { weighed.decision.period = nil }
        return weighed
    }

    /// The rule version of a programme that others bear on names their versions too.
    private func version(
        _ ruling: Ruling, _ interactions: [Interaction], _ day: CivilDate, _ facts: any UnitFacts,
        _ overrides: RuleOverrides
    ) throws(RuleError) -> String {
        if interactions.isEmpty { return ruling.ruleVersion }
        var others: [Ruling] = []
        for id in interactions.flatMap(\.programmes) {
            let position = try rules.position(of: id)
            guard rules.programmes[position].isInForce(on: day) else { continue }
            others.append(try self.ruling(position, day, facts, .none))
        }
        if let known = ruling.combinedVersion, known.others.elementsEqual(others, by: ===) {
            return known.version
        }
        var text = ruling.ruleVersion
        for interaction in interactions {
            text += "\n" + interaction.id
            for id in interaction.programmes {
                guard let other = others.first(where: { $0.programme.id == id }) else { continue }
                text += "=" + other.ruleVersion
            }
        }
        let version = String(SHA256.hex(Array(text.utf8)).prefix(32))
        ruling.combinedVersion = (others, version)
        return version
    }

    /// The persons a person-unit programme speaks about, by key, as its file states them.
    public func candidates(
        of programme: String, _ facts: any UnitFacts, on day: CivilDate, overrides: RuleOverrides = .none
    ) throws(RuleError) -> Candidates {
        let position = try rules.position(of: programme)
        workspace.open(facts, on: day, details: true)
        let ruling = try ruling(position, day, facts, overrides)
        guard let formula = ruling.programme.candidates else { return Candidates(keys: [], stableUntil: nil) }
        var deciding = Deciding(ruling, facts, day, workspace)
        let keys = try deciding.candidates(formula)
        return Candidates(keys: keys, stableUntil: deciding.stableUntil)
    }

    @inline(__always)
    private func ruling(
        _ position: Int, _ day: CivilDate, _ facts: any UnitFacts, _ overrides: RuleOverrides
    ) throws(RuleError) -> Ruling {
        let area = workspace.parameterArea(facts, rulings)
        return try rulings.ruling(position, on: day, area: (area.number, area.code), overrides) {
            workspace.forget()
        }
    }
}

/// The persons a programme speaks about on a day.
public struct Candidates: Sendable, Hashable {
    public var keys: [String]
    /// The first later day on which the list may differ.
    public var stableUntil: CivilDate?
}
