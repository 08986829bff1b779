/// One roster: its lines by village, the totals both sides sign, and who is out or undetermined and why.
struct RosterModel: PageModel {
    static let template = "Insurance.Roster"
    static let section: MenuSection? = .rosters

    /// The lines of one village with their subtotal.
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
    /// What an export takes now: lines with consent.
    let exportable: Totals
    let consentNote: String?
    let villages: [Village]
    let hasLines: Bool
    let absences: [Absence]
    let hasAbsences: Bool
}
