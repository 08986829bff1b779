import CivilCalendar

/// Runs conformance cases and counts what agrees.
public struct Conformance: Sendable {
    public struct Disagreement: Sendable {
        public let suite: String
        public let id: String
        public let expression: String
        /// What came out, as FEEL writes it, and why it was null if it was.
        public let found: String
    }

    public struct Tally: Sendable {
        public var passed = 0
        public var total = 0

        /// `97.1`, rounded down to a tenth so that 100.0 means all.
        public var percent: String {
            let tenths = total == 0 ? 1000 : passed * 1000 / total
            return "\(tenths / 10).\(tenths % 10)"
        }

        mutating func count(_ agrees: Bool) {
            total += 1
            if agrees { passed += 1 }
        }
    }

    public private(set) var suites: [(name: String, tally: Tally)] = []
    public private(set) var all = Tally()
    public private(set) var nonNull = Tally()
    public private(set) var disagreements: [Disagreement] = []

    /// Runs all cases. Types that any case defines are known to all, since they are the kit's, and so are
    /// the types given beside them.
    public init(_ cases: [ConformanceCase], types given: [TypeReference] = []) {
        var types: [String: FEELType] = [:]
        for type in given + cases.compactMap(\.resultType) where FEELType(named: type.name) == nil {
            types[type.name] = type.type
        }
        let environment = Environment(definedTypes: types, mode: .standard)
        for testCase in cases {
            let (value, reason) = Self.evaluate(testCase, in: environment)
            let agrees = testCase.expected.matches(value)
            all.count(agrees)
            if case .null = testCase.expected {} else { nonNull.count(agrees) }
            if suites.last?.name != testCase.suite { suites.append((testCase.suite, Tally())) }
            suites[suites.count - 1].tally.count(agrees)
            if !agrees {
                disagreements.append(
                    Disagreement(
                        suite: testCase.suite, id: testCase.id, expression: testCase.expression,
                        found: (value.text ?? value.kindName) + (reason.map { " (\($0))" } ?? "")))
            }
        }
    }

    /// `all 2330/2330 100.0 % non-null 1235/1235 100.0 %`
    public var summary: String {
        "all \(all.passed)/\(all.total) \(all.percent) % non-null \(nonNull.passed)/\(nonNull.total) \(nonNull.percent) %"
    }

    /// The value of a case after coercion to its declared type, and the first reason for a null.
    private static func evaluate(_ testCase: ConformanceCase, in environment: Environment) -> (Value, String?)
    {
        let compilation = Expression.compile(testCase.expression, in: environment)
        guard let expression = compilation.expression else {
            return (.null, compilation.diagnostics.first?.message.en)
        }
        let recorder = Recorder()
        // Any day will do: cases ask only for the type of today() and now().
        let day = CivilDate(dayNumber: 0)
        let clock = Clock(
            today: day, now: Moment(date: WideDate(day), time: ClockTime(nanoseconds: 0, zone: .utc)))
        do throws(EvaluationStopped) {
            let value = try expression.evaluate(recorder: recorder, clock: clock)
            let reason = recorder.nulls.first?.reason.en
            guard let type = testCase.resultType?.type else { return (value, reason) }
            return (type.coerce(value) ?? .null, reason ?? "does not conform to its type")
        } catch {
            return (.null, error.reason.en)
        }
    }
}
