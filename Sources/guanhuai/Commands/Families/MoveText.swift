import Benefits
import Casework
import CivilCalendar
import Rules
import Store

/// A move for a person and as JSON: what it shows to both offices.
enum MoveText {
    static func lines(_ move: MoveOffer) -> [String] {
        let way = move.isIncoming ? say("迁入", "in") : say("迁出", "out")
        var first = "\(move.id)  \(way)  \(move.from.name.said) → \(move.to.name.said)"
        first +=
            move.day == .earliest
            ? say("，一直如此", ", as it always was") : say("，\(move.day)起", ", from \(move.day)")
        if move.isRegistered { first += say("，户籍同迁", ", with the household register") }
        var lines = [first]
        // Nobody was asked where a code was replaced or a file accepted.
        if move.answer != .renumbered, move.answer != .imported {
            lines.append(
                say(
                    "  \(move.offeredBy)于\(move.offeredAt.text)提出",
                    "  offered by \(move.offeredBy) at \(move.offeredAt.text)"))
        }
        if let shown = move.shown { lines += Self.lines(shown).map { "  " + $0 } }
        if let answer = move.answer, let by = move.answeredBy, let at = move.answeredAt {
            let reason = move.answerReason.map { say("，原因：\($0)", ", because: \($0)") } ?? ""
            lines.append("  \(word(answer))  \(by)  \(at.text)\(reason)")
        }
        return lines
    }

    static func lines(_ shown: MoveShown) -> [String] {
        var lines: [String] = []
        if let household = shown.household { lines.append(say("户编号 \(household)", "household \(household)")) }
        let called = Self.called(shown)
        for person in shown.people {
            let born = person.birthYear.map { say("，\($0)年生", ", born \($0)") } ?? ""
            lines.append(
                "\(called.called(person.key).said)  \(person.name ?? say("（无姓名）", "(no name)"))\(born)")
        }
        if let reason = shown.reason { lines.append(say("原因：\(reason)", "because: \(reason)")) }
        lines.append(shown.items.isEmpty ? say("没有未了事项。", "Nothing is open.") : say("未了事项：", "Open:"))
        lines += shown.items.map { "  " + $0.text.said }
        lines.append(
            shown.flips.isEmpty
                ? say("没有认定结果改变。", "No decision changes.") : say("改变的认定：", "Decisions that change:"))
        return lines + shown.flips.map { "  " + said($0, called) }
    }

    /// By the place in the family, as the people of an offer are listed.
    private static func called(_ shown: MoveShown) -> PeopleCalled {
        PeopleCalled(FamilyFacts(people: shown.people.map { PersonFacts(key: $0.key) }))
    }

    private static func said(_ flip: MoveShown.Flip, _ called: PeopleCalled) -> String {
        let unit = flip.person.map { called.called($0).said } ?? say("全户", "the family")
        return say("\(flip.from)起：", "from \(flip.from): ") + flip.title.said
            + say("（\(unit)）", " (\(unit)) ") + "\(answer(flip.before)) → \(answer(flip.after))"
    }

    private static func answer(_ answer: MoveShown.Flip.Answer?) -> String {
        guard let answer, let outcome = Outcome(rawValue: answer.outcome) else {
            return say("不涉及", "does not apply")
        }
        return DecisionText.word(outcome) + (answer.amount.map { say("，\($0)元", ", \($0) yuan") } ?? "")
    }

    private static func word(_ answer: StoredMove.Answer) -> String {
        switch answer {
        case .accepted: say("已接收", "accepted")
        case .declined: say("已退回", "declined")
        case .withdrawn: say("已撤回", "withdrawn")
        case .renumbered: say("区划代码变更", "the code was replaced")
        case .imported: say("按登记表变更", "changed by a file")
        }
    }

    static func json(_ move: MoveOffer) -> CanonicalJSON {
        .object([
            .init("move", .integer(move.id)), .init("family", .integer(move.home)),
            .init("from", .string(move.from.code)), .init("to", .string(move.to.code)),
            .init("residence", .string(move.residence.code)), .init("day", .string(move.day.description)),
            .init("register", .bool(move.isRegistered)), .init("incoming", .bool(move.isIncoming)),
            .init("offered_by", .string(move.offeredBy)), .init("offered_at", .string(move.offeredAt.text)),
            .init("answer", .optional(move.answer?.rawValue)),
            .init("answered_by", .optional(move.answeredBy)),
            .init("answer_reason", .optional(move.answerReason)),
            .init("shown", move.shown.map { json($0, id: move.id) } ?? .null),
        ])
    }

    /// - Parameter id: nil for a preview.
    static func json(_ shown: MoveShown, id: Int64?) -> CanonicalJSON {
        .object([
            .init("schema", .string("guanhuai/move/1")),
            .init("move", id.map { .integer($0) } ?? .null),
            .init("household", .optional(shown.household)),
            .init(
                "people",
                .array(
                    shown.people.map { person in
                        .object([
                            .init("key", .string(person.key)), .init("name", .optional(person.name)),
                            .init("born", person.birthYear.map { .count($0) } ?? .null),
                        ])
                    })),
            .init(
                "open",
                .array(
                    shown.items.map {
                        .object([
                            .init("kind", .string($0.kind.rawValue)), .init("text", .string($0.text.said)),
                        ])
                    })),
            .init(
                "decisions",
                .array(
                    shown.flips.map { flip in
                        .object([
                            .init("programme", .string(flip.programme)),
                            .init("person", .optional(flip.person)), .init("from", .string(flip.from)),
                            .init("before", .optional(flip.before?.outcome)),
                            .init("after", .optional(flip.after?.outcome)),
                        ])
                    })),
        ])
    }
}
