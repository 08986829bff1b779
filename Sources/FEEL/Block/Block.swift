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
    /// For the members of the rows' lists.
    private var inner: Block?

    package convenience init(capacity: Int, slotCount: Int) {
        self.init(
            capacity: capacity, slotCount: slotCount,
            run: Run(slotCount: slotCount, recorder: Recorder(keepsDetails: false)))
    }

    private init(capacity: Int, slotCount: Int, run: Run) {
        self.capacity = capacity
        self.slotCount = slotCount
        self.run = run
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
        begin(reading: slots)
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

/// Lists of many rows: their members side by side are the rows of a block of their own.
extension Block {
    /// Works through a part of the rows at a time, with their lists' members in a column of a slot.
    ///
    /// - Parameters:
    ///   - domains: of the rows; those that are no list of cells are handed to `alone`.
    ///   - body: given the block of the members, all its rows, and for each list the row it is of and where it begins.
    func eachMember(
        of domains: Column, _ rows: Rows, in slot: Int, alone: (Int) throws(EvaluationStopped) -> Void,
        _ body: (Block, Rows, [Walk]) throws(EvaluationStopped) -> Void
    ) throws(EvaluationStopped) {
        let inner = self.inner ?? Block(capacity: capacity * 4, slotCount: slotCount, run: run)
        self.inner = inner
        var walks: [Walk] = []
        walks.reserveCapacity(rows.count)
        var count = 0
        for index in 0..<rows.count {
            let row = rows[index]
            let domain = domains[row]
            guard domain.tag == .list, domain.members.count <= inner.capacity else {
                try alone(row)
                continue
            }
            if count + domain.members.count > inner.capacity {
                try walk(walks, count, inner, slot, body)
                walks.removeAll(keepingCapacity: true)
                count = 0
            }
            walks.append(Walk(row: row, first: count, members: domain.members))
            count += domain.members.count
        }
        if !walks.isEmpty { try walk(walks, count, inner, slot, body) }
    }

    /// One row's list among those that are worked through together.
    struct Walk {
        let row: Int
        /// The first of its members among the rows of the inner block.
        let first: Int
        /// Where they stand in the run.
        let members: Range<Int>
    }

    private func walk(
        _ walks: [Walk], _ count: Int, _ inner: Block, _ slot: Int,
        _ body: (Block, Rows, [Walk]) throws(EvaluationStopped) -> Void
    ) throws(EvaluationStopped) {
        // What the members of other lists, under other rules, had in its columns is gone.
        for slot in inner.bound { inner.columns[slot] = nil }
        inner.begin(reading: bound + [slot])
        for outer in bound {
            guard let cells = columns[outer] else { continue }
            let column = inner.column(outer)
            for walk in walks {
                for place in 0..<walk.members.count { column[walk.first + place] = cells[walk.row] }
            }
        }
        let members = inner.column(slot)
        let numbers = inner.rows()
        for walk in walks {
            for place in 0..<walk.members.count {
                members[walk.first + place] = run.members[walk.members.lowerBound + place]
            }
        }
        for row in 0..<count { numbers[row] = Int32(truncatingIfNeeded: row) }
        try body(inner, Rows(numbers, count), walks)
    }

    private func begin(reading slots: [Int]) {
        cellPool.reset()
        rowPool.reset()
        singlesUsed = 0
        bound = slots
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
