import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import PolicyFiles
import Rules
import Store

/// The area tree.
struct AreasCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "areas", abstract: say("行政区划。", "Areas."),
        subcommands: [AreasImport.self, AreasFollow.self])
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

/// `guanhuai areas follow`: families go along when the code of their area was replaced.
struct AreasFollow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "follow",
        abstract: say(
            "区划代码变更或合并后，让家庭跟到接替的代码下。", "Take families along to the codes that replaced theirs."),
        discussion: say(
            "接替关系来自 areas import 的 successor；事实不变，变更前由哪里经办仍可查到。等待答复的迁移以后再跟。",
            """
            Successors come from `areas import`. Facts stay, and who handled a family before stays known. Families that wait for another office's answer follow later.
            """))

    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(say("只数，不改。", "Count only; change nothing.")))
    var dryRun = false

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let followed = try await Office.open(as: actor) { office in
            try await FollowAreas(store: office.store)(
                today: office.today, isDryRun: dryRun, as: office.actor,
                scope: office.actor.areas.first?.scope)
        }
        if data.json {
            return CanonicalJSON.array(
                followed.map { area in
                    .object([
                        .init("from", .string(area.from.code)), .init("to", .string(area.to.code)),
                        .init("since", .string(area.since.description)),
                        .init("families", .count(area.families)),
                        .init("waiting", .count(area.waiting)),
                    ])
                }
            ).print()
        }
        for area in followed {
            Terminal.out(
                say(
                    "\(area.from.name.said)（\(area.from.code)）→ \(area.to.name.said)（\(area.to.code)），\(area.since)起："
                        + "\(area.families)户，另有\(area.waiting)户等待迁移答复",
                    "\(area.from.name.said) (\(area.from.code)) to \(area.to.name.said) (\(area.to.code)) since "
                        + "\(area.since): \(EnglishCount.text(area.families, "family", "families")), \(EnglishCount.text(area.waiting, "waits", "wait")) for an answer to a move"
                ))
        }
        if followed.isEmpty {
            Terminal.note(say("没有家庭在已停用的代码下。", "No family stands under a code that was replaced."))
        }
    }
}
