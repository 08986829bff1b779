/// The five ratios of each village as exact fractions, with the rows behind them.
struct QualityModel: TimedPage {
    static let template = "Families.Quality"
    static let section: MenuSection? = .quality

    /// One ratio of a village.
    struct Ratio: Sendable {
        let label: String
        /// False where there is nothing to count.
        let hasFraction: Bool
        /// "979/1,000".
        let fraction: String
        /// In tenths of a per cent, cut and not rounded.
        let percent: String
        let isReached: Bool
        /// The rows behind it; nil where there are none to see.
        let href: String?
    }

    /// A village, or all of them.
    struct Row: Sendable {
        let name: String
        let ratios: [Ratio]
    }

    let title: String
    let mark: String
    let faults: [FormFault]
    let hasFaults: Bool
    /// ISO 8601, as asked for.
    let day: String
    /// When it was measured, where that was for an earlier request.
    let earlier: EarlierMeasuring?
    let asKnown: AsKnown
    /// For the form that sends a list: day and instant stay.
    let path: String
    let measures: [String]
    let rows: [Row]
    let total: Row?
    let hasRows: Bool
    /// Lines of the list that was sent which do not count, a sentence for each reason; empty where none was sent.
    let missing: [String]
    var carried: CarriedForm? { .filters(QualityRoutes.path) }
}

/// An area that is being measured.
struct QualityRunningModel: PageModel {
    static let template = "Families.QualityRunning"
    static let section: MenuSection? = .quality

    let title: String
    /// Families read so far.
    let text: String
    let path: String
    var renewsItself: Bool { true }
}

/// When something was measured that took long, and where it is measured anew.
struct EarlierMeasuring: Sendable {
    let text: String
    let anew: String
}

/// The rows behind one ratio.
struct QualityRowsModel: TimedPage {
    static let template = "Families.QualityRows"
    static let section: MenuSection? = .quality

    /// A family or one of its people, and what is missing.
    struct Row: Sendable {
        let family: PageLink
        let village: String
        let who: String
        let gap: String
        /// The family's number, for the form that records verification.
        let value: String
        let tick: String
        let isTicked: Bool
    }

    let title: String
    let lead: String
    let back: String
    let path: String
    let outcome: String?
    let faults: [FormFault]
    let hasFaults: Bool
    /// When it was measured, where that was for an earlier request.
    let earlier: EarlierMeasuring?
    let asKnown: AsKnown
    let found: String
    let rows: [Row]
    let hasRows: Bool
    /// True for the ratio that a person can add to here.
    let isVerification: Bool
    /// As typed, ISO 8601.
    let day: String
    let pager: Pager?
    var carried: CarriedForm? { isVerification && hasRows ? .act(path) : nil }
}

/// Numbers that wait for a person to compare them with the paper.
struct NumbersModel: TimedPage {
    static let template = "Families.Numbers"
    static let section: MenuSection? = .quality

    /// A number, masked, with whose it is.
    struct Row: Sendable {
        let anchor: String
        let family: PageLink
        /// As the form names it.
        let key: String
        let name: String
        let role: String
        let number: String
        /// As typed.
        let reason: String
    }

    let title: String
    let asKnown: AsKnown
    /// False where the page is of what was earlier: nothing is confirmed there.
    let isNow: Bool
    let outcome: String?
    let faults: [FormFault]
    let hasFaults: Bool
    let found: String
    let rows: [Row]
    let hasRows: Bool

    var carried: CarriedForm? { isNow && hasRows ? .act("/quality/numbers", hasSeveralActs: true) : nil }
}
