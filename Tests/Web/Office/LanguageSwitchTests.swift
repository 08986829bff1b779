import Benefits
import Casework
import Foundation
import HTTPTypes
import Postgres
import Store
import TestSupport
import Testing

@testable import Web

/// What a person typed is never lost, by changing the language neither: on every page that is routed.
@Suite("Changing the language", .database, .serialized)
struct LanguageSwitchTests {
    @Test(
        "A page that asks something has a switch that carries it, and the switch belongs to a form that is there"
    )
    func samples() throws {
        var carrying = 0
        for page in SamplePages(language: .zh).all {
            let html = try TemplateTests.html(page, .zh)
            let forms = html.matches(of: #/<form id="carried"/#).count
            let isCarried = html.contains("<button class=\"plain language\"")
            #expect(forms <= 1, "\(type(of: page))")
            if isCarried { #expect(forms == 1, "\(type(of: page)): the switch has no form") }
            carrying += isCarried ? 1 : 0
            let asks =
                html.contains("<input id=") || html.contains("<textarea") || html.contains("class=\"question")
            let isKnown = html.contains("class=\"as-of\"")
            if asks, !isKnown { #expect(isCarried, "\(type(of: page)): what is typed is lost") }
            // Enter sends the form as its own button does: the switch is never the first button of it.
            if isCarried {
                let first = try #require(html.firstMatch(of: #/<button[^>]*form="carried"[^>]*>/#))
                #expect(first.0.contains(" hidden"), "\(type(of: page))")
            }
        }
        #expect(carrying > 25)
    }

    @Test(
        "What was typed comes back in the other language, from every page that is routed, and nothing was done"
    )
    func everyPage() async throws {
        let roles = try await RolePageTests.Roles.open()
        let client = try await roles.office.client()
        _ = try await client.post("/register", form: "")
        _ = try await roles.office.desk.findDuplicates(roles.office.caller)
        let before = try await Self.acts(roles.office)
        var carried: Set<String> = []
        for (method, path) in roles.routes where method == .get {
            let query = [
                "/quality/rows": "?measure=verification", "/families/{id}/facts/{kind}": "?who=wife",
            ]
            let page = try await client.settled(roles.address(path) + (query[path] ?? ""))
            guard page.status == .ok, var form = try FilledForm(page.text) else { continue }
            form.fill()
            let isGet = form.name == "lang"
            let answer =
                isGet
                ? try await client.get("\(form.action)?\(form.sent)")
                : try await client.post(form.action, form: form.sent)
            #expect(answer.status == .ok, "\(path): \(answer.status)")
            #expect(answer.text.contains("<html lang=\"en\">"), "\(path)")
            let shown = try #require(try FilledForm(answer.text), "\(path)")
            // A sign-in link opens a session: it is never written into a page.
            func work(_ form: FilledForm) -> [FilledForm.Field] { form.typed.filter { $0.name != "token" } }
            #expect(work(shown) == work(form), "\(path)")
            if !isGet { #expect(answer.headers[.location] == nil && !form.action.contains("%E8")) }
            carried.insert(path)
            _ = try await client.get("/help?lang=zh")
        }
        for path in [
            "/families", "/register/{draft}/{section}", "/families/{id}/events/{kind}",
            "/families/{id}/restrict",
            "/families/{id}/facts/{kind}", "/families/{id}/close", "/families/{id}/withdraw", "/imports/new",
            "/families/{id}/offer", "/decisions", "/undetermined", "/families/{id}/forecast", "/quality/rows",
        ] { #expect(carried.contains(path), "\(path)") }
        #expect(try await Self.acts(roles.office) == before)
    }

    @Test("A form that is sent only to be shown again does nothing, wherever it is sent")
    func nothingDone() async throws {
        let roles = try await RolePageTests.Roles.open()
        let client = try await roles.office.client()
        _ = try await client.post("/register", form: "")
        let before = try await Self.acts(roles.office)
        for (method, path) in roles.routes where method == .post && path != "/sign-out" {
            let form =
                "again=form&step=save&reason=x&day=2026-11-01&of=family&sure=yes&person=wife&answer=same"
            // Forms without a field are only buttons; nothing of theirs can be lost, and no switch sends them.
            let buttons = [
                "/register", "/register/{draft}/give-up", "/duplicates", "/families/{id}/reopen",
                "/imports/uploads/{id}/confirm", "/imports/uploads/{id}/discard",
            ]
            if buttons.contains(path) { continue }
            let answer = try await client.post(roles.address(path), form: form)
            #expect(answer.status != .seeOther || path == "/families", "\(path)")
        }
        #expect(try await Self.acts(roles.office) == before)
    }

    @Test("A number that is looked for comes along and stands in no address")
    func number() async throws {
        let office = try await StreetOffice.filled(families: 4)
        let client = try await office.client()
        let answer = try await client.post(
            "/families?lang=en", form: "again=form&q=990101198106150021&village=")
        #expect(answer.status == .ok && answer.text.contains("<html lang=\"en\">"))
        #expect(answer.text.contains("value=\"990101198106150021\""))
        for match in answer.text.matches(of: #/(?:href|action|formaction)="([^"]*)"/#) {
            #expect(!match.1.contains("990101198106150021"))
        }
    }

    @Test(
        "A preview comes again as a preview, and is saved from there; who else changed the family is still told"
    )
    func preview() async throws {
        let office = try await StreetOffice.filled(families: 4)
        let client = try await office.client()
        let path = "/families/\(try await office.home("H0003"))/events/death"
        let opened = try await client.get(path)
        let seen = try await client.post(
            path, form: "\(opened.hiddenFields)&person=wife&day=2026-11-01&reason=abc&step=see")
        let switched = try #require(try FilledForm(seen.text))
        #expect(switched.value == "preview")
        let english = try await client.post(switched.action, form: switched.sent)
        #expect(english.text.contains("<html lang=\"en\">") && english.text.contains("Facts that change"))
        let saved = try await client.post(path, form: "\(english.hiddenFields)&step=save")
        #expect(saved.status == .seeOther)
    }

    @Test(
        "A form kept past the end of a session is kept by the switch too, and its link is never written down")
    func endedSession() async throws {
        let office = try await StreetOffice.filled(families: 4)
        let client = try await office.client()
        let draft = try #require(try await client.post("/register", form: "").headers[.location])
        _ = try await client.post("/sign-out", form: "")
        let ended = try await client.post("\(draft)/wife", form: "name=Lan&version=1&step=continue")
        let form = try #require(try FilledForm(ended.text))
        let english = try await client.post(form.action, form: form.sent + "&token=0123456789abcdef")
        #expect(english.text.contains("<html lang=\"en\">") && english.text.contains("value=\"Lan\""))
        #expect(!english.text.contains("0123456789abcdef"))
        let token = client.sessions.makeLink(for: StreetOffice.account)
        let hidden = form.fields.filter { $0.kind == "hidden" }.map { "\($0.name)=\($0.values[0])" }
        let signedIn = try await client.post(
            "/sign-in", form: (hidden + ["token=\(token)"]).joined(separator: "&"))
        let again = try #require(try FilledForm(signedIn.text))
        let shown = try await client.post(again.action, form: again.sent)
        #expect(shown.status == .ok && shown.text.contains("value=\"Lan\""))
    }

    /// How much was done: what any act would add to.
    private static func acts(_ office: StreetOffice) async throws -> Int64 {
        try await office.store.act(as: office.actor) {
            try await $0.value(
                """
                select (select count(*) from families.acts) + (select count(*) from families.restrictions)
                    + (select count(*) from families.closures) + (select count(*) from families.moves)
                    + (select count(*) from families.duplicate_answers) + (select count(*) from families.uploads)
                    + (select count(*) from families.number_confirmations) + (select count(*) from families.exports)
                    + (select count(*) from families.import_acceptances) + (select count(*) from families.purges)
                    + (select sum(version) from families.drafts)
                """)
        }
    }
}
