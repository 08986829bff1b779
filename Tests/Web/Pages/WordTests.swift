import Foundation
import Rules
import TestSupport
import Testing

@testable import Web

@Suite("Words")
struct WordTests {
    /// Every word key named in Swift or in a template, as a pattern: `error.\(code).title` is any key of that shape.
    private static func patterns() throws -> [String] {
        let folder = ProjectFolder.path + "/Sources/Web"
        let sources = FileManager.default.subpaths(atPath: folder) ?? []
        var patterns: Set<String> = []
        for path in sources
        where path.hasSuffix(".swift") && !path.hasSuffix("Words.swift") || path.hasSuffix("/Words.swift") {
            let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
            for match in text.matches(of: #/"([a-z]+(?:[a-z0-9.-]|\\\([^()]*(?:\([^()]*\))?[^()]*\))+)"/#) {
                patterns.insert(String(match.1).replacing(#/\\\(.*?\)+(?=[.a-z-]|$)/#, with: "*"))
            }
        }
        for (_, template) in try TemplateTests.templates() {
            for match in template.matches(of: #/\{\{w\.([a-z0-9.-]+)\}\}/#) {
                patterns.insert(String(match.1))
            }
        }
        return patterns.sorted()
    }

    private static func matches(_ key: String, _ pattern: String) -> Bool {
        let expression = pattern.split(separator: "*", omittingEmptySubsequences: false)
            .map { NSRegularExpression.escapedPattern(for: String($0)) }.joined(separator: "[a-z0-9_-]+")
        return key.range(of: "^\(expression)(?:\\.one|\\.other)?$", options: .regularExpression) != nil
    }

    @Test("Every key says something in both languages, with the same places to fill")
    func complete() {
        for (key, text) in Words.table {
            #expect(!text.zh.isEmpty && !text.en.isEmpty, "\(key)")
            let places = [text.zh, text.en].map { Set($0.matches(of: #/\{[a-z]+\}/#).map { String($0.0) }) }
            #expect(places[0] == places[1], "\(key)")
            #expect(
                text.zh.contains { $0.unicodeScalars.first?.properties.isIdeographic == true }
                    || ["decision.per-month"].contains(key) || text.zh.hasPrefix("{"), "\(key)")
        }
    }

    @Test("No key is left over")
    func used() throws {
        let patterns = try Self.patterns()
        let unused = Words.table.keys.filter { key in !patterns.contains { Self.matches(key, $0) } }
        #expect(unused.sorted() == [])
    }

    @Test("A number of things has a form for one and for others")
    func counted() {
        let words = Words(language: .en)
        #expect(words.counted("families.found", 0) == "0 families")
        #expect(words.counted("families.found", 1) == "1 family")
        #expect(words.counted("families.found", 1234) == "1,234 families")
        for key in Words.table.keys where key.hasSuffix(".one") {
            #expect(Words.table[String(key.dropLast(4)) + ".other"] != nil, "\(key)")
        }
    }

    @Test("A key that is not there shows, rather than nothing")
    func missing() {
        #expect(Words(language: .zh)("no.such-key") == "⟦no.such-key⟧")
    }
}
