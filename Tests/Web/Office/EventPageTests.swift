import Benefits
import Casework
import CivilCalendar
import Foundation
import HTTPTypes
import Hummingbird
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Pages of life events", .database)
struct EventPageTests {
    /// A family of the sample street with a living child.
    private func family(_ office: StreetOffice) async throws -> (home: Int64, child: String) {
        for household in ["H0003", "H0006", "H0007", "H0008", "H0009", "H0010"] {
            let home = try await office.home(household)
            let family = try await office.desk.familyForEvent(home, today: testDay, office.caller)
            let child = family.dossier.family.people.first { $0.key.hasPrefix("child") && $0.died == .none }
            if let child { return (home, child.key) }
        }
        throw FamilyMissing()
    }

    private struct FamilyMissing: Error {}

    @Test("Every kind of event that can be recorded has a page in both languages")
    func everyKind() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let (home, _) = try await family(office)
        #expect(EventForm.all.count == 17)
        #expect(Set(EventForm.all.map(\.kind)).count == 17)
        let list = try await client.get("/families/\(home)/events").text
        for form in EventForm.all {
            let path = "/families/\(home)/events/\(form.kind.rawValue)"
            #expect(list.contains("href=\"\(path)\""))
            for language in Language.allCases {
                let page = try await client.get("\(path)?lang=\(language.rawValue)")
                #expect(page.status == .ok)
                #expect(!page.text.contains("⟦"), "\(path): a word is missing")
                // Nobody here came later: there is nothing to ask, and that is said.
                let isNeeded = form.kind != .asked
                #expect(isNeeded || page.text.contains("还没有问过") || page.text.contains("not asked yet"))
                for question in form.questions where isNeeded {
                    #expect(page.text.contains("id=\"\(question.rawValue)\""))
                }
            }
        }
        #expect(try await client.get("/families/\(home)/events/undo").status == .notFound)
        #expect(try await client.get("/families/\(home)/events/typo").status == .notFound)
    }

    @Test(
        "What a new partner was asked about is ticked with the marriage, or later, to which the open question leads"
    )
    func askedLater() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let (home, child) = try await family(office)
        let marriage = "/families/\(home)/events/marriage"
        #expect(try await client.get(marriage).text.contains("name=\"asked\" value=\"disabilities\""))
        let form = "person=\(child)&partner=new&name=测试巳&born=1990-01-01&day=2026-06-01".encodedForm
        let preview = try await client.post(marriage, form: form)
        #expect(preview.text.contains("还没有问过"))
        let saved = try await client.post(marriage, form: hiddenFields(preview.text) + "&step=save")
        #expect(saved.status == .seeOther)
        let asked = "/families/\(home)/events/asked"
        let filled = try await client.get("\(asked)?who=partner").text
        #expect(filled.contains("value=\"partner\" checked"))
        let facts = try await client.get("/families/\(home)/facts").text
        #expect(facts.contains("/facts/unasked_lists/"))
        for (form, field) in [("person=partner", "asked"), ("person=partner&asked=incomes", "person")] {
            let refused = try await client.post(asked, form: form)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("<a href=\"#\(field)\">"))
        }
        let answers = "person=partner&asked=disabilities&asked=parentage"
        let next = try await client.post(asked, form: answers)
        #expect(next.status == .ok)
        #expect(
            try await client.post(asked, form: hiddenFields(next.text) + "&step=save").status == .seeOther)
        #expect(!(try await client.get("/families/\(home)/facts").text.contains("unasked_lists")))
    }

    @Test("What is unusual is shown as something to check before it is saved, and refuses nothing")
    func warned() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let (home, child) = try await family(office)
        let family = try await office.desk.familyForEvent(home, today: testDay, office.caller)
        let born = try #require(family.dossier.family.people.first { $0.key == child }?.born.value)
        for (years, isWarned) in [(11, true), (12, false)] {
            let form = "parents=\(child)&name=测试辰&day=\(born.adding(years: years))".encodedForm
            let preview = try await client.post("/families/\(home)/events/birth", form: form)
            #expect(preview.status == .ok && preview.text.contains("name=\"basis\""))
            #expect(preview.text.contains("未满12周岁，请核对") == isWarned)
        }
    }

    @Test(
        "A death is shown with what it changes, saved once, told in the history, and taken back with a reason"
    )
    func death() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let (home, child) = try await family(office)
        let path = "/families/\(home)/events/death"
        let typed = "person=\(child)&day=2026年8月3日&reason=死亡证明".encodedForm
        let preview = try await client.post(path, form: typed)
        #expect(preview.status == .ok)
        #expect(preview.text.contains("2026-08-03去世"))
        #expect(preview.text.contains("name=\"basis\""))
        #expect(try await client.get("/families/\(home)/history").text.contains("死亡") == false)
        let form = hiddenFields(preview.text) + "&step=save"
        let instant = try await office.store.act(as: office.actor) { try await $0.now() }
        let saved = try await client.post(path, form: form)
        #expect(saved.status == .seeOther)
        #expect(saved.headers[.location] == "/families/\(home)/history?done=1")
        let history = try await client.get("/families/\(home)/history?done=1").text
        #expect(history.contains("测试员登记：死亡，发生于2026年8月3日。"))
        #expect(history.contains("原因：死亡证明"))
        #expect(history.contains("/families/\(home)/undo/1"))
        // The same form once more: nothing is recorded twice.
        let again = try await client.post(path, form: form)
        #expect(again.status == .conflict)
        #expect(again.text.contains("value=\"2026年8月3日\""))
        // As it was known before: living, and said to be of then.
        let before = try await client.get("/families/\(home)?on=2026-11-25&as_known=\(instant)")
        #expect(before.status == .ok && before.text.contains("时所知的"))
        #expect(!before.text.contains("2026年8月3日去世"))
        #expect(try await client.get("/families/\(home)").text.contains("2026年8月3日去世"))
        let undo = try await client.get("/families/\(home)/undo/1")
        #expect(undo.status == .ok)
        let without = try await client.post("/families/\(home)/undo/1", form: hiddenFields(undo.text))
        #expect(without.status == .unprocessableContent)
        #expect(without.text.contains("<a href=\"#reason\">"))
        let undone = try await client.post(
            "/families/\(home)/undo/1", form: hiddenFields(undo.text) + "&reason=mistake")
        #expect(undone.status == .seeOther)
        let told = try await client.get(try #require(undone.headers[.location])).text
        #expect(told.contains("role=\"status\">已撤销。</p>") && !told.contains("已登记。"))
        let after = try await client.get("/families/\(home)/history").text
        #expect(after.contains("已撤销") && after.contains("撤销登记号 1"))
        #expect(!after.contains("/undo/1"))
        #expect(try await client.get("/families/\(home)/undo/1").status == .conflict)
        #expect(try await client.get("/families/\(home)/undo/77").status == .notFound)
    }

    @Test("A divorce is asked of the married only; where nobody is married the page says so, with a way back")
    func divorce() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let (home, child) = try await family(office)
        let path = "/families/\(home)/events/divorce"
        let asked = try await client.get(path).text
        #expect(asked.contains("value=\"wife\"") && asked.contains("value=\"husband\""))
        #expect(!asked.contains("value=\"\(child)\""))
        let preview = try await client.post(path, form: "partners=wife&partners=husband&day=2026-08-03")
        #expect(preview.status == .ok)
        #expect(
            try await client.post(path, form: hiddenFields(preview.text) + "&step=save").status == .seeOther)
        for (language, text) in [("zh", "本户没有存续的婚姻。"), ("en", "nobody of this family is married now")] {
            let page = try await client.get("\(path)?lang=\(language)").text
            #expect(page.contains(text) && !page.contains("id=\"partners\""))
            #expect(page.contains("class=\"button\" href=\"/families/\(home)/events\""))
        }
    }

    @Test("What is missing or cannot be is said beside its field, and what was typed stays")
    func faults() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let (home, child) = try await family(office)
        let refused: [(kind: String, form: String, field: String, kept: String)] = [
            ("death", "person=\(child)&day=2026-02-30", "day", "value=\"2026-02-30\""),
            ("death", "person=\(child)&day=2027-01-01", "day", "value=\"2027-01-01\""),
            ("death", "person=stranger&day=2026-08-03", "person", "value=\"2026-08-03\""),
            ("death", "day=2026-08-03", "person", "value=\"2026-08-03\""),
            ("death", "person=\(child)&day=1900-01-01", "day", "value=\"1900-01-01\""),
            ("divorce", "partners=\(child)&day=2026-08-03", "partners", "value=\"2026-08-03\""),
            ("birth", "parents=\(child)&day=2026-08-03", "name", "value=\"\(child)\" checked"),
            ("disability-certified", "person=\(child)&day=2026-08-03", "certificate", "2026-08-03"),
            (
                "disability-certified", "person=\(child)&day=2026-08-03&certificate=12", "certificate",
                "value=\"12\""
            ),
            ("study-ended", "person=\(child)&day=2026-08-03", "person", "value=\"2026-08-03\""),
            ("birth", "parents=\(child)&day=2026-08-03&name=z&sex=typo", "sex", "value=\"z\""),
            ("birth", "parents=\(child)&parents=\(child)&day=2026-08-03&name=z", "parents", "value=\"z\""),
            ("birth", "parents=stranger&day=2026-08-03&name=z", "parents", "value=\"z\""),
            (
                "disability-certified", "person=\(child)&day=2026-08-03&grade=5", "grade",
                "value=\"2026-08-03\""
            ),
            (
                "disability-certified", "person=\(child)&day=2026-08-03&grade=2&category=8", "category",
                "value=\"2026-08-03\""
            ),
            (
                "disability-certified", "person=\(child)&day=2026-08-03&grade=2&until=soon", "until",
                "value=\"soon\""
            ),
            ("marriage", "person=\(child)&partner=member:stranger&day=2026-08-03", "partner", "2026-08-03"),
            ("marriage", "person=\(child)&partner=anybody&day=2026-08-03", "partner", "2026-08-03"),
            ("marriage", "person=\(child)&partner=registered&day=2026-08-03", "number", "2026-08-03"),
            ("marriage", "person=\(child)&partner=new&name=z&day=2026-08-03", "born", "value=\"z\""),
            ("certificate-issued", "paper=GR10001&day=2026-08-03", "proof", "value=\"GR10001\""),
            ("certificate-issued", "paper=GR10001&proof=typo&day=2026-08-03", "proof", "value=\"GR10001\""),
        ]
        for (kind, form, field, kept) in refused {
            let answer = try await client.post("/families/\(home)/events/\(kind)", form: form)
            #expect(answer.status == .unprocessableContent, "\(kind)?\(form)")
            #expect(answer.text.contains("<a href=\"#\(field)\">"), "\(kind)?\(form)")
            #expect(answer.text.contains(kept), "\(kind)?\(form)")
        }
        #expect(!(try await client.get("/families/\(home)/history").text.contains("/undo/")))
    }

    @Test("Where somebody recorded something in between, both are shown and nothing typed is lost")
    func stale() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let (home, child) = try await family(office)
        let path = "/families/\(home)/events/enlisted"
        let preview = try await client.post(path, form: "person=\(child)&day=2026-09-01")
        guard preview.status == .ok else { return #expect(preview.text == "") }
        let other = try await client.post(
            "/families/\(home)/events/study-begun",
            form: "person=\(child)&day=2026-09-01&institution=university")
        _ = try await client.post(
            "/families/\(home)/events/study-begun", form: hiddenFields(other.text) + "&step=save")
        let stale = try await client.post(path, form: hiddenFields(preview.text) + "&step=save")
        #expect(stale.status == .conflict)
        #expect(stale.text.contains("在您填写期间，资料有了变化"))
        #expect(stale.text.contains("登记：入学"))
        #expect(stale.text.contains("name=\"day\" value=\"2026-09-01\""))
        let saved = try await client.post(path, form: hiddenFields(stale.text) + "&step=save")
        #expect(saved.status == .seeOther)
    }

    @Test("Another office finds neither the pages nor the history, and a form from elsewhere records nothing")
    func notTheirs() async throws {
        let office = try await StreetOffice.filled()
        let theirs = try #require(
            try await office.desk.families(.init(size: 1), office.caller.within("990101001201")).families
                .first)
        _ = try await office.store.addActor(
            named: "村干事", role: .clerk, areas: ["990101001001"], by: StreetOffice.account)
        let clerk = try await office.client(signedInAs: "村干事")
        for page in ["events", "events/death", "history", "undo/1"] {
            #expect(try await clerk.get("/families/\(theirs.home)/\(page)").status == .notFound)
        }
        let form = "person=wife&day=2026-08-03"
        #expect(
            try await clerk.post("/families/\(theirs.home)/events/death", form: form).status == .notFound)
        let foreign = try await office.client().post(
            "/families/\(theirs.home)/events/death", form: form, [.secFetchSite: "cross-site"])
        #expect(foreign.status == .forbidden)
    }
}
