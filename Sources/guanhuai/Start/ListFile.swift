import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Exchange
import Foundation

extension ListEncoding: ExpressibleByArgument {}

/// Of words that are kept as they are typed: a mistake of usage where one holds a number of a person.
func requireUnsealed(_ words: String?...) throws {
    for word in words.compactMap(\.self) where UnsealedText.holdsNumber(word) {
        throw ValidationError(UnsealedText.fault.said)
    }
}

/// Of a purpose or recipient: a mistake of usage where it holds a number of a person, or is too long.
private func requireTerms(_ words: String?...) throws {
    if let fault = words.compactMap(\.self).compactMap(ExportPurpose.fault(in:)).first {
        throw ValidationError(fault.said)
    }
}

/// On what terms a file with whole numbers leaves the office; recorded with the file.
struct ExportPurposeOptions: ParsableArguments {
    @Option(help: ExportHelp.purpose)
    var purpose: String

    @Option(help: ExportHelp.recipient)
    var recipient: String

    @Option(help: ExportHelp.approver)
    var approvedBy: String

    @Option(help: ExportHelp.deleteBy)
    var deleteBy: CivilDate

    var said: ExportPurpose {
        ExportPurpose(purpose: purpose, recipient: recipient, approver: approvedBy, deleteBy: deleteBy)
    }

    func validate() throws {
        if [purpose, recipient].contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            throw ValidationError(ExportPurpose.missing.said)
        }
        try requireTerms(purpose, recipient)
    }
}

/// The same where numbers are masked unless all of it is given.
struct OptionalExportPurpose: ParsableArguments {
    @Option(help: ExportHelp.purpose)
    var purpose: String?

    @Option(help: ExportHelp.recipient)
    var recipient: String?

    @Option(help: ExportHelp.approver)
    var approvedBy: String?

    @Option(help: ExportHelp.deleteBy)
    var deleteBy: CivilDate?

    var said: ExportPurpose? {
        guard let purpose, let recipient, let approvedBy, let deleteBy else { return nil }
        return ExportPurpose(
            purpose: purpose, recipient: recipient, approver: approvedBy, deleteBy: deleteBy)
    }

    func validate() throws {
        try requireTerms(purpose, recipient)
        let given = [purpose != nil, recipient != nil, approvedBy != nil, deleteBy != nil]
        if given.contains(true), given.contains(false) {
            throw ValidationError(
                say(
                    "--purpose、--recipient、--approved-by 与 --delete-by 需同时给出。",
                    "--purpose, --recipient, --approved-by and --delete-by go together."))
        }
    }
}

/// The words of both: what is asked for is the same.
private enum ExportHelp {
    static let purpose = ArgumentHelp(
        say("用途，记录在案。", "What it is for; recorded."), valueName: say("用途", "text"))
    static let recipient = ArgumentHelp(
        say("接收单位，记录在案。", "Who receives it; recorded."), valueName: say("单位", "name"))
    static let approver = ArgumentHelp(
        say("批准人（另一位管理员或待遇审核人员）。", "Who approved it: another administrator or benefit officer."),
        valueName: say("用户", "name"))
    static let deleteBy = ArgumentHelp(
        say("接收单位在哪天之前删除。", "The day by which the receiver deletes it."), valueName: "yyyy-mm-dd")
}

/// Where a list goes and how, and on what terms it names people in full.
struct ListFileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say("写成文件（.xlsx 或 .csv）。", "Write a file (.xlsx or .csv)."), valueName: say("文件", "file")))
    var to: String?

    @Option(help: ArgumentHelp(say("CSV 的编码。", "Encoding of the CSV.")))
    var encoding: ListEncoding = .utf8

    @OptionGroup var purpose: OptionalExportPurpose

    var form: ListForm { ListForm(named: to, encoding) }

    func validate() throws {
        try ListForm.require(named: to)
        guard to != nil || purpose.said == nil else {
            throw ValidationError(
                say(
                    "姓名全显的名单只写成文件：请加 --to 文件。",
                    "Names leave in full in a file only: add --to FILE."))
        }
    }
}

extension ListForm {
    /// As the name of the file says: a workbook for `.xlsx`, a CSV for anything else.
    /// - Throws: a mistake of usage where the name is that of another kind of file.
    static func require(named path: String?) throws {
        guard let path, ![".xlsx", ".csv"].contains(where: { path.lowercased().hasSuffix($0) }) else {
            return
        }
        throw ValidationError(
            say("名单只写成 .xlsx 或 .csv 文件，请改文件名。", "A list is written as .xlsx or .csv: name the file so."))
    }

    init(named path: String?, _ encoding: ListEncoding) {
        let isWorkbook = path?.lowercased().hasSuffix(".xlsx") == true
        self = isWorkbook ? .workbook : encoding == .gb18030 ? .gb18030 : .csv
    }
}
