package import CivilCalendar
package import Rules

/// One family asked about many days: decisions, timelines and entitlements by the facts of one dossier.
///
/// Not shared between threads. On days on which a programme does not speak about a person (before a marriage, after a
/// death) the decision is ineligible and says so first, so that a timeline has no holes.
package final class FamilyCourse {
    /// The family as it is from each of its days on, at least once; the first one before all others.
    private let stages: [(from: CivilDate?, index: FamilyIndex)]
    private let decider: Decider
    private let overrides: RuleOverrides
    let elsewhere: [CourseElsewhere]
    /// By programme, each with the day on which it was asked.
    private var candidates: [String: [(day: CivilDate, found: Candidates)]] = [:]
    /// The units of the day asked last: what was read of one serves all programmes that ask about it.
    private var today: (day: CivilDate, units: [(AgeBasis, DecisionUnit, any UnitFacts)]) = (.earliest, [])
    /// Decisions made so far: what a timeline costs.
    package private(set) var evaluations = 0

    /// - Parameters:
    ///   - stages: the family as it is from each day on, the first one before all others; empty where it is one on all days.
    ///   - elsewhere: people of the family who belong to other ones on other days; entitlements read them.
    package init(
        _ family: FamilyFacts, stages: [(from: CivilDate?, family: FamilyFacts)] = [], decider: Decider,
        overrides: RuleOverrides = .none, elsewhere: [CourseElsewhere] = []
    ) {
        let all = stages.isEmpty ? [(from: nil, family: family)] : stages
        self.stages = all.map { ($0.from, FamilyIndex($0.family)) }
        self.decider = decider
        self.overrides = overrides
        self.elsewhere = elsewhere
    }

    package func decision(
        _ programme: Programme, _ unit: DecisionUnit, on day: CivilDate
    ) throws(RuleError) -> Decision {
        evaluations += 1
        guard case .person(let key) = unit else {
            let family = try self.unit(.family, programme, day)
            return staged(try decider.decide(programme.id, family, on: day, overrides: overrides))
        }
        let person = try self.unit(unit, programme, day)
        var decision = try decider.decide(programme.id, person, on: day, overrides: overrides)
        let spokenAbout = try candidates(programme, on: day)
        decision.hold(until: spokenAbout.stableUntil)
        if !spokenAbout.keys.contains(key) { decision.standOutside() }
        return staged(decision)
    }

    /// It holds no longer than what the family says of itself.
    private func staged(_ decision: Decision) -> Decision {
        var decision = decision
        decision.hold(until: nextStage(after: decision.day))
        return decision
    }

    private func nextStage(after day: CivilDate) -> CivilDate? {
        stages.compactMap(\.from).first { $0 > day }
    }

    private func index(on day: CivilDate) -> FamilyIndex {
        (stages.last { stage in stage.from.map { $0 <= day } ?? true } ?? stages[0]).index
    }

    /// The family as it is on a day.
    package func family(on day: CivilDate) -> FamilyFacts { index(on: day).family }

    /// Everybody of whom the family's facts speak, whatever the day.
    var everybody: [PersonFacts] { stages[0].index.family.people }

    /// Everybody a programme speaks about on some day of a range, or the family.
    package func units(
        _ programme: Programme, from start: CivilDate, to end: CivilDate
    ) throws(RuleError) -> [DecisionUnit] {
        guard programme.unit == .person else { return [.family] }
        var keys: [String] = []
        var day = start
        while day < end {
            let found = try candidates(programme, on: day)
            for key in found.keys where !keys.contains(key) { keys.append(key) }
            day = max(day.adding(days: 1), found.stableUntil ?? end)
        }
        return keys.map { .person($0) }
    }

    package func timeline(
        _ programme: Programme, _ unit: DecisionUnit, from start: CivilDate, to end: CivilDate
    ) throws(RuleError) -> [TimelineInterval] {
        try Timeline.intervals(from: start, to: end) { day throws(RuleError) in
            try decision(programme, unit, on: day)
        }
    }

    /// The course of a programme for each unit it speaks about in a range.
    ///
    /// Days on which the rules have no answer are gaps with their reason; so is the whole range where a programme has
    /// none at all.
    package func forecasts(
        _ programme: Programme, from start: CivilDate, to end: CivilDate
    ) throws(RuleError) -> [Forecast] {
        try forecasts([programme], from: start, to: end)
    }

    /// Those of several programmes in their order, worked out together day by day.
    package func forecasts(
        _ programmes: [Programme], from start: CivilDate, to end: CivilDate
    ) throws(RuleError) -> [Forecast] {
        var courses: [(programme: Programme, unit: DecisionUnit, course: ForecastCourse)] = []
        for programme in programmes {
            for unit in try forecastUnits(programme, from: start, to: end) {
                courses.append(
                    (programme, unit, ForecastCourse(programme, unit, from: start, to: end)))
            }
        }
        // Those about one person follow each other.
        let order = courses.indices.sorted { (courses[$0].unit.key, $0) < (courses[$1].unit.key, $1) }
        while let day = courses.lazy.filter({ !$0.course.isDone }).map(\.course.day).min() {
            for place in order where courses[place].course.day == day && !courses[place].course.isDone {
                let (programme, unit) = (courses[place].programme, courses[place].unit)
                try courses[place].course.step(
                    nextEdge: { self.nextEdge(programme, after: $0) },
                    decide: { day throws(RuleError) in try self.decision(programme, unit, on: day) })
            }
        }
        return courses.map(\.course.forecast)
    }

    /// Everybody a programme speaks about; days on which it has no answer are passed over.
    private func forecastUnits(
        _ programme: Programme, from start: CivilDate, to end: CivilDate
    ) throws(RuleError) -> [DecisionUnit] {
        var units: [DecisionUnit] = []
        var day = start
        while day < end {
            do throws(RuleError) {
                for unit in try self.units(programme, from: day, to: end) where !units.contains(unit) {
                    units.append(unit)
                }
                break
            } catch {
                guard error.isOutsideDates else { throw error }
                day = nextEdge(programme, after: day) ?? end
            }
        }
        return units.isEmpty && (programme.unit == .family || day >= end) ? [.family] : units
    }

    /// The first later day on which a rule begins or ends, or somebody's household register moves.
    func nextEdge(_ programme: Programme, after day: CivilDate) -> CivilDate? {
        let moves = stages[0].index.family.people.flatMap(\.householdRegister).compactMap {
            $0.span.nextChange(after: day)
        }
        return (moves + [programme.nextEdge(after: day), nextStage(after: day)].compactMap { $0 }).min()
    }

    /// The family or a person of it on a day, as a programme asks about it.
    private func unit(
        _ unit: DecisionUnit, _ programme: Programme, _ day: CivilDate
    ) throws(RuleError) -> any UnitFacts {
        let basis = try programme.ageBasis(on: day, overrides: overrides)
        if today.day != day { today = (day, []) }
        if let known = today.units.first(where: { $0.0 == basis && $0.1 == unit }) { return known.2 }
        let view = FamilyView(index(on: day), on: day, ageBasis: basis)
        let facts: any UnitFacts
        switch unit {
        case .family: facts = FamilyUnit(view)
        case .person(let key):
            guard let person = PersonUnit(view, key: key) else {
                throw .unknownPerson(programme: programme.id)
            }
            facts = person
        }
        today.units.append((basis, unit, facts))
        return facts
    }

    private func candidates(_ programme: Programme, on day: CivilDate) throws(RuleError) -> Candidates {
        let known = candidates[programme.id]?.first { known in
            known.day <= day && known.found.stableUntil.map { day < $0 } ?? true
        }
        if let known { return known.found }
        var found = try decider.candidates(
            of: programme.id, unit(.family, programme, day), on: day, overrides: overrides)
        found.stableUntil = [found.stableUntil, nextStage(after: day)].compactMap(\.self).min()
        candidates[programme.id, default: []].append((day, found))
        return found
    }
}

extension DecisionUnit {
    /// Of the person; empty for the family.
    fileprivate var key: String { if case .person(let key) = self { key } else { "" } }
}

extension Decision {
    /// It holds no longer than to a day; nil is no end.
    package mutating func hold(until day: CivilDate?) {
        stableUntil = [stableUntil, day].compactMap(\.self).min()
    }

    /// The id of the finding that says that the programme does not speak about this person on the day.
    package static let candidateFinding = "candidate"

    fileprivate mutating func standOutside() {
        outcome = .ineligible
        amount = nil
        period = nil
        tier = nil
        missing = []
        let text = LocalizedText(
            zh: "该项目在这一天不涉及此人", en: "the programme does not speak about this person on this day")
        findings.insert(
            Finding(
                id: Self.candidateFinding, result: .unmet, readings: [], limits: [], text: text, article: nil),
            at: 0)
    }
}
