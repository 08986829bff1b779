import Rules

@testable import Web

extension SamplePages {
    var keepingPages: [any PageModel] {
        [
            fileForm(fault: nil), fileForm(fault: mend), restricted(mayAct: true), restricted(mayAct: false),
            behind, restrictions(isEmpty: false), restrictions(isEmpty: true), retention(isEmpty: false),
            retention(isEmpty: true), purgePreview, purge(isDone: false, mayConfirm: true),
            purge(isDone: false, mayConfirm: false), purge(isDone: true, mayConfirm: false),
            withdrawn(isOfAct: true), withdrawn(isOfAct: false), withdrawals(isEmpty: false),
            withdrawals(isEmpty: true),
        ]
    }

    private var mend: String { said("请改正", "mend this") }
    private var file: PageLink {
        PageLink(text: words("keeping.family", ["id": "38"]), href: "/families/38")
    }

    private func fileForm(fault: String?) -> FileFormModel {
        FileFormModel(
            title: words("keeping.restrict-title"), backText: couple, isOfFamily: fault == nil,
            back: "/families/38",
            lead: words("keeping.restrict-lead"), path: "/families/38/restrict",
            hidden: fault == nil ? [] : [HiddenField(name: "form", value: "csv")], fields: questions(fault),
            faults: fault.map { [FormFault(href: "#day", text: $0)] } ?? [], hasFaults: fault != nil,
            button: words("keeping.restrict"))
    }

    private func form(_ name: String, field: String, isQuiet: Bool) -> RestrictedModel.Form {
        let question = FieldQuestion(
            name: field, label: words("keeping.\(name)-ask"), hint: words("keeping.\(name)-hint"), form: .text
        )
        return .init(
            id: name, title: words("keeping.\(name)-title"), lead: words("keeping.\(name)-lead"),
            path: "/families/38/\(name)", fields: [question.model(FormFields(""), fault: mend)],
            button: words("keeping.\(name)"), isQuiet: isQuiet)
    }

    private func restricted(mayAct: Bool) -> RestrictedModel {
        RestrictedModel(
            title: words("keeping.restricted-title", ["id": "38"]),
            text: said("资料限制处理", "processing is restricted"),
            person: mayAct ? words("keeping.restricted-person") : nil,
            faults: mayAct ? [FormFault(href: "#why", text: mend)] : [], hasFaults: mayAct,
            forms: mayAct
                ? [
                    form("look", field: "reason", isQuiet: false),
                    form("lift", field: "why", isQuiet: true),
                ] : [], path: mayAct ? "/families/38/look" : "",
            nothing: mayAct ? nil : words("keeping.nothing"))
    }

    private var behind: BehindModel {
        BehindModel(
            title: couple, tabTitle: words("keeping.family", ["id": "38"]), household: "H0038", village: east,
            back: "/families/38",
            note: words("keeping.behind-note"), people: family.people, facts: family.facts,
            path: "/families/38/look", reason: said("法院调取", "for the court"))
    }

    private func restrictions(isEmpty: Bool) -> RestrictionListModel {
        func row(_ lifted: String?) -> RestrictionListModel.Row {
            .init(
                family: file, of: words("keeping.of-person"), since: presentation.day(testDay),
                by: name("王干事", "Wang"), lifted: lifted)
        }
        let lifted = words(
            "keeping.day-by", ["day": presentation.day(testDay), "who": name("王干事", "Wang")])
        return RestrictionListModel(
            title: words("keeping.restrictions"), asKnown: asKnown("/restrictions"),
            outcome: isEmpty ? nil : words("keeping.done-restricted"),
            shows: choices([words("keeping.show-open"), words("keeping.show-all")]),
            found: words.counted("keeping.found", isEmpty ? 0 : 2),
            rows: isEmpty ? [] : [row(lifted), row(nil)], hasRows: !isEmpty)
    }

    private func withdrawn(isOfAct: Bool) -> WithdrawnModel {
        WithdrawnModel(
            title: words("withdrawal.page-title", ["id": "38"]),
            text: words(
                "withdrawal.page-text", ["who": name("王干事", "Wang"), "when": "2026-11-25 09:40"]),
            reason: isOfAct ? words("history.because", ["reason": said("登记了两次", "registered twice")]) : nil,
            putBack: isOfAct
                ? PageLink(text: words("withdrawal.put-back"), href: "/families/38/undo/2") : nil,
            links: [
                PageLink(text: words("withdrawal.history"), href: "/families/38/history"),
                PageLink(
                    text: words("withdrawal.before"), href: "/families/38?as_known=2026-11-25T01:40:00Z"),
            ])
    }

    private func withdrawals(isEmpty: Bool) -> WithdrawalListModel {
        func row(_ back: String?) -> WithdrawalListModel.Row {
            .init(
                family: file, day: presentation.day(testDay), by: name("王干事", "Wang"), back: back)
        }
        let back = words(
            "keeping.day-by", ["day": presentation.day(testDay), "who": name("王干事", "Wang")])
        return WithdrawalListModel(
            title: words("withdrawal.list"), asKnown: asKnown("/withdrawals"),
            shows: choices([words("withdrawal.show-open"), words("withdrawal.show-all")]),
            found: words.counted("withdrawal.found", isEmpty ? 0 : 2),
            rows: isEmpty ? [] : [row(back), row(nil)], hasRows: !isEmpty)
    }

    private func retention(isEmpty: Bool) -> RetentionModel {
        let closed = words(
            "keeping.day-by", ["day": presentation.day(testDay), "who": name("王干事", "Wang")])
        return RetentionModel(
            title: words("keeping.retention"), outcome: isEmpty ? nil : words("keeping.done-purged"),
            period: isEmpty
                ? nil
                : words.counted(
                    "keeping.period", 10,
                    ["day": presentation.day(testDay), "basis": said("本单位决定", "a decision of the office")]),
            found: words.counted("keeping.closed-found", 2),
            rows: isEmpty
                ? []
                : [
                    .init(
                        family: file, closed: closed, due: presentation.day(testDay), isDue: true, held: nil),
                    .init(
                        family: file, closed: closed, due: words("keeping.no-due"), isDue: false,
                        held: words("keeping.held-on-draft")),
                ], hasRows: !isEmpty, proposeHref: isEmpty ? nil : "/retention/purge",
            purges: isEmpty
                ? []
                : [
                    .init(
                        purge: PageLink(
                            text: words("keeping.purge-number", ["id": "1"]), href: "/retention/purges/1"),
                        day: presentation.day(testDay), families: "2",
                        basis: said("本单位决定", "a decision of the office"),
                        state: words("keeping.purge-waits", ["who": name("王干事", "Wang")]))
                ], hasPurges: !isEmpty)
    }

    private var purgePreview: PurgePreviewModel {
        let question = FieldQuestion(
            name: "reason", label: words("keeping.purge-why"), hint: words("keeping.purge-why-hint"),
            form: .text)
        return PurgePreviewModel(
            title: words("keeping.purge-title"), lead: words.counted("keeping.purge-lead", 1),
            families: [file], rows: [LabelledValue(label: words("keeping.rows-people"), value: "3")],
            hidden: [HiddenField(name: "family", value: "38")],
            fields: [question.model(FormFields(""), fault: mend)],
            faults: [FormFault(href: "#reason", text: mend)], hasFaults: true)
    }

    private func purge(isDone: Bool, mayConfirm: Bool) -> PurgeModel {
        let sure = FieldQuestion(
            name: "sure", label: words("keeping.sure-label"), hint: words("keeping.sure-hint"),
            form: .ticks([FieldChoice(value: "yes", label: words("keeping.sure"))]))
        return PurgeModel(
            title: words("keeping.purge-number", ["id": "1"]),
            outcome: isDone ? words("keeping.done-purged") : nil,
            faults: mayConfirm ? [FormFault(href: "#sure", text: words("keeping.fault-sure"))] : [],
            hasFaults: mayConfirm,
            facts: [LabelledValue(label: words("keeping.purge-years"), value: "10")],
            families: isDone
                ? []
                : [
                    .init(
                        family: file, closed: words("keeping.day-by", ["day": "2010-01-01", "who": "x"]),
                        due: "2020-01-01", isDue: true, held: words("keeping.held-linked"))
                ], hasFamilies: !isDone, rowsTitle: words("keeping.purge-rows"),
            rows: isDone ? [LabelledValue(label: words("keeping.rows-people"), value: "3")] : [],
            hasRows: isDone,
            asked: mayConfirm ? [sure.model(FormFields(""), fault: words("keeping.fault-sure"))] : [],
            mayRefuse: !isDone, mayConfirm: mayConfirm,
            path: "/retention/purges/1",
            waits: isDone || mayConfirm ? nil : words("keeping.waits-second"))
    }
}
