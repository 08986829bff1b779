import Testing

/// The manners every command has.
@Suite("The command line")
struct CommandLineTests {
    @Test(
        "Help is an answer: it goes to standard output and ends with 0",
        arguments: [[], ["--help"], ["help"]])
    func help(arguments: [String]) async throws {
        let run = try await CommandRun.run(arguments.first ?? "--help")
        #expect(run.status == 0)
        #expect(run.out.contains("用法：guanhuai"))
        #expect(run.words.isEmpty)
    }

    @Test("Help speaks Chinese unless asked for English")
    func languages() async throws {
        #expect(try await CommandRun.run("--help").out.contains("退出码"))
        #expect(try await CommandRun.run("--help", "--lang", "en").out.contains("Exit status"))
        #expect(
            try await CommandRun.run("--help", environment: ["LANG": "en_GB.UTF-8"]).out.contains(
                "Exit status"))
    }

    @Test(
        "Wrong usage goes to standard error and ends with 2",
        arguments: [
            ["frobnicate"], ["identity", "check"], ["identity", "check", "1", "--as-of", "2026-02-30"],
        ])
    func usage(arguments: [String]) async throws {
        let run = try await CommandRun.run(arguments: arguments)
        #expect(run.status == 2)
        #expect(run.out.isEmpty)
        #expect(!run.words.isEmpty)
    }
}
