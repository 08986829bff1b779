import Benefits
import HostileFiles
import Testing

@testable import Exchange

@Suite("Cells of a workbook")
struct WorkbookCellTests {
    private func cells(
        _ cells: [String], formats: [WorkbookFixture.Format] = [.builtIn(0), .builtIn(49), .builtIn(14)],
        texts: [String] = [], is1904: Bool = false
    ) throws -> TableRecord {
        var book = WorkbookFixture(sheets: [.init(name: "a", rows: WorkbookFixture.row(cells))])
        book.formats = formats
        book.texts = texts
        book.is1904 = is1904
        return try #require(try book.lines().first)
    }

    @Test(
        "Days around the leap day that never was, in both date systems",
        arguments: [
            ("59", false, "1900-02-28"), ("60", false, "1900-02-29"), ("61", false, "1900-03-01"),
            ("1", false, "1900-01-01"), ("2958465", false, "9999-12-31"), ("2958466", false, "2958466"),
            ("59", true, "1904-02-29"), ("60", true, "1904-03-01"), ("61", true, "1904-03-02"),
            ("0", true, "1904-01-01"), ("46216", false, "2026-07-13"), ("44754", true, "2026-07-13"),
            ("46216.999", false, "2026-07-13"), ("-1", false, "-1"), ("4.6216E4", false, "2026-07-13"),
        ])
    func days(_ serial: String, _ is1904: Bool, _ expected: String) throws {
        let line = try cells([WorkbookFixture.number(serial, style: 2)], is1904: is1904)
        #expect(line.cells == [expected])
        #expect(line.marks.isEmpty)
    }

    @Test("The day that never was is refused by whoever reads a date")
    func leapDay() {
        #expect(throws: RegisterFault.dateInvalid) {
            try RegisterDate.read("1900-02-29", asOf: RegisterFixture.asOf)
        }
    }

    @Test(
        "A format says whether a number is a day",
        arguments: [
            ("yyyy/m/d", "2026-07-13"), ("[$-804]yyyy\"年\"m\"月\"d\"日\";@", "2026-07-13"),
            ("yyyy-mm", "2026-07"),
            ("yyyy\"年\"m\"月\"", "2026-07"), ("General", "46216"), ("0.00\"days\"", "46216"),
            ("h:mm:ss", "46216"),
            ("[h]:mm", "46216"), ("#,##0_d", "46216"), ("0.00E+00", "46216"), ("0000000", "0046216"),
            ("00", "46216"), ("\\d0", "d46216"), ("0;d", "46216"), ("@", "46216"),
            ("d\\-mmm\\-yy", "2026-07-13"),
            ("[DBNum1]yyyy\"年\"m\"月\"d\"日\"", "2026-07-13"), ("mmm-yy", "2026-07"), ("", "46216"),
        ])
    func formats(_ code: String, _ expected: String) throws {
        let line = try cells([WorkbookFixture.number("46216", style: 0)], formats: [.own(code)])
        #expect(line.cells == [expected])
    }

    @Test(
        "A format that numbers things says what is shown: zeros before the number, words beside it",
        arguments: [
            ("\"J\"000000", "1", "J000001"), ("\"J\"000000", "1234567", "J1234567"),
            ("\\J000000", "1", "J000001"),
            ("\"J\"000000", "0", "J000000"), ("\"J\"0", "1", "J1"), ("\"J\"#", "1", "J1"),
            ("\"J\"#", "0", "J0"),
            ("000\\-0000", "1234", "000-1234"), ("000-0000", "12345678", "1234-5678"),
            ("\"第\"000\"号\"", "7", "第007号"), ("0000_ ;[Red]-0000", "7", "0007"), ("[Red]0000", "7", "0007"),
            ("\"J\"000000", "1.0", "J000001"), ("\"J\"000000", "1.5", "1.5"), ("\"J\"000000", "-1", "-1"),
            ("\"J\"000000", "1E3", "J001000"),
            // Units, currencies and amounts are none of the number.
            ("0\"元\"", "7", "7"), ("\"¥\"0", "7", "7"), ("\"RMB \"0", "7", "7"), ("#,##0\"USD\"", "7", "7"),
            ("\"J\"0.00", "7", "7"), ("[>9]\"A\"00;\"B\"00", "7", "7"), ("[DBNum1]00", "7", "7"),
            ("\"J\"", "7", "7"),
            ("[h]:00", "7", "7"), ("\"未完000000", "7", "7"), ("[未完000", "7", "7"), ("\\", "7", "7"),
        ])
    func masks(_ code: String, _ raw: String, _ shown: String) throws {
        let line = try cells([WorkbookFixture.number(raw)], formats: [.own(code)])
        #expect(line.cells == [shown])
    }

    @Test("A number too long to be exact is marked, whatever its format")
    func longMasked() throws {
        let line = try cells([WorkbookFixture.number("1234567890123456")], formats: [.own("\"J\"000")])
        #expect(line.cells == ["1234567890123456"] && line.marks.map(\.kind) == [.longNumber])
    }

    @Test("Built-in formats of Chinese editions are days too", arguments: [14, 15, 16, 22, 31, 58])
    func builtIn(_ id: Int) throws {
        let line = try cells([WorkbookFixture.number("46216")], formats: [.builtIn(id)])
        #expect(line.cells == ["2026-07-13"])
    }

    @Test(
        "Numbers are read as a person would type them, and long ones are marked",
        arguments: [
            ("1", "1", false), ("1.0", "1", false), ("1E3", "1000", false), ("1200.5", "1200.5", false),
            ("0.10000000000000001", "0.1", false), ("-5", "-5", false),
            ("123456789012345", "123456789012345", false),
            ("1234567890123456", "1234567890123456", true),
            ("990101198106150021", "990101198106150021", true),
            ("9.9010119810615002E+17", "990101198106150000", true),
            ("9.900001990030776e+17", "990000199003078000", true),
            ("6.2000000266533016E+18", "6200000026653300000", true), ("1E+99", "1.00000000000000E+99", true),
            ("13837129933", "13837129933", false), ("nonsense", "nonsense", false), ("1e", "1e", false),
            ("nan", "nan", false), ("0x10", "0x10", false),
        ])
    func numbers(_ raw: String, _ expected: String, _ isLong: Bool) throws {
        let line = try cells([WorkbookFixture.number(raw)])
        #expect(line.cells == [expected])
        #expect(line.marks.map(\.kind) == (isLong ? [.longNumber] : []))
    }

    @Test("Texts shared, rich, phonetic and escaped")
    func texts() throws {
        let line = try cells(
            [
                "<c t=\"s\"><v>0</v></c>", "<c t=\"s\"><v>1</v></c>", "<c t=\"s\"><v>2</v></c>",
                "<c t=\"str\"><f>A1</f><v>测试</v></c>", "<c t=\"b\"><v>1</v></c>",
                "<c t=\"d\"><v>2026-11-25T08:00:00</v></c>",
                "<c t=\"inlineStr\"><is><r><t>一</t></r><r><t>二</t></r></is></c>",
            ],
            texts: [
                "<t>𠮷㛃&amp;·</t>",
                "<r><t>买</t></r><r><t xml:space=\"preserve\"> 买</t></r><rPh sb=\"0\" eb=\"1\"><t>mǎi</t></rPh>",
                "<t>a_x000D_b_x005F_x000D_c_xZZZZ_</t>",
            ])
        #expect(
            line.cells == ["𠮷㛃&·", "买 买", "a\rb_x000D_c_xZZZZ_", "测试", "TRUE", "2026-11-25", "一二"])
        #expect(line.marks == [.init(cell: 3, kind: .formula)])
    }

    @Test("Formulas give their last result and are marked; one without a result, and an error, say nothing")
    func formulas() throws {
        let line = try cells([
            "<c><f>1+1</f><v>2</v></c>", "<c><f>1+1</f><v/></c>", "<c><f>1+1</f></c>",
            "<c t=\"str\"><f>\"\"</f><v></v></c>",
            "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "<c s=\"2\"><f>TODAY()</f><v>46216</v></c>",
        ])
        #expect(line.cells == ["2", "", "", "", "#DIV/0!", "2026-07-13"])
        #expect(
            line.marks == [
                .init(cell: 0, kind: .formula), .init(cell: 1, kind: .formulaWithoutValue),
                .init(cell: 2, kind: .formulaWithoutValue), .init(cell: 3, kind: .formula),
                .init(cell: 4, kind: .error), .init(cell: 5, kind: .formula),
            ])
    }

    @Test(
        "Cells and rows are placed by their references, gaps are empty, blank cells beyond the table are nothing"
    )
    func places() throws {
        let rows =
            "<row r=\"2\" hidden=\"1\"><c r=\"B2\"><v>1</v></c><c r=\"AA2\"><v>2</v></c><c r=\"XFD2\" s=\"1\"/></row>"
            + "<row><c><v>3</v></c></row><row r=\"9\"/>"
        let book = WorkbookFixture(sheets: [.init(name: "a", rows: rows)])
        let lines = try book.lines()
        #expect(lines.map(\.line) == [2, 3, 9])
        #expect(lines[0].cells == ["", "1"] + Array(repeating: "", count: 24) + ["2"])
        #expect(lines.map(\.isHidden) == [true, false, false])
        #expect(lines[1].cells == ["3"])
    }

    @Test("Prefixes of names and the strict edition of the standard make no difference")
    func prefixes() throws {
        var zip = WorkbookFixture(sheets: [.init(name: "a", rows: "")]).zip
        zip["xl/worksheets/sheet1.xml"] = .init(
            "xl/worksheets/sheet1.xml",
            Array(
                """
                <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row x:r="1">\
                <x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>
                """.utf8))
        zip.isLarge = true
        zip.comment = Array("a comment".utf8)
        var rows = try TableBytes(zip.bytes).open().rows(ofSheet: 0)
        #expect(try rows.next()?.cells == ["甲"])
    }
}
