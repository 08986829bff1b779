import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Exchange
import Foundation
import Rules
import Store

/// `guanhuai import families FILE`: a street's register, a workbook or a CSV in whatever encoding it was sent.
struct ImportFamiliesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "families",
        abstract: say(
            "导入街道的家庭登记表（XLSX或CSV）。", "Import a street's register of families (XLSX or CSV)."),
        discussion: say(
            "有误的行写入同版式的退回表，改正后可再次导入。有行被退回时退出码为 1，整个文件未导入时为 3。",
            "Rows with mistakes go to a reject file of the same layout, to be mended and sent again. Exit status 1 where some rows were refused, 3 where nothing landed."
        ))

    @Argument(help: ArgumentHelp(say("登记表文件。", "The register's file."), valueName: say("文件", "file")))
    var file: String

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            say("登记表所说的日期（默认今天）。", "The day the register speaks for (default: today)."),
            valueName: "yyyy-mm-dd"))
    var asOf: CivilDate?

    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(say("只检查，不导入。", "Check only; import nothing.")))
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            say("读取哪个工作表（默认：有登记表表头的那个）。", "Which sheet to read (default: the one with the headings)."),
            valueName: say("工作表", "sheet")))
    var sheet: String?

    @Option(
        help: ArgumentHelp(
            say("退回表的文件名（.xlsx或.csv）。", "Where to write the reject file (.xlsx or .csv)."),
            valueName: say("文件", "file")))
    var rejects: String?

    @Option(
        help: ArgumentHelp(
            say(
                "本单位表头含义的文件，导入成功后保存，下次自动使用。", "What the headings of your form mean; kept once the file lands."
            ),
            valueName: say("文件", "file")))
    var map: String?

    @Flag(
        name: .customLong("suggest-map"),
        help: ArgumentHelp(
            say(
                "只列出各列及其可能的含义，供 --map 修改使用。",
                "Only print what the columns might mean, to be mended for --map.")))
    var suggestMap = false

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        if let rejects, FileManager.default.fileExists(atPath: rejects) {
            throw CommandFailure(
                .refused, zh: "\(rejects) 已存在，不会覆盖。请用 --rejects 另选位置。",
                en: "\(rejects) exists and is not written over. Choose another place with --rejects.")
        }
        let said = try map.map {
            try ColumnMap.read(String(decoding: readInput($0), as: UTF8.self), file: $0)
        }
        let upload = RegisterUpload(
            try openInput(file), readBy: ReadTable.program, sheet: sheet, map: said)
        if suggestMap { return try await suggest(upload) }
        let (result, limit) = try await Office.open(as: actor) { office in
            if let asOf, asOf > office.today {
                throw CommandFailure(
                    .refused, zh: "--as-of \(asOf) 在今天之后；登记表不能说明将来的情况，请核对日期。",
                    en:
                        "--as-of \(asOf) is later than today; no register speaks for days to come. Check the day."
                )
            }
            let result = try await Self.importRegister(
                upload, asOf: asOf ?? office.today, isDryRun: dryRun, policy: try office.layout.policy(),
                office)
            return (result, office.settings.refuseAbovePercent)
        }
        let rejectFile = try writeRejects(result.rejectFile)
        if data.json {
            try result.json.print()
        } else {
            try ImportWords(result: result, rejectFile: rejectFile, refuseAbovePercent: limit).show()
        }
        if !result.hasLanded, !dryRun || result.isStopped { throw Ending(status: .refused) }
        if result.refused.count > 0 { throw Ending(status: .findings) }
    }

    /// Prints the columns with their meaning as a file that `--map` reads.
    private func suggest(_ upload: RegisterUpload) async throws {
        let suggestion = try await Office.open(as: actor) { office in
            try await RegisterMap(store: office.store, layout: try office.layout.registerLayout())
                .suggest(upload, as: office.actor)
        }
        guard let suggestion else { throw RegisterFileFault.empty }
        if data.json { return suggestion.json.print() }
        Terminal.out(suggestion.text)
    }

    static func importRegister(
        _ upload: RegisterUpload, asOf: CivilDate, isDryRun: Bool, policy: Policy, _ office: Office
    ) async throws -> ImportResult {
        let act = ImportFamilies(
            store: office.store, terms: try office.importTerms(), areas: policy.areas)
        let progress = Progress(say("导入", "Importing"), isShare: true)
        defer { progress.end() }
        return try await act.run(upload, as: office.actor, asOf: asOf, isDryRun: isDryRun) { step in
            switch step {
            case .reading(_, let share): progress.reached(share * 4 / 10, of: 1000)
            case .writing: progress.reached(400, of: 1000)
            case .written(let rows, let all): progress.reached(400 + rows * 590 / max(all, 1), of: 1000)
            case .finished: progress.reached(1000, of: 1000)
            }
        }
    }
}

/// What an import came to, in words.
struct ImportWords {
    let result: ImportResult
    let rejectFile: String?
    let refuseAbovePercent: Int

    func show() throws {
        let isWorkbook = !result.sheet.isEmpty
        Terminal.note(
            isWorkbook
                ? say("工作簿，工作表：\(result.sheet)", "Workbook, sheet: \(result.sheet)")
                : say("编码：\(result.encoding)", "Encoding: \(result.encoding)"))
        for remark in result.remarks { Terminal.note(remark.text.said) }
        if !result.unknownHeadings.isEmpty {
            let list = DecisionText.list(result.unknownHeadings)
            Terminal.note(say("不认识的列（保留，不读取）：\(list)", "Columns not known (kept, not read): \(list)"))
        }
        // Of what was not imported, what it would come to.
        let isImported = !result.isStopped && !result.isDryRun
        var table = Table(
            say("行", "Rows"), isImported ? say("接受", "Accepted") : say("可接受", "Acceptable"),
            isImported ? say("新增", "Added") : say("将新增", "To be added"),
            say("有变更", "Changed"), say("不变", "Unchanged"), say("退回", "Refused"),
            numbers: [0, 1, 2, 3, 4, 5])
        table.add(
            cells: [
                result.rows, result.accepted, result.added, result.changed, result.unchanged,
                result.refused.count,
            ].map(String.init))
        table.print()
        try showRefused()
        checks(result.warnings)
        if !result.absent.isEmpty {
            Terminal.note(
                say(
                    "本表未列出的已登记家庭 \(result.absent.count) 户，未作任何改动。",
                    "\(result.absent.count) registered families are not in this file; nothing was done to them."
                ))
        }
        Terminal.note(closing)
        if let rejectFile { Terminal.note(say("退回表：\(rejectFile)", "Reject file: \(rejectFile)")) }
    }

    /// As many refused rows as are read through; the reject file has all.
    private static let rowsShown = 500

    private func showRefused() throws {
        if result.refused.count == 0 { return }
        Terminal.out("")
        var table = Table(
            say("行号", "Line"), say("列", "Column"), say("代码", "Code"), say("退回的行", "Refused rows"),
            numbers: [0])
        for note in try result.refused.page(from: 0, most: Self.rowsShown).compactMap(\.refusals.first) {
            table.add("\(note.line)", note.column, note.code, note.text.said)
        }
        table.print()
        let more = result.refused.count - Self.rowsShown
        if more > 0 {
            Terminal.note(
                say("另有 \(more) 行，全部见退回表。", "\(more) more rows; the reject file has all of them."))
        }
    }

    /// What was imported and should be looked at: one line for each kind, so that the refused rows stay in sight.
    private func checks(_ warnings: [ImportWarning]) {
        if warnings.isEmpty { return }
        Terminal.out("")
        var table = Table(
            say("行数", "Rows"),
            result.isStopped || result.isDryRun
                ? say("请核对", "To check") : say("请核对（已导入）", "To check (imported)"), say("行号", "Lines"),
            numbers: [0])
        let kinds = warnings.map { (kind: "\($0.column) \($0.code)", warning: $0) }
        for (kind, warning) in kinds.sorted(by: { ($0.warning.rows, $0.kind) < ($1.warning.rows, $1.kind) }) {
            let shown = warning.lines.map(String.init).joined(separator: " ")
            let more = warning.rows > warning.lines.count ? " …" : ""
            table.add("\(warning.rows)", "\(warning.text.said) (\(kind))", shown + more)
        }
        table.print()
    }

    private var closing: String {
        if result.isStopped {
            return say(
                "退回的行超过 \(refuseAbovePercent)%，整个文件没有导入。请先改正文件。",
                "More than \(refuseAbovePercent) % of the rows were refused; nothing was imported. Mend the file first."
            )
        }
        if result.isDryRun { return say("只是检查，没有导入。", "Checked only; nothing was imported.") }
        if let earlier = result.sameAs {
            return say(
                "内容与第 \(earlier) 号导入相同，没有变化。", "The same content as import \(earlier); nothing changed.")
        }
        guard let id = result.importID else { return say("没有导入。", "Nothing was imported.") }
        let more =
            result.changed > 0
            ? say(
                "待确认的变更见：guanhuai import changes \(id)",
                " See proposed changes: guanhuai import changes \(id)") : ""
        return say("已导入，编号 \(id)。", "Imported as \(id).") + more
    }
}

extension ImportResult {
    /// `{"rows", "accepted", "added", "changed", "unchanged", "rejected": [{"line", "code", "column", "also": [{"code", "column"}]}]}`, in
    /// families.
    var json: CanonicalJSON {
        get throws {
            var rejected: [CanonicalJSON] = []
            try refused.forEach { row in
                guard let note = row.refusals.first else { return }
                rejected.append(
                    .object([
                        .init("line", .count(note.line)), .init("code", .string(note.code)),
                        .init("column", .string(note.column)),
                        .init(
                            "also",
                            .array(
                                row.refusals.dropFirst().map {
                                    .object([
                                        .init("code", .string($0.code)), .init("column", .string($0.column)),
                                    ])
                                })),
                    ]))
            }
            return .object([
                .init("rows", .count(rows)), .init("accepted", .count(accepted)),
                .init("added", .count(added)), .init("changed", .count(changed)),
                .init("unchanged", .count(unchanged)), .init("rejected", .array(rejected)),
                .init("import", importID.map { .integer($0) } ?? .null),
                .init("encoding", .string(encoding)), .init("sheet", sheet.isEmpty ? .null : .string(sheet)),
                .init("remarks", .array(remarks.map { .string($0.code) })),
            ])
        }
    }
}

extension MapSuggestion {
    /// `{"sheet", "line", "columns": [{"heading", "column", "known", "shapes"}], "missing"}`; no cell of the file.
    var json: CanonicalJSON {
        .object([
            .init("sheet", .string(sheet)), .init("line", .count(line)),
            .init(
                "columns",
                .array(
                    columns.map { column in
                        .object([
                            .init("heading", .string(column.heading)),
                            .init("column", .optional(column.column?.id)),
                            .init("known", .bool(column.isKnown)),
                            .init("shapes", .array(column.shapes.map { .string($0) })),
                        ])
                    })), .init("missing", .array(missing.map { .string($0.id) })),
        ])
    }
}
