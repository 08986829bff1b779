import Casework
import Rules

/// The kinds of life events that can be recorded of a family.
struct EventListModel: PageModel {
    static let template = "Families.Events.EventList"
    static let section: MenuSection? = .families

    struct Group: Sendable {
        let id: String
        let title: String
        let events: [Entry]
    }

    struct Entry: Sendable {
        let title: String
        let about: String
        let href: String
    }

    let title: String
    /// The family it is for.
    let family: String
    let familyHref: String
    let groups: [Group]
}

/// The questions of one event.
struct EventFormModel: PageModel {
    static let template = "Families.Events.EventForm"
    static let section: MenuSection? = .families

    let title: String
    let lead: String?
    let family: String
    let path: String
    let back: PageLink
    /// Why nothing is asked.
    let obstacle: String?
    let hidden: [HiddenField]
    let fields: [FieldModel]
    let faults: [FormFault]
    let hasFaults: Bool
    /// What others recorded since the form was opened.
    let since: [HistoryModel.Entry]
    let hasSince: Bool
    var carried: CarriedForm? { obstacle == nil ? .act(path) : nil }
}

/// What an event would change, before it is saved.
struct EventPreviewModel: PageModel {
    static let template = "Families.Events.EventPreview"
    static let section: MenuSection? = .families

    /// A decision that another answer takes the place of.
    struct Flip: Sendable {
        let programme: String
        let unit: String
        let from: String
        let before: Answer
        let after: Answer
    }

    struct Answer: Sendable {
        /// Nil where the programme does not speak of the unit.
        let outcome: OutcomeMark?
        let amount: String?
        let silence: String?
    }

    let title: String
    let family: String
    let path: String
    let back: String
    let hidden: [HiddenField]
    /// What to check before it is saved.
    let warnings: [String]
    let changes: [String]
    let flips: [Flip]
    let hasFlips: Bool
    /// Said with the button: "record this", "take this back".
    let save: String
    /// True where the answers can be changed; an undoing has none.
    let isEditable: Bool
    /// The reason, where this page asks for it.
    let fields: [FieldModel]
    let faults: [FormFault]
    let hasFaults: Bool
    let since: [HistoryModel.Entry]
    let hasSince: Bool
    var carried: CarriedForm? { .act(path, as: .preview) }
}

/// What was recorded of a family, the latest first.
struct HistoryModel: TimedPage {
    static let template = "Families.Events.History"
    static let section: MenuSection? = .families

    /// One recording: who, when, what, why.
    struct Entry: Sendable {
        let anchor: String
        let sentence: String
        let reason: String?
        let changes: [String]
        /// "undone since", "undoes act 2".
        let tags: [String]
        let undoHref: String?
        let undoLabel: String
    }

    let title: String
    let family: String
    let familyHref: String
    /// Nil where the page is of what was known earlier.
    let eventsHref: String?
    /// Just after something was recorded or taken back.
    let done: String?
    let asKnown: AsKnown
    let entries: [Entry]
    let hasEntries: Bool
}
