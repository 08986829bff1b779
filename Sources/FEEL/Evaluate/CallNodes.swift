/// A call of one of FEEL's functions.
struct BuiltinCallNode: Node {
    let builtin: Builtin
    let arguments: [any Node]
    /// The parameters' names where the call gives them.
    let names: [String]?
    let span: Range<Int>
    let summary: ListSummary?

    init(builtin: Builtin, arguments: [any Node], names: [String]?, span: Range<Int>) {
        self.builtin = builtin
        self.arguments = arguments
        self.names = names
        self.span = span
        summary = arguments.count == 1 && names == nil ? ListSummary(rawValue: builtin.name) : nil
    }

    func cell(_ run: Run) throws(EvaluationStopped) -> Cell {
        guard let summary else { return run.cell(try evaluate(run)) }
        let argument = try arguments[0].cell(run)
        if argument.tag == .list, let result = summary.apply(argument, run) {
            try run.step()
            return result
        }
        return run.cell(try builtin.call([run.value(argument)], run, at: span))
    }

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(try argument.evaluate(run)) }
        return try builtin.call(values, run, names: names, at: span)
    }
}

/// Functions of one list of cells whose answer is one of them or a number.
enum ListSummary: String {
    case count, sum

    /// Nil where the list's members have to be looked at as values.
    @inline(__always)
    func apply(_ list: Cell, _ run: Run) -> Cell? {
        let places = list.members
        if self == .count { return .number(places.count) }
        guard let first = places.first, run.members[first].tag == .number else { return nil }
        var total = run.members[first]
        for place in places.dropFirst() {
            guard let sum = PlainArithmetic.apply(.plus, total, run.members[place]) else { return nil }
            total = sum
        }
        return total
    }
}

/// A call of a host function, whose arguments stand side by side in slots of their own.
struct HostCallNode: CellNode {
    let function: HostFunction
    let arguments: [any Node]
    let firstSlot: Int
    let span: Range<Int>
    /// By argument: the tag that needs no look at the type.
    private let expected: [Cell.Tag?]
    /// By argument: the name of the type where that is one of objects.
    private let objects: [String?]

    init(function: HostFunction, arguments: [any Node], firstSlot: Int, span: Range<Int>) {
        self.function = function
        self.arguments = arguments
        self.firstSlot = firstSlot
        self.span = span
        expected = function.parameters.map { $0.type.unwrapped.plainTag }
        objects = function.parameters.map {
            if case .object(let name) = $0.type.unwrapped { name } else { nil }
        }
    }

    func cell(_ run: Run) throws(EvaluationStopped) -> Cell {
        for index in arguments.indices {
            guard let fitting = fit(try arguments[index].cell(run), index, run) else {
                return mismatch(index, run)
            }
            run.slots[firstSlot + index] = fitting
        }
        try run.step()
        return answer(run)
    }

    /// What the function says of the arguments in its slots.
    @inline(__always)
    func answer(_ run: Run) -> Cell {
        function.body(UnsafeBufferPointer(start: run.slots + firstSlot, count: arguments.count), run)
    }

    func mismatch(_ index: Int, _ run: Run) -> Cell {
        run.cell(
            run.null(
                "参数“\(function.parameters[index].name)”的类型不符",
                "the argument \"\(function.parameters[index].name)\" has another type", at: span))
    }

    /// The argument as its parameter takes it; nil where it is of another type.
    @inline(__always)
    func fit(_ cell: Cell, _ index: Int, _ run: Run) -> Cell? {
        if cell.tag == expected[index] || cell.tag == .unknown || cell.tag == .null { return cell }
        if cell.tag == .object, let name = objects[index], run.host?.cellType.name == name { return cell }
        return fitting(cell, index, run)
    }

    private func fitting(_ cell: Cell, _ index: Int, _ run: Run) -> Cell? {
        let type = function.parameters[index].type
        let value = run.value(cell)
        if case .object(let object) = value, case .object(let name) = type, object.objectType.name == name {
            return cell
        }
        return type.coerce(value).map { run.cell($0) }
    }
}

extension FEELType {
    /// The tag of cells that are of this type for certain, where there is one.
    var plainTag: Cell.Tag? {
        switch self {
        case .boolean: .boolean
        case .number: .number
        case .date: .date
        case .string: .text
        default: nil
        }
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
