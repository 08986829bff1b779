/// What kind of file a table came in.
package enum TableForm: Sendable, Hashable, Codable {
    case text(FileEncoding)
    case workbook

    /// As it is shown: an encoding, or XLSX.
    package var label: String {
        switch self {
        case .text(let encoding): encoding.rawValue
        case .workbook: "XLSX"
        }
    }
}

/// What a file holds, told before a sheet is chosen.
package struct TableOutline: Sendable, Hashable, Codable {
    package struct Sheet: Sendable, Hashable, Codable {
        /// Empty for a text file, which is one sheet without a name.
        package var name: String
        package var isHidden: Bool
        /// The first lines, blank ones left out.
        package var head: [TableRecord]

        package init(name: String, isHidden: Bool, head: [TableRecord]) {
            self.name = name
            self.isHidden = isHidden
            self.head = head
        }
    }

    package var form: TableForm
    package var sheets: [Sheet]

    package init(form: TableForm, sheets: [Sheet]) {
        self.form = form
        self.sheets = sheets
    }

    /// How many lines of a sheet are told, and how many are looked at for them.
    package static let headLines = 16
    static let headSearch = 200
    static let headBytes = 800
    /// As much text of a sheet as is looked at for them.
    static let headTextBytes = 1 << 20
    /// The same of all sheets of a workbook together: sheets further on are told without lines.
    static let allHeadTextBytes = 4 << 20
}

/// A file that can be read as a table: in this process, or by one with limits.
package protocol TableSource: Sendable {
    func open() throws(RegisterFileFault) -> any OpenTable
}

/// A file that was opened.
package protocol OpenTable {
    var outline: TableOutline { get }
    /// The lines of a sheet from its top.
    func rows(ofSheet index: Int) throws(RegisterFileFault) -> any TableRows
}

/// A file that is held in memory, read in this process.
package struct TableBytes: TableSource {
    private let bytes: [UInt8]
    private let limits: TableLimits

    package init(_ bytes: [UInt8], limits: TableLimits = TableLimits()) {
        self.bytes = bytes
        self.limits = limits
    }

    package func open() throws(RegisterFileFault) -> any OpenTable {
        if bytes.isEmpty { throw .empty }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            if bytes.count > limits.workbookBytes {
                throw .tooLarge(limitMegabytes: limits.workbookBytes >> 20)
            }
            return try OpenWorkbook(bytes, limits.workbook)
        }
        if bytes.count > limits.bytes { throw .tooLarge(limitMegabytes: limits.bytes >> 20) }
        try Self.refuseForeign(bytes)
        return try OpenText(bytes, limits)
    }

    private static func refuseForeign(_ bytes: [UInt8]) throws(RegisterFileFault) {
        for (start, kind) in foreign where bytes.starts(with: start) {
            // A workbook with a password is wrapped as old workbooks are; its part has this name, in UTF-16.
            let isWrapped = bytes.prefix(1 << 20).contains(
                Array("EncryptedPackage".utf8).flatMap { [$0, 0] })
            if kind == "XLS", isWrapped { throw .workbook(.encrypted) }
            throw .notText(kind: kind)
        }
    }

    private static let foreign: [([UInt8], String)] = [
        ([0xD0, 0xCF, 0x11, 0xE0], "XLS"), ([0x25, 0x50, 0x44, 0x46], "PDF"), ([0x1F, 0x8B], "GZIP"),
        ([0x52, 0x61, 0x72, 0x21], "RAR"), ([0x37, 0x7A, 0xBC, 0xAF], "7z"), ([0x42, 0x5A, 0x68], "BZIP2"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "XZ"), ([0x89, 0x50, 0x4E, 0x47], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        ([0x7F, 0x45, 0x4C, 0x46], "ELF"), ([0x4D, 0x5A], "EXE"), ([0x7B, 0x5C, 0x72, 0x74, 0x66], "RTF"),
        ([0x3C, 0x3F, 0x78, 0x6D, 0x6C], "XML"), ([0x3C, 0x68, 0x74, 0x6D, 0x6C], "HTML"),
        ([0x3C, 0x21, 0x44, 0x4F, 0x43], "HTML"), ([0x50, 0x4B, 0x07, 0x08], "ZIP"),
    ]
}

/// What a file may be at most.
package struct TableLimits: Sendable {
    /// A text file.
    package var bytes: Int
    /// A workbook, packed.
    package var workbookBytes: Int
    package var csv: CSVReader.Limits
    package var workbook: WorkbookLimits
    /// Lines of a text file with something in them.
    package var lines = rows + 10_000

    /// No file is larger, whatever its kind, in bytes.
    var largest: Int { max(bytes, workbookBytes) }

    /// Families of a register: a county's, and more.
    package static let rows = 200_000

    package init(
        bytes: Int = 64 << 20, workbookBytes: Int = 48 << 20, csv: CSVReader.Limits = .init(),
        workbook: WorkbookLimits = .init()
    ) {
        self.bytes = bytes
        self.workbookBytes = workbookBytes
        self.csv = csv
        self.workbook = workbook
    }
}

/// A text file, decoded.
private struct OpenText: OpenTable {
    let outline: TableOutline
    private let text: FileText
    private let limits: CSVReader.Limits

    init(_ bytes: [UInt8], _ limits: TableLimits) throws(RegisterFileFault) {
        do throws(EncodingFault) { text = try FileText(bytes) } catch { throw .encoding(error) }
        // Counted before any is read: a short line costs whoever asked as much as a whole one.
        if CSVReader.lines(of: text.utf8, most: limits.lines) > limits.lines {
            throw .tooManyRows(limit: TableLimits.rows)
        }
        self.limits = limits.csv
        var left = TableOutline.headTextBytes
        let head = try TableOutline.head(of: Self.rows(text, limits.csv), &left)
        outline = TableOutline(
            form: .text(text.encoding), sheets: [.init(name: "", isHidden: false, head: head)])
    }

    func rows(ofSheet index: Int) -> any TableRows { Self.rows(text, limits) }

    private static func rows(_ text: FileText, _ limits: CSVReader.Limits) -> TextRows {
        TextRows(CSVReader(text.utf8, delimiter: CSVReader.delimiter(of: text.utf8), limits: limits))
    }
}

/// A workbook with the first lines of its sheets.
private struct OpenWorkbook: OpenTable {
    let outline: TableOutline
    private let book: WorkbookFile

    init(_ bytes: [UInt8], _ limits: WorkbookLimits) throws(RegisterFileFault) {
        do throws(WorkbookFault) { book = try WorkbookFile(bytes, limits: limits) } catch {
            throw .workbook(error)
        }
        var sheets: [TableOutline.Sheet] = []
        var left = TableOutline.allHeadTextBytes
        for sheet in book.sheets {
            let head = left > 0 ? try TableOutline.head(of: Self.rows(book, sheet), &left) : []
            sheets.append(.init(name: sheet.name, isHidden: sheet.isHidden, head: head))
        }
        outline = TableOutline(form: .workbook, sheets: sheets)
    }

    func rows(ofSheet index: Int) throws(RegisterFileFault) -> any TableRows {
        try Self.rows(book, book.sheets[index])
    }

    private static func rows(_ book: WorkbookFile, _ sheet: WorkbookFile.Sheet) throws(RegisterFileFault)
        -> WorkbookRows
    {
        do throws(WorkbookFault) {
            return WorkbookRows(rows: try book.rows(of: sheet))
        } catch {
            throw .workbook(error)
        }
    }
}

/// The rows of a sheet, with the faults of a file.
private struct WorkbookRows: TableRows {
    let rows: SheetRows

    var share: Double { rows.share }
    var remarks: SheetRemarks { rows.remarks }

    func next() throws(RegisterFileFault) -> TableRecord? {
        do throws(WorkbookFault) { return try rows.next() } catch { throw .workbook(error) }
    }
}

extension TableOutline {
    /// The first lines of a table with something in them.
    ///
    /// - Parameter left: the bytes of text that may still be looked at; what was looked at is taken off.
    fileprivate static func head(
        of rows: consuming some TableRows, _ left: inout Int
    ) throws(RegisterFileFault) -> [TableRecord] {
        var rows = rows
        var head: [TableRecord] = []
        var (looked, size) = (0, 0)
        while head.count < headLines, looked < headSearch, size < headTextBytes,
            let record = try rows.next()
        {
            looked += 1
            size += record.textBytes
            if record.isBlank { continue }
            // No heading is longer; a file of long cells would make the outline as large as itself.
            let cells = record.cells.map { $0.utf8.count > headBytes ? String($0.prefix(headBytes / 4)) : $0 }
            head.append(TableRecord(line: record.line, cells: cells))
        }
        left -= size
        return head
    }
}

extension Sequence<UInt8> {
    /// Whether these bytes stand somewhere in the sequence.
    fileprivate func contains(_ wanted: [UInt8]) -> Bool {
        let bytes = Array(self)
        guard let first = wanted.first, bytes.count >= wanted.count else { return false }
        return (0...(bytes.count - wanted.count)).contains { place in
            bytes[place] == first && bytes[place..<(place + wanted.count)].elementsEqual(wanted)
        }
    }
}
