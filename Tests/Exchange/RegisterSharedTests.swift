import Benefits
import CivilCalendar
import Foundation
import Testing

@testable import Exchange

enum SharedRegister {
    static let folder = RegisterFixture.root.deletingLastPathComponent().appendingPathComponent("shared/data")
    static let isPresent = FileManager.default.fileExists(
        atPath: folder.appendingPathComponent("street-register.expected.json").path)
}

/// A register of 240 families made outside this project, with an independent account of what is wrong in it; used
/// where it lies beside the checkout, in each of its encodings.
@Suite("The street register beside the checkout", .enabled(if: SharedRegister.isPresent))
struct RegisterSharedTests {
    private static let folder = SharedRegister.folder

    private struct Expected: Decodable {
        struct Import: Decodable {
            let rows: Int
            let accepted: Int
            let rejected: [Refusal]
        }
        struct Refusal: Decodable, Hashable {
            let line: Int
            let code: String
            let column: String
        }
        let `import`: Import
    }

    @Test(
        "Rows, refusals by line, code and column are the same from each encoding",
        arguments: [
            ("utf8-bom", FileEncoding.utf8WithMark), ("utf16le", .utf16LittleEndian), ("gb18030", .gb18030),
        ])
    func equalsExpectation(_ name: String, _ encoding: FileEncoding) throws {
        let data = try Data(contentsOf: Self.folder.appendingPathComponent("street-register.expected.json"))
        let expected = try JSONDecoder().decode(Expected.self, from: data).import
        let bytes = try Data(contentsOf: Self.folder.appendingPathComponent("street-register.\(name).csv"))
        let reading = try RegisterFixture.reader().read(Array(bytes))
        #expect(reading.encoding == encoding)
        #expect(reading.rows == expected.rows)
        #expect(reading.accepted.count == expected.accepted)
        let found = reading.rejected.map { Expected.Refusal(line: $0.line, code: $0.code, column: $0.column) }
        #expect(found == expected.rejected)
        #expect(reading.heading.unknown.isEmpty)
    }

    @Test("A workbook gives what the CSV gives, two lines further down", arguments: ["xlsx", "1904.xlsx"])
    func workbook(_ name: String) throws {
        let text = try Data(contentsOf: Self.folder.appendingPathComponent("street-register.utf8-bom.csv"))
        let file = try Data(contentsOf: Self.folder.appendingPathComponent("street-register.\(name)"))
        let plain = try RegisterFixture.reader().read(Array(text))
        let reading = try RegisterFixture.reader().read(Array(file))
        #expect((reading.form, reading.sheet) == (.workbook, "花名册"))
        #expect(reading.rows == plain.rows)
        #expect(reading.accepted.map(\.entry) == plain.accepted.map(\.entry))
        func notes(_ notes: [RegisterNote], down lines: Int) -> [String] {
            notes.map { "\($0.line + lines) \($0.code) \($0.column)" }
        }
        #expect(notes(reading.rejected, down: 0) == notes(plain.rejected, down: 2))
        #expect(notes(reading.warnings, down: 0) == notes(plain.warnings, down: 2))
        #expect(reading.remarks.map(\.code) == ["sheet-chosen", "lines-left-out"])
    }

    @Test("Spellings of the register are mended")
    func spellings() throws {
        let bytes = try Data(contentsOf: Self.folder.appendingPathComponent("street-register.gb18030.csv"))
        let reading = try RegisterFixture.reader().read(Array(bytes))
        let entries = Dictionary(
            uniqueKeysWithValues: reading.accepted.compactMap { row in row.entry.map { (row.line, $0) } })
        #expect(entries[13]?.wife?.number?.text == "99010119920224898X")
        #expect(entries[15]?.wife?.name.text == "郭珍")
        #expect(entries[18]?.wife?.name.text == "阿依古丽·买买提")
        #expect(entries[19]?.account?.text == "6200000044064145525")
        let dates = [
            7: "2026-07-13", 12: "2025-05-18", 227: "2024-02-24", 53: "2006-10-13", 34: "2012-04-02",
        ]
        for (line, date) in dates { #expect(entries[line]?.child?.died.value?.description == date) }
        let undetermined = entries.filter { !$0.value.listsAllChildren }.keys.sorted()
        #expect(undetermined == [53, 64, 232])
    }
}
