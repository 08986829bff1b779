import Benefits
import Foundation
import HTTPTypes
import Hummingbird
import Store
import TestSupport
import Testing

@testable import Casework
@testable import Web

@Suite("The pages of data quality", .database, .serialized)
struct QualityPageTests {
    /// A number of a woman born in 1975 that ends in 000 and fits its check digit.
    private static var rounded: String {
        for day in 1...28 {
            for month in 1...12 {
                let birth = "1975\(String(100 + month).dropFirst())\(String(100 + day).dropFirst())"
                for sequence in stride(from: 0, to: 1000, by: 100) {
                    let number = TwiceOffice.identity(birth, sequence)
                    if number.hasSuffix("000") { return number }
                }
            }
        }
        return ""
    }

    private func office() async throws -> StreetOffice {
        let office = try await StreetOffice.open()
        var lines = (1...4).map(TwiceOffice.line)
        lines[1]["女方身份证号"] = Self.rounded
        lines[2]["联系电话"] = ""
        lines[3]["村居代码"] = "990101001201"
        try await office.importLines(lines)
        return office
    }

    /// As the desk measures it, however long it takes.
    private func measured(_ office: StreetOffice) async throws -> RegisterQuality {
        while true {
            let measured = try await office.desk.quality(on: testDay, office.caller)
            if case .ended(let quality, _) = measured { return quality }
        }
    }

    @Test("Ratios are exact fractions that lead to the rows behind them, and showing them looks at nobody")
    func ratios() async throws {
        let office = try await office()
        let client = try await office.client()
        let text = try await client.settled("/quality").text
        #expect(try await office.looks("data quality") == 0)
        let measured = try await measured(office)
        #expect(measured.villages.count == 2)
        for village in measured.villages {
            let verified = try #require(village.ratios[.verification])
            #expect(text.contains(">\(verified.count)/\(verified.of)<"))
            let place = "measure=verification&amp;on=2026-11-25&amp;village=\(village.village.code)"
            #expect(text.contains("/quality/rows?\(place)"))
        }
        let rows = try await client.settled("/quality/rows?measure=completeness&village=990101001001")
        #expect(rows.text.contains("缺联系电话") && rows.text.contains("T0003") && !rows.text.contains("T0004"))
        #expect(try await office.looks("data quality") == 1)
        for wrong in [
            "", "?measure=typo", "?measure=coverage", "?measure=logic&on=x", "?measure=logic&village=9",
        ] {
            #expect(try await client.get("/quality/rows\(wrong)").status == .badRequest, "\(wrong)")
        }
        #expect(try await client.get("/quality?on=x").status == .badRequest)
    }

    @Test("As known earlier the page says so, its links keep the instant, and nothing is recorded there")
    func asKnown() async throws {
        let office = try await office()
        let client = try await office.client()
        let page = try await client.settled("/quality?as_known=2026-11-20T09:00")
        #expect(page.text.contains("当时还没有。") && page.text.contains("2026-11-20 09:00"))
        #expect(try await client.get("/quality?as_known=2999-01-01").status == .badRequest)
        let known = try await office.store.act(as: office.actor) { try await $0.now() }
        let instant = "\(known)".replacing("+", with: "%2B")
        let now = try await client.settled("/quality?as_known=\(instant)")
        #expect(now.text.contains("/quality/rows?as_known="))
        let rows = "/quality/rows?measure=verification&as_known=\(instant)"
        let shown = try await client.settled(rows)
        #expect(shown.text.contains("T0001") && !shown.text.contains("type=\"checkbox\""))
        let home = try await office.home("T0001")
        #expect(try await client.post(rows, form: "family=\(home)&day=2026-11-20").status == .badRequest)
    }

    @Test("Families are recorded as compared with their papers, and then count")
    func verified() async throws {
        let office = try await office()
        let client = try await office.client()
        let home = try await office.home("T0001")
        let path = "/quality/rows?measure=verification"
        for (form, field) in [
            ("day=2026-11-25", "rows"), ("family=\(home)&day=", "day"),
            ("family=\(home)&day=2026-11-26", "day"),
        ] {
            let answer = try await client.post(path, form: form)
            #expect(answer.status == .unprocessableContent && answer.text.contains("href=\"#\(field)\""))
            let isKept =
                form.contains("family")
                == answer.text.contains("value=\"\(home)\" aria-label=\"核对 T0001\" checked")
            #expect(isKept)
        }
        let done = try await client.post(path, form: "family=\(home)&day=2026-11-20")
        #expect(done.status == .seeOther)
        let after = try await client.settled(try #require(done.headers[.location]))
        #expect(after.text.contains("已记录") && !after.text.contains("T0001") && after.text.contains("1/4"))
    }

    @Test("Coverage is measured against a list that is sent, and names lines, not people")
    func coverage() async throws {
        let office = try await office()
        let client = try await office.client()
        let known = try #require(TwiceOffice.line(1)["女方身份证号"])
        let name = try #require(TwiceOffice.line(1)["女方姓名"])
        let stranger = TwiceOffice.identity("19800101", 77)
        let list = "村居代码,姓名,身份证号\r\n990101001001,\(name),\(known)\r\n990101001001,乙,\(stranger)\r\n合计,,2\r\n"
        let sent = try await UploadPageTests.post(Data(list.utf8), client, path: "/quality")
        #expect(sent.status == .seeOther)
        let answer = try await client.settled(try #require(sent.headers[.location]))
        #expect(answer.text.contains(">1/2<") && answer.text.contains("没有可用的号码：3<"))
        #expect(!answer.text.contains(stranger))
        // Another list beside it does not take its place.
        let other = try await UploadPageTests.post(
            Data(list.replacing(stranger, with: known).utf8), client, path: "/quality")
        #expect(try await client.settled(try #require(other.headers[.location])).text.contains(">1/1<"))
        let first = try await client.settled(try #require(sent.headers[.location]))
        #expect(first.text.contains(">1/2<"))
        let renamed = try await UploadPageTests.post(
            Data(list.replacing("\(name),", with: "甲,").utf8), client, path: "/quality")
        let said = try await client.settled(try #require(renamed.headers[.location])).text
        #expect(said.contains(">0/2<") && said.contains("登记在另一个姓名下，请对照证件：2<"))
        #expect(!said.contains(name) && !said.contains(known))
        let wrong = try await UploadPageTests.post(Data("a,b\r\n1,2\r\n".utf8), client, path: "/quality")
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("href=\"#file\""))
        let none = try await UploadPageTests.post(nil, client, path: "/quality")
        #expect(none.status == .unprocessableContent)
    }

    @Test("What outlasted its request is shown to the next ones with its time, until it is asked for anew")
    func remembered() async throws {
        let office = try await office()
        let key = MeasureKey(
            work: try await office.desk.worker(office.caller).key, day: testDay, knowledge: .current)
        let (held, release) = AsyncStream<Void>.makeStream()
        let quality = try await measured(office)
        let when = try #require(OfficeMoment(asKnown: "2026-11-25T10:32"))
        office.desk.measuring.start(key, at: 0) { reached in
            reached(7)
            for await _ in held {}
            return EndedMeasuring(quality: quality, when: when, ended: .now)
        }
        let client = try await office.client()
        let running = try await client.get("/quality?on=2026-11-25")
        #expect(running.headers[.refresh] == "2" && running.text.contains("已读 7 户"))
        release.finish()
        let page = try await client.settled("/quality?on=2026-11-25")
        #expect(page.text.contains("2026-11-25 10:32计算的结果"))
        #expect(try await client.get("/quality?on=2026-11-25").text.contains("10:32"))
        let anew = try await client.get("/quality/anew?on=2026-11-25")
        #expect(anew.headers[.location] == "/quality?on=2026-11-25")
        #expect(try await !client.settled("/quality?on=2026-11-25").text.contains("10:32"))
    }

    @Test("A number that ends in 000 waits, masked, until somebody says what it was compared with; once")
    func numbers() async throws {
        let office = try await office()
        let client = try await office.client()
        let home = try await office.home("T0002")
        let page = try await client.get("/quality/numbers")
        #expect(page.text.contains("T0002") && page.text.contains("990101********\(Self.rounded.suffix(4))"))
        #expect(!page.text.contains(Self.rounded))
        let path = "/quality/numbers"
        let unsaid = try await client.post(path, form: "row=\(home)-wife&reason.\(home)-wife=+")
        #expect(unsaid.status == .unprocessableContent)
        #expect(unsaid.text.contains("href=\"#reason-\(home)-wife\""))
        let form = "row=\(home)-wife&reason.\(home)-wife=card"
        #expect(try await client.post(path, form: form).status == .seeOther)
        #expect(try await client.post(path, form: form).status == .conflict)
        #expect(try await client.post(path, form: "reason=card").status == .badRequest)
        #expect(try await client.get("\(path)?done=confirmed").text.contains("没有等待确认的号码"))
    }

    @Test("Another office sees and confirms its own only")
    func otherOffice() async throws {
        let office = try await office()
        _ = try await office.store.addActor(
            named: "村干事", role: .clerk, areas: ["990101001201"], by: StreetOffice.account)
        let clerk = try await office.client(signedInAs: "村干事")
        let home = try await office.home("T0002")
        #expect(try await !clerk.get("/quality/numbers").text.contains("T0002"))
        let form = "row=\(home)-wife&reason.\(home)-wife=card"
        #expect(try await clerk.post("/quality/numbers", form: form).status == .conflict)
        #expect(try await clerk.get("/quality/rows?measure=logic&village=990101001001").status == .badRequest)
        _ = try await clerk.post("/quality/rows?measure=verification", form: "family=\(home)&day=2026-11-20")
        let ratio = try await measured(office).whole[.verification]
        #expect(ratio?.count == 0)
    }
}
