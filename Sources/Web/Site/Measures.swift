import Hummingbird
import Synchronization

/// What the service measures of itself since it started: how many requests came and how long they took, by the address as
/// it is routed. Nothing that a person typed is a label: no path, no number, no name.
final class Measures: Sendable {
    /// What is counted together.
    private struct Key: Hashable, Comparable {
        let route: String
        let method: String
        let status: Int

        static func < (left: Key, right: Key) -> Bool {
            (left.route, left.method, left.status) < (right.route, right.method, right.status)
        }

        var labels: String { "method=\"\(method)\",route=\"\(route)\",status=\"\(status)\"" }
    }

    /// How long requests took: how many of them within each limit, and all together.
    private struct Times {
        var within = [Int](repeating: 0, count: Measures.limits.count)
        var count = 0
        var seconds = 0.0
    }

    /// Seconds within which a request is answered: a page, a list, a file.
    private static let limits = [0.01, 0.05, 0.1, 0.5, 1, 5, 30]
    private static let methods: Set<HTTPRequest.Method> = [.get, .head, .post]

    private let times = Mutex<[Key: Times]>([:])
    private let started = ContinuousClock.now

    /// - Parameter route: as it is routed; "NotFound" for an address that is not.
    func count(_ method: HTTPRequest.Method, route: String, status: Int, seconds: Double) {
        let known = Self.methods.contains(method) ? method.rawValue : "other"
        let key = Key(route: route, method: known, status: status)
        times.withLock { times in
            var time = times[key] ?? Times()
            for (place, limit) in Self.limits.enumerated() where seconds <= limit { time.within[place] += 1 }
            time.count += 1
            time.seconds += seconds
            times[key] = time
        }
    }

    /// Prometheus text format, version 0.0.4.
    func response(connections: WebDependencies.Connections?, version: String) -> Response {
        var lines = [
            "# TYPE guanhuai_build_info gauge", "guanhuai_build_info{version=\"\(version)\"} 1",
            "# TYPE guanhuai_uptime_seconds gauge",
            "guanhuai_uptime_seconds \(Int((ContinuousClock.now - started) / .seconds(1)))",
        ]
        if let connections {
            lines += [
                "# TYPE guanhuai_database_connections gauge",
                "guanhuai_database_connections{state=\"used\"} \(connections.used)",
                "guanhuai_database_connections{state=\"idle\"} \(connections.idle)",
                "# TYPE guanhuai_database_waiting gauge", "guanhuai_database_waiting \(connections.waiting)",
            ]
        }
        lines.append("# TYPE guanhuai_request_seconds histogram")
        for (key, time) in times.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            let name = "guanhuai_request_seconds"
            for (limit, count) in zip(Self.limits, time.within) {
                lines.append("\(name)_bucket{\(key.labels),le=\"\(limit)\"} \(count)")
            }
            lines += [
                "\(name)_bucket{\(key.labels),le=\"+Inf\"} \(time.count)",
                "\(name)_sum{\(key.labels)} \(time.seconds)", "\(name)_count{\(key.labels)} \(time.count)",
            ]
        }
        return Response(
            status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: lines.joined(separator: "\n") + "\n")))
    }
}
