import ArgumentParser
import Benefits
import Casework
import Rules
import Store

/// Who acts.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: say("用户。", "Users."), subcommands: [UserAdd.self, UserList.self])
}

extension ActorRole: ExpressibleByArgument {
    /// The duty as it is called in an office.
    fileprivate var said: String {
        switch self {
        case .clerk: say("登记员", "clerk")
        case .caseworker: say("经办人", "caseworker")
        case .liaison: say("联络员", "liaison")
        case .auditor: say("审计员", "auditor")
        case .administrator: say("管理员", "administrator")
        case .benefitOfficer: say("待遇发放员", "benefit officer")
        }
    }
}

/// Areas in lists.
enum AreaText {
    /// The code, and for the root, which has none, a word.
    static func name(_ code: String) -> String { code == "root" ? say("全部", "all") : code }
}

/// `guanhuai user add NAME`.
struct UserAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: say("添加用户，规定职责和管辖区划。", "Add a user with a role and areas."))

    @Argument(help: ArgumentHelp(say("用户名。", "The user's name."), valueName: say("用户", "name")))
    var name: String

    @Option(help: ArgumentHelp(say("职责。", "Role.")))
    var role: ActorRole = .caseworker

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            say("区划代码；“root”为全部。", "Area codes; root is all of them."), valueName: say("代码", "code")))
    var area: [String] = ["root"]

    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let added = try await Office.open(as: actor) { office in
            // With test identities on, the made-up areas are known before anything was imported.
            if office.settings.allowTestIdentities {
                let areas = try office.layout.policy().areas
                _ = try await ImportAreas(store: office.store, allowsTestIdentities: true)
                    .run(AreaTree(areas.areas.filter(\.isTest)), as: office.actor)
            }
            return try await Actors(store: office.store).add(name, role: role, areas: area, by: office.actor)
        }
        Terminal.note(say("已添加用户 \(added.name)。", "User \(added.name) was added."))
    }
}

/// `guanhuai user list`.
struct UserList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: say("列出用户。", "List the users."))

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let actors = try await Office.open(as: actor) { office in try await Actors(store: office.store).list()
        }
        if data.json {
            return CanonicalJSON.array(
                actors.map { actor in
                    .object([
                        .init("name", .string(actor.name)), .init("role", .string(actor.role.rawValue)),
                        .init("areas", .array(actor.areas.map { .string($0.code) })),
                    ])
                }
            ).print()
        }
        var table = Table(say("用户", "User"), say("职责", "Role"), say("区划", "Areas"))
        for actor in actors {
            table.add(
                actor.name, actor.role.said, actor.areas.map { AreaText.name($0.code) }.joined(separator: " ")
            )
        }
        table.print()
    }
}
