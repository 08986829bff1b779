/// One case of a conformance kit: an expression without context and the value it must have.
public struct ConformanceCase: Sendable {
    public let suite: String
    public let id: String
    public let expression: String
    public let expected: ExpectedValue
    /// The type that the case declares for its result, nil where none.
    public let resultType: TypeReference?

    public init(
        suite: String, id: String, expression: String, expected: ExpectedValue, resultType: TypeReference?
    ) {
        self.suite = suite
        self.id = id
        self.expression = expression
        self.expected = expected
        self.resultType = resultType
    }
}

/// A value as a kit writes it.
public indirect enum ExpectedValue: Sendable {
    case null
    /// The type (boolean, decimal, string, date, time, dateTime, duration) and the text.
    case scalar(type: String, text: String)
    case list([ExpectedValue])
    case context([(key: String, value: ExpectedValue)])
}

/// The type of a result by its name in the kit, with what it means; nil where that is not known.
public struct TypeReference: Sendable {
    public let name: String
    public let type: FEELType?

    public indirect enum Definition: Sendable {
        /// A name of FEEL's own, or nil for Any; perhaps a list of it.
        case simple(base: String?, isCollection: Bool)
        case components([(name: String, definition: Definition)])
    }

    /// One of FEEL's own types, or the kit's own with its structure.
    public init(name: String, definition: Definition?) {
        self.name = name
        type = definition.map { $0.type } ?? FEELType(named: name)
    }

    public init(name: String, type: FEELType?) {
        self.name = name
        self.type = type
    }
}

extension TypeReference.Definition {
    var type: FEELType? {
        switch self {
        case .simple(let base, let isCollection):
            guard let element = base.map({ FEELType(named: $0) }) ?? .any else { return nil }
            return isCollection ? .list(element) : element
        case .components(let parts):
            var fields: [FEELType.Field] = []
            for part in parts {
                guard let type = part.definition.type else { return nil }
                fields.append(FEELType.Field(part.name, type))
            }
            return .context(fields)
        }
    }
}

extension ExpectedValue {
    /// What a value looks like in a kit: how fixtures written in FEEL become expectations.
    public init?(_ value: Value) {
        switch value {
        case .null: self = .null
        case .list(let list):
            let items = list.items.compactMap { ExpectedValue($0) }
            guard items.count == list.items.count else { return nil }
            self = .list(items)
        case .context(let context):
            let values = context.values.compactMap { ExpectedValue($0) }
            guard values.count == context.values.count else { return nil }
            self = .context(zip(context.keys, values).map { ($0, $1) })
        default:
            guard let text = value.text, let type = Self.typeNames[value.kindName] else { return nil }
            self = .scalar(type: type, text: text)
        }
    }

    private static let typeNames = [
        "boolean": "boolean", "number": "decimal", "string": "string", "date": "date", "time": "time",
        "date and time": "dateTime", "days and time duration": "duration",
        "years and months duration": "duration",
    ]

    /// Whether a value is the expected one. Numbers compare as decimals, to the kit's precision where the value has
    /// more digits; instants and durations as values, whatever their spelling.
    func matches(_ value: Value) -> Bool {
        switch self {
        case .null: return value.isNull
        case .list(let items):
            guard case .list(let list) = value, list.incomplete == nil, list.items.count == items.count else {
                return false
            }
            return zip(items, list.items).allSatisfy { $0.matches($1) }
        case .context(let entries):
            guard case .context(let context) = value, context.keys.count == entries.count else {
                return false
            }
            return entries.allSatisfy { entry in context[entry.key].map { entry.value.matches($0) } ?? false }
        case .scalar(let type, let text): return Self.matches(type, text, value)
        }
    }

    private static func matches(_ type: String, _ text: String, _ value: Value) -> Bool {
        switch (type, value) {
        case ("boolean", .boolean(let flag)): return text == (flag ? "true" : "false")
        case ("decimal", .number(let number)):
            guard let expected = Decimal34(text) else { return false }
            let places = -Int(expected.exponent)
            return number == expected || number.rounded(scale: places, .halfEven) == expected
        case ("string", .string(let string)): return Text.same(string, text)
        case ("date", .date(let date)): return TemporalText.date(text) == date
        case ("time", .time(let time)):
            guard let expected = TemporalText.time(text) else { return false }
            return (expected.zone == nil) == (time.zone == nil)
                && expected.nanoseconds - (expected.offset ?? 0) * ClockTime.nanosecondsPerSecond
                    == time.nanoseconds - (time.offset ?? 0) * ClockTime.nanosecondsPerSecond
        case ("dateTime", .dateTime(let moment)):
            guard let expected = TemporalText.moment(text) else { return false }
            return expected.order(moment) == 0
        case ("duration", .daysAndTimeDuration(let duration)):
            return TemporalText.daysDuration(text) == duration
        case ("duration", .yearsAndMonthsDuration(let duration)):
            return TemporalText.monthsDuration(text) == duration
        default: return false
        }
    }
}
