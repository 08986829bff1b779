package import CivilCalendar
import FEEL

/// Decides programmes of one rule book. Keeps what it worked out about days and areas, and what it read of the unit it
/// decided last, so a batch uses one decider per thread for many families, and asks all programmes of one unit in turn.
package final class Decider {
    package let rules: RuleBook
    private let workspace: Workspace
    /// By programme: the days on which anything in it changes, sorted.
    private let edges: [[CivilDate]]
    @exclusivity(unchecked) private var rulings: [RulingKey: Ruling] = [:]
    @exclusivity(unchecked) var others = OtherAnswers()
    /// By programme: the ruling used last.
    @exclusivity(unchecked) private var latest: [(key: RulingKey, ruling: Ruling)?]

    private struct RulingKey: Hashable {
        var programme: Int
        /// Which of the stretches between edges.
        var stretch: Int
        var area: String?
        var overrides: RuleOverrides?
    }

    package init(_ rules: RuleBook) {
        self.rules = rules
        workspace = Workspace(rules)
        edges = rules.programmes.map(\.edges)
        latest = Array(repeating: nil, count: rules.programmes.count)
    }

    /// What a programme says about one unit on one day.
    ///
    /// All criteria are evaluated and shown, also after one is unmet. Eligible where all are met, ineligible where one
    /// is unmet, otherwise undetermined with the facts that would settle it.
    package func decide(
        _ programme: String, _ facts: any UnitFacts, on day: CivilDate, overrides: RuleOverrides = .none
    ) throws(RuleError) -> Decision {
        try weigh(programme, facts, on: day, overrides: overrides, weighing: false).decision
    }

    /// Outcome and amount of the programme at a position of the rule book, without the reasons: what a batch over a
    /// million families asks for. The same evaluation as ``decide(_:_:on:overrides:)``, with the recorder off.
    package func verdict(
        _ position: Int, _ facts: any UnitFacts, on day: CivilDate
    ) throws(RuleError) -> Verdict {
        let programme = rules.programmes[position]
        if !programme.interactions.isEmpty {
            let decision = try decide(programme.id, facts, on: day)
            return Verdict(outcome: decision.outcome, amount: decision.amount)
        }
        workspace.open(facts, on: day, details: false)
        let ruling = try ruling(position, day, workspace.parameterArea(facts).code, .none)
        var deciding = Deciding(ruling, facts, day, workspace)
        return try deciding.verdict()
    }

    /// - Parameter weighing: for another programme that weighs this one against itself; the higher of two is then left
    ///   to the other.
    func weigh(
        _ programme: String, _ facts: any UnitFacts, on day: CivilDate, overrides: RuleOverrides,
        weighing: Bool
    ) throws(RuleError) -> Weighed {
        let position = try rules.position(of: programme)
        workspace.open(facts, on: day, details: true)
        let area = workspace.parameterArea(facts)
        let ruling = try ruling(position, day, area.code, overrides)
        var deciding = Deciding(ruling, facts, day, workspace)
        deciding.note(area.stableUntil)
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
        weighed.decision.ruleVersion = try version(ruling, interactions, day, area.code, overrides)
        try interact(&weighed, ruling.programme, facts, day, overrides, weighing: weighing)
        if !weighing, weighed.decision.outcome != .eligible { weighed.decision.period = nil }
        return weighed
    }

    /// The rule version of a programme that others bear on names their versions too.
    private func version(
        _ ruling: Ruling, _ interactions: [Interaction], _ day: CivilDate, _ area: String?,
        _ overrides: RuleOverrides
    ) throws(RuleError) -> String {
        if interactions.isEmpty { return ruling.ruleVersion }
        var others: [Ruling] = []
        for id in interactions.flatMap(\.programmes) {
            let position = try rules.position(of: id)
            guard rules.programmes[position].isInForce(on: day) else { continue }
            others.append(try self.ruling(position, day, area, .none))
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
    package func candidates(
        of programme: String, _ facts: any UnitFacts, on day: CivilDate, overrides: RuleOverrides = .none
    ) throws(RuleError) -> Candidates {
        let position = try rules.position(of: programme)
        workspace.open(facts, on: day, details: true)
        let ruling = try ruling(position, day, workspace.parameterArea(facts).code, overrides)
        guard let formula = ruling.programme.candidates else { return Candidates(keys: [], stableUntil: nil) }
        var deciding = Deciding(ruling, facts, day, workspace)
        let keys = try deciding.persons(formula, criterion: "candidates")
        return Candidates(keys: keys, stableUntil: deciding.stableUntil)
    }

    private func ruling(
        _ position: Int, _ day: CivilDate, _ area: String?, _ overrides: RuleOverrides
    ) throws(RuleError) -> Ruling {
        let key = RulingKey(
            programme: position, stretch: edges[position].stretch(of: day), area: area,
            overrides: overrides == .none ? nil : overrides)
        if let latest = latest[position], latest.key == key { return latest.ruling }
        let ruling = try known(key, on: day, overrides)
        latest[position] = (key, ruling)
        return ruling
    }

    private func known(
        _ key: RulingKey, on day: CivilDate, _ overrides: RuleOverrides
    ) throws(RuleError) -> Ruling {
        if let known = rulings[key] { return known }
        let programme = rules.programmes[key.programme]
        let ruling = try Ruling(programme, on: day, area: key.area, overrides: overrides)
        // A batch asks for one day and some hundred villages; a forecast for many days of one village.
        if rulings.count > 16_384 {
            rulings.removeAll(keepingCapacity: true)
            latest = Array(repeating: nil, count: latest.count)
            workspace.forget()
        }
        rulings[key] = ruling
        return ruling
    }
}

extension Programme {
    /// The days on which a version, a shared condition, a parameter's value or a scheme year begins or ends, sorted.
    fileprivate var edges: [CivilDate] {
        var edges: Set<CivilDate> = []
        func add(_ days: CivilDate?...) { edges.formUnion(days.compactMap { $0 }) }
        for span in versions.map(\.span) + definitions.flatMap(\.versions).map(\.span) {
            add(span.from, span.to)
        }
        for series in parameters.flatMap({ [$0.national] + $0.areas.map(\.series) }) {
            for value in series.values { add(value.from, value.to) }
        }
        for year in schemeYears { add(year.opens, year.term.from, year.term.to) }
        return edges.sorted { $0 < $1 }
    }
}

extension [CivilDate] {
    /// How many of these sorted days have come by a day: it numbers the stretch between two of them.
    fileprivate func stretch(of day: CivilDate) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The persons a programme speaks about on a day.
package struct Candidates: Sendable, Hashable {
    package var keys: [String]
    /// The first later day on which the list may differ.
    package var stableUntil: CivilDate?
}
