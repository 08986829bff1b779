import Benefits
import CivilCalendar
import FEEL
import Rules

/// Finds every limit of one version of a programme: walks the trees of its criteria, questions, named values, tier and
/// amount, and those of the shared conditions it uses.
struct LimitScan {
    private let programme: Programme
    private let version: RuleVersion
    private let definitions: [(version: RuleVersion, file: String)]
    private var limits: [Limit] = []
    private var isQuestion = false

    /// - Parameter version: one of the programme's; of a shared condition the version that holds when it begins.
    init(_ programme: Programme, _ version: RuleVersion) {
        self.programme = programme
        self.version = version
        let start = version.span.from ?? .earliest
        definitions = programme.definitions.compactMap { definition in
            let found = definition.versions.last { $0.span.contains(start) } ?? definition.versions.last
            return found.map { ($0, definition.file) }
        }
    }

    /// In the order of the rule; equal tests are one limit with all the places where it shows.
    mutating func found() -> [Limit] {
        limits = []
        for part in definitions { criteria(part.version.criteria, part.file) }
        criteria(version.criteria, programme.file)
        for group in version.insured { criteria(group.criteria, programme.file) }
        if let tier = version.tier { formula(tier, .tier, programme.file) }
        if let amount = version.amount { formula(amount, .amount, programme.file) }
        return limits
    }

    private mutating func criteria(_ criteria: [Criterion], _ file: String) {
        for criterion in criteria {
            if let question = criterion.question {
                isQuestion = true
                formula(question.formula, .criterion(criterion.id), file)
                isQuestion = false
            }
            formula(criterion.formula, .criterion(criterion.id), file)
        }
    }

    /// The limits of a formula and of the named values it rests on.
    private mutating func formula(_ formula: Formula, _ site: Limit.Site, _ file: String) {
        let all =
            definitions.flatMap { part in part.version.named.map { ($0, part.file) } }
            + version.named.map { ($0, programme.file) }
        for index in formula.named {
            if let (named, file) = all.first(where: { $0.0.index == index }) {
                self.formula(named.formula, site, file)
            }
        }
        walk(formula.expression.tree, bound: [], site, file)
    }

    // MARK: Trees

    private mutating func walk(_ tree: Tree, bound: Set<String>, _ site: Limit.Site, _ file: String) {
        switch tree.kind {
        case .call(let function, let arguments):
            if case .name(let name) = function.kind { call(name, arguments, tree, bound, site, file) }
        case .binary(let infix, let left, let right) where infix.isComparison:
            comparison(left, infix, right, tree, bound, site, file)
        case .between(let value, let low, let high):
            comparison(value, .greaterOrEqual, low, tree, bound, site, file)
            comparison(value, .lessOrEqual, high, tree, bound, site, file)
        case .within(let value, let test): within(value, test, tree, bound, site, file)
        default: break
        }
        for part in tree.parts {
            walk(part.tree, bound: bound.union(part.names), site, file)
        }
    }

    private mutating func call(
        _ name: String, _ arguments: [Tree.Argument], _ tree: Tree, _ bound: Set<String>, _ site: Limit.Site,
        _ file: String
    ) {
        guard let function = LimitFunction.all.first(where: { $0.name == name }) else { return }
        let parameters = FactsDictionary.functions.first { $0.function.name == name }?.function.parameters
        let texts = (parameters ?? []).enumerated().compactMap { index, parameter in
            (arguments.first { $0.name == parameter.name } ?? arguments.dropFirst(index).first)
                .map { $0.value.canonicalText }
        }
        add(.function(function, arguments: texts), tree, bound, site, file)
    }

    private mutating func within(
        _ value: Tree, _ test: Tree, _ tree: Tree, _ bound: Set<String>, _ site: Limit.Site, _ file: String
    ) {
        switch test.kind {
        case .range(let lowIncluded, let low, let high, let highIncluded):
            comparison(value, lowIncluded ? .greaterOrEqual : .greater, low, tree, bound, site, file)
            comparison(value, highIncluded ? .lessOrEqual : .less, high, tree, bound, site, file)
        case .test(let infix, let limit): comparison(value, infix, limit, tree, bound, site, file)
        case .tests(let tests):
            for test in tests { within(value, test, tree, bound, site, file) }
        default: break
        }
    }

    private mutating func comparison(
        _ left: Tree, _ infix: BinaryOperator, _ right: Tree, _ tree: Tree, _ bound: Set<String>,
        _ site: Limit.Site, _ file: String
    ) {
        // A word, a truth value or null is no limit: it has no next and no previous value.
        if left.isWord || right.isWord { return }
        let scope = scope(isOfGroup: false)
        let types = [left, right].map { type(of: $0, scope) }
        if types.contains(where: { $0 != nil && $0 != .number && $0 != .date && $0 != .any }) { return }
        let isLeftLimit = left.isSettled(by: programme) && !right.isSettled(by: programme)
        let measured = isLeftLimit ? right : left
        let limit = isLeftLimit ? left : right
        add(
            .comparison(
                measured: measured.canonicalText, isLeftLimit ? infix.turned : infix,
                limit: limit.canonicalText), tree, bound, site, file)
    }

    private mutating func add(
        _ test: Limit.Test, _ tree: Tree, _ bound: Set<String>, _ site: Limit.Site, _ file: String
    ) {
        if let index = limits.firstIndex(where: {
            $0.test == test && $0.file == file && $0.isQuestion == isQuestion
        }) {
            if !limits[index].sites.contains(site) { limits[index].sites.append(site) }
            return
        }
        limits.append(
            Limit(
                test: test, text: tree.canonicalText, file: file, sites: [site],
                isBound: !bound.isDisjoint(with: tree.names), isQuestion: isQuestion))
    }

    // MARK: Types

    /// What formulas of this version may name.
    func scope(isOfGroup: Bool) -> RuleEnvironment.Scope {
        let named = definitions.flatMap(\.version.named) + version.named
        var scope = RuleEnvironment.Scope(named: Set(named.map(\.name)))
        if definitions.contains(where: { $0.version.incomes != nil }) || version.incomes != nil {
            scope.made.insert(Vocabulary.incomeList)
        }
        if isOfGroup { scope.made.insert(Vocabulary.insured) }
        return scope
    }

    /// Nil where the part cannot stand alone, since it names what only its formula knows.
    private func type(of tree: Tree, _ scope: RuleEnvironment.Scope) -> FEELType? {
        let environment = RuleEnvironment(programme).environment(scope)
        return Expression.compile(tree.canonicalText, in: environment).expression?.type.unwrapped
    }
}
