/// Everything that is held of a family, entry by entry.
struct FactSheetModel: TimedPage {
    static let template = "Families.Facts.FactSheet"
    static let section: MenuSection? = .families

    /// What is held of one person, or of the family as a whole.
    struct Section: Sendable {
        let id: String
        let title: String
        let role: String?
        let entries: [Entry]
        let hasEntries: Bool
        /// What can be said anew.
        let kinds: [PageLink]
        let hasKinds: Bool
    }

    struct Entry: Sendable {
        let anchor: String
        let what: String
        let said: String
        let days: String
        /// "has ended", "not yet": what does not hold on the day of the page.
        let tag: String?
        /// When it became known, and by whom.
        let known: String
        /// Where another file holds it, or that it does not count.
        let standing: String?
        let acts: [Act]
        let hasActs: Bool

        init(
            anchor: String, what: String, said: String, days: String, tag: String?, known: String,
            standing: String?, acts: [Act]
        ) {
            self.anchor = anchor
            self.what = what
            self.said = said
            self.days = days
            self.tag = tag
            self.known = known
            self.standing = standing
            self.acts = acts
            hasActs = !acts.isEmpty
        }
    }

    /// A link with words of its own for those who do not see what it stands beside.
    struct Act: Sendable {
        let text: String
        let label: String
        let href: String
    }

    let title: String
    let family: String
    let familyHref: String
    let historyHref: String
    /// Just after something was recorded.
    let done: String?
    let asKnown: AsKnown
    let sections: [Section]
    /// Whether entries can be changed: not those of what was known earlier.
    let isNow: Bool
}
