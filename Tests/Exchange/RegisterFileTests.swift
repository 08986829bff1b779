import Benefits
import CivilCalendar
import Rules
import Testing

@testable import Exchange

@Suite("Register files")
struct RegisterFileTests {
    private func fault(_ bytes: [UInt8], limits: RegisterReader.Limits = .init()) throws -> RegisterFileFault?
    {
        let reader = try RegisterFixture.reader(limits: limits)
        do throws(RegisterFileFault) {
            _ = try reader.read(bytes)
            return nil
        } catch { return error }
    }

    @Test("The same rows are read from every encoding, which is told", arguments: FileEncoding.allCases)
    func encodings(_ encoding: FileEncoding) throws {
        let rows = [RegisterFixture.row(1, ["子女姓名": "𠮷㛃·阿里", "备注": "一,\"二\"\n三"]), RegisterFixture.row(2)]
        let text = String(decoding: RegisterFixture.file(rows).dropFirst(3), as: UTF8.self)
        let reading = try RegisterFixture.reader().read(try #require(encoding.bytes(of: text)))
        #expect(reading.encoding == encoding)
        #expect(reading.accepted.map(\.line) == [2, 4])
        #expect(reading.accepted[0].entry?.child?.person.name.text == "𠮷㛃·阿里")
        #expect(reading.accepted[0].entry?.remark == "一,\"二\"\n三")
    }

    @Test("UTF-16 without a byte order mark is found by its zero bytes")
    func markless() throws {
        let text = String(
            decoding: RegisterFixture.file([RegisterFixture.row(1)]).dropFirst(3), as: UTF8.self)
        for encoding in [FileEncoding.utf16LittleEndian, .utf16BigEndian] {
            let bytes = try #require(encoding.bytes(of: text))
            #expect(try RegisterFixture.reader().read(Array(bytes.dropFirst(2))).encoding == encoding)
        }
    }

    @Test("A sequence that does not exist is told with its byte and line")
    func damaged() throws {
        #expect(
            try fault([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xFF])
                == .encoding(.init(encoding: .utf8WithMark, byte: 5, line: 2)))
        #expect(
            try fault([0x61, 0x0A, 0xB0, 0xA1, 0x0A, 0x80])
                == .encoding(.init(encoding: .gb18030, byte: 5, line: 3)))
        #expect(
            try fault([0xB0, 0xA1, 0x0A, 0xB0]) == .encoding(.init(encoding: .gb18030, byte: 3, line: 2)))
        #expect(
            try fault([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8])
                == .encoding(.init(encoding: .utf16LittleEndian, byte: 4, line: 1)))
        #expect(
            try fault([0xFF, 0xFE, 0x61, 0x00, 0x62])
                == .encoding(.init(encoding: .utf16LittleEndian, byte: 4, line: 1)))
    }

    @Test("UTF-8 that is damaged near its end is told as UTF-8, with the line of the damage")
    func damagedLate() throws {
        let text = Array(RegisterFixture.file((1...5).map { RegisterFixture.row($0) }).dropFirst(3))
        let gbk: [UInt8] = [0xB2, 0xE2, 0xCA, 0xD4]
        for damage in [gbk, [0xFF], [0xE6, 0xB5], [0x80]] {
            let place = EncodingFault(encoding: .utf8, byte: text.count, line: 7)
            #expect(try fault(text + damage) == .encoding(place))
            #expect(try fault(text + damage + [0x0A] + text) == .encoding(place))
        }
        // Little text, and valid GB18030: 联通 looks like UTF-8.
        #expect(try fault([0xC1, 0xAA, 0xCD, 0xA8, 0x0A, 0xB2, 0xE2]) == .columnsMissing(Self.required()))
    }

    private static func required() throws -> [String] {
        try RegisterFixture.layout().columns.filter(\.isRequired).map(\.heading)
    }

    @Test("Files that are no text are named")
    func foreign() throws {
        #expect(try fault([]) == .empty)
        #expect(try fault([0x0A, 0x0A]) == .empty)
        #expect(try fault([0x50, 0x4B, 0x03, 0x04, 0x00]) == .workbook(.archiveDamaged))
        #expect(try fault([0xD0, 0xCF, 0x11, 0xE0]) == .notText(kind: "XLS"))
    }

    @Test("Quotes that do not pair are told with their line")
    func quotes() throws {
        let header = RegisterFixture.headings.joined(separator: ",") + "\r\n"
        #expect(try fault(Array((header + "1,a\"b\r\n").utf8)) == .csv(.strayQuote(line: 2)))
        #expect(try fault(Array((header + "1,\"a\"b\r\n").utf8)) == .csv(.strayQuote(line: 2)))
        #expect(try fault(Array((header + "1,x\r\n2,\"a\r\nb").utf8)) == .csv(.openQuote(line: 3)))
    }

    @Test("Limits hold: file, rows, cells, bytes of a cell")
    func limits() throws {
        let rows = RegisterFixture.file((1...3).map { RegisterFixture.row($0) })
        #expect(try fault(rows, limits: .init(rows: 3)) == nil)
        #expect(try fault(rows, limits: .init(rows: 2)) == .tooManyRows(limit: 2))
        var least = TableLimits()
        (least.lines, least.workbook.rowBytes) = (4, rows.count)
        #expect(try fault(rows, limits: .init(table: least)) == nil)
        least.lines = 3
        #expect(try fault(rows, limits: .init(table: least)) == .tooManyRows(limit: 200_000))
        (least.lines, least.workbook.rowBytes) = (4, 100)
        #expect(try fault(rows, limits: .init(table: least)) == .workbook(.rowTooLong(line: 2)))
        (least.workbook.rowBytes, least.workbook.sheetBytes) = (rows.count, 500)
        #expect(try fault(rows, limits: .init(table: least)) == .workbook(.tooMuchText(limitMegabytes: 0)))
        #expect(
            try fault(rows, limits: .init(table: .init(bytes: rows.count - 1)))
                == .tooLarge(limitMegabytes: 0))
        #expect(
            try fault(Array(String(repeating: ",", count: 1_000_000).utf8)) == .csv(.tooManyCells(line: 1)))
        #expect(
            try fault([0x22] + Array(repeating: 0x61, count: 3 << 20) + [0x22]) == .csv(.cellTooLong(line: 1))
        )
        #expect(try fault(Array(repeating: 0x61, count: 3 << 20)) == .csv(.cellTooLong(line: 1)))
    }

    @Test("Headings are found by synonym, in any order, below titles, whatever their width and brackets")
    func headings() throws {
        var headings = RegisterFixture.headings
        headings[5] = "妻子身份证号码"
        headings[10] = "曾生育(收养) 子女数*"
        headings[20] = "家庭月收入(元)"
        headings.append("街道自设列")
        let rows =
            [["某街道登记表"], [], Array(headings.reversed())] + [
                Array((RegisterFixture.row(1) + ["x"]).reversed())
            ]
        var writer = CSVWriter(neutralises: false, byteOrderMark: false)
        for row in rows { writer.append(row) }
        let reading = try RegisterFixture.reader().read(writer.bytes)
        #expect(reading.accepted.map(\.line) == [4])
        #expect(reading.heading.unknown == ["街道自设列"])
        #expect(reading.accepted[0].entry?.wife?.number?.text == RegisterFixture.row(1)[5])
        let refused = try RegisterFixture.reader().read(
            RegisterFixture.file(
                [RegisterFixture.row(1, ["女方身份证号": "1"]) + [""]], headings: headings.map { $0 }))
        #expect(refused.rejected.first?.column == "妻子身份证号码")
    }

    @Test("Missing and doubled columns are named")
    func columns() throws {
        let without = RegisterFixture.headings.filter { $0 != "婚姻状况" && $0 != "户口性质" }
        #expect(try fault(RegisterFixture.file([], headings: without)) == .columnsMissing(["婚姻状况", "户口性质"]))
        #expect(
            try fault(RegisterFixture.file([], headings: RegisterFixture.headings + ["妻子姓名"]))
                == .columnsTwice(["女方姓名"]))
        #expect(try fault(RegisterFixture.file([])) == nil)
    }

    @Test("Tabs and semicolons separate too; short rows are read, long ones refused, blank ones skipped")
    func shapes() throws {
        for delimiter in ["\t", ";"] {
            let lines = [RegisterFixture.headings, RegisterFixture.row(1)].map {
                $0.joined(separator: delimiter)
            }
            #expect(
                try RegisterFixture.reader().read(Array(lines.joined(separator: "\n").utf8)).accepted.count
                    == 1)
        }
        let short = Array(RegisterFixture.row(1).prefix(15))
        let reading = try RegisterFixture.read([
            short, [], Array(repeating: "", count: 25), RegisterFixture.row(2) + ["x"],
        ])
        #expect(reading.rows == 2)
        #expect(reading.accepted.count == 1)
        #expect(reading.rejected.map(\.code) == ["too-many-cells"])
    }

    @Test(
        "a separator too many is refused though the last cell is empty; lines that all end with one are read")
    func separators() throws {
        var rows = (1...3).map { RegisterFixture.row($0) }
        rows[1].insert("1", at: 14)
        rows[1].removeLast()
        let moved = try RegisterFixture.read([rows[0], rows[1] + [""], rows[2]])
        #expect(moved.rejected.map(\.code).first == "too-many-cells" && moved.accepted.count == 2)
        #expect(try RegisterFixture.read([rows[0] + [""]]).rejected.map(\.code) == ["too-many-cells"])
        #expect(try RegisterFixture.read([rows[0] + [""], rows[2] + [""]]).accepted.count == 2)
    }

    @Test("a file that ends within a row: refused in the middle, told in the last cell")
    func cutShort() throws {
        let bytes = RegisterFixture.file((1...3).map { RegisterFixture.row($0, ["备注": "最后一格"]) })
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(bytes.last == 0x0A)
        #expect(try RegisterFixture.reader().read(bytes).remarks.map(\.code) == [])
        let cell = try RegisterFixture.reader().read(Array(text.dropLast(4).utf8))
        #expect(cell.remarks.map(\.code) == ["last-line-open"] && cell.accepted.count == 3)
        let row = try RegisterFixture.reader().read(Array(text.dropLast(12).utf8))
        #expect(row.rejected.map(\.code).first == "row-cut-short" && row.accepted.count == 2)
    }

    @Test("headings again in another order are no family: the file is refused with the line")
    func secondTable() throws {
        let headings = RegisterFixture.headings
        let again = try RegisterFixture.read([RegisterFixture.row(1), headings, RegisterFixture.row(2)])
        #expect(again.accepted.count == 2 && again.rejected.isEmpty)
        let moved = RegisterFixture.file([
            RegisterFixture.row(1), Array(headings.reversed()), RegisterFixture.row(2),
        ])
        #expect(try fault(moved) == .headingsAgain(line: 3))
        var swapped = headings
        swapped.swapAt(18, 19)
        #expect(
            try fault(RegisterFixture.file([RegisterFixture.row(1), swapped])) == .headingsAgain(line: 3))
    }

    @Test("words that stand in the place of a name are none", arguments: ["不详", "同上", "已 故"])
    func noNames(word: String) throws {
        #expect(
            try RegisterFixture.read([RegisterFixture.row(1, ["男方姓名": word])]).rejected.map(\.code)
                == ["name-is-word"])
    }

    @Test("The reject file holds the refused rows as sent, can be mended and sent again")
    func rejectFile() throws {
        let rows = [
            RegisterFixture.row(1), RegisterFixture.row(2, ["家庭人口": "三", "备注": "=HYPERLINK(\"x\")"]),
            RegisterFixture.row(3, ["女方身份证号": "9.90101198106E+17", "备注": "'=x"]),
        ]
        let reading = try RegisterFixture.read(rows)
        let bytes = try #require(try RejectFile(reading.heading, refused: reading.refused)?.csv())
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(text.contains("\"'=HYPERLINK(\"\"x\"\")\""))
        #expect(
            text.contains("女方身份证号：") && text.contains("[id-spreadsheet-number]")
                && text.contains(RejectFile.reasonHeading))
        let again = try RegisterFixture.reader().read(bytes)
        #expect(again.rejected.map(\.code) == reading.rejected.map(\.code))
        #expect(again.heading.unknown.isEmpty)
        #expect(again.refused.map { Array($0.cells.prefix(25)) } == reading.refused.map(\.cells))
        #expect(try RejectFile(again.heading, refused: again.refused)?.csv() == bytes)
        let mended = text.replacing("三", with: "3").replacing(
            "9.90101198106E+17", with: RegisterFixture.row(3)[5])
        let last = try RegisterFixture.reader().read(Array(mended.utf8))
        #expect(last.rejected.isEmpty && last.accepted.count == 2)
        #expect(last.accepted[0].entry?.remark == "=HYPERLINK(\"x\")")
        #expect(try RejectFile(last.heading, refused: last.refused)?.csv() == nil)
    }

    @Test("Damaged files end in an answer, never in a crash")
    func mutations() throws {
        let base = RegisterFixture.file((1...4).map { RegisterFixture.row($0, ["备注": "一,\"二\""]) })
        var random = SeededGenerator(seed: 42)
        let reader = try RegisterFixture.reader()
        let bad: [UInt8] = [0x00, 0x22, 0x2C, 0x0A, 0x0D, 0x80, 0xFF, 0xFE, 0xEF, 0xED, 0xF4, 0x27, 0x3D]
        var answers = (read: 0, refused: 0)
        for round in 0..<600 {
            var bytes = base
            if round.isMultiple(of: 3) {
                bytes =
                    FileEncoding.gb18030.bytes(of: String(decoding: base.dropFirst(3), as: UTF8.self)) ?? base
            }
            for _ in 0...random.below(12) {
                let place = random.below(bytes.count)
                switch random.below(4) {
                case 0: bytes[place] = random.pick(bad)
                case 1: bytes.insert(random.pick(bad), at: place)
                case 2: bytes.remove(at: place)
                default: bytes[place] = UInt8(random.below(256))
                }
            }
            if random.below(10) == 0 { bytes.removeLast(random.below(bytes.count)) }
            do {
                let reading = try reader.read(bytes)
                _ = try RejectFile(reading.heading, refused: reading.refused)?.csv()
                answers.read += 1
            } catch let error as RegisterFileFault {
                #expect(!error.text.zh.isEmpty && !error.code.isEmpty)
                answers.refused += 1
            }
        }
        #expect(answers.read > 20 && answers.refused > 20)
    }
}
