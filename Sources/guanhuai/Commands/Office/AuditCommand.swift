import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Foundation
import Postgres
import Rules
import Store

/// The record of who changed and who looked at what.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: say("操作记录：封存、核验、谁看过。", "The audit: seal, verify, who looked."),
        subcommands: [AuditSealCommand.self, AuditVerify.self, AuditLooks.self])
}

/// `guanhuai audit seal`: what the pages do every few seconds.
struct AuditSealCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal",
        abstract: say(
            "把已完成的操作记录封存成链并签名（网页服务每隔几秒自动进行）。",
            "Chain and sign the rows of finished transactions (the pages do so every few seconds)."))

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let sealed = try await Office.open(as: actor) { try await $0.sealAudit() }
        if data.json {
            return CanonicalJSON.object([
                .init("blocks", .count(sealed.blocks)), .init("rows", .count(sealed.rows)),
                .init("head", sealed.head.map { .count(Int($0.block)) } ?? .null),
            ]).print()
        }
        Terminal.note(
            say(
                "已封存 \(sealed.rows) 条记录（\(sealed.blocks) 块）。",
                "\(EnglishCount.text(sealed.rows, "row was", "rows were")) sealed in \(EnglishCount.text(sealed.blocks, "block"))."
            ))
    }
}

extension Office {
    /// Seals all that can be sealed, and notes the head of the chain in the home.
    func sealAudit() async throws -> Store.AuditSeal {
        var sum = Store.AuditSeal()
        while true {
            let pass = try await store.sealAudit(after: try checkpoints.read().last?.checkpoint)
            sum.blocks += pass.blocks
            sum.rows += pass.rows
            sum.head = pass.head
            if let head = pass.head { try checkpoints.note(head) }
            if pass.blocks == 0 { return sum }
        }
    }

    /// Beside the key file, outside the database.
    var checkpoints: CheckpointFile {
        CheckpointFile(path: home.folder.appending(path: "audit-checkpoints").path)
    }
}

/// `guanhuai audit verify`.
struct AuditVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: say(
            "核验封存的操作记录；发现改动时逐项列出，退出码为 1。",
            "Compare the sealed audit with what was signed; names every difference, exit 1 where there is any."
        ))

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let report = try await Office.open(as: actor) { office in
            try await office.store.verifyAudit(against: office.checkpoints.lines())
        }
        if data.json { report.json.print() } else { show(report) }
        if !report.findings.isEmpty { throw Ending(status: .findings) }
    }

    private func show(_ report: AuditReport) {
        for finding in report.findings { Terminal.out("✗ " + finding.words.said) }
        let rows = report.rows.values.reduce(0, +)
        Terminal.note(
            say(
                "核验了 \(report.blocks) 块、\(rows) 条记录、\(report.checkpoints) 个外存校验点："
                    + (report.findings.isEmpty ? "未发现改动。" : "发现 \(report.findings.count) 处问题。"),
                "\(EnglishCount.text(report.blocks, "block")), \(EnglishCount.text(rows, "row")) and \(EnglishCount.text(report.checkpoints, "checkpoint")) were verified: "
                    + (report.findings.isEmpty
                        ? "nothing was changed." : "\(EnglishCount.text(report.findings.count, "finding"))."))
        )
        for tail in report.unsealed {
            let since = tail.since.map { $0.description } ?? ""
            Terminal.note(
                say(
                    "\(tail.relation.said)：还有 \(tail.rows) 条未封存（最早 \(since)），不在核验之内。",
                    "\(tail.relation.said): \(EnglishCount.text(tail.rows, "row is", "rows are")) not sealed yet (since \(since)) and not verified."
                ))
        }
    }
}

/// `guanhuai audit looks FAMILY`: who looked at this family.
struct AuditLooks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "looks", abstract: say("谁看过这一户。", "Who looked at this family."))

    @Argument(
        help: ArgumentHelp(
            say("家庭编号或户编号。", "The family's number, or its household number."),
            valueName: say("家庭", "family")))
    var family: String

    @Option(help: ArgumentHelp(say("最多列出多少次。", "At most so many.")))
    var limit = 1000

    @Option(
        help: ArgumentHelp(
            say("只列出这一天的。", "Only the looks of this day."),
            valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var known: KnownOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let looks = try await Office.open(as: actor) { office in
            // The looks stay when the family is gone: then its number is all that names it.
            let (home, missing) = try await home(office)
            let knowledge = try await office.knowledge(known)
            let looks = try await office.store.act(as: office.actor, readOnly: true) {
                try await $0.looks(at: home, limit: max(1, limit), on: on, known: knowledge)
            }
            if let missing, looks.isEmpty { throw missing }
            return looks
        }
        if data.json { return CanonicalJSON.array(looks.map(\.json)).print() }
        var table = Table(say("时间", "Time"), say("用户", "User"), say("用途", "Purpose"), say("请求", "Request"))
        for look in looks {
            table.add(
                OfficeMoment(look.at).text, look.actor, LookPurpose.text(of: look.purpose).said,
                look.request.description)
        }
        table.print()
    }

    private func home(_ office: Office) async throws -> (Int64, missing: CommandFailure?) {
        do {
            return (try await office.homeEvenRestricted(family), nil)
        } catch let missing as CommandFailure {
            guard let home = Int64(family) else { throw missing }
            return (home, missing)
        }
    }
}
