import Casework
import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import TestSupport
import Testing

@testable import Web

@Suite("The meaning of a form's headings by a page", .database, .serialized)
struct MappingPageTests {
    /// The register with headings of an office's own, and without the day of a child's death.
    private static func own(_ lines: [[String: String]]) throws -> Data {
        let renamed = ["女方姓名": "女主人", "女方身份证号": "女主人号码", "子女状况": "在否"]
        let headings = TwiceOffice.headings.filter { $0 != "死亡日期" }.map { renamed[$0] ?? $0 }
        let rows = lines.map { line in
            Dictionary(uniqueKeysWithValues: line.map { (renamed[$0.key] ?? $0.key, $0.value) })
        }
        return try UploadPageTests.register(rows, headings: headings)
    }

    /// The form as a browser sends it, with other meanings for some headings.
    private static func form(_ page: String, saying said: [String: String], without: [String]) -> String {
        var parts: [String] = []
        for match in page.matches(
            of: #/name="heading-(\d+)" value="([^"]*)"><select[^>]*>(.*?)<\/select>/#.dotMatchesNewlines())
        {
            let heading = String(match.2)
            let chosen = match.3.firstMatch(of: #/value="([^"]*)" selected/#).map { String($0.1) } ?? ""
            let encoded = heading.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            parts += ["heading-\(match.1)=\(encoded)", "column-\(match.1)=\(said[heading] ?? chosen)"]
        }
        return (parts + without.map { "without=\($0)" }).joined(separator: "&")
    }

    private static let said = [
        "女主人": "wife-name", "女主人号码": "wife-number", "在否": "child-status",
    ]

    @Test(
        "Unknown headings are asked for, what was said is kept with the file and, once it lands, for the office"
    )
    func mapped() async throws {
        let office = try await StreetOffice.open()
        let client = try await office.client()
        let path = try await UploadPageTests.send(Self.own((1...3).map(TwiceOffice.line)), client)
        let asked = try await client.settled(path)
        #expect(asked.text.contains("女主人号码") && asked.text.contains("9×18"))
        #expect(asked.text.firstMatch(of: #/\d{17}[\dX]/#) == nil)
        let twice = Self.form(asked.text, saying: ["女主人": "wife-name", "女主人号码": "wife-name"], without: [])
        let refused = try await client.post(path, form: twice)
        #expect(refused.status == .unprocessableContent && refused.text.contains("href=\"#column-0\""))
        #expect(refused.text.contains("<option value=\"wife-name\" selected>"))
        let form = Self.form(asked.text, saying: Self.said, without: ["child-died"])
        #expect(try await client.post(path, form: form).status == .seeOther)
        #expect(try await client.settled(path).text.contains("新增家庭"))
        #expect(try await client.post("\(path)/confirm", form: "").status == .seeOther)
        #expect(try await client.settled(path).headers[.location]?.hasSuffix("?done=imported") == true)
        let next = try await UploadPageTests.send(Self.own((1...4).map(TwiceOffice.line)), client)
        let preview = try await client.settled(next)
        #expect(preview.text.contains("新增家庭") && preview.text.contains("/confirm"))
    }

    @Test("Columns of which nothing is said are named above the form, each with its field")
    func unsaid() async throws {
        let office = try await StreetOffice.open()
        let client = try await office.client()
        let path = try await UploadPageTests.send(Self.own((1...2).map(TwiceOffice.line)), client)
        let page = try await client.settled(path).text
        let form = Self.form(page, saying: ["女主人": "wife-name", "女主人号码": "", "在否": ""], without: [])
        let refused = try await client.post(path, form: form)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("id=\"faults\"") && refused.text.contains("<title>有误："))
        #expect(refused.text.contains("tabindex=\"-1\" autofocus") && !page.contains("<title>有误"))
        let tick = "<a href=\"#without-child-died\">还没有说明哪一列是"
        #expect(refused.text.contains(tick))
        let place = try #require(page.firstMatch(of: /heading-(\d+)" value="女主人号码"/)).1
        #expect(refused.text.contains("<a href=\"#column-\(place)\">还没有说明哪一列是“女方身份证号”；没有这一列"))
        #expect(refused.text.contains("<option value=\"wife-name\" selected>"))
        let whole = Self.form(page, saying: Self.said, without: ["child-died"])
        #expect(try await client.post(path, form: whole).status == .seeOther)
    }

    @Test("A column that no form can lack is asked for again")
    func indispensable() async throws {
        let office = try await StreetOffice.open()
        let client = try await office.client()
        let path = try await UploadPageTests.send(Self.own((1...2).map(TwiceOffice.line)), client)
        let form = Self.form(
            try await client.settled(path).text, saying: Self.said, without: ["wife-name", "child-died"])
        #expect(try await client.post(path, form: form).status == .unprocessableContent)
        #expect(try await client.post(path, form: "").status == .unprocessableContent)
        #expect(try await client.post("\(path)/confirm", form: "").status == .seeOther)
        #expect(try await office.desk.imports(office.caller).isEmpty)
    }

    @Test("Which of several sheets is meant is asked for")
    func sheets() async throws {
        let office = try await StreetOffice.open()
        let client = try await office.client()
        let bytes = try WorkbookBytes.of { path in
            let book = try Workbook(path: path, title: "test")
            for (name, numbers) in [("甲表", 1...2), ("乙表", 3...5)] {
                let sheet = try book.addSheet(
                    name, columns: TwiceOffice.headings.map { .init($0, width: 12) })
                for line in numbers.map(TwiceOffice.line) {
                    try sheet.append(TwiceOffice.headings.map { .text(line[$0] ?? "") })
                }
            }
            try book.close()
        }
        let path = try await UploadPageTests.send(Data(bytes), client)
        #expect(try await client.settled(path).text.contains("value=\"乙表\""))
        let name = try #require("乙表".addingPercentEncoding(withAllowedCharacters: .alphanumerics))
        #expect(try await client.post(path, form: "sheet=\(name)").status == .seeOther)
        let preview = try await client.settled(path)
        #expect(preview.text.contains("<span class=\"figure-value number\">3</span>"))
    }
}
