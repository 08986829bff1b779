/// One roster: its lines by village, the totals both sides sign, and who is out or undetermined and why.
struct RosterModel: TimedPage {
    static let template = "Insurance.Roster"
    static let section: MenuSection? = .rosters

    /// A village in the table of totals, with a link to its first line, which may be on another page.
    struct VillageTotals: Sendable {
        let href: String
        let name: String
        let totals: Totals
    }

    /// The lines of one village on this page, with the subtotal of the whole village.
    struct Village: Sendable {
        let anchor: String
        let name: String
        let lines: [RosterRow]
        let subtotal: Totals
    }

    /// Households, persons, premium.
    struct Totals: Sendable {
        let households: String
        let persons: String
        let premium: String
    }

    /// A family or person that is not on it.
    struct Absence: Sendable {
        let household: String
        let href: String
        let about: String
        let village: String
        let outcome: OutcomeMark
        let reasons: [String]
        let missing: String?
        /// All reasons and the years to come.
        let forecastHref: String
    }

    let title: String
    let listHref: String
    let asKnown: AsKnown
    let lead: String
    let facts: [LabelledValue]
    let totals: Totals
    /// The premium in capital numerals (大写).
    let premiumInWords: String
    /// What an export takes now: lines with nothing in their way, and those let out on record.
    let exportable: Totals
    /// How many stay behind, and why.
    let heldBack: String?
    /// Of a draft of whose families something was recorded since.
    let outdated: String?
    /// How many are of families that are not shown any more.
    let hidden: String?
    let villageTotals: [VillageTotals]
    let villages: [Village]
    /// Whether anybody is on the roster, on whatever page.
    let hasLines: Bool
    let absences: [Absence]
    let hasAbsences: Bool
    /// False on the pages before the first absence.
    let showsAbsences: Bool
    let pager: Pager?
}
