import Benefits
import Rules

/// The rows of an open register, read one by one.
package struct RegisterRows {
    package let encoding: FileEncoding
    package let heading: HeadingMatch
    private let reader: RegisterReader
    private var csv: CSVReader
    private var seen = RegisterSeen()
    private var count = 0

    /// How many lines at the top may be titles before the header.
    private static let headerSearch = 10

    init(_ text: FileText, _ reader: RegisterReader) throws(RegisterFileFault) {
        encoding = text.encoding
        self.reader = reader
        csv = CSVReader(text.utf8, delimiter: CSVReader.delimiter(of: text.utf8), limits: reader.limits.csv)
        heading = try Self.heading(&csv, reader.layout)
    }

    /// The share of the file that was read, 0 to 1.
    package var share: Double { Double(csv.progress.read) / Double(max(csv.progress.of, 1)) }

    /// The next row with anything in it; nil at the end.
    package mutating func next() throws(RegisterFileFault) -> RegisterFileRow? {
        while let record = try Self.record(&csv) {
            if record.isBlank { continue }
            count += 1
            if count > reader.limits.rows { throw .tooManyRows(limit: reader.limits.rows) }
            return row(record)
        }
        return nil
    }

    private mutating func row(_ record: CSVRecord) -> RegisterFileRow {
        let texts = record.cells.map(SpreadsheetText.restored)
        var cells = RegisterCells()
        // Spreadsheets may leave out empty cells at the end of a line, so a short row is read as if they stood there.
        for (text, column) in zip(texts, heading.columns) {
            if let column { cells[column] = text }
        }
        var row = RegisterRowReading.read(cells, vocabulary: reader.layout.vocabulary, terms: reader.terms)
        if texts.dropFirst(heading.columns.count).contains(where: { !IdentityText.trimmed($0).isEmpty }) {
            row.refusals.insert(RegisterFinding(RegisterFault.tooManyCells, .serial), at: 0)
            row.entry = nil
            row.warnings = []
        }
        row = seen.check(row)
        func notes(_ findings: [RegisterFinding]) -> [RegisterNote] {
            findings.map {
                RegisterNote(
                    line: record.line, code: $0.code, column: heading.heading(of: $0.column, reader.layout),
                    text: $0.text)
            }
        }
        return RegisterFileRow(
            line: record.line, cells: texts, entry: row.entry, refusals: notes(row.refusals),
            warnings: notes(row.warnings))
    }

    /// The first line that has every required heading; lines above it are titles.
    private static func heading(_ csv: inout CSVReader, _ layout: RegisterLayout) throws(RegisterFileFault)
        -> HeadingMatch
    {
        let required = layout.columns.filter(\.isRequired)
        var fewest = required
        var isEmpty = true
        for _ in 0..<headerSearch {
            guard let record = try record(&csv) else { break }
            if record.isBlank { continue }
            isEmpty = false
            let match = HeadingMatch(record.cells, layout)
            let missing = required.filter { !match.columns.contains($0.column) }
            if missing.isEmpty {
                if !match.doubled.isEmpty {
                    throw .columnsTwice(match.doubled.map { match.heading(of: $0, layout) })
                }
                return match
            }
            if missing.count < fewest.count { fewest = missing }
        }
        if isEmpty { throw .empty }
        throw .columnsMissing(fewest.map(\.heading))
    }

    private static func record(_ csv: inout CSVReader) throws(RegisterFileFault) -> CSVRecord? {
        do throws(CSVFault) {
            return try csv.next()
        } catch {
            throw .csv(error)
        }
    }
}
