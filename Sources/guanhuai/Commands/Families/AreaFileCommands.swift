import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Foundation
import Rules
import Store

/// `guanhuai export area CODE --to FILE --purpose … --recipient … --approved-by … --delete-by …`: every family of an area, numbers in clear.
struct ExportAreaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "area",
        abstract: say("一个区划的全部家庭，号码完整，可导入空库。", "Every family of an area, numbers in clear."),
        discussion: say(
            "每行一个家庭，首行说明区划和日期，末行用于核对完整。写完才出现在所给位置，只有本人可读；看到的每一户、"
                + "用途、接收单位、批准人、删除期限、户数和文件的 SHA-256 都会记录。",
            """
            One family a line; the first line names area and day, the last one proves that the file is whole. It \
            appears when it is complete, readable by its owner only. Every family is a recorded look; purpose, \
            recipient, approver, the day by which it is deleted, counts and SHA-256 are kept.
            """))

    @Argument(help: ArgumentHelp(say("区划代码。", "The area."), valueName: say("代码", "code")))
    var area: String

    @Option(help: ArgumentHelp(say("写到哪个文件。", "The file to write."), valueName: say("文件", "file")))
    var to: String

    @OptionGroup var purpose: ExportPurposeOptions
    @OptionGroup var known: KnownOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let file = try WholeFile(to)
        let count = try await Office.open(as: actor) { office in
            let progress = Progress(say("导出家庭", "Exporting"))
            defer { progress.end() }
            return try await ExportArea(store: office.store)(
                area, on: office.today, known: try await office.knowledge(known), purpose: purpose.said,
                as: office.actor, scope: office.actor.areas.first?.scope ?? .everywhere,
                write: { try file.write($0) },
                progress: { done, _ in progress.reached(done) })
        }
        try file.finish()
        Terminal.note(say("已导出 \(count) 户。", "\(EnglishCount.text(count, "family", "families")) exported."))
    }
}

/// `guanhuai import area FILE`: the families of such a file into an area that has none.
struct ImportAreaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "area",
        abstract: say("导入一个区划的全部家庭到空库。", "Import the families of an area into an empty one."),
        discussion: say(
            "全部成功或什么都不留；文件不完整时不导入。区划须先导入（areas import）。",
            "All or nothing; a file that was cut is refused. Areas come first (areas import)."))

    @Argument(help: ArgumentHelp(say("文件。", "The file."), valueName: say("文件", "file")))
    var file: String

    @Option(help: ArgumentHelp(say("为什么。", "Why.")))
    var reason: String?

    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(say("只检查，不保存。", "Check only; save nothing.")))
    var dryRun = false

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let path = file
        try FileHandle(forReadingFrom: URL(filePath: path)).close()
        let lines = AreaLines(name: path) {
            let reader = try LineReader(path)
            return { try reader.next() }
        }
        let summary = try await Office.open(as: actor) { office in
            let progress = Progress(say("导入家庭", "Importing"))
            defer { progress.end() }
            return try await ImportArea(store: office.store, terms: office.eventTerms)(
                lines, reason: reason, isDryRun: dryRun, as: office.actor,
                scope: office.actor.areas.first?.scope ?? .everywhere,
                progress: { done, _ in progress.reached(done) })
        }
        if data.json {
            return CanonicalJSON.object([
                .init("area", .string(summary.area)), .init("families", .count(summary.families)),
                .init("people", .count(summary.people)), .init("saved", .bool(!dryRun)),
            ]).print()
        }
        Terminal.note(
            dryRun
                ? say(
                    "可以导入 \(summary.families) 户；没有保存。",
                    "\(EnglishCount.text(summary.families, "family", "families")) would be taken in; nothing was saved."
                )
                : say(
                    "已导入 \(summary.families) 户、\(summary.people) 人。",
                    "\(EnglishCount.text(summary.families, "family", "families")), \(EnglishCount.text(summary.people, "person", "people")) taken in."
                ))
    }
}

/// A file that appears under its name when it is complete, and leaves nothing behind when it is not.
final class WholeFile {
    private let path: String
    private let part: String
    private let handle: FileHandle
    private var isFinished = false

    init(_ path: String) throws {
        self.path = path
        part = path + ".part"
        guard
            FileManager.default.createFile(
                atPath: part, contents: nil, attributes: [.posixPermissions: 0o600])
        else {
            throw CommandFailure(
                .refused, zh: "写不进去：\(path)。请另选位置。", en: "Cannot be written: \(path). Choose another place.")
        }
        handle = try FileHandle(forWritingTo: URL(filePath: part))
    }

    deinit { if !isFinished { try? FileManager.default.removeItem(atPath: part) } }

    func write(_ text: String) throws { try write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) throws { try handle.write(contentsOf: Data(bytes)) }

    /// All of it at once.
    func finish(with bytes: [UInt8]) throws {
        try write(bytes)
        try finish()
    }

    func finish() throws {
        try handle.synchronize()
        try handle.close()
        guard rename(part, path) == 0 else {
            throw CommandFailure(
                .refused, zh: "写不进去：\(path)。请另选位置。", en: "Cannot be written: \(path). Choose another place.")
        }
        isFinished = true
    }
}

/// The lines of a file, a piece of it in memory.
private final class LineReader {
    private let handle: FileHandle
    private var held = Data()
    private var isAtEnd = false
    /// Longer than any family; a file without lines is none of ours.
    private static let longestLine = 16 << 20

    init(_ path: String) throws { handle = try FileHandle(forReadingFrom: URL(filePath: path)) }

    deinit { try? handle.close() }

    func next() throws -> String? {
        while true {
            if let end = held.firstIndex(of: 0x0A) {
                defer { held.removeSubrange(held.startIndex...end) }
                return try text(held[held.startIndex..<end])
            }
            if isAtEnd {
                guard !held.isEmpty else { return nil }
                defer { held.removeAll() }
                return try text(held)
            }
            if held.count > Self.longestLine { throw AreaImportFault.damaged }
            let piece = try handle.read(upToCount: 1 << 16) ?? Data()
            if piece.isEmpty { isAtEnd = true } else { held.append(piece) }
        }
    }

    private func text(_ bytes: Data) throws -> String {
        guard let text = String(data: bytes, encoding: .utf8) else { throw AreaImportFault.damaged }
        return text
    }
}
