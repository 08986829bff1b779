import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import Web

/// `guanhuai import changes ID`: what an import found different, and accepting it.
struct ImportChangesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: say("列出一次导入提出的变更，或予以确认。", "List the changes an import proposes, or accept them."),
        discussion: say(
            "不给 --since 时按更正处理（一直如此）；给出日期则为自该日起的变更。",
            "Without --since a change is a correction (it was always so); with a day it is so since that day."
        ))

    @Argument(help: ArgumentHelp(say("导入编号。", "Number of the import."), valueName: "id"))
    var id: Int64

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            say(
                "确认这些行的变更；只确认一项写成 12.2（第12行第2项）。",
                "Accept the changes of these lines; one of several is written 12.2, the second of line 12."),
            valueName: say("行号", "line")))
    var accept: [ChangePlace] = []

    @Flag(help: ArgumentHelp(say("确认全部。", "Accept all.")))
    var all = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            say(
                "按登记保留：不接受这些行（或其中一项）的变更。",
                "Keep what is registered: decline the changes of these lines, or one of them."),
            valueName: say("行号", "line")))
    var decline: [ChangePlace] = []

    @Flag(
        name: .customLong("dry-run"),
        help: ArgumentHelp(
            say("只看确认后哪些认定改变，不保存。", "Show which decisions accepting would change; save nothing.")))
    var dryRun = false

    @Option(help: ArgumentHelp(say("自哪一天起如此。", "Since which day it is so."), valueName: "yyyy-mm-dd"))
    var since: CivilDate?

    @Option(
        help: ArgumentHelp(
            say(
                "查看：哪些已确认的变更在这一天成立，谁是这一天的成员（默认今天）。",
                "To look: which accepted changes hold on this day, and who the members are on it (default: today)."
            ),
            valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var known: KnownOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if all, !accept.isEmpty {
            throw ValidationError(say("--all 与 --accept 只能用一个。", "Use --all or --accept, not both."))
        }
        if !decline.isEmpty, all || !accept.isEmpty {
            throw ValidationError(
                say("--decline 不能与 --accept、--all 同用。", "--decline goes with neither --accept nor --all."))
        }
        if known.asKnown != nil || on != nil, all || !accept.isEmpty || !decline.isEmpty {
            throw ValidationError(
                say(
                    "--as-known、--on 只用于查看，不能与 --accept、--all、--decline 同用。",
                    "--as-known and --on only look: not with --accept, --all or --decline."))
        }
        if since != nil, !all, accept.isEmpty {
            throw ValidationError(
                say("--since 需与 --accept 或 --all 同用。", "--since goes with --accept or --all."))
        }
        if dryRun, !all, accept.isEmpty {
            throw ValidationError(
                say("--dry-run 需与 --accept 或 --all 同用。", "--dry-run goes with --accept or --all."))
        }
    }

    func run() async throws {
        try await Office.open(as: actor) { office in
            let changes = ImportChanges(store: office.store)
            if !decline.isEmpty {
                let count = try await changes.decline(id, at: Set(decline), as: office.actor)
                if data.json { return CanonicalJSON.object([.init("declined", .count(count))]).print() }
                return Terminal.note(
                    say(
                        "\(count) 项变更不接受，按登记保留。",
                        "\(EnglishCount.text(count, "change")) declined; what is registered stays."))
            }
            if dryRun {
                let preview = try await changes.preview(
                    id, at: all ? nil : Set(accept), since: since, rules: try office.layout.policy().rules,
                    today: office.today, as: office.actor)
                return show(preview)
            }
            if all || !accept.isEmpty {
                let count = try await changes.accept(
                    id, at: all ? nil : Set(accept), since: since, as: office.actor)
                if data.json { return CanonicalJSON.object([.init("accepted", .count(count))]).print() }
                return Terminal.note(
                    say("确认了 \(count) 项变更。", "\(EnglishCount.text(count, "change")) accepted."))
            }
            let listing = try await changes.list(
                id, known: try await office.knowledge(known), as: office.actor)
            let desk = office.desk(try office.layout.policy())
            let opened = try await desk.openImport(
                id, on: on ?? office.today, asKnown: known.asKnown, office.caller())
            if data.json { return Self.json(listing, opened.lines).print() }
            let lines =
                Terminal.isRead
                ? opened.lines : opened.lines.map { $0.masked(on: office.today, said: \.said) }
            show(listing, lines)
        }
    }

    /// What is held and what the file says, in the words of the pages; numbers are hidden.
    private func show(_ listing: ImportChanges.Listing, _ lines: [ChangedLine]) {
        var table = Table(
            say("行号", "Line"), say("家庭", "Family"), say("户编号", "Household"), say("内容", "Fact"),
            say("现登记", "Held"), say("本表", "In the file"), say("状态", "State"), numbers: [1])
        for line in lines {
            let speech = FactSpeech.current(line.members)
            for cell in line.changes {
                let change = speech.change(cell)
                table.add(
                    line.changes.count == 1 ? "\(line.line)" : cell.place.description, "\(line.home)",
                    line.household.map(IdentityMask.household) ?? "",
                    change.about, change.before,
                    change.after, Self.state(cell))
            }
        }
        table.print()
        for family in listing.absent {
            Terminal.out(
                say("本表未列出：", "not listed: ") + "\(family.home)"
                    + (family.householdNumber.map { " (\(IdentityMask.household($0)))" } ?? ""))
        }
        Terminal.note(say("待确认 \(listing.open.count) 项。", "\(listing.open.count) open."))
    }

    /// What accepting would come to.
    private func show(_ preview: AcceptancePreview) {
        if data.json {
            return CanonicalJSON.object([
                .init("accepted", .count(preview.accepted)), .init("left_out", .count(preview.leftOut)),
                .init("saved", .bool(false)), .init("decisions", .array(preview.flips.map(\.json))),
            ]).print()
        }
        for flip in preview.flips { Terminal.out(flip.line) }
        if preview.flips.isEmpty { Terminal.out(say("没有认定结果改变。", "No decision changes.")) }
        Terminal.note(
            say(
                "将确认 \(preview.families) 户的 \(preview.accepted) 项变更。没有保存。",
                "\(EnglishCount.text(preview.accepted, "change")) of \(EnglishCount.text(preview.families, "family", "families")) would be accepted. Nothing was saved."
            ))
        if preview.leftOut > 0 {
            Terminal.note(
                say(
                    "另有 \(preview.leftOut) 项不能从文件接受，不在其内。",
                    "\(EnglishCount.text(preview.leftOut, "more change", "more changes")) cannot be accepted from a file, left out."
                ))
        }
    }

    private static func state(_ cell: ProposedCell) -> String {
        if let accepted = cell.accepted {
            if accepted.isDeclined {
                return say("\(accepted.actor) 按登记保留", "declined by \(accepted.actor)")
            }
            let since =
                accepted.since.map { say("（自 \($0) 起）", " (since \($0))") } ?? say("（更正）", " (correction)")
            let later = accepted.holds ? "" : say("，当日尚未如此", ", not yet so on that day")
            let undone = accepted.isUndone ? say("，已撤销", ", undone") : ""
            return say("已由 \(accepted.actor) 确认", "accepted by \(accepted.actor)") + since + later + undone
        }
        return cell.settlement?.text.said ?? say("待确认", "open")
    }

    private static func json(_ listing: ImportChanges.Listing, _ lines: [ChangedLine]) -> CanonicalJSON {
        .object([
            .init("import", .integer(listing.stored.id)),
            .init("changes", .array(lines.flatMap { line in line.changes.map { json($0, of: line) } })),
            .init("unlisted", .array(listing.absent.map { .integer($0.home) })),
        ])
    }

    private static func json(_ cell: ProposedCell, of line: ChangedLine) -> CanonicalJSON {
        let by = cell.accepted?.actor
        let isDeclined = cell.accepted?.isDeclined ?? false
        return .object([
            .init("line", .count(line.line)), .init("family", .integer(line.home)),
            .init("fact", .string("\(cell.subject).\(cell.kind)")),
            .init("applicable", .bool(cell.isAcceptable)),
            .init("already_so", .bool(cell.settlement == .already)),
            .init("accepted_by", .optional(isDeclined ? nil : by)),
            .init("declined_by", .optional(isDeclined ? by : nil)),
            .init("holds", .bool(cell.accepted.map { $0.holds && !$0.isDeclined && !$0.isUndone } ?? false)),
            .init("undone", .bool(cell.accepted?.isUndone ?? false)),
        ])
    }
}

extension ChangePlace: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

/// `guanhuai import withdraw ID`: takes an import back while nothing stands on it.
struct ImportWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: say("撤回一次导入（尚无任何事项以其为据时）。", "Take an import back while nothing stands on it."))

    @Argument(help: ArgumentHelp(say("导入编号。", "Number of the import."), valueName: "id"))
    var id: Int64

    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Office.open(as: actor) { office in
            try await WithdrawImport(store: office.store).run(id, as: office.actor)
        }
        Terminal.note(say("第 \(id) 号导入已撤回。", "Import \(id) was withdrawn."))
    }
}

/// `guanhuai import list`: the imports so far.
struct ImportList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: say("列出已有的导入。", "List the imports so far."))

    @Option(
        help: ArgumentHelp(
            say("只列出登记截止日在这一天或以前的。", "Only files that speak for this day or an earlier one."),
            valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var known: KnownOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let imports = try await Office.open(as: actor) { office in
            try await ImportChanges(store: office.store).imports(
                on: on, known: try await office.knowledge(known), as: office.actor)
        }
        if data.json {
            return CanonicalJSON.array(
                imports.map { stored in
                    .object([
                        .init("import", .integer(stored.id)),
                        .init("as_of", .string(stored.record.asOf.description)),
                        .init("rows", .count(stored.record.rows)),
                        .init("accepted", .count(stored.record.accepted)),
                        .init("by", .string(stored.importedBy)),
                        .init("withdrawn", .bool(stored.withdrawnAt != nil)),
                    ])
                }
            ).print()
        }
        var table = Table(
            say("编号", "Import"), say("日期", "As of"), say("行", "Rows"), say("接受", "Accepted"),
            say("操作人", "By"), say("状态", "State"),
            numbers: [0, 2, 3])
        for stored in imports {
            table.add(
                "\(stored.id)", "\(stored.record.asOf)", "\(stored.record.rows)", "\(stored.record.accepted)",
                stored.importedBy, stored.withdrawnAt == nil ? say("有效", "in force") : say("已撤回", "withdrawn")
            )
        }
        table.print()
    }
}
