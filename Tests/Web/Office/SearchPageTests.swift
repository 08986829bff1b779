import Casework
import Exchange
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

/// The search field: names and pinyin go into the address, numbers never do.
@Suite(.database, .serialized)
struct SearchPageTests {
    @Test(
        "a name is answered by its address, with the filters that were set; pinyin and initials find it too")
    func name() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let sent = try await client.post("/families", form: "q=lin&village=990101001001&programme=&outcome=")
        #expect(sent.status == .seeOther)
        let location = try #require(sent.headers[.location])
        #expect(location.hasPrefix("/families?") && location.contains("q=lin"))
        #expect(location.contains("village=990101001001"))
        #expect(try await client.get(location).status == .ok)
    }

    @Test("a field that nobody reads goes into no address")
    func unread() async throws {
        let office = try await StreetOffice.filled(families: 4)
        let client = try await office.client()
        let sent = try await client.post("/families", form: "name=990101198106150021&q=lin&x=1")
        #expect(sent.status == .seeOther && sent.headers[.location] == "/families?q=lin")
        let full = try await client.post(
            "/families/file", form: "form=csv&names=full&name=990101198106150021&programme=")
        #expect(!full.text.contains("?name=") && !full.text.contains("&name="))
    }

    @Test(
        "where nothing is found, what can be searched is said, and of part of a number that it must be whole")
    func advice() async throws {
        let office = try await StreetOffice.filled(families: 4)
        let client = try await office.client()
        for (typed, isPart) in [("zzz", false), ("990101198", true), ("13999999999", false)] {
            let sent = try await client.post("/families", form: "q=\(typed)")
            let answer =
                sent.status == .ok ? sent : try await client.get(try #require(sent.headers[.location]))
            #expect(answer.text.contains("可查找：姓名或名字"), "\(typed)")
            #expect(answer.text.contains("像是号码的一部分") == isPart, "\(typed)")
        }
        #expect(try await !client.get("/families").text.contains("可查找："))
        let household = try await client.get("/families?q=h0003").text
        #expect(household.contains("H0003") && !household.contains("H0004"))
    }

    @Test("what may be a number stands in no link of what it finds: further pages are asked for by the form")
    func furtherPages() async throws {
        let office = try await StreetOffice.open()
        let place = try #require(try StreetOffice.layout().headings.firstIndex(of: "户编号"))
        let rows = try office.sampleRows(80).enumerated().map { number, row in
            row.enumerated().map { $0.offset == place ? "99010\(100 + number)" : $0.element }
        }
        try await office.importRegister(rows)
        let client = try await office.client()
        let first = try await client.post("/families", form: "q=99010&village=")
        #expect(first.status == .ok && first.text.contains("name=\"page\" value=\"2\""))
        #expect(first.addresses.allSatisfy { !$0.contains("99010") })
        let second = try await client.post("/families", form: "q=99010&village=&page=2")
        #expect(second.text.contains("name=\"page\" value=\"1\"") && !second.text.contains("value=\"3\""))
        #expect(second.text.contains("name=\"q\" type=\"search\" value=\"99010\""))
        #expect(second.text.contains("name=\"as_known\"") && second.text.contains("form=\"carried\""))
        // As it was before any of them: the search is asked for by the same form, and stays.
        let then = try await client.post(
            "/families", form: "q=99010&village=&on=&as_known=2020-01-01T00:00".encodedForm)
        #expect(then.status == .ok && then.text.contains("value=\"99010\""))
        // By an address that somebody kept, too.
        let kept = try await client.get("/families?q=99010")
        #expect(kept.text.contains("name=\"page\" value=\"2\""))
        #expect(kept.addresses.allSatisfy { !$0.contains("q=99010") })
    }

    @Test("a day that nobody can mean is refused before anything is worked out until then")
    func days() async throws {
        let office = try await StreetOffice.filled(families: 4)
        let client = try await office.client()
        let home = try await office.home("H0003")
        for path in ["/families", "/families/\(home)", "/decisions"] {
            #expect(try await client.get("\(path)?on=2201-01-01").status == .badRequest, "\(path)")
            #expect(try await client.get("\(path)?on=2200-12-31").status != .badRequest, "\(path)")
        }
    }

    @Test("a family that is found by an earlier number is said to be, without the number; others are not")
    func former() async throws {
        let office = try await StreetOffice.filled(families: 20)
        let client = try await office.client()
        let rows = try office.sampleRows(20)
        let place = try #require(try StreetOffice.layout().headings.firstIndex(of: "女方身份证号"))
        let held = rows.map { $0[place] }.filter { $0.count == 18 && $0.dropFirst(6).hasPrefix("19") }
        let number = try #require(held.first)
        let short = String(number.prefix(6) + number.dropFirst(8).prefix(9))
        for (typed, isFormer) in [(short, true), (number, false)] {
            let answer = try await client.post("/families", form: "q=\(typed)")
            #expect(answer.text.contains("href=\"/families/"), "not found")
            #expect(answer.text.contains("按原号码找到") == isFormer)
            #expect(!answer.text.replacing("value=\"\(typed)\"", with: "").contains(number))
        }
    }

    @Test(
        "a number is answered at once and stands in no address; another office's client finds nothing by it")
    func number() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let family = try #require(
            try await office.desk.families(.init(size: 1), office.caller).families.first)
        let phone = try await office.store.act(as: office.actor) { session in
            try await session.facts([.contacts], ofHomes: [family.home], numbers: .clear).first?
                .row.values[0].text
        }
        let typed = try #require(phone)
        let answer = try await client.post(
            "/families", form: "q=\(typed)", [.acceptLanguage: "en", .secFetchSite: "same-origin"])
        #expect(answer.status == .ok)
        #expect(answer.text.contains("href=\"/families/\(family.home)\""))
        for part in answer.text.split(separator: "\"") where part.hasPrefix("/") {
            #expect(!part.contains(typed), "the number stands in a link")
        }
        let none = try await client.post("/families", form: "q=13999999999")
        #expect(none.status == .ok && !none.text.contains("<tbody>"))
    }
}
