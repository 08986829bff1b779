public import ArgumentParser
import CivilCalendar
import Foundation

extension CivilDate: ExpressibleByArgument {
    package init?(argument: String) { self.init(iso: argument) }
}

extension Language: ExpressibleByArgument {}

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Option(help: ArgumentHelp(say("界面语言。", "Language.")))
    var lang: Language?

    /// Read here so that it is known to the parser; its effect is in `Language.current`.
    var language: Language { lang ?? .current }
}

/// What commands that answer with data take.
struct DataOptions: ParsableArguments {
    @Flag(help: ArgumentHelp(say("输出 JSON。", "Print JSON.")))
    var json = false
}

/// Why somebody does what is not done without a reason.
struct ReasonOptions: ParsableArguments {
    @Option(help: ArgumentHelp(say("理由。", "The reason."), valueName: say("理由", "text")))
    var reason: String
}

/// Who acts: written with every change and every look at a person.
struct ActorOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            say("以哪位用户的身份操作（默认：操作系统账户）。", "The user who acts (default: the account of the system)."),
            valueName: say("用户", "name")))
    var name: String?

    /// The account of the operating system, which may act without having been added.
    static var account: String {
        if let account = getpwuid(geteuid()) { return String(cString: account.pointee.pw_name) }
        return "uid-\(geteuid())"
    }
}
