import Casework
import HTTPTypes
import TestSupport
import Testing

@testable import Web

@Suite("A registration that was a mistake", .database, .serialized)
struct WithdrawalPageTests {
    @Test("It is withdrawn with a reason, said in place of the family in both languages, and put back")
    func pages() async throws {
        let office = try await StreetOffice.filled(families: 12)
        let client = try await office.client()
        let home = try await office.home("H0002")
        let page = "/families/\(home)"
        let name = try await office.firstName("H0002")
        #expect(try await client.get(page).text.contains("href=\"\(page)/withdraw\""))
        let form = try await client.get(page + "/withdraw").text
        #expect(form.contains("不再") || form.contains("改变"))
        let basis = try #require(form.firstMatch(of: #/name="basis" value="(\d+)"/#)?.1)
        let silent = try await client.post(page + "/withdraw", form: "basis=\(basis)")
        #expect(silent.status == .unprocessableContent && silent.text.contains("<a href=\"#reason\">"))
        let stale = try await client.post(page + "/withdraw", form: "basis=1&reason=x")
        #expect(stale.status == .conflict, "looked at before something else was recorded")
        let done = try await client.post(
            page + "/withdraw", form: "basis=\(basis)&reason=登记了两次".formEncoded)
        #expect(done.headers[.location] == page)
        for (language, said) in [("zh", "登记已撤回"), ("en", "the registration was withdrawn")] {
            let shown = try await client.get("\(page)?lang=\(language)")
            #expect(shown.status == .conflict && shown.text.contains(said), "\(language)")
            #expect(shown.text.contains("登记了两次") && !shown.text.contains(name), "\(language)")
        }
        for other in ["/facts", "/forecast", "/events", "/withdraw", "/restrict", "/offer", "/close"] {
            #expect(try await client.get(page + other).status == .conflict, "\(other)")
        }
        for list in ["/families", "/", "/decisions", "/undetermined", "/quality", "/withdrawals"] {
            #expect(try await !client.get(list).text.contains(name), "\(list)")
        }
        let list = try await client.get("/withdrawals?on=2026-11-25&lang=zh").text
        #expect(list.contains("href=\"\(page)\"") && !list.contains("登记了两次"))
        #expect(try await client.get("/withdrawals?show=none").status == .badRequest)
        try await putBack(page, name, client)
    }

    private func putBack(_ page: String, _ name: String, _ client: WebClient) async throws {
        let history = try await client.get(page + "/history").text
        #expect(history.contains("撤回登记") && !history.contains("href=\"\(page)/events\""))
        let shown = try await client.get(page).text
        let before = try #require(shown.firstMatch(of: #/\?(as_known=[^"]+)"/#)?.1)
        #expect(try await client.get("\(page)?\(before)").text.contains(name), "as it was known before")
        let undo = try #require(shown.firstMatch(of: #/href="([^"]+\/undo\/\d+)"/#)?.1)
        let form = try await client.get(String(undo)).text
        let basis = try #require(form.firstMatch(of: #/name="basis" value="(\d+)"/#)?.1)
        let back = try await client.post(String(undo), form: "basis=\(basis)&reason=x")
        #expect(back.headers[.location] == page + "/history?done=undone")
        #expect(try await client.get(page).text.contains(name))
        let found = try await client.get("/families?q=\(name)".formEncoded).text
        #expect(found.contains("href=\"\(page)\""))
        #expect(try await client.get("/withdrawals?show=all").text.contains("href=\"\(page)\""))
    }
}
