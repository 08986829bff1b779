import Benefits
import Casework
import CivilCalendar

extension FileFormModel {
    init(closing family: FamilyForEvent, _ fields: FormFields, _ faults: FieldFaults, _ words: Words) {
        let questions = [
            FieldQuestion(
                name: "day", label: words("keeping.close-day"), hint: words("event.hint-day"), form: .day),
            FieldQuestion(
                name: "reason", label: words("keeping.close-why"), hint: words("keeping.hint-why"),
                form: .area),
        ]
        self.init("close", of: family, asking: questions, fields, faults, words)
    }
}

extension RetentionModel {
    init(_ opened: OpenedRetention, context: SiteContext) {
        let words = context.words
        title = words("keeping.retention")
        outcome = context.address["done"].flatMap { words.known("keeping.done-\($0)") }
        period = opened.period.map {
            words.counted(
                "keeping.period", $0.years,
                ["basis": $0.basis, "day": Presentation(language: words.language).day($0.from)])
        }
        found = words.counted("keeping.closed-found", opened.closed.count)
        rows = opened.closed.map { Row($0, words: words) }
        hasRows = !rows.isEmpty
        proposeHref = opened.mayPurge && rows.contains(where: \.isDue) ? "/retention/purge" : nil
        purges = opened.purges.map { PurgeRow($0, words: words) }
        hasPurges = !purges.isEmpty
    }
}

extension RetentionModel.Row {
    init(_ closed: OpenedRetention.ClosedInList, words: Words) {
        let presentation = Presentation(language: words.language)
        family = PageLink(
            text: words("keeping.family", ["id": String(closed.home)]), href: "/families/\(closed.home)")
        self.closed = words(
            closed.isWithdrawn ? "keeping.withdrawn-by" : "keeping.day-by",
            ["day": presentation.day(closed.day), "who": closed.closedBy])
        due = presentation.day(closed.dueOn) ?? words("keeping.no-due")
        isDue = closed.isDue
        held =
            closed.obstacles.isEmpty
            ? nil : presentation.clauses(closed.obstacles.map { words("keeping.held-\($0)") })
    }
}

extension OpenedRetention.PurgeInList {
    fileprivate func state(_ words: Words) -> String {
        if let refused {
            let values = ["who": refused.by, "when": refused.at.text, "why": refused.reason]
            return words("keeping.purge-refused", values.merging(["first": proposedBy]) { first, _ in first })
        }
        guard let doneBy, let doneAt else {
            return words("keeping.purge-waits", ["who": proposedBy])
        }
        return words("keeping.purge-done", ["who": doneBy, "first": proposedBy, "when": doneAt.text])
    }
}

extension RetentionModel.PurgeRow {
    fileprivate init(_ purge: OpenedRetention.PurgeInList, words: Words) {
        let presentation = Presentation(language: words.language)
        self.purge = PageLink(
            text: words("keeping.purge-number", ["id": String(purge.id)]),
            href: "/retention/purges/\(purge.id)")
        day = presentation.day(purge.day)
        families = presentation.number(purge.families.count)
        basis = purge.basis
        state = purge.state(words)
    }
}

extension PurgePreviewModel {
    init(_ figures: PurgeFigures, _ fields: FormFields, _ faults: FieldFaults, words: Words) {
        title = words("keeping.purge-title")
        lead = words.counted("keeping.purge-lead", figures.families.count)
        families = figures.families.map {
            PageLink(text: words("keeping.family", ["id": String($0)]), href: "/families/\($0)")
        }
        rows = figures.named(words)
        hidden = figures.families.map { HiddenField(name: "family", value: String($0)) }
        let reason = FieldQuestion(
            name: "reason", label: words("keeping.purge-why"), hint: words("keeping.purge-why-hint"),
            form: .text)
        self.fields = [reason.model(fields, fault: faults["reason"])]
        self.faults = faults.summary
        hasFaults = !faults.isEmpty
    }
}

extension PurgeModel {
    init(
        _ opened: OpenedPurge, _ fields: FormFields, _ faults: FieldFaults, done: String?, words: Words
    ) {
        let presentation = Presentation(language: words.language)
        let purge = opened.purge
        title = words("keeping.purge-number", ["id": String(purge.id)])
        outcome = done.flatMap { words.known("keeping.done-\($0)") }
        self.faults = faults.summary
        hasFaults = !faults.isEmpty
        facts = [
            ("purge-state", purge.state(words)), ("purge-day", presentation.day(purge.day)),
            (
                "purge-families",
                presentation.list(purge.families.map { words("keeping.family", ["id": String($0)]) })
            ),
            ("purge-years", presentation.number(purge.years)), ("purge-basis", purge.basis),
            ("purge-reason", purge.reason), ("purge-digest", opened.digest),
        ].compactMap { key, value in
            value.map { LabelledValue(label: words("keeping.\(key)"), value: $0) }
        }
        path = "/retention/purges/\(purge.id)"
        let isOpen = purge.doneBy == nil && purge.refused == nil
        families = isOpen ? opened.closed.map { RetentionModel.Row($0, words: words) } : []
        hasFamilies = !families.isEmpty
        rowsTitle = words(isOpen ? "keeping.purge-rows" : "keeping.purged-rows")
        rows = opened.figures.map { $0.named(words) } ?? []
        hasRows = !rows.isEmpty
        mayRefuse = isOpen && opened.mayPurge
        mayConfirm = mayRefuse && purge.proposedBy != opened.asker
        let sure = FieldQuestion(
            name: "sure", label: words("keeping.sure-label"), hint: words("keeping.sure-hint"),
            form: .ticks([FieldChoice(value: "yes", label: words("keeping.sure"))]))
        let refusing = FieldQuestion(
            name: "reason", label: words("keeping.refuse-why"), hint: words("keeping.purge-why-hint"),
            form: .text)
        asked = [mayConfirm ? sure : nil, mayRefuse ? refusing : nil].compactMap { question in
            question.map { $0.model(fields, fault: faults[$0.name]) }
        }
        waits =
            isOpen && !mayConfirm
            ? words(opened.mayPurge ? "keeping.waits-second" : "keeping.waits-administrator") : nil
    }
}

extension PurgeFigures {
    /// By kind of fact; whatever has no name of its own is summed up in the last line.
    func named(_ words: Words) -> [LabelledValue] {
        var (named, others) = ([(label: String, count: Int)](), 0)
        for row in rows {
            let kind = row.table.split(separator: ".").last.map(String.init) ?? row.table
            guard let label = words.known("fact-kind.\(kind)") ?? words.known("keeping.rows-\(kind)") else {
                others += row.count
                continue
            }
            named.append((label, row.count))
        }
        if others > 0 { named.append((words("duplicates.other-records"), others)) }
        let presentation = Presentation(language: words.language)
        return named.map { LabelledValue(label: $0.label, value: presentation.number($0.count)) }
    }
}
