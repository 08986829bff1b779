/// The files that came in, newest first.
struct ImportListModel: TimedPage {
    static let template = "Families.ImportList"
    static let section: MenuSection? = .imports

    /// One import with what became of its rows.
    struct Row: Sendable {
        let href: String
        let title: String
        let when: String
        let actor: String
        let rows: String
        let accepted: String
        let refused: String
        let waiting: String
        let hasWaiting: Bool
        /// Withdrawn, or nothing to say.
        let state: String?
    }

    /// A file that was sent and not yet imported.
    struct Waiting: Sendable {
        let link: PageLink
        let note: String
    }

    let title: String
    let asKnown: AsKnown
    /// False where the page is of what was known earlier: files are sent now.
    let isNow: Bool
    /// What just happened.
    let outcome: String?
    let waiting: [Waiting]
    let hasWaiting: Bool
    let rows: [Row]
    let hasRows: Bool
}
