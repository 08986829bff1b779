import ArgumentParser
import Benefits
import Casework
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

    @Option(
        help: ArgumentHelp(
            say("写成文件（.xlsx 或 .csv）。", "Write a file (.xlsx or .csv)."), valueName: say("文件", "file")))
    var to: String?

    @Option(help: ArgumentHelp(say("CSV 的编码。", "Encoding of the CSV.")))
    var encoding: ListEncoding = .utf8

    @Option(
        help: ArgumentHelp(
            say(
                "写出全名的用途，记录在案；不说明则姓名隐去。",
                "Why names are written in full; recorded. Without it they are masked."),
            valueName: say("用途", "text")))
    var purpose: String?

    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let purpose, purpose.allSatisfy(\.isWhitespace) {
            throw ValidationError(say("请写明用途。", "Give the purpose in words."))
        }
    }

    func run() async throws {
        let table = try await Office.open(as: actor) { office in
            let desk = office.desk(try await office.rulesInForce().policy)
            let question = FamilyListQuestion(text: search, programme: programme, outcome: outcome)
            return try await desk.familyFile(
                question, purpose: purpose, office.caller(within: area), said: \.said
            ).table
        }
        if let to { try ListFile.write(table, to: to, encoding) } else { Terminal.out(raw: table.csv()) }
        Terminal.note(say("\(table.rows.count) 户。", "\(table.rows.count) families."))
    }
}
