import CivilCalendar
import Testing

@testable import Rules
@testable import Web

@Suite("A course as a drawing")
struct TimelineChartTests {
    private let from = CivilDate(iso: "2026-11-25") ?? .earliest
    private var scale: ChartScale { ChartScale(from: from, to: from.adding(years: 10)) }

    private func interval(_ start: Int, _ end: Int, _ outcome: Outcome) throws -> TimelineInterval {
        let span = try #require(DateSpan(from: from.adding(days: start), to: from.adding(days: end)))
        return TimelineInterval(
            span: span,
            decision: Decision(
                programme: "test", unit: .family, day: from.adding(days: start), outcome: outcome,
                amount: outcome == .eligible ? Money(fen: 59_000) : nil, period: "month", findings: [],
                missing: [], parameters: [], warnings: [], ruleVersion: "", stableUntil: nil))
    }

    private func chart(
        _ intervals: [TimelineInterval], gaps: [DateSpan] = [], hasDays: Bool = true
    ) -> TimelineChart {
        let reason = LocalizedText(zh: "", en: "")
        return TimelineChart(
            Forecast(
                programme: "test", unit: .family, intervals: intervals,
                gaps: gaps.map { ForecastGap(span: $0, reason: reason) }),
            scale: scale, words: Words(language: .en), hasDays: hasDays)
    }

    @Test("Bars adjoin and fill the width, gaps among them")
    func fills() throws {
        let days = scale.days
        let gap = try #require(DateSpan(from: from.adding(days: 2000), to: scale.to))
        let drawn = chart(
            [try interval(0, 700, .ineligible), try interval(700, 2000, .eligible)], gaps: [gap])
        #expect(drawn.bars.map(\.kind) == ["ineligible", "eligible", "gap"])
        let ends = try drawn.bars.map { bar in
            (try #require(Double(bar.x)), try #require(Double(bar.x)) + (try #require(Double(bar.width))))
        }
        #expect(ends.first?.0 == 0)
        for (left, right) in zip(ends, ends.dropFirst()) { #expect(abs(left.1 - right.0) < 0.011) }
        #expect(abs((ends.last?.1 ?? 0) - 100) < 0.011)
        #expect(days == 3653)
        #expect(drawn.bars[1].words == "Eligible ¥590.00" && drawn.bars[1].sign == "✓")
        #expect(drawn.edges.map(\.day) == ["2028-10-25", "2032-05-17"])
    }

    @Test("A bar of one day has neither sign nor words, and is drawn all the same")
    func narrow() throws {
        let drawn = chart([try interval(0, 1, .ineligible), try interval(1, scale.days, .eligible)])
        #expect(drawn.bars[0].sign == nil && drawn.bars[0].words == nil)
        #expect(drawn.bars[0].width == "0.03")
    }

    @Test("Days that would touch stand in lanes of their own, and one at the end stands before its line")
    func lanes() throws {
        let end = scale.days
        let drawn = chart([
            try interval(0, 100, .ineligible), try interval(100, 130, .eligible),
            try interval(130, 1000, .undetermined), try interval(1000, end - 10, .eligible),
            try interval(end - 10, end, .ineligible),
        ])
        #expect(Set(drawn.edges.map(\.y)).count == 2)
        #expect(drawn.edges[0].y != drawn.edges[1].y && drawn.edges[0].y == drawn.edges[2].y)
        #expect(drawn.edges.map(\.anchor) == ["start", "start", "start", "end"])
        #expect(chart([try interval(0, 10, .eligible)], hasDays: false).edges.isEmpty)
    }

    @Test(
        "Ten years are marked by the year, two by the quarter, thirty by fives; every place is within the width"
    )
    func ticks() throws {
        #expect(scale.ticks().map(\.label) == (2027...2036).map(String.init))
        #expect(scale.ticks().filter { !$0.isMinor }.map(\.label) == ["2028", "2030", "2032", "2034"])
        let short = ChartScale(from: from, to: from.adding(days: 400)).ticks()
        #expect(short.map(\.label) == ["2027-01", "2027-04", "2027-07", "2027-10"])
        let long = ChartScale(from: from, to: from.adding(years: 30)).ticks()
        #expect(long.map(\.label) == ["2031", "2036", "2041", "2046", "2051", "2056"])
    }
}
