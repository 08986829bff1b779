import Foundation

/// One run of the built command, as a shell would start it.
struct CommandRun: Sendable {
    var status: Int32
    var out: String
    var words: String

    /// The executable beside the test bundle.
    static let executable: URL = {
        var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appending(path: "guanhuai")
            if FileManager.default.isExecutableFile(atPath: candidate.path), candidate.pathExtension.isEmpty,
                (try? candidate.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
            {
                return candidate
            }
            folder = folder.deletingLastPathComponent()
        }
        return URL(filePath: ".build/debug/guanhuai")
    }()

    /// Runs the command with these arguments; the environment is this process's, changed by `environment` (nil
    /// removes a variable).
    static func run(
        _ arguments: String..., environment: [String: String?] = [:], input: String? = nil
    ) async throws -> CommandRun {
        try await run(arguments: arguments, environment: environment, input: input)
    }

    static func run(
        arguments: [String], environment: [String: String?] = [:], input: String? = nil
    ) async throws -> CommandRun {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gh-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["out", "words", "input"].map { folder.appending(path: $0) }
        for file in files { try Data((file == files[2] ? input ?? "" : "").utf8).write(to: file) }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = changed(environment)
        let handles = [
            try FileHandle(forWritingTo: files[0]), try FileHandle(forWritingTo: files[1]),
            try FileHandle(forReadingFrom: files[2]),
        ]
        // What stays open here is open in every later child: a server has too few files left then.
        defer { for handle in handles { try? handle.close() } }
        process.standardOutput = handles[0]
        process.standardError = handles[1]
        process.standardInput = handles[2]
        let status = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        return CommandRun(
            status: status, out: try String(contentsOf: files[0], encoding: .utf8),
            words: try String(contentsOf: files[1], encoding: .utf8))
    }

    private static func changed(_ changes: [String: String?]) -> [String: String] {
        var environment = ProcessInfo.processInfo.environment
        environment["LANG"] = "zh_CN.UTF-8"
        for name in ["LC_ALL", "LC_MESSAGES", "DATABASE_URL"] { environment[name] = nil }
        for (name, value) in changes { environment[name] = value }
        return environment
    }
}
