public import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import Web

/// Stored decisions.
struct DecisionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions", abstract: say("已保存的认定结果。", "Stored decisions."),
        subcommands: [DecisionsList.self])
}

/// `guanhuai decisions list`: who, why, and for the undetermined what to ask, per village.
struct DecisionsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say("列出一个项目的认定结果及理由；待定的按所缺事实分组。", "List the answers of a programme with their reasons."),
        discussion: say(
            "待定的按要询问的事实和村居分组，可直接作为工作清单。写出的文件和管道中姓名隐去、不写理由；"
                + "写明用途、接收单位、批准人和删除期限的文件才写全。",
            """
            Undetermined ones are grouped by the fact to ask for, village by village. What leaves masks names and states \
            no reasons, unless it is a file on terms: purpose, recipient, approver, day of deletion.
            """))

    @Option(help: ArgumentHelp(say("项目。", "Programme."), valueName: say("项目", "id")))
    var programme: String

    @Option(help: ArgumentHelp(say("只列出一种结果。", "One outcome only.")))
    var outcome: Outcome?

    @Option(help: ArgumentHelp(say("区划代码。", "Area code."), valueName: say("代码", "code")))
    var area: String?

    @Option(
        help: ArgumentHelp(
            say("只列出缺少这项事实的。", "Only those that wait for this fact."), valueName: say("事实", "fact")))
    var missing: String?

    @Option(
        help: ArgumentHelp(
            say("截至哪一天的认定（默认最近一次认定）。", "The last answers up to this day (default: the last determination)."),
            valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @Flag(help: ArgumentHelp(say("输出 CSV。", "Print CSV.")))
    var csv = false

    @OptionGroup var file: ListFileOptions

    @OptionGroup var known: KnownOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    /// Whether the list goes out of the program's hands, as a file or to another program.
    private var leaves: Bool { csv || file.to != nil || data.json || !Terminal.isRead }

    func run() async throws {
        // Before anything is recorded as having left.
        let whole = try file.to.map(WholeFile.init)
        let (day, listed, list) = try await Office.open(as: actor) { office in
            let policy = try await office.rulesInForce().policy
            _ = try policy.rules.programme(programme)
            let desk = office.desk(policy)
            let caller = office.caller(within: area)
            try await desk.require(file.purpose.said, on: office.today, caller)
            let question = DecisionListQuestion(
                programme: programme, outcome: outcome ?? (missing == nil ? nil : .undetermined),
                on: on, asKnown: known.asKnown, page: 1, size: 1_000_000)
            guard let page = try await desk.decisions(question, caller) else { throw undetermined }
            var listed = try waiting(page.decisions)
            guard leaves else { return (page.day, listed, nil as LeavingList?) }
            if file.purpose.said == nil {
                listed = listed.map { $0.masked(on: office.today, said: \.said) }
            }
            let list = whole == nil && !csv ? nil : try LeavingList(DecisionRows.list(listed), as: file.form)
            try await desk.record(
                list, .decisions, of: Set(listed.map(\.home)).sorted(),
                people: Set(listed.flatMap(\.people)).count, on: file.purpose.said, caller)
            return (page.day, listed, list)
        }
        if let whole, let list { return try whole.finish(with: list.bytes) }
        if let list { return Terminal.out(raw: list.bytes) }
        if data.json { return CanonicalJSON.array(listed.map(DecisionRows.json)).print() }
        show(listed, on: day)
    }

    private var undetermined: CommandFailure {
        if known.asKnown != nil {
            return CommandFailure(
                .findings, zh: "当时还没有作过认定。", en: "Nothing had been determined then.")
        }
        return CommandFailure(
            .findings, zh: "还没有认定过。请先运行：guanhuai determine --on 日期",
            en: "Nothing was determined yet. First run: guanhuai determine --on DATE")
    }

    /// Those that wait for the fact asked for. A name that nobody waits for is named with those there are: a
    /// misspelt fact must not look like a list that is done.
    private func waiting(_ decisions: [DecisionInList]) throws -> [DecisionInList] {
        guard let missing else { return decisions }
        let listed = decisions.filter { $0.missing.contains(missing) }
        let known = Set(decisions.flatMap(\.missing)).sorted()
        if listed.isEmpty, !known.isEmpty {
            let names = DecisionText.list(known)
            throw CommandFailure(
                .usage, zh: "没有待定结果缺少“\(missing)”；现缺少的有：\(names)。",
                en: "No answer waits for \"\(missing)\"; what is missing: \(names).")
        }
        return listed
    }

    private func show(_ listed: [DecisionInList], on day: CivilDate) {
        let settled = listed.filter { $0.outcome != .undetermined }
        if !settled.isEmpty { DecisionRows.table(settled).print() }
        let open = Dictionary(grouping: listed.filter { $0.outcome == .undetermined }, by: \.missing)
        for (facts, lines) in open.sorted(by: {
            ($1.value.count, $0.key.joined()) < ($0.value.count, $1.key.joined())
        }) {
            Terminal.out("")
            let speech = FactSpeech.current()
            let asked = facts.map { fact in "\(speech.kind(fact))" + say("（\(fact)）", " (\(fact))") }
            Terminal.out(say("要询问：", "To ask: ") + DecisionText.list(asked))
            DecisionRows.table(lines).print()
        }
        let changed = listed.count { $0.now != nil }
        if changed > 0 {
            Terminal.note(
                say(
                    "其中 \(changed) 条之后登记有变动，结果已不同：请重新认定（determine）。",
                    "\(changed) of them would be answered otherwise now: determine them anew (determine)."))
        }
        Terminal.note(
            say("\(day) 的认定，共 \(listed.count) 条。", "\(EnglishCount.text(listed.count, "answer")) for \(day).")
        )
    }
}

extension Outcome: ExpressibleByArgument {}

/// A list of decisions in its three shapes.
enum DecisionRows {
    static func table(_ lines: [DecisionInList]) -> Table {
        var table = Table(
            say("村居", "Village"), say("编号", "No."), say("户编号", "Household"), say("姓名", "Names"),
            say("结果", "Outcome"),
            say("金额", "Amount"), say("未满足或无法判定的条件", "Criteria not met or not known"), numbers: [1, 5])
        for line in lines {
            table.add(
                line.village.name.said, "\(line.home)", line.household.map(IdentityMask.household) ?? "",
                DecisionText.list(line.names),
                DecisionText.word(line.outcome), line.amount?.yuan ?? "", reasons(line))
        }
        return table
    }

    private static func reasons(_ line: DecisionInList) -> String {
        let held = line.holds.map { say("暂不发放：", "held: ") + $0.text.said }
        var reasons = line.reasons.map { reason in
            (reason.result == .unmet ? say("未满足：", "not met: ") : say("无法判定：", "not known: "))
                + reason.text.said
        }
        if line.isMasked, line.outcome != .eligible { reasons = [say("（隐去）", "(not shown)")] }
        let now = line.now.map { [$0.text.said] } ?? []
        return (now + held + reasons).joined(separator: say("；", "; "))
    }

    /// As a file, one row for each answer.
    static func list(_ lines: [DecisionInList]) -> ListTable {
        let speech = FactSpeech.current()
        return ListTable(
            title: say("认定结果", "Decisions"),
            columns: [
                (say("村居代码", "village_code"), 16), (say("村居", "village"), 16), (say("编号", "family"), 8),
                (say("户编号", "household"), 12), (say("对象", "unit"), 10), (say("姓名", "names"), 24),
                (say("结果", "outcome"), 10), (say("金额", "amount_cny"), 12), (say("周期", "period"), 10),
                (say("待补事实", "missing"), 30), (say("理由", "reasons"), 60), (say("规则版本", "rule_version"), 22),
            ],
            rows: lines.map { line in
                [
                    .text(line.village.code), .text(line.village.name.said), .text("\(line.home)"),
                    .text(line.household.map(IdentityMask.household) ?? ""), .text(speech.who(line.person)),
                    .text(DecisionText.list(line.names)), .text(DecisionText.word(line.outcome)),
                    line.amount.map { .amount($0) } ?? .empty, .text(line.period ?? ""),
                    .text(DecisionText.list(line.missing.map(speech.label))), .text(reasons(line)),
                    .text(line.ruleVersion),
                ]
            })
    }

    static func json(_ line: DecisionInList) -> CanonicalJSON {
        .object([
            .init("family", .integer(line.home)),
            .init("household", .optional(line.household.map(IdentityMask.household))),
            .init("village", .string(line.village.code)), .init("person", .optional(line.person)),
            .init("names", .array(line.names.map { .string($0) })),
            .init("on", .string(line.day.description)), .init("outcome", .string(line.outcome.rawValue)),
            .init("amount", .optional(line.amount?.yuan)), .init("period", .optional(line.period)),
            .init("missing", .array(line.missing.map { .string($0) })),
            .init("holds", .array(line.holds.map { .string($0.rawValue) })),
            .init(
                "now",
                line.now.map { now in
                    .object([
                        .init("outcome", .optional(now.outcome?.rawValue)),
                        .init("amount", .optional(now.amount?.yuan)),
                    ])
                } ?? .null),
            .init("masked", .bool(line.isMasked)),
            .init(
                "reasons",
                .array(
                    line.reasons.map { reason in
                        .object([
                            .init("id", .string(reason.id)), .init("result", .string(reason.result.rawValue)),
                            .init(
                                "text",
                                reason.text.json),
                            .init("article", .optional(reason.article)),
                        ])
                    })), .init("rule_version", .string(line.ruleVersion)),
        ])
    }
}
