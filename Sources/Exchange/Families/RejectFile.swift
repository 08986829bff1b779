import Benefits
import Rules

/// The refused rows of a register as a file of the same layout with the reasons in a column of their own: a person
/// mends the cells and sends the file again as it is, for the reason column is not read.
///
/// As a workbook its cells are text, and those that were refused are marked. As CSV it is UTF-8 with a byte order mark,
/// which every spreadsheet opens; cells stand as they were sent, but those that a spreadsheet would run as formulas are
/// neutralised (``SpreadsheetText``), which reading undoes.
package struct RejectFile: Sendable {
    package static let reasonHeading = "退回原因"

    /// Goes through the rows of the file.
    package typealias Rows = @Sendable (_ take: (RegisterFileRow) throws -> Void) throws -> Void

    private let allHeadings: [String]
    private let rows: Rows
    /// The columns of the file that stand in it: all but the reasons of an earlier one.
    private let kept: [Int]

    package static func isReason(_ heading: String) -> Bool {
        HeadingMatch.key(heading).hasPrefix(reasonHeading)
    }

    /// Nil where nothing was refused.
    package init?(_ heading: HeadingMatch, refused: [RegisterFileRow]) {
        self.init(headings: heading.headings, refused: refused)
    }

    /// Of rows in memory, under the headings of their file. Nil where there is none.
    package init?(headings: [String], refused: [RegisterFileRow]) {
        if refused.isEmpty { return nil }
        self.init(headings: headings) { take in for row in refused { try take(row) } }
    }

    /// Of rows that need not be in memory, under the headings of their file.
    package init(headings: [String], rows: @escaping Rows) {
        allHeadings = headings
        self.rows = rows
        kept = headings.indices.filter { !Self.isReason(headings[$0]) }
    }

    private var headings: [String] { kept.map { allHeadings[$0] } + [Self.reasonHeading] }

    /// The first faults in the order of the file, with the shape of the cell (``MapSuggestion``): the cell is not shown.
    package func faults(most: Int) throws -> [(note: RegisterNote, shape: String)] {
        var faults: [(note: RegisterNote, shape: String)] = []
        try rows { row in
            if faults.count >= most { return }
            faults += row.refusals.prefix(most - faults.count).map { note in
                let place = allHeadings.firstIndex(of: note.column)
                let cell = place.flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? ""
                return (note, MapSuggestion.shape(cell))
            }
        }
        return faults
    }

    /// The row's cells, its reasons, and what lay beyond the headings, so that a person sees what slipped.
    private func cells(_ row: RegisterFileRow, longest: Int = .max) -> [String] {
        let cells = kept.map { $0 < row.cells.count ? row.cells[$0] : "" } + [reason(row)]
        return (cells + row.cells.dropFirst(allHeadings.count)).map { cell in
            cell.utf16.count > longest ? String(cell.prefix(longest / 2)) : cell
        }
    }

    /// As CSV, all at once.
    package func csv() throws -> [UInt8] {
        var bytes: [UInt8] = []
        try writeCSV { bytes += $0 }
        return bytes
    }

    /// As CSV, piece by piece.
    package func writeCSV(_ take: ([UInt8]) throws -> Void) throws {
        var writer = CSVWriter()
        writer.append(headings)
        try rows { row in
            writer.append(cells(row))
            if writer.bytes.count > 64 << 10 { try take(writer.takeBytes()) }
        }
        try take(writer.takeBytes())
    }

    /// As a workbook at `path`; a cell longer than one may be there is cut.
    ///
    /// - Throws: ``WorkbookError``, and what going through the rows throws.
    package func writeWorkbook(to path: String) throws {
        let book = try Workbook(path: path, title: Self.reasonHeading)
        let columns = headings.map { Workbook.Column($0, width: Self.width(of: $0)) }
        let sheet = try book.addSheet(Self.reasonHeading, columns: columns)
        try rows { row in
            let refused = Set(row.refusals.map(\.column))
            let marked = headings.indices.filter { refused.contains(headings[$0]) }
            try sheet.append(
                cells(row, longest: Workbook.Sheet.longestCell).map { .text($0) }, marked: Set(marked))
        }
        try book.close()
    }

    /// Wide enough for an identity number, and for two sentences of reasons.
    private static func width(of heading: String) -> Double {
        if heading == reasonHeading { return 80 }
        return heading.contains("号") || heading.contains("证") ? 22 : 13
    }

    /// "女方身份证号：身份证号校验位不符，请核对原件。[id-check-digit] The check digit does not fit …"
    private func reason(_ row: RegisterFileRow) -> String {
        row.refusals.map { "\($0.column)：\($0.text.zh)[\($0.code)] \($0.text.en)" }.joined(separator: "；")
    }
}
