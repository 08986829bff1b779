import CivilCalendar
import FEEL

/// One decision under way, in the workspace of its decider.
struct Deciding {
    let ruling: Ruling
    let facts: any UnitFacts
    private let day: CivilDate
    let workspace: Workspace
    private(set) var stableUntil: CivilDate?
    var usedParameters = UsedParameters([])
    /// What the last evaluation read that was asked to keep it.
    private(set) var readings: [Reading] = []

    init(_ ruling: Ruling, _ facts: any UnitFacts, _ day: CivilDate, _ workspace: Workspace) {
        self.ruling = ruling
        self.facts = facts
        self.day = day
        self.workspace = workspace
        ruling.fill(workspace.run)
        for index in ruling.named.indices { workspace.named[index] = nil }
        stableUntil = ruling.stableUntil
    }

    /// Keeps the earliest day on which anything may change.
    mutating func note(_ day: CivilDate?) {
        guard let day else { return }
        if let known = stableUntil, known <= day { return }
        stableUntil = day
    }

    mutating func decision() throws(RuleError) -> Decision {
        var findings: [Finding] = []
        findings.reserveCapacity(ruling.criteria.count)
        var outcome = Outcome.eligible
        for position in ruling.criteria.indices {
            let result = try find(ruling.criteria[position], position, into: &findings)
            outcome = outcome.with(result)
        }
        var missing = outcome == .undetermined ? Self.missing(findings) : []
        var (warnings, warningsChange) = workspace.warnings(facts)
        note(warningsChange)

        var insured: [InsuredPerson] = []
        if outcome != .ineligible { insured = try insuredPersons() }
        var tier: String?
        var amount: Money?
        if outcome == .eligible {
            tier = try self.tier()
            let unknown: [String]
            (amount, unknown) = try self.amount(insured)
            if !unknown.isEmpty {
                warnings.append(.amountUnknown)
                missing = unknown
            }
        }
        return Decision(
            programme: ruling.programme.id, unit: facts.unit, day: day, outcome: outcome, amount: amount,
            period: amount == nil ? nil : ruling.programme.payment?.period.rawValue, findings: findings,
            missing: missing, parameters: ruling.uses(of: usedParameters),
            warnings: warnings, ruleVersion: ruling.ruleVersion, stableUntil: stableUntil, tier: tier,
            insured: insured)
    }

    /// Outcome and amount alone, as far as the programme's own criteria say: no finding is kept, and the first unmet
    /// criterion ends it.
    mutating func verdict() throws(RuleError) -> Verdict {
        var outcome = Outcome.eligible
        for criterion in ruling.criteria {
            switch try answer(criterion).result {
            case .met: continue
            case .unmet: return Verdict(outcome: .ineligible)
            case .unknown: outcome = .undetermined
            }
        }
        guard outcome == .eligible else { return Verdict(outcome: outcome) }
        let insured = try insuredPersons()
        if ruling.version.tier != nil { _ = try tier() }
        return Verdict(outcome: outcome, amount: try amount(insured).0)
    }

    /// The amount as it would be if what is open were met; nil where there is none or it waits for facts.
    mutating func potential() throws(RuleError) -> Money? {
        _ = try tier()
        return try amount([]).0
    }

    private static func missing(_ findings: [Finding]) -> [String] {
        Array(Set(findings.flatMap(\.missing))).sorted()
    }

    // MARK: Insured persons

    private mutating func insuredPersons() throws(RuleError) -> [InsuredPerson] {
        if ruling.version.insured.isEmpty { return [] }
        var insured: [InsuredPerson] = []
        var sheet = ruling.criteria.count
        for group in ruling.version.insured {
            var certain = 0
            var open = false
            for object in try objects(group.candidates, criterion: group.plan) {
                guard let key = facts.key(of: object) else { continue }
                let person = try self.insured(key, object, group, sheet)
                insured.append(person)
                if person.outcome == .eligible { certain += 1 }
                if person.outcome == .undetermined { open = true }
            }
            sheet += group.criteria.count
            set(
                Vocabulary.count(of: group.plan),
                open ? .unknown(FactID(group.plan + ".insured")) : .number(certain))
        }
        return insured
    }

    private mutating func insured(
        _ key: String, _ object: any HostObject, _ group: InsuredGroup, _ sheet: Int
    ) throws(RuleError) -> InsuredPerson {
        set(Vocabulary.insured, .object(object))
        var findings: [Finding] = []
        var outcome = Outcome.eligible
        for (place, criterion) in group.criteria.enumerated() {
            outcome = outcome.with(try find(criterion, sheet + place, into: &findings))
        }
        var premium: Money?
        if outcome == .eligible {
            premium = try money(evaluate(group.premium, criterion: group.plan), group.premium)
        }
        return InsuredPerson(
            key: key, plan: group.plan, outcome: outcome, premium: premium, findings: findings,
            missing: outcome == .undetermined ? Self.missing(findings) : [])
    }

    /// The keys of the persons a formula comes to.
    mutating func persons(_ formula: Formula, criterion: String) throws(RuleError) -> [String] {
        try objects(formula, criterion: criterion).compactMap { facts.key(of: $0) }
    }

    /// Those of the persons a formula comes to about whom this family's decisions speak.
    mutating func candidates(_ formula: Formula) throws(RuleError) -> [String] {
        let keys = try persons(formula, criterion: "candidates")
        let recorder = workspace.recorder
        recorder.restart()
        let own = keys.filter { facts.decidesAbout($0, recorder) }
        note(recorder.stableUntil)
        return own
    }

    private mutating func objects(
        _ formula: Formula, criterion: String
    ) throws(RuleError) -> [any HostObject] {
        switch workspace.run.value(try evaluate(formula, criterion: criterion)) {
        case .object(let object): return [object]
        case .list(let list):
            return list.items.compactMap { if case .object(let object) = $0 { object } else { nil } }
        case .unknown: return []
        default:
            throw .notBoolean(programme: ruling.programme.id, criterion: criterion, place: formula.place)
        }
    }

    private func set(_ made: String, _ value: Value) {
        guard let slot = ruling.programme.vocabulary.slot(ofMade: made) else { return }
        workspace.run[slot] = workspace.run.cell(value)
    }

    // MARK: Money

    private mutating func tier() throws(RuleError) -> String? {
        guard let formula = ruling.version.tier else { return nil }
        let value = workspace.run.value(try evaluate(formula, criterion: Vocabulary.tier))
        set(Vocabulary.tier, value)
        return value.string
    }

    /// The amount, or the facts it waits for.
    private mutating func amount(_ insured: [InsuredPerson]) throws(RuleError) -> (Money?, unknown: [String])
    {
        guard let formula = ruling.version.amount else { return (nil, []) }
        let cell = try evaluate(formula, criterion: "amount")
        if let unknown = workspace.run.unknown(cell) {
            let waiting = insured.flatMap(\.missing)
            return (nil, waiting.isEmpty ? unknown.facts.map(\.name) : Array(Set(waiting)).sorted())
        }
        return (try money(cell, formula), [])
    }

    private func money(_ cell: Cell, _ formula: Formula) throws(RuleError) -> Money? {
        if let money = Money(cell) { return money }
        throw .amountNotMoney(programme: ruling.programme.id, place: formula.place)
    }

    // MARK: Evaluating

    /// The value of a formula as a cell; what was read for it stands in `readings` where that is wanted.
    mutating func evaluate(
        _ formula: Formula, criterion: String, keepsReadings: Bool = false
    ) throws(RuleError) -> Cell {
        if !workspace.keepsDetails { return try evaluateAlone(formula, criterion) }
        for index in formula.facts { note(workspace.read(fact: index, of: facts)) }
        for index in formula.named where workspace.named[index] == nil { try readNamed(index) }
        usedParameters.add(formula.usedParameters)
        let recorder = workspace.recorder
        recorder.restart()
        let cell = try run(formula, criterion)
        note(recorder.stableUntil)
        if keepsReadings { gatherReadings(formula) }
        return cell
    }

    /// The same with the recorder off.
    @inline(__always)
    private mutating func evaluateAlone(_ formula: Formula, _ criterion: String) throws(RuleError) -> Cell {
        workspace.readFacts(of: formula, facts)
        if !formula.named.isEmpty {
            for index in formula.named where workspace.named[index] == nil { try readNamed(index) }
        }
        return try run(formula, criterion)
    }

    @inline(__always)
    private func run(_ formula: Formula, _ criterion: String) throws(RuleError) -> Cell {
        do throws(EvaluationStopped) {
            return try formula.expression.evaluate(in: workspace.run)
        } catch {
            throw .stopped(
                programme: ruling.programme.id, criterion: criterion, place: formula.place,
                reason: LocalizedText(zh: error.reason.zh, en: error.reason.en))
        }
    }

    /// Everything that was read for a formula just evaluated: its facts, its named values, and what it asked itself.
    private mutating func gatherReadings(_ formula: Formula) {
        readings = []
        for index in formula.facts { readings.add(workspace.factReadings[index].last) }
        for index in formula.named { readings.add(workspace.named[index] ?? []) }
        readings.add(workspace.recorder.reads)
    }

    private mutating func readNamed(_ index: Int) throws(RuleError) {
        guard let named = ruling.named[index] else { return }
        let cell = try evaluate(named.formula, criterion: named.name, keepsReadings: true)
        workspace.run[ruling.programme.vocabulary.slot(ofNamed: index)] = cell
        workspace.named[index] = readings
    }
}

extension Money {
    /// Nil where it is no whole number of fen, or more than any amount.
    init?(_ cell: Cell) {
        guard let fen = cell.exactInt(scale: 2), fen.magnitude < 100_000_000_000_000_000 else { return nil }
        self.init(fen: fen)
    }
}

/// What a decision comes to, without its reasons.
public struct Verdict: Sendable, Hashable {
    public var outcome: Outcome
    /// Per period of the programme; present only where eligible and money is paid or charged.
    public var amount: Money?
}

extension Outcome {
    /// Ineligible where one is unmet, undetermined where one is unknown, otherwise eligible.
    init(_ findings: [Finding]) {
        self = findings.reduce(.eligible) { $0.with($1.result) }
    }

    /// With one more criterion.
    func with(_ result: Finding.Result) -> Outcome {
        switch result {
        case .met: self
        case .unmet: .ineligible
        case .unknown: self == .eligible ? .undetermined : self
        }
    }
}
