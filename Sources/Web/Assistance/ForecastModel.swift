/// One family over time: each programme, or one of them with its reasons, as a drawing and as a table.
struct ForecastModel: TimedPage {
    static let template = "Assistance.Forecast"
    static let section: MenuSection? = .families

    /// The course of one programme for one unit.
    struct Course: Sendable {
        let anchor: String
        let title: String
        /// nil where the page is of one programme for the family as a whole.
        let about: String?
        /// The page of this programme alone; nil on that page.
        let href: String?
        let chart: TimelineChart
        let stretches: [Stretch]
        /// Said where nothing changes, or no rule reaches into the time.
        let constant: String?
        /// With all reasons of the first day; nil where every programme is shown.
        let decision: DecisionModel?
        let owed: OwedModel?
    }

    /// One answer over a stretch of days, or days without a rule.
    struct Stretch: Sendable {
        let days: String
        /// The first day.
        let since: String
        /// nil where there is no rule.
        let outcome: OutcomeMark?
        let amount: String?
        let lines: [String]
    }

    /// A fault of the dates asked for, with the field to mend.
    struct Fault: Sendable, Equatable {
        let text: String
        let href: String
    }

    let title: String
    let family: String
    let familyHref: String
    let household: String
    let village: String
    let path: String
    let programmes: [Choice]
    let asKnown: AsKnown
    /// As typed.
    let from: String
    let to: String
    let faults: [Fault]
    let hasFaults: Bool
    let tenYearsHref: String
    let printNote: String
    /// True where one programme is shown with its reasons.
    let isOne: Bool
    let courses: [Course]
    let hasCourses: Bool
    /// Programmes that say no on every day, folded.
    let never: [Course]
    let neverCounted: String
    let hasNever: Bool
    let isNobody: Bool
    let legend: [Legend]
    /// The years above the drawings; nil where one programme is shown, whose drawing has its own.
    let axis: Axis?

    /// The beginnings of years.
    struct Axis: Sendable {
        let ticks: [TimelineChart.Tick]
    }

    /// How one outcome is drawn.
    struct Legend: Sendable {
        let kind: String
        let sign: String?
        let label: String
    }
    var carried: CarriedForm? { .filters(path) }
}
