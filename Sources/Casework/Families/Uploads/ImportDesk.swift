import Benefits
import Exchange

/// How files that come by a page are imported: on the same terms as by the command, read by the same process.
package struct ImportDesk: Sendable {
    let terms: ImportTerms
    /// The program that reads files from outside, and its arguments; nil reads in this process (tests).
    let reader: [String]?
    let work = UploadWork()

    package init(terms: ImportTerms, readBy reader: [String]?) {
        self.terms = terms
        self.reader = reader
    }

    /// The largest file that is taken, in bytes. What a CSV or a workbook may hold is told by whoever reads it.
    package static let longest = 64 << 20

    func register(_ bytes: [UInt8], sheet: String?, map: ColumnMap?) throws -> RegisterUpload {
        guard let reader else { return RegisterUpload(bytes, sheet: sheet, map: map) }
        return RegisterUpload(try TableFile(bytes), readBy: reader, sheet: sheet, map: map)
    }
}
