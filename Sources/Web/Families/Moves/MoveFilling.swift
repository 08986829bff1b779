import Casework
import CivilCalendar
import Rules

/// Fills the list of moves.
enum MoveListQuery: PageQuery {
    static let pageSize = 50

    static func page(_ context: SiteContext, _ office: Office) async throws -> MoveListModel {
        let moves = try await office.desk.moves(
            all: true, on: try context.askedDay, asKnown: context.address["as_known"],
            try context.caller.within(nil))
        let (page, _) = try await context.address.paged(
            pageSize, of: { $0.count { $0.outcome != nil } }
        ) { _ in moves }
        return MoveListModel(moves, page: page, context: context)
    }
}

extension MoveListModel {
    init(_ moves: [MoveOffer], page: Int, context: SiteContext) {
        let words = context.words
        title = words("moves.title")
        asKnown = AsKnown(context, day: .acts)
        let open = moves.filter { $0.outcome == nil }
        let answered = Array(moves.filter { $0.outcome != nil }.reversed())
        let size = MoveListQuery.pageSize
        let shown = answered.dropFirst((page - 1) * size).prefix(size)
        groups = [
            ("incoming", open.filter(\.isIncoming)), ("outgoing", open.filter { !$0.isIncoming }),
            ("answered", Array(shown)),
        ].map { Group($0, $1, words: words) }
        pager = Pager(page: page, size: size, total: answered.count, address: context.address, words: words)
    }
}

extension MoveListModel.Group {
    fileprivate init(_ id: String, _ moves: [MoveOffer], words: Words) {
        self.id = id
        title = words("moves.\(id)")
        rows = moves.map { MoveListModel.Row($0, words: words) }
        hasRows = !moves.isEmpty
        none = words("moves.none-\(id)")
    }
}

extension MoveOffer {
    /// Whether it says since when; a correction of what was always otherwise does not.
    fileprivate var isDated: Bool { day != .earliest }

    /// The key of the sentence that says what moved where.
    fileprivate var lead: String {
        switch outcome {
        case "renumbered": "moves.lead-renumbered"
        case "imported": isDated ? "moves.lead-imported" : "moves.lead-always"
        default: "moves.lead"
        }
    }
}

extension MoveListModel.Row {
    fileprivate init(_ move: MoveOffer, words: Words) {
        let presentation = Presentation(language: words.language)
        href = "/moves/\(move.id)"
        title = words("moves.number", ["id": String(move.id)])
        who =
            move.shown.map { shown in
                presentation.list(shown.people.map { $0.name ?? words("family.unnamed") })
            } ?? move.household.map { words("family.title-numbered", ["household": $0]) }
            ?? words("moves.file", ["id": String(move.home)])
        way = words("moves.way", ["from": words(move.from.name), "to": words(move.to.name)])
        day = move.isDated ? presentation.day(move.day) : words("moves.always")
        note = move.state(words)
        let count = move.shown?.items.count ?? 0
        open = move.outcome == nil && count > 0 ? words.counted("moves.open", count) : nil
    }
}

extension MoveOffer {
    /// "Offered by … at …", or how it was answered.
    func state(_ words: Words) -> String {
        guard let outcome, let answeredBy, let answeredAt else {
            return words("moves.state-open", ["who": offeredBy, "when": offeredAt.text])
        }
        let said = words("moves.state-\(outcome)", ["who": answeredBy, "when": answeredAt.text])
        guard let answerReason else { return said }
        return said + words("moves.state-because", ["reason": answerReason])
    }
}

extension MoveModel {
    /// - Parameters:
    ///   - fields: as typed.
    ///   - done: what was just done, as the address has it.
    init(
        _ move: MoveOffer, _ fields: FormFields, _ faults: FieldFaults, done: String?, words: Words
    ) {
        let presentation = Presentation(language: words.language)
        let values = [
            "from": words(move.from.name), "to": words(move.to.name), "day": presentation.day(move.day),
            "residence": words(move.residence.name),
        ]
        title = words("moves.one-title", ["id": String(move.id)])
        outcome = done.flatMap { words.known("moves.done-\($0)") }
        self.faults = faults.summary
        hasFaults = !faults.isEmpty
        var lead = words(move.lead, values)
        if move.residence.code != move.to.code { lead += words("moves.lead-residence", values) }
        if move.isRegistered { lead += words("moves.lead-register") }
        self.lead = lead
        state = move.state(words)
        isOpen = move.outcome == nil
        let hasMoved = ["accepted", "renumbered", "imported"].contains(move.outcome)
        let isHere = hasMoved ? move.isIncoming : move.isOutgoing
        family = isHere ? PageLink(text: words("moves.family"), href: "/families/\(move.home)") : nil
        shown = Shown(move.shown, words: words)
        flips = move.shown.map { Self.flips($0, words: words) } ?? []
        hasFlips = !flips.isEmpty
        answers = isOpen ? Self.answers(move, fields, faults, words) : []
        path = answers.first?.path ?? ""
    }

    static func flips(_ shown: MoveShown, words: Words) -> [EventPreviewModel.Flip] {
        let names = FamilyNames(
            shown.people.map { NamedMember(key: $0.key, name: $0.name) }, words: words)
        return shown.flips.map { flip in
            EventPreviewModel.Flip(
                programme: words(flip.title),
                unit: flip.person.map(names.called) ?? words("family.whole"),
                from: CivilDate(iso: flip.from).map(Presentation(language: words.language).day) ?? flip.from,
                before: EventPreviewModel.Answer(flip.before, words: words),
                after: EventPreviewModel.Answer(flip.after, words: words))
        }
    }

    /// The forms that the reader's office may send; both for an office above the two.
    private static func answers(
        _ move: MoveOffer, _ fields: FormFields, _ faults: FieldFaults, _ words: Words
    ) -> [Answer] {
        func answer(_ name: String, _ field: String, isQuiet: Bool) -> Answer {
            let question = FieldQuestion(
                name: field, label: words("moves.\(name)-ask"), hint: words("moves.\(name)-hint"),
                form: .text)
            return Answer(
                id: name, title: words("moves.\(name)-title"), lead: words("moves.\(name)-lead"),
                path: "/moves/\(move.id)/\(name)", field: question.model(fields, fault: faults[field]),
                button: words("moves.\(name)"), isQuiet: isQuiet)
        }
        var answers: [Answer] = []
        if move.isIncoming {
            answers = [
                answer("accept", "note", isQuiet: false), answer("decline", "reason", isQuiet: true),
            ]
        }
        if move.isOutgoing { answers.append(answer("withdraw", "why", isQuiet: true)) }
        return answers
    }
}

extension MoveModel.Shown {
    init(_ shown: MoveShown?, words: Words) {
        let names = FamilyNames([], words: words)
        people = (shown?.people ?? []).map { person in
            let name = person.name ?? words("family.unnamed")
            let value =
                person.birthYear.map { words("moves.born", ["name": name, "year": String($0)]) } ?? name
            return LabelledValue(label: names.role(person.key), value: value)
        }
        reason = shown?.reason
        items = (shown?.items ?? []).map { words($0.text) }
        hasItems = !items.isEmpty
        isThere = shown != nil
    }
}

extension EventPreviewModel.Answer {
    fileprivate init(_ answer: MoveShown.Flip.Answer?, words: Words) {
        guard let answer, let outcome = Outcome(rawValue: answer.outcome) else {
            self.init(outcome: nil, amount: nil, silence: words("event.not-spoken-of"))
            return
        }
        self.init(
            outcome: OutcomeMark(outcome, words: words),
            amount: answer.amount.map { words("moves.yuan", ["amount": $0]) }, silence: nil)
    }
}
