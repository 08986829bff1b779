import Rules

/// What the six programmes say of each family: a byte of answers and five amounts in whole yuan.
///
/// Threads write disjoint rows of it, each row once, and nobody reads before all of them have ended.
package final class OutcomeBlock: @unchecked Sendable {  // reason: the sentence above
    /// Per parent, for all parents, and the amounts of the third to the fifth programme.
    package static let amounts = 5

    package let count: Int
    private let answers: UnsafeMutablePointer<UInt8>
    private let money: UnsafeMutablePointer<Int32>

    package init(count: Int) {
        self.count = count
        answers = .allocate(capacity: count)
        money = .allocate(capacity: count * Self.amounts)
        answers.initialize(repeating: 0, count: count)
        money.initialize(repeating: 0, count: count * Self.amounts)
    }

    deinit {
        answers.deallocate()
        money.deallocate()
    }

    package func isEligible(_ row: Int, _ programme: Int) -> Bool { answers[row] >> programme & 1 == 1 }
    package func amount(_ row: Int, _ column: Int) -> Int32 { money[row * Self.amounts + column] }

    /// - Parameter parents: living parents, between whom the second programme's amount is divided.
    @inline(__always)
    func set(_ row: Int, _ programme: Int, _ outcome: Outcome, _ amount: Money?, parents: Int) -> Bool {
        switch outcome {
        case .ineligible: return true
        case .undetermined: return false
        case .eligible: break
        }
        answers[row] |= 1 << programme
        guard let amount else { return true }
        let yuan = Int32(amount.fen / 100)
        let own = money + row * Self.amounts
        if programme == 1 { own[0] = yuan / Int32(max(1, parents)) }
        own[programme] = yuan
        return true
    }

    func agrees(with other: OutcomeBlock, _ row: Int) -> Bool {
        answers[row] == other.answers[row]
            && (0..<Self.amounts).allSatisfy { amount(row, $0) == other.amount(row, $0) }
    }

    /// The six decisions of a family. One that is open stays no, and so is found when the block is checked.
    func set(_ row: Int, _ decisions: [Decision], parents: Int) {
        for (programme, decision) in decisions.enumerated() {
            _ = set(row, programme, decision.outcome, decision.amount, parents: parents)
        }
    }
}
