import Benefits
import CivilCalendar
import Exchange
import Rules

/// The figures of one family at a time, over many different ones, on one thread.
enum SingleFamily {
    /// How many families: with their outcomes known.
    private static let count = 100_000

    /// The six programmes of a row with all findings.
    static func flatFindings() throws {
        let rules = try Workload.rules(.flat)
        let rows = FamilyRows(count: count)
        try findings("flat", rules, rows) { FlatFamily(rows, $0) }
    }

    /// The six programmes of a dossier with all findings.
    static func personsFindings() throws {
        let rules = try Workload.rules(.persons)
        let rows = FamilyRows(count: count)
        let families = (0..<count).map { FamilyDossiers.family(rows, $0) }
        try findings("persons", rules, rows) { row in
            FamilyUnit(FamilyView(FamilyIndex(families[row]), on: Workload.day, ageBasis: .onBirthday))
        }
    }

    private static func findings(
        _ form: String, _ rules: RuleBook, _ rows: FamilyRows, _ unit: (Int) -> any UnitFacts
    ) throws {
        let decider = Decider(rules)
        let outcomes = OutcomeBlock(count: rows.count)
        var times: [Duration] = []
        times.reserveCapacity(rows.count)
        var decisions: [Decision] = []
        let clock = ContinuousClock()
        let worked = ProcessorTime.now
        for row in 0..<rows.count {
            let start = clock.now
            let unit = unit(row)
            decisions.removeAll(keepingCapacity: true)
            for programme in Workload.programmes {
                decisions.append(try decider.decide(programme, unit, on: Workload.day))
            }
            times.append(clock.now - start)
            for (position, decision) in decisions.enumerated() {
                _ = outcomes.set(
                    row, position, decision.outcome, decision.amount, parents: rows.livingParents(row))
            }
        }
        let processor = ProcessorTime.now - worked
        try outcomes.check(form + " with findings")
        let latencies = Latencies(times)
        Cells.say("\(form).findings.mean", latencies.mean.microseconds, "us")
        Cells.say("\(form).findings.median", latencies.median.microseconds, "us")
        Cells.say("\(form).findings.p99", latencies.p99.microseconds, "us")
        Cells.say("\(form).findings.processor", (processor / rows.count).microseconds, "us")
    }

    /// From the text of a dossier in JSON to the text of its six explained decisions in JSON.
    static func explain() throws {
        let rules = try Workload.rules(.persons)
        let rows = FamilyRows(count: 10_000)
        let texts = (0..<rows.count).map {
            DossierCoding.text(Dossier(family: FamilyDossiers.family(rows, $0)), as: .json)
        }
        let decider = Decider(rules)
        let outcomes = OutcomeBlock(count: rows.count)
        var times: [Duration] = []
        var written = 0
        let clock = ContinuousClock()
        let worked = ProcessorTime.now
        for (row, text) in texts.enumerated() {
            let start = clock.now
            let family = try DossierCoding.read(text).family
            let view = FamilyView(FamilyIndex(family), on: Workload.day, ageBasis: .onBirthday)
            let unit = FamilyUnit(view)
            let explaining = Explaining(family, rules: rules)
            var decisions: [Decision] = []
            var bytes: [UInt8] = []
            for programme in Workload.programmes {
                let decision = try decider.decide(programme, unit, on: Workload.day)
                decisions.append(decision)
                bytes += explaining.explain(decision).json.bytes
            }
            times.append(clock.now - start)
            written += bytes.count
            for (position, decision) in decisions.enumerated() {
                _ = outcomes.set(
                    row, position, decision.outcome, decision.amount, parents: rows.livingParents(row))
            }
        }
        let processor = ProcessorTime.now - worked
        try outcomes.check("explained")
        let latencies = Latencies(times)
        Cells.say("explain.median", latencies.median.milliseconds, "ms")
        Cells.say("explain.p99", latencies.p99.milliseconds, "ms")
        Cells.say("explain.processor", (processor / rows.count).milliseconds, "ms")
        Cells.say("explain.bytes", Double(written / max(1, rows.count)), "B")
    }
}
