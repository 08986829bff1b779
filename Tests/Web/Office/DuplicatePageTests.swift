import Benefits
import Casework
import HTTPTypes
import Hummingbird
import Store
import TestSupport
import Testing

@testable import Web

@Suite("The pages of people registered twice", .database, .serialized)
struct DuplicatePageTests {
    @Test("The list and the comparison say why, mark what differs, mask every number and record the looks")
    func shown() async throws {
        let twice = try await TwiceOffice.open()
        let (client, pair) = (try await twice.office.client(), try await twice.pair())
        let list = try await client.get("/duplicates")
        #expect(list.text.contains("href=\"/duplicates/\(pair)\"") && list.text.contains("同名"))
        let before = try await twice.office.looks("duplicates")
        let page = try await client.get("/duplicates/\(pair)")
        #expect(try await twice.office.looks("duplicates") == before + 2)
        #expect(page.text.contains("证件号码差一位或相邻两位对调"))
        // The tens digit of the sequence is among the four that are shown.
        #expect(page.text.contains("<span class=\"tag\">不同</span>"))
        #expect(page.text.contains("T0001") && page.text.contains("T0003"))
        for answer in [list, page] {
            #expect(answer.text.firstMatch(of: #/\d{17}[\dX]/#) == nil)
            #expect(answer.text.firstMatch(of: #/1380001\d{4}/#) == nil)
        }
        for path in ["/duplicates/99", "/duplicates/99/merge", "/duplicates/x"] {
            #expect(try await client.get(path).status == .notFound, "\(path)")
        }
        #expect(try await client.get("/duplicates?show=typo").status == .badRequest)
        let english = try await client.get("/duplicates/\(pair)", [.acceptLanguage: "en"])
        #expect(english.text.contains("names differ") == false && english.text.contains("same name"))
    }

    @Test("The list of then has the pairs and the answers of then, offers no search and keeps the instant")
    func listOfThen() async throws {
        let twice = try await TwiceOffice.open()
        let (client, pair) = (try await twice.office.client(), try await twice.pair())
        let then = try await twice.office.store.act(as: twice.office.actor) { try await $0.now() }.text
        #expect(
            try await client.post("/duplicates/\(pair)", form: "answer=not-same&seen=0").status == .seeOther)
        let now = try await client.get("/duplicates").text
        #expect(
            !now.contains("href=\"/duplicates/\(pair)\"")
                && now.contains("method=\"post\" action=\"/duplicates\""))
        let list = try await client.get("/duplicates?as_known=\(then)").text
        #expect(list.contains("href=\"/duplicates/\(pair)\"") && list.contains("时所知的"))
        #expect(!list.contains("method=\"post\" action=\"/duplicates\""))
        #expect(list.contains("<input type=\"hidden\" form=\"carried\" name=\"exact\" value=\"\(then)\">"))
        #expect(list.contains("/families/") && list.contains("?as_known="))
        let early = try await client.get("/duplicates?as_known=2026-01-01").text
        #expect(!early.contains("href=\"/duplicates/\(pair)\"") && early.contains("class=\"empty\""))
    }

    @Test("A search finds nothing twice and says what it came to")
    func search() async throws {
        let twice = try await TwiceOffice.open()
        let client = try await twice.office.client()
        #expect(try await !client.get("/duplicates").text.contains("可能重复 1 对"))
        let asked = try await client.post("/duplicates", form: "")
        #expect(asked.status == .seeOther)
        let answer = try await client.settled(try #require(asked.headers[.location]))
        #expect(answer.status == .ok && answer.text.contains("可能重复 1 对，其中新发现 0 对"))
        #expect(answer.text.contains("note-done"))
        // It stays to be read, and nobody else is told.
        let later = try await client.get("/duplicates").text
        #expect(later.contains("可能重复 1 对，其中新发现 0 对") && !later.contains("note-done"))
        _ = try await twice.office.store.addActor(
            named: "同事", role: .clerk, areas: ["990101"], by: StreetOffice.account)
        let other = try await twice.office.client(signedInAs: "同事")
        #expect(try await !other.get("/duplicates").text.contains("可能重复 1 对"))
    }

    @Test("An answer is remembered with its reason; one without an answer is not, and keeps what was typed")
    func decided() async throws {
        let twice = try await TwiceOffice.open()
        let (client, pair) = (try await twice.office.client(), try await twice.pair())
        let empty = try await client.post("/duplicates/\(pair)", form: "reason=kept&seen=0")
        #expect(empty.status == .unprocessableContent)
        #expect(empty.text.contains("<a href=\"#answer\">") && empty.text.contains("value=\"kept\""))
        let done = try await client.post("/duplicates/\(pair)", form: "answer=later&reason=ask&seen=0")
        #expect(done.status == .seeOther)
        let page = try await client.get(try #require(done.headers[.location]))
        #expect(page.text.contains("已记下：以后再定") && page.text.contains("ask"))
        let seen = try await twice.seen(pair)
        let apart = try await client.post("/duplicates/\(pair)", form: "answer=not-same&seen=\(seen)")
        #expect(apart.status == .seeOther)
        #expect(try await client.get("/duplicates").text.contains("class=\"empty\""))
        #expect(try await client.get("/duplicates?show=all").text.contains("/duplicates/\(pair)"))
    }

    @Test(
        "An answer that came in between is shown, not passed over, and what was typed is kept",
        arguments: ["", "/merge"])
    func stale(path: String) async throws {
        let twice = try await TwiceOffice.open()
        let (client, pair) = (try await twice.office.client(), try await twice.pair())
        try await twice.office.desk.decidePair(pair, .notSame, reason: "twins", seen: 0, twice.office.caller)
        let form = "answer=same&keep=one&reason=mine&seen=0"
        let answer = try await client.post("/duplicates/\(pair)\(path)", form: form)
        #expect(answer.status == .conflict)
        #expect(answer.text.contains("twins") && answer.text.contains("value=\"mine\""))
        #expect(answer.text.contains("<a href=\"#said\">"))
        let seen = try await twice.seen(pair)
        #expect(answer.text.contains("name=\"seen\" value=\"\(seen)\""))
        let opened = try await twice.office.desk.openPair(pair, today: testDay, twice.office.caller)
        #expect(opened.said.map(\.answer) == [.notSame] && !opened.isMerged)
    }

    @Test("A merge is shown before it is done, done once, and taken back")
    func merged() async throws {
        let twice = try await TwiceOffice.open()
        let (client, pair) = (try await twice.office.client(), try await twice.pair())
        let preview = try await client.get("/duplicates/\(pair)/merge?keep=other")
        #expect(preview.text.contains("后登记的“测试乙三”为准") && preview.text.contains("没有重叠的保障"))
        #expect(try await !twice.office.desk.openPair(pair, today: testDay, twice.office.caller).isMerged)
        let unsaid = try await client.post("/duplicates/\(pair)/merge", form: "keep=other&seen=0&reason=+")
        #expect(unsaid.status == .unprocessableContent && unsaid.text.contains("<a href=\"#reason\">"))
        #expect(unsaid.text.contains("name=\"keep\" value=\"other\""))
        let form = "keep=other&seen=0&reason=seen"
        let done = try await client.post("/duplicates/\(pair)/merge", form: form)
        #expect(done.headers[.location] == "/duplicates/\(pair)?done=merged")
        #expect(try await client.post("/duplicates/\(pair)/merge", form: form).status == .conflict)
        let page = try await client.get("/duplicates/\(pair)?done=merged")
        #expect(page.text.contains("已合并为一人") && page.text.contains("/duplicates/\(pair)/undo"))
        #expect(try await client.get("/duplicates?show=merged").text.contains("/duplicates/\(pair)"))
        #expect(try await client.get("/duplicates/\(pair)/merge").status == .conflict)
        #expect(try await client.post("/duplicates/\(pair)/undo", form: "").status == .unprocessableContent)
        #expect(try await client.post("/duplicates/\(pair)/undo", form: "reason=wrong").status == .seeOther)
        #expect(try await client.post("/duplicates/\(pair)/undo", form: "reason=wrong").status == .conflict)
    }

    @Test(
        "After a merge the page shows what either entry held before, the parents by name; each is in the other's family too"
    )
    func relativesOfMerged() async throws {
        let twice = try await TwiceOffice.open()
        let (client, pair) = (try await twice.office.client(), try await twice.pair())
        try await twice.office.desk.decidePair(pair, .same, reason: nil, seen: 0, twice.office.caller)
        _ = try await twice.office.desk.mergePair(
            pair, keepsOther: false, reason: "seen", seen: try await twice.seen(pair), twice.office.caller)
        let before = try await twice.office.looks("duplicates")
        let page = try await client.get("/duplicates/\(pair)").text
        for parent in ["测试乙一", "测试乙二", "测试丁一", "测试丁二"] {
            #expect(page.split(separator: parent).count == 2, "\(parent)")
        }
        #expect(page.contains("合并之前两条登记各自的内容") && !page.contains("姓名未登记"))
        #expect(try await twice.office.looks("duplicates") == before + 2)
        // On the page of either family the other's parents stand by name, with the way there.
        let opened = try await twice.office.desk.openPair(pair, today: testDay, twice.office.caller)
        let homes = opened.entries.flatMap(\.files).map(\.home)
        for (home, other) in [(homes[0], homes[1]), (homes[1], homes[0])] {
            let family = try await client.get("/families/\(home)").text
            for parent in ["测试乙一", "测试乙二", "测试丁一", "测试丁二"] { #expect(family.contains(parent), "\(parent)") }
            #expect(family.contains("href=\"/families/\(other)\""))
        }
    }

    @Test("Covers on the same days are shown before a merge, listed after it, and settled with a reason")
    func overlaps() async throws {
        let twice = try await TwiceOffice.open()
        let (client, pair) = (try await twice.office.client(), try await twice.pair())
        try await twice.insure()
        let preview = try await client.get("/duplicates/\(pair)/merge")
        #expect(preview.text.contains("2026年度") && preview.text.contains("T0003"))
        #expect(try await client.get("/duplicates/overlaps").text.contains("没有等待处理的重叠"))
        let done = try await client.post("/duplicates/\(pair)/merge", form: "keep=one&seen=0&reason=seen")
        #expect(done.headers[.location] == "/duplicates/\(pair)?done=overlaps")
        #expect(try await client.get("/duplicates").text.contains("1 处重叠的保障或待遇等待处理"))
        let overlap = try #require(try await twice.office.desk.overlaps(twice.office.caller).first)
        #expect(overlap.covers.count == 2 && overlap.name == "测试乙三")
        let path = "/duplicates/overlaps"
        let unsaid = try await client.post(path, form: "row=\(overlap.id)")
        #expect(unsaid.status == .unprocessableContent)
        #expect(unsaid.text.contains("<a href=\"#overlap-\(overlap.id)\">"))
        let id = overlap.id
        let said = "row=\(id)&asks-payer.\(id)=yes&payer.\(id)=\(overlap.covers[1].id)&reason.\(id)=ended"
        #expect(try await client.post(path, form: said).status == .seeOther)
        #expect(try await client.get(path).text.contains("已定以此为准"))
        let again = try await client.post(path, form: said)
        #expect(again.status == .conflict && again.text.contains("请先收回"))
        // What was wrong is taken back, with a reason, and waits again.
        let back = "row=\(id)&act.\(id)=reopen&reason.\(id)="
        #expect(try await client.post(path, form: back).status == .unprocessableContent)
        #expect(try await client.post(path, form: back + "wrong").status == .seeOther)
        let open = try #require(try await twice.office.desk.overlaps(twice.office.caller).first)
        #expect(open.id != id && open.chosen == nil && open.covers.count == 2)
        #expect(try await client.post(path, form: "reason=ended").status == .badRequest)
    }

    @Test(
        "A benefit two families would be paid is shown before a merge, held after it, and settled by naming one"
    )
    func benefits() async throws {
        let twice = try await TwiceOffice.open()
        let (client, pair) = (try await twice.office.client(), try await twice.pair())
        let families = try await twice.pay("disability-care-subsidy")
        let preview = try await client.get("/duplicates/\(pair)/merge")
        #expect(preview.text.contains("¥300.00／月") && preview.text.contains("/families/\(families[1])"))
        let list = "/decisions?programme=disability-care-subsidy"
        #expect(try await !client.get(list).text.contains("同一人在两个家庭重复享受"))
        _ = try await client.post("/duplicates/\(pair)/merge", form: "keep=one&seen=0&reason=seen")
        #expect(try await client.get(list).text.contains("同一人在两个家庭重复享受"))
        // Wherever the money is told, it is told that it waits.
        #expect(try await client.get(list).text.contains("其中重复享受、暂不发放 ¥600.00"))
        for family in families {
            let page = try await client.get("/families/\(family)").text
            #expect(page.contains("暂不发放：") && page.contains("（同一人在两个家庭重复享受"))
        }
        #expect(try await client.get("/").text.contains("1 处重叠的保障或待遇等待处理"))
        let overlap = try #require(try await twice.office.desk.overlaps(twice.office.caller).first)
        let path = "/duplicates/overlaps"
        let id = overlap.id
        #expect(try await client.get(path).text.contains("以哪一方为准"))
        let unsaid = try await client.post(path, form: "row=\(id)&asks-payer.\(id)=yes&reason.\(id)=ended")
        #expect(unsaid.status == .unprocessableContent && unsaid.text.contains("value=\"ended\""))
        #expect(unsaid.text.contains("<a href=\"#overlap-\(overlap.id)-payer\">"))
        let chosen = "row=\(id)&asks-payer.\(id)=yes&payer.\(id)=\(families[1])"
        let unreasoned = try await client.post(path, form: chosen)
        #expect(unreasoned.status == .unprocessableContent)
        #expect(unreasoned.text.contains("value=\"\(families[1])\" checked"))
        #expect(try await client.post(path, form: "\(chosen)&reason.\(id)=mother").status == .seeOther)
        let settled = try await client.get(list).text
        #expect(settled.contains("已定由另一家庭发放") && !settled.contains("同一人在两个家庭重复享受"))
        #expect(try await client.get(path).text.contains("已定以此为准"))
        #expect(
            try await client.post(path, form: "row=\(id)&act.\(id)=reopen&reason.\(id)=x").status == .seeOther
        )
        #expect(try await client.get(list).text.contains("同一人在两个家庭重复享受"))
    }

    @Test("An office that does not hold both files neither sees the pair nor acts on it")
    func otherOffice() async throws {
        let twice = try await TwiceOffice.open(inOneVillage: false)
        let pair = try await twice.pair()
        _ = try await twice.office.store.addActor(
            named: "村干事", role: .clerk, areas: ["990101001001"], by: StreetOffice.account)
        let clerk = try await twice.office.client(signedInAs: "村干事")
        #expect(try await !clerk.get("/duplicates").text.contains("/duplicates/\(pair)\""))
        for path in ["/duplicates/\(pair)", "/duplicates/\(pair)/merge"] {
            #expect(try await clerk.get(path).status == .notFound, "\(path)")
        }
        for (path, form) in [
            ("", "answer=same&seen=0"), ("/merge", "keep=one&reason=a&seen=0"), ("/undo", "reason=a"),
        ] {
            #expect(try await clerk.post("/duplicates/\(pair)\(path)", form: form).status == .notFound)
        }
        let foreign = try await twice.office.client().post(
            "/duplicates/\(pair)", form: "answer=same&seen=0", [.secFetchSite: "cross-site"])
        #expect(foreign.status == .forbidden)
        #expect(try await twice.seen(pair) == 0)
    }
}
