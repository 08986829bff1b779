import Casework
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

@Suite("A family whose data are restricted", .database, .serialized)
struct RestrictedPageTests {
    @Test("Its pages say so in both languages and show nothing of it; lists, counts and the API leave it out")
    func said() async throws {
        let office = try await StreetOffice.filled(families: 12)
        let client = try await office.client()
        let home = try await office.home("H0002")
        let name = try #require(
            try await office.desk.families(.init(text: "H0002"), office.caller).families.first?
                .members.first?.name)
        let pages = ["/families/\(home)", "/families/\(home)/forecast", "/api/v1/families/\(home)/decisions"]
        for page in pages { #expect(try await client.get(page).status == .ok, "\(page)") }
        #expect(try await client.get("/families").text.contains(name))
        _ = try await RestrictFamily(store: office.store).impose(
            on: home, from: testDay, reason: "本人要求", as: office.actor)
        for page in pages {
            let zh = try await client.get("\(page)?lang=zh")
            #expect(zh.status == .conflict && zh.text.contains("自 2026-11-25 起限制处理"), "\(page)")
            let en = try await client.get("\(page)?lang=en")
            #expect(en.text.contains("is restricted since 2026-11-25"), "\(page)")
            #expect(!zh.text.contains(name) && !en.text.contains(name), "\(page)")
        }
        for list in ["/families?lang=zh", "/", "/decisions", "/undetermined", "/quality"] {
            #expect(try await !client.get(list).text.contains(name), "\(list)")
        }
        #expect(try await office.desk.families(.init(), office.caller).total == 11)
    }
}
