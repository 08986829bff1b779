/// Reading temporal values from text.
enum Conversion {
    static func date(_ text: String) -> Value? { TemporalText.date(text).map { .date($0) } }
    static func time(_ text: String) -> Value? { TemporalText.time(text).map { .time($0) } }
    static func moment(_ text: String) -> Value? { TemporalText.moment(text).map { .dateTime($0) } }
    static func duration(_ text: String) -> Value? {
        TemporalText.daysDuration(text).map { .daysAndTimeDuration($0) }
            ?? TemporalText.monthsDuration(text).map { .yearsAndMonthsDuration($0) }
    }
}

/// Numbers and strings from each other.
extension Builtins {
    static let conversions: [Builtin] = [
        define(
            "number",
            form([parameter("from", .string)], .number) { arguments, _ in
                arguments[0].string.flatMap { Decimal34($0) }.map { .number($0) }
            },
            form(
                [
                    parameter("from", .string), parameter("grouping separator", .string, nullable: true),
                    parameter("decimal separator", .string, nullable: true),
                ], .number, number)),
        define(
            "string",
            form([parameter("from", .any)], .string) { arguments, run throws(EvaluationStopped) in
                if let unknown = arguments[0].deepUnknown { return .unknown(unknown) }
                if arguments[0].leastTextLength > run.limits.textLength { throw .size(run.limits) }
                guard let text = arguments[0].text else { return nil }
                try run.checkText(text)
                return .string(text)
            }),
    ]

    @Sendable private static func number(_ arguments: [Value], _ run: Run) -> Value? {
        guard var text = arguments[0].string else { return nil }
        let grouping = arguments[1].string
        let decimal = arguments[2].string
        if let grouping {
            guard [" ", ",", "."].contains(grouping), grouping != decimal else { return nil }
            text = text.split(separator: grouping, omittingEmptySubsequences: false).joined()
        }
        if let decimal {
            guard [",", "."].contains(decimal) else { return nil }
            let parts = text.split(separator: decimal, omittingEmptySubsequences: false)
            guard parts.count <= 2, decimal == "." || !text.contains(".") else { return nil }
            text = parts.joined(separator: ".")
        }
        if text.first == "." { text = "0" + text }
        return Decimal34(text).map { .number($0) }
    }
}
