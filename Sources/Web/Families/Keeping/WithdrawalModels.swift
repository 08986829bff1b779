/// What stands in place of a family whose registration was withdrawn.
struct WithdrawnModel: PageModel {
    static let template = "Families.Keeping.Withdrawn"
    static let section: MenuSection? = .families

    let title: String
    let text: String
    let reason: String?
    /// Where the family is put back.
    let putBack: PageLink?
    let links: [PageLink]
}

/// The withdrawn registrations of an office, without names.
struct WithdrawalListModel: TimedPage {
    static let template = "Families.Keeping.WithdrawalList"
    static let section: MenuSection? = .families

    struct Row: Sendable {
        let family: PageLink
        let day: String
        let by: String
        /// When and by whom it was put back; nil while it is withdrawn.
        let back: String?
    }

    let title: String
    let asKnown: AsKnown
    let shows: [Choice]
    let found: String
    let rows: [Row]
    let hasRows: Bool
    var carried: CarriedForm? { .filters("/withdrawals") }
}
