/// Many rows under evaluation at once: by slot a column of cells, one for each row, or one cell for all of them.
///
/// The same nodes are evaluated as for one row. Those that only pass cells on work through a whole column; all others
/// are asked row by row in the block's run. The recorder is off, so nothing is kept of what was read.
package final class Block {
    /// What the cells belong to. Its slots hold what is the same for all rows.
    package let run: Run
    /// Rows at most.
    package let capacity: Int
    /// By slot; nil where the run's slot holds for all rows.
    let columns: UnsafeMutablePointer<UnsafeMutablePointer<Cell>?>
    private let slotCount: Int
    /// By slot: a column's own memory, kept from block to block.
    private let owned: UnsafeMutablePointer<UnsafeMutablePointer<Cell>?>
    /// Results on the way, and rows that they are wanted for; all free again when the next expression begins.
    private var cellPool: Pool<Cell>
    private var rowPool: Pool<Int32>
    /// Single cells, likewise.
    private let singles: UnsafeMutablePointer<Cell>
    private var singlesUsed = 0
    private static let singlesCount = 64
    /// The slots whose columns an expression may read: what is put into the run where a row is asked alone.
    private var bound: [Int] = []

    package init(capacity: Int, slotCount: Int) {
        self.capacity = capacity
        self.slotCount = slotCount
        run = Run(slotCount: slotCount, recorder: Recorder(keepsDetails: false))
        columns = .allocate(capacity: max(1, slotCount))
        columns.initialize(repeating: nil, count: max(1, slotCount))
        owned = .allocate(capacity: max(1, slotCount))
        owned.initialize(repeating: nil, count: max(1, slotCount))
        singles = .allocate(capacity: Self.singlesCount)
        singles.initialize(repeating: .null, count: Self.singlesCount)
        cellPool = Pool(length: capacity, filler: .null)
        rowPool = Pool(length: capacity, filler: 0)
    }

    deinit {
        for slot in 0..<slotCount { owned[slot]?.deallocate() }
        owned.deallocate()
        columns.deallocate()
        singles.deallocate()
        cellPool.deallocate()
        rowPool.deallocate()
    }

    /// The cells of a slot, one for each row, to be filled in; until ``share(_:)`` the slot has a column.
    package func column(_ slot: Int) -> UnsafeMutablePointer<Cell> {
        let cells = owned[slot] ?? .allocate(capacity: capacity)
        if owned[slot] == nil {
            cells.initialize(repeating: .null, count: capacity)
            owned[slot] = cells
        }
        columns[slot] = cells
        return cells
    }

    /// From now on the run's slots hold for all rows again.
    package func share(_ slots: Range<Int>) {
        for slot in slots { columns[slot] = nil }
    }

    /// What an expression comes to for some of the rows. The cells hold until the next is evaluated.
    ///
    /// - Parameter slots: those with columns that it reads.
    package func evaluate(
        _ expression: Expression, reading slots: [Int], for rows: Rows
    ) throws(EvaluationStopped) -> Column {
        cellPool.reset()
        rowPool.reset()
        singlesUsed = 0
        bound = slots
        return try expression.column(self, rows)
    }

    // MARK: For nodes

    /// Room for a result.
    func cells() -> UnsafeMutablePointer<Cell> { cellPool.next() }
    /// Room for rows that a part is wanted for.
    func rows() -> UnsafeMutablePointer<Int32> { rowPool.next() }

    /// One cell for all rows.
    func single(_ cell: Cell) -> Column {
        guard singlesUsed < Self.singlesCount else {
            let cells = cells()
            cells[0] = cell
            return Column(shared: cells)
        }
        singles[singlesUsed] = cell
        singlesUsed += 1
        return Column(shared: singles + (singlesUsed - 1))
    }

    /// Puts what a row holds into the run, so that it can be asked alone.
    @inline(__always)
    func load(_ row: Int) {
        for slot in bound {
            if let cells = columns[slot] { run.slots[slot] = cells[row] }
        }
        run.refill()
    }

    /// Holds a column in a slot while a body is evaluated.
    func with(
        _ column: Column, in slot: Int, _ body: () throws(EvaluationStopped) -> Column
    ) throws(EvaluationStopped) -> Column {
        let before = columns[slot]
        defer {
            columns[slot] = before
            bound.removeLast()
        }
        columns[slot] = column.isShared ? nil : column.cells
        if column.isShared { run.slots[slot] = column.cells[0] }
        bound.append(slot)
        return try body()
    }
}

/// Some rows of a block, in ascending order.
package struct Rows {
    package let numbers: UnsafeMutablePointer<Int32>
    package let count: Int

    @inline(__always)
    package init(_ numbers: UnsafeMutablePointer<Int32>, _ count: Int) {
        self.numbers = numbers
        self.count = count
    }

    @inline(__always)
    package subscript(index: Int) -> Int { Int(truncatingIfNeeded: numbers[index]) }
}

/// The cells of an expression or a part of it, by row.
package struct Column {
    let cells: UnsafeMutablePointer<Cell>
    /// 0 where one cell stands for all rows, otherwise all bits.
    private let mask: Int

    @inline(__always)
    init(_ cells: UnsafeMutablePointer<Cell>) {
        self.cells = cells
        mask = -1
    }

    @inline(__always)
    init(shared cells: UnsafeMutablePointer<Cell>) {
        self.cells = cells
        mask = 0
    }

    var isShared: Bool { mask == 0 }

    @inline(__always)
    package subscript(row: Int) -> Cell { cells[row & mask] }
}

/// Buffers of one length that are handed out in order and taken back all at once.
private struct Pool<Element: BitwiseCopyable> {
    private let length: Int
    private let filler: Element
    private var buffers: [UnsafeMutablePointer<Element>] = []
    private var used = 0

    init(length: Int, filler: Element) {
        self.length = length
        self.filler = filler
    }

    mutating func next() -> UnsafeMutablePointer<Element> {
        if used == buffers.count {
            let buffer = UnsafeMutablePointer<Element>.allocate(capacity: length)
            buffer.initialize(repeating: filler, count: length)
            buffers.append(buffer)
        }
        used += 1
        return buffers[used - 1]
    }

    mutating func reset() { used = 0 }

    func deallocate() {
        for buffer in buffers { buffer.deallocate() }
    }
}
