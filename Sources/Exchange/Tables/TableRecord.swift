/// One line of a table as it was read, whatever kind of file it came from.
package struct TableRecord: Sendable, Hashable, Codable {
    /// What is to be known about a cell besides its text. Text files know none of it.
    package struct Mark: Sendable, Hashable, Codable {
        package enum Kind: UInt8, Sendable, Hashable, Codable {
            /// The text is the last result of a formula.
            case formula = 1
            /// A formula that was never calculated: the text is empty and says nothing.
            case formulaWithoutValue
            /// The cell shows an error (`#N/A`).
            case error
            /// A number of more than 15 digits, which a spreadsheet may have rounded.
            case longNumber
        }

        package var cell: Int
        package var kind: Kind

        package init(cell: Int, kind: Kind) {
            self.cell = cell
            self.kind = kind
        }
    }

    /// The line the record begins on, or the row of the sheet, counted from 1.
    package var line: Int
    package var cells: [String]
    package var marks: [Mark]
    /// Whether the row of the sheet is hidden (by hand or by a filter).
    package var isHidden: Bool
    /// Whether a text file ends with it, without a line end: the file may have been cut short.
    package var isUnended: Bool

    package init(
        line: Int, cells: [String], marks: [Mark] = [], isHidden: Bool = false, isUnended: Bool = false
    ) {
        self.line = line
        self.cells = cells
        self.marks = marks
        self.isHidden = isHidden
        self.isUnended = isUnended
    }

    /// Whether nothing is written in it: spreadsheets save empty lines as rows of commas.
    package var isBlank: Bool {
        marks.isEmpty && cells.allSatisfy { $0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    }
}

/// The lines of a table, one after the other.
package protocol TableRows {
    /// The next line, blank ones included; nil at the end.
    mutating func next() throws(RegisterFileFault) -> TableRecord?
    /// The share of the table that was read, 0 to 1.
    var share: Double { get }
    /// What was noticed about the sheet as a whole; complete when the last line was read.
    var remarks: SheetRemarks { get }
}

/// What is to be known about a sheet besides its rows.
package struct SheetRemarks: Sendable, Hashable, Codable {
    /// Hidden columns that hold something, counted from 0.
    package var hiddenColumns: [Int] = []
    /// Ranges that were merged into one cell ("A5:A7"): only the first cell of each has its text.
    package var mergedRanges: [String] = []

    package init() {}
}

/// The lines of a text file.
package struct TextRows: TableRows {
    private var csv: CSVReader

    package init(_ csv: CSVReader) { self.csv = csv }

    package var share: Double { Double(csv.progress.read) / Double(max(csv.progress.of, 1)) }
    package var remarks: SheetRemarks { SheetRemarks() }

    package mutating func next() throws(RegisterFileFault) -> TableRecord? {
        do throws(CSVFault) { return try csv.next() } catch { throw .csv(error) }
    }
}
