/// The work list of what to ask: by fact, then by village, so that one visit settles as much as it can.
struct UndeterminedModel: TimedPage {
    static let template = "Assistance.Undetermined"
    static let section: MenuSection? = .undetermined

    /// A fact that somebody has to ask for.
    struct FactGroup: Sendable {
        let anchor: String
        let fact: String
        let count: String
        let villages: [VillageGroup]
    }

    /// The families of one village that wait for it.
    struct VillageGroup: Sendable {
        let village: String
        let count: String
        let families: [FamilyLink]
    }

    /// A family that waits, whom to ask about, and for which programmes.
    struct FamilyLink: Sendable {
        let href: String
        let household: String
        let about: String
        let programmes: String
        /// The day on which an answer may change by time alone; nil where none is known.
        let next: String?
        /// All reasons and the years to come.
        let forecastHref: String
    }

    let title: String
    let lead: String
    let programmes: [Choice]
    let villages: [Choice]
    let isFiltered: Bool
    let asKnown: AsKnown
    let groups: [FactGroup]
    let hasGroups: Bool
    let isDetermined: Bool
    var carried: CarriedForm? { isDetermined ? .filters("/undetermined") : nil }
}
