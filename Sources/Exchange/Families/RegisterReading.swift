package import Benefits
package import Rules

/// One fault or warning as it is shown: the line and heading of the file, a code for programs, a sentence for people.
package struct RegisterNote: Sendable, Hashable {
    /// The line of the file the row begins on; the header of a plain CSV is line 1.
    package var line: Int
    package var code: String
    /// The heading of the column as it stands in the file.
    package var column: String
    package var text: LocalizedText

    package init(line: Int, code: String, column: String, text: LocalizedText) {
        self.line = line
        self.code = code
        self.column = column
        self.text = text
    }
}

/// One row of the file: an entry, or the reasons why it is none.
package struct RegisterFileRow: Sendable {
    package var line: Int
    /// The cells as they stand in the file, in its order of columns (apostrophes against formulas taken away).
    package var cells: [String]
    /// Nil exactly where there are refusals.
    package var entry: RegisterEntry?
    /// Every fault of the row; the first is its code.
    package var refusals: [RegisterNote]
    package var warnings: [RegisterNote]

    package init(
        line: Int, cells: [String], entry: RegisterEntry? = nil, refusals: [RegisterNote] = [],
        warnings: [RegisterNote] = []
    ) {
        self.line = line
        self.cells = cells
        self.entry = entry
        self.refusals = refusals
        self.warnings = warnings
    }
}

/// A whole register as read: what was found about the file, and its rows in order.
package struct RegisterReading: Sendable {
    package var form: TableForm
    /// The sheet that was read; empty for a text file.
    package var sheet: String
    package var heading: HeadingMatch
    package var accepted: [RegisterFileRow] = []
    package var refused: [RegisterFileRow] = []
    /// What was noticed about the file as a whole.
    package var remarks: [RegisterRemark] = []

    /// The encoding of a text file; nil for a workbook.
    package var encoding: FileEncoding? {
        if case .text(let encoding) = form { encoding } else { nil }
    }
    /// Rows with anything in them, the header not counted.
    package var rows: Int { accepted.count + refused.count }
    /// The first fault of each refused row, in the order of the file: what `--json` lists.
    package var rejected: [RegisterNote] { refused.compactMap(\.refusals.first) }
    package var warnings: [RegisterNote] { accepted.flatMap(\.warnings) }
}
