import CivilCalendar
import FEEL

/// One decision under way: the values of names as they are first asked for, and what was read for each.
struct Deciding {
    let ruling: Ruling
    private let facts: any UnitFacts
    private let day: CivilDate
    private(set) var values: [Value]
    /// What reading each fact and named value of the vocabulary took; nil before it is asked for.
    private var factTraces: [Trace?]
    private var namedTraces: [Trace?]
    private(set) var stableUntil: CivilDate?
    private(set) var usedParameters: Set<Int> = []

    /// What an evaluation read.
    private struct Trace {
        var reads: [Recorder.Read]
    }

    init(_ ruling: Ruling, _ facts: any UnitFacts, _ day: CivilDate) {
        self.ruling = ruling
        self.facts = facts
        self.day = day
        values = ruling.template
        factTraces = Array(repeating: nil, count: ruling.programme.vocabulary.facts.count)
        namedTraces = Array(repeating: nil, count: ruling.programme.vocabulary.named.count)
        stableUntil = ruling.stableUntil
    }

    /// Keeps the earliest day on which anything may change.
    mutating func note(_ day: CivilDate?) {
        guard let day else { return }
        stableUntil = stableUntil.map { min($0, day) } ?? day
    }

    mutating func decision() throws(RuleError) -> Decision {
        var findings: [Finding] = []
        findings.reserveCapacity(ruling.criteria.count)
        for criterion in ruling.criteria { findings.append(try finding(criterion)) }
        let outcome = Outcome(findings)
        var missing = outcome == .undetermined ? Self.missing(findings) : []
        let warningRecorder = Recorder(keepsDetails: false)
        var warnings = facts.warnings(warningRecorder)
        note(warningRecorder.stableUntil)

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
            missing: missing, parameters: parameterUses(), warnings: warnings,
            ruleVersion: ruling.ruleVersion, stableUntil: stableUntil, tier: tier, insured: insured)
    }

    /// The amount as it would be if what is open were met; nil where there is none or it waits for facts.
    mutating func potential() throws(RuleError) -> Money? {
        _ = try tier()
        return try amount([]).0
    }

    private static func missing(_ findings: [Finding]) -> [String] {
        Array(Set(findings.flatMap(\.missing))).sorted()
    }

    // MARK: Criteria

    private mutating func finding(_ criterion: Criterion) throws(RuleError) -> Finding {
        if let question = criterion.question {
            let (asked, reads) = try evaluate(question.formula, criterion: criterion.id)
            if asked.boolean == true { return finding(criterion, open: question, reads) }
        }
        let (value, reads) = try evaluate(criterion.formula, criterion: criterion.id)
        let result: Finding.Result
        var missing: [String] = []
        switch value {
        case .boolean(let met): result = met ? .met : .unmet
        case .unknown(let unknown):
            result = .unknown
            missing = unknown.facts.map(\.name)
        default:
            throw .notBoolean(
                programme: ruling.programme.id, criterion: criterion.id, place: criterion.formula.place)
        }
        return Finding(
            id: criterion.id, result: result, readings: readings(reads), limits: limits(criterion.formula),
            text: filled(criterion.text, criterion.formula), article: criterion.article, missing: missing)
    }

    private func finding(
        _ criterion: Criterion, open question: OpenQuestion, _ reads: [Recorder.Read]
    ) -> Finding {
        Finding(
            id: criterion.id, result: .unknown, readings: readings(reads), limits: limits(criterion.formula),
            text: question.text, article: criterion.article, missing: ["question:" + question.id],
            question: question.id)
    }

    // MARK: Insured persons

    private mutating func insuredPersons() throws(RuleError) -> [InsuredPerson] {
        var insured: [InsuredPerson] = []
        for group in ruling.version.insured {
            var certain = 0
            var open = false
            for object in try objects(group.candidates, criterion: group.plan) {
                guard let key = facts.key(of: object) else { continue }
                let person = try self.insured(key, object, group)
                insured.append(person)
                if person.outcome == .eligible { certain += 1 }
                if person.outcome == .undetermined { open = true }
            }
            set(
                Vocabulary.count(of: group.plan),
                open ? .unknown(FactID(group.plan + ".insured")) : .number(certain))
        }
        return insured
    }

    private mutating func insured(
        _ key: String, _ object: any HostObject, _ group: InsuredGroup
    ) throws(RuleError) -> InsuredPerson {
        set(Vocabulary.insured, .object(object))
        var findings: [Finding] = []
        for criterion in group.criteria { findings.append(try finding(criterion)) }
        let outcome = Outcome(findings)
        var premium: Money?
        if outcome == .eligible {
            premium = try money(evaluate(group.premium, criterion: group.plan).value, group.premium)
        }
        return InsuredPerson(
            key: key, plan: group.plan, outcome: outcome, premium: premium, findings: findings,
            missing: outcome == .undetermined ? Self.missing(findings) : [])
    }

    /// The keys of the persons a formula comes to.
    mutating func persons(_ formula: Formula, criterion: String) throws(RuleError) -> [String] {
        try objects(formula, criterion: criterion).compactMap { facts.key(of: $0) }
    }

    private mutating func objects(
        _ formula: Formula, criterion: String
    ) throws(RuleError) -> [any HostObject] {
        let value = try evaluate(formula, criterion: criterion).value
        switch value {
        case .object(let object): return [object]
        case .list(let list):
            return list.items.compactMap { if case .object(let object) = $0 { object } else { nil } }
        case .unknown: return []
        default:
            throw .notBoolean(programme: ruling.programme.id, criterion: criterion, place: formula.place)
        }
    }

    private mutating func set(_ made: String, _ value: Value) {
        if let slot = ruling.programme.vocabulary.slot(ofMade: made) { values[slot] = value }
    }

    // MARK: Money

    private mutating func tier() throws(RuleError) -> String? {
        guard let formula = ruling.version.tier else { return nil }
        let value = try evaluate(formula, criterion: Vocabulary.tier).value
        set(Vocabulary.tier, value)
        return value.string
    }

    /// The amount, or the facts it waits for.
    private mutating func amount(_ insured: [InsuredPerson]) throws(RuleError) -> (Money?, unknown: [String])
    {
        guard let formula = ruling.version.amount else { return (nil, []) }
        let value = try evaluate(formula, criterion: "amount").value
        if case .unknown(let unknown) = value {
            let waiting = insured.flatMap(\.missing)
            return (nil, waiting.isEmpty ? unknown.facts.map(\.name) : Array(Set(waiting)).sorted())
        }
        return (try money(value, formula), [])
    }

    private func money(_ value: Value, _ formula: Formula) throws(RuleError) -> Money? {
        if case .number(let number) = value, let money = Money(yuan: number.description) { return money }
        throw .amountNotMoney(programme: ruling.programme.id, place: formula.place)
    }

    // MARK: Evaluating

    /// The value of a formula and everything that was read for it.
    private mutating func evaluate(
        _ formula: Formula, criterion: String
    ) throws(RuleError) -> (value: Value, reads: [Recorder.Read]) {
        var reads: [Recorder.Read] = []
        for index in formula.facts { reads += readFact(index) }
        for index in formula.named { reads += try readNamed(index) }
        usedParameters.formUnion(formula.parameters)
        let recorder = Recorder()
        let value: Value
        do throws(EvaluationStopped) {
            value = try formula.expression.evaluate(values, recorder: recorder, clock: Clock(today: day))
        } catch {
            throw .stopped(
                programme: ruling.programme.id, criterion: criterion, place: formula.place,
                reason: LocalizedText(zh: error.reason.zh, en: error.reason.en))
        }
        note(recorder.stableUntil)
        return (value, reads + recorder.reads)
    }

    private mutating func readFact(_ index: Int) -> [Recorder.Read] {
        if let trace = factTraces[index] { return trace.reads }
        let recorder = Recorder()
        values[ruling.programme.vocabulary.slot(ofFact: index)] = facts.fact(index, recorder)
        factTraces[index] = Trace(reads: recorder.reads)
        note(recorder.stableUntil)
        return recorder.reads
    }

    private mutating func readNamed(_ index: Int) throws(RuleError) -> [Recorder.Read] {
        if let trace = namedTraces[index] { return trace.reads }
        guard let named = ruling.named.first(where: { $0.index == index }) else { return [] }
        let (value, reads) = try evaluate(named.formula, criterion: named.name)
        values[ruling.programme.vocabulary.slot(ofNamed: index)] = value
        namedTraces[index] = Trace(reads: reads)
        return reads
    }
}

extension Outcome {
    /// Ineligible where one is unmet, undetermined where one is unknown, otherwise eligible.
    init(_ findings: [Finding]) {
        if findings.contains(where: { $0.result == .unmet }) {
            self = .ineligible
        } else {
            self = findings.contains { $0.result == .unknown } ? .undetermined : .eligible
        }
    }
}
