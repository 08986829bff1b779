import ArgumentParser
import Casework
import Postgres
import Rules
import Web

/// `guanhuai serve`: the pages and the API, on this machine.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say("提供网页和接口（仅限本机）。", "Serve the pages and the API (this machine only)."),
        discussion: say(
            "在有用户和密码之前，只在本机地址上提供，并用一次性链接登录。",
            "Until users and passwords exist it binds to the loopback address and signs in by a one-time link."
        ))

    @Option(help: ArgumentHelp(say("本机地址。", "A loopback address.")))
    var host: String?

    @Option(help: ArgumentHelp(say("端口；0 由系统选择。", "Port; 0 lets the system choose.")))
    var port: Int?

    @Option(
        help: ArgumentHelp(
            say("页面文件的文件夹。", "The folder with Templates and Assets."), valueName: say("文件夹", "folder")))
    var resources: String?

    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Office.open(as: actor) { office in
            let inForce = try await office.rulesInForce()
            Terminal.note(inForce.said)
            let policy = inForce.policy
            let web = try WebConfiguration(
                host: host ?? office.settings.host, port: port ?? office.settings.port, resources: resources)
            try await Serving(office: office, policy: policy, configuration: web).run { link in
                link.announce()
                return true
            }
        }
    }
}
