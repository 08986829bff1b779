import Benefits
import CivilCalendar
import Rules
import Store

/// One set of rules that speaks on a day, with the programmes it asks of the register.
struct ImpactSide: Sendable {
    let rules: RuleBook
    let programmes: [Programme]

    /// All programmes that speak on the day without being asked for by name; products where a scheme year does.
    init(_ rules: RuleBook, on day: CivilDate) throws(RuleError) {
        self.rules = rules
        programmes = try rules.programmes(asked: nil, on: day).filter { $0.determination == .always }
    }
}

/// What a block of families came to under two sets of rules.
struct ImpactBlock: Sendable {
    /// By village and programme.
    var figures: [String: [String: ImpactFigures]] = [:]
    /// Families of which any answer or amount differs, by village.
    var changedFamilies: [String: Int] = [:]
    /// The answers that differ, in order of family; gathered only where asked for.
    var changes: [ImpactChange] = []

    static func decide(
        _ families: [FamilyToDecide], _ before: ImpactSide, _ after: ImpactSide, on day: CivilDate,
        lanes: Int,
        keepsChanges: Bool
    ) async throws -> ImpactBlock {
        let size = max(1, (families.count + lanes - 1) / max(1, lanes))
        let blocks = try await withThrowingTaskGroup(of: (Int, ImpactBlock).self) { group in
            for (place, start) in stride(from: 0, to: families.count, by: size).enumerated() {
                let part = Array(families[start..<min(start + size, families.count)])
                group.addTask {
                    (place, try decideInOrder(part, before, after, on: day, keepsChanges: keepsChanges))
                }
            }
            var blocks: [(Int, ImpactBlock)] = []
            for try await block in group { blocks.append(block) }
            return blocks.sorted { $0.0 < $1.0 }.map(\.1)
        }
        return blocks.reduce(into: ImpactBlock()) { $0.add($1) }
    }

    mutating func add(_ other: ImpactBlock) {
        for (village, programmes) in other.figures {
            figures[village, default: [:]].merge(programmes) { $0 + $1 }
        }
        changedFamilies.merge(other.changedFamilies, uniquingKeysWith: +)
        changes += other.changes
    }

    private static func decideInOrder(
        _ families: [FamilyToDecide], _ before: ImpactSide, _ after: ImpactSide, on day: CivilDate,
        keepsChanges: Bool
    ) throws -> ImpactBlock {
        let deciders = (FamilyDecisions(before.rules), FamilyDecisions(after.rules))
        var block = ImpactBlock()
        for family in families {
            try Task.checkCancellation()
            block.add(
                family, try deciders.0.decisions(on: family.facts, before.programmes, on: day),
                try deciders.1.decisions(on: family.facts, after.programmes, on: day), keepsChanges)
        }
        return block
    }

    private mutating func add(
        _ family: FamilyToDecide, _ before: [Decision], _ after: [Decision], _ keepsChanges: Bool
    ) {
        let village = family.file.handlingArea
        var isChanged = false
        for (programme, pairs) in Self.paired(before, after) {
            figures[village, default: [:]][programme, default: ImpactFigures()].add(pairs)
            for (before, after) in pairs {
                let move = ImpactMove(ImpactAnswer(before), ImpactAnswer(after))
                guard move.isChange || ImpactFigures.isPaidOtherwise(before, after) else { continue }
                isChanged = true
                if keepsChanges { changes.append(ImpactChange(family.file, move, before, after)) }
            }
        }
        if isChanged { changedFamilies[village, default: 0] += 1 }
    }

    /// Both answers for each unit, by programme, in order of programme and of the units as they were decided.
    private static func paired(
        _ before: [Decision], _ after: [Decision]
    ) -> [(programme: String, pairs: [(before: Decision?, after: Decision?)])] {
        struct Subject: Hashable {
            let programme: String
            let unit: DecisionUnit
        }
        var later: [Subject: Decision] = [:]
        for decision in after {
            later[Subject(programme: decision.programme, unit: decision.unit)] = decision
        }
        var pairs: [String: [(before: Decision?, after: Decision?)]] = [:]
        for decision in before {
            let other = later.removeValue(forKey: Subject(programme: decision.programme, unit: decision.unit))
            pairs[decision.programme, default: []].append((decision, other))
        }
        for decision in after
        where later[Subject(programme: decision.programme, unit: decision.unit)] != nil {
            pairs[decision.programme, default: []].append((nil, decision))
        }
        return pairs.sorted { $0.key < $1.key }.map { (programme: $0.key, pairs: $0.value) }
    }
}
