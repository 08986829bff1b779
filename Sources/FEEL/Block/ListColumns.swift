/// Nodes over lists and objects, for the rows of a block: the members of all rows' lists are worked through together.
/// Wherever a member's answer is open, its row is asked alone, which says what is open and why.
extension ObjectMemberNode {
    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column {
        let held = try target.column(block, rows)
        let run = block.run
        var request = ColumnRequest(rows, into: block.cells(), left: block.rows())
        if let host = run.host, host.cellType === type {
            host.members(index, of: held, &request, run)
        } else {
            request.leaveAll()
        }
        for index in 0..<request.left.count {
            let row = request.left[index]
            request.cells[row] = try member(of: held[row], run)
        }
        return Column(request.cells)
    }
}

extension HostCallNode {
    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column {
        var columns: [Column] = []
        for argument in arguments { columns.append(try argument.column(block, rows)) }
        var request = ColumnRequest(rows, into: block.cells(), left: block.rows())
        if let answers = function.columnBody {
            answers(columns, &request, block.run)
        } else {
            request.leaveAll()
        }
        if request.left.count > 0 { answer(request.left, columns, into: request.cells, block) }
        return Column(request.cells)
    }

    /// Row by row.
    private func answer(
        _ rows: Rows, _ arguments: [Column], into cells: UnsafeMutablePointer<Cell>, _ block: Block
    ) {
        let run = block.run
        var columns = arguments
        var isFitted = Array(repeating: false, count: columns.count)
        for (place, column) in arguments.enumerated() {
            // What is the same for all rows is looked at once.
            guard column.isShared, let fitting = fit(column[0], place, run) else { continue }
            columns[place] = block.single(fitting)
            isFitted[place] = true
        }
        for index in 0..<rows.count {
            let row = rows[index]
            var misfit: Int?
            for place in columns.indices {
                let cell = columns[place][row]
                if let fitting = isFitted[place] ? cell : fit(cell, place, run) {
                    run.slots[firstSlot + place] = fitting
                } else {
                    misfit = place
                    break
                }
            }
            cells[row] = misfit.map { mismatch($0, run) } ?? answer(run)
        }
    }
}

extension BuiltinCallNode {
    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column {
        guard let summary else { return try alone(block, rows) }
        let lists = try arguments[0].column(block, rows)
        let cells = block.cells()
        for index in 0..<rows.count {
            let row = rows[index]
            let list = lists[row]
            if list.tag == .list, let result = summary.apply(list, block.run) {
                cells[row] = result
            } else {
                cells[row] = try alone(block, row)
            }
        }
        return Column(cells)
    }
}

extension Node {
    /// What it says of one row.
    func alone(_ block: Block, _ row: Int) throws(EvaluationStopped) -> Cell {
        block.load(row)
        return try cell(block.run)
    }

    func alone(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column {
        let cells = block.cells()
        for index in 0..<rows.count { cells[rows[index]] = try alone(block, rows[index]) }
        return Column(cells)
    }
}

extension FilterNode {
    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column {
        guard kind == .condition else { return try alone(block, rows) }
        let lists = try list.column(block, rows)
        let cells = block.cells()
        let run = block.run
        try block.eachMember(
            of: lists, rows, in: slot,
            alone: { row throws(EvaluationStopped) in cells[row] = try alone(block, row) }
        ) { (inner, members, walks) throws(EvaluationStopped) in
            let tests = try condition.column(inner, members)
            for walk in walks {
                let room = run.room(for: Int(walk.count))
                let list = run.members + Int(walk.start) - Int(walk.first)
                var (count, isOpen) = (0, false)
                for place in walk.members {
                    let test = tests[place]
                    isOpen = isOpen || test.tag == .unknown
                    room[count] = list[place]
                    count += test.isTrue ? 1 : 0
                }
                cells[walk.rowNumber] = isOpen ? try alone(block, walk.rowNumber) : run.list(of: count)
            }
        }
        return Column(cells)
    }
}

extension EachNode {
    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column {
        guard iterations.levels.count == 1, iterations.levels[0].last == nil, !usesPartial else {
            return try alone(block, rows)
        }
        let domains = try iterations.levels[0].first.column(block, rows)
        let cells = block.cells()
        let run = block.run
        try block.eachMember(
            of: domains, rows, in: iterations.levels[0].slot,
            alone: { row throws(EvaluationStopped) in cells[row] = try alone(block, row) }
        ) { (inner, members, walks) throws(EvaluationStopped) in
            let results = try body.column(inner, members)
            for walk in walks {
                let room = run.room(for: Int(walk.count))
                var (count, isPlain) = (0, true)
                for place in walk.members {
                    let result = results[place]
                    isPlain = isPlain && (result.isPlain || result.tag == .object)
                    room[count] = result
                    count += 1
                }
                cells[walk.rowNumber] = isPlain ? run.list(of: count) : try alone(block, walk.rowNumber)
            }
        }
        return Column(cells)
    }
}

extension QuantifiedNode {
    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column {
        guard iterations.levels.count == 1, iterations.levels[0].last == nil else {
            return try alone(block, rows)
        }
        let deciding = quantifier == .some
        let domains = try iterations.levels[0].first.column(block, rows)
        let cells = block.cells()
        try block.eachMember(
            of: domains, rows, in: iterations.levels[0].slot,
            alone: { row throws(EvaluationStopped) in cells[row] = try alone(block, row) }
        ) { (inner, members, walks) throws(EvaluationStopped) in
            let answers = try condition.column(inner, members)
            for walk in walks {
                var isDecided = false
                var isOpen = false
                for place in walk.members {
                    let answer = answers[place]
                    let isBoolean = answer.tag == .boolean
                    isOpen = isOpen || !isBoolean
                    isDecided = isDecided || (isBoolean && (answer.bits != 0) == deciding)
                }
                // An answer that decides does so whatever is open beside it.
                cells[walk.rowNumber] =
                    isDecided
                    ? .boolean(deciding)
                    : isOpen ? try alone(block, walk.rowNumber) : .boolean(!deciding)
            }
        }
        return Column(cells)
    }
}
