/// Who is eligible, who is not, and why: the list an officer works from for one programme.
struct DecisionListModel: TimedPage {
    static let template = "Assistance.DecisionList"
    static let section: MenuSection? = .decisions

    /// One unit of the programme.
    struct Row: Sendable {
        let href: String
        let household: String
        let about: String
        let village: String
        let outcome: OutcomeMark
        let amount: String?
        let reasons: [String]
        let next: String?
        /// All reasons and the years to come.
        let forecastHref: String
    }

    let title: String
    let lead: String
    let programmes: [Choice]
    let outcomes: [Choice]
    let villages: [Choice]
    /// Within how many months the answer may change.
    let changes: [Choice]
    let isFiltered: Bool
    let asKnown: AsKnown
    let found: String
    let total: String?
    let rows: [Row]
    let hasRows: Bool
    /// False before the first determination.
    let isDetermined: Bool
    let pager: Pager?
    var carried: CarriedForm? { isDetermined ? .filters("/decisions") : nil }
}
