import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store

/// `guanhuai differences`: after a correction known later, what was paid by the facts held then against what is owed
/// by the facts held now, month by month.
struct DifferencesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "differences",
        abstract: say(
            "事后更正后的补发与多发，逐月列出。", "Arrears and overpayments after a later correction, month by month."),
        discussion: say(
            "给出两份家庭资料（--then、--now），或一个已登记家庭和当时的时刻（--known）。是否追回由项目规定，默认不追回。",
            "Give two dossiers (--then, --now), or a registered family and the instant of then (--known). Whether an "
                + "overpayment is taken back is the programme's; by default it is not."))

    @Argument(
        help: ArgumentHelp(
            say("已登记家庭的编号或户编号。", "Number or household number of a registered family."),
            valueName: say("家庭", "family"))
    )
    var family: String?

    @Option(help: ArgumentHelp(say("当时的家庭资料。", "The dossier as known then."), valueName: say("文件", "file")))
    var then: String?

    @Option(help: ArgumentHelp(say("现在的家庭资料。", "The dossier as known now."), valueName: say("文件", "file")))
    var now: String?

    @Option(
        help: ArgumentHelp(
            say("当时的时刻，如 2026-09-01 或 2026-09-01T09:00+08:00。", "The instant of then."),
            valueName: say("时刻", "instant")))
    var known: String?

    @Option(help: ArgumentHelp(say("项目。", "Programme."), valueName: say("项目", "id")))
    var programme: String

    @Option(help: ArgumentHelp(say("从哪一年起。", "The first year."), valueName: "yyyy"))
    var year: Int

    @Option(
        help: ArgumentHelp(
            say("已发到哪一天；默认今天。", "Paid through this day; today unless given."), valueName: "yyyy-mm-dd"))
    var through: CivilDate?

    @Option(
        help: ArgumentHelp(
            say("申请日期；默认按时申请。", "The day of the application; in time unless given."), valueName: "yyyy-mm-dd")
    )
    var applied: CivilDate?

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    private static let purpose = "differences"

    func validate() throws {
        let files = then != nil && now != nil && family == nil && known == nil
        let stored = then == nil && now == nil && family != nil && known != nil
        if files == stored {
            throw ValidationError(
                say(
                    "请给出 --then 和 --now 两个文件，或家庭编号和 --known。",
                    "Give --then and --now, or a family and --known."))
        }
        if let known, KnownInstant(known) == nil { throw ValidationError(KnowledgeFault().text.said) }
        if !(1900...9998).contains(year) {
            throw ValidationError(say("年份应为四位数。", "Give the year as four digits."))
        }
    }

    func run() async throws {
        let (before, after, newcomers, rules) = try await dossiers()
        let rule = try rules.programme(programme)
        let differences = try DifferencesFamily(
            then: before, now: after, newcomers: newcomers, programme: programme, rules: rules)(
                from: year, through: through ?? Today.inChina, applied: applied)
        if data.json {
            CanonicalJSON.object([
                .init("schema", .string("guanhuai/differences/1")), .init("programme", .string(programme)),
                .init("differences", .array(differences.map { DifferencesText(differences: $0).json })),
            ]).print()
            return
        }
        for (index, found) in differences.enumerated() {
            if index > 0 { Terminal.out("") }
            let text = DifferencesText(differences: found)
            for line in text.lines(title: rule.title.said) { Terminal.out(line) }
        }
        if differences.isEmpty { Terminal.note(say("没有应发款项可以比较。", "There is no payment to compare.")) }
    }

    /// With the rules in force of a registered family, the installed ones of dossiers.
    private func dossiers() async throws -> (
        then: CourseDossier, now: CourseDossier, newcomers: [OtherFamily], rules: RuleBook
    ) {
        if let then, let now {
            return (
                CourseDossier(try DossierCoding.read(try readInput(then), file: then)),
                CourseDossier(try DossierCoding.read(try readInput(now), file: now)),
                [],
                try Layout.find().policy().rules
            )
        }
        guard let known else { throw ValidationError(say("请给出 --known。", "Give --known.")) }
        return try await Office.open(as: actor) { office in
            let home = try await office.home(of: family)
            let asked = try await office.store.knowledge(asked: known, as: office.actor)
            let now = try await office.store.courseDossier(
                of: home, on: office.today, purpose: Self.purpose, as: office.actor)
            let (then, newcomers) = try await office.store.courseDossier(
                of: home, comparedWith: now, on: office.today, known: asked, purpose: Self.purpose,
                as: office.actor)
            return (then, now, newcomers, try await office.rulesInForce().policy.rules)
        }
    }
}
