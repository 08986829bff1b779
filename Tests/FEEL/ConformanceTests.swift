import FEEL
import Foundation
import Testing

@Suite("Conformance")
struct ConformanceTests {
    /// The whole kit, which lies beside the project and not in it; found by walking up from this file.
    private static var kit: URL? {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let file = folder.appendingPathComponent("shared/feel-tck/cases.json")
            if FileManager.default.fileExists(atPath: file.path) { return file }
        }
        return nil
    }

    @Test("Every restated case agrees")
    func restated() throws {
        let (cases, types) = try ConformanceFile.restated(
            String(contentsOf: Fixture.url("conformance.txt"), encoding: .utf8))
        #expect(cases.count == 2330)
        let result = Conformance(cases, types: types)
        for line in result.disagreements {
            Issue.record("\(line.suite) \(line.id): \(line.expression) -> \(line.found)")
        }
        #expect(result.all.passed == result.all.total)
        #expect(result.all.percent == "100.0")
    }

    @Test("A wrong expectation is a disagreement, so the run can fail")
    func canFail() {
        let cases = [("1 + 1", "3"), ("1 + 1", "2"), ("null", "0")].map { expression, value in
            ConformanceCase(
                suite: "s", id: expression, expression: expression,
                expected: .scalar(type: "decimal", text: value),
                resultType: nil)
        }
        let result = Conformance(cases)
        #expect(result.summary == "all 1/3 33.3 % non-null 1/3 33.3 %")
        #expect(result.disagreements.map(\.found) == ["2", "null"])
    }

    @Test("The whole kit, where it is present", .enabled(if: kit != nil))
    func wholeKit() throws {
        let file = try #require(Self.kit)
        let result = Conformance(try ConformanceFile.cases(Data(contentsOf: file)))
        for line in result.disagreements {
            print("\(line.suite) \(line.id): \(line.expression) -> \(line.found)")
        }
        print(result.summary)
        #expect(result.all.passed * 1000 >= result.all.total * 995)
        #expect(result.nonNull.passed * 1000 >= result.nonNull.total * 990)
    }
}
