import CXLSXWriter
import Foundation
package import Rules

/// What went wrong while a workbook was written; the file is not to be used.
package struct WorkbookError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Reason: Sendable, Hashable {
        case cannotCreate, cannotWrite, tooLong, tooManyRows
    }

    package let reason: Reason

    package init(reason: Reason) { self.reason = reason }

    package var text: LocalizedText {
        switch reason {
        case .cannotCreate, .cannotWrite:
            LocalizedText(
                zh: "无法写出工作簿，请检查文件夹是否存在、可写，磁盘是否已满。",
                en:
                    "The workbook cannot be written; check that the folder exists and is writable and the disk not full."
            )
        case .tooLong:
            LocalizedText(
                zh: "有单元格超过32767个字符。", en: "A cell is longer than the 32,767 characters a workbook holds.")
        case .tooManyRows:
            LocalizedText(
                zh: "行数超过工作表上限（1048576行）。", en: "There are more rows than a sheet holds (1,048,576).")
        }
    }
    package var description: String { text.en }
}

/// Writes an XLSX file row by row in flat memory: identifying numbers as text cells (format `@`), only amounts and
/// counts as numbers, and the page set up to be printed.
///
/// The same rows give the same bytes, whenever they are written: the creation date in the file is the one given.
package final class Workbook {
    /// A column: what stands above it, and how wide it is in characters of the default font (a Chinese one takes two).
    package struct Column: Sendable, Hashable {
        package var heading: String
        package var width: Double

        package init(_ heading: String, width: Double) {
            self.heading = heading
            self.width = width
        }
    }

    private var book: UnsafeMutablePointer<lxw_workbook>?
    let formats: Formats
    private var sheets = 0
    private let path: String

    /// - Parameter title: stands in the file's properties.
    package init(path: String, title: String) throws(WorkbookError) {
        self.path = path
        var options = lxw_workbook_options()
        options.constant_memory = 1
        guard let book = path.withCString({ workbook_new_opt($0, &options) }), let formats = Formats(book)
        else {
            throw WorkbookError(reason: .cannotCreate)
        }
        self.book = book
        self.formats = formats
        title.withCString { title in
            var properties = lxw_doc_properties()
            properties.title = UnsafeMutablePointer(mutating: title)
            properties.created = Workbook.created
            workbook_set_properties(book, &properties)
        }
    }

    deinit {
        // Abandoned before `close()`: closing frees the library's memory, and the half-written file goes.
        if let book {
            _ = workbook_close(book)
            unlink(path)
        }
    }

    /// 2000-01-01 00:00 UTC: a fixed day, because an export made again must have the same bytes.
    private static let created: time_t = 946_684_800

    /// A sheet with a heading row that stays in view and is repeated on each printed page (A4 across, one page wide).
    ///
    /// Sheets are written one after the other: adding the next one ends this one.
    package func addSheet(
        _ name: String, title: String? = nil, columns: [Column]
    ) throws(WorkbookError) -> Sheet {
        sheets += 1
        let clean = Sheet.name(name, number: sheets)
        guard let book, let sheet = clean.withCString({ workbook_add_worksheet(book, $0) }) else {
            throw WorkbookError(reason: .cannotWrite)
        }
        return try Sheet(sheet, of: self, title: title, columns: columns)
    }

    var isOpen: Bool { book != nil }

    /// Finishes the file. Without it, or where it throws, there is no file.
    package func close() throws(WorkbookError) {
        guard let book else { return }
        self.book = nil
        if workbook_close(book) != LXW_NO_ERROR {
            unlink(path)
            throw WorkbookError(reason: .cannotWrite)
        }
    }

    /// The formats of the cells, made once for a workbook.
    struct Formats {
        let text: UnsafeMutablePointer<lxw_format>
        let amount: UnsafeMutablePointer<lxw_format>
        let count: UnsafeMutablePointer<lxw_format>
        let heading: UnsafeMutablePointer<lxw_format>
        let title: UnsafeMutablePointer<lxw_format>
        /// Text that a person is to look at.
        let marked: UnsafeMutablePointer<lxw_format>

        init?(_ book: UnsafeMutablePointer<lxw_workbook>) {
            guard let text = workbook_add_format(book), let amount = workbook_add_format(book),
                let count = workbook_add_format(book), let heading = workbook_add_format(book),
                let title = workbook_add_format(book), let marked = workbook_add_format(book)
            else { return nil }
            format_set_num_format(text, "@")
            format_set_num_format(amount, "#,##0.00")
            format_set_num_format(count, "0")
            format_set_num_format(heading, "@")
            format_set_bold(heading)
            format_set_text_wrap(heading)
            format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            format_set_num_format(marked, "@")
            format_set_bg_color(marked, 0xFFC7CE)
            format_set_border(marked, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_num_format(title, "@")
            format_set_bold(title)
            format_set_font_size(title, 14)
            (self.text, self.amount, self.count, self.heading, self.title, self.marked) = (
                text, amount, count, heading, title, marked
            )
        }
    }
}
