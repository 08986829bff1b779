import Benefits
import Casework
import CivilCalendar
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Pages of families that move", .database, .serialized)
struct MovePageTests {
    /// Three village offices; the family is at home in the first.
    private struct Offices {
        let office: StreetOffice
        let home: Int64
        let old: WebClient
        let new: WebClient
        let third: WebClient
        static let target = "990101001201"

        init() async throws {
            office = try await StreetOffice.filled(families: 40)
            let east = office.caller.within("990101001001")
            home = try #require(try await office.desk.families(.init(size: 1), east).families.first).home
            for (name, area) in [
                ("东风办", "990101001001"), ("胜利办", Self.target), ("第三办", "990101001002"),
            ] {
                _ = try await office.store.addActor(
                    named: name, role: .caseworker, areas: [area], by: StreetOffice.account)
            }
            old = try await office.client(signedInAs: "东风办")
            new = try await office.client(signedInAs: "胜利办")
            third = try await office.client(signedInAs: "第三办")
        }

        var form: String { "to=\(Self.target)&day=2026-10-01&register=yes&reason=moving" }

        /// - Returns: the path of the move.
        func offer() async throws -> String {
            let preview = try await old.post("/families/\(home)/offer", form: form + "&step=see")
            #expect(preview.status == .ok)
            let saved = try await old.post(
                "/families/\(home)/offer", form: preview.hiddenFields + "&step=save")
            #expect(saved.status == .seeOther)
            return String((saved.headers[.location] ?? "").split(separator: "?")[0])
        }

        /// Names of the family's people, whole.
        func names() async throws -> [String] {
            let found = try await office.desk.open(home, today: testDay, office.caller)
            return found.dossier.family.people.compactMap(\.name).filter { $0.count > 1 }
        }
    }

    @Test("A family is previewed, offered, seen masked by the other office, accepted, and then only there")
    func accepted() async throws {
        let offices = try await Offices()
        let names = try await offices.names()
        let page = "/families/\(offices.home)"
        #expect(try await offices.old.get(page).text.contains("href=\"\(page)/offer\""))
        let preview = try await offices.old.post(page + "/offer", form: offices.form + "&step=see")
        #expect(preview.status == .ok && preview.text.contains("name=\"basis\""))
        #expect(preview.text.contains("胜利村") && preview.text.contains("户籍同时迁移"))
        #expect(try await offices.new.get("/moves").text.contains("没有等待本单位答复的家庭"), "nothing is saved yet")
        let edited = try await offices.old.post(
            page + "/offer", form: preview.hiddenFields + "&step=edit")
        #expect(edited.text.contains("value=\"2026-10-01\"") && edited.text.contains("value=\"moving\""))
        let move = try await offices.offer()
        #expect(try await offices.old.get(page).text.contains("href=\"\(move)\""))
        #expect(try await offices.old.get(page + "/offer").headers[.location] == move)
        // The start page of the new office counts it; that of the old one does not.
        #expect(try await offices.new.get("/").text.contains("1 个家庭请本单位接收"))
        #expect(try await offices.new.get("/?lang=en").text.contains("1 family is offered to this office"))
        #expect(try await !offices.old.get("/").text.contains("请本单位接收"))
        for language in Language.allCases {
            let seen = try await offices.new.get("\(move)?lang=\(language.rawValue)")
            #expect(seen.status == .ok && !seen.text.contains("⟦"))
            for name in names { #expect(!seen.text.contains(name), "a whole name before it is accepted") }
            #expect(seen.text.contains("\(move)/accept") && seen.text.contains("\(move)/decline"))
            #expect(!seen.text.contains("\(move)/withdraw") && !seen.text.contains("href=\"\(page)\""))
        }
        #expect(try await offices.new.get(page).status == .notFound)
        let accepted = try await offices.new.post(move + "/accept", form: "note=已到场".formEncoded)
        #expect(accepted.headers[.location] == move + "?done=accept")
        let after = try await offices.new.get(move + "?done=accept&lang=zh").text
        #expect(after.contains("现在由本单位经办") && after.contains("href=\"\(page)\""))
        #expect(!after.contains(move + "/accept"))
        #expect(try await offices.new.get(page).status == .ok)
        #expect(try await offices.new.get(page + "/history").text.contains("原因：已到场"))
        // Whoever has a form of it open is told where it went, with what was typed.
        let gone = try await offices.old.get(page)
        #expect(gone.status == .notFound && gone.text.contains("由胜利村（990101001201）经办"))
        let typed = "person=wife&day=2026-08-03&reason=村干部电话告知&unknown=abc&other=张三&basis=17".formEncoded
        let late = try await offices.old.post(page + "/events/death", form: typed)
        #expect(late.status == .notFound && late.text.contains("由胜利村（990101001201）经办"))
        for (label, value) in [("是谁", "妻子"), ("发生的日期", "2026-08-03"), ("依据（可不填）", "村干部电话告知")] {
            #expect(
                late.text.contains("<li><span class=\"quiet\">\(label)：</span> \(value)</li>"), "\(label)")
        }
        #expect(
            late.text.contains("<li>张三</li>") && !late.text.contains("abc") && !late.text.contains("17</li>"))
        let fact = "who=husband&f-level=partial&f-from=2026-06-01&reason=体检".formEncoded
        let told = try await offices.old.post(page + "/facts/care_abilities?lang=en", form: fact).text
        for said in [
            "Of whom:</span> husband", "From:</span> 2026-06-01", "As assessed:</span> partly dependent",
            "</span> 体检",
        ] {
            #expect(told.contains(said), "\(said)")
        }
        #expect(try await offices.third.get(page).text.contains("没有这个页面"))
        #expect(try await offices.old.get(move + "?lang=zh").text.contains("胜利办于"))
    }

    @Test("A move between others is not there for a third office, and each side is told what it may not do")
    func fences() async throws {
        let offices = try await Offices()
        let move = try await offices.offer()
        #expect(try await offices.third.get(move).status == .notFound)
        #expect(try await !offices.third.get("/moves").text.contains("href=\"\(move)\""))
        for answer in ["accept", "decline", "withdraw"] {
            let form = "reason=x"
            #expect(try await offices.third.post("\(move)/\(answer)", form: form).status == .notFound)
        }
        #expect(try await offices.third.post("/families/\(offices.home)/offer", form: "").status == .notFound)
        for (client, answer, said) in [
            (offices.old, "accept", "只有接收单位可以接收或退回"), (offices.old, "decline", "只有接收单位可以接收或退回"),
            (offices.new, "withdraw", "只有迁出单位可以撤回"),
        ] {
            let refused = try await client.post("\(move)/\(answer)", form: "reason=x")
            #expect(refused.status == .conflict && refused.text.contains(said), "\(answer)")
        }
        #expect(try await offices.new.post(move + "/burn", form: "reason=x").status == .notFound)
        let foreign = try await offices.new.post(
            move + "/accept", form: "note=x", [.secFetchSite: "cross-site"])
        #expect(foreign.status == .forbidden)
        #expect(try await offices.new.get("/families/\(offices.home)").status == .notFound)
    }

    @Test("A decline says why; what was answered meanwhile is said, and nothing happens twice")
    func declined() async throws {
        let offices = try await Offices()
        let move = try await offices.offer()
        let without = try await offices.new.post(move + "/decline", form: "reason= ")
        #expect(without.status == .unprocessableContent)
        #expect(without.text.contains("<a href=\"#reason\">"))
        let withdrawn = try await offices.old.post(move + "/withdraw", form: "why=no")
        #expect(withdrawn.headers[.location] == move + "?done=withdraw")
        for answer in ["accept", "decline"] {
            let late = try await offices.new.post("\(move)/\(answer)", form: "reason=late")
            #expect(late.status == .conflict && late.text.contains("<a href=\"#state\">"))
            #expect(late.text.contains("东风办于"), "who answered meanwhile")
        }
        let second = try await offices.offer()
        let declined = try await offices.new.post(second + "/decline", form: "reason=wrong")
        #expect(declined.status == .seeOther)
        #expect(try await offices.old.get(second).text.contains("原因：wrong"))
        #expect(try await offices.old.get("/families/\(offices.home)").status == .ok)
    }

    @Test("What cannot be is said beside its field, what was typed stays, and a family that changed is shown")
    func faults() async throws {
        let offices = try await Offices()
        let page = "/families/\(offices.home)/offer"
        for (form, field, kept) in [
            ("day=2026-10-01", "to", "value=\"2026-10-01\""),
            ("to=990101001201&day=2026-02-30", "day", "value=\"2026-02-30\""),
            ("to=990101001201&day=2027-01-01", "day", "value=\"990101001201\" selected"),
            ("to=000000000000&day=2026-10-01", "to", "value=\"2026-10-01\""),
            ("to=990101001001&day=2026-10-01", "to", "value=\"990101001001\" selected"),
            ("to=990101001201&residence=root&day=2026-10-01", "residence", "value=\"2026-10-01\""),
        ] {
            let refused = try await offices.old.post(page, form: form + "&step=see")
            #expect(refused.status == .unprocessableContent, "\(form)")
            #expect(refused.text.contains("<a href=\"#\(field)\">") && refused.text.contains(kept), "\(form)")
        }
        let preview = try await offices.old.post(page, form: offices.form + "&step=see")
        let death = "/families/\(offices.home)/events/death"
        let event = try await offices.old.post(death, form: "person=wife&day=2026-08-03")
        _ = try await offices.old.post(death, form: event.hiddenFields + "&step=save")
        let stale = try await offices.old.post(page, form: preview.hiddenFields + "&step=save")
        #expect(stale.status == .conflict && stale.text.contains("登记：死亡"))
        let saved = try await offices.old.post(page, form: stale.hiddenFields + "&step=save")
        #expect(saved.status == .seeOther)
        let again = try await offices.old.post(page, form: stale.hiddenFields + "&step=save")
        #expect(again.status == .conflict && again.text.contains("已有一次迁出等待接收"))
    }
}
