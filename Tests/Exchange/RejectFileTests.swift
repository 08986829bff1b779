import Benefits
import Foundation
import HostileFiles
import Testing

@testable import Exchange

@Suite("Reject files as workbooks")
struct RejectFileTests {
    private func path() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("rejects-\(UUID()).xlsx").path
    }

    /// The workbook as the product reads it, and its sheet as markup.
    private func written(_ reading: RegisterReading) throws -> (again: RegisterReading, lines: [TableRecord])
    {
        let file = path()
        defer { try? FileManager.default.removeItem(atPath: file) }
        try #require(RejectFile(reading.heading, refused: reading.refused)).writeWorkbook(to: file)
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
        var rows = try TableBytes(bytes).open().rows(ofSheet: 0)
        var lines: [TableRecord] = []
        while let line = try rows.next() { lines.append(line) }
        return (try RegisterFixture.reader().read(bytes), lines)
    }

    @Test(
        "Only the refused rows, each with its reasons, as text, and refused again for the same until mended")
    func roundTrip() throws {
        let reading = try RegisterFixture.read([
            RegisterFixture.row(1), RegisterFixture.row(2, ["家庭人口": "三", "备注": "=HYPERLINK(\"x\")"]),
            RegisterFixture.row(3, ["女方身份证号": "9.90101198106E+17", "备注": "'=x"]),
            RegisterFixture.row(4, ["女方姓名": "", "子女姓名": "", "备注": String(repeating: "长", count: 40_000)]),
        ])
        let (again, lines) = try written(reading)
        #expect(lines.count == 4)
        #expect(lines[0].cells.last == RejectFile.reasonHeading)
        #expect(lines[1].cells.last?.contains("[number-invalid]") == true)
        #expect(lines.allSatisfy { $0.marks.isEmpty })
        #expect(lines[1].cells[24] == "=HYPERLINK(\"x\")")
        #expect(again.rejected.map(\.code) == reading.rejected.map(\.code))
        #expect(again.heading.unknown.isEmpty)
        #expect(Array(again.refused[0].cells.prefix(25)) == reading.refused[0].cells)
    }

    @Test("Mended rows are families")
    func mended() throws {
        let reading = try RegisterFixture.read([RegisterFixture.row(2, ["家庭人口": "三"])])
        let (_, lines) = try written(reading)
        var mended = lines.map(\.cells)
        mended[1][19] = "3"
        let book = WorkbookFixture(sheets: [
            .init(name: "退回原因", rows: mended.map { WorkbookFixture.row(texts: $0) }.joined())
        ])
        let last = try RegisterFixture.reader().read(book.bytes)
        #expect(last.accepted.count == 1 && last.refused.isEmpty)
        #expect(
            last.accepted[0].entry == (try RegisterFixture.read([RegisterFixture.row(2)])).accepted[0].entry)
    }

    @Test("A long number kept as a numeral is refused again as the text it became")
    func longNumbers() throws {
        let place = try #require(RegisterFixture.headings.firstIndex(of: "户编号"))
        var cells = RegisterFixture.row(1).map { WorkbookFixture.text($0) }
        cells[place] = WorkbookFixture.number("6.2000000266533016E+18")
        let book = WorkbookFixture(sheets: [
            .init(
                name: "a",
                rows: WorkbookFixture.row(texts: RegisterFixture.headings) + WorkbookFixture.row(cells))
        ])
        let reading = try RegisterFixture.reader().read(book.bytes)
        #expect(reading.rejected.map(\.code) == ["spreadsheet-number"])
        #expect(try written(reading).again.rejected.map(\.code) == ["spreadsheet-number"])
    }
}
