/// Runs the program of a pattern over a text.
///
/// Tries alternatives in order, as XPath asks, with a stack of its own. Without references back to groups a place of
/// the program at a place of the text that once failed always fails, so it is tried once and the time is linear in
/// text times pattern; with them the number of steps is bounded.
struct Matcher {
    struct Match {
        let start: Int
        let end: Int
        /// Where each group matched; index 0 is the whole.
        let groups: [Range<Int>?]
    }

    private let pattern: Pattern
    private let text: [Unicode.Scalar]
    private let limits: Limits
    private var stepsLeft: Int
    /// One bit for each place of the program and of the text, set once it was tried.
    private var tried: [UInt64] = []

    private enum Choice {
        case go(step: Int, position: Int)
        case restore(register: Int, value: Int)
    }

    init(_ pattern: Pattern, _ text: [Unicode.Scalar], limits: Limits) {
        self.pattern = pattern
        self.text = text
        self.limits = limits
        stepsLeft = limits.patternSteps
    }

    /// What it has cost so far, in steps of a run: those of a pattern are smaller.
    var cost: Int { (limits.patternSteps - max(0, stepsLeft) + pattern.program.count) / 4 }

    func matchesEmpty() throws(EvaluationStopped) -> Bool {
        var matcher = Matcher(pattern, [], limits: limits)
        return try matcher.find(from: 0) != nil
    }

    /// The first match that starts at this position or later.
    mutating func find(from position: Int) throws(EvaluationStopped) -> Match? {
        if !pattern.usesBackReferences {
            let bits = pattern.program.count * (text.count + 1)
            if bits > limits.patternSteps * 64 { throw .pattern(limits) }
            tried = Array(repeating: 0, count: bits / 64 + 1)
            // Clearing costs, too.
            stepsLeft -= bits / 512
        }
        var start = position
        while start <= text.count {
            if let registers = try match(at: start) {
                let groups = (0...pattern.groups).map { group -> Range<Int>? in
                    let low = registers[2 * group]
                    let high = registers[2 * group + 1]
                    return low >= 0 && high >= low ? low..<high : nil
                }
                return Match(start: start, end: registers[1], groups: groups)
            }
            start += 1
        }
        return nil
    }

    /// The registers of a match that starts exactly here.
    private mutating func match(at start: Int) throws(EvaluationStopped) -> [Int]? {
        var registers = Array(repeating: -1, count: 2 * pattern.groups + 2)
        var stack: [Choice] = [.go(step: 0, position: start)]
        while let choice = stack.popLast() {
            switch choice {
            case .restore(let register, let value): registers[register] = value
            case .go(let step, let position):
                if try follow(step, position, &registers, &stack) { return registers }
            }
        }
        return nil
    }

    /// Follows one thread until it fails (false) or matches (true), leaving alternatives on the stack.
    private mutating func follow(
        _ first: Int, _ start: Int, _ registers: inout [Int], _ stack: inout [Choice]
    ) throws(EvaluationStopped) -> Bool {
        var step = first
        var position = start
        while true {
            stepsLeft -= 1
            if stepsLeft < 0 { throw .pattern(limits) }
            if !pattern.usesBackReferences {
                let bit = step * (text.count + 1) + position
                if tried[bit >> 6] & (1 << UInt64(bit & 63)) != 0 { return false }
                tried[bit >> 6] |= 1 << UInt64(bit & 63)
            }
            switch pattern.program[step] {
            case .match: return true
            case .jump(let target): step = target
            case .split(let preferred, let other):
                if stack.count > limits.patternSteps { throw .pattern(limits) }
                stack.append(.go(step: other, position: position))
                step = preferred
            case .save(let register):
                stack.append(.restore(register: register, value: registers[register]))
                registers[register] = position
                step += 1
            case .back(let group):
                guard let length = backLength(group, position, registers) else { return false }
                position += length
                step += 1
            case let test:
                guard let length = consumes(test, position) else { return false }
                position += length
                step += 1
            }
        }
    }

    /// How many characters a test takes here, nil where it fails.
    private func consumes(_ test: Pattern.Step, _ position: Int) -> Int? {
        switch test {
        case .lineStart:
            return position == 0 || (pattern.flags.multiline && text[position - 1] == "\n") ? 0 : nil
        case .lineEnd:
            return position == text.count || (pattern.flags.multiline && text[position] == "\n") ? 0 : nil
        default: break
        }
        guard position < text.count else { return nil }
        let scalar = text[position]
        switch test {
        case .scalar(let wanted):
            return scalar == wanted || (pattern.flags.ignoreCase && CaseVariants.same(scalar, wanted))
                ? 1 : nil
        case .any: return pattern.flags.dotAll || (scalar != "\n" && scalar != "\r") ? 1 : nil
        case .set(let set): return set.contains(scalar, ignoreCase: pattern.flags.ignoreCase) ? 1 : nil
        default: return nil
        }
    }

    /// The length of a group's text if it stands here again; a group that matched nothing counts as empty.
    private func backLength(_ group: Int, _ position: Int, _ registers: [Int]) -> Int? {
        let start = registers[2 * group]
        let end = registers[2 * group + 1]
        guard start >= 0, end >= start else { return 0 }
        let length = end - start
        guard position + length <= text.count else { return nil }
        for offset in 0..<length {
            let left = text[start + offset]
            let right = text[position + offset]
            if left != right && !(pattern.flags.ignoreCase && CaseVariants.same(left, right)) { return nil }
        }
        return length
    }
}
