import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Rules
import Store

/// `guanhuai rules publish`: proposes rules as those of the office, approves or withdraws a proposal.
struct RulesPublish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: say("公布规则，供批量认定使用。", "Publish rules, by which the register is then decided."),
        discussion: say(
            """
            先检查全部文件并运行案例，有任何错误即拒绝；然后计算影响并保存文本。第一次公布，或任何项目的符合比例变动超过\
            设置的百分点（rules.second_person_above_points）时，须由另一人用 --approve 批准。
            """,
            """
            Checks every file and runs the cases, and refuses on any fault; then counts the impact and keeps the \
            texts. The first publication, and one that moves a programme's eligible share by more percentage points \
            than the setting rules.second_person_above_points, waits until another person approves it.
            """))

    @OptionGroup var candidate: RulesCandidate

    @Option(help: ArgumentHelp(say("理由。", "Why."), valueName: say("理由", "text")))
    var reason: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            say(
                "案例文件或文件夹（默认规则文件夹旁的 Tests/Cases）。",
                "Case files or folders (default: Tests/Cases beside the rules)."),
            valueName: say("路径", "path")))
    var cases: [String] = []

    @Option(
        help: ArgumentHelp(
            say("按哪一天计算影响（默认今天）。", "The day of the impact (default: today)."), valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @Option(
        help: ArgumentHelp(
            say("批准等待第二人的一次公布。", "Approve a publication that waits."), valueName: say("编号", "id")))
    var approve: Int64?

    @Option(
        help: ArgumentHelp(
            say("撤回等待第二人的一次公布。", "Withdraw a publication that waits."), valueName: say("编号", "id")))
    var withdraw: Int64?

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if approve != nil, withdraw != nil {
            throw ValidationError(say("--approve 与 --withdraw 只能用一个。", "Use --approve or --withdraw."))
        }
        if approve != nil || withdraw != nil {
            if candidate.config != nil || !cases.isEmpty || on != nil {
                throw ValidationError(
                    say(
                        "批准或撤回的是已提出的文本，不能再给 --config、--cases、--on。",
                        "What was proposed is approved or withdrawn as it is: leave out --config, --cases and --on."
                    ))
            }
        } else if reason == nil {
            throw ValidationError(say("请用 --reason 写明理由。", "Say why with --reason."))
        }
    }

    func run() async throws {
        if approve != nil || withdraw != nil { return try await settle() }
        let policy = try candidate.policy()
        let passed = try candidate.passedCases(policy, cases)
        let proposed = try await Office.open(as: actor) { office in
            let progress = Progress(say("比较", "Comparing"))
            defer { progress.end() }
            return try await office.publishing.propose(
                policy, cases: passed, reason: reason ?? "", on: on ?? office.today,
                instead: { try office.layout.policy() }, as: office.actor,
                progress: { progress.reached($0, of: $1) })
        }
        if data.json {
            return CanonicalJSON.object([
                .init("publication", proposed.publication.json), .init("impact", proposed.impact.summary),
            ]).print()
        }
        ImpactText(report: proposed.impact, rules: policy.rules).print()
        Terminal.note(PublicationText.line(proposed.publication))
    }

    private func settle() async throws {
        let settled = try await Office.open(as: actor) { office in
            if let approve { return try await office.publishing.approve(approve, as: office.actor) }
            return try await office.publishing.withdraw(withdraw ?? 0, reason: reason, as: office.actor)
        }
        if data.json { return CanonicalJSON.object([.init("publication", settled.json)]).print() }
        Terminal.note(PublicationText.line(settled))
    }
}

extension Office {
    fileprivate var publishing: PublishRules {
        PublishRules(
            store: store, reader: KeptRules.reader, engine: Version.text,
            limit: settings.secondPersonAbovePoints)
    }
}
