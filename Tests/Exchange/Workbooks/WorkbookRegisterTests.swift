import Benefits
import CivilCalendar
import HostileFiles
import Rules
import Testing

@testable import Exchange

@Suite("A register as a workbook")
struct WorkbookRegisterTests {
    private typealias Book = WorkbookFixture

    private func read(_ book: WorkbookFixture, sheet: String? = nil) throws -> RegisterReading {
        try RegisterFixture.reader().read(TableBytes(book.bytes), sheet: sheet)
    }

    private func fault(_ book: WorkbookFixture, sheet: String? = nil) throws -> RegisterFileFault? {
        let reader = try RegisterFixture.reader()
        do throws(RegisterFileFault) {
            _ = try reader.read(TableBytes(book.bytes), sheet: sheet)
            return nil
        } catch { return error }
    }

    /// A register in which one cell of the only family is written as given.
    private func register(_ heading: String, _ cell: String, _ changes: [String: String] = [:]) throws -> Book
    {
        let place = try #require(RegisterFixture.headings.firstIndex(of: heading))
        var cells = RegisterFixture.row(1, changes).map { $0.isEmpty ? "<c/>" : Book.text($0) }
        cells[place] = cell
        return Book(sheets: [
            .init(name: "a", rows: Book.row(texts: RegisterFixture.headings) + Book.row(cells))
        ])
    }

    private func notes(_ book: Book) throws -> (refused: [String], warned: [String]) {
        let reading = try read(book)
        return (
            reading.refused.flatMap(\.refusals).map { "\($0.column) \($0.code)" },
            reading.warnings.map { "\($0.column) \($0.code)" }
        )
    }

    @Test("Titles, units, numbers of columns, repeated headings and signatures are left out and told")
    func linesBeside() throws {
        var rows = [["某街道计划生育家庭登记表"], ["填报单位：某街道", "", "", "填报日期：2026年11月20日"]]
        rows.append(RegisterFixture.headings)
        rows.append(RegisterFixture.headings.map { $0 == "家庭人口" ? "（人）" : $0 == "家庭月收入（元）" ? "（元）" : "" })
        rows.append((1...RegisterFixture.headings.count).map(String.init))
        rows.append(RegisterFixture.row(1))
        rows.append(RegisterFixture.headings)
        rows += [RegisterFixture.row(2), ["合计", "2户"], ["填表人：甲", "", "审核人：乙"], ["备注：无"]]
        let reading = try read(
            Book(sheets: [.init(name: "a", rows: rows.map { Book.row(texts: $0) }.joined())]))
        #expect(reading.accepted.map(\.line) == [6, 8])
        #expect(reading.refused.isEmpty)
        #expect(reading.remarks.map(\.code) == ["lines-left-out"])
        #expect(reading.remarks[0].text.en.contains(": 4, 5, 7, 9, 10, 11."))
    }

    @Test(
        "What a printed page repeats above and below its rows is left out and told; a name alone is a row with faults"
    )
    func eachPage() throws {
        let between = [
            ["某街道计划生育家庭登记表"], ["单位：元"], (1...RegisterFixture.headings.count).map(String.init),
            ["本页小计", "", "", "2户"], ["本页合计", "", "", "", "", "20户", "", "20"], ["", "东风社区小计", "", "1"],
            ["第1页 共3页"], ["填报时间：2026年11月"], ["", "东风社区"],
            ["二〇二六年十一月"], ["", "", "", "", "", "", "", "", "（公章）"],
        ]
        var nameless = RegisterFixture.headings.map { _ in "" }
        nameless[4] = "测试·甲"
        let rows =
            [RegisterFixture.headings, RegisterFixture.row(1)] + between + [RegisterFixture.row(2), nameless]
        let reading = try read(
            Book(sheets: [.init(name: "a", rows: rows.map { Book.row(texts: $0) }.joined())]))
        #expect(reading.accepted.map(\.line) == [2, 3 + between.count])
        #expect(reading.refused.map(\.line) == [4 + between.count])
        #expect(reading.remarks.map(\.code) == ["lines-left-out"])
    }

    @Test("A family whose first cell reads like a signature is a family")
    func notBeside() throws {
        let reading = try read(.register([RegisterFixture.row(1, ["序号": "合计", "村（居）": "合计"])]))
        #expect(reading.accepted.count == 1)
    }

    @Test("Headings in two lines: groups above, merged or not")
    func twoLines() throws {
        var upper = RegisterFixture.headings
        var lower = Array(repeating: "", count: upper.count)
        for (place, group, own) in [
            (4, "女方", "姓名"), (5, "", "身份证号"), (6, "男方", "姓名"), (7, "", "身份证号"), (12, "子女", "姓名"),
            (13, "", "身份证号"), (14, "", "状况"), (20, "家庭月收入", "（元）"), (24, "", "备注"),
        ] {
            upper[place] = group
            lower[place] = own
        }
        var book = Book(sheets: [
            .init(
                name: "a",
                // Repeated on the next printed page, as they stand.
                rows: [["登记表"], upper, lower, RegisterFixture.row(1), upper, lower, RegisterFixture.row(2)]
                    .map { Book.row(texts: $0) }.joined())
        ])
        book.sheets[0].after = "<mergeCells><mergeCell ref=\"A1:Y1\"/><mergeCell ref=\"E2:F2\"/></mergeCells>"
        let reading = try read(book)
        #expect(reading.heading.headings[4...7] == ["女方姓名", "女方身份证号", "男方姓名", "男方身份证号"])
        #expect(reading.heading.headings[13] == "子女身份证号")
        #expect(reading.heading.unknown.isEmpty)
        #expect(reading.accepted.map(\.line) == [4, 7] && reading.rejected.isEmpty)
        #expect(reading.remarks.map(\.code) == ["lines-left-out"])
    }

    @Test(
        "Of several sheets the one with the headings is read, and told; hidden ones only where no other has them"
    )
    func sheets() throws {
        let own = Book.register([RegisterFixture.row(1)]).sheets[0]
        let note = Book.Sheet(name: "说明", rows: Book.row(texts: ["身份证号请按文本格式填写"]))
        var hidden = Book.register([RegisterFixture.row(2)]).sheets[0]
        hidden.name = "旧表"
        hidden.state = "hidden"
        let reading = try read(Book(sheets: [note, hidden, own]))
        #expect((reading.sheet, reading.accepted.count) == ("花名册", 1))
        #expect(reading.remarks.map(\.code) == ["sheet-chosen"])
        #expect(try read(Book(sheets: [note, hidden])).sheet == "旧表")
        #expect(try read(Book(sheets: [note, hidden, own]), sheet: " 旧表").sheet == "旧表")
        var second = own
        second.name = "二村"
        #expect(try fault(Book(sheets: [own, second])) == .sheetsSeveral(["花名册", "二村"]))
        #expect(try read(Book(sheets: [own, second]), sheet: "二村").sheet == "二村")
        #expect(try fault(Book(sheets: [own, note]), sheet: "三村") == .sheetUnknown(["花名册", "说明"]))
        #expect(try fault(Book(sheets: [note]))?.code == "columns-missing")
        #expect(try fault(Book(sheets: [.init(name: "a", rows: "")])) == .empty)
    }

    @Test("Hidden rows, hidden columns and merged cells below the headings are read and told")
    func hidden() throws {
        var book = Book.register([])
        book.sheets[0].rows += Book.row(texts: RegisterFixture.row(1), "hidden=\"1\"")
        book.sheets[0].rows += Book.row(texts: RegisterFixture.row(2))
        book.sheets[0].columns =
            "<cols><col min=\"22\" max=\"23\" hidden=\"1\"/><col min=\"40\" max=\"41\" hidden=\"1\"/></cols>"
        book.sheets[0].after = "<mergeCells><mergeCell ref=\"A1:A1\"/><mergeCell ref=\"B2:B3\"/></mergeCells>"
        let reading = try read(book)
        #expect(reading.accepted.count == 2)
        #expect(reading.remarks.map(\.code) == ["rows-hidden", "columns-hidden", "cells-merged"])
        #expect(reading.remarks[0].text.zh.contains("第2行"))
        #expect(reading.remarks[1].text.zh.contains("联系电话、开户行"))
    }

    @Test(
        "A document number kept as a numeral: rounded ones are refused, those that pass are to be confirmed",
        arguments: [
            ("9.9010119810615002E+17", "refused id-spreadsheet-number"),
            ("990101198106150020", "refused id-spreadsheet-number"),
            ("990101198106150000", "refused id-spreadsheet-number"),
            ("9.90101198106E+17", "refused id-spreadsheet-number"),
            ("exact", "warned id-stored-as-number"), ("passing", "warned id-ends-000"),
            ("passing rounded", "warned id-ends-000"),
        ])
    func roundedNumbers(_ raw: String, _ expected: String) throws {
        var number = raw
        if raw == "exact" { number = RegisterFixture.number("19810615", 22) }
        if raw.hasPrefix("passing") {
            // Of the birth dates of one month some number ends in 000 and passes.
            number = try #require(
                (1...28).map { "990101198106\(String(100 + $0).suffix(2))0000" }.first {
                    (try? IdentityNumber($0, asOf: nil, allowTestIdentities: true)) != nil
                })
            if raw == "passing rounded" {
                number = String(number.first!) + "." + number.dropFirst().prefix(14) + "2E+17"
            }
        }
        let found = try notes(try register("女方身份证号", Book.number(number)))
        let all = found.refused.map { "refused \($0)" } + found.warned.map { "warned \($0)" }
        #expect(all == [expected.replacing(" ", with: " 女方身份证号 ")])
    }

    @Test("Other long numbers kept as numerals are refused or left out, never taken for whole")
    func otherLongNumbers() throws {
        let long = Book.number("6.2000000266533016E+18")
        #expect(try notes(register("银行账号", long)).warned == ["银行账号 account-unreadable"])
        #expect(try read(register("银行账号", long)).accepted[0].entry?.account == nil)
        #expect(try notes(register("户编号", long)).refused == ["户编号 spreadsheet-number"])
        #expect(
            try notes(register("光荣证号", Book.number("1234567890123456"))).refused == [
                "光荣证号 spreadsheet-number"
            ])
        #expect(
            try notes(register("残疾证号", long)).refused == ["残疾证号 disability-certificate-spreadsheet-number"])
        #expect(try notes(register("备注", long)).refused.isEmpty)
        #expect(try read(register("联系电话", Book.number("13837129933"))).accepted[0].entry?.phone != nil)
    }

    @Test(
        "Formulas are told under their column; errors and formulas without a result are refused where they are read"
    )
    func formulas() throws {
        let formula = "<c><f>1+0</f><v>1</v></c>"
        #expect(try notes(register("现存活子女数", formula)).warned == ["现存活子女数 cell-formula"])
        #expect(
            try notes(register("现存活子女数", "<c><f>1</f></c>")).refused == ["现存活子女数 cell-formula-without-value"])
        #expect(try notes(register("备注", "<c><f>1</f></c>")).refused == ["备注 cell-formula-without-value"])
        #expect(try notes(register("女方姓名", "<c t=\"e\"><v>#N/A</v></c>")).refused == ["女方姓名 cell-error"])
    }

    @Test("Numbers kept as text, text as numbers, true dates and full width are the same family")
    func sameFamily() throws {
        let changes = ["子女状况": "死亡", "死亡日期": "2020-05-04", "现存活子女数": "0", "家庭人口": "2"]
        let plain = try RegisterFixture.read([RegisterFixture.row(1, changes)]).accepted[0].entry
        let date = try register("死亡日期", Book.number("43955", style: 2), changes)
        #expect(try read(date).accepted[0].entry == plain)
        let numeral = try register("家庭人口", Book.number("2"), changes)
        #expect(try read(numeral).accepted[0].entry == plain)
        let wide = try register(
            "女方身份证号", Book.text("９９０１０１" + RegisterFixture.row(1)[5].dropFirst(6)), changes)
        #expect(try read(wide).accepted[0].entry == plain)
    }
}
