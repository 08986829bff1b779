/// Lists of many rows: their members side by side are the rows of a block of their own.
extension Block {
    /// One row's list among those that are worked through together.
    struct Walk: BitwiseCopyable {
        let row: Int32
        /// The first of its members among the rows of the inner block, how many there are, and where they stand in the
        /// run.
        let first: Int32
        let count: Int32
        let start: Int32

        @inline(__always)
        var rowNumber: Int { Int(row) }
        @inline(__always)
        var members: Range<Int> { Int(first)..<(Int(first) + Int(count)) }
    }

    typealias Walks = UnsafeBufferPointer<Walk>

    /// Works through a part of the rows at a time, with their lists' members in a column of a slot.
    ///
    /// - Parameters:
    ///   - domains: of the rows; those that are no list of cells are handed to `alone`.
    ///   - body: given the block of the members, all its rows, and for each list the row it is of and where it begins.
    func eachMember(
        of domains: Column, _ rows: Rows, in slot: Int, alone: (Int) throws(EvaluationStopped) -> Void,
        _ body: (Block, Rows, Walks) throws(EvaluationStopped) -> Void
    ) throws(EvaluationStopped) {
        let inner = self.inner ?? Block(capacity: capacity * 4, slotCount: slotCount, run: run)
        self.inner = inner
        var index = 0
        while index < rows.count {
            inner.enter(self, with: slot)
            let members = inner.column(slot)
            var (listCount, count) = (0, 0)
            while index < rows.count {
                let row = rows[index]
                let domain = domains[row]
                guard domain.tag == .list, domain.members.count <= inner.capacity else {
                    try alone(row)
                    index += 1
                    continue
                }
                let places = domain.members
                if count + places.count > inner.capacity { break }
                walks[listCount] = Walk(
                    row: Int32(truncatingIfNeeded: row), first: Int32(truncatingIfNeeded: count),
                    count: Int32(truncatingIfNeeded: places.count),
                    start: Int32(truncatingIfNeeded: places.lowerBound))
                listCount += 1
                for place in places {
                    members[count] = run.members[place]
                    inner.rowsAround[count] = Int32(truncatingIfNeeded: row)
                    count += 1
                }
                index += 1
            }
            inner.memberCount = count
            if listCount > 0 {
                try body(inner, Rows(inner.everyRow, count), Walks(start: walks, count: listCount))
            }
        }
    }

    /// Begins with the members of other lists: they see what the rows around hold.
    private func enter(_ outer: Block, with slot: Int) {
        // What the members of other lists, under other rules, had in its columns is gone.
        for slot in bound {
            columns[slot] = nil
            around[slot] = nil
        }
        begin(reading: outer.bound + [slot])
        for slot in outer.bound { around[slot] = outer.cells(of: slot) }
        around[slot] = nil
    }

    /// What a slot holds for each row, or nil where the run's slot holds for all.
    func cells(of slot: Int) -> UnsafeMutablePointer<Cell>? {
        if let cells = columns[slot] { return cells }
        guard let outside = around[slot] else { return nil }
        let cells = column(slot)
        for row in 0..<memberCount { cells[row] = outside[Int(rowsAround[row])] }
        return cells
    }
}
