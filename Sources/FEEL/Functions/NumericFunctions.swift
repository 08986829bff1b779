/// Numbers: rounding, signs, roots and powers.
extension Builtins {
    static let numeric: [Builtin] = [
        define("decimal", rounding(.halfEven)),
        define("floor", rounding(.floor, scaleOptional: true)),
        define("ceiling", rounding(.ceiling, scaleOptional: true)),
        define("round up", rounding(.up)),
        define("round down", rounding(.down)),
        define("round half up", rounding(.halfUp)),
        define("round half down", rounding(.halfDown)),
        define(
            "abs",
            form([parameter("n", .number)], .number) { arguments, _ in
                arguments[0].number.map { .number($0.magnitude) }
            },
            form([parameter("n", .daysAndTimeDuration)], .daysAndTimeDuration) { arguments, _ in
                guard case .daysAndTimeDuration(let duration) = arguments[0] else { return nil }
                return .daysAndTimeDuration(duration.magnitude)
            },
            form([parameter("n", .yearsAndMonthsDuration)], .yearsAndMonthsDuration) { arguments, _ in
                guard case .yearsAndMonthsDuration(let duration) = arguments[0] else { return nil }
                return Int(exactly: duration.months.magnitude).map {
                    .yearsAndMonthsDuration(MonthsDuration(months: $0))
                }
            }),
        define(
            "modulo",
            form([parameter("dividend", .number), parameter("divisor", .number)], .number) { arguments, _ in
                guard let dividend = arguments[0].number, let divisor = arguments[1].number else {
                    return nil
                }
                return dividend.modulo(divisor).map { .number($0) }
            }),
        define("sqrt", unary(steps: 2) { $0.squareRoot }),
        define("log", unary(steps: 32) { $0.naturalLog }),
        define("exp", unary(steps: 12) { $0.exponential }),
        define("odd", parity { $0 != .zero }),
        define("even", parity { $0 == .zero }),
    ]

    private static func rounding(_ rounding: Rounding, scaleOptional: Bool = false) -> Builtin.Form {
        form(
            [parameter("n", .number), parameter("scale", .number, optional: scaleOptional)], .number
        ) { arguments, _ in
            guard let number = arguments[0].number else { return nil }
            var scale = 0
            if let asked = arguments[1].number {
                guard let whole = asked.truncatedInt, (-6111...6176).contains(whole) else { return nil }
                scale = whole
            }
            return number.rounded(scale: scale, rounding).map { .number($0) }
        }
    }

    /// - Parameter steps: what working it out to 34 digits costs.
    private static func unary(
        steps: Int, _ function: @escaping @Sendable (Decimal34) -> Decimal34?
    ) -> Builtin.Form {
        form([parameter("number", .number)], .number) { (arguments, run) throws(EvaluationStopped) in
            try run.step(steps)
            return arguments[0].number.flatMap(function).map { .number($0) }
        }
    }

    private static func parity(_ test: @escaping @Sendable (Decimal34) -> Bool) -> Builtin.Form {
        form([parameter("number", .number)], .boolean) { arguments, _ in
            guard let number = arguments[0].number, let rest = number.modulo(Decimal34(2)) else { return nil }
            return .boolean(test(rest))
        }
    }
}
