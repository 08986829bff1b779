import HTTPTypes
import Hummingbird
import Synchronization
import Testing

@testable import Web

@Suite("Requests")
struct RequestTests {
    @Test(
        "A page that shows people asks for the one-time link first, and comes back",
        arguments: [("/help", "/sign-in?next=/help"), ("/", "/sign-in")])
    func signInFirst(path: String, asked: String) async throws {
        let answer = try await WebClient().get(path)
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == asked)
    }

    @Test("Every answer carries the headers that keep strangers out")
    func securityHeaders() async throws {
        let client = try WebClient()
        for path in ["/sign-in", "/health/live", "/no-such-page", "/assets/site.css", "/api/v1/none"] {
            let headers = try await client.get(path).headers
            #expect(headers[.contentSecurityPolicy] == SecurityHeaders.contentSecurityPolicy, "\(path)")
            #expect(headers[.xContentTypeOptions] == "nosniff")
            #expect(headers[.referrerPolicy] == "no-referrer")
            #expect(headers[.xFrameOptions] == "DENY")
            #expect(
                headers[.cacheControl]
                    == (path.contains("assets") ? "public, max-age=31536000, immutable" : "no-store"))
            #expect(headers[.requestID]?.count == 36)
        }
        #expect(!SecurityHeaders.contentSecurityPolicy.contains("unsafe"))
    }

    @Test("A page is found for HEAD as for GET, without its body")
    func head() async throws {
        let answer = try await WebClient().call(.head, "/sign-in", body: RequestBody(buffer: ByteBuffer()))
        #expect(answer.status == .ok)
        #expect(answer.text.isEmpty)
    }

    @Test("An unknown page says so in words, and repeats nothing of the address")
    func notFound() async throws {
        let client = try WebClient()
        let answer = try await client.get(
            "/990101198106150021/%E5%BC%A0%E4%B8%89?q=990101198106150021", [.acceptLanguage: "en"])
        #expect(answer.status == .notFound)
        #expect(answer.text.contains("There is no such page"))
        let main = try #require(answer.text.split(separator: "<main").last)
        #expect(!main.contains("990101198106150021"))
        #expect(!answer.text.contains("张三"))
    }

    @Test("A part of the path that is not text is not found", arguments: ["%FF%FE", "%E5%BC", "%zz"])
    func brokenEncoding(part: String) async throws {
        #expect(try await WebClient().get("/assets/\(part)").status == .notFound)
    }

    @Test("A part of the path is decoded once")
    func decodedOnce() async throws {
        #expect(try await WebClient().get("/assets/site%2Ecss").status == .ok)
        #expect(try await WebClient().get("/assets/site%252Ecss").status == .notFound)
    }

    @Test(
        "A name that leads out of the assets is not found",
        arguments: [
            "/assets/..%2FWebConfiguration.swift", "/assets/%2e%2e%2fWords.swift", "/assets/../Words.swift",
        ])
    func noTraversal(path: String) async throws {
        let status = try await WebClient().get(path).status
        #expect(status == .notFound || status == .badRequest)
    }

    @Test(
        "A request for another host is refused",
        arguments: [
            ("127.0.0.1:8080", true), ("localhost:8080", true), ("[::1]:8080", true), ("LOCALHOST", true),
            ("evil.example", false), ("127.0.0.1.evil.example", false),
            ("localhost.evil.example:8080", false), ("", false),
        ])
    func hosts(authority: String, isOurs: Bool) async throws {
        let answer = try await WebClient().call(
            .get, "/sign-in", body: RequestBody(buffer: ByteBuffer()), authority: authority)
        #expect((answer.status == .ok) == isOurs)
        if !isOurs { #expect(answer.status == .misdirectedRequest) }
    }

    @Test(
        "A form is taken from our own page only",
        arguments: [
            (HTTPFields([HTTPField(name: .secFetchSite, value: "same-origin")]), true),
            (HTTPFields([HTTPField(name: .secFetchSite, value: "cross-site")]), false),
            (HTTPFields([HTTPField(name: .secFetchSite, value: "same-site")]), false),
            (HTTPFields([HTTPField(name: .origin, value: "http://127.0.0.1:8080")]), true),
            (HTTPFields([HTTPField(name: .origin, value: "http://127.0.0.1:9999")]), false),
            (HTTPFields([HTTPField(name: .origin, value: "null")]), false),
            (HTTPFields(), false),
        ])
    func foreignForms(fields: HTTPFields, isTaken: Bool) async throws {
        let client = try WebClient()
        try await client.signIn()
        let answer = try await client.post("/sign-out", form: "", fields)
        #expect(answer.status == (isTaken ? .seeOther : .forbidden))
        #expect(try await client.get("/help").status == (isTaken ? .seeOther : .ok))
    }

    @Test(
        "A body one byte too large is refused, by its announced length and by its bytes",
        arguments: [
            (99, HTTPResponse.Status.ok), (100, .ok), (101, .contentTooLarge),
        ])
    func bodyLimit(size: Int, status: HTTPResponse.Status) async throws {
        let client = try WebClient { $0.bodyLimit = 100 }
        let form = "token=&x=" + String(repeating: "a", count: size - 9)
        #expect(try await client.post("/sign-in", form: form).status == status)
        let announced: HTTPFields = [.secFetchSite: "same-origin", .contentLength: "\(size)"]
        #expect(try await client.post("/sign-in", form: form, announced).status == status)
    }

    @Test("A body that drips is cut off at its deadline")
    func bodyDeadline() async throws {
        let client = try WebClient { $0.bodyDeadline = .milliseconds(50) }
        let (body, source) = RequestBody.makeStream()
        let drip = Task {
            while !Task.isCancelled {
                await source.yield(ByteBuffer(string: "a"))
                try await Task.sleep(for: .milliseconds(5))
            }
        }
        defer { drip.cancel() }
        let fields: HTTPFields = [
            .secFetchSite: "same-origin", .contentType: "application/x-www-form-urlencoded",
        ]
        #expect(try await client.call(.post, "/sign-in", fields, body: body).status == .requestTimeout)
    }

    @Test("The log names the route and never what was asked")
    func log() async throws {
        let log = LogCapture()
        let client = try WebClient(log: log)
        _ = try await client.get("/assets/990101198106150021?q=990101198106150021")
        _ = try await client.get("/sign-in?token=secret-token")
        let lines = log.lines.all.withLock { $0.joined(separator: "\n") }
        #expect(lines.contains("/assets/{name}") || lines.contains("/assets/:name"))
        #expect(!lines.contains("990101198106150021"))
        #expect(!lines.contains("secret-token"))
    }
}

@Suite("Address and form fields")
struct AddressTests {
    @Test("Fields are decoded, plus signs are blanks, broken ones are dropped")
    func decoding() {
        let fields = FormFields("a=%E5%BC%A0+x&b=&c&d=%FF&e=1&e=2&f=%20y%20&g=z%00")
        #expect(fields["a"] == "张 x")
        #expect(fields["b"] == nil)
        #expect(fields["c"] == nil)
        #expect(fields["d"] == nil)
        #expect(fields["g"] == nil)
        #expect(fields["e"] == "2")
        #expect(fields.all("e") == ["1", "2"])
        #expect(fields["f"] == "y")
    }

    @Test("A link to the other language keeps the filters and drops the token")
    func switching() {
        let address = Address(path: "/families", query: "q=%E5%BC%A0&token=abc&lang=zh")
        #expect(address.switching(to: .en) == "/families?q=%E5%BC%A0&lang=en")
    }

    @Test(
        "A page number is from 1 up",
        arguments: [
            (nil, 1), ("1", 1), ("2", 2), ("0", nil), ("-1", nil), ("x", nil), ("1e3", nil), ("9999999", nil),
        ] as [(String?, Int?)])
    func pages(text: String?, page: Int?) {
        let address = Address(path: "/", query: text.map { "page=\($0)" })
        #expect((try? address.page) == page)
    }

    @Test(
        "A list is paged where it is longer than a page",
        arguments: [
            (49, 1, nil, nil), (50, 1, nil, nil), (51, 1, nil, "/f?page=2"), (51, 2, "/f", nil),
            (101, 2, "/f", "/f?page=3"),
        ] as [(Int, Int, String?, String?)])
    func pager(total: Int, page: Int, previous: String?, next: String?) {
        let pager = Pager(
            page: page, size: 50, total: total, address: Address(path: "/f", query: nil),
            words: Words(language: .en))
        #expect(pager?.previousHref == previous)
        #expect(pager?.nextHref == next)
        #expect((pager == nil) == (total <= 50))
    }

    @Test("of more rows than were counted the pager says so and goes on")
    func moreThanCounted() throws {
        let pager = try #require(
            Pager(
                page: 200, size: 50, total: 10_000, isMore: true, address: Address(path: "/f", query: nil),
                words: Words(language: .en)))
        #expect(pager.range == "9,951 to 10,000 of more than 10,000" && pager.nextHref == "/f?page=201")
    }
}
