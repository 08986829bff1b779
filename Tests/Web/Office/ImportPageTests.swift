import Casework
import CivilCalendar
import HTTPTypes
import Hummingbird
import TestSupport
import Testing

@testable import Web

@Suite("The page of an import", .database)
struct ImportPageTests {
    @Test(
        "It shows refusals by line and code, what differs, and who is no longer listed, without a number in clear"
    )
    func shown() async throws {
        let office = try await StreetOffice.filled()
        let text = try await office.client().get("/imports/2").text
        let opened = try await office.desk.openImport(2, office.caller)
        #expect(!opened.refusals.isEmpty)
        for refusal in opened.refusals {
            #expect(text.contains("<code>\(refusal.code)</code>"))
            #expect(refusal.text != nil)
        }
        #expect(opened.lines.map(\.line) == [StreetOffice.changedLine])
        #expect(opened.unlisted.map(\.household) == [StreetOffice.unlistedHousehold])
        #expect(text.contains(StreetOffice.unlistedHousehold))
        #expect(text.firstMatch(of: #/\d{17}[\dX]/#) == nil)
        #expect(try await office.client().get("/imports/99").status == .notFound)
    }

    @Test(
        "What was ticked is accepted as what was chosen, or declined, once",
        arguments: ["correction", "event", "declined"])
    func accepted(manner: String) async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let line = StreetOffice.changedLine
        let chosen = "line=\(line)&as=\(manner)&since=2026-11-01"
        let form = "\(chosen)&step=save"
        if manner != "declined" {
            let preview = try await client.post("/imports/2", form: chosen)
            #expect(preview.status == .ok && preview.text.contains("接受前请核对"))
            #expect(preview.text.contains("name=\"line\" value=\"\(line)\""), "what was chosen is carried on")
            let opened = try await office.desk.openImport(2, office.caller)
            #expect(opened.lines.first?.changes.first?.accepted == nil)
            let back = try await client.post("/imports/2", form: "\(chosen)&step=edit")
            #expect(back.text.contains("value=\"\(line)\" checked"))
        }
        let answer = try await client.post("/imports/2", form: form)
        #expect(answer.status == .ok)
        #expect(answer.text.contains(manner == "declined" ? "按登记保留。" : "已接受"))
        let cell = try #require(try await office.desk.openImport(2, office.caller).lines.first?.changes.first)
        #expect(cell.accepted?.actor == StreetOffice.account)
        #expect(cell.accepted?.since?.description == (manner == "event" ? "2026-11-01" : nil))
        #expect(cell.accepted?.isDeclined == (manner == "declined"))
        let again = try await client.post("/imports/2", form: form)
        #expect(again.status == .conflict && again.text.contains("<a href=\"#changes\">"), "said on the page")
    }

    @Test(
        "How a change was answered is said at the change, and at the line where all of it was answered as one"
    )
    func answers() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let line = StreetOffice.changedLine
        let count = try #require(try await office.desk.openImport(2, office.caller).lines.first).changes.count
        try #require(count > 1)
        func tags(_ text: String) -> Int {
            text.matches(of: #/<span class="tag">[^<]*(?:已接受|按登记保留|确认)/#).count
        }
        _ = try await client.post("/imports/2", form: "line=\(line).1&as=declined&step=save")
        let first = try await client.get("/imports/2").text
        #expect(first.contains("</strong></span> <span class=\"tag\">"), "at the change")
        #expect(tags(first) == 1)
        _ = try await client.post("/imports/2", form: "line=\(line)&as=declined&step=save")
        let all = try await client.get("/imports/2").text
        #expect(!all.contains("</strong></span> <span class=\"tag\">") && tags(all) == 1, "at the line")
    }

    @Test(
        "A form that lacks something says what, keeps what was chosen, and changes nothing",
        arguments: [
            ("as=correction", "changes", ""), ("line=4", "as", "value=\"4\" checked"),
            ("line=4&as=event&since=", "since", "value=\"4\" checked"),
            ("line=4&as=event&since=2026-02-30", "since", "value=\"2026-02-30\""),
            ("line=4&as=other&since=2026-02-01", "as", "value=\"2026-02-01\""),
        ])
    func faults(form: String, field: String, kept: String) async throws {
        let office = try await StreetOffice.filled()
        let answer = try await office.client().post("/imports/2", form: form)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("<a href=\"#\(field)\">"))
        #expect(kept.isEmpty || answer.text.contains(kept))
        #expect(
            try await office.desk.openImport(2, office.caller).lines.first?.changes.first?.accepted == nil)
    }

    @Test("A form from another site changes nothing")
    func foreign() async throws {
        let office = try await StreetOffice.filled()
        let form = "line=\(StreetOffice.changedLine)&as=correction"
        let answer = try await office.client().post("/imports/2", form: form, [.secFetchSite: "cross-site"])
        #expect(answer.status == .forbidden)
        #expect(
            try await office.desk.openImport(2, office.caller).lines.first?.changes.first?.accepted == nil)
    }
}
