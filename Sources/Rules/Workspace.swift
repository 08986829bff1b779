import CivilCalendar
import FEEL

/// Where a decider works: one run of slots for all programmes, and what was read so far of the unit being decided.
///
/// Facts are read once for all programmes that are asked of one unit on one day; what each reading took stands beside
/// its slot, so that every finding can show it.
final class Workspace {
    let run: Run
    let recorder: Recorder
    /// By position in the vocabulary: facts of the unit that were read.
    private(set) var facts: [FactTrace?]
    /// Likewise named values of the programme being decided.
    var named: [[Reading]?]
    private var unit: (any UnitFacts)?
    private var day: CivilDate?
    private var area: (code: String?, stableUntil: CivilDate?)?
    private var warnings: (list: [Warning], stableUntil: CivilDate?)?

    /// What reading a fact took.
    struct FactTrace {
        var readings: [Reading]
        /// The first later day on which the fact may be another.
        var stableUntil: CivilDate?
    }

    init(_ rules: RuleBook) {
        let sizes = rules.programmes.map(\.size)
        recorder = Recorder()
        run = Run(slotCount: sizes.map(\.slots).max() ?? 0, recorder: recorder)
        facts = Array(repeating: nil, count: sizes.map(\.facts).max() ?? 0)
        named = Array(repeating: nil, count: sizes.map(\.named).max() ?? 0)
    }

    /// Whether findings are wanted; otherwise nothing is kept of what is read.
    var keepsDetails: Bool { recorder.keepsDetails }

    /// Turns to a unit on a day. What was read stays where it is the one of before.
    func open(_ unit: any UnitFacts, on day: CivilDate, details: Bool) {
        if self.unit === unit, self.day == day, recorder.keepsDetails == details { return }
        run.clear()
        run.clock = Clock(today: day)
        for index in facts.indices where facts[index] != nil { facts[index] = nil }
        self.unit = unit
        self.day = day
        area = nil
        warnings = nil
        recorder.keepsDetails = details
    }

    /// Lets go of everything, also of the cells of rulings.
    func forget() {
        run.forget()
        unit = nil
        for index in facts.indices { facts[index] = nil }
    }

    /// Reads a fact into its slot unless it is there.
    @inline(__always)
    func fact(_ index: Int, _ unit: any UnitFacts) -> FactTrace {
        if let known = facts[index] { return known }
        return read(index, unit)
    }

    private func read(_ index: Int, _ unit: any UnitFacts) -> FactTrace {
        recorder.restart()
        run[index] = unit.cell(index, run)
        let trace = FactTrace(readings: recorder.readings, stableUntil: recorder.stableUntil)
        facts[index] = trace
        return trace
    }

    func parameterArea(_ unit: any UnitFacts) -> (code: String?, stableUntil: CivilDate?) {
        if let area { return area }
        recorder.restart()
        let code = unit.parameterArea(recorder)
        let result = (code: code, stableUntil: recorder.stableUntil)
        area = result
        return result
    }

    func warnings(_ unit: any UnitFacts) -> (list: [Warning], stableUntil: CivilDate?) {
        if let warnings { return warnings }
        recorder.restart()
        let list = unit.warnings(recorder)
        let result = (list: list, stableUntil: recorder.stableUntil)
        warnings = result
        return result
    }
}

extension Recorder {
    /// What was read, as findings show it: each fact once, in the order of first reading.
    var readings: [Reading] {
        if reads.isEmpty { return [] }
        var readings: [Reading] = []
        readings.reserveCapacity(reads.count)
        for read in reads {
            let (name, asReported) = ReportedFact.parse(read.fact.name)
            readings.add(Reading(name: name, value: read.value.shown, asReported: asReported))
        }
        return readings
    }
}

extension [Reading] {
    /// Adds a reading unless one of its name is there.
    mutating func add(_ reading: Reading) {
        if !contains(where: { $0.name == reading.name }) { append(reading) }
    }
}

extension Programme {
    /// Room for its names: slots of a run, facts and named values.
    fileprivate var size: (slots: Int, facts: Int, named: Int) {
        let slots = formulas.map(\.expression.slotCount).max() ?? 0
        return (max(slots, vocabulary.count), vocabulary.facts.count, vocabulary.named.count)
    }

    /// Every formula of every version, those of shared conditions included.
    package var formulas: [Formula] {
        (versions + definitions.flatMap(\.versions)).flatMap(\.formulas) + (candidates.map { [$0] } ?? [])
    }
}

extension RuleVersion {
    private static func formulas(of criteria: [Criterion]) -> [Formula] {
        criteria.flatMap { [$0.formula] + ($0.question.map { [$0.formula] } ?? []) }
    }

    fileprivate var formulas: [Formula] {
        named.map(\.formula) + Self.formulas(of: criteria) + [tier, amount].compactMap { $0 }
            + insured.flatMap { [$0.candidates, $0.premium] + Self.formulas(of: $0.criteria) }
    }
}
