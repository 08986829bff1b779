/// Families that were begun, and a button to begin one.
struct RegistrationListModel: PageModel {
    static let template = "Families.Registration.RegistrationList"
    static let section: MenuSection? = .families

    struct Draft: Sendable {
        let href: String
        /// The parents' names as typed, or a number.
        let title: String
        let saved: String
    }

    let title: String
    let drafts: [Draft]
    let hasDrafts: Bool
}

/// The list of tasks of one registration.
struct TaskListModel: PageModel {
    static let template = "Families.Registration.TaskList"
    static let section: MenuSection? = .families

    struct Task: Sendable {
        let href: String
        let title: String
        let note: String?
        let state: String
        /// For style: done, wrong, todo.
        let kind: String
    }

    let title: String
    let saved: String
    let progress: String
    let tasks: [Task]
    let checkHref: String
    let giveUpPath: String
}

/// One page of questions.
struct RegistrationPageModel: PageModel {
    static let template = "Families.Registration.RegistrationPage"
    static let section: MenuSection? = .families

    struct Child: Sendable {
        let href: String
        let title: String
        let label: String
    }

    /// A field that somebody else answered otherwise in the meantime.
    struct Difference: Sendable {
        let label: String
        let theirs: String
        let yours: String
    }

    let title: String
    let lead: String?
    let path: String
    let listHref: String
    let version: String
    let fields: [FieldModel]
    let faults: [FormFault]
    let hasFaults: Bool
    /// Of the page of children alone.
    let children: [Child]
    let addHref: String?
    let isChild: Bool
    let differences: [Difference]
    let hasDifferences: Bool
    let theirs: String?
}

/// All answers before the family is registered.
struct CheckAnswersModel: PageModel {
    static let template = "Families.Registration.CheckAnswers"
    static let section: MenuSection? = .families

    struct Part: Sendable {
        let id: String
        let title: String
        let href: String
        let change: String
        let rows: [LabelledValue]
    }

    /// Somebody who is in the register already, or somebody of that name.
    struct Known: Sendable {
        let text: String
        let families: [Link]
    }

    struct Link: Sendable {
        let href: String
        let label: String
    }

    let title: String
    let listHref: String
    let path: String
    let version: String
    let parts: [Part]
    let faults: [FormFault]
    let hasFaults: Bool
    let known: [Known]
    let hasKnown: Bool
    /// The tick that people known already belong to this family; empty where nobody is known.
    let fields: [FieldModel]
    /// True where nothing is missing.
    let isSendable: Bool
    /// True where the draft changed since this page was opened.
    let isChanged: Bool
}
