package import Benefits
import Rules

/// Reads a street's register from the bytes of a file: encoding, separator and columns are found, each row is checked
/// and either becomes an entry or says everything that is wrong with it.
package struct RegisterReader: Sendable {
    /// What a file may be at most.
    package struct Limits: Sendable {
        package var rows: Int
        /// Lines that are no families: a register printed with its headings on each page has one for some thirty rows.
        package var linesBeside = 10_000
        package var table: TableLimits

        package init(rows: Int = TableLimits.rows, table: TableLimits = .init()) {
            self.rows = rows
            self.table = table
        }
    }

    package let layout: RegisterLayout
    package let terms: RegisterTerms
    package let limits: Limits

    package init(layout: RegisterLayout, terms: RegisterTerms, limits: Limits = Limits()) {
        self.layout = layout
        var terms = terms
        terms.lastCertificateBirths = terms.lastCertificateBirths ?? layout.certificatesUntil
        self.terms = terms
        self.limits = limits
    }

    /// Everything of the file at once.
    ///
    /// - Parameters:
    ///   - sheet: the sheet of a workbook; nil takes the one that has the headings.
    ///   - progress: called about every thousand rows with the rows so far and the share of the file read.
    package func read(
        _ source: any TableSource, sheet: String? = nil, progress: (Int, Double) -> Void = { _, _ in }
    ) throws(RegisterFileFault) -> RegisterReading {
        var rows = try open(source, sheet: sheet)
        var reading = RegisterReading(form: rows.form, sheet: rows.sheet, heading: rows.heading)
        while let row = try rows.next() {
            if row.entry == nil { reading.refused.append(row) } else { reading.accepted.append(row) }
            if reading.rows.isMultiple(of: 1000) { progress(reading.rows, rows.share) }
        }
        reading.remarks = rows.remarks
        progress(reading.rows, 1)
        return reading
    }

    package func read(
        _ bytes: [UInt8], progress: (Int, Double) -> Void = { _, _ in }
    ) throws(RegisterFileFault) -> RegisterReading {
        try read(TableBytes(bytes, limits: limits.table), progress: progress)
    }

    /// The rows one after the other, for files of which not everything is to be held at once.
    package func open(_ source: any TableSource, sheet: String? = nil) throws(RegisterFileFault)
        -> RegisterRows
    {
        try RegisterRows(try source.open(), sheet: sheet, self)
    }
}
