import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules

/// `guanhuai check`: what the programmes say of one family on one day, with every reason. Stores nothing but the look.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say("一个家庭在某一天的认定结果与理由。", "What one family is entitled to on a day, and why."),
        discussion: say("有任何一项符合时退出码为 0，否则为 1。", "Exit status 0 where any answer is yes, otherwise 1."))

    @Argument(
        help: ArgumentHelp(
            say("已登记家庭的编号或户编号。", "Number or household number of a registered family."),
            valueName: say("家庭", "family"))
    )
    var family: String?

    @Option(
        help: ArgumentHelp(
            say("家庭资料文件（YAML 或 JSON），不需要数据库；“-”为标准输入。", "A dossier file (YAML or JSON); needs no database."),
            valueName: say("文件", "file")))
    var dossier: String?

    @Option(help: ArgumentHelp(say("认定日期。", "The day asked for."), valueName: "yyyy-mm-dd"))
    var on: CivilDate

    @Option(help: ArgumentHelp(say("只问一个项目。", "One programme only."), valueName: say("项目", "id")))
    var programme: String?

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if (family == nil) == (dossier == nil) {
            throw ValidationError(
                say("请给出家庭编号，或 --dossier 文件，二者取一。", "Give a family or --dossier FILE, one of them."))
        }
    }

    func run() async throws {
        let layout = try Layout.find()
        let policy = try layout.policy()
        let dossier = try await read()
        let decisions = try CheckFamily(rules: policy.rules)(dossier, on: on, programme: programme)
        let family = ForecastFamily(dossier, rules: policy.rules)
        let outlooks = try decisions.map { decision in
            OutlookText(settling: try family.settling(decision), ahead: try family.ahead(decision))
        }
        if data.json {
            CanonicalJSON.object([
                .init("on", .string(on.description)),
                .init("decisions", .array(decisions.map(\.explanation))),
                .init("outlooks", .array(outlooks.map(\.json))),
            ]).print()
        } else {
            for (index, decision) in decisions.enumerated() {
                if index > 0 { Terminal.out("") }
                let text = DecisionText(
                    decision: decision, programme: try policy.rules.programme(decision.programme))
                for line in text.lines + outlooks[index].lines { Terminal.out(line) }
            }
            if decisions.isEmpty { Terminal.note(say("没有可以认定的对象。", "There is nobody to decide about.")) }
        }
        if !decisions.contains(where: { $0.outcome == .eligible }) { throw Ending(status: .findings) }
    }

    private func read() async throws -> Dossier {
        if let dossier { return try DossierCoding.read(try readInput(dossier), file: dossier) }
        return try await Office.open(as: actor) { office in
            try await office.store.courseDossier(
                of: try await office.home(of: family), on: on, purpose: "check", as: office.actor)
        }
    }
}

/// Sentences for what a person typed and the register does not have.
enum StoreErrorWords {
    static let noSuchFamily = CommandFailure(
        .refused, zh: "本单位没有这个家庭。请核对编号或户编号。",
        en: "There is no such family in this office's areas; check the number.")
}
