/// Evaluation under way: the slots with the values of names, what they refer to, and what it may still cost.
///
/// A host that evaluates many expressions over the same names keeps one run and evaluates them all in it, on one
/// thread: values stand in its slots until they are replaced, and nothing is looked up or copied in between.
public final class Run {
    /// By slot: first the environment's variables, then what loops and functions hold.
    let slots: UnsafeMutablePointer<Cell>
    private let slotCount: Int
    /// What cells refer to.
    @exclusivity(unchecked) var boxes: [Value] = []
    @exclusivity(unchecked) var unknowns: [Unknown] = []
    /// What cells refer to that outlive a ``clear()``, by one's complement of their place.
    @exclusivity(unchecked) var keptBoxes: [Value] = []
    @exclusivity(unchecked) var keptUnknowns: [Unknown] = []
    /// The members of lists, side by side.
    @exclusivity(unchecked) private(set) var members: UnsafeMutablePointer<Cell>
    @exclusivity(unchecked) private(set) var memberCount = 0
    @exclusivity(unchecked) private var memberRoom = 64
    /// Who knows the objects of cells; those of another host may not be left in the slots.
    public var host: (any CellHost)? {
        get { objects }
        set { objects = newValue }
    }
    @exclusivity(unchecked) private var objects: (any CellHost)?
    public let recorder: Recorder
    public let limits: Limits
    @exclusivity(unchecked) public var clock: Clock
    @exclusivity(unchecked) private var stepsLeft: Int
    @exclusivity(unchecked) private var callDepth = 0

    /// With room for so many slots, all null.
    public init(slotCount: Int, recorder: Recorder, limits: Limits = Limits(), clock: Clock = .none) {
        slots = .allocate(capacity: max(1, slotCount))
        slots.initialize(repeating: .null, count: max(1, slotCount))
        self.slotCount = slotCount
        self.recorder = recorder
        self.limits = limits
        self.clock = clock
        stepsLeft = limits.steps
        members = .allocate(capacity: memberRoom)
    }

    deinit {
        slots.deallocate()
        members.deallocate()
    }

    /// What is held for cells made so far; what comes later can be let go of again.
    struct Mark {
        let boxes: Int
        let unknowns: Int
        let members: Int
    }

    @inline(__always)
    var mark: Mark { Mark(boxes: boxes.count, unknowns: unknowns.count, members: memberCount) }

    /// Lets go of what cells made since refer to; none of them may be used any more.
    @inline(__always)
    func release(to mark: Mark) {
        memberCount = min(memberCount, mark.members)
        if boxes.count > mark.boxes { boxes.removeSubrange(mark.boxes...) }
        if unknowns.count > mark.unknowns { unknowns.removeSubrange(mark.unknowns...) }
    }

    /// The cell of a slot; the first are the environment's variables.
    @inline(__always)
    public subscript(slot: Int) -> Cell {
        get { slots[slot] }
        set { slots[slot] = newValue }
    }

    /// Puts cells into the slots from one on.
    public func fill(_ cells: [Cell], from slot: Int) {
        precondition(slot + cells.count <= slotCount)
        cells.withUnsafeBufferPointer { source in
            guard let base = source.baseAddress else { return }
            (slots + slot).update(from: base, count: source.count)
        }
    }

    /// Lets go of what cells refer to, but for what was kept.
    public func clear() {
        memberCount = 0
        boxes.removeAll(keepingCapacity: true)
        unknowns.removeAll(keepingCapacity: true)
    }

    /// Lets go also of what was kept.
    public func forget() {
        clear()
        keptBoxes.removeAll()
        keptUnknowns.removeAll()
    }

    // MARK: Lists

    /// Where the members of a list about to be made begin. They are added one after the other, and nothing else is
    /// evaluated meanwhile.
    public func beginList() -> Int { memberCount }

    @inline(__always)
    public func addMember(_ cell: Cell) {
        if memberCount == memberRoom { growMembers() }
        members[memberCount] = cell
        memberCount += 1
    }

    /// The list of what was added since.
    public func endList(from first: Int) -> Cell {
        .list(from: first, count: memberCount - first)
    }

    /// Room for a list of at most so many members, to be filled in from its beginning; then ``list(of:)``.
    public func room(for count: Int) -> UnsafeMutablePointer<Cell> {
        while memberCount + count > memberRoom { growMembers() }
        return members + memberCount
    }

    /// The list of so many members that were just filled in.
    public func list(of count: Int) -> Cell {
        memberCount += count
        return .list(from: memberCount - count, count: count)
    }

    /// The members of a list of cells.
    public func members(of list: Cell) -> [Cell] { list.members.map { members[$0] } }

    /// The objects that stand one after the other from a place on, as long as they belong together.
    public func members(from first: Int, while belongs: (Cell) -> Bool) -> [Cell] {
        var found: [Cell] = []
        while first + found.count < memberCount {
            let cell = members[first + found.count]
            guard cell.tag == .object, belongs(cell) else { break }
            found.append(cell)
        }
        return found
    }

    /// Room for so many members; which of it is used is told later.
    func reserveMembers(_ count: Int) -> Int {
        let first = memberCount
        for _ in 0..<count { addMember(.null) }
        return first
    }

    @inline(__always)
    func setMember(_ place: Int, _ cell: Cell) { members[place] = cell }

    private func growMembers() {
        let larger = UnsafeMutablePointer<Cell>.allocate(capacity: memberRoom * 2)
        larger.update(from: members, count: memberCount)
        members.deallocate()
        members = larger
        memberRoom *= 2
    }

    /// The next expression may cost as much as the first.
    func refill() { stepsLeft = limits.steps }

    /// Counts one round of a loop, one member of a filter, one call.
    @inline(__always)
    func step(_ count: Int = 1) throws(EvaluationStopped) {
        stepsLeft -= count
        if stepsLeft < 0 { throw .steps(limits) }
    }

    func checkLength(_ count: Int) throws(EvaluationStopped) {
        if count > limits.listLength { throw .size(limits) }
    }

    /// Stops where a list or context holds too much, all its parts counted.
    @inline(__always)
    func checkWeight(_ value: Value) throws(EvaluationStopped) {
        if value.weight > limits.weight { throw .size(limits) }
    }

    /// Counts the steps of reading a value through and through.
    @inline(__always)
    func stepThrough(_ value: Value) throws(EvaluationStopped) {
        let steps = value.readingSteps
        if steps > 0 { try step(steps) }
    }

    func checkText(_ text: String) throws(EvaluationStopped) {
        if text.utf8.count > limits.textLength { throw .size(limits) }
    }

    /// Null, with the reason told to the recorder.
    func null(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String, at span: Range<Int>? = nil)
        -> Value
    {
        recorder.null(because: Bilingual(zh: zh(), en: en()), at: span)
        return .null
    }

    /// Calls a function with arguments in order.
    func call(
        _ function: FunctionValue, _ arguments: [Value], at span: Range<Int>? = nil
    ) throws(EvaluationStopped) -> Value {
        switch function.body {
        case .builtin(let builtin): return try builtin.call(arguments, self, at: span)
        case .host(let host):
            guard arguments.count == host.parameters.count else {
                return null(
                    "函数“\(host.name)”的参数个数不对", "\"\(host.name)\" takes another number of arguments", at: span)
            }
            try step()
            return value(arguments.map(cell).withUnsafeBufferPointer { host.body($0, self) })
        case .written(let code, let captured):
            return try call(code, captured, arguments, at: span)
        }
    }

    private func call(
        _ code: WrittenFunction, _ captured: [Value], _ arguments: [Value], at span: Range<Int>?
    ) throws(EvaluationStopped) -> Value {
        guard arguments.count == code.parameters.count else {
            return null("函数的参数个数不对", "the function takes another number of arguments", at: span)
        }
        let mark = mark
        var frame = [Cell](repeating: .null, count: slotCount)
        for (slot, value) in zip(code.outerSlots, captured) { frame[slot] = cell(value) }
        for (index, argument) in arguments.enumerated() {
            guard let fitting = code.types[index].coerce(argument) else {
                return null(
                    "参数“\(code.parameters[index])”的类型不符",
                    "the argument \"\(code.parameters[index])\" has another type",
                    at: span)
            }
            frame[code.firstSlot + index] = cell(fitting)
        }
        try step(code.steps)
        // The stack holds the nesting of every body being evaluated, so that is what is bounded.
        guard callDepth + code.depth <= limits.callDepth else { throw .depth(limits) }
        callDepth += code.depth
        exchange(&frame)
        defer {
            exchange(&frame)
            callDepth -= code.depth
            release(to: mark)
        }
        return try code.code.evaluate(self)
    }

    private func exchange(_ frame: inout [Cell]) {
        for index in frame.indices { swap(&slots[index], &frame[index]) }
    }
}

/// Compiled code: asks nothing but the run. Nodes pass on cells; those that work on lists, contexts and the like ask
/// each other for values.
protocol Node: Sendable {
    func cell(_ run: Run) throws(EvaluationStopped) -> Cell
    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value
    /// What ``cell(_:)`` comes to for some rows of a block.
    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column
}

/// A typed operation: works on cells.
protocol CellNode: Node {}

extension CellNode {
    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value { run.value(try cell(run)) }
}

/// An operation on values of many parts.
protocol ValueNode: Node {}

extension ValueNode {
    func cell(_ run: Run) throws(EvaluationStopped) -> Cell { run.cell(try evaluate(run)) }
}
