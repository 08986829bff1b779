import Casework
import CivilCalendar
import Rules

extension ImportListModel {
    init(_ imports: [ImportInList], uploads: [UploadInList], context: SiteContext) {
        let (address, words) = (context.address, context.words)
        asKnown = AsKnown(context, day: .acts)
        isNow = asKnown.isNow
        let presentation = Presentation(language: words.language)
        title = words("imports.title")
        outcome = address["done"] == "discarded" ? words("uploads.done-discarded") : nil
        waiting = uploads.map { upload in
            Waiting(
                link: PageLink(
                    text: words(
                        "uploads.waiting-one", ["when": upload.when.text, "actor": upload.actor]),
                    href: "/imports/uploads/\(upload.id)"),
                note: words("uploads.size", ["n": presentation.number((upload.size + 1023) / 1024)]))
        }
        hasWaiting = !waiting.isEmpty
        rows = imports.map { summary in
            Row(
                href: address.known("/imports/\(summary.id)"),
                title: words("imports.one-title", ["id": String(summary.id)]),
                when: summary.when.text, actor: summary.actor, rows: presentation.number(summary.rows),
                accepted: presentation.number(summary.accepted),
                refused: presentation.number(summary.rows - summary.accepted),
                waiting: presentation.number(summary.waiting), hasWaiting: summary.waiting > 0,
                state: summary.isWithdrawn ? words("imports.withdrawn") : nil)
        }
        hasRows = !rows.isEmpty
    }
}

extension ImportModel {
    init(
        _ opened: OpenedImport, page: Int, form: AcceptanceForm, answered: AnsweredChanges?,
        done: String? = nil,
        context: SiteContext
    ) {
        let (address, words) = (context.address, context.words)
        asKnown = AsKnown(context, day: .state)
        listHref = address.known("/imports")
        let isNow = asKnown.isNow
        let summary = opened.summary
        title = words("imports.one-title", ["id": String(summary.id)])
        path = "/imports/\(summary.id)" + (page == 1 ? "" : "?page=\(page)")
        rejectsHref = context.session?.actor == summary.actor ? "/imports/\(summary.id)/rejects" : nil
        isFirst = page == 1
        facts = Self.facts(summary, words: words)
        outcome =
            answered.map {
                words.counted($0.isDeclined ? "imports.declined-done" : "imports.accepted-done", $0.count)
            }
            ?? done.flatMap { words.known("imports.done-\($0)") }
        faults =
            form.faults.map { FormFault(href: "#\($0.field)", text: words($0.key)) }
            + (form.refusal.map { [FormFault(href: "#changes", text: words($0))] } ?? [])
        hasFaults = !faults.isEmpty
        refusals = opened.refusals.map {
            Refusal(
                line: String($0.line), column: $0.column, reason: $0.text.map { words($0) } ?? "",
                code: $0.code)
        }
        hasRefusals = !refusals.isEmpty
        kinds = Self.kinds(opened.kinds, words: words)
        hasKinds = !kinds.isEmpty
        pager = Pager(
            page: page, size: ImportQuery.linesOnPage, total: opened.changedLines, address: address,
            words: words)
        lines = opened.lines.map {
            Line(
                $0, isOpen: isNow && context.mayChange && !summary.isWithdrawn, form: form, address: address,
                words: words)
        }
        hasLines = !lines.isEmpty
        hasWaiting = lines.contains(where: \.isWaiting)
        unlisted = opened.unlisted.map {
            Unlisted(
                household: $0.household ?? words("family.unnumbered", ["id": String($0.home)]),
                href: address.known("/families/\($0.home)", keepsDay: true), village: words($0.village.name))
        }
        hasUnlisted = !unlisted.isEmpty
        unlistedMore = Self.more(opened.unlistedFamilies - unlisted.count, words: words)
        isCorrection = form.manner == .correction
        isEvent = form.manner == .event
        isDeclined = form.manner == .declined
        since = form.since
    }
}

extension ImportModel {
    private static func facts(_ summary: ImportInList, words: Words) -> [LabelledValue] {
        let presentation = Presentation(language: words.language)
        return [
            LabelledValue(label: words("imports.when"), value: summary.when.text),
            LabelledValue(label: words("imports.actor"), value: summary.actor),
            LabelledValue(label: words("imports.encoding"), value: summary.encoding),
            LabelledValue(label: words("imports.as-of"), value: presentation.day(summary.asOf)),
            LabelledValue(label: words("imports.rows"), value: presentation.number(summary.rows)),
            LabelledValue(label: words("imports.accepted"), value: presentation.number(summary.accepted)),
            LabelledValue(label: words("imports.added"), value: presentation.number(summary.added)),
            LabelledValue(label: words("uploads.changed"), value: presentation.number(summary.changed)),
            LabelledValue(label: words("uploads.unchanged"), value: presentation.number(summary.unchanged)),
        ]
    }

    static func kinds(_ kinds: [ChangedKind], words: Words) -> [Kind] {
        let presentation = Presentation(language: words.language)
        return kinds.map {
            Kind(
                kind: words.known("fact-kind.\($0.kind)") ?? $0.kind, lines: presentation.number($0.lines))
        }
    }

    /// "and 12 more"; nil for none.
    static func more(_ count: Int, words: Words) -> String? {
        count > 0 ? words.counted("imports.unlisted-more", count) : nil
    }
}

extension ImportModel.Line {
    fileprivate init(
        _ changed: ChangedLine, isOpen: Bool, form: AcceptanceForm, address: Address, words: Words
    ) {
        let names = FamilyNames(changed.members, words: words)
        line = String(changed.line)
        label = words("imports.line-of", ["line": line])
        household = changed.household ?? words("family.unnumbered", ["id": String(changed.home)])
        href = address.known("/families/\(changed.home)", keepsDay: true)
        let waiting = isOpen ? changed.changes.filter { $0.accepted == nil } : []
        let said = changed.changes.map { $0.accepted.map { Self.text($0, words) } }
        // What was answered as one is said once, at the line.
        decided = Set(said).count == 1 ? said[0] : nil
        let isByOne = decided == nil
        changes = zip(changed.changes, said).map { cell, said in
            let isOne = waiting.count > 1 && waiting.contains(cell)
            return ImportModel.Change(
                cell, tick: isOne ? .init(cell.place, form: form) : nil, decided: isByOne ? said : nil,
                names: names, words: words)
        }
        isWaiting = !waiting.isEmpty
        isTicked = form.places.contains(ChangePlace(line: changed.line))
    }

    private static func text(_ accepted: AcceptedBy, _ words: Words) -> String {
        if accepted.isDeclined { return words("imports.decided-declined", ["actor": accepted.actor]) }
        var said = words("imports.decided-correction", ["actor": accepted.actor])
        if let since = accepted.since {
            let day = Presentation(language: words.language).day(since)
            said = words(
                accepted.holds ? "imports.decided-event" : "imports.decided-later",
                ["actor": accepted.actor, "day": day])
        }
        return accepted.isUndone ? words("imports.decided-undone", ["said": said]) : said
    }
}

extension ImportModel.Tick {
    fileprivate init(_ place: ChangePlace, form: AcceptanceForm) {
        id = "change-\(place.line)-\(place.change ?? 0)"
        value = place.description
        isTicked = form.places.contains(place)
    }
}

extension ImportModel.Change {
    /// - Parameters:
    ///   - tick: by which it is chosen without the rest of its line.
    ///   - decided: how it was answered, where the rest of its line was answered otherwise or not at all.
    init(
        _ cell: ProposedCell, tick: ImportModel.Tick? = nil, decided: String? = nil, names: FamilyNames,
        words: Words
    ) {
        self.tick = tick
        self.decided = decided
        let kind = words.known("fact-kind.\(cell.kind)") ?? cell.kind
        about = words("fact-name.of", ["who": names.called(cell.subject), "what": kind])
        before = Self.text(cell.before, names, words)
        after = Self.text(cell.after, names, words)
        note = cell.accepted == nil ? cell.settlement.map { words($0.text) } : nil
    }

    /// Columns whose numbers say nothing by themselves.
    private static let counts: Set<String> = ["children_ever", "children_alive", "household_size"]

    private static func text(_ cells: [FactCell], _ names: FamilyNames, _ words: Words) -> String {
        let facts = FactNames(names: names, words: words)
        let presentation = Presentation(language: words.language)
        let texts = cells.compactMap { cell -> String? in
            switch cell.value {
            case .none where cell.column == "ended_by": words("value.union-lasts")
            case .text(let text) where cell.column == "ended_by": words("value.union-\(text)")
            case .none: nil
            case .hidden(let masked): masked
            case .text(let text): facts.value(text)
            case .list(let texts):
                presentation.list(texts.map { words.known("fact-name.\($0)") ?? facts.value($0) })
            case .area(let area): words("imports.area", ["name": words(area.name), "code": area.code])
            case .number(let number) where counts.contains(cell.column):
                words("value.count-\(cell.column)", ["n": String(number)])
            case .number(let number):
                cell.column.hasSuffix("_fen") ? presentation.money(.init(fen: number)) : String(number)
            case .day(let day): presentation.day(day)
            case .flag(let flag):
                cell.column == "alive" ? words(flag ? "value.alive" : "value.dead") : words("value.\(flag)")
            }
        }
        return texts.isEmpty ? words("imports.nothing") : presentation.list(texts)
    }
}
