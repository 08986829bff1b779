/// Functions over patterns (XML Schema's and XPath's regular expressions).
extension Builtins {
    static let patterns: [Builtin] = [
        define(
            "matches",
            form(
                [
                    parameter("input", .string), parameter("pattern", .string),
                    parameter("flags", .string, optional: true, nullable: true),
                ],
                .boolean, matches)),
        define(
            "replace",
            form(
                [
                    parameter("input", .string), parameter("pattern", .string),
                    parameter("replacement", .string),
                    parameter("flags", .string, optional: true, nullable: true),
                ], .string, replace)),
        define(
            "split",
            form([parameter("string", .string), parameter("delimiter", .string)], .list(.string), split)),
    ]

    @Sendable private static func matches(_ arguments: [Value], _ run: Run) throws(EvaluationStopped)
        -> Value?
    {
        guard let input = arguments[0].string,
            let pattern = Pattern(arguments[1].string ?? "", flags: arguments[2].string ?? "")
        else { return nil }
        var matcher = Matcher(pattern, Array(input.unicodeScalars), limits: run.limits)
        let found = try matcher.find(from: 0) != nil
        try run.step(matcher.cost)
        return .boolean(found)
    }

    @Sendable private static func replace(_ arguments: [Value], _ run: Run) throws(EvaluationStopped)
        -> Value?
    {
        guard let input = arguments[0].string,
            let pattern = Pattern(arguments[1].string ?? "", flags: arguments[3].string ?? ""),
            let template = arguments[2].string,
            let replacement = Replacement(template, groups: pattern.groups, literal: pattern.isLiteral)
        else { return nil }
        let text = Array(input.unicodeScalars)
        var matcher = Matcher(pattern, text, limits: run.limits)
        // A pattern that matches the empty text has no sensible replacement, and XPath makes it an error.
        if try matcher.matchesEmpty() { return nil }
        var result = String.UnicodeScalarView()
        var position = 0
        while let match = try matcher.find(from: position) {
            result.append(contentsOf: text[position..<match.start])
            replacement.append(match, of: text, to: &result)
            if result.count > run.limits.textLength { throw .size(run.limits) }
            position = match.end
        }
        try run.step(matcher.cost)
        result.append(contentsOf: text[position...])
        return .string(String(result))
    }

    @Sendable private static func split(_ arguments: [Value], _ run: Run) throws(EvaluationStopped) -> Value?
    {
        guard let input = arguments[0].string, let pattern = Pattern(arguments[1].string ?? "", flags: "")
        else {
            return nil
        }
        let text = Array(input.unicodeScalars)
        var matcher = Matcher(pattern, text, limits: run.limits)
        if try matcher.matchesEmpty() { return nil }
        var parts: [Value] = []
        var position = 0
        while let match = try matcher.find(from: position) {
            parts.append(.string(String(String.UnicodeScalarView(text[position..<match.start]))))
            try run.checkLength(parts.count)
            position = match.end
        }
        try run.step(matcher.cost)
        parts.append(.string(String(String.UnicodeScalarView(text[position...]))))
        return .list(parts)
    }
}
