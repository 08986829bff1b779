import Foundation

/// One text file of the project: what it says, and the same with comments and the insides of string literals blanked.
struct SourceFile: Sendable {
    /// From the root of the project, for example `Sources/Rules/Decision.swift`.
    let path: String
    let text: String
    /// The text with comments and string contents replaced by spaces; lines and columns stay where they were.
    let code: String
    /// The contents of string literals with the line each begins on (Swift files only).
    let literals: [Literal]
    /// Lines (from 1) that hold a comment or part of one.
    let commentLines: Set<Int>

    struct Literal: Sendable {
        let line: Int
        let text: String
    }

    init(path: String, text: String) {
        self.path = path
        self.text = text
        var scanner = Blanking(text: text, language: .of(path: path))
        scanner.scan()
        code = scanner.code
        literals = scanner.literals
        commentLines = scanner.commentLines
    }

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    var isSwift: Bool { path.hasSuffix(".swift") }
    var isSQL: Bool { path.hasSuffix(".sql") }
    /// The target a file under `Sources` belongs to.
    var target: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }
    var isTest: Bool { path.hasPrefix("Tests/") }

    /// A comment stands on the line, or on the line above it (attributes between are skipped).
    func hasReason(beside line: Int) -> Bool {
        if commentLines.contains(line) { return true }
        let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
        var above = line - 1
        while above > 0, lines[above - 1].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
        return commentLines.contains(above)
    }

    /// Where a regular expression (ICU syntax, `^` and `$` at line ends) matches the code.
    func lines(matching pattern: String, options: NSRegularExpression.Options = []) -> [Match] {
        Self.matches(of: pattern, in: code, options: options)
    }

    static func matches(
        of pattern: String, in text: String, options: NSRegularExpression.Options = []
    ) -> [Match] {
        guard
            let expression = try? NSRegularExpression(
                pattern: pattern, options: options.union(.anchorsMatchLines))
        else { preconditionFailure("a pattern of the house rules does not compile: \(pattern)") }
        let whole = text as NSString
        var line = 1
        var counted = 0
        return expression.matches(in: text, range: NSRange(location: 0, length: whole.length)).map { result in
            let stretch = NSRange(location: counted, length: result.range.location - counted)
            line += whole.substring(with: stretch).utf8.count { $0 == 10 }
            counted = result.range.location
            let groups = (0..<result.numberOfRanges).map { index -> String in
                let range = result.range(at: index)
                return range.location == NSNotFound ? "" : whole.substring(with: range)
            }
            return Match(line: line, groups: groups)
        }
    }

    struct Match: Sendable {
        let line: Int
        /// The whole match, then its groups.
        let groups: [String]
    }
}
