/// The first page: what the office looks after, what its programmes come to on the last determined day, and what
/// waits for a person.
struct StartModel: PageModel {
    static let template = "Site.Start"
    static let section: MenuSection? = .start

    /// A number with its name; a link where a list stands behind it.
    struct Figure: Sendable {
        let label: String
        let value: String
        let href: String?
    }

    /// What one programme says on the determined day.
    struct Programme: Sendable {
        let title: String
        /// What is counted: families or persons.
        let counted: String
        let eligible: Figure
        let undetermined: Figure
        let ineligible: Figure
        /// Per month; nil where the programme pays no monthly cash.
        let monthly: String?
        /// The answers that time alone may change within three months.
        let changesHref: String
    }

    /// The latest roster of a scheme year.
    struct Roster: Sendable {
        let title: String
        let href: String
        let figures: [Figure]
        let note: String
    }

    /// Something a person has to do, with how many.
    struct Task: Sendable {
        let label: String
        let href: String
    }

    let title: String
    /// False on an empty register: the page then says how to import one.
    let hasFamilies: Bool
    let register: [Figure]
    /// "2026年11月25日"; nil before the first determination.
    let determinedDay: String?
    let programmes: [Programme]
    let rosters: [Roster]
    let tasks: [Task]
    let hasTasks: Bool
}
