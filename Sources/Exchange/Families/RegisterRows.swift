import Benefits
import CivilCalendar
import Rules

/// The rows of an open register, read one by one.
package struct RegisterRows {
    package let form: TableForm
    package let heading: HeadingMatch
    /// The sheet that is read; empty for a text file.
    package let sheet: String
    private let otherSheets: Int
    private let headingLines: ClosedRange<Int>
    private let reader: RegisterReader
    private let beside: LinesBeside
    /// How many cells a line of a text file may have; nil where empty cells at the end of a line say nothing.
    private let width: Int?
    private var rows: any TableRows
    private var seen = RegisterSeen()
    private var count = 0
    private var linesBeside = 0
    private var textBytes = 0
    private var notices = RegisterNotices()

    init(_ table: any OpenTable, sheet wanted: String?, _ reader: RegisterReader) throws(RegisterFileFault) {
        let outline = table.outline
        let (index, found) = try Self.choose(outline, wanted, reader.layout)
        form = outline.form
        heading = found.match
        if let column = heading.headings.firstIndex(where: { UnsealedText.holdsPersonalNumber($0) }) {
            throw .headingHoldsNumber(column: column + 1)
        }
        headingLines = found.lines
        sheet = outline.sheets[index].name
        try Self.checkPeriod(outline.sheets[index], above: found.lines.lowerBound, reader)
        otherSheets = outline.sheets.count - 1
        self.reader = reader
        beside = LinesBeside(found, reader.layout)
        width = form == .workbook ? nil : Self.width(of: outline.sheets[index], below: found)
        rows = try table.rows(ofSheet: index)
    }

    /// The share of the file that was read, 0 to 1.
    package var share: Double { rows.share }

    /// What was noticed about the file as a whole; complete after the last row.
    package var remarks: [RegisterRemark] {
        notices.remarks(
            sheet: sheet, others: otherSheets, of: rows.remarks, heading, below: headingLines.upperBound)
    }

    /// The next row with anything in it; nil at the end.
    package mutating func next() throws(RegisterFileFault) -> RegisterFileRow? {
        while let record = try rows.next() {
            if record.line <= headingLines.upperBound || record.isBlank { continue }
            try weigh(record)
            if beside.contains(record, isFirst: count == 0) {
                linesBeside += 1
                if linesBeside > reader.limits.linesBeside {
                    throw .tooManyLinesBeside(limit: reader.limits.linesBeside)
                }
                notices.skip(record.line)
                continue
            }
            if beside.isOtherHeading(record) { throw .headingsAgain(line: record.line) }
            if record.isUnended { notices.leaveOpen(record.line) }
            count += 1
            if count > reader.limits.rows { throw .tooManyRows(limit: reader.limits.rows) }
            if record.isHidden { notices.hide(record.line) }
            return row(record)
        }
        return nil
    }

    /// What the file's reader was to hold to: it may be another process, of which no number is trusted.
    private mutating func weigh(_ record: TableRecord) throws(RegisterFileFault) {
        let (limits, size) = (reader.limits.table.workbook, record.textBytes)
        if size > limits.rowBytes { throw .workbook(.rowTooLong(line: record.line)) }
        textBytes += size
        if textBytes > limits.sheetBytes {
            throw .workbook(.tooMuchText(limitMegabytes: limits.sheetBytes >> 20))
        }
    }

    private mutating func row(_ record: TableRecord) -> RegisterFileRow {
        var texts = form == .workbook ? record.cells : record.cells.map(SpreadsheetText.restored)
        let marks = MarkedCells(record, heading)
        marks.widen(&texts)
        var cells = RegisterCells()
        // Spreadsheets may leave out empty cells at the end of a line, so a short row is read as if they stood there; a column
        // that the form does not have says nothing.
        for (place, column) in heading.columns.enumerated() {
            if let column { cells[column] = place < texts.count ? texts[place] : "" }
        }
        var row = RegisterRowReading.read(cells, vocabulary: reader.layout.vocabulary, terms: reader.terms)
        // A separator too many moves what follows into other columns, though the last cell of the row was empty.
        let isWider = width.map { record.cells.count > $0 } ?? false
        if isWider
            || texts.dropFirst(heading.columns.count).contains(where: { !IdentityText.trimmed($0).isEmpty })
        {
            row.refusals.insert(RegisterFinding(RegisterFault.tooManyCells, .serial), at: 0)
        }
        if record.isUnended, texts.count < heading.columns.count {
            row.refusals.insert(RegisterFinding(RegisterFault.rowCutShort, .serial), at: 0)
        }
        row = seen.check(marks.applied(to: row))
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

    // MARK: The sheet

    /// That of the headings; some programs end every line but the first with a separator.
    private static func width(of sheet: TableOutline.Sheet, below found: HeadingSearch.Found) -> Int {
        let rows = sheet.head.filter { $0.line > found.lines.upperBound && !$0.isBlank }.map(\.cells.count)
        let own = found.match.columns.count
        return rows.count > 1 && Set(rows).count == 1 ? max(rows[0], own) : own
    }

    /// A file of another period is refused as a whole.
    private static func checkPeriod(
        _ sheet: TableOutline.Sheet, above headings: Int, _ reader: RegisterReader
    ) throws(RegisterFileFault) {
        let titles = sheet.head.filter { $0.line < headings }.flatMap(\.cells)
        let stated = StatedPeriod.all(
            in: titles, sheet: sheet.name, filledWithin: reader.layout.filledWithinDays)
        guard let other = stated.first(where: { !$0.contains(reader.terms.asOf) }) else { return }
        throw .otherPeriod(stated: other.text, asOf: reader.terms.asOf.description)
    }

    /// The sheet with the headings of a register. A hidden one counts only where no other has them, or when it is named.
    private static func choose(
        _ outline: TableOutline, _ wanted: String?, _ layout: RegisterLayout
    ) throws(RegisterFileFault) -> (Int, HeadingSearch.Found) {
        let names = outline.sheets.map(\.name)
        var candidates = Array(outline.sheets.indices)
        if let wanted {
            candidates = candidates.filter { IdentityText.mended(names[$0]) == IdentityText.mended(wanted) }
            if candidates.isEmpty { throw .sheetUnknown(names) }
        }
        var found: [(Int, HeadingSearch.Found)] = []
        var failures: [HeadingSearch.Failure] = []
        for index in candidates {
            switch HeadingSearch.run(outline.sheets[index].head, layout) {
            case .success(let heading): found.append((index, heading))
            case .failure(let failure): failures.append(failure)
            }
        }
        let visible = found.filter { !outline.sheets[$0.0].isHidden }
        let best = visible.isEmpty ? found : visible
        if best.count > 1 { throw .sheetsSeveral(best.map { names[$0.0] }) }
        if let only = best.first { return only }
        throw fault(failures, layout)
    }

    /// Of several sheets the one that came nearest says what is missing.
    private static func fault(_ failures: [HeadingSearch.Failure], _ layout: RegisterLayout)
        -> RegisterFileFault
    {
        var fewest: [RegisterColumn]?
        for failure in failures {
            switch failure {
            case .doubled(let match):
                return .columnsTwice(match.doubled.map { match.heading(of: $0, layout) })
            case .missing(let columns) where columns.count < fewest?.count ?? .max: fewest = columns
            default: break
            }
        }
        guard let fewest else { return .empty }
        return .columnsMissing(layout.columns.filter { fewest.contains($0.column) }.map(\.heading))
    }
}
