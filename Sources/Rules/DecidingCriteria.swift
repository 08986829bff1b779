import FEEL

/// What the criteria of a decision come to.
extension Deciding {
    /// What a criterion says: its result, the cell that says so, and the question that is open instead.
    @inline(__always)
    mutating func answer(
        _ criterion: Criterion
    ) throws(RuleError) -> (result: Finding.Result, cell: Cell, question: OpenQuestion?) {
        if let question = criterion.question {
            let asked = try evaluate(question.formula, criterion: criterion.id, keepsReadings: true)
            if asked.isTrue { return (.unknown, asked, question) }
        }
        let cell = try evaluate(criterion.formula, criterion: criterion.id, keepsReadings: true)
        if let met = cell.boolean { return (met ? .met : .unmet, cell, nil) }
        guard cell.tag == .unknown else {
            throw .notBoolean(
                programme: ruling.programme.id, criterion: criterion.id, place: criterion.formula.place)
        }
        return (.unknown, cell, nil)
    }

    /// Adds what a criterion found.
    /// - Parameter position: of the criterion's sheet.
    mutating func find(
        _ criterion: Criterion, _ position: Int, into findings: inout [Finding]
    ) throws(RuleError) -> Finding.Result {
        let sheet = ruling.sheet(position, criterion)
        guard position < ruling.criteria.count, criterion.question == nil, sheet.found.isOfUse,
            let key = key(criterion.formula)
        else {
            let finding = try finding(criterion, sheet)
            findings.append(finding)
            return finding.result
        }
        if let result = sheet.found.add(key, to: &findings) {
            usedParameters.add(criterion.formula.usedParameters)
            return result
        }
        let finding = try finding(criterion, sheet)
        findings.append(finding)
        // The formula asked nothing else than its facts, and nothing that the day decides.
        if workspace.recorder.reads.isEmpty, workspace.recorder.stableUntil == nil, finding.missing.isEmpty {
            sheet.found.keep(finding, key)
        }
        return finding.result
    }

    /// What the facts of a criterion read as, where findings are kept by it; the facts are read.
    private mutating func key(_ formula: Formula) -> UInt64? {
        for index in formula.facts { note(workspace.read(fact: index, of: facts)) }
        return workspace.key(formula)
    }

    private mutating func finding(
        _ criterion: Criterion, _ sheet: CriterionSheet
    ) throws(RuleError) -> Finding {
        let (result, cell, question) = try answer(criterion)
        if let question {
            return Finding(
                sheet.question ?? sheet.statement, result: result, readings: readings,
                missing: ["question:" + question.id])
        }
        return Finding(
            sheet.statement, result: result, readings: readings,
            missing: workspace.run.unknown(cell)?.facts.map(\.name) ?? [])
    }
}
