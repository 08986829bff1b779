import Foundation
import TestSupport
import Testing

/// The commands about rule files that need no database.
@Suite("Rule files on the command line")
struct RulesTests {
    private static let cases = ["--cases", ProjectFolder.path + "/Tests/Cases"]
    private static let config = ["--config", ProjectFolder.path + "/config"]

    @Test("The check is a table of everything it looked at, in both languages and as JSON")
    func check() async throws {
        let chinese = try await CommandRun.run(arguments: ["rules", "check"] + Self.config + Self.cases)
        #expect(chinese.status == 0, "\(chinese.out)")
        #expect(chinese.out.contains("边界案例已签字") && chinese.words.contains("规则文件没有错误"))
        let run = try await CommandRun.run(
            arguments: ["rules", "check", "--json"] + Self.config + Self.cases)
        let answer = try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
        let checks = try #require(answer?["checks"] as? [[String: Any]])
        #expect(
            checks.compactMap { $0["check"] as? String } == [
                "syntax", "types", "units", "dates", "sources", "translations", "cases", "criteria", "limits",
                "signatures",
            ])
        #expect(checks.allSatisfy { ($0["findings"] as? [Any])?.isEmpty == true })
    }

    @Test("What is found ends with 1 and says what to do")
    func found() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gh-cases-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try await CommandRun.run(
            arguments: ["rules", "check", "--lang", "en", "--cases", folder.path] + Self.config)
        #expect(run.status == 1)
        #expect(run.out.contains("✗ special-hardship-age age: no case says that it is met."))
        #expect(run.out.contains("run guanhuai rules boundaries special-support."))
    }

    @Test("Boundary cases go to standard output, not signed")
    func boundaries() async throws {
        let run = try await CommandRun.run(
            arguments: ["rules", "boundaries", "special-hardship", "--lang", "en"] + Self.config + Self.cases)
        #expect(run.status == 0)
        #expect(run.out.contains("signed:\n  by:\n  on:\n"))
        #expect(run.out.contains("# age: reached(reference person, threshold_age)\n"))
        #expect(run.out.contains("wife生于1981-06-16，到2026-06-15差一日满45周岁"))
        #expect(run.words.contains("6 limits, 6 of them with cases") && run.words.contains("Not signed."))
        let unknown = try await CommandRun.run(
            arguments: ["rules", "boundaries", "no-such"] + Self.config + Self.cases)
        #expect(unknown.status == 3 && unknown.out.isEmpty)
        let start = try await CommandRun.run(
            arguments: ["rules", "boundaries", "special-hardship", "--from", "a.yaml#b"] + Self.config
                + Self.cases)
        #expect(start.status == 3 && start.words.contains("assistance/special-hardship.yaml#女方45周岁生日当日"))
    }
}
