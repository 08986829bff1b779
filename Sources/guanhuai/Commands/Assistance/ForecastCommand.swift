import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Rules

/// `guanhuai forecast`: the exact course of each programme for one family, with what changes at each edge.
struct ForecastCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: say(
            "一个家庭在一段时间内的认定结果，以及何时因何改变。", "What one family is entitled to over time, and what changes when."),
        discussion: say(
            "依据现在掌握的事实和现行规则；规则没有规定的日子另行列出。",
            "By the facts and rules held now; days the rules do not reach are listed apart."))

    @OptionGroup var whom: ForecastOptions

    @Option(help: ArgumentHelp(say("第一天。", "The first day."), valueName: "yyyy-mm-dd"))
    var from: CivilDate

    @Option(help: ArgumentHelp(say("最后一天（含）。", "The last day, included."), valueName: "yyyy-mm-dd"))
    var to: CivilDate

    @Option(help: ArgumentHelp(say("只问一个项目。", "One programme only."), valueName: say("项目", "id")))
    var programme: String?

    @OptionGroup var data: DataOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if to < from { throw ValidationError(say("--to 不得早于 --from。", "--to must not be before --from.")) }
    }

    func run() async throws {
        let (dossier, rules, _) = try await whom.read(purpose: "forecast")
        let family = ForecastFamily(dossier, rules: rules)
        let forecasts = try family.forecasts(from: from, to: to.adding(days: 1), programme: programme)
        if data.json {
            CanonicalJSON.object([
                .init("schema", .string("guanhuai/forecast/1")), .init("from", .string(from.description)),
                .init("last_day", .string(to.description)),
                .init("forecasts", .array(forecasts.map { ForecastText(forecast: $0).json })),
            ]).print()
            return
        }
        for (index, forecast) in forecasts.enumerated() {
            if index > 0 { Terminal.out("") }
            let title = try rules.programme(forecast.programme).title.said
            for line in ForecastText(forecast: forecast).lines(title: title) { Terminal.out(line) }
        }
        if forecasts.isEmpty { Terminal.note(say("没有可以认定的对象。", "There is nobody to decide about.")) }
    }
}
