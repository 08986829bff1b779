package import Benefits
import CivilCalendar
import Foundation
import Rules

/// Runs case files against a policy: what `guanhuai rules test PATH…` does.
package struct CaseRunner {
    private let policy: Policy
    private let decider: Decider

    package init(_ policy: Policy) {
        self.policy = policy
        decider = Decider(policy.rules)
    }

    /// Runs every case of the files, and of the `*.yaml` files in the folders, in order of their names.
    ///
    /// A path without a case is a fault of the run: nothing was tested where somebody thought it was.
    package func run(_ paths: [String]) -> CaseReport {
        var report = CaseReport()
        for path in paths {
            let before = report.results.count
            let faultsBefore = report.faults.count
            for file in Self.files(path) { run(file, &report) }
            if report.results.count == before, report.faults.count == faultsBefore {
                report.faults.append(
                    DataFault(
                        file: path, position: nil, path: "",
                        text: LocalizedText(zh: "这里没有任何案例。", en: "there is no case here.")))
            }
        }
        return report
    }

    private static func files(_ path: String) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
        if !isFolder.boolValue { return [path] }
        let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return all.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().map { path + "/" + $0 }
    }

    private static func tree(_ file: String) throws(DataFaults) -> DataTree {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw DataFaults([
                DataFault(
                    file: file, position: nil, path: "",
                    text: LocalizedText(zh: "读不了这个文件。", en: "this file cannot be read."))
            ])
        }
        return try YAMLReading.tree(of: text, file: file)
    }

    private func run(_ file: String, _ report: inout CaseReport) {
        let tree: DataTree
        do throws(DataFaults) {
            tree = try Self.tree(file)
        } catch {
            report.faults += error.faults
            return
        }
        // A file of families for other files to refer to has no cases of its own.
        if tree["cases"] == nil, tree["families"] != nil { return }
        let log = DataFaultLog(file: file)
        let folder = (file as NSString).deletingLastPathComponent
        let reading = CaseReading(log: log) { try? Self.tree(folder.isEmpty ? $0 : folder + "/" + $0) }
        let cases = reading.cases(tree)
        report.faults += log.faults
        for ruleCase in cases where log.faults.isEmpty { report.results.append(result(of: ruleCase)) }
    }

    private func result(of ruleCase: RuleCase) -> CaseReport.Result {
        var judging = CaseJudging(ruleCase, policy, decider)
        return CaseReport.Result(
            name: ruleCase.name, file: ruleCase.file, line: ruleCase.line, failures: judging.failures())
    }
}
