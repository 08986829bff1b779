import CXLSXWriter
import Rules

extension Workbook {
    /// One sheet of a workbook, written from the top row by row.
    package final class Sheet {
        private let sheet: UnsafeMutablePointer<lxw_worksheet>
        /// Keeps the library's memory, which ``sheet`` points into, alive.
        private let book: Workbook
        private var formats: Formats { book.formats }
        private var row: UInt32 = 0

        static let rowLimit: UInt32 = 1_048_576
        /// What one cell holds, in UTF-16 units.
        static let longestCell = 32_767

        init(
            _ sheet: UnsafeMutablePointer<lxw_worksheet>, of book: Workbook, title: String?,
            columns: [Column]
        ) throws(WorkbookError) {
            self.sheet = sheet
            self.book = book
            for (index, column) in columns.enumerated() {
                worksheet_set_column(sheet, UInt16(index), UInt16(index), column.width, nil)
            }
            if let title {
                try write(title, column: 0, formats.title)
                row += 1
            }
            for (index, column) in columns.enumerated() {
                try write(column.heading, column: UInt16(index), formats.heading)
            }
            setUpPage(headingRow: row)
            row += 1
        }

        /// A row of cells, left to right; `.empty` leaves a cell out.
        ///
        /// - Parameter marked: places of the cells that a person is to look at.
        package func append(_ cells: [TableCell], marked: Set<Int> = []) throws(WorkbookError) {
            precondition(book.isOpen, "the workbook was closed before its last row")
            guard row < Self.rowLimit else { throw WorkbookError(reason: .tooManyRows) }
            for (index, cell) in cells.enumerated() {
                let column = UInt16(index)
                switch cell {
                case .text(let text):
                    try write(text, column: column, marked.contains(index) ? formats.marked : formats.text)
                case .amount(let amount):
                    // The nearest double shows the same two decimals for every amount below 10^13 yuan.
                    try check(
                        worksheet_write_number(sheet, row, column, Double(amount.fen) / 100, formats.amount))
                case .count(let count):
                    try check(worksheet_write_number(sheet, row, column, Double(count), formats.count))
                case .empty: break
                }
            }
            row += 1
        }

        /// An empty line.
        package func skipRow() { row += 1 }

        private func setUpPage(headingRow: UInt32) {
            worksheet_freeze_panes(sheet, headingRow + 1, 0)
            worksheet_repeat_rows(sheet, headingRow, headingRow)
            worksheet_set_landscape(sheet)
            worksheet_set_paper(sheet, Self.a4)
            worksheet_fit_to_pages(sheet, 1, 0)
            worksheet_set_footer(sheet, "&C&P / &N")
            // Document and account numbers are text on purpose: no green corner in each of their cells.
            worksheet_ignore_errors(
                sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD\(Self.rowLimit)")
        }

        private static let a4: UInt8 = 9

        private func write(
            _ text: String, column: UInt16, _ format: UnsafeMutablePointer<lxw_format>
        ) throws(WorkbookError) {
            // C strings end at NUL, which no cell may hold anyway.
            let clean = text.utf8.contains(0) ? String(text.map { $0 == "\0" ? "\u{FFFD}" : $0 }) : text
            try check(clean.withCString { worksheet_write_string(sheet, row, column, $0, format) })
        }

        private func check(_ error: lxw_error) throws(WorkbookError) {
            switch error {
            case LXW_NO_ERROR: return
            case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED: throw WorkbookError(reason: .tooLong)
            case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE: throw WorkbookError(reason: .tooManyRows)
            default: throw WorkbookError(reason: .cannotWrite)
            }
        }

        /// A name a workbook accepts: without `[ ] : * ? / \` and quotes at its ends, at most 31 UTF-16 units.
        static func name(_ name: String, number: Int) -> String {
            let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\", "\0", "'"]
            var clean = String(name.map { forbidden.contains($0) ? "-" : $0 })
            while clean.utf16.count > 31 { clean.removeLast() }
            return clean.isEmpty ? "Sheet\(number)" : clean
        }
    }
}
