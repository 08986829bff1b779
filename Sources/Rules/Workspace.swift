import CivilCalendar
import FEEL

/// Where a decider works: one run of slots for all programmes, and what was read so far of the unit being decided.
///
/// Facts are read once for all programmes that are asked of one unit on one day; what each reading took stands beside
/// its slot, so that every finding can show it.
final class Workspace {
    let run: Run
    let recorder: Recorder
    /// By position in the vocabulary: whether the fact of the unit was read, what reading it took, and the first later
    /// day on which it may be another.
    @exclusivity(unchecked) private var isRead: [Bool]
    /// The same by bit, for the first 64.
    @exclusivity(unchecked) private var readMask: UInt64 = 0
    @exclusivity(unchecked) private(set) var factReadings: [FactReadings]
    /// The numbers of the last of these readings.
    @exclusivity(unchecked) private(set) var factNumbers: [UInt16]
    @exclusivity(unchecked) private var factChanges: [CivilDate?]
    /// Likewise named values of the programme being decided; nil before they are read.
    @exclusivity(unchecked) var named: [[Reading]?]
    @exclusivity(unchecked) private var unit: (any UnitFacts)?
    @exclusivity(unchecked) private var day: CivilDate?
    @exclusivity(unchecked) private var area: Area?
    @exclusivity(unchecked) private var warnings: (list: [Warning], stableUntil: CivilDate?)?

    /// Whose parameter values hold.
    struct Area {
        var code: String?
        var number: Int
        var stableUntil: CivilDate?
    }

    init(_ rules: RuleBook) {
        let sizes = rules.programmes.map(\.size)
        recorder = Recorder()
        run = Run(slotCount: rules.slotCount, recorder: recorder)
        let facts = sizes.map(\.facts).max() ?? 0
        isRead = Array(repeating: false, count: facts)
        factReadings = Array(repeating: FactReadings(), count: facts)
        factNumbers = Array(repeating: 0, count: facts)
        factChanges = Array(repeating: nil, count: facts)
        named = Array(repeating: nil, count: sizes.map(\.named).max() ?? 0)
    }

    /// Whether findings are wanted; otherwise nothing is kept of what is read.
    var keepsDetails: Bool { recorder.keepsDetails }

    /// Turns to a unit on a day. What was read stays where it is the one of before.
    func open(_ unit: any UnitFacts, on day: CivilDate, details: Bool) {
        if self.unit === unit, self.day == day, recorder.keepsDetails == details { return }
        run.clear()
        run.clock = Clock(today: day)
        run.host = unit.cellHost
        forgetFacts()
        self.unit = unit
        self.day = day
        area = nil
        warnings = nil
        recorder.keepsDetails = details
    }

    /// Lets go of everything, also of the cells of rulings.
    func forget() {
        run.forget()
        run.host = nil
        unit = nil
        forgetFacts()
    }

    private func forgetFacts() {
        for index in isRead.indices where isRead[index] {
            isRead[index] = false
            run[index] = .null
        }
        readMask = 0
    }

    /// Reads a fact into its slot unless it is there; the first later day on which it may be another.
    @inline(__always)
    func read(fact index: Int, of unit: any UnitFacts) -> CivilDate? {
        if !isRead[index] { read(index, unit) }
        return factChanges[index]
    }

    private func read(_ index: Int, _ unit: any UnitFacts) {
        recorder.restart()
        run[index] = unit.cell(index, run)
        factChanges[index] = recorder.stableUntil
        if recorder.keepsDetails {
            factNumbers[index] = factReadings[index].take(run[index], recorder)
        }
        isRead[index] = true
        if index < 64 { readMask |= 1 << UInt64(index) }
    }

    /// Reads the facts of a formula that are not there yet.
    @inline(__always)
    func readFacts(of formula: Formula, _ unit: any UnitFacts) {
        if let mask = formula.factMask, mask & ~readMask == 0 { return }
        for index in formula.facts where !isRead[index] { read(index, unit) }
    }

    @inline(__always)
    func parameterArea(_ unit: any UnitFacts, _ rulings: RulingTable) -> Area {
        area ?? readArea(unit, rulings)
    }

    /// The first later day on which the area that was read may be another.
    var areaStableUntil: CivilDate? { area?.stableUntil }

    private func readArea(_ unit: any UnitFacts, _ rulings: RulingTable) -> Area {
        recorder.restart()
        let code = unit.parameterArea(recorder)
        let read = Area(code: code, number: rulings.number(of: code), stableUntil: recorder.stableUntil)
        area = read
        return read
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

extension [Reading] {
    /// Adds a reading unless one of its name is there.
    mutating func add(_ reading: Reading) {
        if !contains(where: { $0.name == reading.name }) { append(reading) }
    }

    /// Adds others in their order.
    mutating func add(_ readings: [Reading]) {
        if isEmpty {
            self = readings
        } else {
            for reading in readings { add(reading) }
        }
    }

    /// Adds what a recorder was told, as findings show it.
    mutating func add(_ reads: [Recorder.Read]) {
        for read in reads {
            let (name, asReported) = ReportedFact.parse(read.fact.name)
            add(Reading(name: name, value: read.value.shown, asReported: asReported))
        }
    }
}

extension RuleBook {
    /// Room for the names of any programme.
    var slotCount: Int { programmes.map(\.size.slots).max() ?? 0 }
}

extension Programme {
    /// Room for its names: slots of a run, facts and named values.
    fileprivate var size: (slots: Int, facts: Int, named: Int) {
        let slots = formulas.map(\.expression.slotCount).max() ?? 0
        return (max(slots, vocabulary.count), vocabulary.facts.count, vocabulary.named.count)
    }

    /// Every formula of every version, those of shared conditions included.
    public var formulas: [Formula] {
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
