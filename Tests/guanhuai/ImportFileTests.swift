import Exchange
import Foundation
import HostileFiles
import Rules
import Testing

@testable import guanhuai

/// Files as offices send them, through the built command.
@Suite("Importing files", .serialized)
struct ImportFileTests {
    /// The register of the made-up street as a workbook, its headings changed.
    private func workbook(_ street: Street, families: Int, _ words: [String: String] = [:]) throws -> String {
        let csv = try street.register(families: families, name: "street.csv")
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: csv)))
        var rows = try TableBytes(bytes).open().rows(ofSheet: 0)
        var lines: [[String]] = [["计划生育家庭登记表"]]
        while let line = try rows.next() { lines.append(line.cells.map(SpreadsheetText.restored)) }
        lines[1] = lines[1].map { words[$0] ?? $0 }
        let book = WorkbookFixture(sheets: [
            .init(name: "说明", rows: ""),
            .init(name: "花名册", rows: lines.map { WorkbookFixture.row(texts: $0) }.joined()),
        ])
        let path = street.folder.appending(path: "street.xlsx")
        try Data(book.bytes).write(to: path)
        return path.path
    }

    @Test(
        "A workbook is imported, its refused rows come back as one, and the same rows as CSV change nothing")
    func workbook() async throws {
        let street = try await Street.open()
        let file = try workbook(street, families: 60)
        let dry = try await street.run("import", "families", file, "--as-of", "2026-11-25", "--dry-run")
        #expect(dry.words.contains("花名册"), "\(dry.words)")
        let rejects = street.folder.appending(path: "rejects.xlsx").path
        let first = try await street.json(
            "import", "families", file, "--as-of", "2026-11-25", "--rejects", rejects)
        let accepted = try #require(first["accepted"] as? Int)
        #expect(first["added"] as? Int == accepted && first["sheet"] as? String == "花名册")
        let refused = try #require(first["rejected"] as? [[String: Any]])
        var rows = try TableBytes([UInt8](Data(contentsOf: URL(filePath: rejects)))).open().rows(ofSheet: 0)
        var count = 0
        while try rows.next() != nil { count += 1 }
        #expect(count == refused.count + 1 && !refused.isEmpty)
        let csv = street.folder.appending(path: "street.csv").path
        let again = try await street.json("import", "families", csv, "--as-of", "2026-11-25")
        #expect(again["unchanged"] as? Int == accepted && again["added"] as? Int == 0)
        await street.close()
    }

    @Test("Headings nobody knows: refused, suggested, mapped, and known the next time")
    func map() async throws {
        let street = try await Street.open()
        let file = try workbook(street, families: 30, ["女方姓名": "配偶大名", "子女状况": "小孩近况"])
        let day = ["--as-of", "2026-11-25"]
        let unknown = try await street.run("import", "families", file, day[0], day[1])
        #expect(unknown.status == 3 && unknown.words.contains("女方姓名"), "\(unknown.words)")
        let suggested = try await street.run("import", "families", file, "--suggest-map")
        #expect(suggested.status == 0 && suggested.out.contains("\"配偶大名\""), "\(suggested.words)")
        #expect(suggested.out.firstMatch(of: /990101[0-9]{11}[0-9X]/) == nil)
        let map = street.folder.appending(path: "map.yaml")
        let mended = suggested.out.split(separator: "\n").map { line in
            if line.contains("配偶大名") { return "  配偶大名: wife-name" }
            return line.contains("小孩近况") ? "  小孩近况: child-status" : String(line)
        }
        try Data(mended.joined(separator: "\n").utf8).write(to: map)
        let dry = try await street.json(
            "import", "families", file, day[0], day[1], "--map", map.path, "--dry-run")
        #expect(dry["rows"] as? Int == 30)
        #expect(try await street.run("import", "families", file, day[0], day[1]).status == 3)
        let landed = try await street.json("import", "families", file, day[0], day[1], "--map", map.path)
        #expect((landed["added"] as? Int ?? 0) > 20)
        let later = try await street.json("import", "families", file, day[0], day[1])
        #expect(later["added"] as? Int == 0 && later["unchanged"] as? Int == landed["accepted"] as? Int)
        await street.close()
    }

    @Test("A register of headings only is refused and says that nothing was read, tried or not")
    func noRows() async throws {
        let street = try await Street.open()
        let csv = try street.register(families: 1, name: "street.csv")
        let heading = try String(contentsOfFile: csv, encoding: .utf8).prefix { !$0.isNewline }
        try Data("\(heading)\r\n".utf8).write(to: URL(filePath: csv))
        for trial in [[], ["--dry-run"]] {
            let run = try await CommandRun.run(
                arguments: ["import", "families", csv, "--as-of", "2026-11-25"] + trial,
                environment: street.environment)
            #expect(run.status == 3 && run.out.isEmpty, "\(run.status) \(run.out)")
            #expect(run.words.contains(RegisterFileFault.noRows.text.zh), "\(run.words)")
        }
        let list = try await street.run("import", "list", "--json")
        #expect(list.out.trimmingCharacters(in: .whitespacesAndNewlines) == "[]")
        await street.close()
    }

    @Test("A harmful file leaves nothing, and says so in the language of the office")
    func harmful() async throws {
        let street = try await Street.open()
        let path = street.folder.appending(path: "bomb.xlsx")
        let table = [["序号", "村居代码"], ["1", "990101001001"]]
        for (name, word) in [
            ("a billion laughs in xl/workbook.xml", "文档类型"), ("claims to unpack to 1 GiB", "MB"),
        ] {
            let file = try #require(HostileFile.all(around: table).first { $0.name == name })
            try Data(file.make()).write(to: path)
            let run = try await street.run("import", "families", path.path, "--as-of", "2026-11-25")
            #expect(run.status == 3 && run.words.contains(word), "\(run.words)")
        }
        let list = try await street.run("import", "list", "--json")
        #expect(list.out.trimmingCharacters(in: .whitespacesAndNewlines) == "[]")
        await street.close()
    }
}
