import PolicyFiles
import Rules
import Testing

@Suite("The project's case files")
struct ProjectCasesTests {
    @Test("Every case of Tests/Cases comes out as people agreed")
    func allCases() throws {
        let report = CaseRunner(try ProjectPolicy.policy()).run([ProjectPolicy.root + "/Tests/Cases"])
        for fault in report.faults { Issue.record("\(fault)") }
        for result in report.results where !result.passed {
            Issue.record("\(result.file):\(result.line) \(result.name): \(result.failures.map(\.en))")
        }
        #expect(report.passedCount >= 50)
    }
}
