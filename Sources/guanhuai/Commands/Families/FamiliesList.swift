import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules

/// `guanhuai families list`: the families of an area, on the terminal or as a file.
struct FamiliesList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: say("列出家庭，也可写成文件。", "List families, also as a file."),
        discussion: say(
            "写成文件时，不说明用途则姓名隐去。列出的每一户都会记录。",
            "In a file names are masked unless it is said what it is for. Every family listed is a recorded look."
        ))

    @Option(
        help: ArgumentHelp(
            say("只列出查到的（同 search）。", "Only those found by this (as search)."), valueName: say("内容", "text")))
    var search: String?

    @Option(help: ArgumentHelp(say("区划代码。", "Area code."), valueName: say("代码", "code")))
    var area: String?

    @Option(
        help: ArgumentHelp(say("只列出有这个项目结果的。", "Only with an answer of this programme."), valueName: "id"))
    var programme: String?

    @Option(help: ArgumentHelp(say("只列出这种结果的。", "Only with this outcome.")))
    var outcome: Outcome?

    @Flag(
        name: .customLong("undecided"),
        help: ArgumentHelp(say("只列出待认定的（还没有结果）。", "Only those not determined yet.")))
    var isUndecided = false

    @Option(
        help: ArgumentHelp(
            say("哪一天的情况（默认最近）。", "As of this day (default: the last there is)."), valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var known: KnownOptions
    @OptionGroup var file: ListFileOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let table = try await Office.open(as: actor) { office in
            let desk = office.desk(try await office.rulesInForce().policy)
            let question = FamilyListQuestion(
                text: search, programme: programme, outcome: outcome, isUndecided: isUndecided, on: on,
                asKnown: known.asKnown)
            return try await desk.familyFile(
                question, purpose: file.purpose, today: office.today, office.caller(within: area),
                said: \.said
            ).table
        }
        if let to = file.to {
            try ListFile.write(table, to: to, file.encoding)
        } else {
            Terminal.out(raw: try table.csv(in: file.encoding))
        }
        Terminal.note(
            say("\(table.rows.count) 户。", "\(EnglishCount.text(table.rows.count, "family", "families"))."))
    }
}
