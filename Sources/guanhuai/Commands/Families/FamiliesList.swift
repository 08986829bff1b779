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
            "姓名隐去；写明用途、接收单位、批准人和删除期限的文件才写全名，连同文件的 SHA-256 记录在案。列出的每一户都会记录。",
            "Names are masked; a file on terms (purpose, recipient, approver, day of deletion) names in full, and is recorded with its SHA-256. Every family listed is a recorded look."
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
        // Before anything is recorded as having left.
        let written = try file.to.map(WholeFile.init)
        let list = try await Office.open(as: actor) { office in
            let desk = office.desk(try await office.rulesInForce().policy)
            let question = FamilyListQuestion(
                text: search, programme: programme, outcome: outcome, isUndecided: isUndecided, on: on,
                asKnown: known.asKnown)
            return try await desk.familyFile(
                question, as: file.form, on: file.purpose.said, today: office.today,
                office.caller(within: area), said: \.said)
        }
        if let written {
            try written.finish(with: list.bytes)
        } else {
            Terminal.out(raw: list.bytes)
        }
        Terminal.note(say("\(list.rows) 户。", "\(EnglishCount.text(list.rows, "family", "families"))."))
    }
}
