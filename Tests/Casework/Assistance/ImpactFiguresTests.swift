import CivilCalendar
import Rules
import Testing

@testable import Casework

/// When a second person is needed: below, at and above the limit of percentage points.
struct ImpactFiguresTests {
    /// A hundred persons by now and then: so many eligible by both, gaining, losing, and by neither.
    private func figures(both: Int, gain: Int, lose: Int, neither: Int) -> ImpactFigures {
        var figures = ImpactFigures()
        let (yes, no) = (decision(.eligible), decision(.ineligible))
        for (before, after, count) in [
            (yes, yes, both), (no, yes, gain), (yes, no, lose), (no, no, neither),
        ] {
            for _ in 0..<count { figures.add([(before: before, after: after)]) }
        }
        return figures
    }

    private func decision(_ outcome: Outcome, fen: Int64? = nil, period: String? = nil) -> Decision {
        Decision(
            programme: "p", unit: .family, day: .earliest, outcome: outcome,
            amount: fen.map { Money(fen: $0) },
            period: period, findings: [], missing: [], parameters: [], warnings: [], ruleVersion: "v",
            stableUntil: nil)
    }

    @Test("one of a hundred, two and three against a limit of two points, whether they gain or lose")
    func limit() {
        for (moved, needs) in [(1, false), (2, false), (3, true)] {
            let gain = figures(both: 20, gain: moved, lose: 0, neither: 80 - moved)
            let lose = figures(both: 20 - moved, gain: 0, lose: moved, neither: 80)
            #expect(gain.movesEligible(byMoreThan: 2) == needs && lose.movesEligible(byMoreThan: 2) == needs)
        }
        #expect(figures(both: 20, gain: 1, lose: 0, neither: 79).movesEligible(byMoreThan: 0))
        #expect(!figures(both: 20, gain: 0, lose: 0, neither: 80).movesEligible(byMoreThan: 0))
        #expect(!figures(both: 0, gain: 100, lose: 0, neither: 0).movesEligible(byMoreThan: 100))
        #expect(!ImpactFigures().movesEligible(byMoreThan: 0))
    }

    @Test("as many who gain as lose leave the share as it is, and are a change all the same")
    func swapped() {
        let swapped = figures(both: 20, gain: 2, lose: 2, neither: 76)
        #expect(swapped.before(.eligible) == swapped.after(.eligible))
        #expect(swapped.movesEligible(byMoreThan: 3) && !swapped.movesEligible(byMoreThan: 4))
    }

    @Test("whom only one set of rules speaks of moves the share of those it speaks of")
    func narrowed() {
        var figures = figures(both: 10, gain: 0, lose: 0, neither: 10)
        for _ in 0..<80 { figures.add([(before: decision(.ineligible), after: nil)]) }
        #expect(figures.count(\.flipsEligible).units == 0)
        // 10 of 100 before, 10 of 20 after.
        #expect(figures.movesEligible(byMoreThan: 39) && !figures.movesEligible(byMoreThan: 40))
    }

    @Test("a family with several persons is one family for each move; money stays with its period")
    func families() {
        var figures = ImpactFigures()
        let (month, year) = (
            decision(.eligible, fen: 100, period: "month"), decision(.eligible, fen: 900, period: "year")
        )
        figures.add([(before: month, after: year), (before: month, after: year), (before: nil, after: month)])
        #expect(figures.moves[ImpactMove(.eligible, .eligible)] == ImpactCount(units: 2, families: 1))
        #expect(figures.moves[ImpactMove(.none, .eligible)] == ImpactCount(units: 1, families: 1))
        #expect(figures.otherAmount == ImpactCount(units: 2, families: 1))
        #expect(figures.money["month"] == ImpactMoney(before: Money(fen: 200), after: Money(fen: 100)))
        #expect(figures.money["year"] == ImpactMoney(before: .zero, after: Money(fen: 1800)))
    }
}
