package import Benefits
import Rules

/// Reads a street's register from the bytes of a file: encoding, separator and columns are found, each row is checked
/// and either becomes an entry or says everything that is wrong with it.
package struct RegisterReader: Sendable {
    /// What a file may be at most.
    package struct Limits: Sendable {
        package var bytes: Int
        package var rows: Int
        package var csv: CSVReader.Limits

        package init(bytes: Int = 256 << 20, rows: Int = 1_000_000, csv: CSVReader.Limits = .init()) {
            self.bytes = bytes
            self.rows = rows
            self.csv = csv
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
    /// - Parameter progress: called about every thousand rows with the rows so far and the share of the file read.
    package func read(
        _ bytes: [UInt8], progress: (Int, Double) -> Void = { _, _ in }
    ) throws(RegisterFileFault) -> RegisterReading {
        var rows = try open(bytes)
        var reading = RegisterReading(encoding: rows.encoding, heading: rows.heading)
        while let row = try rows.next() {
            if row.entry == nil { reading.refused.append(row) } else { reading.accepted.append(row) }
            if reading.rows.isMultiple(of: 1000) { progress(reading.rows, rows.share) }
        }
        progress(reading.rows, 1)
        return reading
    }

    /// The rows one after the other, for files of which not everything is to be held at once.
    package func open(_ bytes: [UInt8]) throws(RegisterFileFault) -> RegisterRows {
        if bytes.isEmpty { throw .empty }
        if bytes.count > limits.bytes { throw .tooLarge(limitMegabytes: limits.bytes >> 20) }
        for (start, kind) in Self.foreign where bytes.starts(with: start) { throw .notText(kind: kind) }
        let text: FileText
        do throws(EncodingFault) { text = try FileText(bytes) } catch { throw .encoding(error) }
        return try RegisterRows(text, self)
    }

    private static let foreign: [([UInt8], String)] = [
        ([0x50, 0x4B, 0x03, 0x04], "XLSX"), ([0xD0, 0xCF, 0x11, 0xE0], "XLS"),
        ([0x25, 0x50, 0x44, 0x46], "PDF"),
        ([0x1F, 0x8B], "GZIP"), ([0x52, 0x61, 0x72, 0x21], "RAR"), ([0x37, 0x7A, 0xBC, 0xAF], "7z"),
    ]
}
