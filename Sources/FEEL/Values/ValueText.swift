extension Value {
    /// FEEL's `string(x)`: strings as they are, everything else as an expression would write it. Nil for null, for
    /// unknown, and for functions and host objects, which have no text.
    public var text: String? {
        if case .string(let value) = self { return value }
        return literal
    }

    /// At least how many bytes the text takes: a number with a large exponent is written in full, so that few values
    /// may make a long text, which is better not begun.
    var leastTextLength: Int {
        switch self {
        case .number(let number): Int(number.exponent.magnitude)
        case .string(let text): text.utf8.count
        case .list(let list): list.items.reduce(0) { $0 + $1.leastTextLength }
        case .context(let context): context.values.reduce(0) { $0 + $1.leastTextLength }
        default: 1
        }
    }

    /// How the value looks inside a list or context.
    private var literal: String? {
        switch self {
        case .null, .unknown, .object: nil
        case .boolean(let value): value ? "true" : "false"
        case .number(let value): value.description
        case .string(let value): StringLiteral.quoted(value)
        case .date(let value): value.description
        case .time(let value): value.description
        case .dateTime(let value): value.description
        case .daysAndTimeDuration(let value): value.description
        case .yearsAndMonthsDuration(let value): value.description
        case .range(let value): value.text
        case .list(let list):
            "[" + list.items.map { $0.literal ?? "null" }.joined(separator: ", ") + "]"
        case .context(let context):
            "{"
                + zip(context.keys, context.values).map { key, value in
                    (StringLiteral.isPlainName(key) ? key : StringLiteral.quoted(key)) + ": "
                        + (value.literal ?? "null")
                }.joined(separator: ", ") + "}"
        case .function: nil
        }
    }

    /// A word for the type, for messages: `number`, `list`.
    public var kindName: String {
        switch self {
        case .null: "null"
        case .unknown: "unknown"
        case .boolean: "boolean"
        case .number: "number"
        case .string: "string"
        case .date: "date"
        case .time: "time"
        case .dateTime: "date and time"
        case .daysAndTimeDuration: "days and time duration"
        case .yearsAndMonthsDuration: "years and months duration"
        case .range: "range"
        case .list: "list"
        case .context: "context"
        case .function: "function"
        case .object(let object): object.objectType.name
        }
    }
}

extension RangeValue {
    var text: String {
        let lowText = low.flatMap(\.text)
        let highText = high.flatMap(\.text)
        if kind == .allBut { return "(!=\(lowText ?? "null"))" }
        if low == nil { return "(\(highIncluded ? "<=" : "<")\(highText ?? "null"))" }
        if high == nil { return "(\(lowIncluded ? ">=" : ">")\(lowText ?? "null"))" }
        return (lowIncluded ? "[" : "(") + (lowText ?? "null") + ".." + (highText ?? "null")
            + (highIncluded ? "]" : ")")
    }
}

/// String literals as FEEL writes them.
enum StringLiteral {
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// Whether a key can stand without quotes: one word.
    static func isPlainName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, Lexer.startsName(first) else { return false }
        return text.unicodeScalars.dropFirst().allSatisfy { Lexer.continuesName($0) }
            && !Lexer.reserved.contains(text)
    }
}
