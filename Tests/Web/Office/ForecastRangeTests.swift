import Casework
import CivilCalendar
import HTTPTypes
import TestSupport
import Testing

@testable import Web

@Suite("The days a forecast is asked for")
struct ForecastRangeTests {
    private func range(_ query: String) -> ForecastRange {
        ForecastRange(
            Address(path: "/families/1/forecast", query: query), today: testDay, words: Words(language: .en))
    }

    @Test("Without days it is ten years from today, and a first day alone takes ten years from itself")
    func tenYears() {
        let today = range("")
        #expect(today.from == testDay && today.lastDay == CivilDate(iso: "2036-11-24"))
        #expect(range("from=2030-03-01").lastDay == CivilDate(iso: "2040-02-29"))
        #expect(range("from=2030-03-01&to=2030-03-01").faults.isEmpty)
    }

    @Test(
        "A day that is none, days in the wrong order and too many years are said, with the field to mend",
        arguments: [
            ("from=2026-02-30", "#from"), ("from=x", "#from"), ("to=2030-13-01", "#to"),
            ("from=2030-03-02&to=2030-03-01", "#to"), ("from=2020-01-01&to=2050-01-01", "#to"),
        ])
    func faults(query: String, field: String) {
        let range = range(query)
        #expect(range.faults.map(\.href) == [field])
        #expect(range.from == nil && range.lastDay == nil)
    }

    @Test("Thirty years less a day are shown, thirty and a day are not")
    func longest() {
        #expect(range("from=2020-01-01&to=2049-12-31").faults.isEmpty)
        #expect(range("from=2020-01-01&to=2050-01-01").faults.count == 1)
    }

    @Test("A page with faults answers 400, keeps what was typed and works nothing out", .database)
    func page() async throws {
        let office = try await StreetOffice.filled()
        let home = try await office.home("H0003")
        let client = try await office.client()
        let answer = try await client.get(
            "/families/\(home)/forecast?programme=special-support&from=2026-02-30&to=2030-01-01",
            [.acceptLanguage: "en"])
        #expect(answer.status == .badRequest)
        #expect(answer.text.contains("<a href=\"#from\">Give the first day"))
        #expect(answer.text.contains("value=\"2026-02-30\"") && answer.text.contains("value=\"2030-01-01\""))
        #expect(!answer.text.contains("class=\"course\""))
        let script = try await client.get("/families/\(home)/forecast?from=%22%3E%3Cscript%3E")
        #expect(script.status == .badRequest && !script.text.contains("<script"))
        for wrong in ["programme=typo", "programme=%3Cb%3E"] {
            let answer = try await client.get("/families/\(home)/forecast?\(wrong)")
            #expect(answer.status == .badRequest, "\(wrong)")
            #expect(!answer.text.contains("typo\""), "\(wrong)")
        }
        for number in ["0", "abc", "999999999"] {
            #expect(try await client.get("/families/\(number)/forecast").status == .notFound, "\(number)")
        }
    }

    @Test("Days before the rule, and days on which nothing changes, say so in both languages", .database)
    func empty() async throws {
        let office = try await StreetOffice.filled()
        let home = try await office.home("H0003")
        let client = try await office.client()
        let early = "programme=special-support&from=1995-01-01&to=1999-12-31"
        let still = "programme=special-hardship&from=2026-11-25&to=2026-11-26"
        for (query, zh, en) in [
            (early, "没有可依据的规定", "No rule reaches into this time"),
            (still, "没有已知的变化", "nothing changes in this time"),
        ] {
            for (language, text) in [("zh", zh), ("en", en)] {
                let answer = try await client.get(
                    "/families/\(home)/forecast?\(query)", [.acceptLanguage: language])
                #expect(answer.status == .ok && answer.text.contains(text), "\(query) \(language)")
            }
        }
    }
}
