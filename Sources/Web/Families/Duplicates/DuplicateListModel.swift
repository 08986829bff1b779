/// The pairs of entries that may be one person, for a person to decide on.
struct DuplicateListModel: TimedPage {
    static let template = "Families.DuplicateList"
    static let section: MenuSection? = .duplicates

    /// A pair with both entries and why it is proposed.
    struct Row: Sendable {
        let href: String
        let label: String
        let score: String
        let entries: [Entry]
        let reasons: [PairReason]
        /// What was said last; nil while nobody said anything.
        let answer: String?
    }

    /// One of the two entries: its number is masked.
    struct Entry: Sendable {
        let name: String
        let born: String
        let numbers: String
        let families: [PageLink]
    }

    /// What the last search came to.
    struct Search: Sendable {
        /// It was just asked for.
        let isNew: Bool
        let text: String
        /// Families here with somebody whom another office holds too.
        let elsewhere: [PageLink]
        let hasElsewhere: Bool
    }

    let title: String
    let asKnown: AsKnown
    /// False where the page is of what was known earlier: searches are of now.
    let isNow: Bool
    /// "12,000 families read so far" while a search goes on.
    var running: String?
    var search: Search?
    let shows: [Choice]
    let found: String
    let rows: [Row]
    let hasRows: Bool
    /// "2 overlaps of cover to settle"; nil where none is open.
    let overlaps: String?
    /// How many benefits another office pays as well; nil for none.
    var between: String?
    let pager: Pager?
    var renewsItself: Bool { running != nil }
    var carried: CarriedForm? { .filters("/duplicates") }
}

/// Why a pair is proposed, or what speaks against it.
struct PairReason: Sendable, Equatable {
    let text: String
    let isAgainst: Bool
}

/// A text that leads somewhere; `href` is nil where it does not.
struct PageLink: Sendable, Equatable {
    let text: String
    var href: String?
}
