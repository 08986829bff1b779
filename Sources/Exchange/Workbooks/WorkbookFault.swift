package import Rules

/// Why a workbook is not read. The files come from outside and may be made to do harm, so every bound is a fault of its
/// own; no text holds a name or a cell of the file.
package enum WorkbookFault: Error, Sendable, Hashable, Codable {
    /// Cut short, or not as a ZIP file must be.
    case archiveDamaged
    /// A part whose bytes do not unpack to what the file says of them.
    case partDamaged
    /// A part that is no well-formed XML.
    case markupDamaged
    /// What every workbook has (its list of sheets, a sheet) is not there.
    case partMissing
    case encrypted
    case macros
    /// A binary workbook (XLSB) or another kind of document in the same wrapping (ODS, DOCX).
    case otherKind
    /// A part is packed in a way no spreadsheet uses.
    case packing
    case tooManyParts(limit: Int)
    /// A name that would leave the folder it is unpacked to, or that stands twice.
    case partNames
    case unpacksTooLarge(limitMegabytes: Int)
    /// A part that grows more than workbooks do: made to fill memory.
    case unpacksTooMuch
    /// The file has a document type: it could name entities and files elsewhere.
    case documentType
    case tooDeep
    case tooManySheets(limit: Int)
    case tooManyCells(limit: Int)
    case tooManyColumns(line: Int)
    case cellTooLong(line: Int)
    /// The cells of a row together: a text that many cells share takes little room in the file.
    case rowTooLong(line: Int)
    /// Rows or cells that are not in order, or a cell that stands twice.
    case cellsOutOfOrder(line: Int)
    case tooMuchText(limitMegabytes: Int)

    package var code: String {
        switch self {
        case .archiveDamaged, .partDamaged, .markupDamaged: "file-damaged"
        case .partMissing, .otherKind: "file-not-workbook"
        case .encrypted: "file-encrypted"
        case .macros: "file-macros"
        case .packing: "file-packing"
        case .tooManyParts, .partNames: "file-parts"
        case .unpacksTooLarge, .unpacksTooMuch, .tooMuchText: "file-unpacks-too-large"
        case .documentType: "file-document-type"
        case .tooDeep: "file-too-deep"
        case .tooManySheets: "file-too-many-sheets"
        case .tooManyCells, .tooManyColumns: "file-too-many-cells"
        case .cellTooLong, .rowTooLong: "file-cell-too-long"
        case .cellsOutOfOrder: "file-cells-out-of-order"
        }
    }

    package var text: LocalizedText {
        let (zh, en) = sentence
        return LocalizedText(zh: zh, en: en)
    }

    private var sentence: (String, String) {
        switch self {
        case .archiveDamaged, .partDamaged, .markupDamaged, .partMissing, .encrypted, .macros, .otherKind:
            kind
        case .tooManySheets(let limit):
            ("工作表超过\(limit)个，请只留登记表。", "There are more than \(limit) sheets; keep the register only.")
        case .tooManyCells(let limit):
            ("单元格超过\(limit)个，请分成几个文件。", "There are more than \(limit) cells; split the file.")
        case .tooManyColumns(let line):
            ("第\(line)行的单元格过多。", "Line \(line) has far too many cells.")
        case .cellTooLong(let line): ("第\(line)行有单元格过长。", "A cell on line \(line) is far too long.")
        case .rowTooLong(let line):
            ("第\(line)行的文字过多。", "The cells of line \(line) hold far too much text.")
        case .cellsOutOfOrder(let line):
            (
                "第\(line)行的单元格重复或次序不对，请用电子表格程序另存一次。",
                "Cells on line \(line) stand twice or out of order; save the file again in a spreadsheet program."
            )
        default: bounds
        }
    }

    private var kind: (String, String) {
        switch self {
        case .partMissing, .otherKind:
            (
                "这不是Excel工作簿（XLSX），请另存为XLSX或CSV。",
                "This is no Excel workbook (XLSX); save it as XLSX or CSV."
            )
        case .encrypted:
            ("工作簿设有密码，请去掉密码后再提交。", "The workbook has a password; take it off and send it again.")
        case .macros:
            ("工作簿含有宏，请另存为不含宏的XLSX。", "The workbook holds macros; save it as XLSX without them.")
        default:
            (
                "文件已损坏或不完整，请用电子表格程序打开检查后另存。",
                "The file is damaged or incomplete; open it in a spreadsheet program and save it again."
            )
        }
    }

    private var bounds: (String, String) {
        switch self {
        case .packing:
            (
                "文件的压缩方式无法读取，请用电子表格程序另存为XLSX。",
                "The file is packed in a way that is not read; save it as XLSX in a spreadsheet program."
            )
        case .tooManyParts(let limit):
            ("文件内部的部件超过\(limit)个，已拒绝。", "The file has more than \(limit) parts inside; it was refused.")
        case .partNames:
            ("文件内部的名称不合规，已拒绝。", "The names inside the file are not those of a workbook; it was refused.")
        case .unpacksTooLarge(let limit):
            (
                "文件解压后超过\(limit)MB，请分成几个文件。",
                "The file is larger than \(limit) MB when unpacked; split it."
            )
        case .unpacksTooMuch:
            ("文件解压后异常膨胀，已拒绝。", "The file grows far more than a workbook does; it was refused.")
        case .tooMuchText(let limit):
            ("文件中的文字超过\(limit)MB，请分成几个文件。", "The texts of the file exceed \(limit) MB; split it.")
        case .documentType:
            (
                "文件内部含有文档类型声明，可能有害，已拒绝。",
                "The file declares a document type, which can do harm; it was refused."
            )
        default:
            ("文件内部的层次过深，已拒绝。", "The file is nested too deeply; it was refused.")
        }
    }
}

/// What a workbook may be at most. The values hold for a street's register many times over: a register of 200,000
/// families has 5 million cells.
package struct WorkbookLimits: Sendable {
    package var parts = 2000
    package var sheets = 255
    /// Of all parts together, unpacked.
    package var unpackedBytes = 512 << 20
    /// How many times its packed size a part may be, above ``ratioFromBytes``. XML of spreadsheets packs to a tenth or
    /// a thirtieth; deflate ends near 1,030.
    package var ratio = 250
    package var ratioFromBytes = 4 << 20
    /// Texts that cells share, and the parts that are held whole (list of sheets, styles).
    package var sharedTextBytes = 48 << 20
    package var cells = 12_000_000
    package var columns = 1000
    package var cellBytes = 1 << 20
    /// The texts of a row together, in UTF-8: one cell as long as Excel allows (32,767 characters), and a register's row.
    package var rowBytes = 128 << 10
    /// The texts of a sheet together, each as often as it stands in a cell: as much as a text file may hold.
    package var sheetBytes = 64 << 20
    package var depth = 40

    package init() {}
}
