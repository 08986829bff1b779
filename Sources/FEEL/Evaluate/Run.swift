/// One evaluation under way: the slots with the values of names, and what it may still cost.
final class Run {
    var slots: [Value]
    let recorder: Recorder
    let limits: Limits
    let clock: Clock
    private var stepsLeft: Int
    private var callDepth = 0

    init(slots: [Value], recorder: Recorder, limits: Limits, clock: Clock) {
        self.slots = slots
        self.recorder = recorder
        self.limits = limits
        self.clock = clock
        stepsLeft = limits.steps
    }

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
            return host.body(arguments, recorder)
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
        var frame: [Value] = []
        frame.reserveCapacity(slots.count)
        frame += captured
        while frame.count < slots.count { frame.append(.null) }
        for (index, argument) in arguments.enumerated() {
            guard let fitting = code.types[index].coerce(argument) else {
                return null(
                    "参数“\(code.parameters[index])”的类型不符",
                    "the argument \"\(code.parameters[index])\" has another type",
                    at: span)
            }
            frame[code.firstSlot + index] = fitting
        }
        try step(code.steps)
        // The stack holds the nesting of every body being evaluated, so that is what is bounded.
        guard callDepth + code.depth <= limits.callDepth else { throw .depth(limits) }
        callDepth += code.depth
        swap(&slots, &frame)
        defer {
            swap(&slots, &frame)
            callDepth -= code.depth
        }
        return try code.code.evaluate(self)
    }
}

/// Compiled code: asks nothing but the run.
protocol Node: Sendable {
    func evaluate(_ run: Run) throws(EvaluationStopped) -> Value
}
