/// One import: what was refused and why, what differs from the register, and which families the file no longer lists.
struct ImportModel: TimedPage {
    static let template = "Families.Import"
    static let section: MenuSection? = .imports

    /// A row that was refused: where, and what to mend. No value of the row is repeated.
    struct Refusal: Sendable {
        let line: String
        let column: String
        let reason: String
        let code: String
    }

    /// A line of the file whose cells differ from the register. What is accepted is accepted by line.
    struct Line: Sendable {
        let line: String
        let label: String
        let household: String
        let href: String
        let changes: [Change]
        /// Something of it can still be accepted.
        let isWaiting: Bool
        let isTicked: Bool
        /// What was decided, by whom, where that is one thing of the whole line.
        let decided: String?
    }

    /// A fact that differs: before and after.
    struct Change: Sendable {
        /// By which it is chosen without the rest of its line.
        let tick: Tick?
        let about: String
        let before: String
        let after: String
        /// Where it cannot be accepted here: what to do instead.
        let note: String?
        /// What was decided of it, by whom, where the line says nothing of it.
        let decided: String?
    }

    /// One change of several in a line, to be chosen by itself.
    struct Tick: Sendable {
        let id: String
        let value: String
        let isTicked: Bool
    }

    /// A family that the file did not list. It is never ended by itself.
    struct Unlisted: Sendable {
        let household: String
        let href: String
        let village: String
    }

    /// A kind of fact with the number of lines in which it differs.
    struct Kind: Sendable {
        let kind: String
        let lines: String
    }

    let title: String
    let listHref: String
    let asKnown: AsKnown
    /// Where the form is sent: with the page that is shown.
    let path: String
    /// For whoever sent the file.
    let rejectsHref: String?
    /// What stands at the top of the first page only.
    let isFirst: Bool
    let facts: [LabelledValue]
    /// What just happened, after a form was sent.
    let outcome: String?
    /// What is wrong with the form that was sent, each with the field it belongs to.
    let faults: [FormFault]
    let hasFaults: Bool
    let refusals: [Refusal]
    let hasRefusals: Bool
    /// The most frequent first.
    let kinds: [Kind]
    let hasKinds: Bool
    let lines: [Line]
    let hasLines: Bool
    let pager: Pager?
    let hasWaiting: Bool
    let unlisted: [Unlisted]
    let hasUnlisted: Bool
    /// How many more there are; nil where all are shown.
    let unlistedMore: String?
    let isCorrection: Bool
    let isEvent: Bool
    let isDeclined: Bool
    /// The day offered or typed for "since", ISO 8601.
    let since: String
    var carried: CarriedForm? { hasWaiting ? .act(path) : nil }
}

/// One line of a form's error summary, linked to its field.
struct FormFault: Sendable, Equatable {
    let href: String
    let text: String
}
