/// What was asked of the program.
struct Options {
    /// Families of the figures over many.
    var rows = 1_000_000
    var threads = 2
    /// How often everything is run by turns.
    var rounds = 3
    /// The cells to run once; empty for the comparison of all with the peers.
    var cells: [Cells.Name] = []

    static let usage = """
        usage: bench-rules [cell NAME…] [--rows 10000|100000|1000000] [--threads N] [--rounds N]
        cells: \(Cells.Name.allCases.map(\.rawValue).joined(separator: " "))
        """

    /// Nil where they are not understood.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        let wantsCells = rest.first == "cell"
        if wantsCells { rest.removeFirst() }
        while let word = rest.popFirst() {
            switch word {
            case "--rows":
                guard let number = rest.popFirst().flatMap({ Int($0) }), Tally.golden[number] != nil else {
                    return nil
                }
                rows = number
            case "--threads", "--rounds":
                guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else { return nil }
                if word == "--threads" { threads = number } else { rounds = number }
            default:
                guard let name = Cells.Name(rawValue: word) else { return nil }
                cells.append(name)
            }
        }
        if cells.isEmpty == wantsCells { return nil }
    }
}
