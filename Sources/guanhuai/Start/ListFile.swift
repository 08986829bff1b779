import ArgumentParser
import Benefits
import Casework
import Exchange
import Foundation

extension ListEncoding: ExpressibleByArgument {}

/// Of words that are kept as they are typed: a mistake of usage where one holds a number of a person.
func requireUnsealed(_ words: String?...) throws {
    for word in words.compactMap(\.self) where UnsealedText.holdsNumber(word) {
        throw ValidationError(UnsealedText.fault.said)
    }
}

/// What a file with whole numbers is for, and who receives it; both are recorded with the file.
struct ExportPurposeOptions: ParsableArguments {
    @Option(help: ArgumentHelp(say("用途，记录在案。", "What it is for; recorded."), valueName: say("用途", "text")))
    var purpose: String

    @Option(help: ArgumentHelp(say("接收单位，记录在案。", "Who receives it; recorded."), valueName: say("单位", "name")))
    var recipient: String

    var said: ExportPurpose { ExportPurpose(purpose: purpose, recipient: recipient) }

    func validate() throws {
        if [purpose, recipient].contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            throw ValidationError(ExportPurpose.missing.said)
        }
        try requireUnsealed(purpose, recipient)
    }
}

/// Where a list goes and how, and what its names are for.
struct ListFileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say("写成文件（.xlsx 或 .csv）。", "Write a file (.xlsx or .csv)."), valueName: say("文件", "file")))
    var to: String?

    @Option(help: ArgumentHelp(say("CSV 的编码。", "Encoding of the CSV.")))
    var encoding: ListEncoding = .utf8

    @Option(
        help: ArgumentHelp(
            say(
                "写出全名的用途，记录在案；不说明则姓名隐去。",
                "Why names are written in full; recorded. Without it they are masked."),
            valueName: say("用途", "text")))
    var purpose: String?

    func validate() throws {
        if let purpose, purpose.allSatisfy(\.isWhitespace) {
            throw ValidationError(say("请写明用途。", "Give the purpose in words."))
        }
        try requireUnsealed(purpose)
    }
}

/// Lists as files, readable by their owner only.
enum ListFile {
    /// Writes the list as the name of the file says: a workbook for `.xlsx`, a CSV for anything else.
    static func write(_ list: ListTable, to path: String, _ encoding: ListEncoding) throws {
        let isWorkbook = path.lowercased().hasSuffix(".xlsx")
        guard
            FileManager.default.createFile(
                atPath: path, contents: isWorkbook ? Data() : Data(try list.csv(in: encoding)),
                attributes: [.posixPermissions: 0o600])
        else {
            throw CommandFailure(.refused, zh: "写不进去：\(path)", en: "Cannot be written: \(path)")
        }
        if isWorkbook { try list.writeWorkbook(to: path) }
    }
}
