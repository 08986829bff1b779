package import Benefits
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
            for file in CaseFolder.files(path) { run(file, &report) }
            if report.results.count == before, report.faults.count == faultsBefore {
                report.faults.append(
                    DataFault(
                        file: path, position: nil, path: "",
                        text: LocalizedText(zh: "这里没有任何案例。", en: "there is no case here.")))
            }
        }
        return report
    }

    private func run(_ file: String, _ report: inout CaseReport) {
        do throws(DataFaults) {
            let content = try CaseFolder.read(file)
            report.results += content.cases.map(result)
        } catch {
            report.faults += error.faults
        }
    }

    private func result(of ruleCase: RuleCase) -> CaseReport.Result {
        var judging = CaseJudging(ruleCase, policy, decider)
        return CaseReport.Result(
            name: ruleCase.name, file: ruleCase.file, line: ruleCase.line, failures: judging.failures())
    }
}
