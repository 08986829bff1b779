/// Strings, counted in code points.
extension Builtins {
    static let strings: [Builtin] = [
        define(
            "substring",
            form(
                [
                    parameter("string", .string), parameter("start position", .number),
                    parameter("length", .number, optional: true),
                ],
                .string, substring)),
        define("string length", ofString(.number) { .number($0.unicodeScalars.count) }),
        define("upper case", ofString(.string) { .string($0.uppercased()) }),
        define("lower case", ofString(.string) { .string($0.lowercased()) }),
        define(
            "substring before",
            ofMatch(.string) { text, match in
                guard let range = find(match, in: text) else { return .string("") }
                return .string(String(String.UnicodeScalarView(text[..<range.lowerBound])))
            }),
        define(
            "substring after",
            ofMatch(.string) { text, match in
                guard let range = find(match, in: text) else { return .string("") }
                return .string(String(String.UnicodeScalarView(text[range.upperBound...])))
            }),
        define("contains", ofMatch(.boolean) { text, match in .boolean(find(match, in: text) != nil) }),
        define("starts with", ofMatch(.boolean) { text, match in .boolean(text.starts(with: match)) }),
        define(
            "ends with",
            ofMatch(.boolean) { text, match in .boolean(text.reversed().starts(with: match.reversed())) }),
        define(
            "string join",
            form(
                [
                    parameter("list", .list(.any)),
                    parameter("delimiter", .string, optional: true, nullable: true),
                ], .string,
                join)),
    ]

    private static func ofString(
        _ result: FEELType, _ body: @escaping @Sendable (String) -> Value
    ) -> Builtin.Form {
        form([parameter("string", .string)], result) { arguments, _ in arguments[0].string.map(body) }
    }

    private static func ofMatch(
        _ result: FEELType, _ body: @escaping @Sendable ([Unicode.Scalar], [Unicode.Scalar]) -> Value
    ) -> Builtin.Form {
        form([parameter("string", .string), parameter("match", .string)], result) { arguments, _ in
            guard let text = arguments[0].string, let match = arguments[1].string else { return nil }
            return body(Array(text.unicodeScalars), Array(match.unicodeScalars))
        }
    }

    /// Where one text first stands in another.
    private static func find(_ match: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Range<Int>? {
        if match.isEmpty { return 0..<0 }
        guard match.count <= text.count else { return nil }
        for start in 0...(text.count - match.count) where text[start] == match[0] {
            if text[start..<(start + match.count)].elementsEqual(match) {
                return start..<(start + match.count)
            }
        }
        return nil
    }

    @Sendable private static func substring(_ arguments: [Value], _ run: Run) -> Value? {
        guard let text = arguments[0].string, let start = arguments[1].number?.truncatedInt else {
            return nil
        }
        let scalars = Array(text.unicodeScalars)
        guard start != 0, start.magnitude <= UInt(scalars.count) else { return nil }
        let first = start > 0 ? start - 1 : scalars.count + start
        var end = scalars.count
        if let asked = arguments[2].number {
            guard let length = asked.truncatedInt, length >= 1 else { return nil }
            end = min(end, first + min(length, scalars.count))
        }
        return .string(String(String.UnicodeScalarView(scalars[first..<end])))
    }

    /// Null members are left out.
    @Sendable private static func join(_ arguments: [Value], _ run: Run) throws(EvaluationStopped) -> Value? {
        guard case .list(let list) = arguments[0] else { return nil }
        var parts: [String] = []
        for item in list.items where !item.isNull {
            guard let text = item.string else { return nil }
            parts.append(text)
        }
        let joined = parts.joined(separator: arguments[1].string ?? "")
        try run.checkText(joined)
        return .string(joined)
    }
}
