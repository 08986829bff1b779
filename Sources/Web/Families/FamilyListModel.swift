/// The register's families: found by name, household number, village or outcome.
struct FamilyListModel: TimedPage {
    static let template = "Families.FamilyList"
    static let section: MenuSection? = .families

    /// A family with its people and what was last decided for it.
    struct Row: Sendable {
        let href: String
        let household: String
        let people: String
        /// That it was found by a number that is not as it is held now; nil where it was not.
        let former: String?
        let village: String
        let outcomes: [ProgrammeOutcome]
        /// Nothing was determined yet.
        let isUndecided: Bool
    }

    /// What one programme says of a family (or of one of its people).
    struct ProgrammeOutcome: Sendable {
        let programme: String
        let outcome: OutcomeMark
        let reasons: [String]
        /// The day on which the answer may change by time alone; nil where none is known.
        let next: String?
        /// All reasons and the years to come.
        let href: String
    }

    let title: String
    let search: String
    let villages: [Choice]
    let programmes: [Choice]
    let outcomes: [Choice]
    /// True where any filter is set, so that the page offers to clear it.
    let isFiltered: Bool
    let asKnown: AsKnown
    let found: String
    let rows: [Row]
    let hasRows: Bool
    /// Whether the list is of families of which nothing was determined, so that the page says who determines.
    let isOfUndecided: Bool
    /// True where the register itself is empty.
    let isRegisterEmpty: Bool
    /// What can be searched for, where a search found nothing.
    let advice: [String]
    let pager: Pager?
    /// How the list may be taken out as a file. Sent with the search, which keeps it.
    let forms: [Choice]
    /// Whether another form than the first was chosen.
    let hasForm: Bool
    let offersFile: Bool
    var carried: CarriedForm? { .look("/families") }
}
