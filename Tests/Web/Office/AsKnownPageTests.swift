import Benefits
import Casework
import CivilCalendar
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

/// Every read of the pages and the API takes the instant of knowledge, says that it did, and keeps it.
@Suite("Pages as known at an instant", .database, .serialized)
struct AsKnownPageTests {
    private static let before = "2020-01-01T09:00"

    @Test("The list of families of then offers no act")
    func families() async throws {
        let client = try await StreetOffice.filled(families: 3).client()
        let act = "href=\"/register\""
        #expect(try await client.get("/families").text.contains(act))
        #expect(try await !client.get("/families?as_known=\(Self.before)").text.contains(act))
        #expect(try await !client.get("/families?on=2026-01-01").text.contains(act))
    }

    @Test("The history, by page and API, holds what was recorded until then and offers no undoing")
    func history() async throws {
        let office = try await StreetOffice.filled(families: 12)
        let client = try await office.client()
        let home = try await office.home("H0003")
        let between = try await office.store.act(as: office.actor) { try await $0.now() }
        let path = "/families/\(home)/events/death"
        let preview = try await client.post(path, form: "person=wife&day=2026-08-03")
        let saved = try await client.post(path, form: preview.hiddenFields + "&step=save")
        #expect(saved.status == .seeOther)
        let now = try await client.get("/families/\(home)/history")
        #expect(now.text.contains("登记：死亡") && now.text.contains("/undo/1"))
        let instant = "\(between)".replacing("+", with: "%2B")
        let then = try await client.get("/families/\(home)/history?as_known=\(instant)")
        #expect(then.status == .ok && !then.text.contains("登记：死亡") && !then.text.contains("/undo/"))
        #expect(then.text.contains("登记：导入登记表") && then.text.contains("时所知的"))
        #expect(now.text.contains("href=\"/families/\(home)/events\"") && !then.text.contains("/events\""))
        let page = try await client.get("/families/\(home)?as_known=\(instant)").text
        #expect(page.contains("/families/\(home)/history?as_known="), "links keep the instant")
        #expect(page.contains("/forecast?programme=") && page.contains("&amp;as_known="))
        let acts = ["/events\"", "/offer\"", "/close\"", "method=\"post\" action=\"/families"]
        #expect(!acts.contains { page.contains($0) }, "what was known earlier offers no act")
        let present = try await client.get("/families/\(home)").text
        #expect(present.contains("/events\"") && present.contains("/offer\""))
        #expect(!present.contains("as_known="))
        let api = "/api/v1/families/\(home)/history"
        #expect(try await client.get(api).kinds.last == "death")
        #expect(try await client.get(api + "?as_known=\(instant)").kinds == ["a register was imported"])
    }

    @Test("Before a family was registered every read of it says so, with the way to what is held now")
    func notKnownThen() async throws {
        let office = try await StreetOffice.filled(families: 12)
        let client = try await office.client()
        let home = try await office.home("H0003")
        for page in ["", "/history", "/forecast"].map({ "/families/\(home)\($0)" }) {
            let answer = try await client.get("\(page)?as_known=\(Self.before)&lang=en")
            #expect(answer.status == .notFound, "\(page)")
            #expect(answer.text.contains("was not known to this office at 2020-01-01 09:00"), "\(page)")
            #expect(answer.text.contains("href=\"\(page)\""), "\(page)")
            let zh = try await client.get("\(page)?as_known=\(Self.before)&lang=zh").text
            #expect(zh.contains("2020-01-01 09:00 时，本单位还没有登记该家庭"), "\(page)")
        }
        for read in ["decisions", "history"] {
            let answer = try await client.get(
                "/api/v1/families/\(home)/\(read)?as_known=\(Self.before)", [.acceptLanguage: "en"])
            #expect(answer.status == .notFound)
            #expect(try answer.json["type"] as? String == "urn:guanhuai:problem:not-known-then")
            #expect(try (answer.json["detail"] as? String)?.contains("2020-01-01 09:00") == true)
            let other = try await client.get("/api/v1/families/999999/\(read)?as_known=\(Self.before)")
            #expect(try other.json["type"] as? String == "urn:guanhuai:problem:not-found", "no such family")
        }
    }

    @Test("Lists say the instant, keep it in their filters, and lead back to what is held now")
    func lists() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let pages = [
            "/families", "/decisions", "/undetermined", "/imports", "/rosters",
        ]
        for page in pages {
            for language in Language.allCases {
                let now = try await client.get("\(page)?lang=\(language.rawValue)")
                #expect(now.status == .ok && now.text.contains("id=\"as_known\""), "\(page)")
                let then = try await client.get("\(page)?as_known=\(Self.before)&lang=\(language.rawValue)")
                #expect(then.status == .ok && then.text.contains("2020-01-01 09:00"), "\(page)")
                #expect(!now.text.contains("2020-01-01 09:00") && then.text.contains("href=\"\(page)\""))
            }
            for wrong in ["2999-01-01", "soon", "2026-02-30"] {
                let refused = try await client.get("\(page)?as_known=\(wrong)")
                #expect(refused.status == .badRequest, "\(page)")
            }
        }
        let asked = try await office.desk.undetermined(programme: nil, office.caller)
        #expect(asked?.decisions.isEmpty == false)
        #expect(try await client.get("/undetermined").text.contains("class=\"ask\""))
        let earlier = try await client.get("/undetermined?as_known=\(Self.before)").text
        #expect(!earlier.contains("class=\"ask\""), "nothing was determined then")
        #expect(
            try await client.get("/families?as_known=\(Self.before)").text.contains(
                "<input id=\"as_known\" name=\"as_known\" type=\"datetime-local\" value=\"2020-01-01T09:00\"")
        )
        let searched = try await client.post("/families", form: "q=H0003&as_known=\(Self.before)")
        #expect(searched.headers[.location]?.contains("as_known=") == true)
    }

    @Test("Lists of answers take the day as well: the last answers up to it, and those alone")
    func days() async throws {
        let office = try await StreetOffice.filled(families: 20)
        _ = try await Determine(store: office.store, policy: office.policy, engine: "test")(
            on: testDay.adding(days: 40), as: office.actor)
        let client = try await office.client()
        let before = try await client.get("/decisions?on=\(testDay.adding(days: -1))")
        #expect(before.status == .ok && before.text.contains(">0 条结果"))
        for (day, shown) in [(testDay, "2026年11月25日"), (testDay.adding(days: 40), "2027年1月4日")] {
            let page = try await client.get("/decisions?on=\(day)").text
            #expect(page.contains("截至\(shown)最后一次认定的结果") && !page.contains(">0 条结果"), "\(day)")
            #expect(
                page.contains("name=\"on\" type=\"date\" value=\"\(day)\" form=\"carried\""),
                "the filters keep it")
            let asked = try await office.desk.undetermined(programme: nil, on: day, office.caller)
            let list = try await client.get("/undetermined?on=\(day)").text
            #expect(list.contains("class=\"ask\"") == (asked?.decisions.isEmpty == false), "\(day)")
        }
        let list = try await client.get("/undetermined?on=\(testDay.adding(days: -1))&lang=en").text
        #expect(
            !list.contains("class=\"ask\"") && list.contains("Only answers up to 24 November 2026 count."))
        for page in ["/decisions", "/undetermined"] {
            #expect(try await client.get(page + "?on=2026-02-30").status == .badRequest)
        }
    }

    @Test("The start page counts the registrations that the person began, and nobody else's")
    func drafts() async throws {
        let office = try await StreetOffice.open()
        let client = try await office.client()
        #expect(try await !client.get("/").text.contains("没有办完"))
        _ = try await office.desk.beginRegistration(office.caller)
        let ended = try await office.desk.beginRegistration(office.caller)
        #expect(try await client.get("/").text.contains("您有 2 份登记没有办完"), "on an empty register too")
        try await office.desk.giveUpRegistration(ended, office.caller)
        let page = try await client.get("/?lang=en").text
        #expect(page.contains("<a href=\"/register\">1 registration of yours is not finished</a>"))
        _ = try await office.store.addActor(
            named: "同事", role: .caseworker, areas: ["root"], by: StreetOffice.account)
        let colleague = try await office.client(signedInAs: "同事")
        #expect(try await !colleague.get("/").text.contains("没有办完"))
    }
}

extension WebClient.Answer {
    /// What a history says was recorded, in order.
    fileprivate var kinds: [String] {
        get throws {
            let entries = try json["history"] as? [[String: Any]] ?? []
            return entries.compactMap { ($0["what"] as? [String: String])?["en"] }
        }
    }
}
