/// The rosters drawn up, one a scheme year, newest first.
struct RosterListModel: TimedPage {
    static let template = "Insurance.RosterList"
    static let section: MenuSection? = .rosters

    /// One roster with its control totals.
    struct Row: Sendable {
        let href: String
        let title: String
        let drafted: String
        let state: String
        let households: String
        let persons: String
        let premium: String
    }

    let title: String
    let asKnown: AsKnown
    /// False where the page is of what was known earlier: rosters are drafted now.
    let isNow: Bool
    let rows: [Row]
    let hasRows: Bool
}
