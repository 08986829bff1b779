package import Rules

/// A list of the office as rows of cells, before it is a CSV or a workbook: both are written from the same rows, so
/// they cannot disagree.
package struct ListTable: Sendable, Hashable {
    /// Name of the sheet; stands above the table in a workbook.
    package let title: String
    package let headings: [String]
    /// In characters of the default font; a Chinese one takes two.
    package let widths: [Double]
    package let rows: [[TableCell]]
    /// Lines below the table: subtotals and control totals, each a label with its figures.
    package let footer: [[TableCell]]

    package init(
        title: String, columns: [(heading: String, width: Double)], rows: [[TableCell]],
        footer: [[TableCell]] = []
    ) {
        self.title = title
        headings = columns.map(\.heading)
        widths = columns.map(\.width)
        self.rows = rows
        self.footer = footer
    }

    /// As CSV in UTF-8 with a byte order mark: identifying numbers in plain digits, an empty line before the totals.
    package func csv() -> [UInt8] {
        var writer = CSVWriter()
        write(to: &writer)
        return writer.bytes
    }

    /// As CSV in the encoding that the receiver reads.
    ///
    /// - Throws: ``ListFault/notInGB18030(row:)`` where a character does not exist in it.
    package func csv(in encoding: ListEncoding) throws(ListFault) -> [UInt8] {
        if encoding == .utf8 { return csv() }
        var writer = CSVWriter(byteOrderMark: false)
        write(to: &writer)
        if let bytes = GB18030.bytes(String(decoding: writer.bytes, as: UTF8.self)) { return bytes }
        let row = rows.firstIndex { row in
            row.contains { if case .text(let text) = $0 { GB18030.bytes(text) == nil } else { false } }
        }
        throw .notInGB18030(row: (row ?? rows.count) + 1)
    }

    private func write(to writer: inout CSVWriter) {
        writer.append(headings)
        for row in rows { writer.append(row) }
        if !footer.isEmpty {
            writer.append(Array(repeating: TableCell.empty, count: max(headings.count, 2)))
        }
        for line in footer { writer.append(line) }
    }

    /// As a workbook at `path`, with text cells for everything that identifies.
    package func writeWorkbook(to path: String) throws(WorkbookError) {
        let book = try Workbook(path: path, title: title)
        let columns = zip(headings, widths).map { Workbook.Column($0, width: $1) }
        let sheet = try book.addSheet(title, title: title, columns: columns)
        for row in rows { try sheet.append(row) }
        if !footer.isEmpty { sheet.skipRow() }
        for line in footer { try sheet.append(line) }
        try book.close()
    }
}

/// How a list that leaves as CSV is encoded.
package enum ListEncoding: String, Sendable, Hashable, CaseIterable {
    /// With a byte order mark.
    case utf8 = "utf-8"
    /// For receivers whose programs read nothing else; common characters are as in GBK.
    case gb18030
}

/// Why a list cannot be written as it was asked for.
package enum ListFault: Error, Sendable, Hashable {
    /// The row of the list, counted from 1 below the headings.
    case notInGB18030(row: Int)

    package var text: LocalizedText {
        switch self {
        case .notInGB18030(let row):
            LocalizedText(
                zh: "名单第\(row)行有GB18030中没有的字，请改用UTF-8或XLSX。",
                en: "Row \(row) of the list has a character that GB18030 lacks; use UTF-8 or XLSX.")
        }
    }
}
