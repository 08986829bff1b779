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
            if asks { #expect(isCarried, "\(type(of: page)): what is typed is lost") }
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
        var (carried, timed): (Set<String>, Set<String>) = ([], [])
        for (method, path) in roles.routes where method == .get {
            let query = [
                "/quality/rows": "?measure=verification", "/families/{id}/facts/{kind}": "?who=wife",
            ]
            let page = try await client.settled(roles.address(path) + (query[path] ?? ""))
            guard page.status == .ok, var form = try FilledForm(page.text) else { continue }
            let asksOfTime = form.typed.contains { $0.name == "as_known" }
            // An instant that has not come is no reason to lose anything either.
            for instant in asksOfTime ? ["", "2099-01-01T10:00"] : [""] {
                form.fill(instant: instant)
                let answer = try await Self.switched(form, client)
                #expect(answer.status == (instant.isEmpty ? .ok : .badRequest), "\(path): \(answer.status)")
                #expect(answer.text.contains("<html lang=\"en\">"), "\(path)")
                let shown = try #require(try FilledForm(answer.text), "\(path)")
                // A sign-in link opens a session: it is never written into a page.
                func work(_ form: FilledForm) -> [FilledForm.Field] {
                    form.typed.filter { $0.name != "token" }
                }
                #expect(work(shown) == work(form), "\(path)")
                #expect(answer.headers[.location] == nil && !form.action.contains("%E8"))
                _ = try await client.get("/help?lang=zh")
            }
            carried.insert(path)
            if asksOfTime { timed.insert(path) }
        }
        for path in [
            "/families", "/register/{draft}/{section}", "/families/{id}/events/{kind}",
            "/families/{id}/restrict",
            "/families/{id}/facts/{kind}", "/families/{id}/close", "/families/{id}/withdraw", "/imports/new",
            "/families/{id}/offer", "/decisions", "/undetermined", "/families/{id}/forecast", "/quality/rows",
        ] { #expect(carried.contains(path), "\(path)") }
        for path in [
            "/families", "/families/{id}", "/families/{id}/facts", "/families/{id}/history", "/imports",
            "/moves", "/rosters", "/duplicates", "/quality", "/withdrawals", "/restrictions",
        ] { #expect(timed.contains(path), "\(path)") }
        #expect(try await Self.acts(roles.office) == before)
    }

    /// A page as its switch shows it, with what was typed.
    private static func switched(_ form: FilledForm, _ client: WebClient) async throws -> WebClient.Answer {
        form.name == "lang"
            ? try await client.get("\(form.action)?\(form.sent)")
            : try await client.post(form.action, form: form.sent)
    }

    /// Where an answer leads to, which is itself where it leads nowhere.
    private static func followed(
        _ answer: WebClient.Answer, _ client: WebClient
    ) async throws -> WebClient.Answer {
        guard let next = answer.headers[.location] else { return answer }
        return try await client.get(next)
    }

    @Test("The page of a list stays the page it is, whatever its form; one behind the end is the last")
    func pageOfList() async throws {
        let office = try await StreetOffice.filled(families: 120)
        let client = try await office.client()
        for list in ["/families", "/decisions"] {
            _ = try await client.get("/help?lang=zh")
            let second = try await client.get("\(list)?page=2")
            #expect(second.text.contains("第 51 至"), "\(list)")
            let form = try #require(try FilledForm(second.text))
            let english = try await Self.followed(try await Self.switched(form, client), client)
            #expect(english.text.contains("<html lang=\"en\">") && english.text.contains("51 to "), "\(list)")
            // Sent as a search of its own it begins at the first page.
            let sent = form.sent.replacing("\(form.name)=\(form.value)", with: "")
            let anew = try await Self.followed(
                list == "/decisions"
                    ? try await client.get("\(list)?\(sent)") : try await client.post(list, form: sent),
                client)
            #expect(
                anew.status == .ok && !anew.text.contains("51 to ") && anew.text.contains("1 to 50"),
                "\(list)")
            let beyond = try await client.get("\(list)?page=999")
            #expect(beyond.text.contains("rel=\"prev\"") && !beyond.text.contains("rel=\"next\""), "\(list)")
        }
        for list in ["/rosters/1?", "/quality/rows?measure=verification&"] {
            let beyond = try await client.get("\(list)page=999")
            #expect(beyond.text.contains("rel=\"prev\"") && !beyond.text.contains("rel=\"next\""), "\(list)")
        }
        // Shorter than a page: the first is the last.
        func lines(_ address: String) async throws -> Int {
            try await client.get(address).text.ranges(of: "name=\"line\"").count
        }
        let first = try await lines("/imports/2")
        #expect(try await lines("/imports/2?page=999") == first && first > 0)
    }

    @Test("An instant that a browser's field cannot hold stays to the microsecond, until another is typed")
    func exactInstant() async throws {
        let office = try await StreetOffice.filled(families: 4)
        let client = try await office.client()
        // Of the registration itself: later, another minute may have begun.
        let instant = try await office.store.act(as: office.actor) {
            try await $0.value("select max(registered_at) from families.files", as: StoredInstant.self)
        }.text
        let page = try await client.get("/families?as_known=\(instant)")
        #expect(page.text.contains("H0003"))
        let form = try #require(try FilledForm(page.text))
        let english = try await Self.followed(try await Self.switched(form, client), client)
        #expect(english.text.contains("<html lang=\"en\">") && english.text.contains("H0003"))
        // The same minute alone begins before anything was registered.
        let minute = try #require(form.typed.first { $0.name == "as_known" }?.values.first)
        #expect(try await !client.get("/families?as_known=\(minute)").text.contains("H0003"))
        let earlier = try await client.get("/families?as_known=2026-01-01T09:00&exact=\(instant)")
        #expect(earlier.status == .ok && !earlier.text.contains("H0003"))
        #expect(try await client.get("/help?exact=\(instant)").status == .badRequest)
    }

    @Test(
        "A day that cannot be answered is said beside its field, and no number that was typed there comes back"
    )
    func refusedDay() async throws {
        let office = try await StreetOffice.filled(families: 4)
        let client = try await office.client()
        let late = try await client.get("/families?on=2201-01-01&lang=en")
        #expect(late.status == .badRequest && late.text.contains("value=\"2201-01-01\""))
        #expect(late.text.contains("<a href=\"#on\">The day cannot be read, or is after 2200.</a>"))
        #expect(late.text.contains("H0003"), "shown as of now")
        let number = try await client.get("/families?on=990101198106150021")
        #expect(number.status == .badRequest && !number.text.contains("990101198106150021"))
        #expect(try await client.get("/families?outcome=never&on=2026-01-01").text.contains("H0003") == false)
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
