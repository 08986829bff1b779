import Casework
import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import TestSupport
import Testing

@testable import Web

/// A file in which every family differs is looked at page by page.
@Suite("Pages of an import that changes every family", .database)
struct ImportPagingTests {
    private static let families = 60

    /// An office and the next file, in which every telephone and every third register kind is another.
    private func office() async throws -> (office: StreetOffice, next: Data) {
        let office = try await StreetOffice.open()
        var rows = try office.sampleRows(Self.families)
        try await office.importRegister(rows)
        let headings = try StreetOffice.layout().headings
        let phone = try #require(headings.firstIndex(of: "联系电话"))
        let size = try #require(headings.firstIndex(of: "家庭人口"))
        for place in rows.indices {
            rows[place][phone] = "1390001\(1000 + place)"
            if place % 3 == 0 { rows[place][size] = "9" }
        }
        return (
            office,
            try UploadPageTests.register(
                rows.map { row in
                    Dictionary(zip(headings, row), uniquingKeysWith: { first, _ in first })
                }, headings: headings)
        )
    }

    private static func lines(_ text: String) -> Int { text.matches(of: #/<ul class="changes">/#).count }

    @Test("The preview has counts and kinds first, and turns pages; it uses no import number up")
    func preview() async throws {
        let (office, next) = try await office()
        let client = try await office.client()
        let path = try await UploadPageTests.send(next, client)
        let first = try await client.settled(path).text
        let changed = try #require(
            first.firstMatch(of: #/number">(\d+)<\/span> <span class="figure-label">有变更/#)
        ).1
        let all = try #require(Int(changed))
        #expect(all > 50 && Self.lines(first) == 25)
        let kinds = try #require(first.range(of: "id=\"kinds\"")).lowerBound
        #expect(kinds < (try #require(first.range(of: "id=\"changes\"")).lowerBound))
        #expect(first.contains("联系电话") && first.contains("申报人数"))
        #expect(first.contains("rel=\"next\"") && first.contains("\(path)?page=2"))
        let last = try await client.settled("\(path)?page=\((all + 24) / 25)").text
        #expect(Self.lines(last) == (all - 1) % 25 + 1 && !last.contains("rel=\"next\""))
        #expect(!last.contains("id=\"kinds\"") && !last.contains("/confirm"))
        #expect(try await client.get("\(path)?page=x").status == .badRequest)
        _ = try await client.post("\(path)/confirm", form: "")
        let landed = try #require(try await client.settled(path).headers[.location])
        #expect(landed.hasPrefix("/imports/2?"))
    }

    @Test("The import turns pages, and what is ticked on the second is accepted there")
    func accepted() async throws {
        let (office, next) = try await office()
        let client = try await office.client()
        let path = try await UploadPageTests.send(next, client)
        _ = try await client.settled(path)
        _ = try await client.post("\(path)/confirm", form: "")
        _ = try await client.settled(path)
        let opened = try await office.desk.openImport(2, page: 2, size: 25, office.caller)
        #expect(opened.lines.count == 25 && opened.changedLines > 50)
        #expect(opened.kinds.map(\.lines) == opened.kinds.map(\.lines).sorted(by: >))
        let line = try #require(opened.lines.first?.line)
        let page = try await client.get("/imports/2?page=2").text
        #expect(Self.lines(page) == 25 && page.contains("action=\"/imports/2?page=2\""))
        let answer = try await client.post("/imports/2?page=2", form: "line=\(line)&as=correction&step=save")
        #expect(answer.status == .ok && answer.text.contains("已接受"))
        #expect(Self.lines(answer.text) == 25 && answer.text.contains("id=\"line-\(line + 1)\""))
        #expect(!answer.text.contains("id=\"line-\(line)\""))
    }
}
