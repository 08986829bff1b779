import Benefits

/// A list of people from outside the register: a population list, or last year's report. Only village, name and
/// identity number are read; other columns are left alone.
package struct PopulationList: Sendable {
    /// One person of the list.
    package struct Line: Sendable {
        package let line: Int
        /// The village's code; nil where the list has none or it is empty.
        package let village: String?
        package let name: String?
        /// 18 characters; nil where it is empty or is none.
        package let number: String?
    }

    package let lines: [Line]
    /// Lines that are nobody: totals, signatures, notes, the headings and the title again on each printed page.
    package let beside: [Int]

    private enum Column: CaseIterable {
        case village, name, number

        var headings: [String] {
            switch self {
            case .village: ["村居代码", "村（居）代码", "区划代码", "village_code"]
            case .name: ["姓名", "name"]
            case .number: ["身份证号", "身份证号码", "公民身份号码", "证件号码", "number"]
            }
        }
    }

    /// - Parameter layout: names the lines that a register leaves out below its table; so does the list.
    /// - Throws: `columnsMissing` where no line of the first sheet has a heading for the number.
    package static func read(
        _ source: any TableSource, layout: RegisterLayout
    ) throws(RegisterFileFault) -> PopulationList {
        let footers = FooterWords(layout)
        var rows = try source.open().rows(ofSheet: 0)
        var places: [Column: Int] = [:]
        var (lines, beside) = ([Line](), [Int]())
        while let record = try rows.next() {
            if places.isEmpty {
                let found = Self.places(record.cells)
                if found[.number] != nil { places = found }
                continue
            }
            if record.isBlank { continue }
            if isBeside(record.cells, places, footers) {
                beside.append(record.line)
                continue
            }
            func text(_ column: Column) -> String? {
                guard let place = places[column], place < record.cells.count else { return nil }
                let text = IdentityText.mended(record.cells[place])
                return text.isEmpty ? nil : text
            }
            let number = text(.number).flatMap {
                try? IdentityNumber($0, asOf: nil, allowTestIdentities: true).text
            }
            lines.append(
                Line(
                    line: record.line, village: text(.village),
                    name: text(.name).map { (try? PersonName($0))?.text ?? $0 }, number: number))
        }
        guard !places.isEmpty else { throw .columnsMissing(Column.number.headings) }
        return PopulationList(lines: lines, beside: beside)
    }

    /// As ``LinesBeside`` of a register: a line with the number of a person is a person's.
    private static func isBeside(
        _ cells: [String], _ headings: [Column: Int], _ footers: FooterWords
    ) -> Bool {
        let filled = cells.indices.filter { !IdentityText.trimmed(cells[$0]).isEmpty }
        guard let first = filled.first, let number = headings[.number] else { return false }
        if places(cells)[.number] == number { return true }
        let isNumbered = filled.contains(number) && !FooterWords.isCount(cells[number])
        if isNumbered { return false }
        let isNamed = headings[.name].map(filled.contains) == true
        if !isNamed, filled.count == 1 || filled.contains(where: { FooterWords.isSum(cells[$0]) }) {
            return true
        }
        return footers.open(with: cells[first])
    }

    private static func places(_ cells: [String]) -> [Column: Int] {
        var places: [Column: Int] = [:]
        for (place, cell) in cells.enumerated() {
            let heading = IdentityText.withoutBlanks(IdentityText.mended(cell))
            for column in Column.allCases where places[column] == nil {
                let spellings = column.headings.map { IdentityText.withoutBlanks(IdentityText.mended($0)) }
                if spellings.contains(heading) { places[column] = place }
            }
        }
        return places
    }
}
