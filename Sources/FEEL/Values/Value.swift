/// A value of FEEL, with `unknown` beside the standard's own.
public enum Value: Sendable {
    /// There is none: the standard's null.
    case null
    /// There may be one, but the facts named are missing.
    case unknown(Unknown)
    case boolean(Bool)
    case number(Decimal34)
    case string(String)
    case date(WideDate)
    indirect case time(ClockTime)
    indirect case dateTime(Moment)
    case daysAndTimeDuration(DaysDuration)
    case yearsAndMonthsDuration(MonthsDuration)
    case range(RangeValue)
    case list(ListValue)
    case context(ContextValue)
    case function(FunctionValue)
    /// A thing of the host whose members are read when asked for.
    case object(any HostObject)
}

extension Value {
    /// A list that is known to be whole.
    public static func list(_ items: [Value]) -> Value { .list(ListValue(items)) }
    public static func number(_ value: Int) -> Value { .number(Decimal34(value)) }
    public static func unknown(_ fact: FactID) -> Value { .unknown(Unknown(fact)) }

    /// The facts that made it unknown, or nil where it is known.
    public var unknown: Unknown? {
        if case .unknown(let unknown) = self { unknown } else { nil }
    }
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }
    /// True or false, or nil where it is null, unknown or of another type.
    public var boolean: Bool? {
        if case .boolean(let value) = self { value } else { nil }
    }
    public var number: Decimal34? {
        if case .number(let value) = self { value } else { nil }
    }
    public var string: String? {
        if case .string(let value) = self { value } else { nil }
    }
    public var list: ListValue? {
        if case .list(let value) = self { value } else { nil }
    }

    /// Everything unknown in it, however deep, except inside host objects, which are read when asked.
    public var deepUnknown: Unknown? {
        switch self {
        case .unknown(let unknown): return unknown
        case .list(let list):
            return list.items.reduce(list.incomplete) { Unknown.union($0, $1.deepUnknown) }
        case .context(let context):
            return context.values.reduce(nil) { Unknown.union($0, $1.deepUnknown) }
        default: return nil
        }
    }

    /// How many values it holds, those inside others and itself included. Shared parts count each time, since whoever
    /// walks through the value meets them each time: `[x, x]` of `[y, y]` … doubles with each level.
    var weight: Int {
        switch self {
        case .list(let list): list.weight
        case .context(let context): context.weight
        case .function(let function): function.weight
        default: 1
        }
    }

    /// The weight of a list or context of these.
    static func weight(of values: [Value]) -> Int {
        var result = 1
        for value in values { result += value.weight }
        return result
    }

    /// What reading all of it costs, in steps of ``Limits``; nothing for values of one part.
    var readingSteps: Int {
        switch self {
        case .list(let list): list.weight / 4
        case .context(let context): context.weight / 4
        case .string(let text): text.utf8.count / 64
        default: 0
        }
    }

    /// Unknown itself, or a list that holds an unknown member or may lack members: what most functions cannot read.
    var shallowUnknown: Unknown? {
        switch self {
        case .unknown(let unknown): return unknown
        case .list(let list): return list.anyUnknown
        default: return nil
        }
    }
}

/// A list, which may be known to lack members.
public struct ListValue: Sendable {
    public let items: [Value]
    /// Where members may be missing: the facts that would say. Nil where the list is whole.
    public let incomplete: Unknown?
    /// See ``Value/weight``.
    let weight: Int

    public init(_ items: [Value], incomplete: Unknown? = nil) {
        self.init(items, weight: Value.weight(of: items), incomplete: incomplete)
    }

    /// For who has added up the weight already.
    init(_ items: [Value], weight: Int, incomplete: Unknown? = nil) {
        self.items = items
        self.weight = weight
        self.incomplete = incomplete
    }

    /// What keeps it from being read as a whole: missing members, or members that are unknown.
    var anyUnknown: Unknown? {
        var result = incomplete
        for item in items {
            if case .unknown(let unknown) = item { result = Unknown.union(result, unknown) }
        }
        return result
    }
}

/// A context: named entries in the order in which they were written.
public final class ContextValue: Sendable {
    public let keys: [String]
    public let values: [Value]
    /// See ``Value/weight``.
    let weight: Int

    /// Keys must differ.
    public init(keys: [String], values: [Value]) {
        self.keys = keys
        self.values = values
        weight = Value.weight(of: values)
    }

    public subscript(key: String) -> Value? {
        for index in keys.indices where keys[index] == key { return values[index] }
        return nil
    }

    /// With one entry replaced, or added at the end.
    func setting(_ key: String, to value: Value) -> ContextValue {
        var keys = keys
        var values = values
        if let index = keys.firstIndex(of: key) {
            values[index] = value
        } else {
            keys.append(key)
            values.append(value)
        }
        return ContextValue(keys: keys, values: values)
    }
}

/// A range of ordered values; an end that is nil is open without limit, and none is unknown.
public final class RangeValue: Sendable {
    public enum Kind: Sendable {
        case interval
        /// `(!= x)`: all but one value. The standard writes it like a range without saying which range it is.
        case allBut
    }

    public let low: Value?
    public let high: Value?
    public let lowIncluded: Bool
    public let highIncluded: Bool
    public let kind: Kind

    init(low: Value?, lowIncluded: Bool, high: Value?, highIncluded: Bool, kind: Kind = .interval) {
        self.low = low
        self.high = high
        self.lowIncluded = lowIncluded
        self.highIncluded = highIncluded
        self.kind = kind
    }
}
