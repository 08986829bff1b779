import Foundation
import Testing

/// The table of faults seen elsewhere names tests that are there.
@Suite("The table of known faults")
struct KnownFaultsTests {
    private struct Row {
        let suites: [String]
        let tests: String
    }

    private static func rows() throws -> [Row] {
        let page = "Sources/Benefits/Benefits.docc/KnownFaults.md"
        let text = try #require(Tree.files.first { $0.path == page }).text
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, cells[1].hasPrefix("`") else { return nil }
            return Row(suites: cells[1].matches(of: /`(\w+)`/).map { String($0.1) }, tests: cells[2])
        }
    }

    /// The titles of the tests of a suite's files, by the suite's name.
    private static func titles() -> [String: [String]] {
        var titles: [String: [String]] = [:]
        for file in Tree.files where file.path.hasPrefix("Tests/") && file.path.hasSuffix(".swift") {
            let text = file.text
            let found = text.matches(of: /\x40Test\(\s*"((?:[^"\\]|\\.)*)"/).map { String($0.1) }
            for suite in text.matches(of: /(?:struct|class) (\w+Tests)\b/) {
                titles[String(suite.1), default: []] += found
            }
        }
        return titles
    }

    @Test("each row names suites that are there, and only tests of theirs, word for word")
    func named() throws {
        let titles = Self.titles()
        let rows = try Self.rows()
        #expect(rows.count > 35)
        for row in rows {
            for suite in row.suites { #expect(titles[suite] != nil, "there is no suite \(suite)") }
            let known = row.suites.flatMap { titles[$0] ?? [] }.sorted { $0.count > $1.count }
            var rest = row.tests[...]
            while !rest.isEmpty {
                guard let title = known.first(where: { rest.hasPrefix($0) }) else {
                    Issue.record("no test of \(row.suites) is called: \(rest)")
                    break
                }
                rest = rest.dropFirst(title.count)
                if rest.hasPrefix("; ") { rest = rest.dropFirst(2) }
            }
        }
    }
}
