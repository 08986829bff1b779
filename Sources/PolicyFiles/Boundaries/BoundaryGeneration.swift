import Benefits
import CivilCalendar
import FEEL
import Rules

/// Makes the boundary cases of one programme: for every limit of every version, the facts at one less, at it and at one
/// more, with the engine's answers. Starts are cases people agreed on whose answer is yes.
struct BoundaryGeneration {
    let programme: Programme
    let starts: [BoundaryStart]
    private let decider: Decider

    /// - Parameter starts: in order of preference.
    init(_ programme: Programme, rules: RuleBook, starts: [BoundaryStart]) {
        self.programme = programme
        self.starts = starts
        decider = Decider(rules)
    }

    /// The cases of one limit, or why there are none.
    struct Found {
        var limit: Limit
        var start: BoundaryStart?
        /// In order of their offset.
        var cases: [Case] = []
        /// What could not be made, by offset.
        var impossible: [Int: LocalizedText] = [:]
        /// Set where no case shows the limit.
        var notReached: LocalizedText?
        /// The limit shows in the outcome only, since the criterion itself does not change.
        var isOutcomeOnly = false
    }

    struct Case {
        var offset: Int
        var moved: FactMoves.Moved
        var decision: Decision
    }

    func found() -> [Found] {
        programme.versions.flatMap { version -> [Found] in
            var scan = LimitScan(programme, version)
            let limits = scan.found()
            let inForce = starts.filter { start in
                let ruleDay = programme.termStart(of: start.question.overrides.schemeYear)
                return version.span.contains(ruleDay ?? start.question.day)
            }
            return limits.map { found($0, version, scan, inForce) }
        }
    }

    // MARK: One limit

    private func found(
        _ limit: Limit, _ version: RuleVersion, _ scan: LimitScan, _ starts: [BoundaryStart]
    ) -> Found {
        if starts.isEmpty { return Found(limit: limit, notReached: Self.noStart) }
        if case .comparison = limit.test, limit.isBound {
            return Found(limit: limit, notReached: Self.bound)
        }
        var best: (found: Found, score: Int)?
        var edge: Found?
        var hasMoves = false
        // The programme's own cases first, and one person more or less before two.
        for (isOwn, isTwice) in [(true, false), (true, true), (false, false), (false, true)] {
            for start in starts where start.isOwn == isOwn {
                for moves in self.moves(limit, version, scan, start, isTwice) {
                    hasMoves = true
                    guard let (found, score) = weighed(moves, limit, start) else { continue }
                    if score > best?.score ?? 0 { best = (found, score) }
                    if edge == nil, !moves.impossible.isEmpty { edge = found }
                }
                if let best, best.score >= Score.clear(limit) { return best.found }
            }
        }
        if let best { return best.found }
        // Where nothing lies beyond the limit (a grade 5), what is there is shown all the same.
        if let edge { return edge }
        return Found(limit: limit, notReached: hasMoves ? Self.noChange : Self.noFact)
    }

    private func moves(
        _ limit: Limit, _ version: RuleVersion, _ scan: LimitScan, _ start: BoundaryStart, _ isTwice: Bool
    ) -> [FactMoves] {
        func probe(_ part: String, isOfGroup: Bool = false) -> RuleProbe? {
            RuleProbe(part, in: programme, version, scan.scope(isOfGroup: isOfGroup))
        }
        switch limit.test {
        case .function(let function, let arguments):
            if isTwice { return [] }
            var values: [Int: String] = [:]
            for (index, argument) in arguments.enumerated().dropFirst() {
                values[index] = probe(argument)?.text(start.question, of: start.family)
            }
            return FunctionMoves(function: function, start: start, arguments: values).all()
        case .comparison(let measured, let infix, let held):
            guard let first = probe(measured), let second = probe(held),
                let holds = probe("(\(measured)) \(infix.rawValue) (\(held))")
            else { return [] }
            return ComparisonMoves(
                start: start, programme: programme, version: version, measured: first, limit: second,
                holds: holds, isTwice: isTwice
            ).all()
        }
    }

    // MARK: What shows a limit best

    private enum Score {
        static let outcome = 1
        static let site = 2
        static let question = 4

        /// From which a start shows the limit as well as any could.
        static func clear(_ limit: Limit) -> Int {
            if limit.isQuestion { return question + site }
            let isOfOutcome = limit.sites.contains { if case .criterion = $0 { true } else { false } }
            return isOfOutcome ? site + outcome : site
        }
    }

    /// The moves with the answers; the score is zero where nothing changes from one side of the limit to the other.
    private func weighed(
        _ moves: FactMoves, _ limit: Limit, _ start: BoundaryStart
    ) -> (Found, Int)? {
        var best: (found: Found, score: Int)?
        let middles: [FactMoves.Moved?] = moves.moved[0].map { Array($0.prefix(8)) } ?? [nil]
        for middle in middles {
            let at = middle.flatMap { decided($0, 0, start) }
            var cases = [at].compactMap { $0 }
            var score = 0
            for offset in [-1, 1] {
                let ways = (moves.moved[offset] ?? []).prefix(40).compactMap { decided($0, offset, start) }
                let rated = ways.map {
                    ($0, Self.score($0.decision, at?.decision ?? cases.first?.decision, limit))
                }
                guard let chosen = rated.max(by: { $0.1 < $1.1 }) else { continue }
                // The first of equals.
                cases.append(rated.first { $0.1 == chosen.1 }?.0 ?? chosen.0)
                score = max(score, chosen.1)
            }
            guard score > best?.score ?? -1, !cases.isEmpty else { continue }
            best = (
                Found(
                    limit: limit, start: start, cases: cases.sorted { $0.offset < $1.offset },
                    impossible: moves.impossible, isOutcomeOnly: score == Score.outcome), score
            )
        }
        return best
    }

    private static func score(_ decision: Decision, _ middle: Decision?, _ limit: Limit) -> Int {
        guard let middle else { return 0 }
        var score = decision.outcome == middle.outcome ? 0 : Score.outcome
        if limit.sites.contains(where: { decision.differs(from: middle, at: $0) }) { score += Score.site }
        let asks = { (decision: Decision) in limit.sites.contains { decision.asks($0) } }
        if limit.isQuestion, asks(decision) != asks(middle) { score += Score.question }
        return score
    }

    private func decided(_ moved: FactMoves.Moved, _ offset: Int, _ start: BoundaryStart) -> Case? {
        guard let unit = start.question.unit(of: moved.family) else { return nil }
        let decision = try? decider.decide(
            programme.id, unit, on: start.question.day, overrides: start.question.overrides)
        return decision.map { Case(offset: offset, moved: moved, decision: $0) }
    }

    // MARK: Why not

    private static let noStart = LocalizedText(
        zh: "这个版本没有结果为“符合”的案例可以作为起点", en: "no case of this version is eligible, so there is no start")
    private static let bound = LocalizedText(
        zh: "所比较的是公式内部的名称，无法单独移动", en: "what is compared has a name only inside the formula")
    private static let noFact = LocalizedText(
        zh: "各起点的材料中没有可以移到这个界限的事实", en: "no start has a fact that could be moved to this limit")
    private static let noChange = LocalizedText(
        zh: "在各起点中移动这一项事实，答案都不变", en: "in every start the answer stays the same when this fact is moved")
}

extension Decision {
    /// Whether a place says something else: the result of a criterion (of the unit or of an insured person), the tier
    /// or the amount. The latter two only of those that are eligible: without, there is no amount to change.
    fileprivate func differs(from other: Decision, at site: Limit.Site) -> Bool {
        switch site {
        case .tier: outcome == .eligible && other.outcome == .eligible && tier != other.tier
        case .amount: outcome == .eligible && other.outcome == .eligible && amount != other.amount
        case .criterion(let id): results(of: id) != other.results(of: id)
        }
    }

    private func results(of id: String) -> [String] {
        (findings + insured.flatMap(\.findings)).filter { $0.id == id }
            .map { $0.result.rawValue + ($0.question ?? "") }
    }

    fileprivate func asks(_ site: Limit.Site) -> Bool {
        guard case .criterion(let id) = site else { return false }
        return findings.contains { $0.id == id && $0.question != nil }
    }
}
