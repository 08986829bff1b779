import Casework
import CivilCalendar
import HTTPTypes
import Rules
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Pages of closed files and purging", .database, .serialized)
struct RetentionPageTests {
    private static let period = RetentionPeriod(
        from: testDay.adding(days: -300), years: 1, basis: "测试用期限")

    /// An office that has set a period, with two administrators; every family is closed.
    private struct Archive {
        let office: StreetOffice
        let desk: Desk
        let home: Int64

        init() async throws {
            office = try await StreetOffice.filled(families: 12)
            var desk = office.desk
            desk.retentionPeriods = [RetentionPageTests.period]
            self.desk = desk
            // The sample's roster is a draft, which holds its families back: one that is due is found among all.
            let all = try await desk.families(.init(size: 50), office.caller).families.map(\.home)
            for home in all {
                try await office.store.act(as: office.actor) {
                    try await $0.close(home, on: testDay.adding(years: -1), reason: "moved")
                }
            }
            let closed = try await desk.retention(today: testDay, office.caller).closed
            #expect(closed.count == 12 && closed.contains { !$0.isDue && $0.obstacles == ["on-draft"] })
            let due = closed.first { $0.isDue }
            home = try #require(due).home
            for (name, role) in [("第二人", ActorRole.administrator), ("经办", .caseworker)] {
                _ = try await office.store.addActor(
                    named: name, role: role, areas: ["root"], by: StreetOffice.account)
            }
        }

        func client(_ name: String = StreetOffice.account) async throws -> WebClient {
            let client = try WebClient(desk: desk)
            try await client.signIn(as: name)
            return client
        }
    }

    @Test("Without a period the page says that none is set and why; closing and reopening work all the same")
    func noPeriod() async throws {
        let office = try await StreetOffice.filled(families: 12)
        let client = try await office.client()
        let home = try await office.home("H0002")
        let page = "/families/\(home)"
        let empty = try await client.get("/retention").text
        #expect(empty.contains("没有设定保存期限") && empty.contains("没有已结案的档案"))
        #expect(try await client.get("/retention?lang=en").text.contains("No period is set: no source says"))
        for (form, field) in [
            ("day=2026-11-20", "reason"), ("reason=x", "day"), ("day=2026-11-26&reason=x", "day"),
        ] {
            let refused = try await client.post(page + "/close", form: form)
            #expect(refused.status == .unprocessableContent, "\(form)")
            #expect(refused.text.contains("<a href=\"#\(field)\">"), "\(form)")
        }
        // What is recorded of the family is later than that.
        let early = try await client.post(page + "/close", form: "day=1990-01-01&reason=moved")
        #expect(early.status == .unprocessableContent && early.text.contains("<a href=\"#day\">"))
        let closed = try await client.post(page + "/close", form: "day=2026-11-25&reason=moved")
        #expect(closed.headers[.location] == page + "?done=closed")
        let family = try await client.get(page + "?done=closed&lang=zh").text
        #expect(
            family.contains("已结案") && family.contains("\(page)/reopen") && !family.contains("\(page)/close\"")
        )
        #expect(try await client.post(page + "/close", form: "day=2026-11-25&reason=x").status == .conflict)
        let decided = try await office.desk.open(home, today: testDay, office.caller).decisions
        let paid = decided.count { $0.outcome == .eligible && $0.amount != nil }
        #expect(family.contains("仍有 \(paid) 项待遇发放") == (paid > 0))
        let listed = try await client.get("/retention").text
        #expect(listed.contains("href=\"\(page)\"") && listed.contains("未设期限"))
        #expect(!listed.contains("moved") && !listed.contains("/retention/purge\""))
        let refused = try await client.get("/retention/purge")
        #expect(refused.status == .conflict && refused.text.contains("没有设定保存期限"))
        #expect(
            try await client.post(page + "/reopen", form: "x=").headers[.location] == page + "?done=reopened")
        #expect(try await client.post(page + "/reopen", form: "x=").status == .conflict)
    }

    @Test(
        "What is due is previewed, proposed with a reason, carried out by a second administrator, and recorded"
    )
    func twoPeople() async throws {
        let archive = try await Archive()
        let first = try await archive.client()
        let page = "/families/\(archive.home)"
        let list = try await first.get("/retention").text
        #expect(list.contains("1 年") && list.contains("测试用期限") && list.contains("已到期"))
        #expect(list.contains("href=\"/retention/purge\""))
        let worker = try await archive.client("经办")
        #expect(try await !worker.get("/retention").text.contains("/retention/purge\""))
        #expect(try await worker.get("/retention/purge").status == .forbidden)
        let preview = try await first.get("/retention/purge")
        #expect(preview.status == .ok && preview.text.contains("家庭成员"))
        #expect(try await first.get(page).status == .ok, "nothing goes by looking")
        let without = try await first.post("/retention/purge", form: preview.hiddenFields)
        #expect(without.status == .unprocessableContent && without.text.contains("<a href=\"#reason\">"))
        let stale = try await first.post("/retention/purge", form: "family=\(archive.home + 1)&reason=x")
        #expect(stale.status == .conflict && stale.text.contains("<a href=\"#families\">"))
        let proposed = try await first.post(
            "/retention/purge", form: preview.hiddenFields + "&reason=expired")
        let purge = String(try #require(proposed.headers[.location]).split(separator: "?")[0])
        let own = try await first.get(purge).text
        #expect(own.contains("这是您自己提出的") && !own.contains("name=\"sure\""))
        #expect(try await first.post(purge, form: "sure=yes").status == .conflict)
        #expect(try await worker.get(purge).text.contains("只有管理员可以确认清除"))
        #expect(try await worker.post(purge, form: "sure=yes").status == .forbidden)
        let second = try await archive.client("第二人")
        // What would go, of which files, closed when: shown to the one who decides.
        let shown = try await second.get(purge + "?lang=zh").text
        #expect(
            shown.contains("href=\"\(page)\"") && shown.contains("会清除的记录") && shown.contains("name=\"sure\""))
        let unreasoned = try await second.post(purge, form: "step=refuse")
        #expect(
            unreasoned.status == .unprocessableContent && unreasoned.text.contains("<a href=\"#reason\">"))
        let unsure = try await second.post(purge, form: "x=")
        #expect(unsure.status == .unprocessableContent && unsure.text.contains("<a href=\"#sure\">"))
        #expect(try await second.post(purge, form: "sure=yes").headers[.location] == purge + "?done=purged")
        #expect(try await second.get(page).status == .notFound)
        let record = try await second.get(purge + "?lang=en").text
        #expect(record.contains("confirmed by 第二人") && record.contains("expired") && !record.contains("sure"))
        #expect(try await second.post(purge, form: "sure=yes").status == .conflict)
        #expect(try await second.get("/retention").text.contains("href=\"\(purge)\""))
        #expect(try await second.get("/retention/purges/999").status == .notFound)
    }

    @Test("A proposal that is answered with no purges nothing any more, whoever tries")
    func refused() async throws {
        let archive = try await Archive()
        let first = try await archive.client()
        let preview = try await first.get("/retention/purge")
        let proposed = try await first.post(
            "/retention/purge", form: preview.hiddenFields + "&reason=expired")
        let purge = String(try #require(proposed.headers[.location]).split(separator: "?")[0])
        // The proposer takes it back.
        let refused = try await first.post(purge, form: "step=refuse&reason=wrong")
        #expect(refused.headers[.location] == purge + "?done=refused")
        let second = try await archive.client("第二人")
        let page = try await second.get(purge + "?lang=en").text
        #expect(
            page.contains("answered with no") && page.contains("wrong") && !page.contains("name=\"sure\""))
        #expect(try await second.post(purge, form: "sure=yes").status == .conflict)
        #expect(try await second.post(purge, form: "step=refuse&reason=again").status == .conflict)
        #expect(try await second.get("/families/\(archive.home)").status == .ok)
    }

    @Test("Another office finds neither the closed file nor the proposal")
    func fences() async throws {
        let archive = try await Archive()
        let client = try await archive.client()
        let preview = try await client.get("/retention/purge")
        let proposed = try await client.post(
            "/retention/purge", form: preview.hiddenFields + "&reason=expired")
        let purge = String(try #require(proposed.headers[.location]).split(separator: "?")[0])
        _ = try await archive.office.store.addActor(
            named: "外村", role: .administrator, areas: ["990101001201"], by: StreetOffice.account)
        let other = try await archive.client("外村")
        #expect(try await other.get(purge).status == .notFound)
        #expect(try await other.post(purge, form: "sure=yes").status == .notFound)
        #expect(try await !other.get("/retention").text.contains("href=\"\(purge)\""))
    }
}
