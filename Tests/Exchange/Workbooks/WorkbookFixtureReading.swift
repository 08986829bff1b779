import HostileFiles

@testable import Exchange

extension WorkbookFixture {
    /// A register with these families below its headings.
    static func register(_ rows: [[String]], name: String = "花名册") -> WorkbookFixture {
        WorkbookFixture(sheets: [
            Sheet(name: name, rows: ([RegisterFixture.headings] + rows).map { row(texts: $0) }.joined())
        ])
    }

    /// The lines of the first sheet, read by the product.
    func lines() throws(RegisterFileFault) -> [TableRecord] {
        var rows = try TableBytes(bytes).open().rows(ofSheet: 0)
        var lines: [TableRecord] = []
        while let line = try rows.next() { lines.append(line) }
        return lines
    }
}
