import CivilCalendar
import Rules

/// A course of answers as a drawing: bars over the years, told apart by shape and sign as well as colour. Places are
/// percent of the width, so that it needs no script and fits any window. The table beside it says the same.
struct TimelineChart: Sendable {
    /// One answer over a stretch of days.
    struct Bar: Sendable {
        /// eligible, ineligible, undetermined, gap: for the style sheet.
        let kind: String
        let x: String
        let width: String
        /// "✓"; nil on a bar too narrow for it.
        let sign: String?
        /// "符合 ¥590.00"; nil on a bar too narrow for it.
        let words: String?
    }

    /// A day on which something changes.
    struct Edge: Sendable {
        let x: String
        let day: String
        /// start, end: on which side of the line the day stands.
        let anchor: String
        let textX: String
        /// Baseline of the day, below the bar.
        let y: String
    }

    /// The beginning of a year (or quarter, in a short range).
    struct Tick: Sendable {
        let x: String
        let label: String
        /// Left out where the window is narrow.
        let isMinor: Bool
    }

    let bars: [Bar]
    let ticks: [Tick]
    let edges: [Edge]
    let hasEdges: Bool
    /// Height with the days of the edges below the bars.
    let height: String
    let axisY: String
}

/// Where days stand on a drawing.
struct ChartScale: Sendable {
    let from: CivilDate
    /// Exclusive.
    let to: CivilDate

    var days: Int { Int(to.dayNumber - from.dayNumber) }

    /// In percent of the width.
    func place(_ day: CivilDate) -> Double {
        let passed = Double(min(max(day, from), to).dayNumber - from.dayNumber)
        return passed * 100 / Double(max(days, 1))
    }

    /// With two decimals, as an attribute takes it.
    static func text(_ percent: Double) -> String {
        let hundredths = Int((percent * 100).rounded())
        let rest = hundredths % 100
        return rest == 0 ? "\(hundredths / 100)" : "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// First days of the years, or of quarters where the range has less than two years.
    func ticks() -> [TimelineChart.Tick] {
        let isShort = days < 731
        let step = isShort ? 3 : days <= 12 * 366 ? 12 : 60
        guard var day = CivilDate(year: from.year, month: 1, day: 1) else { return [] }
        var ticks: [TimelineChart.Tick] = []
        while day < to {
            if day >= from, place(day) < 97 {
                // In a narrow window a label needs an eighth of the width to its right.
                let isBetween = isShort ? day.month % 6 != 1 : day.year % (step / 6) != 0
                let isMinor = isBetween || place(day) > 87
                let label = isShort ? String(day.description.prefix(7)) : String(day.year)
                ticks.append(.init(x: Self.text(place(day)), label: label, isMinor: isMinor))
            }
            day = day.adding(months: step)
        }
        return ticks
    }
}

extension TimelineChart {
    private static let barHeight = 34
    private static let laneHeight = 19

    /// - Parameter hasDays: whether the days of the edges are written below the bars.
    init(_ forecast: Forecast, scale: ChartScale, words: Words, hasDays: Bool) {
        ticks = scale.ticks()
        let presentation = Presentation(language: words.language)
        var bars = forecast.intervals.map { interval in
            let decision = interval.decision
            let outcome = words("outcome.\(decision.outcome.rawValue)")
            let amount = decision.amount.map(presentation.money)
            return Self.bar(
                decision.outcome.rawValue, interval.span, scale, sign: Self.signs[decision.outcome],
                words: [outcome, amount].compactMap { $0 }.joined(separator: " "))
        }
        bars += forecast.gaps.map {
            Self.bar("gap", $0.span, scale, sign: nil, words: words("forecast.no-rule"))
        }
        self.bars = bars
        let days = (forecast.intervals.map(\.span) + forecast.gaps.map(\.span))
            .compactMap(\.from).filter { $0 > scale.from }.sorted()
        var lanes: [Double] = []
        edges = !hasDays ? [] : days.map { Self.edge($0, scale, &lanes) }
        hasEdges = !edges.isEmpty
        let below = Self.barHeight + lanes.count * Self.laneHeight
        axisY = String(below + 16)
        height = String(below + 22)
    }

    static let signs: [Outcome: String] = [.eligible: "✓", .ineligible: "–", .undetermined: "?"]

    private static func bar(
        _ kind: String, _ span: DateSpan, _ scale: ChartScale, sign: String?, words: String
    ) -> Bar {
        let start = scale.place(span.from ?? scale.from)
        let width = scale.place(span.to ?? scale.to) - start
        return Bar(
            kind: kind, x: ChartScale.text(start), width: ChartScale.text(width),
            sign: width >= 6 ? sign : nil, words: width >= 16 ? words : nil)
    }

    /// Puts the day in the first lane in which it does not touch the one before.
    private static func edge(_ day: CivilDate, _ scale: ChartScale, _ lanes: inout [Double]) -> Edge {
        let place = scale.place(day)
        // A day takes about a tenth of the narrowest drawing that shows it.
        let room = 10.0
        let isEnd = place > 100 - room
        let left = isEnd ? place - room : place
        let lane = lanes.firstIndex { $0 <= left } ?? lanes.count
        if lane == lanes.count { lanes.append(0) }
        lanes[lane] = left + room
        return Edge(
            x: ChartScale.text(place), day: day.description, anchor: isEnd ? "end" : "start",
            textX: ChartScale.text(isEnd ? place - 0.4 : place + 0.4),
            y: String(barHeight + lane * laneHeight + 13))
    }
}
