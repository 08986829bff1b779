import Glibc

/// A program started by a test, which a test may also kill.
final class Command: Sendable {
    let process: pid_t

    private struct NotStarted: Error {}

    /// The benchmark's executable, built beside the tests.
    static var benchmark: String? {
        var folder = CommandLine.arguments[0]
        while let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
            folder = String(folder[..<slash])
            let candidate = folder + "/bench-postgres"
            var status = stat()
            if stat(candidate, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(candidate, X_OK) == 0
            {
                return candidate
            }
        }
        return nil
    }

    init(_ line: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        let words = line.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var started = pid_t()
        guard posix_spawn(&started, line[0], &actions, nil, words, environ) == 0 else { throw NotStarted() }
        process = started
    }

    func send(_ signal: Int32) {
        kill(process, signal)
    }

    /// The exit status, or minus the signal it died of; asks again and again, so that no thread is blocked.
    func end() async throws -> Int32 {
        while true {
            if let status = endedStatus() { return status }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// Nil while it runs; otherwise as ``end()``, once.
    func endedStatus() -> Int32? {
        var status: Int32 = 0
        // WNOHANG: asks and goes on, so no thread waits here.
        guard waitpid(process, &status, WNOHANG) == process else { return nil }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
    }
}
