import Benefits
import CivilCalendar
import FEEL
import Rules

/// The ways in which the facts of a start can be moved to the two sides of a comparison: an income by the fen, or how
/// many people there are by one.
struct ComparisonMoves {
    let start: BoundaryStart
    let programme: Programme
    let version: RuleVersion
    /// What is compared, what it is held against, and whether the comparison holds.
    let measured: RuleProbe
    let limit: RuleProbe
    let holds: RuleProbe
    /// Whether two people may be added or left out, where one is not enough.
    let isTwice: Bool

    func all() -> [FactMoves] {
        let counted = counts()
        return counted.isEmpty && !isTwice ? incomes() : counted
    }

    private func measured(_ family: FamilyFacts) -> Decimal34? {
        measured.number(start.question, of: family)
    }

    private func limit(_ family: FamilyFacts) -> Decimal34? { limit.number(start.question, of: family) }

    // MARK: Counts

    /// Ways to have one less, just as many, and one more; empty where nothing is counted.
    private func counts() -> [FactMoves] {
        guard let limit = limit(start.family).flatMap(\.exactInt) else { return [] }
        let edits = CountEdits(start)
        var found: [Int: [FactMoves.Moved]] = [:]
        for edited in edits.all(twice: isTwice) {
            guard let count = measured(edited.family).flatMap(\.exactInt), abs(count - limit) <= 1 else {
                continue
            }
            let text = LocalizedText(
                zh: "\(edited.text.zh)，计\(count)（界限\(limit)）",
                en: "\(edited.text.en): \(count) (the limit is \(limit))")
            found[count - limit, default: []].append(.init(family: edited.family, text: text))
        }
        // An income moves no count: only where people do is this the way.
        if Set(found.keys).count < 2 { return [] }
        var moves = FactMoves(moved: found)
        if found[-1] == nil {
            moves.impossible[-1] =
                limit < 1
                ? LocalizedText(zh: "数目不能小于零", en: "a count cannot be less than nothing")
                : Self.outOfReach(limit - 1)
        }
        if found[0] == nil { moves.impossible[0] = Self.outOfReach(limit) }
        if found[1] == nil { moves.impossible[1] = Self.outOfReach(limit + 1) }
        return [moves]
    }

    private static func outOfReach(_ count: Int) -> LocalizedText {
        LocalizedText(
            zh: "增减一两人得不到\(count)", en: "adding or leaving out one or two people does not give \(count)")
    }

    // MARK: Incomes

    private static let largestFen = 100_000_000_00

    /// One for each income that the comparison reads.
    private func incomes() -> [FactMoves] {
        let day = start.question.day
        var moves: [FactMoves] = []
        for person in start.family.people {
            let held = person.incomes.indices.filter { person.incomes[$0].span.contains(day) }
            for index in held {
                moves += income(of: person.key) { $0.incomes[index].monthlyFen = $1 }
            }
            let source = version.incomes?.rules.first { $0.isCounted }?.source
            if held.isEmpty, let source {
                moves += income(of: person.key) {
                    $0.incomes.append(Income(source: source, monthlyFen: $1, span: .always))
                }
            }
        }
        return moves
    }

    private func income(
        of key: String, _ change: @escaping (inout PersonFacts, Int64) -> Void
    ) -> [FactMoves] {
        func with(_ fen: Int) -> FamilyFacts {
            var family = start.family
            family.change(key) { change(&$0, Int64(fen)) }
            return family
        }
        func holds(_ fen: Int) -> Bool? {
            self.holds.text(start.question, of: with(fen)).map { $0 == "true" }
        }
        var low = 0
        var high = Self.largestFen
        guard let below = holds(low), let above = holds(high), below != above else { return [] }
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if holds(middle) == below { low = middle } else { high = middle }
        }
        let at = [low, high].first { measured(with($0)) == limit(with($0)) } ?? high
        var moves = FactMoves()
        for offset in -1...1 {
            let fen = at + offset
            if fen < 0 {
                moves.impossible[offset] = LocalizedText(
                    zh: "收入不能小于零", en: "an income cannot be less than nothing")
                continue
            }
            let yuan = Money(fen: Int64(fen)).yuan
            moves.moved[offset] = [
                .init(
                    family: with(fen),
                    text: LocalizedText(
                        zh:
                            "\(key)的收入为每月\(yuan)元，\(offset < 0 ? "比界限少一分" : offset == 0 ? "正好等于界限" : "比界限多一分")",
                        en:
                            "\(key) has \(yuan) a month, \(offset < 0 ? "one fen below the limit" : offset == 0 ? "exactly the limit" : "one fen above the limit")"
                    ))
            ]
        }
        return [moves]
    }
}
