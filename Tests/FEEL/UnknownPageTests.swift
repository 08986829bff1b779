import FEEL
import Foundation
import Testing

@Suite("The handbook's page on unknown and null")
struct UnknownPageTests {
    private static var page: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/Benefits/Benefits.docc/UnknownAndNull.md")
            .standardizedFileURL
    }
    private static let begin =
        "<!-- from here on the tables are the engine's own answers, held by a test -->\n\n"

    @Test("Its tables are what the engine answers; RENDER_HANDBOOK=1 writes them anew")
    func tables() throws {
        var page = try String(contentsOf: Self.page, encoding: .utf8)
        let mark = try #require(page.range(of: Self.begin))
        let found = String(page[mark.upperBound...])
        let expected = UnknownPage.text + "\n"
        if ProcessInfo.processInfo.environment["RENDER_HANDBOOK"] != nil {
            page.replaceSubrange(mark.upperBound..., with: expected)
            try page.write(to: Self.page, atomically: true, encoding: .utf8)
            return
        }
        for (line, wanted) in zip(found.split(separator: "\n"), expected.split(separator: "\n")) {
            #expect(line == wanted)
        }
        #expect(found == expected)
    }

    @Test("Every function of the language is in the table")
    func everyFunction() {
        let named = Set(UnknownPage.calls.map(\.name))
        #expect(named.isSuperset(of: Set(Expression.functionNames).subtracting(["today", "now"])))
    }

    @Test("Every call of the table works with known values")
    func known() {
        for (name, arguments) in UnknownPage.calls {
            let answer = UnknownPage.answer("\(name)(\(arguments.joined(separator: ", ")))")
            #expect(
                answer != "null" && answer != "not FEEL" && !answer.hasPrefix("unknown"), "\(name): \(answer)"
            )
        }
    }

    @Test("An unknown argument makes no function's answer null or false")
    func neverDecided() {
        for (name, arguments) in UnknownPage.calls where name != "is" {
            for place in arguments.indices {
                let given = arguments.indices.map { $0 == place ? "x" : arguments[$0] }
                let answer = UnknownPage.answer("\(name)(\(given.joined(separator: ", ")))")
                #expect(answer.contains("(x)"), "\(name), place \(place + 1): \(answer)")
            }
        }
    }
}
