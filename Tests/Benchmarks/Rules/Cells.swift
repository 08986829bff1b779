import Benefits
import Rules

/// The figures of this engine: each cell is run once in a process of its own and prints a line for each figure
/// (`FIG`, name, value, unit; between tabs), as the peers' programs do. None is printed unless the outcomes are right.
enum Cells {
    enum Name: String, CaseIterable {
        /// Many families, in memory: outcomes and amounts.
        case flat, persons
        /// One family at a time: the six programmes with all findings.
        case flatFindings = "flat-findings"
        case personsFindings = "persons-findings"
        /// From a dossier's JSON to the explained decisions' JSON.
        case explain
        /// Ten years of one family and all programmes of the project's configuration.
        case timeline
    }

    static func run(_ name: Name, _ options: Options) throws {
        switch name {
        case .flat: try flat(options)
        case .persons: try persons(options)
        case .flatFindings: try SingleFamily.flatFindings()
        case .personsFindings: try SingleFamily.personsFindings()
        case .explain: try SingleFamily.explain()
        case .timeline: try FamilyTimeline.run()
        }
    }

    private static func flat(_ options: Options) throws {
        let run = WorkloadRun(try Workload.rules(.flat), threads: options.threads)
        let rows = FamilyRows(count: options.rows)
        let memory = PeakMemory()
        let clock = ContinuousClock()
        let worked = ProcessorTime.now
        let start = clock.now
        let outcomes = try run.flat(rows)
        let took = clock.now - start
        let processor = ProcessorTime.now - worked
        let grown = memory.grown
        try outcomes.check("flat")
        say("flat.\(options.rows)", took.milliseconds, "ms")
        say("flat.\(options.rows).processor", processor.milliseconds, "ms")
        say("flat.\(options.rows).memory", grown, "MiB")
    }

    private static func persons(_ options: Options) throws {
        let run = WorkloadRun(try Workload.rules(.persons), threads: options.threads)
        let persons = try run.persons(FamilyRows(count: options.rows))
        try persons.outcomes.check("persons")
        for (name, taken) in [
            ("persons", persons.deciding), ("dossiers", persons.arranging + persons.deciding),
        ] {
            say("\(name).\(options.rows)", taken.clock.milliseconds, "ms")
            say("\(name).\(options.rows).processor", taken.processor.milliseconds, "ms")
        }
    }

    static func say(_ name: String, _ value: Double, _ unit: String) {
        print("FIG\tguanhuai.\(name)\t\(value)\t\(unit)")
    }
}

extension Duration {
    var milliseconds: Double { self / .milliseconds(1) }
    var microseconds: Double { self / .microseconds(1) }
}

/// How long each of many calls took.
struct Latencies {
    private var sorted: [Duration]

    init(_ times: [Duration]) { sorted = times.sorted() }

    var mean: Duration { sorted.reduce(.zero, +) / max(1, sorted.count) }
    var median: Duration { quantile(0.5) }
    var p99: Duration { quantile(0.99) }

    private func quantile(_ share: Double) -> Duration {
        sorted.isEmpty ? .zero : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }
}
