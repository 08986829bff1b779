import Casework
import Foundation
import HTTPTypes
import Hummingbird
import Postgres
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Pages on which a family is registered", .database)
struct RegistrationPageTests {
    private static let wife = "990101198106150021"
    private static let husband = "990101197903100030"
    private static let son = "990101200504050018"

    /// A person as a page of theirs sends one.
    private static func person(_ name: String, _ number: String, _ more: String) -> String {
        "name=\(name)&number=\(number)&\(more)"
    }

    private static let sections: [(section: String, form: String)] = [
        ("place", "village=990101001001&household=W-1"),
        ("wife", person("Lan", wife, "onFile=yes&living=yes&register=rural")),
        ("husband", person("Jian", husband, "onFile=yes&living=yes")),
        ("children", "ever=1&alive=0"),
        ("child-1", person("Ming", son, "manner=birth&living=no&died=2019-08-20")),
        ("union", "state=first-marriage&since=2003-05-01"),
        ("certificate", "held=held&paper=GR-0001&issued=2006-04-01"),
        ("circumstances", "size=2&income=1200.50"),
        ("contact", "phone=13900010001"),
    ]

    private func begin(_ client: WebClient) async throws -> String {
        let begun = try await client.post("/register", form: "")
        #expect(begun.status == .seeOther)
        return try #require(begun.headers[.location])
    }

    private func version(_ text: String) throws -> String {
        String(try #require(text.firstMatch(of: #/name="version" value="(\d+)"/#)).1)
    }

    @discardableResult
    private func fill(
        _ client: WebClient, _ draft: String, _ section: String, _ form: String
    ) async throws -> WebClient.Answer {
        let seen = try version(try await client.get("\(draft)/\(section)").text)
        return try await client.post("\(draft)/\(section)", form: "\(form)&version=\(seen)&step=continue")
    }

    private func fillAll(_ client: WebClient, _ draft: String) async throws {
        for (section, form) in Self.sections {
            let answer = try await fill(client, draft, section, form)
            #expect(answer.status == .seeOther, "\(section): \(answer.text)")
        }
    }

    private func send(_ client: WebClient, _ draft: String, _ more: String = "") async throws
        -> WebClient.Answer
    {
        let seen = try version(try await client.get("\(draft)/check").text)
        return try await client.post("\(draft)/check", form: "version=\(seen)\(more)")
    }

    @Test("A family filled in page by page is registered once, with what its numbers say, and is found")
    func registered() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let draft = try await begin(client)
        #expect(try await client.get("/register").text.contains("href=\"\(draft)\""))
        let empty = try await client.get("\(draft)/check").text
        #expect(!empty.contains("登记这个家庭") && empty.contains("href=\"\(draft)/wife#onFile\""))
        try await fillAll(client, draft)
        let tasks = try await client.get(draft).text
        #expect(tasks.contains("已完成 9 项，共 9 项。"))
        let check = try await client.get("\(draft)/check").text
        #expect(check.contains("1981-06-15") && check.contains("990101********0021"))
        #expect(!check.contains(Self.wife) && !check.contains("13900010001"))
        let seen = try version(check)
        let sent = try await client.post("\(draft)/check", form: "version=\(seen)")
        #expect(sent.status == .seeOther)
        let family = try #require(sent.headers[.location])
        let again = try await client.post("\(draft)/check", form: "version=\(seen)")
        #expect(again.headers[.location] == family)
        #expect(try await client.get(draft).headers[.location] == family)
        let text = try await client.get(family).text
        #expect(text.contains("Lan、Jian 家庭") && text.contains("W-1") && text.contains("2019年8月20日去世"))
        #expect(try await client.get("/families?q=W-1").text.contains("href=\"\(family)\""))
        #expect(try await client.get("\(family)/history").text.contains("登记：登记为新家庭"))
        #expect(!(try await client.get("/register").text.contains("href=\"\(draft)\"")))
    }

    @Test("What is wrong is said beside its field, is kept as typed, and holds the family back")
    func faults() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let draft = try await begin(client)
        let wrong: [(section: String, form: String, field: String, kept: String)] = [
            ("place", "household=W-2", "village", "value=\"W-2\""),
            ("place", "village=990101009999", "village", "id=\"village\""),
            ("wife", "name=Lan", "onFile", "value=\"Lan\""),
            ("wife", "onFile=yes&name=Lan&living=yes", "number", "value=\"Lan\""),
            ("wife", "onFile=yes&name=Lan&number=990101198106150022&living=yes", "number", "150022"),
            (
                "wife", "onFile=yes&name=Lan&number=\(Self.wife)&born=1981-06-16&living=yes", "born",
                "1981-06-16"
            ),
            ("wife", "onFile=yes&name=Jian&number=\(Self.husband)&living=yes", "number", "value=\"Jian\""),
            (
                "wife", "onFile=yes&name=Lan&number=\(Self.wife)&living=no&died=1970-01-01", "died",
                "1970-01-01"
            ),
            ("wife", "onFile=yes&name=Lan&cause=unregistered&living=yes", "born", "value=\"Lan\""),
            ("children", "ever=one&alive=0", "ever", "value=\"one\""),
            ("children", "ever=1&alive=2", "alive", "value=\"2\""),
            ("child-1", "name=Ming&number=\(Self.son)&living=yes", "manner", "value=\"Ming\""),
            (
                "child-1", "name=Ming&number=\(Self.son)&manner=birth&living=yes&sex=female", "sex",
                "value=\"female\" checked"
            ),
            ("union", "since=2003-05-01", "state", "value=\"2003-05-01\""),
            ("union", "state=divorced&since=2003-05-01&ended=2003-01-01", "ended", "2003-01-01"),
            ("certificate", "held=held", "paper", "value=\"held\" checked"),
            ("circumstances", "income=much", "income", "value=\"much\""),
            ("contact", "phone=12", "phone", "value=\"12\""), ("contact", "bank=ICBC", "account", "ICBC"),
        ]
        for (section, form, field, kept) in wrong {
            let answer = try await fill(client, draft, section, form)
            #expect(answer.status == .unprocessableContent, "\(section)?\(form)")
            #expect(answer.text.contains("<a href=\"#\(field)\">"), "\(section)?\(form)")
            // Also for whoever comes back later.
            let later = try await client.get("\(draft)/\(section)").text
            #expect(later.contains(kept) && later.contains("<a href=\"#\(field)\">"), "\(section)?\(form)")
        }
        #expect(!(try await client.get("\(draft)/check").text.contains("登记这个家庭")))
        #expect(try await client.post("\(draft)/check", form: "version=1").status == .conflict)
    }

    @Test("A page saved for later keeps what is wrong and goes back to the list; a child can be removed")
    func later() async throws {
        let client = try await StreetOffice.filled().client()
        let draft = try await begin(client)
        let answer = try await client.post("\(draft)/wife", form: "name=Lan&version=1&step=later")
        #expect(answer.headers[.location] == draft)
        #expect(try await client.get(draft).text.contains("需要补充"))
        try await fill(client, draft, "child-1", "name=Ming")
        let children = try await client.get("\(draft)/children").text
        #expect(children.contains("Ming") && children.contains("\(draft)/child-2"))
        let seen = try version(try await client.get("\(draft)/child-1").text)
        _ = try await client.post("\(draft)/child-1", form: "step=remove&version=\(seen)")
        #expect(!(try await client.get("\(draft)/children").text.contains("Ming")))
        _ = try await client.post("\(draft)/give-up", form: "")
        #expect(try await client.get(draft).status == .notFound)
    }

    @Test("Where somebody else changed the page, both versions are shown; other pages do not get in the way")
    func stale() async throws {
        let office = try await StreetOffice.filled()
        let (mine, theirs) = (try await office.client(), try await office.client())
        let draft = try await begin(mine)
        let seen = try version(try await mine.get("\(draft)/wife").text)
        try await fill(theirs, draft, "place", "village=990101001001")
        try await fill(theirs, draft, "wife", "onFile=yes&name=Theirs")
        let stale = try await mine.post("\(draft)/wife", form: "onFile=yes&name=Mine&version=\(seen)")
        #expect(stale.status == .conflict)
        #expect(stale.text.contains(">Theirs<") && stale.text.contains(">Mine<"))
        #expect(stale.text.contains("value=\"Mine\""))
        #expect(try await theirs.get("\(draft)/wife").text.contains("value=\"Theirs\""))
        let now = try version(stale.text)
        _ = try await mine.post("\(draft)/wife", form: "onFile=yes&name=Mine&version=\(now)")
        #expect(try await theirs.get("\(draft)/wife").text.contains("value=\"Mine\""))
        let other = try await mine.post("\(draft)/union", form: "state=divorced&version=\(seen)")
        #expect(other.status == .seeOther)
    }

    @Test(
        "People who are registered already are shown before, and the family waits until a person confirmed it"
    )
    func known() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let first = try await begin(client)
        try await fillAll(client, first)
        let family = try #require(try await send(client, first).headers[.location])
        let second = try await begin(client)
        try await fillAll(client, second)
        let check = try await client.get("\(second)/check").text
        #expect(check.contains("Lan已在登记册中，属于：") && check.contains("href=\"\(family)\""))
        let refused = try await send(client, second)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("<a href=\"#known\">"))
        try await fill(client, second, "place", "village=990101001001&household=W-9")
        let sent = try await send(client, second, "&known=yes")
        #expect(sent.status == .seeOther && sent.headers[.location] != family)
    }

    @Test("A draft of another office is not found, and no number of it is in clear in the database")
    func notTheirs() async throws {
        let office = try await StreetOffice.filled()
        let draft = try await begin(try await office.client())
        try await fill(try await office.client(), draft, "wife", "onFile=yes&name=Lan&number=\(Self.wife)")
        _ = try await office.store.addActor(
            named: "村干事", role: .clerk, areas: ["990101001001"], by: StreetOffice.account)
        let clerk = try await office.client(signedInAs: "村干事")
        for path in [draft, "\(draft)/wife", "\(draft)/check"] {
            #expect(try await clerk.get(path).status == .notFound)
        }
        for path in ["\(draft)/wife", "\(draft)/check", "\(draft)/give-up"] {
            #expect(try await clerk.post(path, form: "name=x&version=9").status == .notFound)
        }
        #expect(!(try await clerk.get("/register").text.contains(draft)))
        let inClear: Bool = try await office.store.act(as: office.actor) {
            try await $0.value(
                "select bool_or(position(\(Array(Self.wife.utf8)) in content) > 0) from families.drafts")
        }
        #expect(!inClear)
        let foreign = try await office.client().post("/register", form: "", [.secFetchSite: "cross-site"])
        #expect(foreign.status == .forbidden)
    }
}
