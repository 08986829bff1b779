import ArgumentParser
import Benefits
import Foundation
import PolicyFiles
import Rules

/// Which rule files are proposed or tried.
struct RulesCandidate: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say("候选规则文件夹（默认随程序安装的）。", "The folder of candidate rules (default: the one installed)."),
            valueName: say("文件夹", "folder")))
    var config: String?

    func policy() throws -> Policy { try PolicyFolder.load(config ?? Layout.find().config.path) }

    /// Runs the cases under these rules and looks at the files as `rules check` does.
    ///
    /// - Parameter named: case files or folders; only those are then run, and it is not asked whether each criterion
    ///   and limit has its cases.
    /// - Returns: how many cases passed.
    /// - Throws: `CommandFailure` that names each case that failed and each finding; also where there is no case.
    func passedCases(_ policy: Policy, _ named: [String]) throws -> Int {
        let folder = named.isEmpty ? try casesFolder() : nil
        let report = CaseRunner(policy).run(folder.map { [$0] } ?? named)
        let failed =
            report.faults.map(\.localized)
            + report.results.filter { !$0.passed }.map { result in
                LocalizedText(
                    zh: "\(result.file):\(result.line)：\(result.name)",
                    en: "\(result.file):\(result.line): \(result.name)")
            }
        if !report.passed || report.results.isEmpty {
            throw Self.refusal(zh: "案例没有全部通过，规则未公布：", en: "Not published: cases failed.", failed)
        }
        let found = try RuleAudit(policy, cases: folder).checks.flatMap(\.findings)
        if !found.isEmpty {
            throw Self.refusal(
                zh: "检查有发现，规则未公布（见 rules check）：",
                en: "Not published: the check found faults (see rules check).",
                found)
        }
        return report.passedCount
    }

    private static func refusal(zh: String, en: String, _ lines: [LocalizedText]) -> CommandFailure {
        CommandFailure(
            .refused, zh: ([zh] + lines.map { "✗ " + $0.zh }).joined(separator: "\n"),
            en: ([en] + lines.map { "✗ " + $0.en }).joined(separator: "\n"))
    }

    /// `Tests/Cases` beside the candidate folder, else beside the installed one.
    private func casesFolder() throws -> String {
        var roots = [try Layout.find().root]
        if let config {
            roots.insert(URL(filePath: config).resolvingSymlinksInPath().deletingLastPathComponent(), at: 0)
        }
        let folders = roots.map { $0.appending(path: "Tests/Cases").path }
        guard let found = folders.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
            throw CommandFailure(
                .usage, zh: "没有找到案例文件夹 Tests/Cases，请用 --cases 指明。",
                en: "There is no folder Tests/Cases; name the cases with --cases.")
        }
        return found
    }
}
