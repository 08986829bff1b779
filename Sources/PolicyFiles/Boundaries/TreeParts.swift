import FEEL
import Rules

extension Tree {
    /// The trees directly inside it, each with the names it binds for them.
    var parts: [(tree: Tree, names: Set<String>)] {
        func plain(_ trees: Tree...) -> [(tree: Tree, names: Set<String>)] { trees.map { ($0, []) } }
        switch kind {
        case .null, .boolean, .number, .string, .temporal, .name: return []
        case .member(let target, _), .negate(let target), .instanceOf(let target, _), .test(_, let target):
            return plain(target)
        case .filter(let list, let condition): return [(list, []), (condition, ["item"])]
        case .call(let function, let arguments): return plain(function) + arguments.map { ($0.value, []) }
        case .binary(_, let left, let right), .within(let left, let right): return plain(left, right)
        case .between(let value, let low, let high): return plain(value, low, high)
        case .choice(let condition, let first, let second): return plain(condition, first, second)
        case .each(let iterations, let body), .quantified(_, let iterations, let body):
            let names = Set(iterations.map(\.name))
            return iterations.flatMap { iteration -> [(tree: Tree, names: Set<String>)] in
                switch iteration.domain {
                case .list(let list): plain(list)
                case .steps(let low, let high): plain(low, high)
                }
            } + [(body, names)]
        case .list(let items), .tests(let items): return items.map { ($0, []) }
        case .context(let entries): return entries.map { ($0.value, []) }
        case .range(_, let low, let high, _): return plain(low, high)
        case .function(let parameters, let body): return [(body, Set(parameters.map(\.name)))]
        }
    }

    /// Every name in it.
    var names: Set<String> {
        if case .name(let name) = kind { return [name] }
        return parts.reduce(into: []) { $0.formUnion($1.tree.names) }
    }

    /// A text, a truth value or null.
    var isWord: Bool {
        switch kind {
        case .null, .boolean, .string: true
        default: false
        }
    }

    /// Whether no fact is needed to know it: literals, parameters and the constants of a scheme year.
    func isSettled(by programme: Programme) -> Bool {
        let vocabulary = programme.vocabulary
        let known = Set(vocabulary.constants + vocabulary.parameters)
        switch kind {
        case .call(let function, let arguments):
            if case .name(let name) = function.kind, !Expression.functionNames.contains(name) { return false }
            return arguments.allSatisfy { $0.value.isSettled(by: programme) }
        default: return names.isSubset(of: known)
        }
    }
}

extension BinaryOperator {
    /// The operator with its sides exchanged.
    var turned: BinaryOperator {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        default: self
        }
    }
}
