import Exchange
import Foundation
import HostileFiles
import Rules
import Testing

@Suite("Lists out")
struct ListTableTests {
    private func list(_ name: String = "测试·甲㛃") -> ListTable {
        ListTable(
            title: "名单", columns: [("姓名", 12), ("证件号码", 22), ("金额", 12)],
            rows: [[.text(name), .text("990101197705200022"), .amount(Money(fen: 12_345))]],
            footer: [[.text("合计"), .count(1)]])
    }

    @Test("UTF-8 begins with its mark, GB18030 without one; both are the same list")
    func encodings() throws {
        let plain = list().csv()
        #expect(plain.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(try list().csv(in: .utf8) == plain)
        let chinese = try list().csv(in: .gb18030)
        #expect(chinese.starts(with: [0xD0, 0xD5]))
        #expect(try FileText(chinese).utf8 == Array(plain.dropFirst(3)))
    }

    @Test("A formula is no formula in any of the shapes")
    func formulas() throws {
        for start in ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1"] {
            let text = String(decoding: list(start).csv(), as: UTF8.self)
            #expect(text.contains("\n'\(start)") || text.contains("\n\"'\(start)"))
            let path = FileManager.default.temporaryDirectory.appendingPathComponent("list-\(UUID()).xlsx")
                .path
            defer { try? FileManager.default.removeItem(atPath: path) }
            try list(start).writeWorkbook(to: path)
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
            var rows = try TableBytes(bytes).open().rows(ofSheet: 0)
            var lines: [TableRecord] = []
            while let line = try rows.next() { lines.append(line) }
            #expect(lines[2].cells == [start, "990101197705200022", "123.45"])
            #expect(lines.allSatisfy { $0.marks.isEmpty })
        }
    }
}
