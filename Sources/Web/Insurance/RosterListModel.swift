/// The rosters drawn up, one a scheme year, newest first.
struct RosterListModel: PageModel {
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
    let rows: [Row]
    let hasRows: Bool
}
