import CivilCalendar
import Rules
import Testing

/// The next change of an answer, over invented courses: an amount for each day on which something may change.
@Suite("What time changes next")
struct NextChangeTests {
    private static let start = CivilDate(iso: "2026-11-25") ?? .earliest

    /// Decides by the last step on or before a day; the rules end where a step says so.
    private struct Course {
        var steps: [(day: Int, fen: Int64)]
        var endsOn: Int?

        func decide(_ day: CivilDate) throws(RuleError) -> Decision {
            let passed = Int(day.dayNumber - start.dayNumber)
            if let endsOn, passed >= endsOn { throw .noVersion(programme: "test", day: day, place: "") }
            let later = (steps.map(\.day) + [endsOn].compactMap { $0 }).filter { $0 > passed }.min()
            let fen = steps.last { $0.day <= passed }?.fen ?? 0
            return Decision(
                programme: "test", unit: .family, day: day, outcome: .eligible, amount: Money(fen: fen),
                period: "month", findings: [], missing: [], parameters: [], warnings: [], ruleVersion: "",
                stableUntil: later.map { start.adding(days: $0) })
        }

        func next() throws -> NextChange {
            try NextChange.look(from: try decide(start)) { day throws(RuleError) in try decide(day) }
        }
    }

    @Test("A day on which the answer might have changed and did not is passed over")
    func passesOver() throws {
        let course = Course(steps: [(0, 100), (10, 100), (20, 200), (30, 300)])
        guard case .another(let decision, let edge) = try course.next() else {
            Issue.record("no change was found")
            return
        }
        #expect(decision.day == Self.start.adding(days: 20))
        #expect(edge.amount?.before == Money(fen: 100) && edge.amount?.after == Money(fen: 200))
    }

    @Test("The first day the rules do not reach is named")
    func rulesEnd() throws {
        let course = Course(steps: [(0, 100), (10, 100)], endsOn: 40)
        guard case .rulesEnd(let day, _) = try course.next() else {
            Issue.record("the end was not found")
            return
        }
        #expect(day == Self.start.adding(days: 40))
    }

    @Test("A change on the last day of the horizon is seen, one a day later is not")
    func horizon() throws {
        let horizon = Self.start.adding(years: NextChange.horizonYears)
        let days = Int(horizon.dayNumber - Self.start.dayNumber)
        #expect(try Course(steps: [(0, 1), (days, 2)]).next() == .nothing)
        guard case .another(let decision, _) = try Course(steps: [(0, 1), (days - 1, 2)]).next() else {
            Issue.record("no change was found")
            return
        }
        #expect(decision.day == horizon.adding(days: -1))
    }

    @Test("Nothing in sight is said as such")
    func nothing() throws {
        #expect(try Course(steps: [(0, 100)]).next() == .nothing)
        #expect(try Course(steps: [(0, 100), (10, 100)]).next() == .nothing)
    }
}
