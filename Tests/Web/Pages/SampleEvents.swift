import Casework
import Hummingbird
import Logging
import Rules

@testable import Web

extension SamplePages {
    var couple: String { said("林秀兰、何建国 家庭", "Family of Lin Xiulan, He Jianguo") }
    private var death: String { said("死亡", "death") }

    var eventPages: [any PageModel] {
        [
            eventList, eventForm, hinderedForm, faultyEventForm, eventPreview, quietPreview, undoing,
            history(entries: [entry, bareEntry]), history(entries: []),
        ]
    }

    private var eventList: EventListModel {
        EventListModel(
            title: words("event.list-title"), family: couple, familyHref: "/families/38",
            groups: [
                .init(
                    id: "people", title: words("event.group-people"),
                    events: [
                        .init(
                            title: death, about: words("event.about-death"), href: "/families/38/events/death"
                        )
                    ])
            ])
    }

    /// One question of each form.
    func questions(_ fault: String?) -> [FieldModel] {
        let choices = [
            FieldChoice(value: "wife", label: name("林秀兰", "Lin Xiulan"), hint: words("role.wife")),
            FieldChoice(value: "son", label: name("何晓明", "He Xiaoming")),
        ]
        var typed = FormFields("person=son&parents=son&sex=son&day=2026-08-03&brought=x")
        if fault != nil { typed = FormFields("day=2026-02-30") }
        return [
            FieldQuestion(name: "person", label: words("event.ask-person"), form: .radios(choices)),
            FieldQuestion(
                name: "parents", label: words("event.ask-parents"), hint: words("event.hint-day"),
                form: .ticks(choices)),
            FieldQuestion(
                name: "sex", label: words("event.ask-sex"), hint: words("event.hint-day"),
                form: .select(choices)),
            FieldQuestion(
                name: "day", label: words("event.ask-day"), hint: words("event.hint-day"), form: .day),
            FieldQuestion(
                name: "brought", label: words("event.ask-brought"), hint: words("event.hint-brought"),
                form: .area),
        ].map { $0.model(typed, fault: fault) }
    }

    private func form(
        _ fault: String?, since: [HistoryModel.Entry], obstacle: String? = nil
    ) -> EventFormModel {
        EventFormModel(
            title: death, lead: words("event.about-death"), family: couple,
            path: "/families/38/events/death",
            back: PageLink(text: words("event.list-title"), href: "/families/38/events"), obstacle: obstacle,
            hidden: [HiddenField(name: "opened", value: "1")], fields: questions(fault),
            faults: fault.map { [FormFault(href: "#day", text: $0)] } ?? [], hasFaults: fault != nil,
            since: since, hasSince: !since.isEmpty)
    }

    private var eventForm: EventFormModel { form(nil, since: []) }
    private var hinderedForm: EventFormModel {
        form(nil, since: [], obstacle: words(EventFault.nobodyMarried.text))
    }
    private var faultyEventForm: EventFormModel {
        form(words("event.fault-two", ["label": words("event.ask-partners")]), since: [entry])
    }

    var entry: HistoryModel.Entry {
        .init(
            anchor: "entry-2",
            sentence: words(
                "history.sentence",
                ["when": "2026-11-25 09:40", "who": name("王干事", "Wang"), "what": death]),
            reason: words("history.because", ["reason": said("死亡证明", "death certificate")]),
            changes: [said("何晓明去世", "He Xiaoming died")], tags: [words("history.act", ["n": "2"])],
            undoHref: "/families/38/undo/2", undoLabel: words("history.undo", ["what": death]))
    }

    private var bareEntry: HistoryModel.Entry {
        .init(
            anchor: "entry-1", sentence: words("history.undone"), reason: nil, changes: [], tags: [],
            undoHref: nil, undoLabel: "")
    }

    private func preview(
        flips: [EventPreviewModel.Flip], isEditable: Bool, fields: [FieldModel] = []
    ) -> EventPreviewModel {
        EventPreviewModel(
            title: death, family: couple, path: "/families/38/events/death", back: "/families/38/events",
            hidden: [HiddenField(name: "basis", value: "1")],
            warnings: isEditable ? [words(EventWarning.youngParent.text)] : [],
            changes: [said("何晓明去世", "He Xiaoming died")], flips: flips, hasFlips: !flips.isEmpty,
            save: words("event.save"), isEditable: isEditable, fields: fields, faults: [], hasFaults: false,
            since: [], hasSince: false)
    }

    var flip: EventPreviewModel.Flip {
        let silent = EventPreviewModel.Answer(
            outcome: nil, amount: nil, silence: words("event.not-spoken-of"))
        let paid = EventPreviewModel.Answer(
            outcome: OutcomeMark(.eligible, words: words), amount: "¥590.00", silence: nil)
        return .init(
            programme: support, unit: words("family.whole"), from: presentation.day(testDay),
            before: silent, after: paid)
    }

    private var eventPreview: EventPreviewModel { preview(flips: [flip], isEditable: true) }

    private var quietPreview: EventPreviewModel { preview(flips: [], isEditable: false) }
    private var undoing: EventPreviewModel {
        preview(flips: [], isEditable: false, fields: Array(questions(nil).suffix(1)))
    }

    private func history(entries: [HistoryModel.Entry]) -> HistoryModel {
        HistoryModel(
            title: words("history.title"), family: couple, familyHref: "/families/38",
            eventsHref: "/families/38/events", done: entries.isEmpty ? nil : words("history.done-undone"),
            asKnown: asKnown("/families/38/history"), entries: entries, hasEntries: !entries.isEmpty)
    }

    /// The form that asks for another instant of knowledge, of a page with this query.
    func asKnown(
        _ path: String, _ query: String? = nil, day: AsKnown.DayMeaning? = nil, isRefused: Bool = false
    ) -> AsKnown {
        var context = SiteContext(logger: .init(label: "test"))
        context.language = language
        context.address = Address(path: path, query: query)
        if isRefused { context.refusedTime = RefusedTime(context.address, .badInstant) }
        return AsKnown(context, day: day)
    }
}
