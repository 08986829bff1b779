/// A regular expression of XPath 2 (XML Schema's, with anchors, groups to refer to and reluctant quantifiers),
/// compiled to a small program for ``Matcher``.
struct Pattern: Sendable {
    /// One instruction.
    enum Step: Sendable {
        case scalar(Unicode.Scalar)
        case set(CharacterSet)
        /// Any character; without the `s` flag any but line ends.
        case any
        /// Goes on at the first target, and if that fails at the second.
        case split(Int, Int)
        case jump(Int)
        /// Remembers the position in a register: group n begins in 2n, ends in 2n + 1.
        case save(Int)
        case lineStart
        case lineEnd
        case back(Int)
        case match
    }

    let program: [Step]
    /// How many groups there are, the whole match aside.
    let groups: Int
    let flags: Flags
    let usesBackReferences: Bool
    /// The `q` flag: pattern and replacement are plain text.
    var isLiteral: Bool { flags.literal }

    struct Flags: Sendable {
        var dotAll = false
        var multiline = false
        var ignoreCase = false
        var skipSpace = false
        var literal = false

        /// Nil where a letter is no flag.
        init?(_ text: String) {
            for letter in text {
                switch letter {
                case "s": dotAll = true
                case "m": multiline = true
                case "i": ignoreCase = true
                case "x": skipSpace = true
                case "q": literal = true
                default: return nil
                }
            }
        }
    }

    /// The largest program; repeated groups are written out.
    private static let largestProgram = 20_000

    /// Nil where the text is no pattern or a flag is unknown.
    init?(_ text: String, flags flagText: String) {
        guard let flags = Flags(flagText), let (tree, groups) = PatternParser.parse(text, flags) else {
            return nil
        }
        var writer = PatternWriter(limit: Self.largestProgram)
        writer.write(.group(0, tree))
        writer.add(.match)
        if writer.overflowed { return nil }
        program = writer.steps
        self.groups = groups
        self.flags = flags
        usesBackReferences = writer.usesBackReferences
    }
}

/// The structure of a pattern.
indirect enum PatternTree: Sendable {
    case empty
    case step(Pattern.Step)
    case sequence([PatternTree])
    case choice([PatternTree])
    case group(Int, PatternTree)
    case repeated(PatternTree, least: Int, most: Int?, greedy: Bool)
}

/// Writes the program of a pattern.
struct PatternWriter {
    private(set) var steps: [Pattern.Step] = []
    private(set) var overflowed = false
    private(set) var usesBackReferences = false
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    mutating func add(_ step: Pattern.Step) {
        if steps.count >= limit {
            overflowed = true
            return
        }
        if case .back = step { usesBackReferences = true }
        steps.append(step)
    }

    mutating func write(_ tree: PatternTree) {
        if overflowed { return }
        switch tree {
        case .empty: return
        case .step(let step): add(step)
        case .sequence(let parts): for part in parts { write(part) }
        case .choice(let branches): write(branches)
        case .group(let number, let inner):
            add(.save(2 * number))
            write(inner)
            add(.save(2 * number + 1))
        case .repeated(let inner, let least, let most, let greedy):
            for _ in 0..<least where !overflowed { write(inner) }
            guard let most else {
                writeLoop(inner, greedy)
                return
            }
            var exits: [Int] = []
            for _ in 0..<max(0, most - least) where !overflowed {
                exits.append(steps.count)
                add(.split(0, 0))
                write(inner)
            }
            for exit in exits where !overflowed { patch(exit, into: exit + 1, out: steps.count, greedy) }
        }
    }

    private mutating func write(_ branches: [PatternTree]) {
        var jumps: [Int] = []
        for (index, branch) in branches.enumerated() {
            guard index < branches.count - 1 else {
                write(branch)
                break
            }
            let split = steps.count
            add(.split(0, 0))
            write(branch)
            jumps.append(steps.count)
            add(.jump(0))
            if overflowed { return }
            steps[split] = .split(split + 1, steps.count)
        }
        for jump in jumps where !overflowed { steps[jump] = .jump(steps.count) }
    }

    private mutating func writeLoop(_ inner: PatternTree, _ greedy: Bool) {
        let split = steps.count
        add(.split(0, 0))
        write(inner)
        add(.jump(split))
        if overflowed { return }
        patch(split, into: split + 1, out: steps.count, greedy)
    }

    private mutating func patch(_ split: Int, into: Int, out: Int, _ greedy: Bool) {
        steps[split] = greedy ? .split(into, out) : .split(out, into)
    }
}
