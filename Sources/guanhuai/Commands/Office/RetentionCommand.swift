import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Postgres
import Rules
import Store

/// Files of closed families whose period has passed, and purging them.
struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: say(
            "保存期限：到期的家庭、两人清除、清除记录。", "Retention: closed families that are due, purging by two people."),
        subcommands: [
            RetentionDue.self, RetentionPurge.self, RetentionConfirm.self, RetentionDecline.self,
            RetentionRecords.self,
        ])
}

/// `guanhuai retention due`.
struct RetentionDue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: say("列出已结案的家庭及其到期日（无姓名）。", "List closed families and when they are due (no names)."))

    @Option(
        help: ArgumentHelp(say("哪一天的情况（默认今天）。", "As of this day (default: today)."), valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let (closed, day) = try await Office.open(as: actor) { office in
            let day = on ?? office.today
            return (
                try await office.retaining.closed(
                    on: day, as: office.actor, scope: office.actor.areas.first?.scope), day
            )
        }
        if data.json { return CanonicalJSON.array(closed.map { $0.json(on: day) }).print() }
        var table = Table(
            say("家庭", "Family"), say("结案", "Closed"), say("到期", "Due"), say("暂不清除", "Held back"), numbers: [0]
        )
        for one in closed {
            table.add(
                "\(one.file.home)", one.file.day.description,
                one.dueOn?.description ?? say("未设期限", "no period set"),
                one.file.obstacles.sorted { $0.rawValue < $1.rawValue }.map(\.said).joined(separator: " "))
        }
        if !closed.isEmpty { table.print() }
        let due = closed.count { $0.isDue(on: day) }
        Terminal.note(say("已结案 \(closed.count) 户，到期 \(due) 户。", "\(closed.count) closed, \(due) due."))
    }
}

/// `guanhuai retention purge`: proposes; another administrator confirms.
struct RetentionPurge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: say(
            "提议清除到期家庭的全部个人资料；由另一位管理员确认后执行。",
            "Propose to purge everything personal of families that are due; another administrator confirms."))

    @Flag(
        name: .customLong("dry-run"),
        help: ArgumentHelp(say("只说明会清除什么。", "Only say what would go.")))
    var isDryRun = false

    @Option(
        help: ArgumentHelp(say("理由（不写姓名和号码）。", "Why (no names, no numbers)."), valueName: say("理由", "text")))
    var reason: String?

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if !isDryRun, reason == nil {
            throw ValidationError(say("请给出 --reason 或 --dry-run。", "Give --reason or --dry-run."))
        }
    }

    func run() async throws {
        let scope: @Sendable (Office) -> Scope? = { $0.actor.areas.first?.scope }
        if isDryRun {
            let (homes, counts) = try await Office.open(as: actor) { office in
                try await office.retaining.dryRun(on: office.today, as: office.actor, scope: scope(office))
            }
            if data.json { return counts.json(families: homes.count).print() }
            counts.print()
            return Terminal.note(
                say(
                    "会清除 \(homes.count) 户；没有更改任何资料。",
                    "\(EnglishCount.text(homes.count, "family", "families")) would go; nothing was changed."
                ))
        }
        let purge = try await Office.open(as: actor) { office in
            try await office.retaining.propose(
                on: office.today, reason: reason ?? "", as: office.actor, scope: scope(office))
        }
        if data.json { return purge.json.print() }
        Terminal.note(
            say(
                "提议 \(purge.id)：\(purge.homes.count) 户。请另一位管理员运行 guanhuai retention confirm \(purge.id)。",
                "Proposal \(purge.id): \(EnglishCount.text(purge.homes.count, "family", "families")). Another administrator runs guanhuai retention confirm \(purge.id)."
            ))
    }
}

/// `guanhuai retention confirm NUMBER`.
struct RetentionConfirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: say(
            "执行另一位管理员的清除提议；不可恢复。", "Carry out another administrator's proposal; it cannot be undone."))

    @Argument(help: ArgumentHelp(say("提议编号。", "Number of the proposal."), valueName: say("编号", "number")))
    var number: Int64

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let (purge, counts) = try await Office.open(as: actor) { office in
            try await office.retaining.confirm(
                number, today: office.today, as: office.actor, scope: office.actor.areas.first?.scope)
        }
        if data.json { return counts.json(families: purge.homes.count).print() }
        counts.print()
        Terminal.note(
            say(
                "已清除 \(purge.homes.count) 户。此前的备份仍含这些资料，请按备份的保存期限销毁。",
                "\(EnglishCount.text(purge.homes.count, "family was", "families were")) purged. Backups from before still hold them: destroy those in their time."
            ))
    }
}

/// `guanhuai retention records`.
struct RetentionRecords: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "records", abstract: say("列出清除提议和清除记录。", "List proposals and purge records."))

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let purges = try await Office.open(as: actor) { office in
            try await office.retaining.purges(as: office.actor, scope: office.actor.areas.first?.scope)
        }
        if data.json { return CanonicalJSON.array(purges.map(\.json)).print() }
        var table = Table(
            say("编号", "No."), say("日期", "Day"), say("户数", "Families"), say("期限", "Years"), say("依据", "Basis"),
            say("提议", "Proposed by"), say("执行", "Purged by"), say("否决", "Answered no by"), say("行数", "Rows"),
            numbers: [0, 2, 3, 7])
        for purge in purges {
            table.add(
                "\(purge.id)", purge.day.description, "\(purge.homes.count)", "\(purge.years)", purge.basis,
                purge.proposedBy, purge.done?.by ?? "", purge.refused?.by ?? "",
                purge.done.map { "\($0.counts.rows.values.reduce(0, +))" } ?? "")
        }
        if !purges.isEmpty { table.print() }
    }
}

extension Office {
    var retaining: RetainFamilies { RetainFamilies(store: store, periods: settings.retention) }
}

extension PurgeObstacle {
    fileprivate var said: String {
        switch self {
        case .linked: say("与他户有关联", "linked to another family")
        case .merged: say("有合并的登记", "merged entries")
        case .onDraft: say("在名单草稿上", "on a draft roster")
        case .paid: say("按最近的认定仍在发放", "paid by the last answers")
        }
    }
}

extension RetainFamilies.Closed {
    fileprivate func json(on day: CivilDate) -> CanonicalJSON {
        .object([
            .init("family", .integer(file.home)), .init("closed", .string(file.day.description)),
            .init("due", dueOn.map { .string($0.description) } ?? .null),
            .init("is_due", .bool(isDue(on: day))),
            .init("held_back", .array(file.obstacles.map(\.rawValue).sorted().map { .string($0) })),
        ])
    }
}

extension PurgeCounts {
    fileprivate func json(families: Int) -> CanonicalJSON {
        func object(_ counts: [String: Int]) -> CanonicalJSON {
            .object(counts.sorted { $0.key < $1.key }.map { .init($0.key, .count($0.value)) })
        }
        return .object([
            .init("families", .count(families)), .init("rows", object(rows)),
            .init("answers", object(answers)),
        ])
    }

    fileprivate func print() {
        var table = Table(say("表", "Table"), say("行", "Rows"), numbers: [1])
        for (name, count) in rows.sorted(by: { $0.key < $1.key }) { table.add(name, "\(count)") }
        table.print()
    }
}

extension Purge {
    fileprivate var json: CanonicalJSON {
        .object([
            .init("purge", .integer(id)), .init("day", .string(day.description)),
            .init("families", .count(homes.count)), .init("years", .count(years)),
            .init("in_force", .string(inForce.description)), .init("basis", .string(basis)),
            .init("reason", .string(reason)), .init("digest", .string(Hexadecimal.text(digest))),
            .init("proposed_by", .string(proposedBy)),
            .init("purged_by", done.map { .string($0.by) } ?? .null),
            .init("purged_at", done.map { .string($0.at.description) } ?? .null),
            .init("refused_by", refused.map { .string($0.by) } ?? .null),
            .init("refused_because", refused.map { .string($0.reason) } ?? .null),
            .init(
                "rows",
                done.map { done in
                    .object(
                        done.counts.rows.sorted { $0.key < $1.key }.map { .init($0.key, .count($0.value)) })
                } ?? .null),
            .init("record_digest", done.map { .string(Hexadecimal.text($0.digest)) } ?? .null),
        ])
    }
}
