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

    /// Runs the cases under these rules.
    ///
    /// - Returns: how many passed.
    /// - Throws: `CommandFailure` that names each case that failed; also where there is no case.
    func passedCases(_ policy: Policy, _ named: [String]) throws -> Int {
        let report = CaseRunner(policy).run(named.isEmpty ? [try casesFolder()] : named)
        if report.passed, !report.results.isEmpty { return report.passedCount }
        let lines =
            report.faults.map(\.localized)
            + report.results.filter { !$0.passed }.map { result in
                LocalizedText(
                    zh: "✗ \(result.file):\(result.line)：\(result.name)",
                    en: "✗ \(result.file):\(result.line): \(result.name)")
            }
        throw CommandFailure(
            .refused, zh: "案例没有全部通过，规则未公布：\n" + lines.map(\.zh).joined(separator: "\n"),
            en: "Not published: cases failed.\n" + lines.map(\.en).joined(separator: "\n"))
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
