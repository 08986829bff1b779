/// Reads the text of a pattern; strict, so that a slip is null rather than another pattern.
struct PatternParser {
    private let text: [Unicode.Scalar]
    private var position = 0
    private let flags: Pattern.Flags
    private var groups = 0
    /// Groups that are complete at this place and may be referred to.
    private var closed: Set<Int> = []
    private var nesting = 0

    private static let deepest = 100

    private struct Fault: Error {}

    /// The structure and the number of groups, or nil where the text is no pattern.
    static func parse(_ text: String, _ flags: Pattern.Flags) -> (PatternTree, Int)? {
        if flags.literal {
            return (.sequence(text.unicodeScalars.map { .step(.scalar($0)) }), 0)
        }
        var parser = PatternParser(text: text, flags: flags)
        do throws(Fault) {
            let tree = try parser.choice()
            guard parser.position == parser.text.count else { return nil }
            return (tree, parser.groups)
        } catch { return nil }
    }

    private init(text: String, flags: Pattern.Flags) {
        self.flags = flags
        self.text = flags.skipSpace ? Self.withoutSpace(text) : Array(text.unicodeScalars)
    }

    /// The `x` flag: white space goes, except inside brackets.
    private static func withoutSpace(_ text: String) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var brackets = 0
        var escaped = false
        for scalar in text.unicodeScalars {
            if brackets == 0, CharacterSet.Category.space.contains(scalar) { continue }
            result.append(scalar)
            if escaped {
                escaped = false
            } else if scalar == "\\" {
                escaped = true
            } else if scalar == "[" {
                brackets += 1
            } else if scalar == "]" {
                brackets = max(0, brackets - 1)
            }
        }
        return result
    }

    private var current: Unicode.Scalar? { position < text.count ? text[position] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        position += 1
        return true
    }

    private mutating func next() throws(Fault) -> Unicode.Scalar {
        guard let scalar = current else { throw Fault() }
        position += 1
        return scalar
    }

    private mutating func choice() throws(Fault) -> PatternTree {
        nesting += 1
        defer { nesting -= 1 }
        if nesting > Self.deepest { throw Fault() }
        var branches = [try branch()]
        while take("|") { branches.append(try branch()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func branch() throws(Fault) -> PatternTree {
        var parts: [PatternTree] = []
        while let scalar = current, scalar != "|", scalar != ")" {
            let atom = try atom()
            parts.append(try quantified(atom))
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func quantified(_ atom: PatternTree) throws(Fault) -> PatternTree {
        let least: Int
        let most: Int?
        switch current {
        case "?": (least, most) = (0, 1)
        case "*": (least, most) = (0, nil)
        case "+": (least, most) = (1, nil)
        case "{":
            position += 1
            least = try number()
            if take(",") { most = current == "}" ? nil : try number() } else { most = least }
            guard current == "}", most.map({ $0 >= least }) ?? true else { throw Fault() }
        default: return atom
        }
        position += 1
        if case .step(let step) = atom, step.isAnchor { throw Fault() }
        return .repeated(atom, least: least, most: most, greedy: !take("?"))
    }

    private mutating func number() throws(Fault) -> Int {
        var value: Int?
        while let scalar = current, Lexer.isDigit(scalar) {
            value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
            if value ?? 0 > 100_000 { throw Fault() }
            position += 1
        }
        guard let value else { throw Fault() }
        return value
    }

    private mutating func atom() throws(Fault) -> PatternTree {
        let scalar = try next()
        switch scalar {
        case ".": return .step(.any)
        case "^": return .step(.lineStart)
        case "$": return .step(.lineEnd)
        case "(": return try group()
        case "[": return .step(.set(try set()))
        case "\\": return try escape()
        case "?", "*", "+", "{", "}", "]": throw Fault()
        default: return .step(.scalar(scalar))
        }
    }

    private mutating func group() throws(Fault) -> PatternTree {
        if take("?") {
            guard take(":") else { throw Fault() }
            let inner = try choice()
            guard take(")") else { throw Fault() }
            return inner
        }
        groups += 1
        let number = groups
        let inner = try choice()
        guard take(")") else { throw Fault() }
        closed.insert(number)
        return .group(number, inner)
    }

    private mutating func escape() throws(Fault) -> PatternTree {
        if let first = current, Lexer.isDigit(first), first != "0" {
            // As many digits as there are groups for.
            var number = 0
            while let digit = current, Lexer.isDigit(digit) {
                let longer = number * 10 + Int(digit.value - 0x30)
                if number > 0, longer > groups { break }
                number = longer
                position += 1
            }
            guard closed.contains(number) else { throw Fault() }
            return .step(.back(number))
        }
        let part = try escapedPart()
        if case .range(let range) = part, range.count == 1, let scalar = Unicode.Scalar(range.lowerBound) {
            return .step(.scalar(scalar))
        }
        return .step(.set(CharacterSet(parts: [part])))
    }

    /// What follows a backslash, inside brackets or out.
    private mutating func escapedPart() throws(Fault) -> CharacterSet.Part {
        let scalar = try next()
        switch scalar {
        case "n": return .range(0x0A...0x0A)
        case "r": return .range(0x0D...0x0D)
        case "t": return .range(0x09...0x09)
        case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "-", "[", "]", "^", "$":
            return .range(scalar.value...scalar.value)
        case "d", "D": return .category(.digit, negated: scalar == "D")
        case "s", "S": return .category(.space, negated: scalar == "S")
        case "w", "W": return .category(.word, negated: scalar == "W")
        case "i", "I": return .category(.nameStart, negated: scalar == "I")
        case "c", "C": return .category(.nameCharacter, negated: scalar == "C")
        case "p", "P":
            guard take("{"), let end = text[position...].firstIndex(of: "}") else { throw Fault() }
            let name = String(String.UnicodeScalarView(text[position..<end]))
            position = end + 1
            if Unicode.GeneralCategory.allLetters.contains(name) {
                return .category(.general(name), negated: scalar == "P")
            }
            guard name.hasPrefix("Is"), let block = UnicodeBlocks.byName[String(name.dropFirst(2))] else {
                throw Fault()
            }
            return .category(.block(block), negated: scalar == "P")
        default: throw Fault()
        }
    }

    /// After `[`: characters, ranges and escapes, perhaps negated, perhaps with a set taken out.
    private mutating func set() throws(Fault) -> CharacterSet {
        nesting += 1
        defer { nesting -= 1 }
        if nesting > Self.deepest { throw Fault() }
        var result = CharacterSet(negated: take("^"))
        var isFirst = true
        while true {
            let scalar = try next()
            if scalar == "]" {
                guard !isFirst else { throw Fault() }
                return result
            }
            if scalar == "-", current == "[", !isFirst {
                position += 1
                result.without.append(try set())
                guard take("]") else { throw Fault() }
                return result
            }
            result.parts.append(try part(scalar, isFirst: isFirst))
            isFirst = false
        }
    }

    private mutating func part(_ scalar: Unicode.Scalar, isFirst: Bool) throws(Fault) -> CharacterSet.Part {
        let low: UInt32
        switch scalar {
        case "[": throw Fault()
        case "\\":
            let escaped = try escapedPart()
            guard case .range(let range) = escaped else { return escaped }
            low = range.lowerBound
        case "-":
            // A hyphen stands for itself only first or last.
            guard isFirst || current == "]" || current == "-" else { throw Fault() }
            low = scalar.value
        default: low = scalar.value
        }
        guard current == "-", position + 1 < text.count, text[position + 1] != "]", text[position + 1] != "["
        else {
            return .range(low...low)
        }
        position += 1
        var high = try next()
        if high == "\\" {
            guard case .range(let range) = try escapedPart(), let end = Unicode.Scalar(range.lowerBound)
            else {
                throw Fault()
            }
            high = end
        }
        guard high.value >= low else { throw Fault() }
        return .range(low...high.value)
    }
}

extension Pattern.Step {
    /// Whether it consumes nothing, so that repeating it makes no sense.
    var isAnchor: Bool {
        switch self {
        case .lineStart, .lineEnd: true
        default: false
        }
    }
}
