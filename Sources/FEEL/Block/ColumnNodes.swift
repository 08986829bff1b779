/// Nodes over the rows of a block. What a node says of one row is written once, in `joined` or the like, and read by
/// both forms.
extension Node {
    /// Row by row.
    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column { try alone(block, rows) }
}

extension ConstantNode {
    func column(_ block: Block, _ rows: Rows) -> Column { block.single(cell(block.run)) }
}

extension SlotNode {
    func column(_ block: Block, _ rows: Rows) -> Column {
        block.cells(of: slot).map { Column($0) } ?? Column(shared: block.run.slots + slot)
    }
}

extension LetNode {
    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column {
        let held = try value.column(block, rows)
        return try block.with(held, in: slot) { () throws(EvaluationStopped) in try body.column(block, rows) }
    }
}

/// An operation on what two others come to.
protocol PairNode: CellNode {
    var left: any Node { get }
    var right: any Node { get }
    /// What it says of two cells.
    func joined(_ first: Cell, _ second: Cell, _ run: Run) throws(EvaluationStopped) -> Cell
}

extension PairNode {
    @inline(__always)
    func cell(_ run: Run) throws(EvaluationStopped) -> Cell {
        let first = try left.cell(run)
        return try joined(first, right.cell(run), run)
    }

    @inline(__always)
    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column {
        let first = try left.column(block, rows)
        let second = try right.column(block, rows)
        let cells = block.cells()
        let run = block.run
        for index in 0..<rows.count {
            let row = rows[index]
            cells[row] = try joined(first[row], second[row], run)
        }
        return Column(cells)
    }
}

/// `and` and `or`: one answer on the left decides without reading the right.
protocol DecidingNode: PairNode {
    /// What decides.
    static var decisive: Bool { get }
}

extension DecidingNode {
    @inline(__always)
    static func decides(_ cell: Cell) -> Bool { cell.tag == .boolean && (cell.bits != 0) == decisive }

    func cell(_ run: Run) throws(EvaluationStopped) -> Cell {
        let first = try left.cell(run)
        if Self.decides(first) { return first }
        return try joined(first, right.cell(run), run)
    }

    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column {
        let first = try left.column(block, rows)
        let cells = block.cells()
        let open = block.rows()
        var count = 0
        for index in 0..<rows.count {
            let row = rows[index]
            let cell = first[row]
            cells[row] = cell
            open[count] = rows.numbers[index]
            count += Self.decides(cell) ? 0 : 1
        }
        if count == 0 { return Column(cells) }
        let rest = Rows(open, count)
        let second = try right.column(block, rest)
        let run = block.run
        for index in 0..<count {
            let row = rest[index]
            cells[row] = try joined(cells[row], second[row], run)
        }
        return Column(cells)
    }
}

extension MemberNode {
    /// A member of what all rows share is read once.
    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column {
        let held = try target.column(block, rows)
        if held.isShared {
            return block.single(
                block.run.cell(try Member.read(name, of: block.run.value(held[0]), block.run, span)))
        }
        return try alone(block, rows)
    }
}

extension NotNode {
    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column {
        let column = try operand.column(block, rows)
        let cells = block.cells()
        for index in 0..<rows.count { cells[rows[index]] = Self.opposite(column[rows[index]]) }
        return Column(cells)
    }
}

extension ChoiceNode {
    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column {
        let test = try condition.column(block, rows)
        let cells = block.cells()
        let (yes, no) = (block.rows(), block.rows())
        var (yesCount, noCount) = (0, 0)
        for index in 0..<rows.count {
            let row = rows[index]
            let cell = test[row]
            if cell.tag == .unknown {
                block.load(row)
                cells[row] = try self.cell(block.run)
                continue
            }
            yes[yesCount] = rows.numbers[index]
            no[noCount] = rows.numbers[index]
            yesCount += cell.isTrue ? 1 : 0
            noCount += cell.isTrue ? 0 : 1
        }
        try fill(cells, from: first, Rows(yes, yesCount), block)
        try fill(cells, from: second, Rows(no, noCount), block)
        return Column(cells)
    }

    private func fill(
        _ cells: UnsafeMutablePointer<Cell>, from branch: any Node, _ rows: Rows, _ block: Block
    ) throws(EvaluationStopped) {
        if rows.count == 0 { return }
        let column = try branch.column(block, rows)
        for index in 0..<rows.count { cells[rows[index]] = column[rows[index]] }
    }
}

extension MembershipNode {
    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column {
        let wanted = try value.column(block, rows)
        let cells = block.cells()
        for index in 0..<rows.count {
            let row = rows[index]
            if let plain, let answer = plain.contains(wanted[row]) {
                cells[row] = .boolean(answer)
            } else {
                block.load(row)
                cells[row] = try self.cell(block.run)
            }
        }
        return Column(cells)
    }
}
