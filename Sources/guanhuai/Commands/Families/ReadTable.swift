import ArgumentParser
import Exchange

/// `guanhuai read-table`: what this program runs itself to read a file that came from outside, in a process with limits.
/// It reads standard input and answers in frames, so it is not listed.
struct ReadTable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read-table", abstract: say("（内部使用）", "(Used by the program itself.)"),
        shouldDisplay: false)

    @Option(help: .hidden)
    var sheet: Int?

    @OptionGroup var common: CommonOptions

    func run() { ReadingChild.run(sheet: sheet) }

    /// How this program is started to do so: itself, also where its file was replaced since it began.
    static let program = ["/proc/self/exe", "read-table"]
}
