import ArgumentParser
import Benefits
import Foundation
import PolicyFiles

/// `guanhuai rules boundaries PROGRAMME`: the cases at every limit of a programme, for an officer to check and sign.
struct RulesBoundaries: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "boundaries",
        abstract: say(
            "为一个项目的每个界限生成前一、当时、后一的案例，供人核对签字。",
            "Make the cases at -1, 0 and +1 of every limit of a programme, to be checked and signed."),
        discussion: say(
            "界限从规则的公式中找出；起点是该项目结果为“符合”的案例。核对后写明 signed，放在 Tests/Cases/boundaries。",
            "Limits are found in the rule's formulas; starts are the programme's eligible cases. Check, sign, and keep "
                + "the file in Tests/Cases/boundaries."))

    @Argument(help: ArgumentHelp(say("项目。", "Programme."), valueName: say("项目", "id")))
    var programme: String

    @Option(
        help: ArgumentHelp(
            say("写入这个文件；默认写到标准输出。", "Write this file instead of standard output."),
            valueName: say("文件", "file")))
    var output: String?

    @Option(
        help: ArgumentHelp(
            say(
                "只从这个案例起步：案例文件#案例名称（文件从案例文件夹写起）。可重复。",
                "Start from this case only: CASEFILE#NAME, the file from the folder of cases. May be repeated."
            ),
            valueName: say("文件#名称", "file#name")))
    var from: [String] = []

    @Option(
        help: ArgumentHelp(
            say("案例文件夹（默认 Tests/Cases）。", "The folder of cases (default: Tests/Cases)."),
            valueName: say("文件夹", "folder")))
    var cases = "Tests/Cases"

    @Option(help: ArgumentHelp(say("规则文件夹。", "The folder of rule files."), valueName: say("文件夹", "folder")))
    var config: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let policy = try PolicyFolder.load(config ?? Layout.find().config.path)
        let file = try Boundaries(policy, cases: cases).file(of: programme, from: from)
        if let output {
            try Data(file.text().utf8).write(to: URL(filePath: output))
        } else {
            Terminal.out(String(file.text().dropLast()))
        }
        let counts = file.counts
        Terminal.note(
            say(
                "界限 \(counts.limits) 个，其中 \(counts.reached) 个有案例；案例 \(counts.cases) 个。尚未签字。",
                "\(EnglishCount.text(counts.limits, "limit")), \(counts.reached) of them with cases; \(EnglishCount.text(counts.cases, "case")). Not signed."
            ))
    }
}
