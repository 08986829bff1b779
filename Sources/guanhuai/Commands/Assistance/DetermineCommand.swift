import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import PolicyFiles
import Rules

/// `guanhuai determine`: decides every family of an area and stores what changed.
struct DetermineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "determine",
        abstract: say("批量认定一个区划内的所有家庭。", "Decide every family of an area."),
        discussion: say(
            "中断后再次运行会从中断处继续；没有变化时不写入任何内容。按公布的规则认定，尚未公布时按随程序安装的；指明 --config 的只是试算，不保存。",
            "A run that was interrupted goes on where it stopped; where nothing changed nothing is written. Decides by "
                + "the published rules, by those installed before any were; with --config it is a trial and stored nowhere."
        ))

    @Option(help: ArgumentHelp(say("认定日期。", "The day asked for."), valueName: "yyyy-mm-dd"))
    var on: CivilDate

    @Option(
        help: ArgumentHelp(
            say("区划代码（默认：本人的管辖范围）。", "Area code (default: one's own area)."), valueName: say("代码", "code")))
    var area: String?

    @Option(help: ArgumentHelp(say("只认定一个项目。", "One programme only."), valueName: say("项目", "id")))
    var programme: String?

    @Option(
        help: ArgumentHelp(
            say("用这个文件夹的规则试算，不保存。", "Try the rules of this folder; nothing is stored."),
            valueName: say("文件夹", "folder")))
    var config: String?

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        if let config { return try await tryRules(try PolicyFolder.load(config)) }
        let (inForce, report) = try await Office.open(as: actor) { office in
            let inForce = try await office.rulesInForce()
            return (
                inForce,
                try await Self.determine(
                    on: on, area: area, programme: programme, policy: inForce.policy, office)
            )
        }
        if data.json { return Self.json(report, inForce).print() }
        Self.table(of: report, inForce.policy.rules).print()
        Terminal.note(inForce.said)
        Terminal.note(
            say(
                "\(report.families) 户，写入 \(report.written) 条变化。摘要 \(report.digest.prefix(16))",
                "\(EnglishCount.text(report.families, "family", "families")), \(EnglishCount.text(report.written, "change")) written. Digest \(report.digest.prefix(16))"
            ))
    }

    /// The report with the rules it was made by.
    private static func json(_ report: DeterminationReport, _ inForce: RulesInForce) -> CanonicalJSON {
        guard case .object(let fields) = report.json else { return report.json }
        return .object(fields + [.init("rules", inForce.json)])
    }

    private func tryRules(_ policy: Policy) async throws {
        let report = try await Office.open(as: actor) { office in
            let progress = Progress(say("试算", "Trying"))
            defer { progress.end() }
            return try await TryDetermination(store: office.store, policy: policy)(
                on: on, area: area, programme: programme, as: office.actor,
                progress: { progress.reached($0) })
        }
        if data.json { return report.json.print() }
        Self.table(of: report.programmes, policy.rules).print()
        Terminal.note(
            say(
                "试算 \(report.families) 户，没有保存。规则摘要 \(policy.digest.prefix(16))",
                "A trial on \(EnglishCount.text(report.families, "family", "families")); nothing was stored. Rules of digest \(policy.digest.prefix(16))"
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
        table(of: report.programmes, rules)
    }

    private static func table(of programmes: [String: ProgrammeTally], _ rules: RuleBook) -> Table {
        var table = Table(
            say("项目", "Programme"), say("符合", "Eligible"), say("不符合", "Not eligible"),
            say("待定", "Undetermined"),
            say("每月（元）", "CNY a month"), numbers: [1, 2, 3, 4])
        for (id, tally) in programmes.sorted(by: { $0.key < $1.key }) {
            let title = (try? rules.programme(id).title.said) ?? id
            table.add(
                title, "\(tally.eligible)", "\(tally.ineligible)", "\(tally.undetermined)",
                tally.monthly?.yuan ?? "—")
        }
        return table
    }
}
