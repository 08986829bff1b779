import Testing

@testable import Casework

@Suite("Work beside requests")
struct LongWorkTests {
    private typealias Work = LongWork<String, Int, String>

    private struct Failed: Error {}

    /// Ends when it is told to.
    private struct Gate: Sendable {
        private let stream: AsyncStream<Void>
        let open: @Sendable () -> Void

        init() {
            let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
            self.stream = stream
            open = { continuation.finish() }
        }

        func wait() async { for await _ in stream {} }
    }

    private static func settled(_ work: Work, _ key: String) async throws -> Work.State? {
        try await work.settle(key, patience: .seconds(60))
    }

    @Test("It says how far it is, is not started twice at once, and what it came to stays")
    func once() async throws {
        let (work, gate) = (Work(), Gate())
        work.start("a", at: 0) { reached in
            reached(7)
            await gate.wait()
            return "first"
        }
        work.start("a", at: 0) { _ in "second" }
        while true {
            guard case .running(let step) = work.state("a") else { throw Failed() }
            if step == 7 { break }
            await Task.yield()
        }
        work.forget("a")
        let waited = try await work.settle("a", patience: .milliseconds(1))
        guard case .running(7) = waited else { throw Failed() }
        gate.open()
        guard case .done("first") = try await Self.settled(work, "a") else { throw Failed() }
        guard case .done("first") = work.state("a") else { throw Failed() }
        work.forget("a")
        #expect(work.state("a") == nil)
        work.start("a", at: 0) { _ in "second" }
        guard case .done("second") = try await Self.settled(work, "a") else { throw Failed() }
    }

    @Test("What it failed with is kept, and it can be started again")
    func failure() async throws {
        let work = Work()
        work.start("a", at: 0) { _ in throw Failed() }
        guard case .failed(is Failed) = try await Self.settled(work, "a") else { throw Failed() }
        work.start("a", at: 0) { _ in "again" }
        guard case .done("again") = try await Self.settled(work, "a") else { throw Failed() }
    }

    @Test("Only so many results are remembered, the latest; what runs is never forgotten")
    func bounded() async throws {
        let (work, gate) = (Work(most: 2), Gate())
        work.start("running", at: 0) { _ in
            await gate.wait()
            return ""
        }
        for key in ["a", "b", "c"] {
            work.start(key, at: 0) { _ in key }
            _ = try await Self.settled(work, key)
        }
        #expect(work.state("a") == nil && work.state("b") != nil && work.state("c") != nil)
        guard case .running = work.state("running") else { throw Failed() }
        gate.open()
        _ = try await Self.settled(work, "running")
    }
}
