/// A call of one of FEEL's functions.
struct BuiltinCallNode: ValueNode {
    let builtin: Builtin
    let arguments: [any Node]
    /// The parameters' names where the call gives them.
    let names: [String]?
    let span: Range<Int>

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(try argument.evaluate(run)) }
        return try builtin.call(values, run, names: names, at: span)
    }
}

/// A call of a host function.
struct HostCallNode: ValueNode {
    let function: HostFunction
    let arguments: [any Node]
    let span: Range<Int>

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        for (index, argument) in arguments.enumerated() {
            let value = try argument.evaluate(run)
            guard let fitting = function.parameters[index].type.coerce(value) else {
                return run.null(
                    "参数“\(function.parameters[index].name)”的类型不符",
                    "the argument \"\(function.parameters[index].name)\" has another type", at: span)
            }
            values.append(fitting)
        }
        try run.step()
        return function.body(values, run.recorder)
    }
}

/// A call of a function held by a value.
struct CallNode: ValueNode {
    let function: any Node
    let arguments: [any Node]
    let names: [String?]
    let span: Range<Int>

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        let callee = try function.evaluate(run)
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(try argument.evaluate(run)) }
        switch callee {
        case .unknown: return callee
        case .function(let function):
            if names.contains(where: { $0 != nil }) {
                guard let ordered = Self.order(values, names, by: function) else {
                    return run.null("参数名称不对", "an argument's name is wrong", at: span)
                }
                if case .builtin(let builtin) = function.body {
                    return try builtin.call(ordered, run, names: names.compactMap { $0 }, at: span)
                }
                return try run.call(function, ordered, at: span)
            }
            return try run.call(function, values, at: span)
        default:
            return run.null("\(callee.kindName) 不是函数", "\(callee.kindName) is no function", at: span)
        }
    }

    private static func order(_ values: [Value], _ names: [String?], by function: FunctionValue) -> [Value]? {
        let parameters: [String]
        switch function.body {
        case .builtin: return values
        case .host(let host): parameters = host.parameters.map(\.name)
        case .written(let code, _): parameters = code.parameters
        }
        guard parameters.count == values.count else { return nil }
        var result: [Value] = []
        for parameter in parameters {
            guard let index = names.firstIndex(of: parameter) else { return nil }
            result.append(values[index])
        }
        return result
    }
}
