/// What was asked of the program.
struct Options {
    /// Families of the figures over many.
    var rows = 100_000
    var threads = 2
    /// The cells to run once.
    var cells: [Cells.Name] = []

    static let usage = """
        usage: bench-rules cell NAME… [--rows 10000|100000|1000000] [--threads N]
        cells: \(Cells.Name.allCases.map(\.rawValue).joined(separator: " "))
        """

    /// Nil where they are not understood.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        guard rest.popFirst() == "cell" else { return nil }
        while let word = rest.popFirst() {
            switch word {
            case "--rows":
                guard let number = rest.popFirst().flatMap({ Int($0) }), Tally.golden[number] != nil else {
                    return nil
                }
                rows = number
            case "--threads":
                guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else { return nil }
                threads = number
            default:
                guard let name = Cells.Name(rawValue: word) else { return nil }
                cells.append(name)
            }
        }
        if cells.isEmpty { return nil }
    }
}
