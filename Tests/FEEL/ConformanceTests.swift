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
