package import Rules

/// Why a whole file cannot be read as a register. Nothing of it is imported; no text holds a cell of it.
package enum RegisterFileFault: Error, Sendable, Hashable, Codable {
    case empty
    /// Headings of a register and no row beneath them.
    case noRows
    /// Another kind of document; the value is what it looks like ("XLS").
    case notText(kind: String)
    case tooLarge(limitMegabytes: Int)
    case encoding(EncodingFault)
    case csv(CSVFault)
    /// Required headings (the layout's spelling) that were not found in the first lines.
    case columnsMissing([String])
    /// Headings that mean the same column.
    case columnsTwice([String])
    case tooManyRows(limit: Int)
    /// Lines that are no families: headings again, totals, notes.
    case tooManyLinesBeside(limit: Int)
    case workbook(WorkbookFault)
    /// More than one sheet has the headings of a register: which is meant only a person can say.
    case sheetsSeveral([String])
    case sheetUnknown([String])
    /// The file states another period than the day it is imported for; the texts are both as they are shown.
    case otherPeriod(stated: String, asOf: String)
    /// An identity or mobile number stands in a heading, which is kept as it is typed; the column counts from 1.
    case headingHoldsNumber(column: Int)
    /// A line of headings, of which some stand in other columns than those above: a second table.
    case headingsAgain(line: Int)
    /// The process that reads the file was stopped by its limits on memory or time, or died.
    case readerStopped

    package var code: String {
        switch self {
        case .empty: "file-empty"
        case .noRows: "file-no-rows"
        case .notText: "file-not-csv"
        case .tooLarge: "file-too-large"
        case .encoding: "file-encoding"
        case .csv(.openQuote), .csv(.strayQuote): "file-quotes"
        case .csv(.cellTooLong): "file-cell-too-long"
        case .csv(.tooManyCells): "file-too-many-cells"
        case .columnsMissing: "columns-missing"
        case .columnsTwice: "columns-twice"
        case .tooManyRows, .tooManyLinesBeside: "file-too-many-rows"
        case .workbook(let fault): fault.code
        case .sheetsSeveral: "sheets-several"
        case .sheetUnknown: "sheet-unknown"
        case .otherPeriod: "file-other-period"
        case .headingHoldsNumber: "heading-holds-number"
        case .headingsAgain: "headings-again"
        case .readerStopped: "file-reader-stopped"
        }
    }

    /// The option of a command that answers it; nil where the file itself is to be mended.
    package var option: String? {
        switch self {
        case .sheetsSeveral, .sheetUnknown: "--sheet"
        case .otherPeriod: "--as-of"
        default: nil
        }
    }

    package var text: LocalizedText {
        let (zh, en) = sentence
        return LocalizedText(zh: zh, en: en)
    }

    private var sentence: (String, String) {
        switch self {
        case .empty: ("文件是空的。", "The file is empty.")
        case .noRows:
            (
                "只有表头，没有一行家庭，什么都没有读入；请检查是否选对了文件或工作表。",
                "There are headings and no family beneath them: nothing was read. See whether it is the right file or sheet."
            )
        case .notText(let kind):
            (
                "这是\(kind)文件，请另存为XLSX或CSV（UTF-8）后提交。",
                "This is a \(kind) file; save it as XLSX or CSV (UTF-8) and send that."
            )
        case .tooLarge(let limit):
            ("文件超过\(limit)MB，请分成几个文件。", "The file is larger than \(limit) MB; split it.")
        case .encoding(let fault): (fault.text.zh, fault.text.en)
        case .csv(let fault): Self.sentence(of: fault)
        case .columnsMissing(let headings):
            (
                "找不到这些列：\(headings.joined(separator: "、"))。请检查表头。",
                "These columns were not found: \(headings.joined(separator: ", ")). Check the header line."
            )
        case .columnsTwice(let headings):
            (
                "有几列的表头含义相同：\(headings.joined(separator: "、"))。请只保留一列。",
                "Several headings mean the same column: \(headings.joined(separator: ", ")). Keep one of them."
            )
        case .tooManyRows(let limit):
            ("文件超过\(limit)行，请分成几个文件。", "The file has more than \(limit) rows; split it.")
        case .tooManyLinesBeside(let limit):
            (
                "重复的表头、合计和说明超过\(limit)行，请只留登记表。",
                "More than \(limit) lines are headings again, totals or notes; keep the register only."
            )
        case .workbook(let fault): (fault.text.zh, fault.text.en)
        case .sheetsSeveral(let names):
            (
                "有几个工作表都像登记表：\(names.joined(separator: "、"))。请指明用哪一个。",
                "Several sheets look like a register: \(names.joined(separator: ", ")). Say which one."
            )
        case .sheetUnknown(let names):
            (
                "没有这个工作表。文件中有：\(names.joined(separator: "、"))。",
                "There is no such sheet. The file has: \(names.joined(separator: ", "))."
            )
        case .otherPeriod(let stated, let asOf):
            (
                "表上写着“\(stated)”，登记截止日却是\(asOf)。请核对是不是这一期的表；如果是，请把登记截止日改为表上的时间。",
                "The file says “\(stated)” and is imported as of \(asOf). See whether it is the file of this period; if so, say the day it speaks for."
            )
        case .headingHoldsNumber(let column):
            (
                "第\(column)列的表头里有身份证号码或手机号码，表头照原样保存，请删去号码。",
                "The heading of column \(column) holds an identity or mobile number; headings are kept as they are, so remove it."
            )
        case .headingsAgain(let line):
            (
                "第\(line)行又是一行表头，列的次序与上面不同。请把两张表分成两个文件或工作表。",
                "Line \(line) holds headings again, in another order than those above. Put the two tables into two files or sheets."
            )
        case .readerStopped:
            (
                "文件读取超出内存或时间上限，已中止，没有导入任何内容。请检查文件或分成几个文件。",
                "Reading the file passed the limits on memory or time and was stopped; nothing was imported. Check the file or split it."
            )
        }
    }

    private static func sentence(of fault: CSVFault) -> (String, String) {
        switch fault {
        case .openQuote(let line):
            ("第\(line)行的引号没有配对，请检查这一行。", "A quote opened on line \(line) is never closed; check that line.")
        case .strayQuote(let line):
            ("第\(line)行单元格中间有引号，请检查这一行。", "There is a quote inside a cell on line \(line); check that line.")
        case .cellTooLong(let line): ("第\(line)行有单元格过长。", "A cell on line \(line) is far too long.")
        case .tooManyCells(let line): ("第\(line)行的单元格过多。", "Line \(line) has far too many cells.")
        }
    }
}
