/// One of FEEL's own functions.
struct Builtin: Sendable {
    let name: String
    /// The ways to call it; the first that fits is taken.
    let forms: [Form]
    /// Whether it asks for the day or time.
    var readsClock = false

    struct Parameter: Sendable {
        let name: String
        let type: FEELType
        /// May be left out.
        var isOptional = false
        /// Null is a meaningful argument; elsewhere it makes the call null.
        var nullable = false
    }

    struct Form: Sendable {
        /// Answers nil where there is no value for the arguments, which have been coerced to the parameters' types;
        /// arguments left out are null.
        typealias Body = @Sendable ([Value], Run) throws(EvaluationStopped) -> Value?

        let parameters: [Parameter]
        /// The only parameter is a list, whose members may also be given one by one.
        var isVariadic = false
        /// Each argument is a list by itself, so that even a single one is a list of lists.
        var gathersLists = false
        let result: FEELType
        /// The result's type from the arguments' types, where it depends on them.
        var resultRule: (@Sendable ([FEELType]) -> FEELType)?
        /// The body looks at unknown arguments itself; elsewhere they make the result unknown.
        var seesUnknown = false
        let body: Body

        var required: Int { parameters.count { !$0.isOptional } }

        func accepts(count: Int) -> Bool {
            isVariadic ? count >= required : count >= required && count <= parameters.count
        }

        /// Which parameter each name is for; nil where one is unknown or twice, or a required one is missing.
        func positions(of names: [String]) -> [Int]? {
            var result: [Int] = []
            for name in names {
                guard let index = parameters.firstIndex(where: { $0.name == name }), !result.contains(index)
                else {
                    return nil
                }
                result.append(index)
            }
            for (index, parameter) in parameters.enumerated()
            where !parameter.isOptional && !result.contains(index) {
                return nil
            }
            return result
        }
    }

    func accepts(count: Int) -> Bool { forms.contains { $0.accepts(count: count) } }

    /// How to call it, for messages: `floor(n, [scale])`.
    var usage: String {
        forms.map { form in
            let parameters = form.parameters.map { $0.isOptional ? "[\($0.name)]" : $0.name }
            return name + "(" + parameters.joined(separator: ", ") + (form.isVariadic ? ", …" : "") + ")"
        }.joined(separator: " / ")
    }

    /// Its type where it is used as a value.
    var type: FEELType {
        guard forms.count == 1, !forms[0].isVariadic else { return .any }
        return .function(forms[0].parameters.map(\.type), forms[0].result)
    }
}

/// Choosing a form.
extension Builtin {
    /// The form for a call with arguments of these types, named or not; nil where none fits.
    func form(_ names: [String?], _ types: [FEELType]) -> Form? {
        forms.first { form in
            guard let positions = Self.positions(form, names) else { return false }
            if form.isVariadic, names.allSatisfy({ $0 == nil }) { return Self.variadicFits(form, types) }
            return zip(positions, types).allSatisfy { position, type in
                let parameter = form.parameters[position]
                return type == .null || type.mayFit(parameter.type)
            }
        }
    }

    private static func variadicFits(_ form: Form, _ types: [FEELType]) -> Bool {
        let fixed = form.parameters.count - 1
        let element = form.parameters[fixed].type.element
        return zip(types, form.parameters[..<fixed]).allSatisfy { $0.mayFit($1.type) }
            && types.dropFirst(fixed).allSatisfy { $0.mayFit(element) || $0.mayFit(.list(element)) }
    }

    func formIgnoringTypes(_ names: [String?]) -> Form? {
        forms.first { Self.positions($0, names) != nil }
    }

    private static func positions(_ form: Form, _ names: [String?]) -> [Int]? {
        if names.contains(where: { $0 != nil }) { return form.positions(of: names.compactMap { $0 }) }
        guard form.accepts(count: names.count) else { return nil }
        return names.indices.map { min($0, form.parameters.count - 1) }
    }
}

/// Calling.
extension Builtin {
    func call(
        _ arguments: [Value], _ run: Run, names: [String]? = nil, at span: Range<Int>? = nil
    ) throws(EvaluationStopped) -> Value {
        try run.step()
        for argument in arguments { try run.stepThrough(argument) }
        var sawNull = false
        for form in forms {
            guard let placed = Self.place(arguments, names, in: form) else { continue }
            switch Self.fit(placed, to: form) {
            case .values(let values):
                if let result = try form.body(values, run) {
                    try run.checkWeight(result)
                    return result
                }
                return run.null("\(name) 对这些参数没有结果", "\(name) has no result for these arguments", at: span)
            case .unknown(let unknown): return .unknown(unknown)
            case .null: sawNull = true
            case .mismatch: continue
            }
        }
        if sawNull { return run.null("\(name) 的参数为空", "an argument of \(name) is null", at: span) }
        return run.null(
            "\(name) 不接受这些参数（\(usage)）", "\(name) does not take these arguments: \(usage)", at: span)
    }

    /// Arguments by parameter, nil where left out; the members of a variadic list gathered. Nil where the form takes
    /// another number or other names.
    private static func place(_ arguments: [Value], _ names: [String]?, in form: Form) -> [Value?]? {
        var placed: [Value?] = Array(repeating: nil, count: form.parameters.count)
        if let names {
            guard let positions = form.positions(of: names) else { return nil }
            for (position, value) in zip(positions, arguments) {
                placed[position] = form.gathersLists ? .list([value]) : value
            }
            return placed
        }
        guard form.accepts(count: arguments.count) else { return nil }
        guard form.isVariadic else {
            for (index, value) in arguments.enumerated() { placed[index] = value }
            return placed
        }
        let fixed = form.parameters.count - 1
        for index in 0..<min(fixed, arguments.count) { placed[index] = arguments[index] }
        let rest = Array(arguments.dropFirst(fixed))
        if fixed == 0, rest.count == 1, !form.gathersLists {
            // One argument is the list itself, or null in its place.
            switch rest[0] {
            case .list, .null, .unknown: placed[0] = rest[0]
            default: placed[0] = .list(rest)
            }
        } else {
            placed[fixed] = .list(rest)
        }
        return placed
    }

    private enum Fit {
        case values([Value])
        case unknown(Unknown)
        case null
        case mismatch
    }

    /// Coerces arguments; unknown stands before null.
    private static func fit(_ placed: [Value?], to form: Form) -> Fit {
        var values: [Value] = []
        values.reserveCapacity(placed.count)
        var unknown: Unknown?
        var isNull = false
        for (value, parameter) in zip(placed, form.parameters) {
            guard let value else {
                values.append(.null)
                continue
            }
            if !form.seesUnknown, let facts = value.shallowUnknown {
                unknown = Unknown.union(unknown, facts)
                values.append(value)
                continue
            }
            if value.isNull {
                if !parameter.nullable { isNull = true }
                values.append(value)
                continue
            }
            guard let fitting = parameter.type.coerce(value) else { return .mismatch }
            values.append(fitting)
        }
        if let unknown { return .unknown(unknown) }
        return isNull ? .null : .values(values)
    }
}

/// All of FEEL's functions.
enum Builtins {
    static let all: [Builtin] =
        numeric + statistics + strings + patterns + conversions + temporal + lists + listEdits + logic
        + ranges
        + contexts

    static let byName: [String: Builtin] = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    static let names = Names(all.map(\.name))
    static let propertyNames = Names(Property.multiWordNames)

    typealias Body = Builtin.Form.Body

    static func define(_ name: String, _ forms: Builtin.Form..., readsClock: Bool = false) -> Builtin {
        Builtin(name: name, forms: forms, readsClock: readsClock)
    }

    static func form(_ parameters: [Builtin.Parameter], _ result: FEELType, _ body: @escaping Body)
        -> Builtin.Form
    {
        Builtin.Form(parameters: parameters, result: result, body: body)
    }

    static func parameter(
        _ name: String, _ type: FEELType, optional: Bool = false, nullable: Bool = false
    ) -> Builtin.Parameter {
        Builtin.Parameter(name: name, type: type, isOptional: optional, nullable: nullable)
    }
}
