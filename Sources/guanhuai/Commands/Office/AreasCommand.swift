import ArgumentParser
import Benefits
import Casework
import PolicyFiles
import Rules
import Store

/// The area tree.
struct AreasCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "areas", abstract: say("行政区划。", "Areas."), subcommands: [AreasImport.self])
}

/// `guanhuai areas import FILE`: an area tree in the form of `config/areas`.
struct AreasImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: say(
            "导入行政区划文件（YAML，格式同 config/areas）。", "Import an area tree (YAML, in the form of config/areas)."))

    @Argument(help: ArgumentHelp(say("区划文件。", "The file."), valueName: say("文件", "file")))
    var file: String

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let text = String(decoding: try readInput(file), as: UTF8.self)
        // The folder says what kind of file it is; faults name the file the person gave.
        let tree = try PolicyFolder.load(texts: ["areas/\(file)": text]).areas
        let changes = try await Office.open(as: actor) { office in
            if !office.settings.allowTestIdentities, tree.areas.contains(where: \.isTest) {
                throw CommandFailure(
                    .refused, zh: "这是测试区划（以99开头）。正式登记不接受；测试时请设 GUANHUAI_ALLOW_TEST_IDENTITIES=1。",
                    en:
                        "This is a test area tree (prefix 99). It is refused unless GUANHUAI_ALLOW_TEST_IDENTITIES=1."
                )
            }
            return try await ImportAreas(
                store: office.store, allowsTestIdentities: office.settings.allowTestIdentities
            ).run(tree, as: office.actor)
        }
        if data.json {
            return CanonicalJSON.object([
                .init("added", .count(changes.added)), .init("changed", .count(changes.changed)),
                .init("unchanged", .count(changes.unchanged)),
            ]).print()
        }
        Terminal.note(
            say(
                "区划：新增 \(changes.added)，变更 \(changes.changed)，不变 \(changes.unchanged)。",
                "Areas: \(changes.added) added, \(changes.changed) changed, \(changes.unchanged) unchanged."))
    }
}
