import Foundation
import HTTPTypes
import Hummingbird
import TestSupport
import Testing

@testable import Web

@Suite("A session that ended while somebody typed", .database)
struct LostSessionTests {
    private func hidden(_ text: String, below action: String) throws -> String {
        let form = try #require(text.components(separatedBy: "action=\"\(action)\"").dropFirst().first)
        let end = form.range(of: "</form>")?.lowerBound ?? form.endIndex
        return String(form[..<end]).matches(of: #/name="([^"]*)" value="([^"]*)"/#)
            .map { "\($0.1)=\($0.2)" }.joined(separator: "&")
    }

    @Test("What was typed comes through the sign-in and is saved afterwards")
    func kept() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let draft = try #require(try await client.post("/register", form: "").headers[.location])
        _ = try await client.post("/sign-out", form: "")
        let path = "\(draft)/wife"
        let ended = try await client.post(path, form: "onFile=yes&name=Lan&version=1&step=later")
        #expect(ended.status == .unauthorized)
        #expect(ended.text.contains("您填写的内容还在") && ended.text.contains("value=\"Lan\""))
        #expect(ended.headers[.cacheControl] == "no-store")
        let token = client.sessions.makeLink(for: StreetOffice.account)
        let carried = try hidden(ended.text, below: "/sign-in")
        let refused = try await client.post("/sign-in", form: carried + "&token=0")
        #expect(refused.status == .forbidden && refused.text.contains("value=\"Lan\""))
        let signedIn = try await client.post("/sign-in", form: carried + "&token=\(token)")
        #expect(signedIn.status == .ok && !signedIn.text.contains("http-equiv"))
        let saved = try await client.post(path, form: try hidden(signedIn.text, below: path))
        #expect(saved.status == .found || saved.status == .seeOther)
        #expect(try await client.get(path).text.contains("value=\"Lan\""))
    }

    @Test(
        "Of a file that was sent then it is said that it has to be chosen again, and the sign-in leads back")
    func lostFile() async throws {
        let client = try await StreetOffice.open().client()
        _ = try await client.post("/sign-out", form: "")
        for language in ["zh", "en"] {
            _ = try await client.get("/sign-in?lang=\(language)")
            let answer = try await UploadPageTests.post(
                Data("村居代码\n".utf8), client, asOf: "2026-10-31")
            #expect(answer.status == .unauthorized && answer.text.contains("value=\"/imports/new\""))
            #expect(answer.text.contains(language == "zh" ? "请重新选择文件" : "choose the file once more"))
            // What was typed beside it comes through the sign-in.
            #expect(answer.text.contains("name=\"kept-as-of\" value=\"2026-10-31\""))
            let token = client.sessions.makeLink(for: StreetOffice.account)
            let carried = try hidden(answer.text, below: "/sign-in")
            let signedIn = try await client.post("/sign-in", form: carried + "&token=\(token)")
            let form = try hidden(signedIn.text, below: "/imports/new")
            let back = try await client.post("/imports/new", form: form)
            #expect(back.status == .ok && back.text.contains("value=\"2026-10-31\""))
            #expect(back.text.contains("id=\"file\""))
            _ = try await client.post("/sign-out", form: "")
        }
    }

    @Test("A page that was asked for is shown after the sign-in; an address elsewhere never is")
    func next() async throws {
        let client = try await StreetOffice.open().client()
        _ = try await client.post("/sign-out", form: "")
        #expect(try await client.get("/register").headers[.location] == "/sign-in?next=/register")
        #expect(try await client.get("/sign-in?next=/register").text.contains("value=\"/register\""))
        for wrong in ["//evil.example", "https://evil.example", "/a\\b", "javascript:x"] {
            let token = client.sessions.makeLink(for: StreetOffice.account)
            let answer = try await client.post("/sign-in", form: "token=\(token)&next=\(wrong)&kept-a=b")
            #expect(answer.text.contains("url=/\""), "\(wrong)")
            #expect(!answer.text.contains("evil"))
        }
    }
}
