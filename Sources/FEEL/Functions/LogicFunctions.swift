/// Functions over booleans, identity and ranges made from text.
extension Builtins {
    static let logic: [Builtin] = [
        define(
            "not",
            seeing(
                form([parameter("negand", .any, nullable: true)], .boolean) { arguments, _ in
                    Logic.not(arguments[0])
                })),
        define(
            "all",
            quantifier {
                Logic.and($0, $1)
            } start: {
                .boolean(true)
            }),
        define(
            "any",
            quantifier {
                Logic.or($0, $1)
            } start: {
                .boolean(false)
            }),
        define(
            "is",
            form(
                [
                    parameter("value1", .any, nullable: true),
                    parameter("value2", .any, optional: true, nullable: true),
                ],
                .boolean
            ) { arguments, _ in
                if let unknown = Unknown.union(arguments[0].deepUnknown, arguments[1].deepUnknown) {
                    return .unknown(unknown)
                }
                return .boolean(Identity.same(arguments[0], arguments[1]))
            }),
        define("range", form([parameter("from", .string)], .range(.any), rangeFromText)),
    ]

    /// A form that looks at unknown arguments itself.
    static func seeing(_ form: Builtin.Form) -> Builtin.Form {
        var form = form
        form.seesUnknown = true
        return form
    }

    private static func quantifier(
        _ combine: @escaping @Sendable (Value, Value) -> Value, start: @escaping @Sendable () -> Value
    ) -> Builtin.Form {
        var form = form([parameter("list", .list(.any))], .boolean) { arguments, _ in
            if case .unknown = arguments[0] { return arguments[0] }
            guard case .list(let list) = arguments[0] else { return nil }
            var result = list.items.reduce(start(), combine)
            if let incomplete = list.incomplete { result = combine(result, .unknown(incomplete)) }
            return result
        }
        form.isVariadic = true
        return seeing(form)
    }

    /// `range("[1..3]")`: a range written as text, whose ends are literals.
    @Sendable private static func rangeFromText(_ arguments: [Value], _ run: Run) throws(EvaluationStopped)
        -> Value?
    {
        guard let text = arguments[0].string,
            let tree = try? Parser.parse(text, names: names, memberNames: Names(), limits: run.limits),
            case .range(let lowIncluded, let low, let high, let highIncluded) = tree.kind,
            let first = literal(low), let second = literal(high)
        else { return nil }
        return RangeNode.make(first, lowIncluded, second, highIncluded).map { .range($0) }
    }

    private static func literal(_ tree: Tree) -> Value? {
        switch tree.kind {
        case .number(let number): return .number(number)
        case .string(let text): return .string(text)
        case .negate(let operand):
            guard case .number(let number) = operand.kind else { return nil }
            return .number(number.negated)
        case .temporal(let text):
            return Conversion.date(text) ?? Conversion.time(text) ?? Conversion.moment(text)
                ?? Conversion.duration(text)
        case .call(let function, let arguments):
            guard case .name(let name) = function.kind, arguments.count == 1,
                case .string(let text) = arguments[0].value.kind
            else { return nil }
            switch name {
            case "date": return Conversion.date(text)
            case "time": return Conversion.time(text)
            case "date and time": return Conversion.moment(text)
            case "duration": return Conversion.duration(text)
            default: return nil
            }
        default: return nil
        }
    }
}

/// FEEL's `is`: the same value in the same spelling of its parts, so that two offsets of one instant differ.
enum Identity {
    static func same(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.time(let first), .time(let second)): first == second
        case (.dateTime(let first), .dateTime(let second)): first == second
        default: left.isSame(right)
        }
    }
}
