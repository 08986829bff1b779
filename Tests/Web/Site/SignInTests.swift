import HTTPTypes
import Hummingbird
import Synchronization
import Testing

@testable import Web

@Suite("Sign-in")
struct SignInTests {
    @Test("A link opens once; the second time the page says what to do")
    func singleUse() async throws {
        let client = try WebClient()
        let token = client.sessions.makeLink(for: "王干事")
        let first = try await client.get("/sign-in?token=\(token)")
        #expect(first.status == .ok)
        #expect(first.text.contains("您好，王干事"))
        #expect(try await client.get("/help").status == .ok)

        let other = try WebClient(sessions: client.sessions)
        let second = try await other.get("/sign-in?token=\(token)")
        #expect(second.status == .forbidden)
        #expect(second.text.contains("要一个新的"))
        #expect(try await other.get("/help").status == .seeOther)
    }

    @Test(
        "An error page keeps the menu of who is signed in, and shows nobody's name to a request from elsewhere"
    )
    func errorPages() async throws {
        let client = try WebClient()
        #expect(try await !client.get("/no-such-page").text.contains("<nav class=\"menu\""))
        _ = try await client.get("/sign-in?token=\(client.sessions.makeLink(for: "王干事"))")
        let missing = try await client.get("/no-such-page")
        #expect(missing.status == .notFound)
        #expect(missing.text.contains("<nav class=\"menu\"") && missing.text.contains("王干事"))
        let foreign = try await client.post("/sign-out", form: "", [.secFetchSite: "cross-site"])
        #expect(foreign.status == .forbidden)
        #expect(!foreign.text.contains("<nav class=\"menu\"") && !foreign.text.contains("王干事"))
    }

    @Test("Texts about signing in speak of nothing that a person at a browser cannot do")
    func words() {
        for language in Language.allCases {
            for key in [
                "sign-in.why", "sign-in.how", "sign-in.refused-why", "sign-in.ended",
                "error.sign-in-needed.advice",
                "error.link-not-valid.advice",
            ] {
                let text = Words(language: language)(key)
                for word in ["Ctrl", "终端", "terminal", "重新启动", "start it again", "Start the service"] {
                    #expect(!text.contains(word), "\(key)")
                }
            }
        }
    }

    @Test("A wrong link opens nothing and is not repeated", arguments: ["x", "", "%00", "0123456789abcdef"])
    func wrong(token: String) async throws {
        let client = try WebClient()
        _ = client.sessions.makeLink(for: "clerk")
        let answer = try await client.get("/sign-in?token=\(token)")
        // What cannot be read is refused as any address that cannot.
        #expect(answer.status == (token.isEmpty ? .ok : token == "%00" ? .badRequest : .forbidden))
        #expect(try await client.get("/help").status == .seeOther)
    }

    @Test("The cookie is strict, not readable by scripts, and holds no name")
    func cookie() async throws {
        let client = try WebClient()
        let answer = try await client.get("/sign-in?token=\(client.sessions.makeLink(for: "clerk"))")
        let cookie = try #require(
            answer.headers[values: .setCookie].first { $0.hasPrefix("guanhuai_session=") })
        #expect(
            cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/"))
        #expect(!cookie.contains("clerk"))
    }

    @Test("A look ahead does not use the link up", arguments: ["HEAD", "Sec-Purpose", "Purpose"])
    func prefetch(kind: String) async throws {
        let client = try WebClient()
        let path = "/sign-in?token=\(client.sessions.makeLink(for: "clerk"))"
        if let name = HTTPField.Name(kind), kind != "HEAD" {
            _ = try await client.get(path, [name: "prefetch"])
        } else {
            _ = try await client.call(.head, path, body: RequestBody(buffer: ByteBuffer()))
        }
        #expect(try await client.get("/help").status == .seeOther)
        _ = try await client.get(path)
        #expect(try await client.get("/help").status == .ok)
    }

    @Test("A pasted link signs in, whole or only its token")
    func pasted() async throws {
        for prefix in ["", "http://127.0.0.1:8080/sign-in?token=", "  http://localhost:8080/sign-in?token="] {
            let client = try WebClient()
            let token = client.sessions.makeLink(for: "clerk")
            let text = (prefix + token).replacing("/", with: "%2F").replacing(" ", with: "+")
            #expect(try await client.post("/sign-in", form: "token=\(text)").status == .ok)
            #expect(try await client.get("/help").status == .ok)
        }
    }

    @Test("Signing out ends the session, not only the cookie")
    func signOut() async throws {
        let client = try WebClient()
        let token = client.sessions.makeLink(for: "clerk")
        let opened = try await client.get("/sign-in?token=\(token)")
        let cookie = try #require(opened.headers[values: .setCookie].first?.split(separator: ";").first)
        #expect(try await client.post("/sign-out", form: "").status == .seeOther)
        let other = try WebClient(sessions: client.sessions)
        #expect(try await other.get("/help", [.cookie: String(cookie)]).status == .seeOther)
    }

    @Test(
        "A session ends after its idle time and after its longest time",
        arguments: [
            ([1799], true), ([1800], true), ([1801], false),
            (Array(repeating: 1800, count: 24), true), (Array(repeating: 1800, count: 24) + [1], false),
        ])
    func ends(pauses: [Int], isOpen: Bool) throws {
        let clock = TestClock()
        let sessions = Sessions(now: clock.now)
        let secret = try #require(sessions.open(token: sessions.makeLink(for: "clerk"))).secret
        var session: Session?
        for pause in pauses {
            clock.advance(by: .seconds(pause))
            session = sessions.session(secret: secret)
        }
        #expect((session != nil) == isOpen)
    }

    @Test("A link waits a day and no longer", arguments: [(86_399, true), (86_400, true), (86_401, false)])
    func linkAge(seconds: Int, opens: Bool) {
        let clock = TestClock()
        let sessions = Sessions(now: clock.now)
        let token = sessions.makeLink(for: "clerk")
        clock.advance(by: .seconds(seconds))
        #expect((sessions.open(token: token) != nil) == opens)
    }

    @Test(
        "The pages are for this machine only",
        arguments: [
            ("127.0.0.1", true), ("::1", true), ("localhost", true), ("0.0.0.0", false), ("::", false),
            ("192.168.1.2", false),
        ])
    func loopback(host: String, isAllowed: Bool) {
        #expect(((try? WebConfiguration(host: host)) != nil) == isAllowed)
    }
}

/// A monotonic clock that moves when told.
final class TestClock: Sendable {
    private let instant = Mutex(ContinuousClock.now)

    var now: @Sendable () -> ContinuousClock.Instant { { self.instant.withLock { $0 } } }

    func advance(by duration: Duration) { instant.withLock { $0 = $0.advanced(by: duration) } }
}
