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

    struct Group: Sendable {
        let id: String
        /// A person by name, where it was typed.
        let title: String
        let tasks: [Task]
    }

    struct Task: Sendable {
        let href: String
        let title: String
        /// The title with whom it is about.
        let label: String
        let note: String?
        let state: String
        /// For style: done, wrong, todo, optional.
        let kind: String
    }

    let title: String
    let saved: String
    let progress: String
    let groups: [Group]
    let checkHref: String
    let giveUpPath: String
}

/// One page of questions.
struct RegistrationPageModel: FilledPage {
    static let template = "Families.Registration.RegistrationPage"
    static let section: MenuSection? = .families

    /// What a page lists that has pages of its own: children, incomes.
    struct Listing: Sendable {
        let title: String
        let items: [Item]
        /// What stands there while nothing is listed.
        let none: String
    }

    struct Item: Sendable {
        let href: String
        let title: String
        let label: String
        /// That something is missing or wrong.
        let state: String?
    }

    /// A field that somebody else answered otherwise in the meantime.
    struct Difference: Sendable {
        let label: String
        let theirs: String
        let yours: String
        /// That they differ where they are masked; nil where it can be seen.
        let unseen: String?

        init(label: String, theirs: String, yours: String, _ words: Words) {
            (self.label, self.theirs, self.yours) = (label, theirs, yours)
            unseen = theirs == yours ? words("register.stale-unseen") : nil
        }
    }

    let title: String
    /// Whom the page is about, by name.
    let caption: String?
    let lead: String?
    /// The family that has the household number already.
    let holder: PageLink?
    let path: String
    let listHref: String
    let version: String
    let fields: [FieldModel]
    let faults: [FormFault]
    let hasFaults: Bool
    let listing: Listing?
    /// How the button is called that saves the page and begins another child or entry; nil where nothing can be added.
    let addition: String?
    /// How the button that takes the child or entry out is called; nil where there is nothing to take out.
    let removal: String?
    let differences: [Difference]
    let hasDifferences: Bool
    let theirs: String?
}

/// All answers before the family is registered.
struct CheckAnswersModel: PageModel {
    static let template = "Families.Registration.CheckAnswers"
    static let section: MenuSection? = .families

    /// What stands under one heading of the task list.
    struct Part: Sendable {
        let id: String
        let title: String
        let rows: [Row]
    }

    /// One answer, or a page without any, and where it is changed.
    struct Row: Sendable {
        let label: String
        let value: String
        let href: String
        /// What the link is called for who hears it alone.
        let change: String
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
    /// What becomes of answers about people who stay as they are registered; nil where there are none.
    let knownLead: String?
    /// The tick that people known already belong to this family; empty where nobody is known.
    let fields: [FieldModel]
    /// True where nothing is missing.
    let isSendable: Bool
    /// True where the draft changed since this page was opened.
    let isChanged: Bool
    var carried: CarriedForm? { isSendable ? .act(path) : nil }
}
