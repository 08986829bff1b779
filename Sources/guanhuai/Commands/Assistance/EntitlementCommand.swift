import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Rules

/// `guanhuai entitlement`: the months a programme owes in a year, their amounts and the arithmetic.
struct EntitlementCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entitlement",
        abstract: say(
            "一个项目一年应发的月份、金额与算式。", "The months and amounts a programme owes in a year, with the arithmetic."),
        discussion: say("有应发金额时退出码为 0，否则为 1。", "Exit status 0 where anything is owed, otherwise 1."))

    @OptionGroup var whom: ForecastOptions

    @Option(help: ArgumentHelp(say("项目。", "Programme."), valueName: say("项目", "id")))
    var programme: String

    @Option(help: ArgumentHelp(say("年份。", "The calendar year."), valueName: "yyyy"))
    var year: Int

    @Option(
        help: ArgumentHelp(
            say("申请日期；默认按时申请。", "The day of the application; in time unless given."), valueName: "yyyy-mm-dd")
    )
    var applied: CivilDate?

    @OptionGroup var data: DataOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if !(1900...9998).contains(year) {
            throw ValidationError(say("年份应为四位数。", "Give the year as four digits."))
        }
    }

    func run() async throws {
        let (dossier, rules, holds) = try await whom.read(purpose: "entitlement", ofYear: year)
        let rule = try rules.programme(programme)
        guard rule.payment != nil else {
            throw CommandFailure(
                .usage, zh: "项目 \(programme) 不发放金钱，没有应发月份。",
                en: "\(programme) pays no money, so nothing is owed by month.")
        }
        let family = ForecastFamily(dossier, rules: rules)
        let entitlements = try family.entitlements(programme, year: year, applied: applied)
        let together = entitlements.reduce(Money.zero) { $0 + $1.total }
        if data.json {
            CanonicalJSON.object([
                .init("schema", .string("guanhuai/entitlement/1")),
                .init("programme", .string(programme)), .init("year", .count(year)),
                .init("applied", .optional(applied?.description)),
                .init("entitlements", .array(entitlements.map { EntitlementText(entitlement: $0).json })),
                .init("total", .string(together.yuan)),
                .init("held_back", .array(holds.filter { $0.programme == programme }.map(\.json))),
            ]).print()
        } else {
            for entitlement in entitlements {
                let text = EntitlementText(entitlement: entitlement)
                for line in text.lines(title: rule.title.said) { Terminal.out(line) }
                Terminal.out("")
            }
            if entitlements.count > 1 {
                let sum = entitlements.map(\.total.yuan).joined(separator: " + ")
                Terminal.out(say("全家合计：", "household: ") + "\(sum) = \(together.yuan)")
            }
            for hold in holds where hold.programme == programme { Terminal.out(hold.line) }
            if entitlements.isEmpty { Terminal.note(say("没有可以认定的对象。", "There is nobody to decide about.")) }
        }
        if together == .zero { throw Ending(status: .findings) }
    }
}
