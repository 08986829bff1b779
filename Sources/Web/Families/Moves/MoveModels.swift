/// The moves of an office: offered to it, offered by it, and answered.
struct MoveListModel: TimedPage {
    static let template = "Families.Moves.MoveList"
    static let section: MenuSection? = .families

    /// A family that is offered, as far as both offices see it.
    struct Row: Sendable {
        let href: String
        let title: String
        /// The people, masked.
        let who: String
        let way: String
        let day: String
        /// By whom it was offered and when, or how it was answered.
        let note: String
        /// "3 items open"; nil where nothing is.
        let open: String?
    }

    /// Rows below a heading, or a sentence that there are none.
    struct Group: Sendable {
        let id: String
        let title: String
        let rows: [Row]
        let hasRows: Bool
        let none: String
    }

    let title: String
    let asKnown: AsKnown
    let groups: [Group]
    let pager: Pager?
}

/// One move as both offices see it, with what the reader's office may do about it.
struct MoveModel: PageModel {
    static let template = "Families.Moves.Move"
    static let section: MenuSection? = .families

    /// A form that answers: one question, one button.
    struct Answer: Sendable {
        let id: String
        let title: String
        let lead: String
        let path: String
        let field: FieldModel
        let button: String
        let isQuiet: Bool
    }

    let title: String
    /// What just happened, after a form was sent.
    let outcome: String?
    let faults: [FormFault]
    let hasFaults: Bool
    /// Who offered which way, and since when it would hold.
    let lead: String
    /// How it stands: waiting, or who answered, when and why.
    let state: String
    let isOpen: Bool
    /// The family itself, where the reader's office sees it.
    let family: PageLink?
    let shown: Shown
    let flips: [EventPreviewModel.Flip]
    let hasFlips: Bool
    let answers: [Answer]
    /// Where the page is shown once more; the buttons send to their own.
    let path: String
    var carried: CarriedForm? {
        answers.isEmpty ? nil : .act(path, hasSeveralActs: answers.count > 1)
    }

    /// What an offer shows to both offices.
    struct Shown: Sendable {
        let people: [LabelledValue]
        let reason: String?
        let items: [String]
        let hasItems: Bool
        /// Nil-like for a code that was replaced: nobody was asked, and nothing was shown.
        let isThere: Bool
    }
}

/// The questions of an offer.
struct OfferFormModel: FilledPage {
    static let template = "Families.Moves.OfferForm"
    static let section: MenuSection? = .families

    let title: String
    let family: String
    let back: String
    let path: String
    let hidden: [HiddenField]
    let fields: [FieldModel]
    let faults: [FormFault]
    let hasFaults: Bool
}

/// An offer before it is made: what both offices will see.
struct OfferPreviewModel: PageModel {
    static let template = "Families.Moves.OfferPreview"
    static let section: MenuSection? = .families

    let title: String
    let family: String
    let back: String
    let path: String
    let lead: String
    let faults: [FormFault]
    let hasFaults: Bool
    let hidden: [HiddenField]
    let shown: MoveModel.Shown
    let flips: [EventPreviewModel.Flip]
    let hasFlips: Bool
    let since: [HistoryModel.Entry]
    let hasSince: Bool
    var carried: CarriedForm? { .act(path, as: .preview) }
}
