import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store

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

    @Flag(help: ArgumentHelp(say("每一项都列出全部理由。", "Every reason of every programme.")))
    var all = false

    @Flag(
        name: .customLong("read-out"),
        help: ArgumentHelp(say("写成可以念给当事人听的几段话。", "As paragraphs to read aloud to the family.")))
    var readOut = false

    @Flag(help: ArgumentHelp(say("用姓名称呼家庭成员。", "Call people by their names.")))
    var names = false

    @OptionGroup var known: KnownOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if (family == nil) == (dossier == nil) {
            throw ValidationError(
                say("请给出家庭编号，或 --dossier 文件，二者取一。", "Give a family or --dossier FILE, one of them."))
        }
        try known.refuse(beside: dossier)
    }

    func run() async throws {
        let asked = try await read()
        let (rules, dossier, known) = (asked.rules, asked.dossier, asked.known)
        let decisions = try CheckFamily(rules: rules)(dossier, on: on, programme: programme)
        let explain = ExplainFamily(
            dossier, rules: rules, callsByName: names, withholding: asked.withheld, known: known)
        if data.json {
            CanonicalJSON.object([
                .init("schema", .string("guanhuai/check/1")), .init("on", .string(on.description)),
                .init("decisions", .array(try decisions.map { try explain($0).json })),
                .init("held_back", .array(asked.holds.map(\.json))),
                .init("cover_answers", .array(answers(asked).map(\.json))),
            ]).print()
        } else if decisions.isEmpty {
            Terminal.note(say("没有可以认定的对象。", "There is nobody to decide about."))
        } else {
            for line in try lines(decisions, explain) { Terminal.out(line) }
            for hold in asked.holds where programme == nil || hold.programme == programme {
                Terminal.out(hold.line)
            }
            let unit = DecisionUnit.person
            for answer in answers(asked) {
                Terminal.out(answer.text(LocalizedText(same: unit(answer.person).said)).said)
            }
        }
        if !decisions.contains(where: { $0.outcome == .eligible }) { throw Ending(status: .findings) }
    }

    private func answers(_ asked: Asked) -> [CoverAnswer] {
        asked.answers.filter { programme == nil || $0.programme == programme }
    }

    private func lines(_ decisions: [Decision], _ explain: ExplainFamily) throws -> [String] {
        let isWhole = all || programme != nil
        if readOut {
            return ReadOutText(explanations: try decisions.map { try explain($0) }, isWhole: isWhole).lines
        }
        guard isWhole else { return DecisionListText(explanations: decisions.map(explain.briefly)).lines }
        let texts = try decisions.map { DecisionText(explanation: try explain($0)).lines }
        return Array(texts.joined(separator: [""]))
    }

    /// A registered family is asked of the rules in force, a dossier of the installed ones.
    private func read() async throws -> Asked {
        if let dossier {
            let rules = try Layout.find().policy().rules
            return Asked(
                rules: rules, dossier: try DossierCoding.read(try readInput(dossier), file: dossier))
        }
        return try await Office.open(as: actor) { office in
            let rules = try await office.rulesInForce().policy.rules
            let home = try await office.home(of: family)
            let knowledge = try await office.knowledge(self.known)
            let (dossier, withheld, known) = try await office.store.explainableDossier(
                of: home, on: on, known: knowledge, purpose: "check", as: office.actor)
            // What waits is as it is now.
            let holds =
                knowledge == .current
                ? try await office.store.moneyHolds(of: home, upTo: on, rules: rules, as: office.actor) : []
            let answers = try await office.store.coverAnswers(
                of: home, on: on, known: knowledge, rules: rules, as: office.actor)
            return Asked(
                rules: rules, dossier: dossier, withheld: withheld, known: known, holds: holds,
                answers: answers)
        }
    }
}

/// What is asked, and of whom.
private struct Asked {
    let rules: RuleBook
    let dossier: Dossier
    var withheld: Set<String> = []
    var known: [FactRecord: KnownSince] = [:]
    var holds: [MoneyHold] = []
    var answers: [CoverAnswer] = []
}

extension CoverAnswer {
    fileprivate var json: CanonicalJSON {
        .object([
            .init("programme", .string(programme)), .init("year", .integer(Int64(year))),
            .init("person", .string(person)), .init("agrees", .bool(agrees)),
            .init("given_on", .string(givenOn.description)),
        ])
    }
}

extension MoneyHold {
    /// "暂不发放：特别扶助金，wife（已定由另一家庭发放）"
    var line: String {
        say(
            "暂不发放：\(title.zh)，\(unit.said)（\(block.text.zh)）",
            "Held back: \(title.en), \(unit.said) (\(block.text.en))")
    }

    var json: CanonicalJSON {
        .object([
            .init("programme", .string(programme)), .init("unit", unit.json),
            .init("reason", .string(block.rawValue)),
        ])
    }
}

/// Sentences for what a person typed and the register does not have.
enum StoreErrorWords {
    static let noSuchFamily = CommandFailure(
        .refused, zh: "本单位没有这个家庭。请核对编号或户编号。",
        en: "There is no such family in this office's areas; check the number.")
}
