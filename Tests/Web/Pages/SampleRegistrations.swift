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
            registrationPage(isStale: true), registrationPage(isStale: false), childPage, checkAnswers,
            uncheckedAnswers,
        ]
    }

    private var taskList: TaskListModel {
        TaskListModel(
            title: words("register.tasks-title"), saved: saved,
            progress: words("register.progress", ["done": "1", "all": "8"]),
            tasks: [
                .init(
                    href: "/register/4/wife", title: words("register.page-wife"), note: mother,
                    state: words("register.state-done"), kind: "done"),
                .init(
                    href: "/register/4/union", title: words("register.page-union"), note: nil,
                    state: words("register.state-todo"), kind: "todo"),
            ], checkHref: "/register/4/check", giveUpPath: "/register/4/give-up")
    }

    private var nameField: FieldModel {
        FieldQuestion(name: "name", label: words("register.ask-name"), form: .text)
            .model(FormFields(""), fault: nil)
    }

    private func registrationPage(isStale: Bool) -> RegistrationPageModel {
        let difference = RegistrationPageModel.Difference(
            label: words("register.ask-name"), theirs: mother, yours: words("event.not-said"))
        return RegistrationPageModel(
            title: words("register.page-children"), lead: words("register.lead-children"),
            path: "/register/4/children", listHref: "/register/4", version: "7", fields: [nameField],
            faults: [FormFault(href: "#name", text: words("register.fault-known"))], hasFaults: !isStale,
            children: isStale
                ? []
                : [
                    .init(
                        href: "/register/4/child-1", title: words("register.page-child", ["n": "1"]),
                        label: mother)
                ],
            addHref: "/register/4/child-2", isChild: false, differences: isStale ? [difference] : [],
            hasDifferences: isStale,
            theirs: isStale
                ? words("register.stale", ["who": name("王干事", "Wang"), "when": "2026-11-25 09:40"]) : nil)
    }

    private var childPage: RegistrationPageModel {
        RegistrationPageModel(
            title: words("register.page-child", ["n": "1"]), lead: nil, path: "/register/4/child-1",
            listHref: "/register/4", version: "7", fields: [nameField], faults: [], hasFaults: false,
            children: [], addHref: nil, isChild: true, differences: [], hasDifferences: false, theirs: nil)
    }

    private func part(_ id: String, _ rows: [LabelledValue]) -> CheckAnswersModel.Part {
        .init(
            id: id, title: words("register.page-\(id)"), href: "/register/4/\(id)",
            change: words("register.change", ["what": words("register.page-\(id)")]), rows: rows)
    }

    private var checkAnswers: CheckAnswersModel {
        let tick = FieldQuestion(
            name: "known", label: words("register.known-question"),
            form: .ticks([FieldChoice(value: "yes", label: words("register.known-yes"))]))
        return CheckAnswersModel(
            title: words("register.check-title"), listHref: "/register/4", path: "/register/4/check",
            version: "7",
            parts: [
                part("wife", [LabelledValue(label: words("register.ask-name"), value: mother)]),
                part("contact", []),
            ], faults: [], hasFaults: false,
            known: [
                .init(
                    text: words("register.known-in", ["name": mother]),
                    families: [.init(href: "/families/38", label: "H0038")])
            ], hasKnown: true, fields: [tick.model(FormFields(""), fault: nil)], isSendable: true,
            isChanged: true)
    }

    private var uncheckedAnswers: CheckAnswersModel {
        CheckAnswersModel(
            title: words("register.check-title"), listHref: "/register/4", path: "/register/4/check",
            version: "7", parts: [],
            faults: [FormFault(href: "/register/4/wife#name", text: words("register.fault-known"))],
            hasFaults: true, known: [], hasKnown: false, fields: [], isSendable: false, isChanged: false)
    }
}
