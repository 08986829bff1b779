import HTTPTypes
import Hummingbird
import Testing

@testable import Web

/// `/metrics`: what the service measures of itself, and nobody's data among it.
@Suite("Measures")
struct MeasureTests {
    private static let number = "990101198106150021"

    @Test("Requests are counted by route, method and status, with the time they took; no path is a label")
    func requests() async throws {
        let client = try WebClient()
        for path in [
            "/health/live", "/health/live", "/\(Self.number)", "/rosters/\(Self.number)?q=\(Self.number)",
        ] {
            _ = try await client.get(path)
        }
        _ = try await client.call(
            try #require(HTTPRequest.Method("X\(Self.number)")), "/health/live", body: .init(buffer: .init()))
        let answer = try await client.get("/metrics")
        #expect(
            answer.status == .ok
                && answer.headers[.contentType]?.hasPrefix("text/plain; version=0.0.4") == true)
        let live = "{method=\"GET\",route=\"/health/live\",status=\"200\""
        #expect(answer.text.contains("guanhuai_request_seconds_count\(live)} 2"))
        #expect(answer.text.contains("guanhuai_request_seconds_bucket\(live),le=\"+Inf\"} 2"))
        #expect(
            answer.text.contains("route=\"/rosters/{id}\"")
                && answer.text.contains("route=\"NotFound\",status=\"404\""))
        #expect(answer.text.contains("method=\"other\""))
        #expect(!answer.text.contains(Self.number))
    }

    @Test("Every line is one of the text format, and buckets only grow")
    func format() async throws {
        let client = try WebClient()
        _ = try await client.get("/health/live")
        let lines = try await client.get("/metrics").text.split(separator: "\n")
        let sample = #/[a-z_]+(?:\{(?:[a-z]+="[^"\\\n]*",?)+\})? [0-9.e+-]+/#
        for line in lines where !line.hasPrefix("# TYPE ") {
            #expect(line.wholeMatch(of: sample) != nil, "\(line)")
        }
        let counts = lines.filter { $0.contains("_bucket") }.compactMap {
            Int($0.split(separator: " ").last ?? "")
        }
        #expect(counts.count == 8 && counts == counts.sorted())
        #expect(lines.contains { $0.hasPrefix("guanhuai_uptime_seconds ") })
        #expect(lines.contains { $0.hasPrefix("guanhuai_build_info{version=") })
    }

    @Test("Only this machine reads it: a name of another host is refused as everywhere")
    func host() async throws {
        let answer = try await WebClient().call(
            .get, "/metrics", body: .init(buffer: .init()), authority: "guanhuai.example")
        #expect(answer.status == .misdirectedRequest)
    }
}
