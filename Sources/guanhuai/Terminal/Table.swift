/// Rows in columns for a person to read. Not for machines: those get JSON or CSV.
struct Table: Sendable {
    struct Column: Sendable {
        var title: String
        /// Numbers stand at the right.
        var isNumber = false
    }

    private(set) var columns: [Column]
    private(set) var rows: [[String]] = []

    init(_ columns: [Column]) { self.columns = columns }

    init(_ titles: String..., numbers: Set<Int> = []) {
        columns = titles.enumerated().map { Column(title: $0.element, isNumber: numbers.contains($0.offset)) }
    }

    /// One row; cells left out at the end are empty.
    mutating func add(_ cells: String...) { add(cells: cells) }

    mutating func add(cells: [String]) {
        precondition(cells.count <= columns.count, "a row has a cell for each column, not more")
        let missing = Array(repeating: "", count: columns.count - cells.count)
        rows.append((cells + missing).map { $0.replacing("\n", with: " ") })
    }

    /// The lines of the table. The last column is wrapped where the window is too narrow for it.
    func lines(within window: Int? = Terminal.columns) -> [String] {
        var widths = columns.map { DisplayWidth.of($0.title) }
        for row in rows {
            for (index, cell) in row.enumerated() {
                widths[index] = max(widths[index], DisplayWidth.of(cell))
            }
        }
        if let window, let last = widths.last {
            let before = widths.dropLast().reduce(0) { $0 + $1 + 2 }
            widths[widths.count - 1] = max(min(last, window - before), min(last, 20))
        }
        let head = line(columns.map(\.title), widths)
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        return head + [rule] + rows.flatMap { line($0, widths) }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> [String] {
        guard let lastWidth = widths.last, let lastCell = cells.last else { return [] }
        let wrapped = DisplayWidth.wrapped(lastCell, to: max(lastWidth, 1))
        return wrapped.enumerated().map { index, part in
            let before = cells.indices.dropLast().map { column in
                DisplayWidth.padded(
                    index == 0 ? cells[column] : "", to: widths[column], fromLeft: columns[column].isNumber)
            }
            let last =
                columns[columns.count - 1].isNumber
                ? DisplayWidth.padded(part, to: lastWidth, fromLeft: true) : part
            var text = (before + [last]).joined(separator: "  ")
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    func print() {
        for line in lines() { Terminal.out(line) }
    }
}
