/// The form that takes a register file.
struct UploadFormModel: PageModel {
    static let template = "Families.UploadForm"
    static let section: MenuSection? = .imports

    let title: String
    let faults: [FormFault]
    let hasFaults: Bool
    /// As typed, ISO 8601.
    let asOf: String
    /// That the file has to be chosen anew; nil where none had been.
    let lostFile: String?
    var carried: CarriedForm? { .act("/imports/new") }
}

/// A file that is being checked or imported.
struct UploadRunningModel: PageModel {
    static let template = "Families.UploadRunning"
    static let section: MenuSection? = .imports

    let title: String
    let path: String
    let text: String
    /// In thousandths, and as a reader says it.
    let share: String
    let percent: String
    var renewsItself: Bool { true }
}

/// Which of several sheets is the register.
struct UploadSheetsModel: FilledPage {
    static let template = "Families.UploadSheets"
    static let section: MenuSection? = .imports

    /// A sheet to choose.
    struct Sheet: Sendable {
        let id: String
        let name: String
        let isChosen: Bool
    }

    let title: String
    let path: String
    let faults: [FormFault]
    let hasFaults: Bool
    let sheets: [Sheet]
}

/// What the headings of a form mean.
struct UploadMappingModel: FilledPage {
    static let template = "Families.UploadMapping"
    static let section: MenuSection? = .imports

    /// A heading with what it might mean.
    struct Column: Sendable {
        let id: String
        let name: String
        let heading: String
        let headingName: String
        let shapes: String
        /// "guess" where it is one.
        let note: String?
        let choices: [Choice]
    }

    /// A column that a form may lack.
    struct Omission: Sendable {
        let id: String
        let value: String
        let label: String
        let isTicked: Bool
    }

    let title: String
    let path: String
    let faults: [FormFault]
    let hasFaults: Bool
    let lead: String
    let columns: [Column]
    let omissions: [Omission]
    let hasOmissions: Bool
    /// What is said where nothing may be left out.
    let noOmissions: String
}

/// What importing a file would come to, before anything is changed.
struct UploadPreviewModel: PageModel {
    static let template = "Families.UploadPreview"
    static let section: MenuSection? = .imports

    /// A fault of a refused row.
    struct Fault: Sendable {
        let line: String
        let column: String
        let shape: String
        let reason: String
        let code: String
    }

    /// A warning with its lines.
    struct Warning: Sendable {
        let text: String
        let column: String
        let rows: String
        let lines: String
    }

    /// A line that differs from the register.
    struct Line: Sendable {
        let line: String
        let household: String
        let href: String
        let changes: [ImportModel.Change]
    }

    let title: String
    let path: String
    /// What stands at the top of the first page only.
    let isFirst: Bool
    let figures: [StartModel.Figure]
    let facts: [LabelledValue]
    let notes: [String]
    /// Why nothing would be imported; nil where it can be.
    let stopped: String?
    let canConfirm: Bool
    let faults: [Fault]
    let faultsLead: String
    let hasRefusals: Bool
    let warnings: [Warning]
    let hasWarnings: Bool
    /// The most frequent first.
    let kinds: [ImportModel.Kind]
    let hasKinds: Bool
    let lines: [Line]
    let hasLines: Bool
    let pager: Pager?
    let unlisted: [ImportModel.Unlisted]
    let hasUnlisted: Bool
    /// How many more there are; nil where all are shown.
    let unlistedMore: String?
}

/// A file that cannot be imported.
struct UploadUnreadableModel: PageModel {
    static let template = "Families.UploadUnreadable"
    static let section: MenuSection? = .imports

    let title: String
    let path: String
    let reason: String
    /// False where it is gone already.
    let isKept: Bool
}
