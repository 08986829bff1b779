import ArgumentParser
import Benefits
import Casework
import Exchange
import Foundation
import Rules
import Store

/// Insurance rosters.
struct RosterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster", abstract: say("投保花名册。", "Insurance rosters."),
        subcommands: [
            RosterDraftCommand.self, RosterExportCommand.self, RosterConsentCommand.self,
            RosterOverrideCommand.self,
            RosterConfirmCommand.self, RosterListCommand.self,
        ])
}

/// Which roster is meant: by its number, or the newest of a scheme year.
struct RosterChoice: ParsableArguments {
    @Option(help: ArgumentHelp(say("花名册编号。", "Number of the roster."), valueName: "id"))
    var roster: Int64?

    @Option(help: ArgumentHelp(say("保险方案。", "The scheme."), valueName: "id"))
    var scheme: String?

    @Option(help: ArgumentHelp(say("参保年度。", "The scheme year."), valueName: say("年", "year")))
    var year: Int?

    func validate() throws {
        if roster != nil, scheme != nil || year != nil {
            throw ValidationError(
                say("--roster 与 --scheme、--year 不能同用。", "Use --roster, or --scheme and --year."))
        }
        if (scheme == nil) != (year == nil) {
            throw ValidationError(say("--scheme 与 --year 需同时给出。", "--scheme and --year go together."))
        }
    }

    /// The number of the roster meant; without any choice the newest one that was not replaced.
    func find(_ office: Office) async throws -> Int64 {
        if let roster { return roster }
        let found = try await office.store.act(
            as: office.actor, scope: office.actor.areas.first?.scope, readOnly: true
        ) {
            act -> StoredRoster? in
            if let scheme, let year { return try await act.latestRoster(scheme: scheme, year: year) }
            return try await act.rosters(limit: 1).first
        }
        guard let found else {
            if let scheme, let year { throw RosterError.noDraft(scheme: scheme, year: year) }
            throw RosterError.noSuchRoster
        }
        return found.id
    }
}

/// `guanhuai roster draft`.
struct RosterDraftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: say("草拟一个参保年度的花名册。", "Draw up the roster of a scheme year."),
        discussion: say("新的草稿取代同一区划的旧草稿。", "A new draft replaces the earlier one of the area."))

    @Option(help: ArgumentHelp(say("保险方案。", "The scheme."), valueName: "id"))
    var scheme: String

    @Option(help: ArgumentHelp(say("参保年度。", "The scheme year."), valueName: say("年", "year")))
    var year: Int

    @Option(help: ArgumentHelp(say("区划代码。", "Area code."), valueName: say("代码", "code")))
    var area: String?

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let (inForce, draft) = try await Office.open(as: actor) { office in
            let inForce = try await office.rulesInForce()
            return (
                inForce,
                try await Self.draft(
                    scheme: scheme, year: year, area: area, policy: inForce.policy, office)
            )
        }
        if data.json { return draft.json.print() }
        RosterWords.table(draft.totals, villageNames: draft.villageNames).print()
        Terminal.note(
            say(
                "花名册 \(draft.roster.id)：可直接导出 \(draft.ready.households) 户、\(draft.ready.persons) 人；未列入或待定 \(draft.absences) 条。",
                "Roster \(draft.roster.id): \(EnglishCount.text(draft.ready.households, "household")), \(EnglishCount.text(draft.ready.persons, "person")) can be exported as they are; \(EnglishCount.text(draft.absences, "is", "are")) out or undetermined."
            ))
        if draft.heldBack.count > 0 { Terminal.note(RosterWords.heldBack(draft.heldBack)) }
        if draft.overridden > 0 {
            Terminal.note(
                say(
                    "\(draft.overridden) 人凭先前登记的理由放行（roster override），请核对是否仍应放行。",
                    "\(EnglishCount.text(draft.overridden, "line is", "lines are")) let out by a reason recorded before (roster override): check that it still holds."
                ))
        }
        Terminal.note(inForce.said)
    }

    static func draft(
        scheme: String, year: Int, area: String?, policy: Policy, _ office: Office
    ) async throws -> RosterDraft {
        let progress = Progress(say("草拟花名册", "Drafting"))
        defer { progress.end() }
        return try await DraftRoster(store: office.store, policy: policy)(
            scheme: scheme, year: year, area: area, on: office.today, as: office.actor
        ) { progress.reached($0) }
    }
}

/// `guanhuai roster export`.
struct RosterExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: say(
            "导出花名册（CSV 与 XLSX）及未列入名单。", "Write the roster (CSV and XLSX) and the list of who is out."),
        discussion: say(
            "只含已同意且未逾期的人员。写明 --purpose、--recipient、--approved-by 与 --delete-by 时证件号码完整，并逐户记录；否则脱敏。",
            "Lines with consent and in time. With --purpose, --recipient, --approved-by and --delete-by numbers are written in full and every family is a recorded look; otherwise they are masked."
        ))

    @OptionGroup var choice: RosterChoice

    @Option(
        help: ArgumentHelp(
            say("写到哪个文件夹（默认当前文件夹）。", "The folder to write to (default: this one)."),
            valueName: say("文件夹", "folder")))
    var to: String = "."

    @Option(help: ArgumentHelp(say("列的版式（config/rosters）。", "The layout (config/rosters)."), valueName: "id"))
    var layout: String = "standard"

    @Option(help: ArgumentHelp(say("CSV 的编码。", "Encoding of the CSV files.")))
    var encoding: ListEncoding = .utf8

    @OptionGroup var purpose: OptionalExportPurpose
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let export = try await Office.open(as: actor) { office in
            let file = office.layout.config.appending(path: "rosters/\(layout).yaml")
            let columns = try RosterLayout.read(
                String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent)
            return try await ExportRoster(store: office.store)(
                roster: try await choice.find(office), layout: columns, encoding: encoding,
                purpose: purpose.said, on: office.today, as: office.actor,
                scope: office.actor.areas.first?.scope)
        }
        let paths = try export.files.map { try write($0) }
        if data.json { return RosterWords.json(export, paths).print() }
        RosterWords.table(export.totals, villageNames: export.villageNames).print()
        for (file, path) in zip(export.files, paths) { Terminal.out("\(path)  SHA-256 \(file.hash)") }
        if export.heldBack.count > 0 { Terminal.note(RosterWords.heldBack(export.heldBack)) }
        if export.recordedSince > 0 { Terminal.note(RosterAge.text(export.recordedSince).said) }
    }

    private func write(_ file: RosterExport.RosterFile) throws -> String {
        let folder = URL(filePath: to, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = to == "." ? file.name : folder.appending(path: file.name).path
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(file.bytes), attributes: [.posixPermissions: 0o600])
        else {
            throw CommandFailure(.refused, zh: "写不进去：\(path)", en: "Cannot be written: \(path)")
        }
        return path
    }
}

/// Totals of a roster in their shapes.
enum RosterWords {
    static func table(_ totals: RosterTotals, villageNames: [String: String]) -> Table {
        var table = Table(
            say("村居", "Village"), say("户数", "Households"), say("人数", "Persons"),
            say("保险费（元）", "Premium (CNY)"),
            say("大写", "In words"), numbers: [1, 2, 3])
        for village in totals.villages {
            add(villageNames[village.code] ?? village.code, village.totals, to: &table)
        }
        add(say("合计", "Total"), totals.whole, to: &table)
        return table
    }

    /// "2 lines stay behind: 1 declined, 1 entered after the campaign closed."
    static func heldBack(_ held: HeldBack) -> String {
        say(
            "\(held.count) 人暂不导出：\(held.text.zh)。",
            "\(EnglishCount.text(held.count, "line stays", "lines stay")) behind: \(held.text.en).")
    }

    static func state(_ state: RosterState) -> String {
        switch state {
        case .draft: say("草稿", "draft")
        case .replaced: say("已被取代", "replaced")
        case .confirmed: say("已确认", "confirmed")
        }
    }

    private static func add(_ name: String, _ totals: ControlTotals, to table: inout Table) {
        table.add(
            name, "\(totals.households)", "\(totals.persons)", totals.premium.yuan,
            ChineseAmount.text(totals.premium))
    }

    static func json(_ export: RosterExport, _ paths: [String]) -> CanonicalJSON {
        .object([
            .init("roster", .integer(export.roster.id)),
            .init("households", .count(export.totals.whole.households)),
            .init("persons", .count(export.totals.whole.persons)),
            .init("premium_cny", .string(export.totals.whole.premium.yuan)),
            .init("premium_words", .string(ChineseAmount.text(export.totals.whole.premium))),
            .init("held_back", .count(export.heldBack.count)),
            .init("recorded_since", .count(export.recordedSince)),
            .init(
                "files",
                .array(
                    zip(export.files, paths).map { file, path in
                        .object([.init("path", .string(path)), .init("sha256", .string(file.hash))])
                    })),
        ])
    }
}
