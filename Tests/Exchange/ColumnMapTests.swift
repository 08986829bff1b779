import Benefits
import HostileFiles
import Rules
import Testing

@testable import Exchange

@Suite("Headings of an office's own form")
struct ColumnMapTests {
    private static let foreign: [String: String] = [
        "女方姓名": "户主配偶", "女方身份证号": "配偶公民身份号码", "子女姓名": "小孩名字", "子女身份证号": "小孩身份证", "婚姻状况": "婚否",
        "死亡日期": "小孩死亡日期", "备注": "验收人",
    ]

    /// The headings of the layout with some of the office's own words.
    private static var headings: [String] { RegisterFixture.headings.map { foreign[$0] ?? $0 } }

    private func reader(_ map: ColumnMap) throws -> RegisterReader {
        RegisterReader(layout: try RegisterFixture.layout().applying(map), terms: RegisterFixture.terms())
    }

    private func map() throws -> ColumnMap {
        try ColumnMap.read(
            """
            columns:
              户主配偶: wife-name
              " 配偶公民身份号码：": wife-number
              小孩名字: child-name
              小孩身份证: child-number
              婚否: marital-status
              小孩死亡日期: child-died
              验收人: none
            """)
    }

    @Test("A form of other words is refused with what is missing, and read with the office's map")
    func applied() throws {
        let file = RegisterFixture.file([RegisterFixture.row(1, ["备注": "甲"])], headings: Self.headings)
        let plain = try RegisterFixture.reader()
        #expect(
            throws: RegisterFileFault.columnsMissing(["女方姓名", "女方身份证号", "婚姻状况", "子女姓名", "子女身份证号", "死亡日期"])
        ) {
            try plain.read(file)
        }
        let reading = try reader(map()).read(file)
        #expect(reading.accepted.count == 1)
        #expect(reading.accepted[0].entry?.remark == nil)
        #expect(reading.heading.unknown.isEmpty)
        #expect(reading.accepted[0].entry?.wife?.name.text == "测试·甲")
    }

    @Test("What the office says goes before the layout, and a column can be said to be lacking")
    func overrides() throws {
        var headings = RegisterFixture.headings
        headings[3] = "编号"
        headings[0] = "流水"
        headings[16] = "别的"
        let file = RegisterFixture.file([RegisterFixture.row(1)], headings: headings)
        let map = try ColumnMap.read("{columns: {编号: household-number}, without: [disability-certificate]}")
        let reading = try reader(map).read(file)
        #expect(reading.accepted.first?.entry?.householdNumber == "T1")
        let later = map.adding(try ColumnMap.read("{columns: {编号: none}}"))
        #expect(try reader(later).read(file).accepted.first?.entry?.householdNumber == nil)
    }

    @Test(
        "A map that names no column, or leaves out what makes a family, is refused with its line",
        arguments: ["{columns: {甲: nonsense}}", "{without: [wife-name]}", "{without: [x]}", "{colums: {}}"])
    func faults(_ text: String) {
        #expect(throws: DataFaults.self) { try ColumnMap.read(text) }
    }

    @Test("Columns are guessed from words and shapes; known ones are known; nothing of a cell is shown")
    func suggestion() throws {
        let table = [["登记表"], Self.headings, RegisterFixture.row(1), RegisterFixture.row(2)]
        let book = WorkbookFixture(sheets: [
            .init(name: "说明", rows: WorkbookFixture.row(texts: ["请按文本格式填写"])),
            .init(name: "表", rows: table.map { WorkbookFixture.row(texts: $0) }.joined()),
        ])
        let outline = try TableBytes(book.bytes).open().outline
        let suggestion = try #require(MapSuggestion(outline, layout: try RegisterFixture.layout()))
        #expect((suggestion.sheet, suggestion.line) == ("表", 2))
        let found = Dictionary(suggestion.columns.map { ($0.heading, $0) }) { first, _ in first }
        #expect(found["小孩身份证"]?.column == .childNumber && found["小孩身份证"]?.isKnown == false)
        #expect(found["小孩死亡日期"]?.column == .childDied)
        #expect(found["配偶公民身份号码"]?.column == .wifeNumber)
        #expect(found["男方姓名"]?.column == .husbandName && found["男方姓名"]?.isKnown == true)
        #expect(found["男方身份证号"]?.shapes == ["9×18"] || found["男方身份证号"]?.shapes.contains("9×17+A") == true)
        for cell in table[2] where cell.count > 5 { #expect(!suggestion.text.contains(cell)) }
        let again = try ColumnMap.read(suggestion.text)
        #expect(again.headings[HeadingMatch.key("小孩身份证")] == .some(.childNumber))
    }

    @Test(
        "Two lines of headings are asked for as they are read, each with its group; the mended map reads the file",
        arguments: [false, true])
    func twoLines(isMerged: Bool) throws {
        let headings = RegisterFixture.headings
        var upper = headings
        var lower = headings.map { _ in "" }
        for (group, names) in [("女方", ["姓名", "身份证号"]), ("男方", ["姓名", "身份证号"]), ("子女", ["姓名", "身份证号"])] {
            for (place, name) in names.enumerated() {
                let index = try #require(headings.firstIndex(of: group + name))
                // The group stands in its first cell, or in each of a merged one.
                upper[index] = place == 0 || isMerged ? group : ""
                lower[index] = name == "身份证号" ? "证件号" : name
            }
        }
        let died = try #require(headings.firstIndex(of: "死亡日期"))
        upper[died] = "何时去世"
        let file = RegisterFixture.file(
            [lower, RegisterFixture.row(1), RegisterFixture.row(2)], headings: upper)
        let layout = try RegisterFixture.layout()
        let outline = try TableBytes(file).open().outline
        let suggestion = try #require(MapSuggestion(outline, layout: layout))
        let found = Dictionary(suggestion.columns.map { ($0.heading, $0) }) { first, _ in first }
        for (heading, column) in [
            ("女方证件号", RegisterColumn.wifeNumber), ("男方证件号", .husbandNumber), ("子女证件号", .childNumber),
        ] {
            #expect(found[heading]?.column == column && found[heading]?.isKnown == false, "\(heading)")
        }
        #expect(found["女方姓名"]?.isKnown == true && found["何时去世"] != nil)
        // What no form can lack is never offered as lacking.
        #expect(!suggestion.text.contains("without: [wife-number"))
        var map = try ColumnMap.read(suggestion.text)
        map.headings[HeadingMatch.key("何时去世")] = .some(.childDied)
        #expect(try reader(map).read(file).accepted.count == 2)
    }

    @Test(
        "A heading that shares no two letters with a known one is not guessed at",
        arguments: ["娃名", "生", "名"])
    func noGuess(_ heading: String) throws {
        var headings = RegisterFixture.headings.filter { $0 != "女方姓名" && $0 != "子女状况" && $0 != "子女姓名" }
        headings.append(heading)
        let outline = try TableBytes(RegisterFixture.file([], headings: headings)).open().outline
        let suggestion = try #require(MapSuggestion(outline, layout: try RegisterFixture.layout()))
        #expect(suggestion.columns.last?.heading == heading && suggestion.columns.last?.column == nil)
    }

    @Test("a column of counts is not guessed to be how the child is, whatever its heading")
    func counted() throws {
        var headings = RegisterFixture.headings
        let status = try #require(headings.firstIndex(of: "子女状况"))
        headings[status] = "子女情况生过"
        var rows = [RegisterFixture.row(1), RegisterFixture.row(2)]
        for place in rows.indices { rows[place][status] = "1" }
        let outline = try TableBytes(RegisterFixture.file(rows, headings: headings)).open().outline
        let suggestion = try #require(MapSuggestion(outline, layout: try RegisterFixture.layout()))
        let column = try #require(suggestion.columns.first { $0.heading == "子女情况生过" })
        #expect(column.column != .childStatus && !column.isKnown)
    }

    @Test(
        "A shape tells no letter and no digit",
        arguments: [
            ("990101198106150021", "9×18"), ("99010119920224898X", "9×17+A"), ("测试·甲", "字×2+·+字"),
            ("2026-7-13", "9×4+-+9+-+9×2"),
            ("１３８", "9×3"), ("a b", "A+_+A"), ("", ""),
        ])
    func shapes(_ text: String, _ shape: String) {
        #expect(MapSuggestion.shape(text) == shape)
    }

    @Test("A file without anything like headings has no suggestion")
    func nothing() throws {
        let layout = try RegisterFixture.layout()
        for text in ["1,2,3\n4,5,6\n", "x\n"] {
            let outline = try TableBytes(Array(text.utf8)).open().outline
            #expect(MapSuggestion(outline, layout: layout) == nil)
        }
    }
}
