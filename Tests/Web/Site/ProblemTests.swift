import HTTPTypes
import Hummingbird
import Testing

@testable import Web

@Suite("API problems and health")
struct ProblemTests {
    @Test("An unknown API address is a problem document, without the address")
    func notFound() async throws {
        let answer = try await WebClient().get(
            "/api/v1/families/990101198106150021/nothing", [.acceptLanguage: "en"])
        #expect(answer.status == .notFound)
        #expect(answer.headers[.contentType] == "application/problem+json")
        let problem = try answer.json
        #expect(problem["type"] as? String == "urn:guanhuai:problem:not-found")
        #expect(problem["status"] as? Int == 404)
        #expect(problem["title"] as? String == "There is no such page")
        #expect((problem["instance"] as? String)?.hasPrefix("urn:uuid:") == true)
        #expect(!answer.text.contains("990101198106150021"))
    }

    @Test("Every error has a title and advice in both languages")
    func words() {
        let all: [SiteError] = [
            .notFound, .signInNeeded, .linkNotValid, .notAllowed, .foreignForm, .foreignHost, .badRequest,
            .badFilter, .unknownName(nil), .repeatedName("on"), .badInstant, .tooLarge, .tooSlow, .conflict,
            .notReady, .broken,
        ]
        for error in all {
            for language in Language.allCases {
                let words = Words(language: language)
                #expect(words.known("error.\(error.code).title") != nil, "\(error)")
                #expect(words.known("error.\(error.code).advice") != nil, "\(error)")
            }
        }
    }

    @Test("An error from elsewhere becomes one of ours, and never its text")
    func mapping() {
        #expect(SiteError(HTTPError(.notFound)) == .notFound)
        #expect(SiteError(HTTPError(.contentTooLarge)) == .tooLarge)
        #expect(SiteError(HTTPError(.unprocessableContent, message: "990101198106150021")) == .badRequest)
        #expect(SiteError(CocoaLikeError()) == .broken)
    }

    private struct CocoaLikeError: Error {}

    @Test(
        "Live is always yes; ready says whether people can be answered",
        arguments: [
            (WebDependencies.Readiness.ready, HTTPResponse.Status.ok),
            (.databaseUnreachable, .serviceUnavailable), (.migrationsBehind, .serviceUnavailable),
        ])
    func health(readiness: WebDependencies.Readiness, status: HTTPResponse.Status) async throws {
        let client = try WebClient(readiness: readiness)
        #expect(try await client.get("/health/live").status == .ok)
        let ready = try await client.get("/health/ready")
        #expect(ready.status == status)
        #expect(
            ready.headers[.contentType] == (status == .ok ? "application/json" : "application/problem+json"))
    }
}
