/// Many rows under evaluation at once: by slot a column of cells, one for each row, or one cell for all of them.
///
/// The same nodes are evaluated as for one row. Those that only pass cells on work through a whole column; all others
/// are asked row by row in the block's run. The recorder is off, so nothing is kept of what was read.
public final class Block {
    /// What the cells belong to. Its slots hold what is the same for all rows.
    public let run: Run
    /// Rows at most.
    public let capacity: Int
    /// By slot; nil where the run's slot holds for all rows.
    let columns: UnsafeMutablePointer<UnsafeMutablePointer<Cell>?>
    let slotCount: Int
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
    var bound: [Int] = []
    /// For the members of the rows' lists.
    var inner: Block?
    /// In a block of members: by slot what the rows around hold, spread to the members once somebody asks, and by
    /// member the row it is of.
    let around: UnsafeMutablePointer<UnsafeMutablePointer<Cell>?>
    let rowsAround: UnsafeMutablePointer<Int32>
    var memberCount = 0
    /// The lists that are worked through together.
    let walks: UnsafeMutablePointer<Walk>
    /// The numbers of all rows.
    let everyRow: UnsafeMutablePointer<Int32>

    public convenience init(capacity: Int, slotCount: Int) {
        self.init(
            capacity: capacity, slotCount: slotCount,
            run: Run(slotCount: slotCount, recorder: Recorder(keepsDetails: false)))
    }

    init(capacity: Int, slotCount: Int, run: Run) {
        self.capacity = capacity
        self.slotCount = slotCount
        self.run = run
        around = .allocate(capacity: max(1, slotCount))
        around.initialize(repeating: nil, count: max(1, slotCount))
        rowsAround = .allocate(capacity: capacity)
        walks = .allocate(capacity: capacity)
        everyRow = .allocate(capacity: capacity)
        for row in 0..<capacity { everyRow[row] = Int32(truncatingIfNeeded: row) }
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
        around.deallocate()
        rowsAround.deallocate()
        walks.deallocate()
        everyRow.deallocate()
        owned.deallocate()
        columns.deallocate()
        singles.deallocate()
        cellPool.deallocate()
        rowPool.deallocate()
    }

    /// The cells of a slot, one for each row, to be filled in; until ``share(_:)`` the slot has a column.
    public func column(_ slot: Int) -> UnsafeMutablePointer<Cell> {
        let cells = owned[slot] ?? .allocate(capacity: capacity)
        if owned[slot] == nil {
            cells.initialize(repeating: .null, count: capacity)
            owned[slot] = cells
        }
        columns[slot] = cells
        return cells
    }

    /// From now on the run's slots hold for all rows again.
    public func share(_ slots: Range<Int>) {
        for slot in slots { columns[slot] = nil }
    }

    /// What an expression comes to for some of the rows. The cells hold until the next is evaluated.
    ///
    /// - Parameter slots: those with columns that it reads.
    public func evaluate(
        _ expression: Expression, reading slots: [Int], for rows: Rows
    ) throws(EvaluationStopped) -> Column {
        begin(reading: slots)
        return try expression.column(self, rows)
    }

    func begin(reading slots: [Int]) {
        cellPool.reset()
        rowPool.reset()
        singlesUsed = 0
        bound = slots
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
            if let cells = columns[slot] {
                run.slots[slot] = cells[row]
            } else if let cells = around[slot] {
                run.slots[slot] = cells[Int(rowsAround[row])]
            }
        }
        run.refill()
    }

    /// Holds a column in a slot while a body is evaluated.
    func with(
        _ column: Column, in slot: Int, _ body: () throws(EvaluationStopped) -> Column
    ) throws(EvaluationStopped) -> Column {
        let before = (columns[slot], around[slot])
        defer {
            (columns[slot], around[slot]) = before
            bound.removeLast()
        }
        around[slot] = nil
        columns[slot] = column.isShared ? nil : column.cells
        if column.isShared { run.slots[slot] = column.cells[0] }
        bound.append(slot)
        return try body()
    }
}

/// Some rows of a block, in ascending order.
public struct Rows {
    public let numbers: UnsafeMutablePointer<Int32>
    public let count: Int

    @inline(__always)
    public init(_ numbers: UnsafeMutablePointer<Int32>, _ count: Int) {
        self.numbers = numbers
        self.count = count
    }

    @inlinable
    public subscript(index: Int) -> Int { Int(truncatingIfNeeded: numbers[index]) }
}

/// The cells of an expression or a part of it, by row.
public struct Column {
    public let cells: UnsafeMutablePointer<Cell>
    /// 0 where one cell stands for all rows, otherwise all bits: the cell of a row is `cells[row & mask]`.
    public let mask: Int

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

    @inlinable
    public subscript(row: Int) -> Cell { cells[row & mask] }

    /// The cell of all rows, where one stands for them all.
    public var shared: Cell? { isShared ? cells[0] : nil }
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
