import FEEL

/// One programme under decision for rows of a block that share its ruling: the criteria in order, each for the rows
/// that none before has made ineligible, then the amount for those that are eligible.
struct BlockDeciding {
    private let ruling: Ruling
    private let decider: BlockDecider
    private let verdicts: Verdicts
    /// Rows that are not ineligible so far.
    private var live: Rows
    private var isNamedRead: [Bool]
    /// The slot of the tier, once it has a column.
    private var tierSlot: [Int] = []

    init(_ ruling: Ruling, _ rows: Rows, _ decider: BlockDecider, _ verdicts: Verdicts) {
        self.ruling = ruling
        self.decider = decider
        self.verdicts = verdicts
        live = Rows(decider.liveRows, rows.count)
        for index in 0..<rows.count {
            live.numbers[index] = rows.numbers[index]
            verdicts[rows[index]] = Verdict(outcome: .eligible)
        }
        let vocabulary = ruling.programme.vocabulary
        isNamedRead = Array(repeating: false, count: vocabulary.named.count)
        ruling.fill(decider.block.run)
        decider.block.share(vocabulary.facts.count..<vocabulary.count)
    }

    mutating func decide() throws(RuleError) {
        for criterion in ruling.criteria where live.count > 0 { try weed(criterion) }
        live = Rows(live.numbers, keep(live) { if case .eligible = $0 { true } else { false } })
        if live.count == 0 { return }
        if let formula = ruling.version.tier { try hold(formula, inMade: Vocabulary.tier) }
        if let formula = ruling.version.amount { try readAmounts(formula) }
    }

    /// Takes a criterion's answers down and lets go of the rows that do not meet it.
    private mutating func weed(_ criterion: Criterion) throws(RuleError) {
        var asked = live
        if let question = criterion.question {
            let open = try evaluate(question.formula, criterion.id, live)
            var count = 0
            for index in 0..<live.count {
                let row = live[index]
                let isOpen = open[row].isTrue
                if isOpen { verdicts.outcomes[row] = .undetermined }
                decider.askedRows[count] = live.numbers[index]
                count += isOpen ? 0 : 1
            }
            asked = Rows(decider.askedRows, count)
        }
        let answers = try evaluate(criterion.formula, criterion.id, asked)
        for index in 0..<asked.count {
            let row = asked[index]
            let answer = answers[row]
            switch answer.tag {
            case .boolean: if answer.bits == 0 { verdicts.outcomes[row] = .ineligible }
            case .unknown: verdicts.outcomes[row] = .undetermined
            default:
                throw .notBoolean(
                    programme: ruling.programme.id, criterion: criterion.id, place: criterion.formula.place)
            }
        }
        live = Rows(live.numbers, keep(live) { if case .ineligible = $0 { false } else { true } })
    }

    /// Closes up the rows whose outcome passes; how many they are.
    @inline(__always)
    private func keep(_ rows: Rows, _ passes: (Outcome) -> Bool) -> Int {
        var count = 0
        for index in 0..<rows.count {
            let number = rows.numbers[index]
            rows.numbers[count] = number
            count += passes(verdicts.outcomes[Int(number)]) ? 1 : 0
        }
        return count
    }

    private mutating func readAmounts(_ formula: Formula) throws(RuleError) {
        let cells = try evaluate(formula, "amount", live)
        for index in 0..<live.count {
            let row = live[index]
            let cell = cells[row]
            if case .unknown = cell.tag { continue }
            guard let money = Money(cell) else {
                throw .amountNotMoney(programme: ruling.programme.id, place: formula.place)
            }
            verdicts.amounts[row] = money
        }
    }

    // MARK: Evaluating

    private mutating func evaluate(
        _ formula: Formula, _ criterion: String, _ rows: Rows
    ) throws(RuleError) -> Column {
        for fact in formula.facts { decider.read(fact: fact) }
        for index in formula.named where !isNamedRead[index] {
            isNamedRead[index] = true
            if let named = ruling.named[index] {
                try hold(named.formula, in: ruling.programme.vocabulary.slot(ofNamed: index), named.name)
            }
        }
        let vocabulary = ruling.programme.vocabulary
        let slots = formula.facts + formula.named.map(vocabulary.slot(ofNamed:)) + tierSlot
        do throws(EvaluationStopped) {
            return try decider.block.evaluate(formula.expression, reading: slots, for: rows)
        } catch {
            throw .stopped(
                programme: ruling.programme.id, criterion: criterion, place: formula.place,
                reason: LocalizedText(zh: error.reason.zh, en: error.reason.en))
        }
    }

    /// Works out what later formulas read by name, for all rows that may still ask.
    private mutating func hold(_ formula: Formula, in slot: Int, _ name: String) throws(RuleError) {
        let column = try evaluate(formula, name, live)
        let cells = decider.block.column(slot)
        for index in 0..<live.count { cells[live[index]] = column[live[index]] }
    }

    private mutating func hold(_ formula: Formula, inMade name: String) throws(RuleError) {
        guard let slot = ruling.programme.vocabulary.slot(ofMade: name) else { return }
        try hold(formula, in: slot, name)
        tierSlot = [slot]
    }
}
