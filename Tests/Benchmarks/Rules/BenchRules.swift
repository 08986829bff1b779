import Foundation

/// `bench-rules`: the rule engine on the workload that its peers were measured on.
///
/// Without `cell` it runs every cell and every peer in turn, some rounds over, and prints medians and ratios; with it,
/// some of its own cells once.
@main
struct BenchRules {
    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("bench-rules: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        guard let options = Options(arguments) else {
            FileHandle.standardError.write(Data((Options.usage + "\n").utf8))
            exit(2)
        }
        if options.cells.isEmpty { return try Comparison(options: options).run() }
        for cell in options.cells { try Cells.run(cell, options) }
    }
}
