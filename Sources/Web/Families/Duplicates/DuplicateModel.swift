/// A pair side by side, with the forms to decide on it.
struct DuplicateModel: PageModel {
    static let template = "Families.Duplicate"
    static let section: MenuSection? = .duplicates

    /// What is held of one thing in either entry.
    struct Row: Sendable {
        let label: String
        let one: [PageLink]
        let other: [PageLink]
        /// "differs", or that it differs where it is masked; nil where it is the same or one says nothing.
        let difference: String?
    }

    /// A choice among three answers.
    struct Answer: Sendable {
        let value: String
        let label: String
        let isChosen: Bool
    }

    let title: String
    let path: String
    /// What just happened, after a form was sent.
    let outcome: String?
    let faults: [FormFault]
    let hasFaults: Bool
    let score: String
    let reasons: [PairReason]
    let rows: [Row]
    let isMerged: Bool
    /// That the entries are shown as they were before they were merged.
    let asBefore: String?
    /// Whether the last that was said is that it is two people: nothing is merged before another answer.
    let isTwo: Bool
    let answers: [Answer]
    /// As typed.
    let reason: String
    /// The number of the answer this page shows as the last one.
    let seen: String
    let said: [String]
    let hasSaid: Bool
    var carried: CarriedForm? { .act(isMerged ? "\(path)/undo" : path) }
}

/// A merge before it is done: what stands on either entry and what comes to light.
struct MergeModel: FilledPage {
    static let template = "Families.Merge"
    static let section: MenuSection? = .duplicates

    /// Facts to which the same happens.
    struct Changes: Sendable {
        let title: String
        let facts: [String]
    }

    /// Records of one kind, of the entry kept and of the other.
    struct Row: Sendable {
        let label: String
        let kept: String
        let merged: String
    }

    let title: String
    let path: String
    let back: String
    let faults: [FormFault]
    let hasFaults: Bool
    /// Who is kept, in a sentence.
    let lead: String
    /// What to make sure of before.
    let warnings: [String]
    let hasWarnings: Bool
    let changes: [Changes]
    let hasChanges: Bool
    let flips: [EventPreviewModel.Flip]
    let hasFlips: Bool
    let rows: [Row]
    let total: Row
    let overlaps: [Overlap]
    let hasOverlaps: Bool
    let keep: String
    let reason: String
    let seen: String
}

/// Two covers of one product on the same days, or two families' answers that pay one person the same.
struct Overlap: Sendable {
    /// A family that may be the one that is paid, or a cover that may be the one that stands.
    struct Payer: Sendable {
        let id: String
        /// Of the field.
        let name: String
        let value: String
        let label: String
        let isChosen: Bool
    }

    /// A cover with the family it was bought for, or an answer with its family.
    struct Cover: Sendable {
        let family: PageLink
        let text: String
    }

    let id: String
    let anchor: String
    let name: String
    let scheme: String
    let covers: [Cover]
    /// Which of them stands, as somebody said; nil while both wait.
    let said: String?
    let isSettled: Bool
    let button: String
    let payers: [Payer]
    let hasPayers: Bool
    /// As typed.
    let reason: String
}

/// The overlaps of cover and of benefits, and what somebody said of each.
struct OverlapListModel: TimedPage {
    static let template = "Families.OverlapList"
    static let section: MenuSection? = .duplicates

    let title: String
    let asKnown: AsKnown
    /// False where the page is of what was earlier: nothing is settled there.
    let isNow: Bool
    let outcome: String?
    let faults: [FormFault]
    let hasFaults: Bool
    let overlaps: [Overlap]
    let hasOverlaps: Bool

    var carried: CarriedForm? {
        isNow && hasOverlaps ? .act("/duplicates/overlaps", hasSeveralActs: true) : nil
    }
}
