import Benefits
package import CivilCalendar
package import Rules
package import Store

/// What was recorded of a family, in order: who, when, what, why.
package struct FamilyHistory: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    package struct Entry: Sendable, Hashable {
        /// From 1, for acts, which can be undone by it; nil for imports and accepted changes.
        package let act: Int?
        package let at: OfficeMoment
        package let instant: StoredInstant
        /// Nil where another office recorded it.
        package let by: String?
        /// "死亡", "导入登记表".
        package let title: LocalizedText
        /// The day on which it happened.
        package let day: CivilDate?
        package let reason: String?
        /// The act it takes back.
        package let undoes: Int?
        package let isUndone: Bool
        /// Whether it can be taken back as an act, by nothing yet; registering a family cannot, and while that is withdrawn
        /// nothing else.
        package let canBeUndone: Bool
        package let changes: [LocalizedText]

        /// By whom, as people read it.
        package var who: LocalizedText {
            by.map { LocalizedText(zh: $0, en: $0) } ?? LocalizedText(zh: "其他单位", en: "another office")
        }

        /// The instant as commands and addresses take it (``KnownInstant``).
        package var asKnown: String { instant.text }
    }

    /// The history with numbers masked, people called by name. The look is recorded.
    ///
    /// - Parameters:
    ///   - day: what happened on this day or before; what has no day of its own counts from the day it was recorded.
    ///   - knowledge: at an instant, what was recorded until then; later acts are not hinted at.
    package func callAsFunction(
        _ home: Int64, on day: CivilDate? = nil, known knowledge: Knowledge = .current, as actor: Actor,
        scope: Scope? = nil,
        request: RequestID = .new()
    ) async throws -> [Entry] {
        let (all, recorded, moves, ofFile, seen, elsewhere, withdrawn, areas) = try await store.act(
            as: actor, scope: scope, request: request, looking: true, showsWithdrawn: true
        ) { session in
            _ = try await session.file(home, known: knowledge)
            try await session.recordLooks(at: [home], purpose: "history")
            let history = try await session.history(of: home)
            let members = Set(history.compactMap(\.fact.row.memberID)).sorted()
            let acts = try await session.acts(on: home)
            let time = TimeInFamily(history, acts: acts)
            let ofFile = try await session.fileActs(on: home, members: members)
            let others = Set(ofFile.compactMap(\.other?.home)).sorted()
            return (
                history.compactMap(time.told), acts, try await session.moves(of: home), ofFile,
                Set(try await session.files(others).map(\.home)),
                try await session.historyElsewhere(of: members, beside: history, knowledge)
                    .filter { time.told($0.fact) != nil },
                try await session.withdrawal(of: home)?.at, try await Desk.areaNames(session)
            )
        }
        let facts = all.filter { knowledge.includes($0.from) }
        let acts = recorded.filter { knowledge.includes($0.at) }
        let sentences = Self.sentences(facts, areas: areas)
        let instants = Set(facts.flatMap { [$0.from, $0.to].compactMap(\.self) } + acts.map(\.at))
            .filter(knowledge.includes).sorted {
                $0.sinceMillennium < $1.sinceMillennium
            }
        let entries = instants.map { instant in
            let opened = facts.filter { $0.from == instant }
            let closed = facts.filter { $0.to == instant }
            let act = acts.first { $0.at == instant }
            func number(_ instant: StoredInstant?) -> Int? {
                acts.firstIndex { $0.at == instant }.map { $0 + 1 }
            }
            return Entry(
                act: number(instant), at: OfficeMoment(instant), instant: instant,
                by: act?.recordedBy ?? opened.first?.recordedBy,
                title: Self.title(act?.kind ?? opened.first?.reason ?? ""), day: act?.day,
                reason: act?.reason.map(IdentityMask.words), undoes: number(act?.undoes),
                isUndone: !acts.stands(instant),
                canBeUndone: (act.map(acts.canUndo) ?? false)
                    && (withdrawn == nil || withdrawn == instant),
                changes: EventChange.pairs(opened: opened.map(\.fact.row), closed: closed.map(\.fact.row))
                    .map(sentences.sentence))
        }
        let answers =
            (moves.compactMap { Entry($0, areas) } + ofFile.map { Entry($0, sentences, naming: seen) }).filter
        {
            knowledge.includes($0.instant)
        }
        let others = Entry.list(elsewhere, sentences).filter { knowledge.includes($0.instant) }
        return (entries + answers + others).filter { entry in
            day.map { (entry.day ?? entry.at.day) <= $0 } ?? true
        }
        .sorted { $0.instant.sinceMillennium < $1.instant.sinceMillennium }
    }

    /// Sentences that call everybody who ever belonged to the family by name.
    static func sentences(
        _ facts: [HistoricFact], inClear: Bool = false, areas: [String: LocalizedText] = [:]
    ) -> FactSentence {
        FactSentence(keys(facts), names: names(facts), inClear: inClear, areas: areas)
    }

    /// What an act or another writing of facts is called.
    static func title(_ reason: String) -> LocalizedText {
        if let kind = EventKind(rawValue: reason) { return kind.title }
        if let kind = FileAct.Kind(rawValue: reason) { return title(kind) }
        return switch reason {
        case "import": LocalizedText(zh: "导入登记表", en: "a register was imported")
        case "correction": LocalizedText(zh: "确认的更正", en: "a correction was accepted")
        case "event": LocalizedText(zh: "确认的变更", en: "a change was accepted")
        default: LocalizedText(zh: "更正", en: "a correction")
        }
    }

    private static func title(_ kind: FileAct.Kind) -> LocalizedText {
        switch kind {
        case .closed: LocalizedText(zh: "结案", en: "the file was closed")
        case .reopened: LocalizedText(zh: "恢复办理", en: "the file was opened again")
        case .restricted: LocalizedText(zh: "限制处理", en: "processing was restricted")
        case .restrictionLifted: LocalizedText(zh: "解除限制处理", en: "the restriction was lifted")
        case .entriesMerged: LocalizedText(zh: "合并登记", en: "entries merged")
        case .renumbered: LocalizedText(zh: "变更户编号", en: "the household number was changed")
        case .entriesParted: LocalizedText(zh: "撤回合并登记", en: "a merge of entries taken back")
        }
    }

    /// What people are called, the last said. Of several who had a key one after the other, those who have it no more are
    /// called by it and a number, so that nothing of one is told of another.
    static func keys(_ facts: [HistoricFact]) -> [PersonID: String] {
        var keys: [PersonID: String] = [:]
        var holders: Set<PersonID> = []
        for fact in facts where fact.fact.row.kind == .memberships {
            guard let id = fact.fact.row.memberID, let key = fact.fact.row.values[2].text else { continue }
            keys[id] = key
            if fact.to == nil { holders.insert(id) }
        }
        var taken = Set(keys.values)
        let byKey = Dictionary(grouping: keys.keys, by: { keys[$0] ?? "" }).sorted { $0.key < $1.key }
        for (key, people) in byKey where people.count > 1 {
            let holder = people.max {
                (holders.contains($0) ? 1 : 0, $0) < (holders.contains($1) ? 1 : 0, $1)
            }
            for id in people.sorted() where id != holder {
                let free = (2...).lazy.map { "\(key)-\($0)" }.first { !taken.contains($0) } ?? key
                taken.insert(free)
                keys[id] = free
            }
        }
        return keys
    }

    static func names(_ facts: [HistoricFact]) -> [String: String] {
        let keys = keys(facts)
        var names: [String: String] = [:]
        for fact in facts where fact.fact.row.kind == .particulars {
            guard let key = keys[fact.fact.row.owner], let name = fact.fact.row.values[0].text else {
                continue
            }
            names[key] = name
        }
        return names
    }
}

extension FamilyHistory.Entry {
    /// What other files recorded of the family's people, an entry for each moment and file.
    fileprivate static func list(_ facts: [HeldElsewhere.Fact], _ sentences: FactSentence) -> [Self] {
        Dictionary(grouping: facts, by: \.file).flatMap { file, facts in
            let held = facts.map(\.fact)
            return Set(held.flatMap { [$0.from, $0.to].compactMap(\.self) }).sorted().map { instant in
                let opened = held.filter { $0.from == instant }
                let closed = held.filter { $0.to == instant }
                return Self(
                    act: nil, at: OfficeMoment(instant), instant: instant,
                    by: opened.first.map(\.recordedBy).flatMap { $0.isEmpty ? nil : $0 },
                    title: file.map {
                        LocalizedText(
                            zh: "登记编号 \($0) 的家庭登记的同一人", en: "recorded of the same person in family \($0)")
                    } ?? LocalizedText(zh: "其他单位登记的同一人", en: "recorded of the same person by another office"),
                    day: nil, reason: nil, undoes: nil, isUndone: false, canBeUndone: false,
                    changes: EventChange.pairs(opened: opened.map(\.fact.row), closed: closed.map(\.fact.row))
                        .map(sentences.sentence))
            }
        }
    }

    /// What was done to the file as a whole, or found out of somebody of it.
    ///
    /// - Parameter files: families of this office; another one's has no number here.
    fileprivate init(_ act: FileAct, _ sentences: FactSentence, naming files: Set<Int64>) {
        let record = act.record
        var changes: [LocalizedText] = []
        if let person = act.person {
            let who = sentences.who(person)
            changes = [
                act.other.map { other in
                    files.contains(other.home)
                        ? LocalizedText(
                            zh: "\(who.zh)：与登记编号\(other.home)的家庭中的一条登记",
                            en: "\(who.en): with an entry of family \(other.home)")
                        : LocalizedText(
                            zh: "\(who.zh)：与其他单位的一条登记", en: "\(who.en): with an entry of another office")
                } ?? who
            ]
        }
        if let (held, given) = act.numbers {
            changes.append(
                LocalizedText(
                    zh: "户编号：\(held ?? "无") → \(given ?? "无")",
                    en: "household number \(given ?? "none"), before \(held ?? "none")"))
        }
        self.init(
            act: nil, at: OfficeMoment(record.at), instant: record.at, by: record.recordedBy,
            title: FamilyHistory.title(record.kind), day: record.day,
            reason: record.reason.map(IdentityMask.words), undoes: nil, isUndone: false, canBeUndone: false,
            changes: changes)
    }

    /// What another office answered, a code that was replaced, or another village in a file that was accepted: none is an
    /// act by itself that can be undone.
    fileprivate init?(_ move: StoredMove, _ areas: [String: LocalizedText]) {
        guard let instant = move.answeredAt, let by = move.answeredBy else { return nil }
        let title: LocalizedText
        switch move.answer {
        case .declined: title = LocalizedText(zh: "接收单位退回迁出", en: "the other office declined the move")
        case .renumbered: title = LocalizedText(zh: "区划代码变更", en: "the code of the area was replaced")
        case .imported: title = LocalizedText(zh: "登记表上的村（居）", en: "the village of a file was accepted")
        case .accepted, .withdrawn, nil: return nil
        }
        let (from, to) = (areas.said(move.from.area), areas.said(move.to.area))
        let way = LocalizedText(
            zh: "经办区划：\(from.zh) → \(to.zh)", en: "handled in \(to.en), before in \(from.en)")
        self.init(
            act: nil, at: OfficeMoment(instant), instant: instant, by: by, title: title,
            day: move.day == .earliest ? nil : move.day,
            reason: move.answerReason.map(IdentityMask.words), undoes: nil, isUndone: false,
            canBeUndone: false, changes: move.answer == .declined || from == to ? [] : [way])
    }
}
