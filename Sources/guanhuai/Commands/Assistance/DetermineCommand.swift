import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Rules

/// `guanhuai determine`: decides every family of an area and stores what changed.
struct DetermineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "determine",
        abstract: say("批量认定一个区划内的所有家庭。", "Decide every family of an area."),
        discussion: say(
            "中断后再次运行会从中断处继续；没有变化时不写入任何内容。",
            "A run that was interrupted goes on where it stopped; where nothing changed nothing is written."))

    @Option(help: ArgumentHelp(say("认定日期。", "The day asked for."), valueName: "yyyy-mm-dd"))
    var on: CivilDate

    @Option(
        help: ArgumentHelp(
            say("区划代码（默认：本人的管辖范围）。", "Area code (default: one's own area)."), valueName: say("代码", "code")))
    var area: String?

    @Option(help: ArgumentHelp(say("只认定一个项目。", "One programme only."), valueName: say("项目", "id")))
    var programme: String?

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let policy = try Layout.find().policy()
        let report = try await Office.open(as: actor) { office in
            try await Self.determine(on: on, area: area, programme: programme, policy: policy, office)
        }
        if data.json { return report.json.print() }
        Self.table(of: report, policy.rules).print()
        Terminal.note(
            say(
                "\(report.families) 户，写入 \(report.written) 条变化。摘要 \(report.digest.prefix(16))",
                "\(report.families) families, \(report.written) changes written. Digest \(report.digest.prefix(16))"
            ))
    }

    static func determine(
        on day: CivilDate, area: String?, programme: String?, policy: Policy, _ office: Office
    ) async throws -> DeterminationReport {
        let determine = Determine(store: office.store, policy: policy, engine: Version.text)
        let progress = Progress(say("认定", "Deciding"))
        defer { progress.end() }
        let report = try await determine(on: day, area: area, programme: programme, as: office.actor) {
            step in
            progress.reached(step.families, of: step.total)
        }
        return report
    }

    static func table(of report: DeterminationReport, _ rules: RuleBook) -> Table {
        var table = Table(
            say("项目", "Programme"), say("符合", "Eligible"), say("不符合", "Not eligible"),
            say("待定", "Undetermined"),
            say("每月（元）", "CNY a month"), numbers: [1, 2, 3, 4])
        for (id, tally) in report.programmes.sorted(by: { $0.key < $1.key }) {
            let title = (try? rules.programme(id).title.said) ?? id
            table.add(
                title, "\(tally.eligible)", "\(tally.ineligible)", "\(tally.undetermined)",
                tally.monthly?.yuan ?? "—")
        }
        return table
    }
}
