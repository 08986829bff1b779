/// The rows of one sheet, unpacked and read only as far as they are asked for.
final class SheetRows: MarkupHandler {
    private let book: WorkbookFile
    private var reader: MarkupReader?
    private var hasEnded = false
    private var ready: [TableRecord] = []
    private var taken = 0
    private(set) var remarks = SheetRemarks()
    private var cellCount = 0
    private var sheetBytes = 0
    private var rowBytes = 0
    private var hiddenSpans: [ClosedRange<Int>] = []

    // The row and the cell under way.
    private var row: TableRecord?
    private var lastLine = 0
    private var column = 0
    private var lastColumn = -1
    private var cell = SheetCell()
    private var isInValue = false
    private var isInText = false
    private var isPhonetic = false

    /// As many merged ranges as are told of; more of them say nothing new.
    private static let rangesTold = 100
    static let lastRow = 1_048_576
    static let lastColumn = 16_384

    init(_ part: ZipPart, of book: WorkbookFile) throws(WorkbookFault) {
        self.book = book
        reader = try MarkupReader(part, depth: book.limits.depth, handler: Weakly(self))
    }

    /// The parser holds its handler, which must not hold the rows that hold the parser.
    private final class Weakly: MarkupHandler {
        private weak var rows: SheetRows?
        init(_ rows: SheetRows) { self.rows = rows }
        func begin(_ name: MarkupName, _ attributes: MarkupAttributes) throws(WorkbookFault) {
            try rows?.begin(name, attributes)
        }
        func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) { try rows?.text(bytes) }
        func end(_ name: MarkupName) throws(WorkbookFault) { try rows?.end(name) }
    }

    var share: Double { reader?.share ?? 1 }

    /// The next row that stands in the sheet; nil at the end.
    func next() throws(WorkbookFault) -> TableRecord? {
        while taken == ready.count {
            ready.removeAll(keepingCapacity: true)
            taken = 0
            if hasEnded { return nil }
            hasEnded = try reader?.step() != true
        }
        taken += 1
        return ready[taken - 1]
    }

    // MARK: Markup

    func begin(_ name: MarkupName, _ attributes: MarkupAttributes) throws(WorkbookFault) {
        if name == "c" {
            try beginCell(attributes)
        } else if name == "row" {
            try beginRow(attributes)
        } else if name == "v" {
            isInValue = true
        } else if name == "t" {
            isInText = true
        } else if name == "f" {
            cell.isFormula = true
        } else if name == "rPh" {
            isPhonetic = true
        } else if name == "mergeCell", remarks.mergedRanges.count < Self.rangesTold,
            let range = attributes["ref"], range.utf8.count < 32
        {
            remarks.mergedRanges.append(range)
        } else if name == "col", attributes.isSet("hidden"), hiddenSpans.count < Self.rangesTold {
            hide(attributes)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
        guard isInValue || isInText && !isPhonetic else { return }
        if cell.bytes.count + bytes.count > book.limits.cellBytes { throw .cellTooLong(line: lastLine) }
        cell.bytes.append(contentsOf: bytes)
    }

    func end(_ name: MarkupName) throws(WorkbookFault) {
        if name == "v" {
            isInValue = false
        } else if name == "t" {
            isInText = false
        } else if name == "rPh" {
            isPhonetic = false
        } else if name == "c" {
            try endCell()
        } else if name == "row", let row {
            ready.append(row)
            self.row = nil
        }
    }

    // MARK: Rows and cells

    private func beginRow(_ attributes: MarkupAttributes) throws(WorkbookFault) {
        let line = attributes["r"].map { Int($0) ?? 0 } ?? lastLine + 1
        guard line > lastLine, line <= Self.lastRow else { throw .cellsOutOfOrder(line: lastLine + 1) }
        lastLine = line
        lastColumn = -1
        rowBytes = 0
        row = TableRecord(line: line, cells: [], isHidden: attributes.isSet("hidden"))
        // A row without cells takes room as well.
        try count()
    }

    private func count() throws(WorkbookFault) {
        cellCount += 1
        if cellCount > book.limits.cells { throw .tooManyCells(limit: book.limits.cells) }
    }

    private func beginCell(_ attributes: MarkupAttributes) throws(WorkbookFault) {
        guard row != nil else { throw .markupDamaged }
        column = attributes.bytes("r").map { Self.column($0) } ?? lastColumn + 1
        guard column > lastColumn, column < Self.lastColumn else { throw .cellsOutOfOrder(line: lastLine) }
        lastColumn = column
        try count()
        cell.restart(type: attributes.bytes("t"), style: attributes["s"].flatMap { Int($0) } ?? 0)
    }

    private func endCell() throws(WorkbookFault) {
        isInValue = false
        isInText = false
        isPhonetic = false
        let (text, kinds) = try cell.content(book, line: lastLine)
        if text.isEmpty, kinds.isEmpty { return }
        if column >= book.limits.columns { throw .tooManyColumns(line: lastLine) }
        try weigh(text)
        while row?.cells.count ?? column < column { row?.cells.append("") }
        row?.cells.append(text)
        for kind in kinds { row?.marks.append(.init(cell: column, kind: kind)) }
        if hiddenSpans.contains(where: { $0.contains(column) }), !remarks.hiddenColumns.contains(column) {
            remarks.hiddenColumns.append(column)
        }
    }

    /// Texts that cells share take their room anew in every cell.
    private func weigh(_ text: String) throws(WorkbookFault) {
        rowBytes += text.utf8.count
        sheetBytes += text.utf8.count
        if rowBytes > book.limits.rowBytes { throw .rowTooLong(line: lastLine) }
        if sheetBytes > book.limits.sheetBytes {
            throw .tooMuchText(limitMegabytes: book.limits.sheetBytes >> 20)
        }
    }

    private func hide(_ attributes: MarkupAttributes) {
        guard let first = attributes["min"].flatMap({ Int($0) }),
            let last = attributes["max"].flatMap({ Int($0) }),
            first >= 1, last >= first
        else { return }
        hiddenSpans.append((first - 1)...(last - 1))
    }

    /// "AB12" to 27; -1 where no letters stand there.
    private static func column(_ reference: UnsafeBufferPointer<UInt8>) -> Int {
        var column = 0
        for byte in reference.prefix(4) {
            let letter = Int(byte & 0xDF) - 0x40
            guard (1...26).contains(letter) else { break }
            column = column * 26 + letter
        }
        return column - 1
    }
}

/// The cell under way.
struct SheetCell {
    var bytes: [UInt8] = []
    var isFormula = false
    private var type = Kind.number
    private var style = 0

    /// The types of a cell (ECMA-376 part 1, 18.18.11).
    private enum Kind { case number, shared, inline, formulaText, truth, error, day }

    mutating func restart(type: UnsafeBufferPointer<UInt8>?, style: Int) {
        bytes.removeAll(keepingCapacity: true)
        isFormula = false
        self.style = style
        switch type.map({ String(decoding: $0, as: UTF8.self) }) {
        case "s": self.type = .shared
        case "inlineStr": self.type = .inline
        case "str": self.type = .formulaText
        case "b": self.type = .truth
        case "e": self.type = .error
        case "d": self.type = .day
        default: self.type = .number
        }
    }

    /// The text a person would have typed, and what is to be known about it.
    func content(_ book: WorkbookFile, line: Int) throws(WorkbookFault) -> (String, [TableRecord.Mark.Kind]) {
        if isFormula, bytes.isEmpty, type != .formulaText { return ("", [.formulaWithoutValue]) }
        let marks: [TableRecord.Mark.Kind] = isFormula ? [.formula] : []
        if bytes.isEmpty { return ("", type == .error ? [.error] : marks) }
        switch type {
        case .inline, .formulaText: return (EscapedText.decoded(bytes[...]), marks)
        case .error: return (String(decoding: bytes, as: UTF8.self), [.error])
        case .truth: return (bytes == [0x31] ? "TRUE" : "FALSE", marks)
        case .day:
            // 2026-11-25T00:00:00: the time of day is left out, as with days that are numbers.
            let text = String(decoding: bytes, as: UTF8.self)
            return (text.split(separator: "T").first.map(String.init) ?? text, marks)
        case .shared:
            guard let index = Int(String(decoding: bytes, as: UTF8.self)), let text = book.texts[index] else {
                throw .markupDamaged
            }
            return (text, marks)
        case .number:
            let raw = String(decoding: bytes, as: UTF8.self)
            // Some programs write text here without saying so; it is what the cell shows.
            guard let number = SheetNumber.text(raw, shown: book.styles[style], is1904: book.is1904) else {
                return (raw, marks)
            }
            return (number.text, marks + (number.isLong ? [.longNumber] : []))
        }
    }
}
