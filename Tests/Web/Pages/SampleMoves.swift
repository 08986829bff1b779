import Rules

@testable import Web

extension SamplePages {
    var movePages: [any PageModel] {
        [
            moveList(isEmpty: false), moveList(isEmpty: true), openMove, answeredMove, renumbered, offerForm,
            offerPreview, staleOffer,
        ]
    }

    private func moveList(isEmpty: Bool) -> MoveListModel {
        func row(_ number: Int, open: Int?) -> MoveListModel.Row {
            .init(
                href: "/moves/\(number)", title: words("moves.number", ["id": String(number)]),
                who: name("林*", "Lin *"), way: words("moves.way", ["from": east, "to": unity]),
                day: presentation.day(testDay), note: offeredState,
                open: open.map { words.counted("moves.open", $0) })
        }
        let rows = isEmpty ? [] : [row(3, open: 2), row(4, open: nil)]
        return MoveListModel(
            title: words("moves.title"),
            asKnown: asKnown("/moves", "as_known=2099-01-01T09:00", day: .acts, isRefused: true),
            groups: ["incoming", "outgoing", "answered"].map {
                .init(
                    id: $0, title: words("moves.\($0)"), rows: rows, hasRows: !rows.isEmpty,
                    none: words("moves.none-\($0)"))
            },
            pager: isEmpty
                ? nil
                : Pager(
                    page: 1, size: 50, total: 60, address: Address(path: "/moves", query: nil),
                    words: words))
    }

    private var offeredState: String {
        words("moves.state-open", ["who": name("王干事", "Wang"), "when": "2026-11-25 09:40"])
    }

    private func shown(isThere: Bool = true, items: [String]) -> MoveModel.Shown {
        .init(
            people: [
                LabelledValue(
                    label: words("role.wife"),
                    value: words("moves.born", ["name": name("林*", "Lin *"), "year": "1976"]))
            ], reason: items.isEmpty ? nil : said("迁居", "moving house"), items: items,
            hasItems: !items.isEmpty, isThere: isThere)
    }

    private func move(
        isOpen: Bool, shown: MoveModel.Shown, flips: [EventPreviewModel.Flip], fault: String? = nil
    ) -> MoveModel {
        let field = FieldQuestion(
            name: "reason", label: words("moves.decline-ask"), hint: words("moves.decline-hint"), form: .text)
        let accept = FieldQuestion(
            name: "note", label: words("moves.accept-ask"), hint: words("moves.accept-hint"), form: .text)
        return MoveModel(
            title: words("moves.one-title", ["id": "3"]), outcome: isOpen ? nil : words("moves.done-accept"),
            faults: fault.map { [FormFault(href: "#reason", text: $0)] } ?? [], hasFaults: fault != nil,
            lead: words("moves.lead", ["from": east, "to": unity, "day": presentation.day(testDay)]),
            state: offeredState, isOpen: isOpen,
            family: isOpen ? nil : PageLink(text: words("moves.family"), href: "/families/38"),
            shown: shown, flips: flips, hasFlips: !flips.isEmpty,
            answers: isOpen
                ? [
                    .init(
                        id: "accept", title: words("moves.accept-title"), lead: words("moves.accept-lead"),
                        path: "/moves/3/accept", field: accept.model(FormFields(""), fault: nil),
                        button: words("moves.accept"), isQuiet: false),
                    .init(
                        id: "decline", title: words("moves.decline-title"), lead: words("moves.decline-lead"),
                        path: "/moves/3/decline", field: field.model(FormFields(""), fault: fault),
                        button: words("moves.decline"), isQuiet: true),
                ] : [], path: isOpen ? "/moves/3/accept" : "")
    }

    private var item: String { said("2人在保，保单仍由原单位管理", "2 covered; the covers stay with the old office") }
    private var openMove: MoveModel {
        move(isOpen: true, shown: shown(items: [item]), flips: [flip], fault: words("moves.fault-reason"))
    }
    private var answeredMove: MoveModel { move(isOpen: false, shown: shown(items: []), flips: []) }
    private var renumbered: MoveModel {
        move(isOpen: false, shown: shown(isThere: false, items: []), flips: [])
    }

    private var offerForm: OfferFormModel {
        OfferFormModel(
            title: words("moves.offer-title"), family: couple, back: "/families/38",
            path: "/families/38/offer", hidden: [HiddenField(name: "opened", value: "1")],
            fields: questions(said("请改日期", "mend the day")),
            faults: [FormFault(href: "#day", text: said("请改日期", "mend the day"))], hasFaults: true)
    }

    private func preview(since: [HistoryModel.Entry]) -> OfferPreviewModel {
        OfferPreviewModel(
            title: words("moves.offer-title"), family: couple, back: "/families/38/offer",
            path: "/families/38/offer",
            lead: words("moves.preview-lead", ["to": unity, "day": presentation.day(testDay)]), faults: [],
            hasFaults: false, hidden: [HiddenField(name: "basis", value: "1")],
            shown: shown(items: [item]), flips: [flip], hasFlips: true, since: since,
            hasSince: !since.isEmpty)
    }

    private var offerPreview: OfferPreviewModel { preview(since: []) }
    private var staleOffer: OfferPreviewModel { preview(since: [entry]) }
}
