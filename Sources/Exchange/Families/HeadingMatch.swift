package import Benefits

/// Which cell of a row holds which column, found by the headings of a file.
package struct HeadingMatch: Sendable, Hashable {
    /// The headings as they stand in the file, blanks around them gone.
    package let headings: [String]
    /// For each cell its column; nil where nobody knows the heading, and for the reason column of a reject file.
    package let columns: [RegisterColumn?]
    /// Columns that stand more than once.
    package let doubled: [RegisterColumn]

    init(_ cells: [String], _ layout: RegisterLayout) {
        let known = Self.known(layout)
        headings = cells.map { IdentityText.trimmed($0) }
        columns = cells.map { known[Self.key($0)] }
        unknown = zip(headings, columns).filter { heading, column in
            column == nil && !heading.isEmpty && !RejectFile.isReason(heading)
                && layout.overrides[Self.key(heading)] == nil
        }.map(\.0)
        var seen: Set<RegisterColumn> = []
        doubled = columns.compactMap(\.self).filter { !seen.insert($0).inserted }
    }

    /// The column of each heading of the layout, by the heading's key.
    static func known(_ layout: RegisterLayout) -> [String: RegisterColumn] {
        var known: [String: RegisterColumn] = [:]
        for column in layout.columns {
            for heading in [column.heading] + column.also { known[key(heading)] = column.column }
        }
        // What the office says of its own form goes before what the layout says.
        for (key, column) in layout.overrides { known[key] = column }
        return known
    }

    /// The heading of a column in the file, or the layout's where the file has none.
    func heading(of column: RegisterColumn, _ layout: RegisterLayout) -> String {
        if let index = columns.firstIndex(of: column) { return headings[index] }
        return layout.columns.first { $0.column == column }?.heading ?? column.id
    }

    /// Headings nobody knows; empty ones, those the office leaves out and the reject file's own column are not among them.
    package let unknown: [String]

    /// A heading without what spelling adds: width, brackets of either kind, blanks, a trailing colon or star.
    static func key(_ heading: String) -> String {
        let dropped: Set<Unicode.Scalar> = ["*", ":", "\u{FF0A}"]
        var scalars = String.UnicodeScalarView()
        for scalar in IdentityText.mended(heading).unicodeScalars
        where !IdentityText.isBlank(scalar) && !dropped.contains(scalar) {
            switch scalar {
            case "[", "【", "〔", "{": scalars.append("(")
            case "]", "】", "〕", "}": scalars.append(")")
            default: scalars.append(scalar)
            }
        }
        return String(scalars).lowercased()
    }
}
