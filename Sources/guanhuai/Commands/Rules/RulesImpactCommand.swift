import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import PolicyFiles
import Rules

/// `guanhuai rules impact`: what candidate rules would change on the register. Stores nothing but the looks.
struct RulesImpactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "impact",
        abstract: say("候选规则在登记册上会改变什么。", "What candidate rules would change on the register."),
        discussion: say(
            """
            与现行（公布的，否则随程序安装的）规则相比：谁变为符合或不再符合，每月金额前后，按街道和村居。不保存任何结果。
            """,
            """
            Beside the rules in force (published, else installed): who becomes eligible or no longer is, money a \
            month before and after, by street and village. Nothing is stored.
            """))

    @OptionGroup var candidate: RulesCandidate

    @Option(help: ArgumentHelp(say("认定日期（默认今天）。", "The day (default: today)."), valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @Option(
        help: ArgumentHelp(
            say(
                "与哪一套规则比较：公布编号或摘要（默认现行的）。",
                "The rules to compare with: a publication or a digest (default: those in force)."),
            valueName: "id"))
    var against: String?

    @Option(
        help: ArgumentHelp(
            say("区划代码（默认：本人的管辖范围）。", "Area code (default: one's own area)."), valueName: say("代码", "code")))
    var area: String?

    @Flag(
        help: ArgumentHelp(
            say(
                "逐户列出有变化的结果（限本人可看的，逐户记录；与 --json 同用时每行一个对象）。",
                "List each answer that changes, of the families one may see; every family is a recorded look. "
                    + "With --json one object a line.")))
    var families = false

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let after = try candidate.policy()
        let report = try await Office.open(as: actor) { office in
            let before = try await before(office)
            if !data.json { Terminal.note(before.words) }
            let progress = Progress(say("比较", "Comparing"))
            defer { progress.end() }
            let (asJSON, rules, today) = (data.json, after.rules, office.today)
            let show: @Sendable ([ImpactChange]) async throws -> Void = { changes in
                for change in changes.map({ Terminal.isRead ? $0 : $0.masked(on: today, said: \.said) }) {
                    Terminal.out(asJSON ? change.json.text : ImpactText.line(change, rules))
                }
            }
            return try await RulesImpact(store: office.store, before: before.policy, after: after)(
                on: on ?? office.today, area: area, as: office.actor,
                progress: { progress.reached($0, of: $1) }, changes: families ? show : nil)
        }
        if data.json {
            report.json.print()
        } else {
            ImpactText(report: report, rules: after.rules).print()
        }
    }

    private func before(_ office: Office) async throws -> (policy: Policy, words: String) {
        if let against {
            let kept = try await office.publishedRules.ruleSet(named: against, as: office.actor)
            return (
                try PolicyFolder.load(kept),
                say("与摘要 \(kept.name.prefix(16)) 的规则比较", "Beside the rules of digest \(kept.name.prefix(16))")
            )
        }
        let inForce = try await office.rulesInForce()
        return (inForce.policy, inForce.said)
    }
}
