import FEEL
import Rules

/// The names that formulas of one programme may use, with their types: what each of its formulas is compiled against.
struct RuleEnvironment {
    /// Which names a formula may use besides facts, constants and parameters.
    struct Scope {
        var named: Set<String> = []
        var made: Set<String> = []
    }

    let vocabulary: Vocabulary
    let dictionary: FactsVocabulary
    private let facts: [Environment.Variable]
    private let parameters: [Parameter]
    /// Of the named values that are compiled already.
    var namedTypes: [String: FEELType] = [:]

    init(
        unit: Programme.Unit, vocabulary: Vocabulary, parameters: [Parameter], dictionary: FactsVocabulary
    ) {
        self.dictionary = dictionary
        self.vocabulary = vocabulary
        self.parameters = parameters
        facts = dictionary.facts(of: unit)
    }

    /// That of a programme that is compiled already, against the facts dictionary.
    init(_ programme: Programme) {
        self.init(
            unit: programme.unit, vocabulary: programme.vocabulary, parameters: programme.parameters,
            dictionary: .dictionary)
        for version in programme.definitions.flatMap(\.versions) + programme.versions {
            for named in version.named { namedTypes[named.name] = named.formula.expression.type }
        }
    }

    func environment(_ scope: Scope) -> Environment {
        var variables = facts
        variables += vocabulary.constants.map { .init($0, $0 == Vocabulary.schemeYear ? .number : .date) }
        variables += parameters.map { .init($0.name, Self.type(of: $0)) }
        // A name that is out of scope keeps its place under a spelling nobody can write.
        variables += vocabulary.named.map { name in
            scope.named.contains(name) ? .init(name, namedTypes[name] ?? .any) : .init("\u{1}", .any)
        }
        variables += vocabulary.made.map { name in
            guard scope.made.contains(name) else { return .init("\u{1}", .any) }
            switch name {
            case Vocabulary.tier: return .init(name, .string)
            case Vocabulary.insured: return .init(name, .object("person"))
            case Vocabulary.incomeList: return .init(name, IncomeList.type)
            default: return .init(name, .number)
            }
        }
        return Environment(
            variables: variables, functions: dictionary.functions, objectTypes: dictionary.objectTypes)
    }

    /// The formula that a compiled expression makes, with the names it mentions.
    func formula(_ expression: Expression, _ scope: Scope, place: String) -> Formula {
        let mentioned = NameScan(vocabulary.names).mentioned(in: expression.source)
        func positions(_ names: [String]) -> [Int] { names.indices.filter { mentioned.contains(names[$0]) } }
        return Formula(
            expression: expression, facts: positions(vocabulary.facts),
            named: positions(vocabulary.named).filter { scope.named.contains(vocabulary.named[$0]) },
            parameters: positions(vocabulary.parameters), place: place)
    }

    private static func type(of parameter: Parameter) -> FEELType {
        let cell: FEELType =
            switch parameter.type {
            case .number: .number
            case .date: .date
            case .text: .string
            case .flag: .boolean
            }
        return parameter.columns.isEmpty ? cell : .context(parameter.columns.map { .init($0, cell) })
    }
}
