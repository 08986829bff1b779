import Benefits
import Casework
import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import Rules
import TestSupport
import Testing

@testable import Web

@Suite("API")
struct APITests {
    private static let dossier = """
        {"schema": "guanhuai/dossier/1", "family": {"handling_area": "990101001001", "people": [
        {"key": "wife", "name": "测试·甲", "sex": "female", "born": "1975-06-15", "died": null},
        {"key": "son", "name": "测试·丙", "sex": "male", "born": "2005-04-05", "died": "2019-03-01"}],
        "parentage": [{"child": "son", "parents": ["wife"], "kind": "birth", "from": "2005-04-05"}],
        "complete": ["people", "parentage", "unions", "disabilities"]}}
        """

    private func check(
        _ body: String, _ query: String = "?on=2026-11-25", type: String = "application/json"
    ) async throws -> WebClient.Answer {
        try await WebClient().call(
            .post, "/api/v1/check\(query)", [.contentType: type, .acceptLanguage: "en"],
            body: RequestBody(buffer: ByteBuffer(string: body)))
    }

    @Test("A dossier is answered with each programme's decision and its reasons, and needs no database")
    func decisions() async throws {
        let answer = try await check(Self.dossier)
        #expect(answer.status == .ok)
        let json = try answer.json
        #expect(json["schema"] as? String == "guanhuai/check/1")
        #expect(json["on"] as? String == "2026-11-25")
        let decisions = try #require(json["decisions"] as? [[String: Any]])
        #expect(!decisions.isEmpty)
        for decision in decisions {
            #expect(decision["rule_version"] is String && decision["outcome"] is String)
            #expect(decision["schema"] as? String == "guanhuai/decision/1" && decision["read_out"] is [Any])
            let findings = try #require(decision["findings"] as? [[String: Any]])
            #expect(!findings.isEmpty)
            for finding in findings {
                #expect(["met", "unmet", "unknown"].contains(finding["result"] as? String))
                #expect(finding["text"] is [String: String])
            }
        }
        #expect(!answer.text.contains("测试·甲"))
    }

    @Test("The same dossier gives the same bytes")
    func stable() async throws {
        #expect(try await check(Self.dossier).text == check(Self.dossier).text)
    }

    @Test("Every fault of a dossier is a problem with its place, and repeats nothing that was sent")
    func faults() async throws {
        let broken = Self.dossier.replacing("\"1975-06-15\"", with: "\"1975-02-30\"")
            .replacing("\"sex\": \"male\"", with: "\"990101198106150021\": 1, \"sex\": \"other\"")
        let answer = try await check(broken)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.headers[.contentType] == "application/problem+json")
        let faults = try #require(try answer.json["faults"] as? [[String: Any]])
        #expect(faults.count >= 2)
        #expect(faults.contains { ($0["location"] as? String)?.contains("people[0].born") == true })
        #expect(!answer.text.contains("990101198106150021") && !answer.text.contains("1975-02-30"))
    }

    @Test(
        "What cannot be answered is a problem of its own",
        arguments: [
            ("", "application/json", "urn:guanhuai:problem:day-missing"),
            ("?on=2026-02-30", "application/json", "urn:guanhuai:problem:day-missing"),
            ("?on=2026-11-25&programme=none", "application/json", "urn:guanhuai:problem:programme-unknown"),
            ("?on=1949-10-01&programme=special-support", "application/json", "urn:guanhuai:problem:refused"),
            ("?on=2026-11-25", "text/plain", "urn:guanhuai:problem:media-type"),
        ])
    func problems(query: String, type: String, problem: String) async throws {
        let answer = try await check(Self.dossier, query, type: type)
        #expect(answer.status.kind == .clientError)
        #expect(try answer.json["type"] as? String == problem)
    }

    @Test(
        "What is no JSON, or too deep, is a problem and not a crash",
        arguments: [
            "", "{", "[]", "null", "\u{0}", "{\"schema\": 1}", String(repeating: "[", count: 100_000),
        ])
    func hostile(body: String) async throws {
        #expect(try await check(body).status == .unprocessableContent)
    }

    @Test("A family's decisions need a sign-in, and are those that were stored", .database)
    func stored() async throws {
        let office = try await StreetOffice.filled()
        let home = try await office.home("H0003")
        let path = "/api/v1/families/\(home)/decisions"
        let stranger = try await WebClient(desk: office.desk).get(path)
        #expect(stranger.status == .unauthorized)
        #expect(stranger.headers[.wwwAuthenticate] != nil)
        #expect(try stranger.json["type"] as? String == "urn:guanhuai:problem:sign-in-needed")

        let answer = try await office.client().get(path)
        #expect(answer.status == .ok)
        let json = try answer.json
        #expect(json["family"] as? Int64 == home)
        let decisions = try #require(json["decisions"] as? [[String: Any]])
        let stored = try await office.desk.storedDecisions(of: home, office.caller)
        #expect(decisions.map { $0["outcome"] as? String } == stored.map(\.outcome.rawValue))
        #expect(!decisions.isEmpty)
        #expect(try await office.looks("decisions") >= 2)
    }

    @Test(
        "A family's decisions as known at an instant; one that cannot be read is a 400 with one sentence",
        .database)
    func asKnown() async throws {
        let office = try await StreetOffice.filled()
        let path = "/api/v1/families/\(try await office.home("H0003"))/decisions"
        let client = try await office.client()
        let earlier = try await client.get(path + "?on=2020-01-01").json
        #expect((earlier["decisions"] as? [Any])?.isEmpty == true)
        for asked in ["2999-01-01", "soon", "2026-02-30"] {
            let answer = try await client.get(path + "?as_known=\(asked)", [.acceptLanguage: "en"])
            #expect(answer.status == .badRequest)
            #expect(try answer.json["type"] as? String == "urn:guanhuai:problem:bad-instant")
            #expect(try answer.json["detail"] as? String == KnowledgeFault().text.en)
            #expect(!answer.text.contains(asked))
        }
        #expect(try await client.get(path + "?on=2026-02-30").status == .badRequest)
        let page = "/families/\(try await office.home("H0003"))"
        #expect(try await client.get(page + "?as_known=2999-01-01").status == .badRequest)
    }

    @Test("A field of the query that nobody reads is refused, never left out", .database)
    func unknownFields() async throws {
        let office = try await StreetOffice.filled()
        let path = "/api/v1/families/\(try await office.home("H0003"))"
        let client = try await office.client()
        for read in ["decisions", "facts", "history"] {
            #expect(try await client.get("\(path)/\(read)?on=2026-01-01&lang=en").status == .ok)
            for query in ["day=2026-01-01", "on=2026-01-01&foo=bar", "as-known=2026-01-01", "On=2026-01-01"] {
                let answer = try await client.get("\(path)/\(read)?\(query)")
                #expect(answer.status == .badRequest, "\(read) \(query)")
                #expect(try answer.json["type"] as? String == "urn:guanhuai:problem:unknown-name")
            }
            let twice = try await client.get("\(path)/\(read)?on=2026-01-01&on=2026-02-01")
            #expect(try twice.json["type"] as? String == "urn:guanhuai:problem:repeated-name", "\(read)")
        }
        #expect(try await check(Self.dossier, "?on=2026-11-25&program=none").status == .badRequest)
    }

    @Test("A database that is gone is a page and a problem that say so, and the log names the kind only")
    func databaseGone() async throws {
        let log = LogCapture()
        let client = try WebClient(log: log)
        try await client.signIn()
        let page = try await client.get("/", [.acceptLanguage: "en"])
        #expect(page.status == .serviceUnavailable)
        #expect(page.text.contains("The database does not answer"))
        #expect(page.text.contains("<code>"))
        let api = try await client.get("/api/v1/families/1/decisions")
        #expect(api.status == .serviceUnavailable)
        #expect(try api.json["type"] as? String == "urn:guanhuai:problem:not-ready")
        #expect(!page.text.contains("nonexistent") && !api.text.contains("nonexistent"))
    }
}
