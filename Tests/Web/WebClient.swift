import Casework
import CivilCalendar
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Synchronization
import Testing

@testable import Web

/// Calls the application's responder in memory, as a browser on this machine would: same host, cookies kept.
struct WebClient {
    let responder: RouterResponder<SiteContext>
    let sessions: Sessions
    private let cookies = Cookies()
    private let logger: Logger

    init(
        desk: Desk? = nil, readiness: WebDependencies.Readiness = .ready, sessions: Sessions = Sessions(),
        log: LogCapture? = nil, configure: (inout WebConfiguration) -> Void = { _ in }
    ) throws {
        var logger = Logger(label: "test") { _ in log ?? SwiftLogNoOpLogHandler() as any LogHandler }
        logger.logLevel = log == nil ? .critical : .trace
        var configuration = try WebConfiguration(port: 0)
        configure(&configuration)
        let dependencies = WebDependencies(
            desk: try desk ?? .withoutDatabase, sessions: sessions, readiness: { readiness },
            today: { testDay }, logger: logger)
        responder = try buildApplication(dependencies: dependencies, configuration: configuration).responder
        self.sessions = sessions
        self.logger = logger
    }

    /// Every address that is routed, with how it is asked.
    static func routes() throws -> [(method: HTTPRequest.Method, path: String)] {
        let dependencies = WebDependencies(
            desk: try .withoutDatabase, sessions: Sessions(), readiness: { .ready }, today: { testDay },
            logger: Logger(label: "test"))
        let router = try makeRouter(dependencies: dependencies, configuration: try WebConfiguration(port: 0))
        return router.routes.map { (method: $0.method, path: $0.path.description) }
    }

    /// Signs in as the given actor, as a person does: by opening the link.
    func signIn(as actor: String = "village-clerk") async throws {
        let answer = try await get("/sign-in?token=\(sessions.makeLink(for: actor))")
        #expect(answer.status == .ok)
    }

    func get(_ path: String, _ fields: HTTPFields = [:]) async throws -> Answer {
        try await call(.get, path, fields, body: RequestBody(buffer: ByteBuffer()))
    }

    /// A page that renews itself while work goes on, once it is done.
    func settled(_ path: String) async throws -> Answer {
        for _ in 0..<600 {
            let answer = try await get(path)
            if answer.headers[.refresh] == nil { return answer }
            try await Task.sleep(for: .milliseconds(50))
        }
        return try await get(path)
    }

    /// Posts a form from one of our own pages, unless the fields say otherwise.
    func post(_ path: String, form: String, _ fields: HTTPFields? = nil) async throws -> Answer {
        var fields = fields ?? [.secFetchSite: "same-origin"]
        fields[.contentType] = fields[.contentType] ?? "application/x-www-form-urlencoded"
        return try await call(.post, path, fields, body: RequestBody(buffer: ByteBuffer(string: form)))
    }

    func call(
        _ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields = [:], body: RequestBody,
        authority: String = "127.0.0.1:8080"
    ) async throws -> Answer {
        var fields = fields
        if let cookie = cookies.field { fields[.cookie] = cookie }
        let request = Request(
            head: .init(
                method: method, scheme: "http", authority: authority, path: path, headerFields: fields),
            body: body)
        let response = try await responder.respond(to: request, context: SiteContext(logger: logger))
        cookies.keep(response.headers[values: .setCookie])
        let collected = Collected()
        try await response.body.write(collected)
        return Answer(
            status: response.status, headers: response.headers, bytes: collected.bytes.withLock { $0 })
    }

    /// A file that leaves by a page.
    func bytes(_ path: String) async throws -> [UInt8] {
        let answer = try await get(path)
        #expect(answer.status == .ok && answer.headers[.contentDisposition]?.hasPrefix("attachment") == true)
        #expect(answer.headers[.cacheControl] == "no-store")
        return answer.bytes
    }

    /// An answer, whole.
    struct Answer {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }

        /// The hidden fields of the forms on a page, to be sent back as a browser does.
        var hiddenFields: String {
            text.matches(of: #/<input type="hidden" name="([^"]*)" value="([^"]*)">/#).map {
                "\($0.1)=\(String($0.2).formEncoded.replacing("&amp;", with: "%26"))"
            }.joined(separator: "&")
        }

        var json: [String: Any] {
            get throws {
                try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            }
        }
    }

    /// Keeps what Set-Cookie said, and forgets what expired at once.
    private final class Cookies: Sendable {
        private let values = Mutex<[String: String]>([:])

        var field: String? {
            values.withLock { values in
                values.isEmpty ? nil : values.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
            }
        }

        func keep(_ fields: [String]) {
            values.withLock { values in
                for field in fields {
                    let parts = field.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
                    let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                    values[String(pair[0])] = parts.contains("Max-Age=0") ? nil : String(pair[1])
                }
            }
        }
    }
}

extension String {
    /// As a browser sends a value; separators of a form stay.
    var formEncoded: String {
        let kept = CharacterSet(charactersIn: "!"..."~").subtracting(CharacterSet(charactersIn: "+%"))
        return addingPercentEncoding(withAllowedCharacters: kept) ?? self
    }
}

/// The body of an answer as it is written.
private final class Collected: ResponseBodyWriter, Sendable {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: ByteBuffer) async throws { bytes.withLock { $0 += Array(buffer: buffer) } }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// Keeps log lines, to see what they do not say.
struct LogCapture: LogHandler {
    final class Lines: Sendable {
        let all = Mutex<[String]>([])
    }

    let lines = Lines()
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        lines.all.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") }
    }
}

let testDay = CivilDate(iso: "2026-11-25") ?? CivilDate(dayNumber: 0)

extension String {
    /// As a browser sends a form: names and values percent-encoded, separators kept.
    var encodedForm: String {
        addingPercentEncoding(withAllowedCharacters: .init(charactersIn: "!"..."~")) ?? self
    }
}

/// The hidden fields of the form on a page, to be sent back as a browser does.
func hiddenFields(_ text: String) -> String {
    text.matches(of: #/<input type="hidden" name="([^"]*)" value="([^"]*)">/#).map {
        "\($0.1)=\($0.2.replacing("&amp;", with: "%26"))"
    }.joined(separator: "&")
}
