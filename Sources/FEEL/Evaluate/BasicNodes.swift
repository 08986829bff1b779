/// A value known when the expression was compiled.
struct ConstantNode: Node {
    let value: Value
    /// Nil where the value does not stand in a cell by itself.
    let plain: Cell?

    init(value: Value) {
        self.value = value
        plain =
            switch value {
            case .null: .null
            case .boolean(let flag): .boolean(flag)
            case .number(let number): Cell(number)
            case .date(let date): .date(date)
            case .string(let text): Cell(text)
            default: nil
            }
    }

    func cell(_ run: Run) -> Cell { plain ?? run.cell(value) }
    func evaluate(_ run: Run) -> Value { value }
}

/// Null with a reason known when the expression was compiled: an unknown name, a wrong call.
struct NullNode: ValueNode {
    let reason: Bilingual
    let span: Range<Int>

    func evaluate(_ run: Run) -> Value {
        run.recorder.null(because: reason, at: span)
        return .null
    }
}

/// The value of a name.
struct SlotNode: CellNode {
    let slot: Int
    func cell(_ run: Run) -> Cell { run.slots[slot] }
}

/// Evaluates a value once for a body that reads it several times.
struct LetNode: CellNode {
    let slot: Int
    let value: any Node
    let body: any Node

    func cell(_ run: Run) throws(EvaluationStopped) -> Cell {
        run.slots[slot] = try value.cell(run)
        return try body.cell(run)
    }
}

/// A member by name, of whatever the target turns out to be.
struct MemberNode: ValueNode {
    let target: any Node
    let name: String
    let span: Range<Int>

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        try Member.read(name, of: target.evaluate(run), run, span)
    }
}

/// A member of a host object whose type was known when the expression was compiled: read by position.
struct ObjectMemberNode: CellNode {
    let target: any Node
    let type: ObjectType
    let index: Int
    let name: String
    let span: Range<Int>

    func cell(_ run: Run) throws(EvaluationStopped) -> Cell {
        try member(of: target.cell(run), run)
    }

    @inline(__always)
    func member(of held: Cell, _ run: Run) throws(EvaluationStopped) -> Cell {
        if held.tag == .object, let host = run.host, host.cellType === type {
            return host.member(index, of: held, run)
        }
        let value = run.value(held)
        if case .object(let object) = value, object.objectType === type {
            return run.cell(object.member(index, run.recorder))
        }
        return run.cell(try Member.read(name, of: value, run, span))
    }
}

/// Reading members.
enum Member {
    static func read(
        _ name: String, of value: Value, _ run: Run, _ span: Range<Int>
    ) throws(EvaluationStopped) -> Value {
        switch value {
        case .unknown: return value
        case .object(let object):
            guard let index = object.objectType.index(of: name) else { break }
            return object.member(index, run.recorder)
        case .context(let context):
            if let found = context[name] { return found }
        case .list(let list):
            try run.step(list.items.count)
            var members: [Value] = []
            members.reserveCapacity(list.items.count)
            for item in list.items { members.append(try read(name, of: item, run, span)) }
            return .list(ListValue(members, incomplete: list.incomplete))
        default:
            if let property = Property.value(of: name, on: value) { return property }
        }
        return run.null(
            "\(value.kindName) 没有成员“\(name)”", "\(value.kindName) has no member \"\(name)\"", at: span)
    }

    /// The member, or nil where the value has none of this name: how a filter tells its item's members from other
    /// names.
    static func find(_ name: String, of value: Value, _ run: Run) -> Value? {
        switch value {
        case .context(let context): context[name]
        case .object(let object): object.objectType.index(of: name).map { object.member($0, run.recorder) }
        default: nil
        }
    }
}

/// A name inside a filter whose items are of no known type: a member of the item if it has one, else the name outside.
struct ItemNameNode: ValueNode {
    /// The items of the filters around, innermost first.
    let slots: [Int]
    let name: String
    let fallback: (any Node)?
    let span: Range<Int>

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        for slot in slots {
            if let found = Member.find(name, of: run.value(run.slots[slot]), run) { return found }
        }
        if let fallback { return try fallback.evaluate(run) }
        for slot in slots {
            if let unknown = run.unknown(run.slots[slot]) { return .unknown(unknown) }
        }
        return run.null("没有名为“\(name)”的名称", "there is no name \"\(name)\"", at: span)
    }
}

/// A list literal.
struct ListNode: ValueNode {
    let items: [any Node]

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        var values: [Value] = []
        values.reserveCapacity(items.count)
        for item in items { values.append(try item.evaluate(run)) }
        let list = Value.list(values)
        try run.checkWeight(list)
        return list
    }
}

/// A context literal; later entries see the earlier ones.
struct ContextNode: ValueNode {
    struct Entry: Sendable {
        let key: String
        /// Where later entries find the value.
        let slot: Int
        let value: any Node
    }

    let entries: [Entry]
    /// Shared by all values made here.
    private let keys: [String]

    init(entries: [Entry]) {
        self.entries = entries
        keys = entries.map(\.key)
    }

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        var values: [Value] = []
        values.reserveCapacity(entries.count)
        for entry in entries {
            let value = try entry.value.evaluate(run)
            run.slots[entry.slot] = run.cell(value)
            values.append(value)
        }
        let context = Value.context(ContextValue(keys: keys, values: values))
        try run.checkWeight(context)
        return context
    }
}

/// A function written in the expression: a value that remembers the slots around it, and no other.
struct FunctionNode: ValueNode {
    let function: WrittenFunction

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        let captured = function.outerSlots.map { run.value(run.slots[$0]) }
        let value = Value.function(FunctionValue(.written(function, captured: captured)))
        try run.checkWeight(value)
        return value
    }
}

/// `x instance of T`. Null is of no type but Null.
struct InstanceNode: ValueNode {
    let value: any Node
    let type: FEELType

    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value {
        let tested = try value.evaluate(run)
        try run.stepThrough(tested)
        if let unknown = tested.deepUnknown { return .unknown(unknown) }
        return .boolean(tested.conforms(to: type))
    }
}
