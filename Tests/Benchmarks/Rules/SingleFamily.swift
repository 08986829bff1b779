import Benefits
import CivilCalendar
import Exchange
import Rules

/// The figures of one family at a time, over many different ones, on one thread.
enum SingleFamily {
    /// How many families: with their outcomes known.
    private static let count = 100_000
    /// How many dossiers are read and explained: the first of those whose outcomes are known.
    private static let explained = 2000

    /// The six programmes of a row with all findings.
    static func flatFindings() throws {
        let rules = try Workload.rules(.flat)
        let rows = FamilyRows(count: count)
        let block = FlatBlock(rows)
        try findings("flat", rules, rows) { FlatFamily(block, $0) }
        withExtendedLifetime(block) {}
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
            outcomes.set(row, decisions, parents: rows.livingParents(row))
        }
        let processor = ProcessorTime.now - worked
        try outcomes.check(form + " with findings")
        let latencies = Latencies(times)
        say("\(form).findings.mean", latencies.mean, "us")
        say("\(form).findings.median", latencies.median, "us")
        say("\(form).findings.p99", latencies.p99, "us")
        say("\(form).findings.processor", processor / rows.count, "us")
    }

    /// From the text of a dossier in JSON to the text of its six explained decisions in JSON.
    static func explain() throws {
        let rules = try Workload.rules(.persons)
        let rows = FamilyRows(count: 10_000)
        let known = try WorkloadRun(rules, threads: 1).persons(rows).outcomes
        try known.check("persons")
        let texts = (0..<explained).map {
            DossierCoding.text(Dossier(family: FamilyDossiers.family(rows, $0)), as: .json)
        }
        let decider = Decider(rules)
        let outcomes = OutcomeBlock(count: rows.count)
        var parts: (read: [Duration], decided: [Duration], explained: [Duration]) = ([], [], [])
        var works: [Duration] = []
        var written = 0
        let clock = ContinuousClock()
        let worked = ProcessorTime.now
        for (row, text) in texts.enumerated() {
            let before = ProcessorTime.ofThread
            let start = clock.now
            let family = try DossierCoding.read(text).family
            let read = clock.now
            let view = FamilyView(FamilyIndex(family), on: Workload.day, ageBasis: .onBirthday)
            let unit = FamilyUnit(view)
            let decisions = try Workload.programmes.map {
                try decider.decide($0, unit, on: Workload.day)
            }
            let decided = clock.now
            let explaining = Explaining(family, rules: rules)
            var bytes: [UInt8] = []
            for decision in decisions { bytes += explaining.explain(decision).json.bytes }
            let end = clock.now
            works.append(ProcessorTime.ofThread - before)
            parts.read.append(read - start)
            parts.decided.append(decided - read)
            parts.explained.append(end - decided)
            written += bytes.count
            outcomes.set(row, decisions, parents: rows.livingParents(row))
        }
        let processor = (ProcessorTime.now - worked) / explained
        for row in 0..<explained where !outcomes.agrees(with: known, row) {
            throw WorkloadFault.explainedOtherwise(family: row + 1)
        }
        let whole = Latencies(zip(zip(parts.read, parts.decided), parts.explained).map { $0.0 + $0.1 + $1 })
        say("explain.median", whole.median, "ms")
        say("explain.p99", whole.p99, "ms")
        say("explain.processor", processor, "ms")
        say("explain.processor.p99", Latencies(works).p99, "ms")
        say("explain.read", Latencies(parts.read).median, "ms")
        say("explain.decided", Latencies(parts.decided).median, "ms")
        say("explain.explained", Latencies(parts.explained).median, "ms")
        Cells.say("explain.bytes", Double(written / explained), "B")
    }

    private static func say(_ name: String, _ value: Duration, _ unit: String) {
        Cells.say(name, unit == "ms" ? value.milliseconds : value.microseconds, unit)
    }
}
