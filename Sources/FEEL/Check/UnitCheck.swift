/// Checks that a formula adds and compares only numbers that count the same: money with money of the same period, years
/// with years. A pass of its own over the tree, after names and types are known to be right.
///
/// Multiplying by a count or a share keeps the unit; money per month times months is money. A conversion by 12 is seen
/// as one: `monthly * 12` may stand for a yearly amount, `years * 12` for months.
public struct UnitCheck {
    let table: UnitTable
    private let source: [Unicode.Scalar]
    private var bound: [String: UnitShape] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    private init(_ table: UnitTable, _ source: String) {
        self.table = table
        self.source = Array(source.unicodeScalars)
    }

    /// What an expression counts, and every place where different things are added, compared or chosen between.
    ///
    /// - Parameter expected: what its value must count; nil where that is open.
    public static func check(
        _ expression: Expression, in table: UnitTable, expecting expected: Set<MeasureUnit>? = nil
    ) -> (shape: UnitShape, diagnostics: [Diagnostic]) {
        var check = UnitCheck(table, expression.source)
        let shape = check.shape(of: expression.tree)
        if let expected, let found = shape.units, found.isDisjoint(with: expected) {
            let (wanted, got) = (Self.words(expected), Self.words(found))
            check.report(
                expression.tree, zh: "结果应为\(wanted.zh)，这里却是\(got.zh)；请换算或改正参数的 unit",
                en: "the result must be \(wanted.en), but this is \(got.en): "
                    + "convert it, or correct the parameter's unit"
            )
        }
        return (shape, check.diagnostics)
    }

    // MARK: Trees

    mutating func shape(of tree: Tree) -> UnitShape {
        switch tree.kind {
        case .number: return .plain
        case .null, .boolean, .string, .temporal: return .any
        case .name(let name): return bound[name] ?? table.variables[name] ?? .any
        case .member(let target, let name): return member(shape(of: target), name)
        case .filter(let list, let condition):
            let shape = shape(of: list)
            binding([("item", shape.element)]) { _ = $0.shape(of: condition) }
            return shape
        case .call(let function, let arguments): return call(function, arguments, tree)
        case .negate(let operand): return shape(of: operand)
        case .binary(let infix, let left, let right): return binary(infix, left, right, tree)
        case .between(let value, let low, let high):
            let shape = shape(of: value)
            for end in [low, high] { compare(shape, self.shape(of: end), tree) }
            return .any
        case .within(let value, let test):
            within(shape(of: value), test, tree)
            return .any
        case .choice(let condition, let first, let second):
            _ = shape(of: condition)
            return joined([shape(of: first), shape(of: second)], tree, Self.chosen)
        default: return structure(of: tree)
        }
    }

    /// Lists, loops, contexts and functions.
    private mutating func structure(of tree: Tree) -> UnitShape {
        switch tree.kind {
        case .list(let items):
            // A list may hold different things: only what is done with them is checked.
            let shapes = items.map { shape(of: $0) }
            return .list(Set(shapes).count == 1 ? shapes[0] : .any)
        case .each(let iterations, let body):
            return binding(domains(iterations)) { .list($0.shape(of: body)) }
        case .quantified(_, let iterations, let body):
            return binding(domains(iterations)) { check in
                _ = check.shape(of: body)
                return .any
            }
        case .context(let entries):
            return binding([]) { check in
                var fields: [String: UnitShape] = [:]
                for entry in entries {
                    let shape = check.shape(of: entry.value)
                    fields[entry.key] = shape
                    check.bound[entry.key] = shape
                }
                return .context(fields)
            }
        case .function(let parameters, let body):
            return binding(parameters.map { ($0.name, .any) }) { check in
                _ = check.shape(of: body)
                return .any
            }
        case .test(_, let operand), .instanceOf(let operand, _):
            _ = shape(of: operand)
            return .any
        case .range(_, let low, let high, _):
            compare(shape(of: low), shape(of: high), tree)
            return .any
        default: return .any
        }
    }

    private mutating func domains(_ iterations: [Tree.Iteration]) -> [(String, UnitShape)] {
        iterations.map { iteration in
            switch iteration.domain {
            case .list(let list): (iteration.name, shape(of: list).element)
            case .steps(let low, let high):
                (iteration.name, joined([shape(of: low), shape(of: high)], low, Self.chosen))
            }
        }
    }

    private mutating func binding<Result>(
        _ names: [(String, UnitShape)], _ body: (inout UnitCheck) -> Result
    ) -> Result {
        let outer = bound
        defer { bound = outer }
        for (name, shape) in names { bound[name] = shape }
        return body(&self)
    }

    private func member(_ target: UnitShape, _ name: String) -> UnitShape {
        if case .context(let fields) = target { return fields[name] ?? .any }
        // The parts of a duration; of a date they are `year`, `month` and `day`, and count nothing.
        switch name {
        case "years": return .counting(.years)
        case "months": return .counting(.months)
        case "days": return .counting(.days)
        default: return .any
        }
    }

    private mutating func within(_ value: UnitShape, _ test: Tree, _ tree: Tree) {
        switch test.kind {
        case .range(_, let low, let high, _):
            for end in [low, high] { compare(value, shape(of: end), tree) }
        case .test(_, let limit): compare(value, shape(of: limit), tree)
        case .tests(let tests): for test in tests { within(value, test, tree) }
        default: compare(value, shape(of: test), tree)
        }
    }

    // MARK: Faults

    mutating func report(_ tree: Tree, zh: String, en: String) {
        diagnostics.append(
            Diagnostic(.error, .unit, Bilingual(zh: zh, en: en), span: tree.span, source: source))
    }

    static func words(_ units: Set<MeasureUnit>) -> Bilingual {
        let titles = MeasureUnit.allCases.filter(units.contains).map(\.title)
        return Bilingual(
            zh: titles.map(\.zh).joined(separator: "或"), en: titles.map(\.en).joined(separator: " or "))
    }
}
