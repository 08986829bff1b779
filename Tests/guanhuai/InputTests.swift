import Foundation
import Testing

@Suite("What a command reads", .serialized)
struct InputTests {
    @Test(
        "One that waits for a pipe that nobody writes to ends at the first signal",
        arguments: [SIGTERM, SIGINT])
    func pipe(_ signal: Int32) async throws {
        let pipe = NSTemporaryDirectory() + "gh-pipe-\(UUID().uuidString)"
        try #require(mkfifo(pipe, 0o600) == 0)
        defer { unlink(pipe) }
        let process = Process()
        process.executableURL = CommandRun.executable
        process.arguments = ["check", "--dossier", pipe, "--on", "2026-11-25"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let (ended, end) = AsyncStream<Void>.makeStream()
        process.terminationHandler = { _ in end.finish() }
        try process.run()
        // A pipe can be opened for writing once somebody reads it.
        var writer = Int32(-1)
        while writer < 0, process.isRunning {
            writer = open(pipe, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
            if writer < 0 { try await Task.sleep(for: .milliseconds(20)) }
        }
        defer { close(writer) }
        kill(process.processIdentifier, signal)
        for await _ in ended {}
        #expect(process.terminationReason == .exit && process.terminationStatus == 130)
    }

    @Test("What has no end is refused, as a file and as a device")
    func endless() async throws {
        let run = try await CommandRun.run("check", "--dossier", "/dev/zero", "--on", "2026-11-25")
        #expect(run.status == 3 && run.words.contains("64MB"), "\(run.status) \(run.words)")
    }

    @Test("A file of holes is refused before it is read")
    func holes() async throws {
        let path = NSTemporaryDirectory() + "gh-holes-\(UUID().uuidString).csv"
        try #require(FileManager.default.createFile(atPath: path, contents: nil))
        defer { unlink(path) }
        try #require(truncate(path, 64 << 30) == 0)
        let began = ContinuousClock.now
        let run = try await CommandRun.run("import", "families", path)
        #expect(run.status == 3 && run.words.contains("64MB"), "\(run.status) \(run.words)")
        // Reading it would take minutes.
        #expect(ContinuousClock.now - began < .seconds(60))
    }

    @Test("A folder is said to be one, with its name", arguments: ["import", "check"])
    func folder(_ command: String) async throws {
        let path = NSTemporaryDirectory() + "gh-folder-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        defer { rmdir(path) }
        let words =
            command == "import"
            ? ["import", "families", path] : ["check", "--on", "2026-11-25", "--dossier", path]
        let run = try await CommandRun.run(arguments: words)
        #expect(run.status == 3 && run.words.contains("\(path)是文件夹"), "\(run.status) \(run.words)")
    }

    @Test(
        "A file that is not there is named",
        arguments: [
            ["check", "--on", "2026-11-25", "--dossier"], ["import", "families"], ["reconcile"],
            ["import", "family"],
        ])
    func missing(_ command: [String]) async throws {
        let path = "/tmp/gh-none-\(UUID().uuidString).csv"
        let street = try await Street.open()
        let run = try await CommandRun.run(arguments: command + [path], environment: street.environment)
        #expect(run.status == 3 && run.words.contains(path), "\(run.words)")
        await street.close()
    }
}
