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
        let name = try await office.firstName("H0002")
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
        for list in ["/families?lang=zh", "/", "/decisions", "/undetermined", "/quality", "/restrictions"] {
            #expect(try await !client.get(list).text.contains(name), "\(list)")
        }
        #expect(try await office.desk.families(.init(), office.caller).total == 11)
    }

    @Test("It is imposed by a page, looked behind with a reason that is recorded, and lifted with another")
    func pages() async throws {
        let office = try await StreetOffice.filled(families: 12)
        let client = try await office.client()
        let home = try await office.home("H0002")
        let page = "/families/\(home)"
        let name = try await office.firstName("H0002")
        #expect(try await client.get(page).text.contains("href=\"\(page)/restrict\""))
        for (form, field) in [
            ("of=family&day=2026-11-25", "reason"), ("of=family&day=2026-13-01&reason=x", "day"),
            ("of=family&day=2026-11-26&reason=x", "day"), ("day=2026-11-25&reason=x", "of"),
            ("of=stranger&day=2026-11-25&reason=x", "of"),
        ] {
            let refused = try await client.post(page + "/restrict", form: form)
            #expect(refused.status == .unprocessableContent, "\(form)")
            #expect(refused.text.contains("<a href=\"#\(field)\">"), "\(form)")
        }
        let imposed = try await client.post(
            page + "/restrict", form: "of=family&day=2026-11-20&reason=本人要求".formEncoded)
        #expect(imposed.headers[.location] == "/restrictions?done=restricted")
        let list = try await client.get("/restrictions?done=restricted").text
        #expect(list.contains("已限制处理") && list.contains("href=\"\(page)\"") && !list.contains("本人要求"))
        // Imposed once: a second form says what is there.
        let again = try await client.post(page + "/restrict", form: "of=family&day=2026-11-25&reason=x")
        #expect(again.status == .conflict && again.text.contains("自 2026-11-20 起限制处理"))
        for (reason, said) in [("", "为什么必须查看"), ("990101197603101234", "其中不要写证件号码")] {
            let refused = try await client.post(page + "/look", form: "reason=\(reason)")
            #expect(refused.status == .unprocessableContent && refused.text.contains(said))
            #expect(refused.text.contains("<a href=\"#reason\">") && !refused.text.contains(name))
        }
        let looked = try await client.post(page + "/look", form: "reason=法院调取".formEncoded)
        #expect(looked.status == .ok && looked.text.contains(name))
        #expect(try await office.looks("family page, restricted data: 法院调取") == 1)
        for (form, field) in [("day=2026-11-25", "why"), ("day=2026-11-19&why=x", "day"), ("why=x", "day")] {
            let refused = try await client.post(page + "/lift", form: form)
            #expect(refused.status == .unprocessableContent, "\(form)")
            #expect(refused.text.contains("<a href=\"#\(field)\">"), "\(form)")
        }
        let lifted = try await client.post(page + "/lift", form: "day=2026-11-25&why=done")
        #expect(lifted.headers[.location] == page + "?done=lifted")
        #expect(try await client.get(page + "?done=lifted").text.contains("限制已解除"))
        #expect(try await client.post(page + "/lift", form: "day=2026-11-25&why=done").status == .conflict)
        #expect(try await client.get("/restrictions").text.contains("没有限制处理的家庭"))
        #expect(try await client.get("/restrictions?show=all&lang=en").text.contains("25 November 2026, 测试员"))
        #expect(try await client.get("/restrictions?show=typo").status == .badRequest)
    }

    @Test("Each role is offered what it may do, and told what it may not; another office finds nothing")
    func rights() async throws {
        let office = try await StreetOffice.filled(families: 12)
        let home = try await office.home("H0002")
        let page = "/families/\(home)"
        let roles: [(String, ActorRole, impose: Bool, look: Bool, lift: Bool)] = [
            ("村干事", .clerk, false, false, false), ("经办", .caseworker, true, false, false),
            ("审核", .benefitOfficer, true, false, true), ("审计", .auditor, false, true, false),
            ("管理员", .administrator, true, true, true),
        ]
        for (name, role, impose, _, _) in roles {
            _ = try await office.store.addActor(
                named: name, role: role, areas: ["root"], by: StreetOffice.account)
            let form = try await office.client(signedInAs: name).get(page + "/restrict")
            #expect(form.status == (impose ? .ok : .forbidden), "\(name)")
        }
        let clerk = try await office.client(signedInAs: "村干事")
        #expect(try await !clerk.get(page).text.contains(page + "/restrict"))
        let form = "of=wife&day=2026-11-25&reason=x"
        #expect(try await clerk.post(page + "/restrict", form: form).status == .forbidden)
        let worker = try await office.client(signedInAs: "经办")
        #expect(try await worker.post(page + "/restrict", form: form).status == .seeOther)
        for (name, _, _, look, lift) in roles {
            let client = try await office.client(signedInAs: name)
            let text = try await client.get(page).text
            #expect(text.contains(page + "/look") == look && text.contains(page + "/lift") == lift, "\(name)")
            #expect(text.contains("限制是为其中一位成员提出的"))
            #expect(text.contains("您的岗位不能查看或解除") == (!look && !lift), "\(name)")
            if !look {
                #expect(try await client.post(page + "/look", form: "reason=x").status == .forbidden)
            }
            if !lift {
                let form = "day=2026-11-25&why=x"
                #expect(try await client.post(page + "/lift", form: form).status == .forbidden)
            }
        }
        _ = try await office.store.addActor(
            named: "外村", role: .administrator, areas: ["990101001201"], by: StreetOffice.account)
        let other = try await office.client(signedInAs: "外村")
        let isTheirs = try await other.get("/restrictions").text.contains(page)
        #expect(try await other.get(page).status == (isTheirs ? .conflict : .notFound))
    }
}
