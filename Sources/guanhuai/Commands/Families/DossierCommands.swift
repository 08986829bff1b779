import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Exchange
import Foundation
import Rules
import Store

/// Out of the register.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: say("导出家庭资料及其格式说明。", "Export a family, or the schema of dossiers."),
        subcommands: [ExportFamily.self, ExportAreaCommand.self, ExportList.self, ExportSchema.self])
}

extension DossierCoding.Format: ExpressibleByArgument {}

/// `guanhuai export family ID --purpose … --recipient … --approved-by … --delete-by …`: the dossier of one family, numbers in clear.
struct ExportFamily: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "family",
        abstract: say("一个家庭的全部资料，号码完整，可再导入。", "One family's dossier, numbers in clear."),
        discussion: say(
            "用途、接收单位、批准人、删除期限和文件的 SHA-256 记录在案。只查看请用 family show，号码脱敏。",
            "Purpose, recipient, approver, the day by which the copy is deleted and the SHA-256 of the file are kept. To look only, family show masks the numbers."
        ))

    @OptionGroup var options: FamilyOptions

    @Option(help: ArgumentHelp(say("yaml 或 json。", "yaml or json.")))
    var format: DossierCoding.Format = .yaml

    @OptionGroup var purpose: ExportPurposeOptions
    @OptionGroup var known: KnownOptions

    @Option(help: ArgumentHelp(say("写入文件（只有本人可读）。", "Write to a file, readable by its owner only.")))
    var output: String?

    func run() async throws {
        let text = try await Office.open(as: options.actor) { office in
            try await office.exchange().file(
                try await office.home(of: options.family), on: office.today,
                known: try await office.knowledge(known), as: options.data.json ? .json : format,
                purpose: purpose.said, by: office.actor)
        }
        guard let output else { return Terminal.out(text.trimmedAtEnd) }
        guard
            FileManager.default.createFile(
                atPath: output, contents: Data(text.utf8),
                attributes: [.posixPermissions: 0o600])
        else {
            throw CommandFailure(
                .refused, zh: "写不进去：\(output)。请另选位置。",
                en: "Cannot be written: \(output). Choose another place.")
        }
    }
}

/// `guanhuai export schema [area]`: the JSON Schema of dossiers, or of the lines of an area's file.
struct ExportSchema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: say(
            "家庭资料或地区文件的 JSON Schema。", "The JSON Schema of dossiers, or of the lines of an area's file."))

    enum Form: String, CaseIterable, ExpressibleByArgument { case dossier, area }

    @Argument(
        help: ArgumentHelp(
            say("dossier（默认）或 area。", "dossier (the default) or area."), valueName: say("格式", "form")))
    var form = Form.dossier

    @OptionGroup var common: CommonOptions

    func run() {
        let tree = form == .area ? AreaSchema.tree : DossierSchema.tree
        Terminal.out(JSONWriting.text(tree).trimmedAtEnd)
    }
}

/// `guanhuai import family FILE`: registers the family of a dossier, or corrects the one it names.
struct ImportFamily: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "family",
        abstract: say("导入一份家庭资料（YAML 或 JSON）。", "Import one dossier (YAML or JSON)."),
        discussion: say(
            "带有已登记编号的，与现有资料不同之处作为更正；没有写的不动。其余的登记为新家庭。",
            "With the number of a registered family, what differs is corrected and what is left out stays; any other "
                + "is registered as a new family."))

    @Argument(help: ArgumentHelp(say("家庭资料文件；“-”为标准输入。", "The dossier."), valueName: say("文件", "file")))
    var file: String

    @Option(help: ArgumentHelp(say("为什么。", "Why.")))
    var reason: String?

    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(say("只看变化，不保存。", "Show only; save nothing.")))
    var dryRun = false

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let dossier = try DossierCoding.read(try readInput(file), file: file)
        let result = try await Office.open(as: actor) { office in
            try await office.exchange().import(
                dossier, today: office.today, reason: reason, isDryRun: dryRun, as: office.actor)
        }
        if data.json { return Self.json(result).print() }
        switch result {
        case .registered(let home, let remarks):
            for remark in remarks { Terminal.note(say(remark.zh, remark.en)) }
            Terminal.note(say("已登记，编号 \(home)。", "Registered as \(home)."))
        case .wouldRegister(let remarks):
            for remark in remarks { Terminal.note(say(remark.zh, remark.en)) }
            Terminal.note(say("可以登记为新家庭；没有保存。", "Would be registered as a new family; nothing was saved."))
        case .unchanged: Terminal.note(say("与现有资料相同，没有变化。", "The same as what is held; nothing changed."))
        case .corrected(_, let outcome):
            for line in EventText(outcome: outcome).lines { Terminal.out(line) }
            Terminal.note(dryRun ? say("没有保存。", "Nothing was saved.") : say("已更正。", "Corrected."))
        }
    }

    private static func json(_ result: ExchangeDossier.Result) -> CanonicalJSON {
        func object(_ word: String, _ home: Int64?) -> CanonicalJSON {
            .object([.init("result", .string(word)), .init("family", home.map { .integer($0) } ?? .null)])
        }
        return switch result {
        case .registered(let home, _): object("registered", home)
        case .wouldRegister: object("would-register", nil)
        case .unchanged(let home): object("unchanged", home)
        case .corrected(let home, _): object("corrected", home)
        }
    }
}
