import Foundation

/// Every cell of this engine and of its peers in turn, several rounds over, so that the ratios come from one run of one
/// machine.
struct Comparison {
    let options: Options

    func run() throws {
        let own = Cells.Name.allCases.map { cell in
            Command(
                name: "guanhuai \(cell.rawValue)", path: CommandLine.arguments[0],
                arguments: [
                    "cell", cell.rawValue, "--rows", "\(options.rows)", "--threads", "\(options.threads)",
                ])
        }
        let peers = Peers(rows: options.rows).prepare()
        var figures = Figures()
        let load = MachineLoad()
        for round in 1...options.rounds {
            for command in own + peers {
                Progress.say("round \(round) of \(options.rounds): \(command.name)")
                try figures.take(try command.lines())
            }
        }
        FigureTable(figures: figures, rows: options.rows).show()
        print("\n\(Self.machine)")
        print(
            "\(load.foreignPercent) % of the processors' time went to other programs; above 10 %, do not trust a figure."
        )
    }

    private static var machine: String {
        let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let model = text.split(separator: "\n").first { $0.hasPrefix("model name") }?
            .split(separator: ":").last.map { $0.drop { $0 == " " } }
        return "\(ProcessInfo.processInfo.activeProcessorCount) processors, \(model ?? "of unknown make")."
    }
}

/// A program to run for its figures.
struct Command {
    /// For the terminal.
    let name: String
    let path: String
    let arguments: [String]
    var environment: [String: String] = [:]
    var folder: String?

    struct Failed: Error, CustomStringConvertible {
        let name: String
        let status: Int32
        var description: String { "\(name) ended with status \(status)" }
    }

    /// What it printed, line by line; its errors go to the terminal.
    func lines() throws -> [Substring] {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        // A benchmark's own process: nobody else waits for this thread.
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failed(name: name, status: process.terminationStatus)
        }
        return String(decoding: data, as: UTF8.self).split(separator: "\n")
    }
}

/// What is going on, a line each, on the error output.
enum Progress {
    static func say(_ words: String) { FileHandle.standardError.write(Data((words + "\n").utf8)) }
}

/// How busy other programs kept the machine since this was made.
struct MachineLoad {
    private let before = (busy: Self.busy, own: Self.own, wall: ContinuousClock().now)

    var foreignPercent: Int {
        let all = (ContinuousClock().now - before.wall) / .seconds(1)
        let processors = Double(ProcessInfo.processInfo.activeProcessorCount)
        let others = max(0, Self.busy - before.busy - (Self.own - before.own))
        return Int((others / max(all, 0.001) / processors * 100).rounded())
    }

    /// Seconds of all processors at work: user, nice, system, interrupts.
    private static var busy: Double {
        let text = (try? String(contentsOfFile: "/proc/stat", encoding: .ascii)) ?? ""
        let numbers = text.prefix { $0 != "\n" }.split(separator: " ").dropFirst().compactMap { Double($0) }
        guard numbers.count > 6 else { return 0 }
        return (numbers[0] + numbers[1] + numbers[2] + numbers[5] + numbers[6])
            / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// Seconds of this program and of those it ran to their end.
    private static var own: Double {
        [RUSAGE_SELF, RUSAGE_CHILDREN].reduce(0) { sum, whose in
            var usage = rusage()
            getrusage(__rusage_who_t(whose.rawValue), &usage)
            return [usage.ru_utime, usage.ru_stime].reduce(sum) {
                $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
            }
        }
    }
}
