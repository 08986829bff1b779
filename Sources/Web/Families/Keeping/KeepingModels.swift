import Casework

/// A page with one form about a family's file: restrict it, close it, take it out of the office.
struct FileFormModel: FilledPage {
    static let template = "Families.Keeping.FileForm"
    static let section: MenuSection? = .families

    let title: String
    /// What the page leads back to: the family, which stands above the title too, or the list.
    let backText: String
    var isOfFamily = true
    let back: String
    let lead: String
    let path: String
    /// What the form carries of the page before it.
    var hidden: [HiddenField] = []
    let fields: [FieldModel]
    let faults: [FormFault]
    let hasFaults: Bool
    let button: String
}

extension FileFormModel {
    /// An act on the file of a family.
    ///
    /// - Parameter name: of the act in its address and its words.
    init(
        _ name: String, of family: FamilyForEvent, asking questions: [FieldQuestion],
        hidden: [HiddenField] = [], _ fields: FormFields, _ faults: FieldFaults, _ words: Words
    ) {
        self.init(
            title: words("keeping.\(name)-title"), backText: family.title(words),
            back: "/families/\(family.home)", lead: words("keeping.\(name)-lead"),
            path: "/families/\(family.home)/\(name)", hidden: hidden,
            fields: questions.map { $0.model(fields, fault: faults[$0.name]) }, faults: faults.summary,
            hasFaults: !faults.isEmpty, button: words("keeping.\(name)"))
    }
}

/// What stands in place of a family whose data are restricted, with what the reader may do about it.
struct RestrictedModel: PageModel {
    static let template = "Families.Keeping.Restricted"
    static let section: MenuSection? = .families

    /// Look behind it, or lift it.
    struct Form: Sendable {
        let id: String
        let title: String
        let lead: String
        let path: String
        let fields: [FieldModel]
        let button: String
        let isQuiet: Bool
    }

    let title: String
    let text: String
    /// Said where it is about one of its people.
    let person: String?
    let faults: [FormFault]
    let hasFaults: Bool
    let forms: [Form]
    /// Where the page is shown once more; the buttons send to their own.
    let path: String
    /// Said where the reader may do nothing about it.
    let nothing: String?
    var carried: CarriedForm? {
        forms.isEmpty
            ? nil
            : CarriedForm(
                path: path, comesBackAs: .form, isAct: false, hasSeveralActs: forms.count > 1)
    }
}

/// A restricted family as it is shown to somebody who gave a reason.
struct BehindModel: PageModel {
    static let template = "Families.Keeping.Behind"
    static let section: MenuSection? = .families

    let title: String
    let tabTitle: String
    let household: String
    let village: String
    let back: String
    let note: String
    let people: [FamilyModel.Person]
    let facts: [LabelledValue]
    let path: String
    /// The reason that was given, with which the page is looked at once more in the other language.
    let reason: String
    var carried: CarriedForm? { .look(path, as: .preview) }
}

/// The restrictions of an office, without names.
struct RestrictionListModel: TimedPage {
    static let template = "Families.Keeping.RestrictionList"
    static let section: MenuSection? = .families

    struct Row: Sendable {
        let family: PageLink
        let of: String
        let since: String
        let by: String
        /// "lifted … by …"; nil while it holds.
        let lifted: String?
    }

    let title: String
    let asKnown: AsKnown
    let outcome: String?
    let shows: [Choice]
    let found: String
    let rows: [Row]
    let hasRows: Bool
    var carried: CarriedForm? { .filters("/restrictions") }
}

/// Closed families, when they are due, and what was purged.
struct RetentionModel: PageModel {
    static let template = "Families.Keeping.Retention"
    static let section: MenuSection? = .families

    struct Row: Sendable {
        let family: PageLink
        let closed: String
        let due: String
        let isDue: Bool
        let held: String?
    }

    struct PurgeRow: Sendable {
        let purge: PageLink
        let day: String
        let families: String
        let basis: String
        let state: String
    }

    let title: String
    let outcome: String?
    /// The period in force with its basis; nil where none is set.
    let period: String?
    let found: String
    let rows: [Row]
    let hasRows: Bool
    /// Where a purge is proposed; nil where nothing is due or the reader may not.
    let proposeHref: String?
    let purges: [PurgeRow]
    let hasPurges: Bool
}

/// What a purge would remove, before it is proposed.
struct PurgePreviewModel: PageModel {
    static let template = "Families.Keeping.PurgePreview"
    static let section: MenuSection? = .families

    let title: String
    let lead: String
    let families: [PageLink]
    let rows: [LabelledValue]
    let hidden: [HiddenField]
    let fields: [FieldModel]
    let faults: [FormFault]
    let hasFaults: Bool
    var carried: CarriedForm? { .act("/retention/purge") }
}

/// A proposal to purge, and what became of it: the purge record.
struct PurgeModel: PageModel {
    static let template = "Families.Keeping.Purge"
    static let section: MenuSection? = .families

    let title: String
    let outcome: String?
    let faults: [FormFault]
    let hasFaults: Bool
    let facts: [LabelledValue]
    /// The families as they are closed, while the proposal waits.
    let families: [RetentionModel.Row]
    let hasFamilies: Bool
    /// What would go, or what went, by kind.
    let rowsTitle: String
    let rows: [LabelledValue]
    let hasRows: Bool
    /// Asked of a second person who carries it out, and of whoever answers it with no; nothing where nobody may.
    let asked: [FieldModel]
    let mayRefuse: Bool
    let mayConfirm: Bool
    let path: String
    /// Why the reader cannot carry it out; nil where it is done, or where the reader can.
    let waits: String?
    var carried: CarriedForm? { mayRefuse ? .act(path, hasSeveralActs: mayConfirm) : nil }
}
