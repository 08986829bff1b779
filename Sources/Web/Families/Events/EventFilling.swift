import Benefits
import Casework
import Rules

extension FamilyForEvent {
    /// What the family is called on its pages.
    func title(_ words: Words) -> String {
        let number = household ?? words("family.unnumbered", ["id": String(home)])
        return FamilyNames(dossier, words: words).title(dossier, number: number)
    }
}

extension EventKind {
    /// As it stands above a page: begun with a capital where the script has them.
    func heading(_ words: Words) -> String { words.heading(title) }
}

extension EventListModel {
    init(_ family: FamilyForEvent, words: Words) {
        title = words("event.list-title")
        self.family = family.title(words)
        familyHref = "/families/\(family.home)"
        groups = EventForm.groups.map { group in
            Group(
                id: group.key, title: words("event.group-\(group.key)"),
                events: group.forms.map { form in
                    Entry(
                        title: form.kind.heading(words), about: words("event.about-\(form.kind.rawValue)"),
                        href: "/families/\(family.home)/events/\(form.kind.rawValue)")
                })
        }
    }
}

extension EventPreviewModel {
    init(
        _ preview: EventInWords, title: String, _ family: FamilyForEvent, _ words: Words,
        at place: (path: String, back: String), save: String, hidden: [HiddenField] = [],
        isEditable: Bool = false, fields: [FieldModel] = [], faults: [FormFault] = [],
        since: Meanwhile = .nothing
    ) {
        self.title = title
        self.family = family.title(words)
        path = place.path
        back = place.back
        self.hidden = hidden + [HiddenField(name: "basis", value: preview.basis)] + since.hidden
        warnings = preview.warnings.map { words($0) }
        changes = preview.changes.map { words($0) }
        flips = preview.flips.map { Flip($0, words: words) }
        hasFlips = !flips.isEmpty
        self.save = save
        self.isEditable = isEditable
        self.fields = fields
        self.faults = faults
        hasFaults = !faults.isEmpty
        self.since = since.shown(family.home, words)
        hasSince = !since.isEmpty
    }
}

extension EventPreviewModel.Flip {
    init(_ flip: FlipInWords, words: Words) {
        programme = words(flip.title)
        unit = words(flip.unit)
        let day = Presentation(language: words.language).day(flip.from)
        from = flip.mayBeEarlier ? words("event.flip-earlier", ["day": day]) : day
        before = EventPreviewModel.Answer(flip.before, words: words)
        after = EventPreviewModel.Answer(flip.after, words: words)
    }
}

extension EventPreviewModel.Answer {
    fileprivate init(_ answer: FlipInWords.Answer?, words: Words) {
        outcome = answer.map { OutcomeMark($0.outcome, words: words) }
        amount = Presentation(language: words.language).money(answer?.amount)
        silence = answer == nil ? words("event.not-spoken-of") : nil
    }
}

/// Reads the history of a family.
enum HistoryQuery: PageQuery {
    static func page(_ context: SiteContext, _ office: Office) async throws -> HistoryModel {
        let history = try await office.desk.history(
            of: try context.number("id"), on: try context.askedDay, asKnown: context.address["as_known"],
            today: office.today(), try context.caller.within(nil))
        return HistoryModel(history, context: context)
    }
}

extension HistoryModel {
    init(_ history: OpenedHistory, context: SiteContext) {
        let (family, words) = (history.family, context.words)
        title = words("history.title")
        asKnown = AsKnown(context, day: .acts)
        let isNow = asKnown.isNow && context.mayChange
        self.family = family.title(words)
        familyHref = context.address.known("/families/\(family.home)", keepsDay: true)
        eventsHref = isNow && !history.isWithdrawn ? "/families/\(family.home)/events" : nil
        done = context.address["done"].map { words.known("history.done-\($0)") ?? words("history.done") }
        entries =
            Entry.list(
                history.entries, home: family.home, isUndoable: isNow, words: words
            ).reversed()
        hasEntries = !entries.isEmpty
    }
}

extension HistoryModel.Entry {
    /// - Parameter isUndoable: false for what was known earlier: what came after it is not shown.
    static func list(
        _ entries: [FamilyHistory.Entry], home: Int64, isUndoable: Bool = true, words: Words
    ) -> [Self] {
        entries.enumerated().map {
            Self($1, place: $0 + 1, home: home, isUndoable: isUndoable, words: words)
        }
    }

    /// - Parameter place: from 1, in the order in which it was recorded.
    init(_ entry: FamilyHistory.Entry, place: Int, home: Int64, isUndoable: Bool, words: Words) {
        let presentation = Presentation(language: words.language)
        anchor = "entry-\(place)"
        let what = words(entry.title)
        let values = ["who": words(entry.who), "when": entry.at.text, "what": what]
        sentence =
            entry.day.map { day in
                words(
                    "history.sentence-on",
                    values.merging(["day": presentation.day(day)]) { first, _ in first })
            } ?? words("history.sentence", values)
        reason = entry.reason.map { words("history.because", ["reason": $0]) }
        changes = entry.changes.map { words($0) }
        var tags: [String] = []
        if let act = entry.act { tags.append(words("history.act", ["n": String(act)])) }
        if let undone = entry.undoes { tags.append(words("history.undoes", ["n": String(undone)])) }
        if entry.isUndone { tags.append(words("history.undone")) }
        self.tags = tags
        undoHref = isUndoable && entry.canBeUndone ? entry.act.map { "/families/\(home)/undo/\($0)" } : nil
        undoLabel =
            entry.undoes.map { words("history.redo", ["n": String($0)]) }
            ?? words("history.undo", ["what": what])
    }
}
