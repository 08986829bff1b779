import ArgumentParser
import Casework
import Store

/// `guanhuai retention decline NUMBER`.
struct RetentionDecline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline",
        abstract: say("否决或收回一项清除提议。", "Answer a proposal with no, or take one's own back."))

    @Argument(help: ArgumentHelp(say("提议编号。", "Number of the proposal."), valueName: say("编号", "number")))
    var number: Int64

    @Option(
        help: ArgumentHelp(say("理由（不写姓名和号码）。", "Why (no names, no numbers)."), valueName: say("理由", "text")))
    var reason: String

    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Office.open(as: actor) { office in
            try await office.retaining.refuse(
                number, reason: reason, as: office.actor, scope: office.actor.areas.first?.scope)
        }
        Terminal.note(say("已否决，没有清除任何资料。", "Answered with no; nothing was purged."))
    }
}
