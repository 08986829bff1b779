import Rules

/// The figures of this engine: each cell is run once in a process of its own and prints a line for each figure
/// (`FIG`, name, value, unit; between tabs), as the peers' programs do. None is printed unless the outcomes are right.
enum Cells {
    enum Name: String, CaseIterable {
        case flat
    }

    static func run(_ name: Name, _ options: Options) throws {
        switch name {
        case .flat: try flat(options)
        }
    }

    /// Many flat families, in memory: outcomes and amounts.
    private static func flat(_ options: Options) throws {
        let rules = try Workload.rules(.flat)
        let rows = FamilyRows(count: options.rows)
        let memory = PeakMemory()
        let clock = ContinuousClock()
        let start = clock.now
        let outcomes = try WorkloadRun(rules, threads: options.threads).flat(rows)
        let took = clock.now - start
        let grown = memory.grown
        try outcomes.check("flat")
        say("flat.\(options.rows)", took.milliseconds, "ms")
        say("flat.\(options.rows).peak_above_input", grown, "MiB")
    }

    private static func say(_ name: String, _ value: Double, _ unit: String) {
        print("FIG\tguanhuai.\(name)\t\(value)\t\(unit)")
    }
}

extension Duration {
    var milliseconds: Double { self / .milliseconds(1) }
}
