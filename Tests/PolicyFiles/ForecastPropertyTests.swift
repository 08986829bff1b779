import Benefits
import CivilCalendar
import Foundation
import PolicyFiles
import Rules
import Testing

/// The exact timeline against asking every single day.
///
/// `GUANHUAI_SOAK_FAMILIES` sets how many families are tried, `GUANHUAI_SEED` where the random numbers begin.
@Suite("Timelines of random families")
struct ForecastPropertyTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let families = environment["GUANHUAI_SOAK_FAMILIES"].flatMap { Int($0) } ?? 200
    private static let seed = environment["GUANHUAI_SEED"].flatMap { UInt64($0) } ?? 20_261_125

    /// Every day of the range is asked about one family in so many; the others on a sample of days and on both sides
    /// of every edge. The soak asks every day of every family.
    private static let everyDayOf = environment["GUANHUAI_SOAK_FAMILIES"] == nil ? 100 : 1

    @Test("Programmes forecast together say what each says by itself")
    func together() throws {
        let policy = try ProjectPolicy.policy()
        let (start, end) = (try day("2022-01-01"), try day("2028-01-01"))
        var random = ForecastFamilies(seed: Self.seed)
        for number in 0..<12 {
            let family = random.next()
            let together = try FamilyCourse(family, decider: Decider(policy.rules)).forecasts(
                policy.rules.programmes, from: start, to: end)
            var alone: [Forecast] = []
            for programme in policy.rules.programmes {
                alone += try FamilyCourse(family, decider: Decider(policy.rules)).forecasts(
                    programme, from: start, to: end)
            }
            #expect(together == alone, "family \(number) of seed \(Self.seed)")
        }
    }

    @Test("A day decided alone says what the timeline says, on every day of ten years")
    func everyDay() throws {
        let policy = try ProjectPolicy.policy()
        let start = try day("2020-01-01")
        let end = try day("2030-01-01")
        let decider = Decider(policy.rules)
        var random = ForecastFamilies(seed: Self.seed)
        var edges = 0
        for number in 0..<Self.families {
            let family = random.next()
            let programmes = policy.rules.programmes.filter { $0.schemeYears.isEmpty }
            let programme = programmes[number % programmes.count]
            let course = FamilyCourse(family, decider: decider)
            for forecast in try course.forecasts(programme, from: start, to: end) where forecast.gaps.isEmpty
            {
                let days = Self.days(
                    start, end, forecast, isWhole: number % Self.everyDayOf == 0,
                    &random)
                let alone = FamilyCourse(family, decider: decider)
                var position = 0
                for day in days {
                    if forecast.gaps.contains(where: { $0.span.contains(day) }) {
                        #expect(throws: RuleError.self) {
                            try alone.decision(programme, forecast.unit, on: day)
                        }
                        continue
                    }
                    while !forecast.intervals[position].span.contains(day) { position += 1 }
                    let decision = try alone.decision(programme, forecast.unit, on: day)
                    let told = forecast.intervals[position].decision
                    #expect(
                        decision.agrees(with: told),
                        "family \(number) of seed \(Self.seed), \(programme.id), \(forecast.unit), \(day)")
                }
                edges += max(0, forecast.intervals.count - 1)
            }
        }
        // Families whose answers never change would prove nothing.
        #expect(edges > Self.families / 10)
    }

    private static func days(
        _ start: CivilDate, _ end: CivilDate, _ forecast: Forecast, isWhole: Bool,
        _ random: inout ForecastFamilies
    ) -> [CivilDate] {
        let count = start.days(to: end)
        if isWhole { return (0..<count).map { start.adding(days: $0) } }
        var days = Set((0..<12).map { _ in start.adding(days: random.number(below: count)) })
        for interval in forecast.intervals {
            guard let from = interval.span.from else { continue }
            days.formUnion((-1...1).map { from.adding(days: $0) })
        }
        return days.filter { start <= $0 && $0 < end }.sorted()
    }

    @Test("A timeline takes at most one decision more than the days on which something it read changes")
    func cost() throws {
        let policy = try ProjectPolicy.policy()
        let start = try day("2020-01-01")
        let end = try day("2030-01-01")
        let decider = Decider(policy.rules)
        var random = ForecastFamilies(seed: Self.seed &+ 1)
        for number in 0..<Self.families {
            let family = random.next()
            let programmes = policy.rules.programmes.filter { $0.schemeYears.isEmpty }
            let programme = programmes[number % programmes.count]
            let course = FamilyCourse(family, decider: decider)
            for unit in try course.units(programme, from: max(start, programme.firstDay), to: end) {
                var changes: Set<CivilDate> = []
                var asked = 0
                _ = try? Timeline.intervals(from: start, to: end) { day throws(RuleError) in
                    asked += 1
                    let decision = try course.decision(programme, unit, on: day)
                    if let next = decision.stableUntil, next < end { changes.insert(next) }
                    return decision
                }
                let possible = ForecastFamilies.changeDays(
                    of: family, in: policy.rules.programmes, within: start, end)
                #expect(asked <= possible.count + 1, "family \(number), \(programme.id)")
                #expect(changes.isSubset(of: possible), "family \(number), \(programme.id)")
            }
        }
    }
}
