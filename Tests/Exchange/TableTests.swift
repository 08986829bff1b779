import Exchange
import Foundation
import Rules
import Testing

@Suite("Amounts in words")
struct ChineseAmountTests {
    @Test(
        "Amounts are written as vouchers ask",
        arguments: [
            (0, "零元整"), (1, "壹分"), (5, "伍分"), (10, "壹角整"), (11, "壹角壹分"), (100, "壹元整"), (105, "壹元零伍分"),
            (150, "壹元伍角整"),
            (1000, "壹拾元整"), (10_100, "壹佰零壹元整"), (11_000, "壹佰壹拾元整"), (385_000, "叁仟捌佰伍拾元整"),
            (100_000, "壹仟元整"), (100_100, "壹仟零壹元整"), (1_000_000, "壹万元整"), (1_005_000, "壹万零伍拾元整"),
            (1_640_902, "壹万陆仟肆佰零玖元零贰分"), (10_700_053, "壹拾万柒仟元伍角叁分"), (10_050_000, "壹拾万零伍佰元整"),
            (4_015_000, "肆万零壹佰伍拾元整"), (1_000_500_000, "壹仟万伍仟元整"), (10_000_000_000, "壹亿元整"),
            (10_001_000_000, "壹亿零壹万元整"), (10_000_000_100, "壹亿零壹元整"), (32_504, "叁佰贰拾伍元零肆分"),
            (-3000, "负叁拾元整"), (1_234_567_890_12, "壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分"),
        ])
    func words(_ fen: Int, _ expected: String) {
        #expect(ChineseAmount.text(Money(fen: Int64(fen))) == expected)
    }

    @Test("The largest amount is written without a trap")
    func extremes() {
        #expect(ChineseAmount.text(Money(fen: .max)).hasSuffix("元零柒分"))
        #expect(ChineseAmount.text(Money(fen: .min)).hasPrefix("负"))
    }
}

@Suite("CSV out")
struct CSVWriterTests {
    private func written(_ cells: [TableCell], neutralises: Bool = true) -> String {
        var writer = CSVWriter(neutralises: neutralises, byteOrderMark: false)
        writer.append(cells)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test("A byte order mark once, CRLF, quotes only where needed, digits plain")
    func format() {
        var writer = CSVWriter()
        writer.append(["姓名", "证件号码", "备注"])
        writer.append([
            .text("甲"), .text("990101197705200022"), .text("a,\"b\"\nc"), .amount(Money(fen: 385_000)),
            .count(3),
        ])
        let first = writer.takeBytes()
        writer.append([.empty, .text(" 乙 ")])
        #expect(Array(first.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(
            String(decoding: first.dropFirst(3), as: UTF8.self)
                == "姓名,证件号码,备注\r\n甲,990101197705200022,\"a,\"\"b\"\"\nc\",3850.00,3\r\n")
        #expect(String(decoding: writer.bytes, as: UTF8.self) == ",\" 乙 \"\r\n")
    }

    @Test("A row of one empty cell is not a blank line")
    func lone() { #expect(written([.text("")]) == "\"\"\r\n") }

    @Test(
        "Text that looks like a formula is neutralised, and comes back as it was",
        arguments: [
            "=HYPERLINK(\"http://x\")", "+8613800138000", "-5", "@SUM(A1)", "\tx", "\rx", "＝1", "'=1", "''=1",
            "'", "'x", "x=1", "",
            "990101197705200022",
        ])
    func neutral(_ text: String) {
        let safe = SpreadsheetText.neutralised(text)
        #expect(SpreadsheetText.restored(safe) == text)
        #expect(!["=", "+", "-", "@", "\t", "\r", "＝"].contains(String(safe.prefix(1))))
    }

    @Test("Numbers stay numbers, and neutralising can be left off")
    func numbers() {
        #expect(written([.amount(Money(fen: -500))]) == "-5.00\r\n")
        #expect(written([.text("-5")]) == "'-5\r\n")
        #expect(written([.text("-5")], neutralises: false) == "-5\r\n")
    }
}

@Suite("Workbooks out")
struct WorkbookTests {
    private func path() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("workbook-\(UUID()).xlsx").path
    }

    private func write(to path: String) throws {
        let book = try Workbook(path: path, title: "名册")
        let sheet = try book.addSheet(
            "名册/一", title: "被保险人名册",
            columns: [.init("姓名", width: 12), .init("证件号码", width: 22), .init("保费", width: 10)])
        try sheet.append([.text("测试·甲"), .text("990101197705200022"), .amount(Money(fen: 2000))])
        try sheet.append([.text("=1+1"), .empty, .count(3)])
        try book.close()
    }

    @Test("The same rows give the same bytes, a second later too")
    func deterministic() async throws {
        let (first, second) = (path(), path())
        defer { for file in [first, second] { try? FileManager.default.removeItem(atPath: file) } }
        try write(to: first)
        try await Task.sleep(for: .milliseconds(1100))
        try write(to: second)
        let (one, two) = (
            FileManager.default.contents(atPath: first), FileManager.default.contents(atPath: second)
        )
        #expect(one != nil && one == two)
    }

    @Test(
        "A program that is not ours reads identifying numbers as text and amounts as numbers",
        .enabled(if: hasPython))
    func readBack() throws {
        let file = path()
        defer { try? FileManager.default.removeItem(atPath: file) }
        try write(to: file)
        let xml = try output(
            of:
                "import sys,zipfile;print(zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml').decode())",
            file)
        #expect(xml.contains("<is><t>990101197705200022</t></is>"))
        #expect(xml.contains("<is><t>=1+1</t></is>") && !xml.contains("<f>"))
        #expect(
            xml.contains("<v>20</v>") && xml.contains("orientation=\"landscape\"")
                && xml.contains("ySplit=\"2\""))
        let sheets = try output(
            of: "import sys,zipfile;print(zipfile.ZipFile(sys.argv[1]).read('xl/workbook.xml').decode())",
            file)
        #expect(sheets.contains("name=\"名册-一\"") && sheets.contains("_xlnm.Print_Titles"))
    }

    @Test("A folder that does not exist, a cell that is too long: errors, and no file is left")
    func failures() throws {
        #expect(throws: WorkbookError.self) {
            let book = try Workbook(path: "/nonexistent/a.xlsx", title: "")
            _ = try book.addSheet("a", columns: [])
            try book.close()
        }
        let file = path()
        do {
            let book = try Workbook(path: file, title: "")
            let sheet = try book.addSheet("a", columns: [.init("a", width: 5)])
            #expect(throws: WorkbookError(reason: .tooLong)) {
                try sheet.append([.text(String(repeating: "a", count: 32_768))])
            }
            try sheet.append([.text(String(repeating: "a", count: 32_767))])
        }
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    private static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

    private func output(of program: String, _ argument: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", program, argument]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        // Its output has ended, so it is gone within microseconds: no thread waits here.
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
