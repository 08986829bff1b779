import Glibc
import Store
import TestSupport

/// `bench-register`: import, search, last answers, quality, duplicates, a whole area as a file, history, looks and a
/// rotation of all keys of a register of 200,000 families, under row-level security, as the role of the service.
///
/// Usage: bench-register [--only CELL,…] [--families N] [--rows N] [--looks N]. The rows are those of the file that is
/// imported (default 5,000); the others are written as the acts of an office would write them. Times are medians of 50
/// with the 95th per cent beside them; ratios are to the same question asked without the table of tokens.
@main
struct BenchRegister {
    static func main() async {
        guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
            _ = write(2, Options.usage, Options.usage.utf8.count)
            exit(2)
        }
        do {
            try await withTestDatabase(connections: 6) { database in
                let office = try await BenchOffice.open(database)
                if options.asks("import") {
                    try await ImportCell(office: office, rows: options.rows).run()
                }
                try await office.fill(options.families)
                if options.asks("search") {
                    try await SearchCells(office: office, families: options.families).run()
                }
                if options.asks("answers") { try await AnswerCells(office: office).run() }
                if options.asks("whole") { try await WholeCells(office: office).run() }
                if options.asks("area") {
                    try await AreaCells(office: office, families: options.families).run()
                }
                if options.asks("history") { try await HistoryCells(office: office).run() }
                if options.asks("looks") {
                    try await LookCells(office: office, database: database, looks: options.looks).run()
                }
                if options.asks("keys") {
                    try await KeyCells(office: office, families: options.families).run()
                }
            }
        } catch {
            let words = "bench-register: \(error)\n"
            _ = write(2, words, words.utf8.count)
            exit(1)
        }
    }
}

/// What was asked of the program.
struct Options {
    var families = 200_000
    var rows = 5_000
    var looks = 1_000_000
    /// The cells that are asked for; nil is all.
    var asked: Set<String>?

    private static let cells = ["import", "search", "answers", "whole", "area", "history", "looks", "keys"]

    static let usage =
        "usage: bench-register [--only \(cells.joined(separator: ","))] [--families N] [--rows N] [--looks N]\n"

    func asks(_ name: String) -> Bool { asked?.contains(name) ?? true }

    /// Nil where they are not understood.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let word = rest.popFirst() {
            if word == "--only" {
                let names = rest.popFirst().map { Set($0.split(separator: ",").map(String.init)) } ?? []
                guard !names.isEmpty, names.isSubset(of: Self.cells) else { return nil }
                asked = names
                continue
            }
            guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else { return nil }
            switch word {
            case "--families": families = number
            case "--rows": rows = number
            case "--looks": looks = number
            default: return nil
            }
        }
    }
}

/// Times of one question asked again and again, in milliseconds.
struct Times {
    private var sorted: [Double] = []

    static func of(_ count: Int = 50, _ body: () async throws -> Void) async rethrows -> Times {
        var times = Times()
        for _ in 0..<count {
            let began = ContinuousClock.now
            try await body()
            times.sorted.append(Double((ContinuousClock.now - began) / .microseconds(1)) / 1000)
        }
        times.sorted.sort()
        return times
    }

    var median: Double { sorted[sorted.count / 2] }
    var high: Double { sorted[sorted.count * 95 / 100] }
}

/// One line of the answer.
func tell(_ title: String, _ text: String) {
    let blanks = String(repeating: " ", count: max(1, 46 - title.unicodeScalars.count))
    print(title + blanks + text)
    fflush(nil)
}

/// With two decimals.
func decimal(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    return "\(hundredths / 100).\(String(100 + hundredths % 100).dropFirst())"
}
