public import CivilCalendar

/// The exact course of one programme for one unit over a range of days.
public struct Forecast: Sendable, Hashable {
    public var programme: String
    public var unit: DecisionUnit
    /// In order; neighbours that agree are one.
    public var intervals: [TimelineInterval]
    /// Days on which the rules have no answer, with the reason; in order.
    public var gaps: [ForecastGap]

    public init(
        programme: String, unit: DecisionUnit, intervals: [TimelineInterval], gaps: [ForecastGap]
    ) {
        self.programme = programme
        self.unit = unit
        self.intervals = intervals
        self.gaps = gaps
    }
}

/// Days on which a programme cannot be asked: before its first version, outside a parameter's dates, between terms.
public struct ForecastGap: Sendable, Hashable {
    public var span: DateSpan
    public var reason: LocalizedText
}

extension Forecast {
    /// Like ``Timeline/intervals(from:to:decide:)``, but days outside the dates of the rules become gaps.
    ///
    /// - Parameter nextEdge: the first later day on which there may be an answer again.
    public static func course(
        _ programme: Programme, _ unit: DecisionUnit, from start: CivilDate, to end: CivilDate,
        nextEdge: (CivilDate) -> CivilDate?, decide: (CivilDate) throws(RuleError) -> Decision
    ) throws(RuleError) -> Forecast {
        var course = ForecastCourse(programme, unit, from: start, to: end)
        while !course.isDone { try course.step(nextEdge: nextEdge, decide: decide) }
        return course.forecast
    }

    fileprivate mutating func addGap(from day: CivilDate, to next: CivilDate, _ reason: LocalizedText) {
        if let last = gaps.last, last.span.to == day, let joined = DateSpan(from: last.span.from, to: next) {
            gaps[gaps.count - 1].span = joined
        } else if let span = DateSpan(from: day, to: next) {
            gaps.append(ForecastGap(span: span, reason: reason))
        }
    }
}

/// A forecast being worked out, one interval after the other.
public struct ForecastCourse: Sendable {
    public private(set) var forecast: Forecast
    /// The day to be decided next.
    public private(set) var day: CivilDate
    private let end: CivilDate

    public init(_ programme: Programme, _ unit: DecisionUnit, from start: CivilDate, to end: CivilDate) {
        forecast = Forecast(programme: programme.id, unit: unit, intervals: [], gaps: [])
        day = start
        self.end = end
    }

    public var isDone: Bool { day >= end }

    /// Decides the day; see ``Forecast/course(_:_:from:to:nextEdge:decide:)``.
    public mutating func step(
        nextEdge: (CivilDate) -> CivilDate?, decide: (CivilDate) throws(RuleError) -> Decision
    ) throws(RuleError) {
        var next: CivilDate
        do throws(RuleError) {
            let decision = try decide(day)
            next = min(max(day.adding(days: 1), decision.stableUntil ?? end), end)
            if let span = DateSpan(from: day, to: next) {
                forecast.intervals.extend(with: TimelineInterval(span: span, decision: decision))
            }
        } catch {
            guard error.isOutsideDates else { throw error }
            next = min(max(day.adding(days: 1), nextEdge(day) ?? end), end)
            forecast.addGap(from: day, to: next, error.localized)
        }
        day = next
    }
}

extension RuleError {
    /// Whether the rules merely do not reach to the day, rather than being wrong.
    public var isOutsideDates: Bool {
        switch self {
        case .noVersion, .parameterOutsideDates, .noSchemeYear: true
        default: false
        }
    }
}

extension Programme {
    /// The first later day on which a version, a shared condition, a parameter's value or a scheme year begins or ends.
    public func nextEdge(after day: CivilDate) -> CivilDate? { edges.first { $0 > day } }
}
