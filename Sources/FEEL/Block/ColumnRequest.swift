/// Rows that a host is asked about at once. It fills in the cells of those it can answer and leaves the others, which are
/// then asked one by one.
public struct ColumnRequest {
    public let rows: Rows
    public let cells: UnsafeMutablePointer<Cell>
    /// What was left.
    public var left: Rows

    init(
        _ rows: Rows, into cells: UnsafeMutablePointer<Cell>, left numbers: UnsafeMutablePointer<Int32>
    ) {
        self.rows = rows
        self.cells = cells
        left = Rows(numbers, 0)
    }

    /// Leaves every row.
    public mutating func leaveAll() {
        left.numbers.update(from: rows.numbers, count: rows.count)
        left = Rows(left.numbers, rows.count)
    }

    /// Answers from the object in each row's cell; nil leaves the row, and what holds no object is left.
    @inlinable
    public mutating func answer(of objects: Column, _ answer: (Cell) -> Cell?) {
        let (cells, left) = (cells, left.numbers)
        var leftCount = 0
        for index in 0..<rows.count {
            let row = Int(truncatingIfNeeded: rows.numbers[index])
            let object = objects.cells[row & objects.mask]
            if object.tag == .object, let cell = answer(object) {
                cells[row] = cell
            } else {
                left[leftCount] = rows.numbers[index]
                leftCount += 1
            }
        }
        leave(leftCount)
    }

    /// Leaves so many rows, whose numbers stand in `left`.
    @inlinable
    public mutating func leave(_ count: Int) { left = Rows(left.numbers, count) }
}
