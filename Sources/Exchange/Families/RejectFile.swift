import Benefits
import Rules

/// The refused rows of a register as a file of the same layout with the reasons in a column of their own: a person
/// mends the cells and sends the file again as it is, for the reason column is not read.
///
/// Always UTF-8 with a byte order mark, which every spreadsheet opens; cells stand as they were sent, but those that a
/// spreadsheet would run as formulas are neutralised (``SpreadsheetText``), which reading undoes.
package enum RejectFile {
    package static let reasonHeading = "退回原因"

    static func isReason(_ heading: String) -> Bool { HeadingMatch.key(heading).hasPrefix(reasonHeading) }

    /// The file; nil where nothing was refused.
    package static func bytes(of reading: RegisterReading) -> [UInt8]? {
        if reading.refused.isEmpty { return nil }
        var writer = CSVWriter()
        let kept = reading.heading.headings.indices.filter { !isReason(reading.heading.headings[$0]) }
        writer.append(kept.map { reading.heading.headings[$0] } + [reasonHeading])
        for row in reading.refused {
            let cells = kept.map { $0 < row.cells.count ? row.cells[$0] : "" }
            // Cells beyond the header stay, after the reason, so that the person sees what slipped.
            writer.append(cells + [reason(row)] + row.cells.dropFirst(reading.heading.headings.count))
        }
        return writer.bytes
    }

    /// "女方身份证号：身份证号校验位不符，请核对原件。[id-check-digit] The check digit does not fit …"
    private static func reason(_ row: RegisterFileRow) -> String {
        row.refusals.map { "\($0.column)：\($0.text.zh)[\($0.code)] \($0.text.en)" }.joined(separator: "；")
    }
}
