/// Nodes over lists and objects, for the rows of a block: the members of all rows' lists are worked through together.
/// Wherever a member's answer is open, its row is asked alone, which says what is open and why.
extension ObjectMemberNode {
    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column {
        let held = try target.column(block, rows)
        let cells = block.cells()
        let run = block.run
        for index in 0..<rows.count { cells[rows[index]] = try member(of: held[rows[index]], run) }
        return Column(cells)
    }
}

extension HostCallNode {
    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column {
        let run = block.run
        var columns: [Column] = []
        var isFitted: [Bool] = []
        for index in arguments.indices {
            let column = try arguments[index].column(block, rows)
            // What is the same for all rows is looked at once.
            let fitting = column.isShared ? fit(column[0], index, run) : nil
            columns.append(fitting.map { block.single($0) } ?? column)
            isFitted.append(fitting != nil)
        }
        let cells = block.cells()
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
        return Column(cells)
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
                let start = run.beginList()
                var isOpen = false
                for place in 0..<walk.members.count {
                    let test = tests[walk.first + place]
                    if test.tag == .unknown { isOpen = true }
                    if test.isTrue { run.addMember(run.members[walk.members.lowerBound + place]) }
                }
                cells[walk.row] = isOpen ? try alone(block, walk.row) : run.endList(from: start)
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
                let start = run.beginList()
                var isPlain = true
                for place in 0..<walk.members.count {
                    let result = results[walk.first + place]
                    if !result.isPlain, result.tag != .object { isPlain = false }
                    run.addMember(result)
                }
                cells[walk.row] = isPlain ? run.endList(from: start) : try alone(block, walk.row)
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
                for place in walk.first..<(walk.first + walk.members.count) {
                    let answer = answers[place]
                    if answer.tag != .boolean {
                        isOpen = true
                    } else if (answer.bits != 0) == deciding {
                        isDecided = true
                    }
                }
                // An answer that decides does so whatever is open beside it.
                cells[walk.row] =
                    isDecided
                    ? .boolean(deciding) : isOpen ? try alone(block, walk.row) : .boolean(!deciding)
            }
        }
        return Column(cells)
    }
}
