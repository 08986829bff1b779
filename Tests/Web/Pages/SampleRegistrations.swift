@testable import Web

extension SamplePages {
    private var mother: String { name("林秀兰", "Lin Xiulan") }
    private var saved: String {
        words("register.saved", ["when": "2026-11-25 09:40", "who": name("王干事", "Wang")])
    }

    var registrationPages: [any PageModel] {
        [
            RegistrationListModel(
                title: words("register.title"),
                drafts: [.init(href: "/register/4", title: mother, saved: saved)], hasDrafts: true),
            RegistrationListModel(title: words("register.title"), drafts: [], hasDrafts: false), taskList,
            registrationPage(isStale: true), registrationPage(isStale: false), childPage, emptyListPage,
            checkAnswers, uncheckedAnswers,
        ]
    }

    private var taskList: TaskListModel {
        TaskListModel(
            title: words("register.tasks-title"), saved: saved,
            progress: words("register.progress", ["done": "1", "all": "8"]),
            groups: [
                .init(
                    id: "group-wife", title: words("register.subject-wife"),
                    tasks: [
                        task("who", "wife", "done", note: mother),
                        task("document", "wife-document", "wrong", note: nil),
                        task("residence", "wife-residence", "optional", note: nil),
                    ]),
                .init(
                    id: "group-couple", title: words("register.group-couple"),
                    tasks: [task("union", "union", "todo", note: nil)]),
            ], checkHref: "/register/4/check", giveUpPath: "/register/4/give-up")
    }

    private func task(_ page: String, _ path: String, _ kind: String, note: String?) -> TaskListModel.Task {
        .init(
            href: "/register/4/\(path)", title: words("register.page-\(page)"),
            label: words("register.page-\(page)"), note: note, state: words("register.state-\(kind)"),
            kind: kind)
    }

    private var nameField: FieldModel {
        FieldQuestion(name: "name", label: words("register.ask-name"), form: .text)
            .model(FormFields(""), fault: nil)
    }

    private func registrationPage(isStale: Bool) -> RegistrationPageModel {
        let differences = [words("event.not-said"), mother].map {
            RegistrationPageModel.Difference(
                label: words("register.ask-name"), theirs: mother, yours: $0, words)
        }
        return RegistrationPageModel(
            title: words("register.page-children"), caption: mother, lead: words("register.lead-children"),
            holder: isStale
                ? PageLink(text: words("register.household-holder"), href: "/families/9") : nil,
            path: "/register/4/children", listHref: "/register/4", version: "7", fields: [nameField],
            faults: [FormFault(href: "#name", text: words("register.fault-known"))], hasFaults: !isStale,
            listing: isStale
                ? nil
                : .init(
                    title: words("register.children-listed"),
                    items: [
                        .init(
                            href: "/register/4/child-1", title: words("register.subject-child", ["n": "1"]),
                            label: mother, state: words("register.state-wrong"))
                    ], none: words("register.no-child")),
            addition: isStale ? nil : words("register.add-child"),
            removal: nil, differences: isStale ? differences : [], hasDifferences: isStale,
            theirs: isStale
                ? words("register.stale", ["who": name("王干事", "Wang"), "when": "2026-11-25 09:40"]) : nil)
    }

    private var childPage: RegistrationPageModel {
        RegistrationPageModel(
            title: words("register.subject-child", ["n": "1"]), caption: nil, lead: nil, holder: nil,
            path: "/register/4/child-1", listHref: "/register/4", version: "7", fields: [nameField],
            faults: [], hasFaults: false, listing: nil, addition: nil, removal: words("register.remove"),
            differences: [],
            hasDifferences: false, theirs: nil)
    }

    private var emptyListPage: RegistrationPageModel {
        RegistrationPageModel(
            title: words("register.page-incomes"), caption: nil, lead: words("register.lead-incomes"),
            holder: nil,
            path: "/register/4/incomes", listHref: "/register/4", version: "7", fields: [], faults: [],
            hasFaults: false,
            listing: .init(
                title: words("register.entries-listed"), items: [], none: words("register.no-person")),
            addition: nil, removal: nil, differences: [],
            hasDifferences: false, theirs: nil)
    }

    private func part(_ id: String, _ label: String, _ value: String) -> CheckAnswersModel.Part {
        .init(
            id: "group-\(id)", title: words("register.group-\(id)"),
            rows: [
                .init(
                    label: label, value: value, href: "/register/4/\(id)",
                    change: words("register.change", ["what": label]))
            ])
    }

    private var checkAnswers: CheckAnswersModel {
        let tick = FieldQuestion(
            name: "known", label: words("register.known-question"),
            form: .ticks([FieldChoice(value: "yes", label: words("register.known-yes"))]))
        return CheckAnswersModel(
            title: words("register.check-title"), listHref: "/register/4", path: "/register/4/check",
            version: "7",
            parts: [
                part("place", words("register.ask-household"), "H0001"),
                part("further", words("register.page-contact"), words("register.nothing-given")),
            ], faults: [], hasFaults: false,
            known: [
                .init(
                    text: words("register.known-in", ["name": mother]),
                    families: [.init(href: "/families/38", label: "H0038")])
            ], hasKnown: true, knownLead: words("register.known-lead"),
            fields: [tick.model(FormFields(""), fault: nil)], isSendable: true,
            isChanged: true)
    }

    private var uncheckedAnswers: CheckAnswersModel {
        CheckAnswersModel(
            title: words("register.check-title"), listHref: "/register/4", path: "/register/4/check",
            version: "7", parts: [],
            faults: [FormFault(href: "/register/4/wife#name", text: words("register.fault-known"))],
            hasFaults: true, known: [], hasKnown: false, knownLead: nil, fields: [], isSendable: false,
            isChanged: false)
    }
}
