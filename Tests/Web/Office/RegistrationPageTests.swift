import HTTPTypes
import Hummingbird
import Postgres
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Pages on which a family is registered", .database)
struct RegistrationPageTests {
    @Test("A family filled in page by page is registered once, with what its numbers say, and is found")
    func registered() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let draft = try await RegistrationWalk.begin(client)
        let path = draft.path
        #expect(try await client.get("/register").text.contains("href=\"\(path)\""))
        let empty = try await draft.get("check")
        #expect(!empty.contains("登记这个家庭") && empty.contains("href=\"\(path)/wife#onFile\""))
        try await draft.fillAll()
        let tasks = try await client.get(path).text
        #expect(tasks.contains("已完成 19 项，共 19 项。") && tasks.contains("有则填写"))
        let check = try await draft.get("check")
        #expect(check.contains("1981-06-15") && check.contains("990101********0021"))
        #expect(!check.contains(RegistrationWalk.wife) && !check.contains("13900010001"))
        #expect(check.contains("href=\"\(path)/wife-document#born\" aria-label=\"修改：女方：证件和出生日期：出生日期\""))
        let seen = try RegistrationWalk.version(check)
        let sent = try await client.post("\(path)/check", form: "version=\(seen)")
        #expect(sent.status == .seeOther)
        let family = try #require(sent.headers[.location])
        let again = try await client.post("\(path)/check", form: "version=\(seen)")
        #expect(again.headers[.location] == family)
        #expect(try await client.get(path).headers[.location] == family)
        let text = try await client.get(family).text
        #expect(text.contains("Lan、Jian 家庭") && text.contains("W-1") && text.contains("2019年8月20日去世"))
        #expect(try await client.get("/families?q=W-1").text.contains("href=\"\(family)\""))
        #expect(try await client.get("\(family)/history").text.contains("登记：登记为新家庭"))
        #expect(!(try await client.get("/register").text.contains("href=\"\(path)\"")))
    }

    private static let wrong: [(page: String, form: String, field: String, kept: String)] = [
        ("place", "household=W-2", "village", "value=\"W-2\""),
        ("place", "village=990101009999", "village", "id=\"village\""),
        ("wife", "name=12", "onFile", "value=\"12\""), ("wife", "name=12", "name", "value=\"12\""),
        ("wife-document", "born=1981-06-15", "document", "value=\"1981-06-15\""),
        ("wife-document", "document=identity", "number", "value=\"identity\" checked"),
        ("wife-document", "number=990101198106150022", "number", "150022"),
        ("wife-document", "number=\(RegistrationWalk.wife)&born=1981-06-16", "born", "1981-06-16"),
        ("wife-document", "number=\(RegistrationWalk.husband)", "number", "100030"),
        ("wife-document", "document=none&cause=unregistered", "born", "value=\"none\" checked"),
        ("wife-document", "document=passport&number=E1", "born", "value=\"E1\""),
        ("wife-life", "living=no&died=2027-01-01", "died", "2027-01-01"),
        (
            "wife-register", "register=rural&register-place=elsewhere", "register-area",
            "value=\"rural\" selected"
        ),
        ("wife-residence", "lives=elsewhere&lives-area=12", "lives-area", "value=\"12\""),
        ("wife-disability", "disabled=yes", "card", "value=\"yes\" checked"),
        (
            "wife-ability", "work=retired&ability-since=2027-01-01", "ability-since",
            "value=\"retired\" selected"
        ),
        ("wife-household", "away=at-home&away-since=2022-01-01", "away-since", "value=\"at-home\" selected"),
        ("wife-insurance", "scheme-since=2022-01-01", "scheme", "value=\"2022-01-01\""),
        ("children", "ever=one&alive=0", "ever", "value=\"one\""),
        ("children", "ever=1&alive=2", "alive", "value=\"2\""),
        ("child-1", "name=Ming", "sex", "value=\"Ming\""),
        ("child-1-document", "cause=newborn", "born", "value=\"newborn\" selected"),
        ("child-1-origin", "manner=adoption", "adopted", "value=\"adoption\" checked"),
        ("union", "since=2003-05-01", "state", "value=\"2003-05-01\""),
        ("union", "state=divorced&since=2003-05-01&ended=2003-01-01", "ended", "2003-01-01"),
        ("certificate", "held=held", "paper", "value=\"held\" checked"),
        ("circumstances", "income=much", "income", "value=\"much\""),
        ("contact", "phone=12", "phone", "value=\"12\""), ("account", "bank=ICBC", "account", "ICBC"),
        ("account", "account=6200000000000005&whose=proxy", "holder-reason", "value=\"proxy\" selected"),
    ]

    @Test("What is wrong is said beside its field, is kept as typed, and holds the family back")
    func faults() async throws {
        let office = try await StreetOffice.filled()
        let draft = try await RegistrationWalk.begin(try await office.client())
        try await draft.fill("wife", "onFile=yes&name=Lan")
        for (page, form, field, kept) in Self.wrong {
            let answer = try await draft.fill(page, form)
            #expect(answer.status == .unprocessableContent, "\(page)?\(form)")
            #expect(answer.text.contains("<a href=\"#\(field)\">"), "\(page)?\(form)")
            // Also for whoever comes back later.
            for language in ["en", "zh"] {
                let later = try await draft.get("\(page)?lang=\(language)")
                #expect(later.contains("lang=\"\(language)"), "\(page)")
                #expect(later.contains(kept) && later.contains("<a href=\"#\(field)\">"), "\(page)?\(form)")
                #expect(later.contains("id=\"\(field)\""), "\(page)#\(field)")
            }
            if page == "wife" { try await draft.fill("wife", "onFile=yes&name=Lan") }
        }
        #expect(!(try await draft.get("check").contains("登记这个家庭")))
        let old = try await draft.client.post("\(draft.path)/check", form: "version=1")
        #expect(old.status == .conflict)
    }

    @Test("A number of children that those entered contradict is said beside it, also once they are entered")
    func counts() async throws {
        let draft = try await RegistrationWalk.begin(try await StreetOffice.filled().client())
        #expect(try await draft.fill("children", "ever=1&alive=1").status == .seeOther)
        try await draft.fill("child-1", "name=Ming&sex=male")
        try await draft.fill("child-1-life", "living=no&died=2019-08-20")
        for language in ["en", "zh"] {
            let later = try await draft.get("children?lang=\(language)")
            #expect(later.contains("<a href=\"#alive\">") && later.contains("id=\"alive-about\""), "\(later)")
        }
        #expect(try await draft.fill("children", "ever=1&alive=1").status == .unprocessableContent)
        #expect(try await draft.client.get(draft.path).text.contains("需要补充"))
        #expect(try await draft.get("check").contains("href=\"\(draft.path)/children#alive\""))
        #expect(try await draft.fill("children", "ever=2&alive=1").status == .seeOther)
        #expect(!(try await draft.get("children").contains("<a href=\"#alive\">")))
    }

    @Test("A page saved for later keeps what is wrong and goes back to the list; a child can be removed")
    func later() async throws {
        let client = try await StreetOffice.filled().client()
        let draft = try await RegistrationWalk.begin(client)
        let answer = try await draft.fill("wife", "name=Lan", step: "later")
        #expect(answer.headers[.location] == draft.path)
        #expect(try await client.get(draft.path).text.contains("需要补充"))
        try await draft.fill("child-1", "name=Ming")
        try await draft.fill("child-1-life", "living=yes")
        let children = try await draft.get("children")
        #expect(children.contains("Ming"))
        let added = try await draft.fill("children", "ever=two", step: "add")
        #expect(added.headers[.location] == "\(draft.path)/child-2")
        #expect(try await draft.get("children").contains("value=\"two\""))
        let removed = try await draft.fill("child-1", "", step: "remove")
        #expect(removed.headers[.location] == "\(draft.path)/children")
        #expect(!(try await draft.get("children").contains("Ming")))
        #expect(!(try await draft.get("child-1-life").contains("checked")))
        _ = try await client.post("\(draft.path)/give-up", form: "")
        #expect(try await client.get(draft.path).status == .notFound)
    }

    @Test("Where somebody else changed the page, both versions are shown; other pages do not get in the way")
    func stale() async throws {
        let office = try await StreetOffice.filled()
        let mine = try await RegistrationWalk.begin(try await office.client())
        let theirs = mine.seen(by: try await office.client())
        let seen = try RegistrationWalk.version(try await mine.get("wife"))
        func send(_ page: String, _ form: String) async throws -> WebClient.Answer {
            try await mine.client.post("\(mine.path)/\(page)", form: form)
        }
        try await theirs.fill("place", "village=990101001001")
        try await theirs.fill("wife", "onFile=yes&name=Theirs")
        let stale = try await send("wife", "onFile=yes&name=Mine&version=\(seen)")
        #expect(stale.status == .conflict)
        #expect(stale.text.contains(">Theirs<") && stale.text.contains(">Mine<"))
        #expect(stale.text.contains("value=\"Mine\""))
        #expect(try await theirs.get("wife").contains("value=\"Theirs\""))
        let inEnglish = try await send(
            "wife?lang=en", hiddenFields(stale.text) + "&again=form&onFile=yes&name=Mine")
        #expect(inEnglish.text.contains(">Theirs<") && inEnglish.text.contains(">Mine<"))
        let now = try RegistrationWalk.version(inEnglish.text)
        _ = try await send("wife", "onFile=yes&name=Mine&version=\(now)")
        #expect(try await theirs.get("wife").contains("value=\"Mine\""))
        #expect(try await send("union", "state=divorced&version=\(seen)").status == .seeOther)
    }

    @Test(
        "People who are registered already are shown before, and the family waits until a person confirmed it"
    )
    func known() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let first = try await RegistrationWalk.begin(client)
        try await first.fillAll()
        let family = try #require(try await first.send().headers[.location])
        let second = try await RegistrationWalk.begin(client)
        try await second.fillAll(household: "W-9")
        let check = try await second.get("check")
        #expect(check.contains("其本人资料以登记册为准"))
        #expect(check.contains("Lan已在登记册中，属于：") && check.contains("href=\"\(family)\""))
        let refused = try await second.send()
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("<a href=\"#known\">"))
        let same = try await second.send("&known=yes")
        #expect(same.status == .conflict || same.status == .unprocessableContent, "one family, once (E20)")
        // The mother with another man: two of three stand in the first family.
        try await second.fill("husband", "onFile=yes&name=Guo")
        try await second.fill("husband-document", "number=990101197903100073")
        let twice = try await second.send("&known=yes")
        #expect(twice.status == .unprocessableContent, "a second marriage beside the first")
        #expect(twice.text.contains("\(second.path)/union#state"))
        try await second.fill("union", "state=divorced")
        let sent = try await second.send("&known=yes")
        #expect(sent.status == .seeOther && sent.headers[.location] != family)
    }

    @Test(
        "A household number that a family of the village has is refused where it is typed, with the way to that family"
    )
    func householdHeld() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let first = try await RegistrationWalk.begin(client)
        try await first.fillAll()
        let family = try #require(try await first.send().headers[.location])
        let second = try await RegistrationWalk.begin(client)
        let refused = try await second.fill("place", "village=990101001001&household=W-1")
        #expect(refused.status == .unprocessableContent && refused.text.contains("<a href=\"#household\">"))
        #expect(refused.text.contains("href=\"\(family)\"") && refused.text.contains("value=\"W-1\""))
        // Another village may have the same number.
        #expect(try await second.fill("place", "village=990101001201&household=W-1").status == .seeOther)
        #expect(try await second.fill("place", "village=990101001001&household=W-2").status == .seeOther)
        // Kept for later it is not done, and the check says it again.
        try await second.fill("place", "village=990101001001&household=W-1", step: "later")
        #expect(
            try await second.get("check?lang=en").contains(
                "A family of this village has this household number"))
    }

    @Test("A draft of another office is not found, and no number of it is in clear in the database")
    func notTheirs() async throws {
        let office = try await StreetOffice.filled()
        let draft = try await RegistrationWalk.begin(try await office.client())
        try await draft.fill("wife", "onFile=yes&name=Lan")
        try await draft.fill("wife-document", "number=\(RegistrationWalk.wife)")
        _ = try await office.store.addActor(
            named: "村干事", role: .clerk, areas: ["990101001001"], by: StreetOffice.account)
        let clerk = try await office.client(signedInAs: "村干事")
        for path in [draft.path, "\(draft.path)/wife", "\(draft.path)/check"] {
            #expect(try await clerk.get(path).status == .notFound)
        }
        for page in ["wife", "income-1", "check", "give-up"] {
            #expect(
                try await clerk.post("\(draft.path)/\(page)", form: "name=x&version=9").status == .notFound)
        }
        #expect(!(try await clerk.get("/register").text.contains(draft.path)))
        let inClear: Bool = try await office.store.act(as: office.actor) {
            try await $0.value(
                "select bool_or(position(\(Array(RegistrationWalk.wife.utf8)) in content) > 0) from families.drafts"
            )
        }
        #expect(!inClear)
        let foreign = try await office.client().post("/register", form: "", [.secFetchSite: "cross-site"])
        #expect(foreign.status == .forbidden)
    }
}
