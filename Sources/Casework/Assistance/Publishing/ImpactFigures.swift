package import Rules

/// What one set of rules answers for a family or person; `none` where no programme of that id speaks of it.
package enum ImpactAnswer: String, Sendable, Hashable, CaseIterable {
    case eligible, ineligible, undetermined, none

    init(_ decision: Decision?) {
        self =
            switch decision?.outcome {
            case .eligible: .eligible
            case .ineligible: .ineligible
            case .undetermined: .undetermined
            case nil: .none
            }
    }
}

/// From one answer to another, or the same.
package struct ImpactMove: Sendable, Hashable {
    package let from: ImpactAnswer
    package let to: ImpactAnswer

    package init(_ from: ImpactAnswer, _ to: ImpactAnswer) {
        self.from = from
        self.to = to
    }

    package var isChange: Bool { from != to }
    /// Somebody gains or loses.
    package var flipsEligible: Bool { (from == .eligible) != (to == .eligible) }
}

/// Units (families, or persons for a programme that decides of persons), and the families they are of.
package struct ImpactCount: Sendable, Hashable {
    package var units = 0
    package var families = 0

    package init(units: Int = 0, families: Int = 0) {
        self.units = units
        self.families = families
    }

    static func + (left: ImpactCount, right: ImpactCount) -> ImpactCount {
        ImpactCount(units: left.units + right.units, families: left.families + right.families)
    }
}

/// What one programme pays for one period by each set of rules.
package struct ImpactMoney: Sendable, Hashable {
    package var before = Money.zero
    package var after = Money.zero

    package init(before: Money = .zero, after: Money = .zero) {
        self.before = before
        self.after = after
    }

    static func + (left: ImpactMoney, right: ImpactMoney) -> ImpactMoney {
        ImpactMoney(before: left.before + right.before, after: left.after + right.after)
    }

    static func += (left: inout ImpactMoney, right: ImpactMoney) { left = left + right }
}

/// One programme in one village, or in all.
package struct ImpactFigures: Sendable, Hashable {
    package private(set) var moves: [ImpactMove: ImpactCount] = [:]
    /// By period ("month", "year", "once"): what those eligible get.
    package private(set) var money: [String: ImpactMoney] = [:]
    /// Eligible by both, with another amount or period.
    package private(set) var otherAmount = ImpactCount()

    package init() {}

    /// Adds the answers of one family, by unit.
    mutating func add(_ pairs: [(before: Decision?, after: Decision?)]) {
        var seen: Set<ImpactMove> = []
        var isPaidOtherwise = false
        for (before, after) in pairs {
            let move = ImpactMove(ImpactAnswer(before), ImpactAnswer(after))
            moves[move, default: ImpactCount()].units += 1
            if seen.insert(move).inserted { moves[move, default: ImpactCount()].families += 1 }
            if let paid = before?.paid {
                money[paid.period, default: ImpactMoney()] += ImpactMoney(before: paid.amount)
            }
            if let paid = after?.paid {
                money[paid.period, default: ImpactMoney()] += ImpactMoney(after: paid.amount)
            }
            guard Self.isPaidOtherwise(before, after) else { continue }
            otherAmount.units += 1
            if !isPaidOtherwise { otherAmount.families += 1 }
            isPaidOtherwise = true
        }
    }

    static func isPaidOtherwise(_ before: Decision?, _ after: Decision?) -> Bool {
        guard let before, let after, before.outcome == .eligible, after.outcome == .eligible else {
            return false
        }
        return before.amount != after.amount || before.period != after.period
    }

    static func + (left: ImpactFigures, right: ImpactFigures) -> ImpactFigures {
        var sum = left
        sum.moves.merge(right.moves) { $0 + $1 }
        sum.money.merge(right.money) { $0 + $1 }
        sum.otherAmount = left.otherAmount + right.otherAmount
        return sum
    }

    // MARK: Asked of it

    package func count(_ holds: (ImpactMove) -> Bool) -> ImpactCount {
        moves.filter { holds($0.key) }.values.reduce(ImpactCount(), +)
    }

    package func before(_ answer: ImpactAnswer) -> Int { count { $0.from == answer }.units }
    package func after(_ answer: ImpactAnswer) -> Int { count { $0.to == answer }.units }

    package var isChange: Bool {
        moves.keys.contains { $0.isChange } || otherAmount.units > 0
            || money.values.contains { $0.before != $0.after }
    }

    /// Whether the eligible share moves by more than so many percentage points: the share itself, or the share of
    /// those who gain or lose (so that as many who gain as lose are not taken for no change).
    package func movesEligible(byMoreThan points: Int) -> Bool {
        let (eligibleBefore, eligibleAfter) = (before(.eligible), after(.eligible))
        let unitsBefore = count { $0.from != .none }.units
        let unitsAfter = count { $0.to != .none }.units
        // Where a side speaks of nobody its share is nought: 0 of 1.
        let (wholeBefore, wholeAfter) = (max(1, unitsBefore), max(1, unitsAfter))
        let shift = abs(eligibleAfter * wholeBefore - eligibleBefore * wholeAfter) * 100
        if shift > points * wholeBefore * wholeAfter { return true }
        let flipped = count(\.flipsEligible).units
        return flipped * 100 > points * max(1, count { _ in true }.units)
    }
}

extension Decision {
    /// What is paid by it, and for which period.
    fileprivate var paid: (amount: Money, period: String)? {
        guard outcome == .eligible, let amount else { return nil }
        return (amount, period ?? PaymentTerms.Period.once.rawValue)
    }
}
