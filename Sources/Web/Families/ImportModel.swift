/// One import: what was refused and why, what differs from the register, and which families the file no longer lists.
struct ImportModel: PageModel {
    static let template = "Families.Import"
    static let section: MenuSection? = .imports

    /// A row that was refused: where, and what to mend. No value of the row is repeated.
    struct Refusal: Sendable {
        let line: String
        let column: String
        let reason: String
        let code: String
    }

    /// A cell that differs from the register.
    struct Change: Sendable {
        let id: String
        let household: String
        let href: String?
        let about: String
        let field: String
        let before: String
        let after: String
        /// Proposed reading: correction or event.
        let isEvent: Bool
        let since: String?
        /// What was decided, by whom; nil while it waits.
        let decided: String?
        let isWaiting: Bool
    }

    /// A family that the file did not list. It is never ended by itself.
    struct Unlisted: Sendable {
        let household: String
        let href: String
        let village: String
    }

    let title: String
    let path: String
    let facts: [LabelledValue]
    /// What just happened, after a form was sent.
    let outcome: String?
    /// What is wrong with the form that was sent, each with the field it belongs to.
    let faults: [FormFault]
    let hasFaults: Bool
    let refusals: [Refusal]
    let hasRefusals: Bool
    let changes: [Change]
    let hasChanges: Bool
    let hasWaiting: Bool
    let unlisted: [Unlisted]
    let hasUnlisted: Bool
    /// The day offered for "since", ISO 8601.
    let sinceOffered: String
}

/// One line of a form's error summary, linked to its field.
struct FormFault: Sendable, Equatable {
    let href: String
    let text: String
}
